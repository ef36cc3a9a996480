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

HEADLINES: list[tuple[str, Rows]] = [
    ("# 青杨农交会成果丰硕 促成合作意向670项", [("促成合作意向", "670项")]),
    ("# 南坪新增6处地质公园 总数增至47处", [("新增地质公园", "6处"), ("地质公园总数", "47处")]),
]

GOES_ON: list[tuple[str, Rows]] = [
    ("开行货物列车由初期的2列增至目前高峰日的20列。", [("开行货物列车", "2列"), ("货物列车", "20列")]),
]


@pytest.mark.parametrize(("sentence", "expected"), [*BEGINNINGS, *ENDS, *HEADLINES, *GOES_ON])
def test_names_begin_and_end_where_they_should(facts: Read, sentence: str, expected: Rows) -> None:
    assert named(facts(sentence)) == expected


def test_words_of_number_that_count_nothing_are_no_statistics(facts: Read) -> None:
    assert named(facts("二十四节气之一的秋分到来。", "从5方面发力。")) == []
