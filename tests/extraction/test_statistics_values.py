"""What a quantity claims and when: kind, sign, bound, standing and period. All sentences are invented."""

from collections.abc import Callable
from decimal import Decimal

import pytest

from briefing.model import Briefing, Statistic

Read = Callable[..., Briefing]
REPORT = {"title": "2026年青杨省政府工作报告", "published": "2026-01-27"}


def last(b: Briefing) -> Statistic:
    return b.statistics[-1]


@pytest.mark.parametrize(
    ("sentence", "kind", "value"),
    [
        ("城镇调查失业率4.7%。", "level", "4.7"),
        ("研发投入强度3.1%。", "level", "3.1"),
        ("城镇化率58%。", "share", "58"),
        ("茶园占耕地的三成。", "share", "30"),
        ("完成投资为年度计划的101.9%。", "share", "101.9"),
        ("客运量恢复到去年同期的70.3%。", "share", "70.3"),
        ("茶叶产量增长5%。", "change", "5"),
        ("茶叶产量下降5%。", "change", "-5"),
        ("行政经费精简26.8%。", "change", "-26.8"),
        ("PM2.5平均浓度改善10.8%。", "change", "-10.8"),
        ("茶叶产量平均降幅5.2%。", "change", "-5.2"),
        ("茶叶产值翻一番。", "change", "2"),
        ("茶叶产值增长2.4倍。", "change", "2.4"),
        ("茶叶产值是2015年的1.9倍。", "level", "1.9"),
        ("茶叶产值高于全省0.9个百分点。", "gap", "0.9"),
        ("城镇化率比全省低7.2个百分点。", "gap", "-7.2"),
        ("茶叶加工业增长7%，高于全国制造业增速2个百分点。", "gap", "2"),
        ("茶叶加工业增长7%，高于竹业2个百分点。", "gap", "2"),
        ("人均预期寿命高于全省2岁。", "gap", "2"),
        ("茶叶单产高于全省2倍。", "gap", "2"),
        ("去年，城镇调查失业率低于控制目标0.6个百分点。", "gap", "-0.6"),
        ("城镇化率比上年提高1.8个百分点。", "change", "1.8"),
        ("茶叶产值居全省第二。", "rank", "2"),
        ("茶叶产值稳居全省首位。", "rank", "1"),
        ("茶叶产值进入全省前三。", "rank", "3"),
        ("茶叶产值连续8年增长。", "streak", "8"),
        ("减少碳排放28万吨。", "level", "28"),
        ("提升40所普通高中办学能力。", "level", "40"),
        ("居民消费价格涨幅2%。", "change", "2"),
    ],
)
def test_kind_and_sign(facts: Read, sentence: str, kind: str, value: str) -> None:
    s = last(facts(sentence))
    assert (s.kind, s.value) == (kind, Decimal(value))


@pytest.mark.parametrize(
    ("sentence", "bound"),
    [
        ("茶园面积超30万亩。", "over"),
        ("茶园面积跨过30万亩。", "over"),
        ("造成至少22人死亡。", "over"),
        ("茶园面积不到30万亩。", "under"),
        ("茶园面积约为30万亩。", "about"),
        ("茶园面积高于全省0.3个百分点。", "exact"),
        ("经济总量跨过9个百亿关口。", "over"),
        ("山歌剧首播收视率登上全省同时段榜首。", "exact"),
        ("茶园面积30万亩。", "exact"),
    ],
)
def test_bound(facts: Read, sentence: str, bound: str) -> None:
    assert last(facts(sentence)).bound == bound


def test_one_unit_for_several_numbers(facts: Read) -> None:
    b = facts("城镇化率、入学率、普及率分别提高20.9、36.2、54个百分点。")
    assert [(s.indicator, s.quantity.text, s.unit) for s in b.statistics] == [
        ("城镇化率", "20.9", "个百分点"),
        ("入学率", "36.2", "个百分点"),
        ("普及率", "54个百分点", "个百分点"),
    ]


@pytest.mark.parametrize(
    ("sentence", "status"),
    [
        ("茶叶产量预计达到2万吨，产值将突破3亿元。", "expected"),
        ("茶叶产量预计达到2万吨；茶园面积30万亩。", "actual"),
        ("计划新建茶厂5家。", "target"),
        ("项目计划总投资5亿元。", "actual"),
        ("12项配套工程将于上半年全部开工。", "target"),
        ("44支医疗队将赴山区。", "actual"),
        ("茶叶产量下降3%，未能实现增长8%的目标。", "target"),
        ("今年将建成茶厂5家，目前已建成3家。", "actual"),
    ],
)
def test_standing(facts: Read, sentence: str, status: str) -> None:
    assert last(facts(sentence)).status == status


