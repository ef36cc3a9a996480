"""What does not add up, what is announced and not found, what is in doubt."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from briefing.digest import Digest, digest
from briefing.extraction import brief
from briefing.model import Block
from tests.extraction.conftest import document

Weigh = Callable[..., Digest]


def told(d: Digest) -> list[tuple[str, list[str]]]:
    return [(c.kind, [q.text for q in c.quotes]) for c in d.contradictions]


def test_two_values_of_one_indicator_and_time(weigh: Weigh) -> None:
    d = weigh("2023年，全区地区生产总值312.5亿元。", "2023年，全区地区生产总值321.5亿元。")
    assert told(d) == [("values", ["312.5亿元", "321.5亿元"])]
    assert [f.id for f in d.contradictions[0].facts] == ["s1", "s2"]


def test_the_headline_against_the_body(weigh: Weigh) -> None:
    d = weigh("2023年，地区生产总值312.5亿元。", title="2023年地区生产总值达到350亿元", published="2024-01-10")
    assert told(d) == [("headline", ["350亿元", "312.5亿元"])]


@pytest.mark.parametrize(
    "second",
    [
        "2023年，全区地区生产总值312.46亿元。",  # rounded
        "2023年，全区地区生产总值突破300亿元。",  # a bound
        "2023年，全区地区生产总值约310亿元。",  # about
        "2022年，全区地区生产总值295亿元。",  # another year
        "2023年，全市地区生产总值增长6%。",  # another kind
        "2023年，全国地区生产总值126万亿元。",  # another place
        "2023年，全区地区生产总值累计超过1200亿元。",  # a total
        "2025年，力争全区地区生产总值达到340亿元。",  # an aim
    ],
)
def test_what_can_both_be_right(weigh: Weigh, second: str) -> None:
    assert told(weigh("2023年，全区地区生产总值312.5亿元。", second)) == []


def test_counts_in_passing_never_contradict_each_other(weigh: Weigh) -> None:
    assert told(weigh("2023年，全区新建公园3个。", "2023年，城北街道新建公园2个。")) == []


def test_a_list_given_but_for_one(weigh: Weigh) -> None:
    d = weigh("今年办好四件实事：改造农贸市场；新建口袋公园2个；加装电梯8部。")
    assert told(d) == [("listed", ["四件实事", "改造农贸市场", "新建口袋公园2个", "加装电梯8部"])]


def test_a_list_never_given_is_no_contradiction(weigh: Weigh) -> None:
    assert told(weigh("今年实施九大提质行动。")) == []


def test_one_list_announced_with_two_numbers(weigh: Weigh) -> None:
    d = weigh("# 2025年工作安排", "实施“五大提质行动”。", "推进“六大提质行动”。")
    assert told(d) == [("announced", ["“五大提质行动”", "“六大提质行动”"])]


def test_two_dates_of_publication() -> None:
    d = document("正文。", "2022-09-27 来源：青杨日报", "2021年11月20日 星期六")
    title, body, *lines = d.blocks
    bylines = [Block("byline", b.start, b.end) for b in lines]
    found = digest(brief(replace(d, blocks=(title, body, *bylines))))
    assert told(found) == [("dates", ["2022-09-27", "2021年11月20"])]


def test_how_much_of_each_list_was_found(weigh: Weigh) -> None:
    d = weigh("打好治水、治气两大攻坚战。", "实施老街焕新、河道清淤等六大工程。", "实施九大提质行动。")
    assert [(t.programme.name.text, t.extent) for t in d.announced] == [
        ("两大攻坚战", "whole"),
        ("六大工程", "part"),
        ("九大提质行动", "none"),
    ]


def test_the_ledger_by_class(weigh: Weigh) -> None:
    counts = dict(weigh("2023年，新建公园3个、步道5公里。").counts)
    assert counts["statistic"] == 2
    assert counts["period"] == 1


def test_doubts_begin_with_what_is_contradicted(weigh: Weigh) -> None:
    d = weigh("去年，茶叶产量2万吨，增长6%。", "2023年，地区生产总值312.5亿元。2023年，地区生产总值321.5亿元。")
    assert d.doubts[0][1][0] == "contradicted"
    weights = [("contradicted" in reasons, "indicator" in reasons) for _, reasons in d.doubts]
    assert weights == sorted(weights, reverse=True)


def test_the_vision_with_a_horizon_is_the_one(weigh: Weigh) -> None:
    d = weigh("到2030年，建成全国知名的现代化茶业强区。", title="青杨区:加快建设山水茶业强区")
    assert d.vision is not None
    assert d.vision.quote.text == "建成全国知名的现代化茶业强区"


def test_an_empty_document_has_an_empty_digest(weigh: Weigh) -> None:
    d = weigh("风和日丽。")
    assert (d.vision, d.key, d.pairs, d.groups, d.contradictions, d.announced, d.doubts) == (
        None,
        (),
        (),
        (),
        (),
        (),
        (),
    )
