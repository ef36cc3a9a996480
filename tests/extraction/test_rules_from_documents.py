"""Rules that whole documents showed to be needed, a sentence or a few paragraphs each."""

from collections.abc import Callable
from html import escape

import pytest

from briefing import brief, read
from briefing.model import Briefing

Read = Callable[..., Briefing]
Row = tuple[str, str, str]
_PLAN = {"title": "青杨区国民经济和社会发展第十五个五年规划纲要", "published": "2026-02-26"}


def rows(b: Briefing) -> list[Row]:
    return [(s.indicator, s.quantity.text, s.kind) for s in b.statistics]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("茶叶产量2万吨，减产3%。", [("茶叶产量", "2万吨", "level"), ("茶叶产量", "3%", "change")]),
        ("生猪存栏6万头，下降2%。", [("生猪存栏", "6万头", "level"), ("生猪存栏", "2%", "change")]),
        ("自然增长率为-3.3‰。", [("自然增长率", "-3.3‰", "level")]),
        ("出生率为5.1‰。", [("出生率", "5.1‰", "level")]),
        ("存贷比为66∶100。", [("存贷比", "66∶100", "level")]),
        ("收入比由上年的1.90缩小至1.86。", [("收入比", "1.90", "level"), ("收入比", "1.86", "level")]),
        ("茶叶产量增长6%，增速在全市9个县中列第4位。", [("茶叶产量", "6%", "change"), ("县", "9个", "level"), ("茶叶产量", "第4位", "rank")]),
        ("民宿预订量恢复到历史最好水平的95%。", [("民宿预订量", "95%", "share")]),
        ("青杨机场今年旅客吞吐量突破30万人次。", [("青杨机场旅客吞吐量", "30万人次", "level")]),
        ("茶叶贸易规模在1950年时仅3亿元。", [("茶叶贸易规模", "3亿元", "level")]),
        ("青杨客运站日均发送旅客2万人次。", [("青杨客运站日均发送旅客", "2万人次", "level")]),
        ("整个凌汛期历时35天。", [("整个凌汛期历时", "35天", "level")]),
        (
            "青杨区工业企业实现利润总额40亿元，利润由下降2%转为增长3%；实现营业收入500亿元。",
            [
                ("青杨区工业企业利润总额", "40亿元", "level"),
                ("青杨区工业企业利润", "2%", "change"),
                ("青杨区工业企业利润", "3%", "change"),
                ("青杨区工业企业营业收入", "500亿元", "level"),
            ],
        ),
        ("茶叶产值[2]达到9亿元。", [("茶叶产值", "9亿元", "level")]),
        ("城镇化率提高到70%，跻身全国创新百强区第86位。", [("城镇化率", "70%", "share"), ("全国创新百强区", "第86位", "rank")]),
        ("茶叶产量2万吨，3年增长四分之一。", [("茶叶产量", "2万吨", "level"), ("茶叶产量", "四分之一", "change")]),
        ("茶叶产值提前两年实现翻一番。", [("茶叶产值", "翻一番", "change")]),
        ("今年列入盘子的茶产业项目共有58个。", [("茶产业项目", "58个", "level")]),
        ("规上茶企①增加到12家。", [("规上茶企", "12家", "level")]),
        ("工业产值与农业产值之比提高到2.8∶1。", [("工业产值与农业产值之比", "2.8∶1", "level")]),
        ("做深做实12项重大项目前期工作。", [("重大项目前期工作", "12项", "level")]),
        ("茶叶企业营业收入增长9%，数量增长3%。", [("茶叶企业营业收入", "9%", "change"), ("茶叶企业数量", "3%", "change")]),
        (
            "社会消费品零售总额、进出口总额分别达到51亿元、8亿元。",
            [("社会消费品零售总额", "51亿元", "level"), ("进出口总额", "8亿元", "level")],
        ),
    ],
)  # fmt: skip
def test_names_and_kinds(sentence: str, expected: list[Row], facts: Read) -> None:
    assert rows(facts(sentence)) == expected


def test_a_negative_number_and_its_value(facts: Read) -> None:
    (s,) = facts("人口自然增长率为-3.3‰。").statistics
    assert (str(s.value), s.bound, s.unit) == ("-3.3", "exact", "‰")


def test_an_aim_that_was_missed(facts: Read) -> None:
    _, gap = facts("去年固定资产投资增长3.6%，比年初目标低1.4个百分点。").statistics
    assert (gap.indicator, gap.kind, str(gap.value), gap.scope) == ("固定资产投资", "gap", "-1.4", "年初目标")


