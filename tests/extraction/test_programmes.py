"""Announced enumerations: what is declared, what is found, nothing invented."""

from collections.abc import Callable

import pytest

from briefing.extraction import brief
from briefing.model import Block, Briefing, Document

Read = Callable[..., Briefing]


def members(b: Briefing) -> list[str]:
    return [p.name.text for p in b.projects if p.kind == "member"]


def announced(b: Briefing) -> list[tuple[str, int | None, int]]:
    return [(p.name.text, p.declared, p.found) for p in b.programmes]


# -- where members stand ---------------------------------------------------------------------------------------------


def test_one_paragraph_for_each_member(facts: Read) -> None:
    b = facts(
        "明年要实施“三大焕新工程”。",
        "老街焕新工程，将修缮沿街房屋，改善照明设施。",
        "河道焕新工程，将清理淤泥，建设沿河步道。",
        "市场焕新工程，将改造摊位，规范停车秩序。",
    )
    assert announced(b) == [("“三大焕新工程”", 3, 3)]
    assert members(b) == ["老街焕新工程", "河道焕新工程", "市场焕新工程"]
    assert [m.text for m in b.projects[0].measures] == ["修缮沿街房屋", "改善照明设施"]
    assert b.programmes[0].rule == "paragraph-each"


def test_members_each_carried_out_in_a_sentence_of_its_own(facts: Read) -> None:
    b = facts(
        "办好民生实事。筹措9亿元实施三大为民办实事工程项目。筹措2亿元实施就业利民工程，加强技能培训，稳定就业。实施河道清淤工程。"
        "筹措4.5亿元实施安居利民工程，改造老旧小区。筹措2.5亿元实施交通利民工程，修缮乡村公路。"
    )
    assert members(b) == ["就业利民工程", "安居利民工程", "交通利民工程"]
    assert [m.text for m in b.projects[0].measures] == ["加强技能培训", "稳定就业"]


@pytest.mark.parametrize("mark", ["、", "，"])
def test_members_each_with_its_sum(mark: str, facts: Read) -> None:
    sums = mark.join(["就业利民2亿元", "安居利民4.5亿元", "交通利民2.5亿元"])
    b = facts(f"筹措9亿元实施三大为民办实事工程，其中{sums}。")
    assert members(b) == ["就业利民", "安居利民", "交通利民"]


def test_fewer_than_declared_that_end_alike_are_no_members(facts: Read) -> None:
    assert members(facts("实施三大工程。实施就业利民工程，加强培训。实施安居利民工程，改造小区。")) == []


@pytest.mark.parametrize("mark", ["——", "■", "1.", "①"])
def test_marked_heads_below_the_announcement(facts: Read, mark: str) -> None:
    heads = [mark, mark.replace("1", "2").replace("①", "②")]
    b = facts("关键是推进“两大突破行动”：", f"{heads[0]}招商提速。新签项目。", f"{heads[1]}征迁清零。依法征收。")
    assert members(b) == ["招商提速", "征迁清零"]


def test_quoted_names_that_open_their_paragraphs(facts: Read) -> None:
    b = facts("今年实施“两大行动”。", "“育才行动”强底盘。新建学校2所。", "“清河行动”优环境。疏浚河道12条。")
    assert members(b) == ["“育才行动”", "“清河行动”"]


def test_heads_numbered_by_their_noun(facts: Read) -> None:
    b = facts("将打好“两场硬仗”。", "行动一：项目攻坚", "开工项目20个。", "行动二：招商突破", "签约项目12个。")
    assert members(b) == ["项目攻坚", "招商突破"]


def test_members_within_quotes_before_the_numeral(facts: Read) -> None:
    b = facts("大力实施“育才兴教、清河护绿、便民利企”三大行动。")
    assert members(b) == ["育才兴教", "清河护绿", "便民利企"]


def test_a_mark_within_quotes_begins_no_list(facts: Read) -> None:
    b = facts("围绕“茶乡，水乡”目标，实施“老街，旧巷”焕新、“河道清淤”两大工程。")
    assert members(b) == ["“老街，旧巷”焕新", "“河道清淤”"]


def test_members_within_quotes_at_the_very_beginning() -> None:
    text = "以“老街焕新、河道清淤”两大工程为抓手。"
    b = brief(Document(text=text, blocks=(Block("paragraph", 0, len(text)),)))
    assert members(b) == ["老街焕新", "河道清淤"]


def test_members_before_the_numeral(facts: Read) -> None:
    assert members(facts("打好治水、治气、治土三大攻坚战。")) == ["治水", "治气", "治土"]


def test_quoted_members_before_the_numeral(facts: Read) -> None:
    assert members(facts("明年推进“小改大”“旧换新”“弱转强”三项计划。")) == ["“小改大”", "“旧换新”", "“弱转强”"]


def test_the_last_member_after_and(facts: Read) -> None:
    assert members(facts("明年实施老街焕新、河道清淤和市场改造三大工程。")) == ["老街焕新", "河道清淤", "市场改造"]


