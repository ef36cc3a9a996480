"""One family of forms each: who is measured, by how much, when, and whether it is so."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefing.model import Briefing, Statistic

Read = Callable[..., Briefing]


def rows(b: Briefing) -> list[tuple[str, str, str]]:
    return [(s.indicator, s.quantity.text, s.kind) for s in b.statistics]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("去年，全区茶叶产量1.2万吨、增长6%。", [("茶叶产量", "1.2万吨", "level"), ("茶叶产量", "6%", "change")]),
        ("去年城镇登记失业率3.1%。", [("城镇登记失业率", "3.1%", "level")]),
        ("去年新增绿色工厂12家。", [("新增绿色工厂", "12家", "level")]),
        ("去年新增12家绿色工厂。", [("新增绿色工厂", "12家", "level")]),
        ("数字产业占比超过三成。", [("数字产业占比", "三成", "share")]),
        ("船舶出口额居全省第二。", [("船舶出口额", "第二", "rank")]),
        ("粮食总产量连续9年增长。", [("粮食总产量", "连续9年", "streak")]),
        ("软件业收入增速高于全省2.5个百分点。", [("软件业收入", "2.5个百分点", "gap")]),
        (
            "城镇居民、农村居民人均消费支出分别增长4%、5%。",
            [("城镇居民人均消费支出", "4%", "change"), ("农村居民人均消费支出", "5%", "change")],
        ),
        (
            "公交分担率由31%提高到38%。",
            [("公交分担率", "31%", "share"), ("公交分担率", "38%", "share")],
        ),
        ("渔业总产值五年翻一番。", [("渔业总产值", "翻一番", "change")]),
    ],
)
def test_indicator_and_kind(facts: Read, sentence: str, expected: list[tuple[str, str, str]]) -> None:
    assert rows(facts(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "value", "bound"),
    [
        ("茶园面积突破30万亩。", "30", "over"),
        ("茶园面积近30万亩。", "30", "under"),
        ("茶园面积30万亩左右。", "30", "about"),
        ("茶园面积不低于30万亩。", "30", "over"),
        ("单位产值能耗控制在30吨以内。", "30", "under"),
        ("茶园面积下降4.5%。", "-4.5", "exact"),
        ("茶园面积同比减少30亩。", "-30", "exact"),
        ("造林三成以上。", "30", "over"),
    ],
)
def test_value_and_bound(facts: Read, sentence: str, value: str, bound: str) -> None:
    (s,) = facts(sentence).statistics
    assert (s.value, s.bound) == (Decimal(value), bound)


def test_a_range_has_two_ends(facts: Read) -> None:
    (s,) = facts("今年全区茶叶产量预期增长5%—5.5%。").statistics
    assert (s.value, s.value_high, s.bound, s.quantity.text) == (Decimal(5), Decimal("5.5"), "range", "5%—5.5%")


def one(b: Briefing) -> Statistic:
    (s,) = b.statistics
    return s


@pytest.mark.parametrize(
    ("sentence", "period", "status"),
    [
        ("去年，全区茶叶产量达到2万吨。", "2023", "actual"),
        ("今年全区茶叶产量预计达到2万吨。", "2024", "expected"),
        ("明年，全区茶叶产量力争达到2万吨。", "2025", "target"),
        ("到2030年，全区茶叶产量达到2万吨。", "2030", "target"),
        ("2021年全区茶叶产量达到2万吨。", "2021", "actual"),
        ("“十三五”时期，全区茶叶产量达到2万吨。", "十三五", "actual"),
    ],
)
def test_time_and_standing(facts: Read, sentence: str, period: str, status: str) -> None:
    s = one(facts(sentence))
    assert (s.period, s.status) == (period, status)


@pytest.mark.parametrize(
    "sentence",
    [
        "坚持“3820”工程思想。",
        "落实“一网通办”和“1+3+N”体系。",
        "建设5G基站和220千伏线路。",
        "党的二十大和第十二届三次全会召开。",
        "推进一批项目，形成一流环境。",
        "入选中国500强企业名单。",
    ],
)
def test_numerals_that_claim_nothing(facts: Read, sentence: str) -> None:
    assert facts(sentence).statistics == ()


def test_what_was_inherited_is_said(facts: Read) -> None:
    first, second = facts("去年茶叶产量1.2万吨，增长6%。").statistics
    assert "indicator" not in first.inferred
    assert "indicator" in second.inferred


def test_both_scripts_give_the_same_facts_in_their_own_words(facts: Read) -> None:
    (plain,) = facts("去年茶叶产量增长6個百分點。".replace("個", "个").replace("點", "点")).statistics
    (other,) = facts("去年茶葉產量增長6個百分點。").statistics
    assert (plain.value, plain.kind) == (other.value, other.kind)
    assert (other.indicator, other.unit) == ("茶葉產量", "個百分點")