def test_what_the_year_before_began_with(facts: Read) -> None:
    title = "青杨区2025年国民经济和社会发展统计公报[1]"
    b = facts("收入比由上年的1.90缩小至1.86。", title=title, published="2026-03-20")
    assert [s.period for s in b.statistics] == ["2024", "2025"]


def test_a_share_that_began_below_a_mark(facts: Read) -> None:
    b = facts("茶园机采率由不足四成提高到七成多。", published="2024-06-15")
    assert [(s.period, s.bound) for s in b.statistics] == [("2023", "under"), ("2024", "over")]


def test_what_projects_belong_to_announces_no_list(facts: Read) -> None:
    b = facts(
        "102项重大工程的285个子项目已开工271个。",
        "将实施两大工程。",
        "老街焕新工程，将修缮房屋。",
        "河道焕新工程，将清理淤泥。",
    )
    assert [(p.name.text, p.found) for p in b.programmes] == [("两大工程", 2)]


def test_by_when_is_no_measure(facts: Read) -> None:
    b = facts(
        "将实施两大工程。",
        "老街焕新工程，将修缮房屋，到明年底，改善照明设施。",
        "河道焕新工程，将清理淤泥，2027年底前，建成步道。",
    )
    assert [[m.text for m in p.measures] for p in b.projects] == [
        ["修缮房屋", "改善照明设施"],
        ["清理淤泥", "建成步道"],
    ]


def test_a_threshold_is_crossed_within_its_period(facts: Read) -> None:
    b = facts(
        "五年来，地区生产总值连跨两个百亿元台阶，人均地区生产总值突破9万元。",
        published="2026-01-10",
        title="政府工作报告",
    )
    assert [s.period for s in b.statistics] == ["十四五", "2025"]


@pytest.mark.parametrize(
    ("sentence", "numeral", "kind"),
    [
        ("区八届人大四次会议召开。", "八", "ordinal"),
        ("贯彻二十届历次全会精神。", "二十", "ordinal"),
        ("新增两处省级公园。", "两", "passing"),
        ("建成三级甲等医院。", "三", "name"),
        ("5个学科进入全球前1%。", "1", "name"),
        ("冠军成绩为2小时21分35秒。", "2", "passing"),
        ("提前两年完成任务。", "两", "passing"),
        ("第二节讲述发展基础。", "二", "ordinal"),
    ],
)
def test_class(sentence: str, numeral: str, kind: str, facts: Read) -> None:
    assert {n.quote.text: n.kind for n in facts(sentence).numerals}[numeral] == kind


def test_the_number_of_a_table_makes_no_ratio(facts: Read) -> None:
    assert not facts("表1：2025年主要工业产品产量如下。").statistics


def test_a_table_of_products() -> None:
    cells = [
        ["产品名称", "单位", "产量", "比上年增长（%）"],
        ["发电量", "亿千瓦时", "21.35", "4.7"],
        ["水泥", "万吨", "142.6", "-8.3"],
    ]
    table = "".join("<tr>" + "".join(f"<td>{escape(c)}</td>" for c in row) + "</tr>" for row in cells)
    lead = "2025年，全区工业生产保持平稳，主要产品产量有升有降，企业效益继续改善，工业用电量稳步增长。"
    page = (
        f"<html><body><h1>青杨区2025年统计公报</h1><p>2026-03-01</p><p>{lead}</p><table>{table}</table></body></html>"
    )
    b = brief(read(page.encode(), name="t.html"))
    assert [s.indicator for s in b.statistics] == ["发电量", "发电量", "水泥产量", "水泥"]
    assert not [n for n in b.numerals if n.quote.text in ("亿千", "万")]


def test_the_table_of_a_plan() -> None:
    text = (
        "# 青杨区国民经济和社会发展第十五个五年规划纲要\n\n发布日期：2026年2月26日\n\n## 主要指标\n\n"
        "专栏1 “十五五”时期主要指标\n\n| 指标 | 单位 | 2025年 | 2030年 |\n|---|---|---|---|\n| 森林覆盖率 | % | 63.7 | ≥64 |\n"
        "| 城镇登记失业率 | % | 3.1 | 5 |\n"
    )
    got = [(s.quantity.text, s.kind, s.status) for s in brief(read(text.encode(), name="plan.md")).statistics]
    assert got == [
        ("63.7", "share", "actual"), ("64", "share", "target"), ("3.1", "level", "actual"), ("5", "level", "target"),
    ]  # fmt: skip


