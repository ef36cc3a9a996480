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


REPORT = {"title": "2026年青杨省政府工作报告", "published": "2026-01-27"}
TWO_PLANS = "# 二、“十四五”时期发展成就和“十五五”时期主要目标任务"


def test_a_heading_of_two_plans_begins_with_the_one_that_is_over(facts: Read) -> None:
    b = facts(TWO_PLANS, "茶叶产量年均增长4%，2025年总量比2020年增加3万吨。竹材产值增长20%。", **REPORT)
    assert [(s.period, s.status) for s in b.statistics] == [
        ("十四五", "actual"),
        ("2025", "actual"),
        ("十四五", "actual"),
    ]


@pytest.mark.parametrize(
    "drafted",
    [
        "根据《中国共产党青杨省委员会关于制定第十五个五年规划的建议》，我们编制了“十五五”规划纲要（草案），提请审查。",
        "省政府制定了《青杨省国民经济和社会发展第十五个五年规划纲要（草案）》，提请审查。",
    ],
)
def test_the_draft_of_a_plan_turns_to_its_years(drafted: str, facts: Read) -> None:
    b = facts(
        TWO_PLANS,
        "过去五年，茶叶产量年均增长4%。",
        drafted + "综合考虑各方面因素，提出茶叶产量年均增长5%左右。",
        "竹材产值突破3亿元。",
        **REPORT,
    )
    plan = ("十五五", "target")
    assert [(s.period, s.status) for s in b.statistics] == [("十四五", "actual"), plan, plan]
    assert (b.goals[0].quote.text, b.goals[0].horizon) == ("茶叶产量年均增长5%左右", "十五五")


def test_where_a_passage_on_five_years_started_from_is_the_year_before_them(facts: Read) -> None:
    b = facts("过去五年，茶叶发展很快，2025年产量突破3万吨。城乡居民收入倍差从2.42缩小至2.12。", **REPORT)
    first, last = b.statistics[-2:]
    assert (first.period, first.inferred, last.period) == ("2020", ("period",), "2025")


def test_what_is_summed_up_over_five_years_is_of_them_all(facts: Read) -> None:
    (s,) = facts("过去五年，财政收入累计突破9亿元。", **REPORT).statistics
    assert s.period == "十四五"


def test_the_items_of_a_page_of_news_do_not_speak_of_each_others_years(facts: Read) -> None:
    b = facts(
        "### 2025年青杨将建成百家示范茶园",
        "示范茶园亩均产值突破2万元。",
        "### 白鹭河龙舟赛开赛",
        "比赛吸引游客3万人次。",
        published="2024-03-12",
        title="青杨新闻联播",
    )
    assert [(s.period, s.status) for s in b.statistics][-1] == ("2024", "actual")


def test_a_headline_that_tells_news_is_no_heading_of_aims(facts: Read) -> None:
    b = facts(
        "# 茶农要求停止河道采砂 采砂船撤离行动开始", "撤离采砂船12艘。", published="2024-03-12", title="青杨新闻联播"
    )
    assert b.statistics[-1].status == "actual"


@pytest.mark.parametrize(
    ("number", "status"), [("", "actual"), ("三、", "target"), ("（三）", "target"), ("■", "target")]
)
def test_a_long_heading_says_what_lies_ahead_only_where_it_has_a_number(number: str, status: str, facts: Read) -> None:
    b = facts(f"# {number}持续用力，扎实做好茶业振兴的重点任务", "茶叶产量突破3万吨。")
    assert b.statistics[-1].status == status


@pytest.mark.parametrize(
    ("year", "said", "period"),
    [
        ("2023", "过去五年，新增茶园3万亩。", "2018-2022"),
        ("2023", "今后五年，新增茶园3万亩。", "2023-2027"),
        ("2026", "过去五年，新增茶园3万亩。", "十四五"),
        ("2026", "今后5年，新增茶园3万亩。", "十五五"),
        ("2023", "过去五年，绿色工厂达到82家。", "2022"),
    ],
)
def test_five_years_are_those_of_the_government_or_of_the_plan(facts: Read, year: str, said: str, period: str) -> None:
    (s,) = facts(said, title=f"{year}年青杨市政府工作报告", published=f"{year}-01-12").statistics
    assert s.period == period


def test_to_put_something_on_a_list_is_no_plan(facts: Read) -> None:
    (s,) = facts("青杨区将46个小区纳入改造名单。").statistics
    assert s.status == "actual"


