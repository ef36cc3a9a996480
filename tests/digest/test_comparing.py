"""Targets beside results, and what can be charted."""

from collections.abc import Callable

from briefing.digest import Digest

Weigh = Callable[..., Digest]


def test_a_target_beside_its_result(weigh: Weigh) -> None:
    d = weigh(
        "2023年，全区地区生产总值增长5.8%，茶叶产量2.1万吨。",
        "2025年的主要预期目标是：GDP增长6%左右，茶叶产量达到2.5万吨，新增就业3万人。",
    )
    assert [(p.indicator, p.target.quantity.text, [r.quantity.text for r in p.results]) for p in d.pairs] == [
        ("地区生产总值", "6%左右", ["5.8%"]),
        ("茶叶产量", "2.5万吨", ["2.1万吨"]),
    ]


def test_a_level_is_no_result_for_a_change(weigh: Weigh) -> None:
    d = weigh("2023年，茶叶产量2.1万吨。", "2025年的主要预期目标是：茶叶产量增长6%。")
    assert d.pairs == ()


def test_growth_rates_of_one_list_are_a_group(weigh: Weigh) -> None:
    d = weigh("明年的主要预期目标是：地区生产总值增长6%，固定资产投资增长8%，财政收入增长4%，失业率控制在5%以内。")
    (g,) = d.groups
    assert (g.by, g.unit, g.kind, g.title.text) == ("indicator", "%", "change", "明年的主要预期目标是")
    assert [m.indicator for m in g.members] == ["地区生产总值", "固定资产投资", "财政收入"]


def test_two_rates_are_no_group(weigh: Weigh) -> None:
    assert weigh("去年，地区生产总值增长6%，固定资产投资增长8%。").groups == ()


def test_counts_of_unlike_things_are_no_group(weigh: Weigh) -> None:
    assert weigh("去年，新建公园3个，新增停车位300个，改造小区12个，创建示范点5个。").groups == ()


def test_one_indicator_over_time_is_a_group(weigh: Weigh) -> None:
    d = weigh("2023年，茶叶产量2.1万吨。2021年，茶叶产量1.6万吨。2022年，茶叶产量1.9万吨。")
    (g,) = [g for g in d.groups if g.by == "period"]
    assert [(m.period, m.quantity.text) for m in g.members] == [
        ("2021", "1.6万吨"),
        ("2022", "1.9万吨"),
        ("2023", "2.1万吨"),
    ]
    assert g.title.text == "茶叶产量"
