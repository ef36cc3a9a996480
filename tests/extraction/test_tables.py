"""Statistics in tables of web pages and Word files."""

from html import escape

import pytest

from briefing.extraction import brief
from briefing.model import Briefing
from briefing.reading import read
from tests.reading import making

_LEAD = "2024年，全区上下克难奋进，经济运行稳中有进，各项事业取得新的成绩，人民生活持续改善，社会大局保持稳定。"
_YEAR = [
    ["指标", "单位", "绝对额", "比上年增长（%）"],
    ["地区生产总值", "亿元", "1,234.5", "6.1"],
    ["其中：第一产业", "亿元", "34.5", "-3.2"],
    ["固定资产投资", "—", "—", "4.5"],
    ["城镇登记失业率（%）", "", "2.9", ""],
]
_PLAN = [
    ["指标", "2024年", "2030年", "年均增长", "属性"],
    ["地区生产总值（亿元）", "1200", "1700左右", "6%左右", "预期性"],
    ["森林覆盖率（%）", "61.2", "≥62", "〔0.8〕", "约束性"],
]
_PLACES = [
    ["县区", "生产总值（亿元）", "增速%", "位次"],
    ["青杨区", "512.3", "6.4", "2"],
    ["白石县", "88.1", "-0.5", "9"],
]


def page(rows: list[list[str]]) -> bytes:
    table = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in rows)
    return f"<html><body><h1>青杨区2024年统计公报</h1><p>2025-03-01</p><p>{_LEAD}</p><table>{table}</table></body></html>".encode()


def word(rows: list[list[str]]) -> bytes:
    def cell(text: str) -> str:
        return f"<w:tc><w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p></w:tc>"

    table = "".join(f"<w:tr>{''.join(map(cell, row))}</w:tr>" for row in rows)
    before = "".join(f"<w:p><w:r><w:t>{t}</w:t></w:r></w:p>" for t in ("青杨区2024年统计公报", "2025-03-01", _LEAD))
    return making.word(f"{before}<w:tbl>{table}</w:tbl>")


def tabled(raw: bytes) -> tuple[Briefing, list[tuple[object, ...]]]:
    found = brief(read(raw))
    return found, [
        (s.indicator, float(s.value), s.unit, s.kind, s.period) for s in found.statistics if s.rule == "table"
    ]


@pytest.mark.parametrize("make", [page, word])
def test_a_table_of_indicators(make: object) -> None:
    _, rows = tabled(make(_YEAR))  # type: ignore[operator]
    assert rows == [
        ("地区生产总值", 1234.5, "亿元", "level", "2024"),
        ("地区生产总值", 6.1, "%", "change", "2024"),
        ("第一产业", 34.5, "亿元", "level", "2024"),
        ("第一产业", -3.2, "%", "change", "2024"),
        ("固定资产投资", 4.5, "%", "change", "2024"),
        ("城镇登记失业率", 2.9, "%", "level", "2024"),
    ]


def test_a_table_of_a_plan_holds_targets() -> None:
    found, rows = tabled(page(_PLAN))
    assert [r[:2] for r in rows] == [
        ("地区生产总值", 1200),
        ("地区生产总值", 1700),
        ("地区生产总值", 6),
        ("森林覆盖率", 61.2),
        ("森林覆盖率", 62),
        ("森林覆盖率", 0.8),
    ]
    ahead = [s for s in found.statistics if s.rule == "table" and s.period == "2030"]
    assert [(s.status, s.bound, s.unit) for s in ahead] == [("target", "about", "亿元"), ("target", "over", "%")]


def test_a_table_of_places_names_what_is_measured_in_its_heads() -> None:
    assert tabled(page(_PLACES))[1] == [
        ("青杨区生产总值", 512.3, "亿元", "level", "2024"),
        ("青杨区", 6.4, "%", "change", "2024"),
        ("青杨区", 2, "名", "rank", "2024"),
        ("白石县生产总值", 88.1, "亿元", "level", "2024"),
        ("白石县", -0.5, "%", "change", "2024"),
        ("白石县", 9, "名", "rank", "2024"),
    ]


def test_every_word_of_it_is_a_slice_and_every_figure_is_claimed() -> None:
    found, _ = tabled(page(_YEAR))
    text = found.document.text
    for s in found.statistics:
        assert text[s.quantity.start : s.quantity.end] == s.quantity.text
        assert "".join(text[q.start : q.end] for q in s.indicator_spans) == s.indicator
    claimed = "".join(text[n.quote.start : n.quote.end] for n in found.numerals if n.kind == "statistic")
    assert claimed == "1,234.56.134.53.24.52.9"


def test_a_table_without_figures_or_heads_says_nothing() -> None:
    assert tabled(page([["姓名", "职务"], ["甲", "主任"]]))[1] == []
    assert tabled(page([["甲", "1"], ["乙", "2"]]))[1] == []


def test_a_head_of_many_years_that_is_none_is_read_at_once() -> None:
    _, rows = tabled(page([["指标", "2024年" * 20 + "度"], ["茶叶产量", "12"]]))
    assert [row[1] for row in rows] == [12.0]
