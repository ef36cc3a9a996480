"""What stands at the very beginning of a text, and the short words at the edges of names.

All sentences are invented.
"""

import pytest

from briefing import brief, read
from briefing.extraction.clauses import items
from briefing.model import Briefing


def of(text: str) -> Briefing:
    return brief(read(text.encode()))


@pytest.mark.parametrize(
    ("text", "status"),
    [("预计茶叶产量达到5万吨。", "expected"), ("力争茶叶产量达到5万吨。", "target"), ("已建成茶园5万亩。", "actual")],
)
def test_the_first_word_of_a_text_says_how_it_stands(text: str, status: str) -> None:
    (fact,) = of(text).statistics
    assert (fact.status, fact.inferred) == (status, ())


def test_town_and_country_open_a_text() -> None:
    assert [(s.indicator, s.quantity.text) for s in of("城乡居民收入分别增长4%、5%。").statistics] == [
        ("城乡居民收入", "4%"),
        ("城乡居民收入", "5%"),
    ]


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("全区实施三大工程，即茶园提升、河道整治、和美乡村。", ["茶园提升", "河道整治", "和美乡村"]),
        ("全区实施两大工程，即茶园和河道。", ["茶园", "河道"]),
        ("实施茶园和河道两大工程。", ["茶园", "河道"]),
    ],
)
def test_a_joining_word_joins_only_between_names(text: str, members: list[str]) -> None:
    assert [p.name.text for p in of(text).projects] == members


def test_a_joining_word_at_the_beginning_of_a_name_is_part_of_it() -> None:
    text = "茶园、和美乡村"
    assert [text[a:b] for a, b in items(text, 0, len(text))] == ["茶园", "和美乡村"]


def test_an_announcement_without_its_closing_quotation_mark() -> None:
    assert [p.name.text for p in of("会议提出“三大攻坚行动，五大任务。").programmes] == ["三大攻坚行动", "五大任务"]


def test_paragraphs_of_members_may_stand_apart_from_their_announcement() -> None:
    text = (
        "会议部署三大工程。\n各镇要抓好落实。\n茶园提升工程，将新增茶园3万亩。\n"
        "河道提升工程，将治理河道20公里。\n老街提升工程，将改造老街3条。"
    )
    assert [p.name.text for p in of(text).projects] == ["茶园提升工程", "河道提升工程", "老街提升工程"]


def test_a_share_stands_so_at_the_end_of_five_years() -> None:
    report = "青杨区2026年政府工作报告\n\n一、2025年工作回顾\n\n五年来，全区农村公路硬化率100%，新增茶园5万亩。"
    assert [(s.quantity.text, s.period) for s in of(report).statistics] == [("100%", "2025"), ("5万亩", "十四五")]


def test_a_pace_without_a_name_is_of_what_was_named_before() -> None:
    fact = of("茶叶产量2万吨，增速5%。").statistics[1]
    assert (fact.indicator, "indicator" in fact.inferred) == ("茶叶产量", True)


def test_the_field_of_a_ranking_stands_before_it() -> None:
    (fact,) = of("茶叶产量全国排名第八。").statistics
    assert (fact.indicator, fact.scope, fact.value) == ("茶叶产量", "全国", 8)
