"""Figures and their names on the two sides of a colon, as boxes and infographics set them."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]


@pytest.mark.parametrize(
    ("line", "row"),
    [
        ("■ 1560亿元：2023年地区生产总值", ("地区生产总值", "1560亿元", "level", "2023")),
        ("■ 6.3%：2023年地区生产总值增速", ("地区生产总值增速", "6.3%", "change", "2023")),
        ("■ 第31位：2023年百强区排名", ("百强区排名", "第31位", "rank", "2023")),
        ("1320亿元——2023年工业总产值", ("工业总产值", "1320亿元", "level", "2023")),
        ("2023年绿化覆盖率：45%", ("绿化覆盖率", "45%", "share", "2023")),
    ],
)
def test_a_figure_and_its_name(facts: Read, line: str, row: tuple[str, ...]) -> None:
    (s,) = facts(line).statistics
    assert (s.indicator, s.quantity.text, s.kind, s.period) == row
    assert "indicator" not in s.inferred


def test_from_and_to_share_the_name_behind_them(facts: Read) -> None:
    b = facts("■ 从412家到1038家：国家高新技术企业数量", "■ 超过四成：制造业产值占规上工业总产值比重")
    assert [(s.indicator, s.quantity.text, s.bound) for s in b.statistics] == [
        ("国家高新技术企业数量", "412家", "exact"),
        ("国家高新技术企业数量", "1038家", "exact"),
        ("制造业产值占规上工业总产值比重", "四成", "over"),
    ]


def test_what_follows_the_name_goes_on_with_it(facts: Read) -> None:
    b = facts("■ 1560亿元：地区生产总值，五年净增480亿元")
    assert [(s.indicator, s.kind) for s in b.statistics] == [("地区生产总值", "level"), ("地区生产总值", "change")]


def test_a_place_before_the_colon_is_no_name_of_what_is_counted_behind_it(facts: Read) -> None:
    (s,) = facts("青杨经开区：158个重点项目开工").statistics
    assert "经开区" not in s.indicator


def test_a_bound_after_a_number_without_a_unit(facts: Read) -> None:
    (s,) = facts("力争城乡收入比降至1.6以内。").statistics
    assert (s.quantity.text, s.bound, s.unit) == ("1.6以内", "under", "")
