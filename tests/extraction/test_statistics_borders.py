"""Where names begin and end: words of time before them, verbs after them, clauses a headline sets apart by spaces.

All sentences are invented.
"""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]
Rows = list[tuple[str, str]]


def named(b: Briefing) -> Rows:
    return [(s.indicator, s.quantity.text) for s in b.statistics]


BEGINNINGS: list[tuple[str, Rows]] = [
    ("截至2024年底高速公路里程达到8000公里。", [("高速公路里程", "8000公里")]),
    ("2025年末贷款余额增长8%。", [("贷款余额", "8%")]),
    ("8月份工业用电量增长7%。", [("工业用电量", "7%")]),
    ("3月上旬返青麦田面积达30万亩。", [("返青麦田面积", "30万亩")]),
    ("中秋假期接待游客30万人次。", [("接待游客", "30万人次")]),
    ("内设机构由19个精简为12个。", [("内设机构", "19个"), ("内设机构", "12个")]),
    ("不锈钢产量增长7%。", [("不锈钢产量", "7%")]),
    ("正班客座率达85%。", [("正班客座率", "85%")]),
    ("办税时长同比减少20%。", [("办税时长", "20%")]),
    ("完成运输总周转量12.6亿吨公里。", [("运输总周转量", "12.6亿吨公里")]),
    ("企业总数接近2万家。", [("企业总数", "2万家")]),
]

ENDS: list[tuple[str, Rows]] = [
    ("青杨市120万亩冬小麦长势良好。", [("青杨市冬小麦", "120万亩")]),
    ("北湖143个淀泊展现勃勃生机。", [("北湖淀泊", "143个")]),
    ("18项科技成果填补国内空白。", [("科技成果", "18项")]),
    ("15条措施落地见效。", [("措施", "15条")]),
    ("21个产业链项目现场签约。", [("签约产业链项目", "21个")]),
    ("219家企业被命名为示范基地。", [("被命名为示范基地企业", "219家")]),
    ("40多个国家的代表参加。", [("参加国家", "40多个")]),
    ("《方案》提出5方面20项重点任务。", [("重点任务", "20项")]),
    ("全球已有超过四分之三的国家加入。", [("国家", "四分之三")]),
    ("设立3亿元引导资金。", [("引导资金", "3亿元")]),
    ("中心组建10个监督小组全程跟踪。", [("监督小组", "10个")]),
]

PARTS: list[tuple[str, Rows]] = [
    ("超六成居民受益。", [("居民", "六成")]),
    ("1—8月投资增长5.2%。", [("投资", "5.2%")]),
    ("办理时限压缩至1.5天。", [("办理时限", "1.5天")]),
    ("十五分钟生活圈覆盖率达85%。", [("十五分钟生活圈覆盖率", "85%")]),
]

HEADLINES: list[tuple[str, Rows]] = [
    ("# 青杨农交会成果丰硕 促成合作意向670项", [("促成合作意向", "670项")]),
    ("# 南坪新增6处地质公园 总数增至47处", [("新增地质公园", "6处"), ("地质公园总数", "47处")]),
]

GOES_ON: list[tuple[str, Rows]] = [
    ("开行货物列车由初期的2列增至目前高峰日的20列。", [("开行货物列车", "2列"), ("货物列车", "20列")]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BEGINNINGS, *ENDS, *PARTS, *HEADLINES, *GOES_ON])
def test_names_begin_and_end_where_they_should(facts: Read, sentence: str, expected: Rows) -> None:
    assert named(facts(sentence)) == expected


def test_words_of_number_that_count_nothing_are_no_statistics(facts: Read) -> None:
    assert named(facts("二十四节气之一的秋分到来。", "从5方面发力。")) == []


WHOSE: list[tuple[str, Rows]] = [
    ("1—2月，全市规模以上工业企业实现利润总额91亿元。", [("规模以上工业企业利润总额", "91亿元")]),
    ("民航完成运输总周转量116亿吨公里，增长4%。", [("民航运输总周转量", "116亿吨公里"), ("民航运输总周转量", "4%")]),
    ("养老助餐点覆盖九成以上社区。", [("养老助餐点覆盖社区", "九成以上")]),
    ("对东盟进出口增长8.1%。", [("对东盟进出口", "8.1%")]),
    ("平均每亩产能提高12%。", [("每亩产能", "12%")]),
    ("筹措7亿元实施就业惠民工程。", [("就业惠民工程筹措", "7亿元")]),
    ("市场主体增量提质，总量突破100万户。", [("市场主体", "100万户")]),
    ("新增外贸实绩企业137家、总数突破1万家。", [("新增外贸实绩企业", "137家"), ("外贸实绩企业总数", "1万家")]),
    ("连续4年在服务业综合测评中位列第一。", [("服务业综合测评", "连续4年"), ("服务业综合测评", "第一")]),
    (
        "青杨代表团获得7枚金牌，列奖牌榜第一位，金牌榜第二位。",
        [("金牌", "7枚"), ("奖牌榜", "第一位"), ("金牌榜", "第二位")],
    ),
    ("青杨成为全国首个经济总量突破5千亿元的县。", [("经济总量", "5千亿元")]),
    (
        "货物品类由开通初期的橡胶、化肥等10多种扩展至电子、光伏等2900多种。",
        [("货物品类", "10多种"), ("货物品类", "2900多种")],
    ),
    ("境内运输机场（不含军用）达259个。", [("境内运输机场", "259个")]),
    ("诉求解决率、满意率分别达97.3%和97.7%。", [("诉求解决率", "97.3%"), ("满意率", "97.7%")]),
]

LIMITS: list[tuple[str, Rows]] = [
    ("引进投资超10亿元重大项目14个。", [("引进投资超10亿元重大项目", "14个")]),
    ("经济总量超500亿元的县域增至12个。", [("经济总量超500亿元的县域", "12个")]),
    ("年吞吐量100万人次以上的机场达38个。", [("年吞吐量100万人次以上的机场", "38个")]),
]

SUFFERED: list[tuple[str, Rows]] = [
    ("事故造成3人死亡、5人受伤。", [("事故造成死亡", "3人"), ("受伤", "5人")]),
    ("台风登陆，造成至少7人死亡。", [("死亡", "7人")]),
    ("当地遭遇暴雨，造成12个航班被取消。", [("航班", "12个")]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*WHOSE, *LIMITS, *SUFFERED])
def test_names_say_whose_and_of_which(facts: Read, sentence: str, expected: Rows) -> None:
    assert named(facts(sentence)) == expected


def test_a_cut_in_percent_is_a_change_downwards(facts: Read) -> None:
    got = [(s.indicator, s.kind, s.value) for s in facts("平均压减时间58%、材料52%。").statistics]
    assert got == [("压减时间", "change", -58), ("压减材料", "change", -52)]


def test_units_and_bounds_of_rates_and_fractions(facts: Read) -> None:
    got = [
        (s.quantity.text, s.unit, s.bound)
        for s in facts("死亡率控制在0.6人/百亿元以下，绿地占全市面积的四分之一以上。").statistics
    ]
    assert got == [("0.6人/百亿元以下", "人/百亿元", "under"), ("四分之一以上", "%", "over")]