@pytest.mark.parametrize(
    ("sentence", "period"),
    [
        ("一季度茶叶产量达2万吨。", "2024Q1"),
        ("8月份茶叶产量达2万吨。", "2024-08"),
        ("1—4月茶叶产量达2万吨。", "2024"),
        ("截至2023年底，茶叶产量达2万吨。", "2023"),
        ("2018年至2023年，新增茶厂5家。", "2018-2023"),
        ("2021年开园以来，新增茶厂5家。", "2021-2024"),
        ("已累计新增茶厂5家。", "累计"),
        ("春节期间接待游客5万人次。", "2024"),
        ("茶叶产量比2015年增长5%。", "2024"),
        ("今天（6月15日），园区接待游客5万人次。", "2024-06"),
        ("今天（6月15日）从园区了解到，目前建成茶厂5家。", "2024"),
    ],
)
def test_period(facts: Read, sentence: str, period: str) -> None:
    assert last(facts(sentence)).period == period


@pytest.mark.parametrize("word", ["目前", "今年", "去年", "明年", "今年以来", "截至目前", "当前", "今天"])
def test_a_word_of_time_says_when_and_nothing_is_inferred(word: str, facts: Read) -> None:
    assert "period" not in last(facts(f"{word}，茶厂达到5家。")).inferred


REVIEW = "# 一、“十四五”时期和2025年工作回顾"


@pytest.mark.parametrize(
    ("paragraphs", "period", "status"),
    [
        ((REVIEW, "五年来，新增茶厂5家。"), "十四五", "actual"),
        ((REVIEW, "五年来，茶厂达到5家。"), "2025", "actual"),
        ((REVIEW, "五年来，茶厂由3家增至5家。"), "2025", "actual"),
        ((REVIEW, "五年来，优良天数率稳定在90%左右。"), "十四五", "actual"),
        ((REVIEW, "五年来，产量增长5%。", "刚刚过去的2025年，形势向好。", "新建茶厂5家。"), "2025", "actual"),
        (("# 三、2026年重点工作", "新建茶厂5家。"), "2026", "target"),
        (("# 三、2026年重点工作", "# 重点抓好八个方面工作：", "# （一）做强茶业", "新建茶厂5家。"), "2026", "target"),
        (("# 二、“十五五”时期目标任务", "茶厂达到5家。"), "十五五", "target"),
    ],
)
def test_parts_of_a_report(facts: Read, paragraphs: tuple[str, ...], period: str, status: str) -> None:
    s = last(facts(*paragraphs, **REPORT))
    assert (s.period, s.status) == (period, status)


def test_where_it_came_from_is_a_period_earlier(facts: Read) -> None:
    b = facts(REVIEW, "五年来，城镇化率由52%提高到58%。", **REPORT)
    assert [(s.period, s.status) for s in b.statistics] == [("2020", "actual"), ("2025", "actual")]


def test_a_year_in_the_headline_dates_the_story(facts: Read) -> None:
    b = facts("茶叶产量达2万吨。", title="2023年青杨茶业增势良好")
    assert (last(b).period, last(b).inferred) == ("2023", ("period",))


def test_what_goes_on_with_a_sentence_keeps_its_standing(facts: Read) -> None:
    b = facts("力争新建学校15所。其中，新增学位4050个。")
    assert [s.status for s in b.statistics] == ["target", "target"]
    b = facts("一季度，茶叶产量12万吨。", "此外，茶企利润3亿元。")  # in the next paragraph too
    assert [s.period for s in b.statistics] == ["2024Q1", "2024Q1"]


@pytest.mark.parametrize(("years", "status"), [("2019—2023年", "actual"), ("2027—2030年", "target")])
def test_years_that_are_over_or_to_come_say_that_it_is_so(years: str, status: str, facts: Read) -> None:
    (s,) = facts(f"{years}，茶叶产量增长94%。").statistics
    assert (s.status, s.inferred) == (status, ())


def test_passed_over_words_are_said_to_be_inferred(facts: Read) -> None:
    (s,) = facts("水冷设备产生42万高斯的稳态磁场。").statistics
    assert (s.indicator, s.inferred) == ("稳态磁场", ("indicator", "period", "status"))