def test_years_named_by_first_and_last_stay_what_they_are(facts: Read) -> None:
    (s,) = facts("2019至2023年的五年间，茶叶出口量增长94%。").statistics
    assert (s.period, s.status) == ("2019-2023", "actual")


def test_a_sentence_that_comes_to_a_later_year_does_not_date_the_next_by_its_first(facts: Read) -> None:
    b = facts("回望1998年，茶叶产量仅有264吨，2023年达到1.3万吨。茶园占全省茶园的9%。")
    assert [s.period for s in b.statistics] == ["1998", "2023", "2024"]


@pytest.mark.parametrize("said", ["今年以来，茶叶产量增长3%。", "过去五年，茶叶产量增长3%。"])
def test_what_a_sentence_says_is_over_is_over_in_the_next(said: str, facts: Read) -> None:
    s = facts(said + "茶园面积增长5%。").statistics[-1]
    assert (s.status, s.inferred) == ("actual", ())


def test_a_month_of_the_same_year_is_no_later_year(facts: Read) -> None:
    b = facts("2023年，茶园复垦，2023年8月茶叶产量达到3万吨。茶园占全省茶园的9%。")
    assert [s.period for s in b.statistics] == ["2023-08", "2023"]


def test_what_something_builds_on_dates_nothing(facts: Read) -> None:
    (s,) = facts("在去年增长8%的基础上，茶叶产量增长5%。").statistics
    assert s.period == "2024"


def test_the_years_in_the_title_of_a_plan_date_nothing(facts: Read) -> None:
    (s,) = facts("今年出台的《茶园提升行动方案（2024—2030年）》带来了变化，茶园机采率达到73%。").statistics
    assert s.period == "2024"


@pytest.mark.parametrize(
    ("title", "said", "period", "status"),
    [
        ("青杨区2024年国民经济和社会发展统计公报", "全年茶叶产量3万吨。", "2024", "actual"),
        ("青杨区2024年国民经济和社会发展统计公报", "茶叶产量比上年增长4%。", "2024", "actual"),
        ("关于青杨区2024年计划执行情况与2025年计划草案的报告", "去年，茶叶产量3万吨。", "2024", "actual"),
        ("关于青杨区2024年计划执行情况与2025年计划草案的报告", "今年，茶叶产量力争达到4万吨。", "2025", "target"),
    ],
)
def test_a_title_says_which_year_a_bulletin_looks_back_on(
    facts: Read, title: str, said: str, period: str, status: str
) -> None:
    (s,) = facts(said, title=title, published="2025-03-28").statistics
    assert (s.period, s.status) == (period, status)


def test_where_something_came_from_does_not_date_what_it_was_changed_to(facts: Read) -> None:
    b = facts("三次产业结构由上年的1.1∶37.5∶61.4调整为1.0∶37.0∶62.0。")
    assert [s.period for s in b.statistics] == ["2023", "2024"]


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("青杨区国民经济和社会发展第十五个五年规划纲要", "十五五"),
        ("青杨区“十五五”现代茶业发展规划", "十五五"),
        ("青杨区茶园提升行动方案（2026—2028年）", "2026-2028"),
        ("青杨区政府2026年工作要点", "2026"),
    ],
)
def test_what_a_plan_says_it_will_do_is_a_target_of_its_years(facts: Read, title: str, period: str) -> None:
    b = facts("新建标准厂房12万平方米。", "累计完成投资80亿元。", title=title, published="2026-02-10")
    assert [(s.period, s.status) for s in b.statistics] == [(period, "target")] * 2


def test_what_a_plan_looks_back_on_is_not(facts: Read) -> None:
    b = facts(
        "# 第一章 “十四五”时期发展成就",
        "新建学校32所。",
        "# 第二章 构建现代化产业体系",
        "新建标准厂房12万平方米。",
        title="青杨区国民经济和社会发展第十五个五年规划纲要",
        published="2026-02-10",
    )
    assert [(s.period, s.status) for s in b.statistics] == [("十四五", "actual"), ("十五五", "target")]


def test_a_sentence_that_only_names_the_time_keeps_what_its_part_speaks_of(facts: Read) -> None:
    b = facts("# 今年的重点任务", "今年，茶叶产量增长5%左右。茶园面积增长3%左右。", published="2025-06-10")
    assert [s.status for s in b.statistics] == ["target", "target"]