def test_a_name_is_not_split_where_the_number_agrees(facts: Read) -> None:
    assert members(facts("明年实施老街修缮、河道清淤和绿化两大工程。")) == ["老街修缮", "河道清淤和绿化"]


def test_members_that_begin_with_verbs_keep_them(facts: Read) -> None:
    b = facts("落实加强领导、加强投入、加强考核“三大举措”。")
    assert members(b) == ["加强领导", "加强投入", "加强考核"]


def test_and_so_on_says_that_not_all_are_named(facts: Read) -> None:
    b = facts("明年实施老街焕新、河道清淤等六大工程。")
    (p,) = b.programmes
    assert (p.declared, p.found, p.partial) == (6, 2, True)


def test_and_so_on_after_all_of_them(facts: Read) -> None:
    (p,) = facts("明年实施老街焕新、河道清淤、市场改造等三大工程。").programmes
    assert (p.declared, p.found, p.partial) == (3, 3, False)


@pytest.mark.parametrize("lead", ["，即", "，分别为", "：", "，包括", "，就是"])
def test_members_after_the_numeral(facts: Read, lead: str) -> None:
    b = facts(f"开展“四大行动”{lead}清河行动、净空行动、绿岸行动、美村行动。")
    assert members(b) == ["清河行动", "净空行动", "绿岸行动", "美村行动"]


def test_items_between_semicolons_fewer_than_declared(facts: Read) -> None:
    b = facts("今年办好四件实事：改造农贸市场，新增摊位；新建口袋公园2个；加装电梯8部。")
    assert announced(b) == [("四件实事", 4, 3)]
    assert members(b) == ["改造农贸市场", "新建口袋公园2个", "加装电梯8部"]


@pytest.mark.parametrize(
    ("listed", "expected"),
    [
        ("两件民生实事：改造农贸市场，新增摊位；新建口袋公园", ["改造农贸市场", "新建口袋公园"]),
        ("六件民生实事：1.改造农贸市场；2.新建口袋公园", ["改造农贸市场", "新建口袋公园"]),
        ("四件民生实事：改造农贸市场；新建口袋公园", ["改造农贸市场", "新建口袋公园"]),
        ("六件民生实事：改造农贸市场；新建口袋公园", []),
    ],
)
def test_half_of_the_items_are_enough_and_two_with_numbers(listed: str, expected: list[str], facts: Read) -> None:
    assert members(facts(f"今年办好{listed}。")) == expected


def test_items_between_commas(facts: Read) -> None:
    b = facts("今年办好三件民生实事：改造农贸市场，新建口袋公园，加装电梯。")
    assert members(b) == ["改造农贸市场", "新建口袋公园", "加装电梯"]


def test_points_in_one_sentence(facts: Read) -> None:
    b = facts("今年办好两件民生实事：一是改造农贸市场；二是新建口袋公园。")
    assert members(b) == ["改造农贸市场", "新建口袋公园"]


def test_points_that_say_first_second(facts: Read) -> None:
    b = facts("要抓好三项任务：第一，稳住增长；第二，守住底线；第三，办好实事。")
    assert members(b) == ["稳住增长", "守住底线", "办好实事"]


def test_numbered_items_of_a_sentence(facts: Read) -> None:
    b = facts("今年办好三件民生实事：（1）改造农贸市场；（2）新建口袋公园；（3）加装电梯。")
    assert members(b) == ["改造农贸市场", "新建口袋公园", "加装电梯"]


def test_points_beyond_twelve(facts: Read) -> None:
    numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三"]
    b = facts("今年办好13件民生实事。" + "".join(f"{n}是改造第{n}村道路。" for n in numerals))
    assert announced(b) == [("13件民生实事", 13, 13)]


def test_a_point_whose_number_comes_twice_is_passed_over(facts: Read) -> None:
    b = facts("今年办好三件民生实事：一是改造农贸市场；二是新建口袋公园；二是补种行道树；三是加装电梯。")
    assert members(b) == ["改造农贸市场", "新建口袋公园", "加装电梯"]


def test_a_point_that_says_first_where(facts: Read) -> None:
    b = facts("今年办好两件民生实事：一是在老旧社区，新建食堂；二是新建口袋公园。")
    assert members(b) == ["新建食堂", "新建口袋公园"]


def test_points_below_an_unnumbered_lead(facts: Read) -> None:
    b = facts("持续办好为民实事。一是改造农贸市场。二是新建口袋公园。")
    assert announced(b) == [("为民实事", None, 2)]


def test_members_in_a_footnote(facts: Read) -> None:
    b = facts("深入实施“三大战略”[1]，全区面貌一新。", "[1]“三大战略”：茶业强区战略、文旅兴区战略、生态立区战略。")
    assert members(b) == ["茶业强区战略", "文旅兴区战略", "生态立区战略"]


def test_a_number_of_coined_measures(facts: Read) -> None:
    b = facts("明年实施“四个百”工程[1]。", "[1]“四个百”工程：培育百家企业、引进百名人才、推进百个项目、打造百个村庄。")
    assert announced(b) == [("“四个百”工程", 4, 4)]


