"""The scan: each form of numeral with its value, unit and bound, and the words that are none."""

from decimal import Decimal

import pytest

from briefing.extraction.lexicon import shipped
from briefing.extraction.quantities import units
from briefing.text.numerals import Found, scan

UNITS = units(shipped())


def one(text: str) -> Found:
    (found,) = scan(text, UNITS)
    return found


@pytest.mark.parametrize(
    ("text", "phrase", "value", "unit", "bound"),
    [
        ("茶叶产量1.2万吨。", "1.2万吨", "1.2", "万吨", "exact"),
        ("近300万人受益", "近300万人", "300", "万人", "under"),
        ("约2.5亿元。", "约2.5亿元", "2.5", "亿元", "about"),
        ("投资逾40亿元。", "40亿元", "40", "亿元", "over"),
        ("茶农3000多户。", "3000多户", "3000", "户", "over"),
        ("茶农2万余户。", "2万余户", "2", "万户", "over"),
        ("茶园两万多亩。", "两万多亩", "20000", "亩", "over"),
        ("茶园上万亩。", "上万亩", "10000", "亩", "over"),
        ("出土百余件。", "百余件", "100", "件", "over"),
        ("增长５％左右。", "5%左右", "5", "%", "about"),
        ("控制在4.5%以内", "4.5%以内", "4.5", "%", "under"),
        ("增长百分之十二点五", "百分之十二点五", "12.5", "%", "exact"),
        ("占比近四成", "近四成", "40", "%", "under"),
        ("占比七成多", "七成多", "70", "%", "over"),
        ("占到一半", "一半", "50", "%", "exact"),
        ("三分之一", "三分之一", "33.33", "%", "exact"),
        ("三年翻两番", "翻两番", "4", "倍", "exact"),
        ("收入比1.58：1", "1.58：1", "1.58", "∶1", "exact"),
        ("连续17年增长", "连续17年", "17", "年", "exact"),
        ("粮食生产二十连丰", "二十连丰", "20", "年", "exact"),
        ("茶园亩产1200元/亩", "1200元/亩", "1200", "元/亩", "exact"),
        ("浓度30微克每立方米", "30微克每立方米", "30", "微克每立方米", "exact"),
        ("设备913台（套）。", "913台（套）", "913", "台（套）", "exact"),
        ("惠及近300万群众", "近300万", "300", "万", "under"),
    ],
)
def test_forms(text: str, phrase: str, value: str, unit: str, bound: str) -> None:
    text = text.translate({0xFF15: "5", 0xFF05: "%"})
    found = next(f for f in scan(text, UNITS) if f.value == Decimal(value))
    assert (text[found.start : found.end], found.unit, found.bound) == (phrase, unit, bound)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("增长5%—5.5%", "5", "5.5", "%"),
        ("增长4.5-5%", "4.5", "5", "%"),
        ("产值70亿—75亿元", "70", "75", "亿元"),
        ("新引进1至2家", "1", "2", "家"),
        ("野生种群6万到7万只", "6", "7", "万只"),
    ],
)
def test_ranges(text: str, low: str, high: str, unit: str) -> None:
    found = one(text)
    assert (found.value, found.high, found.unit, found.bound) == (Decimal(low), Decimal(high), unit, "range")


def test_a_movement_is_no_range() -> None:
    assert [f.high for f in scan("由3家到5家", UNITS)] == [None, None]


@pytest.mark.parametrize("text", ["一般公共预算", "一体推进", "统一部署", "唯一标准"])
def test_words_are_no_numerals(text: str) -> None:
    assert all(f.digits for f in scan(text, UNITS))


def test_an_approximator_inside_a_word_is_none() -> None:
    assert one("项目签约3543亿元").bound == "exact"
    assert one("附近20户").bound == "exact"


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("2024年3月5日", "date"),
        ("上午10时许", "date"),
        ("“十四五”时期", "period"),
        ("前两个月", "period"),
        ("第十四届", "ordinal"),
        ("第一方阵", "ordinal"),
    ],
)
def test_what_is_no_quantity(text: str, form: str) -> None:
    assert one(text).form == form


@pytest.mark.parametrize("unit", ["1", "一", "1,", "5%、", "“5家”", "（3）", "5元/", "1/2", "二", "年"])
def test_a_long_line_is_read_in_one_pass(unit: str) -> None:
    # A quadratic step would take minutes here.
    text = unit * (60_000 // len(unit))
    assert sum(f.end - f.start for f in scan(text, UNITS)) <= len(text)
