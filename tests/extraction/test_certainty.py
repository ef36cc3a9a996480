"""What is marked as inferred, and what is not."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]


@pytest.mark.parametrize(
    ("sentence", "indicator"),
    [
        ("2023年，白鹭杯龙舟赛吸引了36个国家和地区。", "吸引国家和地区"),
        ("2023年，全年投入12亿元。", "投入"),
        ("2023年，全年引进项目56个。", "引进项目"),
        ("2023年，自贸片区159项改革任务全面实施。", "自贸片区改革任务"),
    ],
)
def test_a_name_that_says_too_little_alone_is_in_doubt(facts: Read, sentence: str, indicator: str) -> None:
    (s,) = facts(sentence).statistics
    assert s.indicator == indicator
    assert s.inferred == ("indicator",)


@pytest.mark.parametrize(
    "sentence",
    [
        "2023年，出口320亿元。",
        "2023年，新增绿色工厂12家。",
        "2023年，城镇调查失业率4.7%。",
        "2023年，新建学校5所。",
    ],
)
def test_a_name_and_a_year_beside_the_number_are_not(facts: Read, sentence: str) -> None:
    (s,) = facts(sentence).statistics
    assert s.inferred == ()


def test_the_last_year_of_a_plan_that_is_over_is_said_to_be_worked_out(facts: Read) -> None:
    b = facts("# “十四五”时期工作回顾", "绿色工厂达到12家。", "新增绿色工厂9家。", published="2026-01-20")
    stands, grew = b.statistics
    assert (stands.period, stands.inferred) == ("2025", ("period",))
    assert (grew.period, grew.inferred) == ("十四五", ())  # the heading says so
