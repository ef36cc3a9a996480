"""Goals by the words that present them as such."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]


def goals(b: Briefing) -> list[tuple[str, str, str | None]]:
    return [(g.kind, g.quote.text, g.horizon) for g in b.goals]


def texts(b: Briefing) -> list[str]:
    return [g.quote.text for g in b.goals]


# -- lists -----------------------------------------------------------------------------------------------------------


def test_a_target_list(facts: Read) -> None:
    b = facts("明年全区主要预期目标是：茶叶产量增长6%左右，城镇调查失业率控制在5%以内，居民收入与经济增长同步。")
    assert goals(b) == [
        ("target", "茶叶产量增长6%左右", "2025"),
        ("target", "城镇调查失业率控制在5%以内", "2025"),
        ("target", "居民收入与经济增长同步", "2025"),
    ]
    assert {g.rule for g in b.goals} == {"target-list"}


def test_a_target_list_between_semicolons_goes_on_in_the_next_sentence(facts: Read) -> None:
    b = facts(
        "明年的主要预期目标是：茶叶产量增长6%，在实际工作中争取更好结果；新增就业3万人。"
        "节能降碳完成国家下达任务。提出这些目标，综合考虑了各方面因素。"
    )
    assert texts(b) == ["茶叶产量增长6%", "新增就业3万人", "节能降碳完成国家下达任务"]


def test_a_hope_behind_a_value_is_no_part_of_the_target(facts: Read) -> None:
    b = facts("明年的主要预期目标是：茶园总面积增长4%、努力争取更好结果，河流水质优良率达到95%。")
    assert texts(b) == ["茶园总面积增长4%", "河流水质优良率达到95%"]


def test_two_targets_in_one_clause(facts: Read) -> None:
    b = facts("明年的主要预期目标是：城镇新增就业5万人以上、城镇调查失业率控制在5%以内。")
    assert texts(b) == ["城镇新增就业5万人以上", "城镇调查失业率控制在5%以内"]


def test_two_targets_in_one_clause_that_begins_with_an_act(facts: Read) -> None:
    b = facts("明年的主要预期目标是：新增就业5万人以上、城镇调查失业率控制在5%以内。")
    assert texts(b) == ["新增就业5万人以上", "城镇调查失业率控制在5%以内"]


def test_one_target_for_several_indicators(facts: Read) -> None:
    b = facts("明年的主要预期目标是：城镇、农村居民人均可支配收入分别增长5%、6%。")
    assert texts(b) == ["城镇、农村居民人均可支配收入分别增长5%、6%"]


def test_points_of_a_list_in_one_sentence(facts: Read) -> None:
    b = facts("规划明确了今后五年的发展目标：一是茶业实力持续提升，二是山乡面貌全面改善，三是治理能力明显增强。")
    assert texts(b) == ["茶业实力持续提升", "山乡面貌全面改善", "治理能力明显增强"]


def test_a_single_value_takes_the_words_before_the_list(facts: Read) -> None:
    b = facts("明年，茶叶出口的预期目标设定为5%左右。")
    assert texts(b) == ["茶叶出口的预期目标设定为5%左右"]


def test_a_list_of_results_is_no_list_of_aims(facts: Read) -> None:
    b = facts("预计全年主要指标再上新台阶：茶叶产量增长6%，游客突破300万人次。")
    assert goals(b) == []


def test_aims_that_the_noun_closes(facts: Read) -> None:
    b = facts("纲要提出了“建设现代化茶业强区取得重要进展”等主要目标，明确了经济增速保持高于全国平均水平的预期目标。")
    assert goals(b)[0][:2] == ("objective", "建设现代化茶业强区取得重要进展")
    assert ("target", "经济增速保持高于全国平均水平") in [g[:2] for g in goals(b)]


def test_a_list_over_several_paragraphs(facts: Read) -> None:
    b = facts(
        "“十五五”时期，要努力实现以下目标任务：",
        "一是茶业实力明显提升。坚持科技兴茶，建设良种基地。茶叶产量年均增长5%。茶叶产业体系加快构建。",
        "二是山乡面貌明显改善。深化人居环境整治，水质优良率达到98%。推广垃圾分类。",
    )
    assert goals(b) == [
        ("objective", "茶业实力明显提升", "十五五"),
        ("target", "茶叶产量年均增长5%", "十五五"),
        ("objective", "茶叶产业体系加快构建", "十五五"),
        ("objective", "山乡面貌明显改善", "十五五"),
        ("target", "水质优良率达到98%", "十五五"),
    ]


def test_a_time_within_a_list_holds_for_its_sentence(facts: Read) -> None:
    b = facts(
        "“十五五”时期，要努力实现以下目标任务：",
        "——到2027年茶叶产量突破3万吨。力争到2028年茶叶产值突破3亿元，茶园面积达到5万亩。",
        "——茶业实力明显提升。到明年底，茶厂达到12家。茶农达到3万人。展望2035年山乡面貌全面改善。",
    )
    assert goals(b) == [
        ("target", "茶叶产量突破3万吨", "2027"),
        ("target", "茶叶产值突破3亿元", "2028"),
        ("target", "茶园面积达到5万亩", "2028"),
        ("objective", "茶业实力明显提升", "十五五"),
        ("target", "茶厂达到12家", "2025"),
        ("target", "茶农达到3万人", "十五五"),
        ("objective", "山乡面貌全面改善", "2035"),
    ]


def test_a_year_amid_the_aim_of_a_list_stays_in_it(facts: Read) -> None:
    b = facts("“十五五”时期，要努力实现以下目标任务：", "——茶叶产量到2027年突破3万吨。")
    assert goals(b) == [("target", "茶叶产量到2027年突破3万吨", "2027")]


def test_bullets_below_a_heading(facts: Read) -> None:
    b = facts("# 明年预期目标", "●茶叶产量增长6%", "●城镇调查失业率控制在5%以内", "区里还将整修山道。")
    assert texts(b) == ["茶叶产量增长6%", "城镇调查失业率控制在5%以内"]


def test_a_list_ends_where_another_sort_of_marker_begins(facts: Read) -> None:
    b = facts(
        "明年主要预期目标为：",
        "1.茶叶产量增长6%；",
        "2.城镇调查失业率控制在5%以内。",
        "三、重点工作",
    )
    assert texts(b) == ["茶叶产量增长6%", "城镇调查失业率控制在5%以内"]


# -- chains, horizons, visions ---------------------------------------------------------------------------------------


def test_a_chain_of_objectives(facts: Read) -> None:
    b = facts("“十五五”时期，全区要实现产业层次明显提升、城乡面貌显著改善、社会治理更加有效。")
    assert goals(b) == [
        ("objective", "产业层次明显提升", "十五五"),
        ("objective", "城乡面貌显著改善", "十五五"),
        ("objective", "社会治理更加有效", "十五五"),
    ]


def test_a_horizon_governs_its_sentence(facts: Read) -> None:
    b = facts("到2030年，茶叶产量突破3万吨；山林覆盖率稳定在70%以上，建成全国知名的现代化茶业强区。")
    assert [(g.kind, g.horizon) for g in b.goals] == [("target", "2030"), ("target", "2030"), ("vision", "2030")]
    assert b.goals[0].statistics == (b.statistics[0].id,)


@pytest.mark.parametrize("year", ["2035年", "二〇三五年", "2035年底"])
def test_a_horizon_however_written(facts: Read, year: str) -> None:
    assert goals(facts(f"到{year}，基本实现社会主义现代化。")) == [("vision", "基本实现社会主义现代化", "2035")]


def test_a_year_that_is_aimed_at(facts: Read) -> None:
    b = facts("锚定2035年远景目标，全面建成高水平现代化茶业强区。")
    assert goals(b) == [("vision", "全面建成高水平现代化茶业强区", "2035")]


def test_next_year_governs_what_follows(facts: Read) -> None:
    b = facts("明年是关键之年，要确保一季度茶叶产量增长6%。", published="2024-12-20")
    assert goals(b) == [("target", "一季度茶叶产量增长6%", "2025")]
    assert b.goals[0].inferred == ()


def test_a_year_that_is_looked_ahead_to(facts: Read) -> None:
    b = facts("展望2035年，社会主义现代化青杨基本建成。")
    assert goals(b) == [("vision", "社会主义现代化青杨基本建成", "2035")]


def test_a_numbered_head_of_work_is_no_vision(facts: Read) -> None:
    assert texts(facts("# （一）做强茶产业，打造现代化茶业高地", "新建苗圃。")) == []


def test_a_horizon_that_is_over_sets_no_goal(facts: Read) -> None:
    assert goals(facts("到2020年，茶叶产量突破3万吨。")) == []


def test_a_year_within_a_chain_is_its_own_horizon(facts: Read) -> None:
    b = facts("“十五五”时期，全区要实现产业层次明显提升、城乡面貌显著改善，2028年茶叶产量突破3万吨。")
    assert goals(b)[-1] == ("target", "2028年茶叶产量突破3万吨", "2028")


def test_a_vision_in_the_headline(facts: Read) -> None:
    b = facts("全文。", title="青杨区:加快建设现代化山水茶业强区")
    assert goals(b) == [("vision", "建设现代化山水茶业强区", None)]


def test_a_few_words_in_a_headline_are_no_vision(facts: Read) -> None:
    assert goals(facts("全文。", title="青杨区打造高地")) == []


def test_a_target_in_the_headline(facts: Read) -> None:
    b = facts("全文。", title="青杨区力争到2030年茶叶产量翻一番")
    assert goals(b) == [("target", "茶叶产量翻一番", "2030")]


# -- promises and states ---------------------------------------------------------------------------------------------


def test_a_promise_reaches_to_the_end_of_its_comma_chain(facts: Read) -> None:
    b = facts("明年力争茶叶产量突破2万吨，茶农收入增长8%；同时整修山道。")
    assert texts(b) == ["茶叶产量突破2万吨", "茶农收入增长8%"]


def test_a_promise_within_some_years(facts: Read) -> None:
    assert texts(facts("区里力争用3年左右时间，茶叶产量翻一番。")) == ["茶叶产量翻一番"]
    assert goals(facts("区里力争用三年时间，让山乡处处见茶香。")) == [("objective", "让山乡处处见茶香", None)]
    assert goals(facts("# “十五五”时期的目标", "力争用三年时间，让山乡处处见茶香。"))[0][2] == "十五五"


def test_a_promise_without_a_value(facts: Read) -> None:
    assert texts(facts("明年，力争“青杨红茶”成为国家地理标志产品。")) == ["“青杨红茶”成为国家地理标志产品"]
    assert texts(facts("明年，确保环湖公路上半年动工。")) == ["环湖公路上半年动工"]


def test_what_is_only_hoped_for_is_no_goal_without_a_value(facts: Read) -> None:
    assert texts(facts("明年，积极争取在我区设立茶叶研究院。")) == []


def test_full_efforts_are_no_promise(facts: Read) -> None:
    assert texts(facts("明年要全力保障和改善民生，努力争取资金支持。")) == []


def test_a_state_with_a_value_is_a_target_and_a_counted_act_is_a_quota(facts: Read) -> None:
    b = facts("# 明年工作安排", "推广机采，茶叶产量达到2.6万吨，新建茶园步道30公里，改造茶厂12家。")
    assert [(g.kind, g.quote.text, g.rule) for g in b.goals] == [("target", "茶叶产量达到2.6万吨", "state")]


def test_a_share_of_things_that_shall_be_so_is_a_target_and_a_number_of_them_is_none(facts: Read) -> None:
    assert texts(facts("# 明年工作安排", "95%以上的事项实现一窗办结。")) == ["95%以上的事项实现一窗办结"]
    assert texts(facts("# 明年工作安排", "12个以上的村实现通车。")) == []


def test_what_a_sentence_of_a_plan_says_of_the_past_is_no_goal_until_it_turns(facts: Read) -> None:
    b = facts("# 明年工作安排", "投资累计达到3亿元，茶园面积达到5万亩，明年茶叶产量达到3万吨。")
    assert texts(b) == ["茶叶产量达到3万吨"]


def test_an_aim_in_passing_is_none(facts: Read) -> None:
    assert texts(facts("# 明年工作安排", "紧盯投资增长8%的目标不放松，总投资达到30亿元。")) == []


def test_what_shall_not_happen(facts: Read) -> None:
    assert texts(facts("明年，确保不发生规模性返贫。")) == ["不发生规模性返贫"]


def test_a_yardstick_instead_of_a_value(facts: Read) -> None:
    b = facts("明年，确保脱贫人口收入增速高于全区农民收入增速。")
    assert goals(b) == [("target", "脱贫人口收入增速高于全区农民收入增速", "2025")]


def test_results_are_no_goals(facts: Read) -> None:
    assert facts("去年，茶叶产量增长6%，城乡面貌显著改善。").goals == ()


# -- tasks -----------------------------------------------------------------------------------------------------------


def test_a_paragraph_of_tasks(facts: Read) -> None:
    b = facts(
        "“十五五”时期，全区要实现产业层次明显提升、城乡面貌显著改善。",
        "为此，青杨将坚持科技兴茶，建设良种高地；深化农旅融合，打造山水画廊；守护一方净土，建设美丽茶乡。",
    )
    tasks = [g for g in b.goals if g.kind == "task"]
    assert [g.quote.text for g in tasks] == [
        "坚持科技兴茶，建设良种高地",
        "深化农旅融合，打造山水画廊",
        "守护一方净土，建设美丽茶乡",
    ]
    assert {g.horizon for g in tasks} == {"十五五"}
    assert all(g.inferred == ("horizon",) for g in tasks)


def test_a_story_on_years_that_are_over_sets_goals_where_it_turns_to_those_ahead(facts: Read) -> None:
    b = facts(
        "新增茶园1.8万亩。“十五五”时期，青杨力争茶叶产值突破40亿元。",
        title="五年蝶变看青杨 “十四五”成绩单出炉",
        published="2025-12-03",
    )
    assert [(g.quote.text, g.horizon) for g in b.goals] == [("茶叶产值突破40亿元", "十五五")]


def test_a_list_of_targets_ends_where_results_are_told(facts: Read) -> None:
    b = facts(
        "今年的主要预期目标是：茶叶产值增长8%。我们已经梳理了32个重大项目，总投资26亿元。", published="2026-03-18"
    )
    assert [g.quote.text for g in b.goals] == ["茶叶产值增长8%"]


def test_a_year_ahead_turns_to_what_lies_ahead_too(facts: Read) -> None:
    b = facts(
        "新增茶园1.8万亩。2027年，青杨力争茶叶产值突破40亿元。",
        title="五年蝶变看青杨 “十四五”成绩单出炉",
        published="2025-12-03",
    )
    assert [(g.quote.text, g.horizon) for g in b.goals] == [("茶叶产值突破40亿元", "2027")]