@pytest.mark.parametrize(
    "sentence",
    [
        "国道318线通车。",
        "歼-20飞行员参加活动。",
        "上午10时许，活动开始。",
        "迈入全国第一方阵。",
        "建成12英寸晶圆线。",
        "园区24小时开放。",
        "抓好五个方面工作。",
        "新引进亿元以上项目。",
        "跻身前1%学科。",
        "覆盖20万人口以上的县。",
        "青杨是4个试点省份之一。",
        "推进土地承包到期后再延长30年试点。",
    ],
)
def test_numbers_that_claim_nothing(facts: Read, sentence: str) -> None:
    assert facts(sentence).statistics == ()


@pytest.mark.parametrize(
    "unit", ["新增5家企业、", "，5家企业", "增长5%、", "5家的", "占5%", "比5家高5个百分点", "分别5%、6%", "“5家”（"]
)
def test_a_line_without_an_end_costs_no_more_than_its_length(facts: Read, unit: str) -> None:
    # A quadratic step would take minutes here.
    assert len(facts(unit * (30_000 // len(unit))).numerals) > 1000


@pytest.mark.parametrize(
    ("sentence", "periods"),
    [
        ("城镇调查失业率从上半年5.5%降到5.3%。", ["2024H1", "2024"]),
        ("城镇调查失业率由一季度的5.5%降至5.3%。", ["2024Q1", "2024"]),
        ("二季度茶叶产量由一季度3万吨增至5万吨。", ["2024Q1", "2024Q2"]),
        ("茶叶产量由2020年的3万吨增至5万吨，茶叶出口额5亿元。", ["2020", "2024", "2024"]),
        ("茶叶产量由2020年的3万吨增至2023年的5万吨。", ["2020", "2023"]),
    ],
)
def test_where_something_came_from_has_a_time_of_its_own(facts: Read, sentence: str, periods: list[str]) -> None:
    b = facts(sentence)
    assert [s.period for s in b.statistics] == periods
    assert "period" not in b.statistics[0].inferred


def test_what_goes_on_takes_up_the_standing_its_sentence_began_with(facts: Read) -> None:
    b = facts("集中开工项目46个，年度计划投资72亿元。其中，制造业项目占比超过六成。", published="2026-02-26")
    assert [s.status for s in b.statistics] == ["actual", "target", "actual"]


def test_units_in_latin_letters(facts: Read) -> None:
    b = facts("动力电池产量30GWh，光伏装机120MW。")
    assert [(s.indicator, s.unit) for s in b.statistics] == [("动力电池产量", "GWh"), ("光伏装机", "MW")]


def test_a_distance_that_defines_an_indicator_is_part_of_its_name(facts: Read) -> None:
    (s,) = facts("公交站点500米覆盖率达98%。").statistics
    assert (s.indicator, s.quantity.text) == ("公交站点500米覆盖率", "98%")


FORMS: list[tuple[str, str, str, str]] = [
    ("参保率达九成九。", "九成九", "99", "%"),
    ("床位增至1,250张。", "1,250张", "1250", "张"),
    ("贷款余额1,234.5亿元。", "1,234.5亿元", "1234.5", "亿元"),
    ("存款余额1万多亿元。", "1万多亿元", "1", "万亿元"),
    ("外汇储备超过3万多亿美元。", "3万多亿美元", "3", "万亿美元"),
    ("产量实现二十一连丰。", "二十一连丰", "21", "年"),
    ("引进企业二十多家。", "二十多家", "20", "家"),
    ("总人口达一百二十三万人。", "一百二十三万人", "1230000", "人"),
    ("误差率为万分之三。", "万分之三", "0.03", "%"),
    ("人口出生率为6.5‰。", "6.5‰", "6.5", "‰"),
    ("亩产提高一成半。", "一成半", "15", "%"),
]


@pytest.mark.parametrize(("sentence", "quantity", "value", "unit"), FORMS)
def test_forms_of_numerals(facts: Read, sentence: str, quantity: str, value: str, unit: str) -> None:
    (s,) = facts(sentence).statistics
    assert (s.quantity.text, str(s.value), s.unit) == (quantity, value, unit)


@pytest.mark.parametrize(
    "sentence",
    [
        "十五分钟生活圈建成。",
        "便民窗口提供7×24服务。",
        "服务热线24小时开通。",
        "拨打12345热线。",
        "G312国道通车。",
        "入围全国百强县。",
    ],
)
def test_numerals_of_names_are_no_statistics(facts: Read, sentence: str) -> None:
    assert facts(sentence).statistics == ()


def test_a_chinese_comma_separates_numbers(facts: Read) -> None:
    got = [s.quantity.text for s in facts("改造管网12公里，345户受益。").statistics]
    assert got == ["12公里", "345户"]
