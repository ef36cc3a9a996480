"""One document gives the same facts in whatever encoding, format and script it comes."""

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from briefing.extraction import brief
from briefing.reading import read
from briefing.resources import data
from briefing.text.scripts import table
from tests.reading import making

_DOCUMENTS = {
    "seed": data("seeds") / "gulou.txt",
    "plan": Path(__file__).parents[1] / "stories" / "story01.txt",
    "meeting": Path(__file__).parents[1] / "stories" / "story08.txt",
}
# The title of a report tells which year its words speak of, in either script.
_REPORT = """2026年青杨省政府工作报告
——2026年1月27日在青杨省第十四届人民代表大会第四次会议上
来源：青杨日报
时间：2026-02-06
各位代表：
现在，我代表省人民政府，向大会报告工作，请予审议。
一、2025年工作回顾
过去一年，全省地区生产总值增长5.2%，新增城镇就业54.5万人，企业主板上市3家，关键核心技术获得突破210项。
二、2026年重点工作
今年经济社会发展主要预期目标是：地区生产总值增长5%左右，居民收入增长与经济增长同步，城镇新增就业50万人以上。
（一）着力扩大有效需求。实施重点项目1200个，完成投资8000亿元以上，大力实施“十大工程”。
（二）着力办好民生实事。新增学位3.2万个，改造老旧小区1500个，建成养老院120所。
"""
_MAKERS: dict[str, Callable[[str], bytes]] = {
    "html": making.html,
    "markdown": making.markdown,
    "docx": making.docx,
    "pdf": making.pdf,
    "traditional": lambda text: making.traditional(text).encode(),
    "traditional html": lambda text: making.html(making.traditional(text)),
}


@cache
def text_of(name: str) -> str:
    return _REPORT if name == "report" else _DOCUMENTS[name].read_text(encoding="utf-8")


def _bare(words: str | None) -> str:
    """Words without what a format adds or loses: blanks, script, the form of quotation marks."""
    return re.sub(r"[\s「」『』“”]", "", words or "").translate(table())


def facts(raw: bytes, name: str | None = None) -> dict[str, list[object]]:
    """The facts of a document, without places."""
    found = brief(read(raw, name=name))
    return {
        "statistics": [
            (_bare(s.indicator), s.value, s.value_high, _bare(s.unit), s.kind, s.bound, s.status, s.period)
            for s in found.statistics
        ],
        "goals": [(_bare(g.quote.text), g.kind, g.horizon) for g in found.goals],
        "programmes": [(_bare(p.name.text), p.declared, p.found) for p in found.programmes],
        "projects": [_bare(p.name.text) for p in found.projects],
        "initiatives": [_bare(i.name.text) for i in found.initiatives],
        "credits": [_bare(found.document.credits.source), _bare(" ".join(found.document.credits.authors))],
    }


@cache
def expected(name: str) -> dict[str, list[object]]:
    return facts(text_of(name).encode())


@pytest.mark.parametrize("name", [*_DOCUMENTS, "report"])
@pytest.mark.parametrize("form", _MAKERS)
def test_in_every_format(name: str, form: str) -> None:
    if form == "pdf":
        pytest.importorskip("pypdfium2")
    found = facts(_MAKERS[form](text_of(name)), "x.md" if form == "markdown" else None)
    for part, rows in expected(name).items():
        assert found[part] == rows, part


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312"]
)
@pytest.mark.parametrize("name", _DOCUMENTS)
def test_in_every_encoding(name: str, encoding: str) -> None:
    raw = text_of(name).encode(encoding, "ignore")
    assert facts(raw) == facts(raw.decode(encoding).encode())


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs"])
@pytest.mark.parametrize("name", _DOCUMENTS)
def test_in_the_encodings_of_traditional_script(name: str, encoding: str) -> None:
    raw = making.traditional(text_of(name)).encode(encoding, "ignore")
    document = read(raw)
    assert document.text == raw.decode(encoding)
    assert facts(raw) == facts(raw.decode(encoding).encode())
