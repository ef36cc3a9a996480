"""The encoding is chosen by what the text looks like."""

import pytest

from briefing.reading import read
from tests.reading.making import traditional

_LINES = [
    "全会提出，明年全区生产总值增长6%左右，新增学位3000个。",
    "一个项目一个项目地抓，一件实事一件实事地办",
    "【责任编辑：沈佳禾】全区经济运行情况",
]


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "gb18030", "gbk", "gb2312"]
)
@pytest.mark.parametrize("line", _LINES)
def test_one_line_is_enough(line: str, encoding: str) -> None:
    assert read(line.encode(encoding)).text == line


@pytest.mark.parametrize("encoding", ["big5", "big5hkscs"])
@pytest.mark.parametrize("line", _LINES)
def test_one_line_of_traditional_script_is_enough(line: str, encoding: str) -> None:
    line = traditional(line)
    assert read(line.encode(encoding)).text == line


@pytest.mark.parametrize(
    ("said", "real"), [("gb2312", "utf-8"), ("utf-8", "gb18030"), ("big5", "utf-8"), ("gbk", "big5")]
)
def test_a_declaration_may_lie(said: str, real: str) -> None:
    lines = [traditional(p) if real == "big5" else p for p in _LINES * 3]
    prose = "".join(f"<p>{p}</p>" for p in lines)
    page = f'<html><head><meta charset="{said}"><title>甲</title></head><body>{prose}</body></html>'
    assert lines[0] in read(page.encode(real)).text


def test_the_option_overrules() -> None:
    assert read("é".encode("latin-1") * 20, encoding="latin-1").text == "é" * 20


def test_the_narrower_name_stands_for_the_wider_encoding() -> None:
    line = "镕基堃喆：全区生产总值增长6%。"
    assert read(line.encode("gbk"), encoding="gb2312").text == line


def test_line_ends_become_one() -> None:
    assert read("甲。\r\n乙。\r丙。\n".encode()).text == "甲。\n乙。\n丙。\n"
