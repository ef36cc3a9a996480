"""Small words beside a number or in a name that change what is read."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]


def classes(b: Briefing) -> dict[str, str]:
    return {n.quote.text: n.kind for n in b.numerals}


@pytest.mark.parametrize("day", ["正月初七", "大年初三", "正月十五"])
def test_days_of_the_lunar_calendar(day: str, facts: Read) -> None:
    assert list(classes(facts(f"{day}，全区召开项目攻坚会。")).values()) == ["date"]


@pytest.mark.parametrize(
    "text", ["三次产业结构由36:28:36调整为27:37:36。", "三次产业结构为8:42:50。", "结构为12.3:45:42.7。"]
)
def test_a_ratio_of_three_is_no_time_of_day(text: str, facts: Read) -> None:
    assert {s.indicator.removeprefix("三次产业") for s in facts(text).statistics} == {"结构"}


def test_a_time_of_day_is_no_ratio(facts: Read) -> None:
    assert classes(facts("活动于23:59:59结束，每天9:30开门。")) == dict.fromkeys(("23", "59", "9", "30"), "date")


@pytest.mark.parametrize(
    ("sentence", "numeral", "kind"),
    [
        ("认真贯彻党的十八大精神。", "十八", "ordinal"),
        ("迎接中共十九大召开。", "十九", "ordinal"),
        ("二期工程进展顺利。", "二", "name"),
        ("园区每年举办两期培训。", "两", "passing"),
        ("推行“3名专员+5个专班+2套预案”机制。", "5", "slogan"),
    ],
)
def test_class(sentence: str, numeral: str, kind: str, facts: Read) -> None:
    assert classes(facts(sentence))[numeral] == kind


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("进口下降4%，但降幅比上半年收窄2.3个百分点。", ["进口", "进口"]),
        ("船舶出口额仅占全市的9%。", ["船舶出口额占全市"]),
        ("今年将贯通滨河绿道最后5公里。", ["贯通滨河绿道"]),
        ("去年90个重点项目完成投资31亿元，为年度计划的103%。", ["重点项目", *["重点项目完成投资"] * 2]),
        ("去年90个重点项目总投资310亿元。", ["重点项目", "重点项目总投资"]),
        ("让80万人民的日子越来越好。", ["人民"]),
    ],
)
def test_indicator(sentence: str, expected: list[str], facts: Read) -> None:
    assert [s.indicator for s in facts(sentence).statistics] == expected


def test_life_expectancy_expects_nothing(facts: Read) -> None:
    (g,) = facts("到2030年，人均预期寿命提高到82岁。").goals
    assert (g.quote.text, g.horizon) == ("人均预期寿命提高到82岁", "2030")


def test_a_scale_in_traditional_script(facts: Read) -> None:
    b = facts("進出口總額28億元，常住人口38萬人。")
    assert [(s.base_value, s.base_unit) for s in b.statistics] == [(Decimal(28 * 10**8), "元"), (Decimal(380000), "人")]