def test_a_story_on_a_plan_that_is_over_speaks_of_its_five_years(facts: Read) -> None:
    b = facts(
        "研发投入强度从1.9%提升至2.7%。",
        "新增茶园1.8万亩。",
        title="五年蝶变看青杨 “十四五”成绩单出炉",
        published="2025-12-03",
    )
    assert [s.period for s in b.statistics] == ["2020", "2025", "十四五"]


def test_what_was_reached_within_years_named_is_of_the_last_of_them(facts: Read) -> None:
    b = facts("2019年至2023年，茶叶产值年均增长5.9%；亩均产值由6800元提高到9500元。")
    assert [s.period for s in b.statistics] == ["2019-2023", "2018", "2023"]


def test_a_part_of_next_year_and_all_of_it(facts: Read) -> None:
    b = facts("明年一季度，将开工重点项目86个，力争全年完成投资700亿元。", published="2025-12-03")
    assert [s.period for s in b.statistics] == ["2026Q1", "2026"]


@pytest.mark.parametrize(
    ("said", "period", "status"),
    [
        ("自2019年起，茶园面积年均增长20%以上。", "2019-2024", "actual"),
        ("茶叶有望丰收，花木备受好评，育种助力增产粮食约26亿公斤。", "2024", "actual"),
        ("茶叶产值有望突破10亿元，增长8%。", "2024", "expected"),
        ("这条路线将茶叶运往口岸的时间由30天缩短至15天。", "2024", "actual"),
    ],
)
def test_how_far_a_word_of_time_or_hope_reaches(facts: Read, said: str, period: str, status: str) -> None:
    s = facts(said).statistics[-1]
    assert (s.period, s.status) == (period, status)


def test_what_a_story_announces_with_a_colon_lies_ahead_though_its_part_looks_back(facts: Read) -> None:
    b = facts(
        "# 数说“十四五”",
        "新建学校32所。",
        "# 围绕上述目标，青杨区将实施“两大攻坚”：",
        "产业能级攻坚。新建茶企12家。",
        "乡村振兴攻坚。新建示范村30个。",
        published="2026-01-15",
    )
    assert [s.status for s in b.statistics] == ["actual", "target", "target"]


def test_what_is_announced_within_a_plan_is_of_its_years(facts: Read) -> None:
    b = facts("# “十五五”时期的目标", "围绕上述目标，青杨区将实施“两大攻坚”：", "产业能级攻坚。新建茶企12家。")
    assert [(s.period, s.status) for s in b.statistics] == [("十五五", "target")]


@pytest.mark.parametrize(
    ("said", "period", "status"),
    [
        ("到2030年，茶叶产值突破40亿元，茶园能耗累计下降18%以上。", "2030", "target"),
        ("过去五年，茶园能耗累计下降18%。", "十四五", "actual"),
    ],
)
def test_what_is_summed_up_is_there_unless_its_time_is_to_come(
    facts: Read, said: str, period: str, status: str
) -> None:
    s = facts(said, published="2026-03-18").statistics[-1]
    assert (s.period, s.status) == (period, status)


def test_a_plan_without_a_date_begins_with_its_first_year(facts: Read) -> None:
    b = facts(
        "三年累计完成改造5000户。",
        "到2026年底，建成茶园道路250公里。",
        title="青杨行动方案（2025—2027年）",
        published="",
    )
    assert [(s.period, s.status) for s in b.statistics] == [("2025-2027", "target"), ("2026", "target")]


def test_a_plan_with_a_year_to_go_is_not_over_though_the_year_is_late(facts: Read) -> None:
    (s,) = facts("# “十四五”时期的成绩", "绿色工厂达到82家。", published="2024-12-03").statistics
    assert s.period == "十四五"


def test_a_year_ahead_that_opens_a_sentence_holds_for_the_next(facts: Read) -> None:
    b = facts("2026年，新建学校5所。改造老旧小区8个。", published="2025-06-10")
    assert [(s.period, s.status) for s in b.statistics] == [("2026", "target")] * 2


def test_years_ahead_that_open_a_sentence_hold_for_the_next(facts: Read) -> None:
    b = facts("2026—2028年，新建学校5所。改造老旧小区8个。", published="2025-06-10")
    assert [(s.period, s.status) for s in b.statistics] == [("2026-2028", "target")] * 2


def test_news_of_a_meeting_that_sums_up_a_year_is_no_bulletin_of_it(facts: Read) -> None:
    (s,) = facts("今年，新建学校5所。", title="青杨区召开2024年度总结表彰大会", published="2025-01-20").statistics
    assert s.period == "2025"
