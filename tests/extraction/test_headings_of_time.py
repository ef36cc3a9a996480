"""What a heading says of the time and standing of the figures below it."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]


@pytest.mark.parametrize(
    ("published", "heading", "period", "status"),
    [
        ("2025-12-20", "今后五年的目标任务", "十五五", "target"),
        ("2024-01-20", "2023年工作回顾", "2023", "actual"),
        ("2024-01-20", "2024年工作安排", "2024", "target"),
        ("2024-01-20", "今年的重点任务", "2024", "target"),
        ("2024-01-20", "明年的打算", "2025", "target"),
        ("2024-01-20", "去年的成绩", "2023", "actual"),
    ],
)
def test_a_heading(published: str, heading: str, period: str, status: str, facts: Read) -> None:
    (s,) = facts(f"# {heading}", "茶叶产量突破3万吨。", published=published).statistics
    assert (s.period, s.status) == (period, status)


def test_a_heading_holds_to_the_next(facts: Read) -> None:
    b = facts(
        "# 2023年工作回顾", "茶叶产量突破3万吨。", "# 2024年工作安排", "茶叶产量突破4万吨。", published="2024-01-20"
    )
    assert [(s.period, s.status) for s in b.statistics] == [("2023", "actual"), ("2024", "target")]