def test_the_measures_of_a_member_further_on(facts: Read) -> None:
    b = facts("打好治水、治气“两大会战”。", "■治水：疏浚河道", "今年疏浚河道12条，建设湿地。")
    assert [m.text for m in b.projects[0].measures] == ["疏浚河道"]


def test_the_measures_of_a_member_below_a_heading_of_its_own(facts: Read) -> None:
    b = facts(
        "打好治水、治气“两大会战”。",
        "# 治水",
        "今年疏浚河道12条。",
        "建设湿地。",
        "# 治气",
        "淘汰锅炉。",
        "1.推广电车。",
    )
    assert [[m.text for m in p.measures] for p in b.projects] == [["今年疏浚河道12条", "建设湿地"], ["淘汰锅炉"]]


# -- nothing invented ------------------------------------------------------------------------------------------------


def test_a_list_that_is_only_announced_has_no_members(facts: Read) -> None:
    b = facts("今年继续实施九大提质行动，努力增进福祉。")
    assert announced(b) == [("九大提质行动", 9, 0)]
    assert members(b) == []


def test_points_of_something_else_are_no_members(facts: Read) -> None:
    b = facts(
        "深入实施“三大战略”，推动高质量发展。", "要把握以下几点。", "一是突出重点。", "二是守住底线。", "三是务求实效。"
    )
    assert members(b) == []


def test_a_list_does_not_go_on_in_the_next_one(facts: Read) -> None:
    b = facts(
        "今年办好三件民生实事：一是改造农贸市场；二是新建口袋公园。",
        "一是突出重点。",
        "二是守住底线。",
        "三是务求实效。",
    )
    assert members(b) == ["改造农贸市场", "新建口袋公园"]


def test_five_points_are_not_twenty_tasks(facts: Read) -> None:
    b = facts("方案明确了20项任务。一是抓改造。二是抓回收。三是抓标准。")
    assert announced(b) == [("20项任务", 20, 0)]


def test_fields_are_no_members(facts: Read) -> None:
    assert members(facts("今年实施20项民生实事，涵盖就业、教育、医疗等领域。")) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "深入学习贯彻党的二十大战略部署。",
        "统筹推进“五位一体”总体布局，协调推进“四个全面”战略布局。",
        "作品荣获“五个一工程”奖。",
        "这是一项战略决策。",
        "遗址入选全国十大考古新发现。",
        "三大先导产业规模突破2亿元。",
        "首批36个攻坚项目集中开工。",
        "36项攻关取得突破。",
        "全年实施30项市级疏堵工程。",
        "5个计划单列市参加会议。",
    ],
)
def test_what_only_looks_like_an_announcement(facts: Read, sentence: str) -> None:
    assert facts(sentence).programmes == ()


def test_one_programme_for_all_its_mentions(facts: Read) -> None:
    b = facts("# 实施“三大工程”", "明年实施老街焕新、河道清淤、市场改造三大工程。", "“三大工程”总投资2亿元。")
    assert announced(b) == [("“三大工程”", 3, 3)]


def test_points_that_are_nothing_but_heads_are_named_whole(facts: Read) -> None:
    b = facts(
        "《纲要》具体部署了3项任务举措：一是坚守职责使命，全力服务保障大局；二是繁荣青杨文化，增强城市影响力；三是深化对外交流，扩大朋友圈。"
    )
    assert [p.name.text for p in b.projects] == [
        "坚守职责使命，全力服务保障大局",
        "繁荣青杨文化，增强城市影响力",
        "深化对外交流，扩大朋友圈",
    ]
    assert b.programmes[0].found == 3


def test_numbered_members_are_found_however_few(facts: Read) -> None:
    b = facts("办好十件民生实事：1.新增学位3000个；2.改造老旧小区60个；3.新建社区食堂50家。")
    assert [p.name.text for p in b.projects] == ["新增学位3000个", "改造老旧小区60个", "新建社区食堂50家"]
    assert (b.programmes[0].declared, b.programmes[0].found) == (10, 3)


@pytest.mark.parametrize("head", ["创新动能攻坚。推进实验室建设。", "创新动能攻坚：推进实验室建设。", "创新动能攻坚"])
def test_a_head_that_begins_like_a_verb_is_a_name_where_it_stands_alone(facts: Read, head: str) -> None:
    b = facts("围绕上述目标，青杨区将实施“两大攻坚”：", "产业能级攻坚。建设未来茶园。", head)
    assert [p.name.text for p in b.projects] == ["产业能级攻坚", "创新动能攻坚"]


def test_members_that_begin_alike_keep_their_own_measures(facts: Read) -> None:
    b = facts(
        "实施“两大工程”：产业发展提升工程、产业园区提升工程。",
        "产业园区提升工程。建设标准厂房。",
        "产业发展提升工程。培育茶业龙头。",
    )
    assert {p.name.text: [m.text for m in p.measures] for p in b.projects} == {
        "产业发展提升工程": ["培育茶业龙头"],
        "产业园区提升工程": ["建设标准厂房"],
    }
