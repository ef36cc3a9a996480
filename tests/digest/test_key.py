"""Which statistics come first, and why."""

from collections.abc import Callable

from briefing.digest import Digest

Weigh = Callable[..., Digest]


def key(d: Digest) -> list[tuple[str, str, str]]:
    return [(s.indicator, s.quantity.text, reason) for s, reason in d.key]


def test_the_headline_comes_first(weigh: Weigh) -> None:
    d = weigh(
        "2023年，全区地区生产总值增长6%，新增茶企12家。",
        title="青杨区茶叶产值突破80亿元",
    )
    assert key(d)[0] == ("青杨区茶叶产值", "80亿元", "headline")
    assert key(d)[1][2] == "lead"


def test_head_indicators_before_ranks_before_the_rest(weigh: Weigh) -> None:
    d = weigh("去年，新建步道30公里。茶叶出口量居全省第二位。全区地区生产总值300亿元。")
    assert [reason for *_, reason in key(d)] == ["lead", "rank", "first"]


def test_what_several_sentences_say_is_repeated(weigh: Weigh) -> None:
    d = weigh("去年，新建步道30公里。整修山塘12座。其中，新建步道30公里，赞不绝口。")
    assert ("新建步道", "30公里", "repeated") in key(d)


def test_no_statistic_twice_and_at_most_twelve(weigh: Weigh) -> None:
    lines = [f"去年，{name}产值达到{n}亿元。" for n, name in enumerate("茶竹桑麻果蔬菌药渔粮棉油糖", 11)]
    d = weigh(*lines, *lines)
    assert len(d.key) == 12
    assert len({s.indicator for s, _ in d.key}) == 12


def test_another_place_s_figures_weigh_less(weigh: Weigh) -> None:
    d = weigh("去年，全国城镇新增就业1200万人。去年，全区地区生产总值300亿元。")
    assert key(d)[0][0].endswith("地区生产总值")


def test_the_key_of_an_opened_export_stays(weigh: Weigh) -> None:
    from dataclasses import replace

    from briefing.digest import digest
    from briefing.extraction import brief
    from tests.extraction.conftest import document

    b = brief(document("去年，全区地区生产总值300亿元，新建步道30公里。"))
    d = digest(replace(b, key=(b.statistics[1].id,)))
    assert [s.indicator for s, _ in d.key] == ["新建步道"]
