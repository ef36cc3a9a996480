"""The outline of a plan: its items of work and the measures under them."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]
HEAD = "# 2025年工作安排"


def outline(b: Briefing) -> list[tuple[str, list[str]]]:
    return [(p.name.text, [m.text for m in p.measures]) for p in b.projects if p.kind == "outline"]


def test_heads_with_points(facts: Read) -> None:
    b = facts(
        HEAD,
        "（一）做强茶产业。一是建设良种基地。二是推广机采技术。",
        "（二）守护好山水。一是疏浚河道；二是植树造林。",
    )
    assert outline(b) == [
        ("做强茶产业", ["建设良种基地", "推广机采技术"]),
        ("守护好山水", ["疏浚河道", "植树造林"]),
    ]


def test_points_in_half_of_the_paragraphs_are_the_measures(facts: Read) -> None:
    b = facts(
        HEAD,
        "（一）做强茶产业。",
        "坚持科技兴茶，不断提升综合效益。",
        "一是建设良种基地。二是推广机采技术。",
        "（二）守护好山水。",
        "坚持绿色发展，守护一方山水。",
        "一是疏浚河道；二是植树造林。",
    )
    assert outline(b) == [
        ("做强茶产业", ["建设良种基地", "推广机采技术"]),
        ("守护好山水", ["疏浚河道", "植树造林"]),
    ]


def test_heads_that_run_into_their_paragraphs(facts: Read) -> None:
    b = facts(
        HEAD,
        "（一）做强茶产业。",
        "坚持科技兴茶，把品种、品质、品牌一体抓起来，不断提升综合效益。",
        "建设良种基地。新建苗圃，引进品种。",
        "推广机采技术。开展培训。",
        "（二）守护好山水。",
        "疏浚河道。清理淤泥。",
        "植树造林。补植林木。",
    )
    assert outline(b) == [
        ("做强茶产业", ["建设良种基地", "推广机采技术"]),
        ("守护好山水", ["疏浚河道", "植树造林"]),
    ]


def test_a_lead_in_the_head_s_own_paragraph(facts: Read) -> None:
    b = facts(
        HEAD,
        "（一）做强茶产业。坚持科技兴茶，把品种、品质、品牌一体抓起来。",
        "建设良种基地。新建苗圃，引进品种。",
        "推广机采技术。开展培训。",
        "（二）守护好山水。坚持生态优先，把山、水、林一体护起来。",
        "疏浚河道。清理淤泥。",
        "植树造林。补植林木。",
    )
    assert outline(b)[0] == ("做强茶产业", ["建设良种基地", "推广机采技术"])


def test_points_in_one_of_many_paragraphs_are_not_the_measures(facts: Read) -> None:
    b = facts(
        HEAD,
        "（一）改善民生。",
        "稳定就业。开展培训。",
        "办好实事。一是修路。二是建桥。三是通水。四是通电。",
        "发展教育。新建学校。",
        "（二）守护好山水。",
        "疏浚河道。清理淤泥。",
    )
    assert outline(b)[0] == ("改善民生", ["稳定就业", "办好实事", "发展教育"])


def test_one_paragraph_gives_its_sentences(facts: Read) -> None:
    b = facts(HEAD, "（一）做强茶产业。建设良种基地。推广机采技术。", "（二）守护好山水。疏浚河道，清理淤泥。")
    assert outline(b)[0] == ("做强茶产业", ["建设良种基地", "推广机采技术"])


def test_numbered_heads_below_an_item(facts: Read) -> None:
    b = facts(
        HEAD,
        "（一）做强茶产业。",
        "1.建设良种基地。新建苗圃。",
        "2.推广机采技术。开展培训。",
        "（二）守护好山水。",
        "1.疏浚河道。清理淤泥。",
        "2.植树造林。补植林木。",
    )
    assert outline(b)[1] == ("守护好山水", ["疏浚河道", "植树造林"])


def test_closing_words_are_no_measure(facts: Read) -> None:
    b = facts(
        HEAD,
        "（一）做强茶产业。建设良种基地。",
        "（二）守护好山水。疏浚河道。",
        "各位代表！让我们携手同心，开创美好未来！",
    )
    assert outline(b)[1] == ("守护好山水", ["疏浚河道"])


def test_items_of_a_review_are_none_of_the_outline(facts: Read) -> None:
    b = facts("# 2023年工作回顾", "（一）茶产业做强。产量增长。", "（二）山水更美。水质改善。")
    assert outline(b) == []


@pytest.mark.parametrize("marks", [("一、", "二、"), ("一是", "二是")])
def test_other_markers(facts: Read, marks: tuple[str, str]) -> None:
    b = facts(HEAD, f"{marks[0]}做强茶产业。建设良种基地。", f"{marks[1]}守护好山水。疏浚河道。")
    assert outline(b) == [("做强茶产业", ["建设良种基地"]), ("守护好山水", ["疏浚河道"])]


def test_numbered_items_that_run_into_their_text(facts: Read) -> None:
    b = facts(HEAD, "1.做强茶产业。建设良种基地。", "2.守护好山水。疏浚河道。", "报告还回顾了往年。")
    assert outline(b) == [("做强茶产业", ["建设良种基地"]), ("守护好山水", ["疏浚河道"])]


def test_members_of_a_programme_are_no_items(facts: Read) -> None:
    b = facts(HEAD, "今年办好两件实事。", "（一）新建学校2所", "（二）改造管网30公里")
    assert outline(b) == []


def test_parts_of_a_paper_are_no_items_of_work(facts: Read) -> None:
    b = facts(
        "一、指导思想。坚持绿色发展。",
        "二、保障措施。加强领导。",
        "三、组织领导。成立专班。",
        title="青杨区茶园整治方案",
    )
    assert outline(b) == []


def test_the_chapters_of_a_plan_are_its_outline(facts: Read) -> None:
    b = facts(
        "# 第一章 “十四五”时期发展成就",
        "新建学校32所。",
        "# 第二章 构建现代产业体系",
        "## 第一节 做强茶业",
        "新建标准茶园12万亩。",
        "## 第二节 做优文旅",
        "打造精品线路5条。",
        "# 第三章 增进民生福祉",
        "新增养老床位3000张。",
        title="青杨区国民经济和社会发展第十五个五年规划纲要",
        published="2026-02-10",
    )
    assert [p.name.text for p in b.projects] == ["构建现代产业体系", "增进民生福祉"]
    assert [m.text for m in b.projects[0].measures] == ["做强茶业", "做优文旅"]


def test_an_annex_is_no_part_of_the_last_chapter(facts: Read) -> None:
    b = facts(
        "# 第一章 构建现代产业体系",
        "## 第一节 做强茶业",
        "新建标准茶园12万亩。",
        "## 第二节 做优文旅",
        "打造精品线路5条。",
        "# 第二章 增进民生福祉",
        "新增养老床位3000张。",
        "# 附件",
        "名单另行印发。",
        title="青杨区国民经济和社会发展第十五个五年规划纲要",
        published="2026-02-10",
    )
    assert [m.text for m in b.projects[1].measures] == ["新增养老床位3000张"]


@pytest.mark.parametrize("title", ["关于推进茶业振兴的意见", "青杨区2026年工作计划"])
def test_opinions_and_plans_of_work_look_ahead(facts: Read, title: str) -> None:
    b = facts("（一）做强茶业。建设茶园。", "（二）做优文旅。打造线路。", title=title, published="2026-02-10")
    assert [p.name.text for p in b.projects] == ["做强茶业", "做优文旅"]