def test_the_year_of_a_caption_is_the_tables_own(facts: Read) -> None:
    b = facts("##一、工业", "###表1：2023年产品产量", "##二、农业", "茶叶产量2万吨。", published="2024-06-15")
    assert [s.period for s in b.statistics] == ["2024"]


def test_five_years_of_a_plan_lie_ahead(facts: Read) -> None:
    b = facts("旅游总收入五年翻一番。", "单位能耗五年累计下降17%。", **_PLAN)
    assert [(s.period, s.status) for s in b.statistics] == [("十五五", "target")] * 2


def test_a_plan_without_a_date_is_of_its_first_year(facts: Read) -> None:
    b = facts(
        "2025年，地区生产总值达到86亿元，五年年均增长6%。到2030年，达到120亿元。", **(_PLAN | {"published": None})
    )
    assert [(s.period, s.status) for s in b.statistics] == [
        ("2025", "actual"), ("十四五", "actual"), ("2030", "target"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        ("——茶叶产量达到3万吨，稳居全省前列。", [("茶叶产量达到3万吨", "十五五")]),
        ("重点是让茶园机采率提高到九成。", [("茶园机采率提高到九成", "十五五")]),
        ("展望二〇三五年，基本实现社会主义现代化，建成山水名城。", [("基本实现社会主义现代化", "2035"), ("建成山水名城", "2035")]),
        ("为此，全会部署：打造科创高地，提升能级；建设美丽城区，改善民生；深化改革开放，激发活力。",
         [("打造科创高地，提升能级", "十五五"), ("建设美丽城区，改善民生", "十五五"), ("深化改革开放，激发活力", "十五五")]),
    ],
)  # fmt: skip
def test_goals(paragraph: str, expected: list[tuple[str, str]], facts: Read) -> None:
    assert [(g.quote.text, g.horizon) for g in facts(paragraph, **_PLAN).goals] == expected


def test_what_a_list_of_its_own_names_is_no_measure(facts: Read) -> None:
    b = facts(
        "###（一）聚力产业。", "1.做强工业。新建园区。", "2.做优服务业。培育企业。",
        "###（二）聚力民生。", "1.促进就业。开展培训。", "2.健全保障。新建中心。",
        "今年，我们将办好两件民生实事：", "1.新建学校3所。", "2.改造小区6个。",
        title="政府工作报告", published="2026-01-10",
    )  # fmt: skip
    outline = [(p.name.text, [m.text for m in p.measures]) for p in b.projects if p.kind == "outline"]
    assert outline == [("聚力产业", ["做强工业", "做优服务业"]), ("聚力民生", ["促进就业", "健全保障"])]


def test_a_chapter_of_foundations_and_aims_is_no_work(facts: Read) -> None:
    b = facts(
        "##第一章 开启新征程", "###第一节 发展基础", "底子更加厚实。", "###第二节 主要目标", "到2030年，茶叶产量达到3万吨。",
        "##第二章 做强产业", "###第一节 工业", "建设园区。", "###第二节 农业", "建设茶园。",
        "##第三章 改善民生", "###第一节 教育", "建设学校。", "###第二节 健康", "建设医院。",
        **_PLAN,
    )  # fmt: skip
    outline = [(p.number, p.name.text) for p in b.projects if p.kind == "outline"]
    assert outline == [(1, "做强产业"), (2, "改善民生")]


def test_a_part_that_opens_with_a_year() -> None:
    b = brief(
        read(
            "政府工作报告\n\n一、2025年工作回顾\n\n茶叶产量2万吨。\n\n二、今年任务\n\n建设茶园。\n".encode(),
            name="t.txt",
        )
    )
    assert [(s.level, s.heading.text) for s in b.sections] == [(1, "一、2025年工作回顾"), (1, "二、今年任务")]


def test_who_speaks_and_to_whom_is_no_heading() -> None:
    lines = [
        "政府工作报告",
        "青杨区人民政府区长  顾明朗",
        "各位代表：",
        "现在，我报告工作。",
        "一、过去一年",
        "茶叶产量2万吨。",
    ]
    assert [s.heading.text for s in brief(read("\n\n".join(lines).encode(), name="t.txt")).sections] == ["一、过去一年"]


def test_an_item_that_opens_with_a_coinage_is_no_footnote() -> None:
    lines = ["简讯", "1.机场旅客吞吐量增长4%。", "2.图书馆投用。", "3.“两票”改革以来，茶叶产量年均增长9%。"]
    b = brief(read("\n\n".join(["青杨新闻", *lines]).encode(), name="t.txt"))
    assert [s.quantity.text for s in b.statistics] == ["4%", "9%"]
