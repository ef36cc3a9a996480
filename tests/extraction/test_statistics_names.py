"""Which words name what a quantity measures: one table for each way of naming. All sentences are invented."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]
Rows = list[tuple[str, str]]


def named(b: Briefing) -> Rows:
    return [(s.indicator, s.quantity.text) for s in b.statistics]


ORDINALS: list[tuple[str, list[str]]] = [
    ("一、二、三产业增加值分别增长4.2%、5%、5.4%。", ["一产业增加值", "二产业增加值", "三产业增加值"]),
    ("第一、二、三产业增加值分别增长4.2%、5%、5.4%。", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
    ("第一、第二、第三产业增加值分别增长4.2%、5%、5.4%。", ["第一产业增加值", "第二产业增加值", "第三产业增加值"]),
    ("第一、二期分别完成投资3亿元、5亿元。", ["第一期完成投资", "第二期完成投资"]),
    ("茶叶丰收。二、三产业增加值分别增长4.2%、5%。", ["二产业增加值", "三产业增加值"]),
    ("一、二期工程投资分别完成3亿元、5亿元。", ["一期工程投资", "二期工程投资"]),
]


@pytest.mark.parametrize(("sentence", "names"), ORDINALS)
def test_ordinals_share_their_noun(sentence: str, names: list[str], facts: Read) -> None:
    b = facts(sentence)
    assert [s.indicator for s in b.statistics] == names
    assert all(q.text == b.document.text[q.start : q.end] for s in b.statistics for q in s.indicator_spans)


LEFT: list[tuple[str, Rows]] = [
    ("去年，全区茶叶出口额突破3亿元。", [("茶叶出口额", "3亿元")]),
    ("完成水利投资超5亿元。", [("水利投资", "5亿元")]),
    ("每千人拥有托位数4.6个。", [("每千人拥有托位数", "4.6个")]),
    ("有色金属产量12万吨，公共充电桩达到300台。", [("有色金属产量", "12万吨"), ("公共充电桩", "300台")]),
    ("引进企业325家、中部领先。", [("引进企业", "325家")]),
    ("引进高层次人才近150人。", [("引进高层次人才", "近150人")]),
    ("项目将带动就业1800人左右。", [("带动就业", "1800人左右")]),
    ("粮食总产量实现“六连增”。", [("粮食总产量", "六连增")]),
    ("茶园面积较“十三五”末增长5%。", [("茶园面积", "5%")]),
    ("竹产业总产值在全国率先突破百亿元。", [("竹产业总产值", "百亿元")]),
    ("茶园面积达到12万亩，较“十三五”末的9万亩增加3万亩。", [("茶园面积", q) for q in ("12万亩", "9万亩", "3万亩")]),
    ("“迎十五五”展演接待游客12万人次。", [("“迎十五五”展演接待游客", "12万人次")]),
    ("办理法律援助案件700件。", [("法律援助案件", "700件")]),
    ("为茶农减负7000万元。", [("茶农减负", "7000万元")]),
    ("机场增至8座，铁路运营里程达900公里。", [("机场", "8座"), ("铁路运营里程", "900公里")]),
]

RIGHT: list[tuple[str, Rows]] = [
    ("去年新开工33个“双通工程”项目。", [("新开工“双通工程”项目", "33个")]),
    ("新建12座茶厂、茶站，方便茶农。", [("新建茶厂、茶站", "12座")]),
    ("12家茶企、茶社签约。", [("签约茶企、茶社", "12家")]),
    ("实施12项专项行动。", [("专项行动", "12项")]),
    ("新增2个制造业集群、19个特色产业集群。", [("新增制造业集群", "2个"), ("新增特色产业集群", "19个")]),
    ("自贸片区159项改革任务全面实施。", [("自贸片区改革任务", "159项")]),
    ("90%的行政村通客车。", [("行政村通客车", "90%")]),
    ("每周可增加30多个往返航班。", [("增加往返航班", "30多个")]),
    ("全长212.2公里的青杨运河开工。", [("青杨运河全长", "212.2公里")]),
    ("今年由长30米的游船承担运输。", [("游船长", "30米")]),
    ("建设12个茶叶交易的平台。", [("建设茶叶交易的平台", "12个")]),
    ("启动5个行业的产业大脑建设。", [("启动产业大脑建设", "5个")]),
    ("总投资6.4亿元的北城新区一期工程加快推进。", [("北城新区一期工程总投资", "6.4亿元")]),
    ("《青杨》等16部以山区生活为主的电视剧作品。", [("电视剧作品", "16部")]),
    ("审议通过其他事项，听取区政府5个报告。", [("听取区政府报告", "5个")]),
    ("累计惠及80个乡镇近300万群众。", [("惠及乡镇", "80个"), ("惠及群众", "近300万")]),
]

DEEDS: list[tuple[str, Rows]] = [
    ("688个项目在大会期间达成合作协议。", [("达成合作协议项目", "688个")]),
    ("1.5万人被疏散。", [("被疏散", "1.5万人")]),
    ("全区共建成77个实验站，其中35个已投入使用。", [("建成实验站", "77个"), ("投入使用实验站", "35个")]),
    ("近20万株金鱼草迎春绽放。", [("金鱼草", "近20万株")]),
    ("连续17年获全省绩效考评优秀。", [("获全省绩效考评优秀", "连续17年")]),
]

SHARED: list[tuple[str, Rows]] = [
    (
        "城镇居民、农村居民人均可支配收入分别增长4%、5%。",
        [("城镇居民人均可支配收入", "4%"), ("农村居民人均可支配收入", "5%")],
    ),
    ("城市、县城建成区面积分别提高8%、5%。", [("城市建成区面积", "8%"), ("县城建成区面积", "5%")]),
    (
        "生产安全事故起数、死亡人数、受伤人数分别下降15%、14%、9%。",
        [("生产安全事故起数", "15%"), ("生产安全事故死亡人数", "14%"), ("生产安全事故受伤人数", "9%")],
    ),
    (
        "金融业、软件和信息服务业增加值分别增长9.7%、15.3%。",
        [("金融业增加值", "9.7%"), ("软件和信息服务业增加值", "15.3%")],
    ),
    (
        "冰箱、洗衣机、热水器等线上销售额分别增长5%、6%、7%。",
        [("冰箱线上销售额", "5%"), ("洗衣机线上销售额", "6%"), ("热水器线上销售额", "7%")],
    ),
    ("城乡低保平均标准分别提高6%、7%。", [("城乡低保平均标准", "6%"), ("城乡低保平均标准", "7%")]),
    (
        "接待国内游客41万人次、入境游客9万人次，分别增长6%、39%。",
        [
            ("接待国内游客", "41万人次"),
            ("接待入境游客", "9万人次"),
            ("接待国内游客", "6%"),
            ("接待入境游客", "39%"),
        ],
    ),
    (
        "地区总部、研发中心分别从71家、41家增加到76家、63家。",
        [("地区总部", "71家"), ("研发中心", "41家"), ("地区总部", "76家"), ("研发中心", "63家")],
    ),
    ("茶业、竹业、花木三大特色产业规模突破2亿元。", [("特色产业规模", "2亿元")]),
    (
        "六大优势产业、茶叶加工业增加值分别增长6%、12%。",
        [("六大优势产业增加值", "6%"), ("茶叶加工业增加值", "12%")],
    ),
    ("茶叶、毛竹、香菇“新三样”出口增长17%。", [("“新三样”出口", "17%")]),
    ("中药材、高山菜产量稳居全省第1位。", [("中药材、高山菜产量", "第1位")]),
]

INHERITED: list[tuple[str, Rows]] = [
    ("茶叶产量1.2万吨、增长6%，居全省第二。", [("茶叶产量", "1.2万吨"), ("茶叶产量", "6%"), ("茶叶产量", "第二")]),
    ("建成标准厂房36万平方米、人才公寓2400套。", [("建成标准厂房", "36万平方米"), ("建成人才公寓", "2400套")]),
    ("出川通道新增16条、达到54条。", [("出川通道新增", "16条"), ("出川通道", "54条")]),
    ("重点项目共有158个，总投资128亿元。", [("重点项目", "158个"), ("重点项目总投资", "128亿元")]),
    (
        "实施重点工程86项，其中新开工52项、续建34项。",
        [("重点工程", "86项"), ("新开工重点工程", "52项"), ("续建重点工程", "34项")],
    ),
    ("全区有公园34个，改造其中21个。", [("公园", "34个"), ("改造公园", "21个")]),
    ("茶叶产量1.2万吨，产值占全省比重超过50%。", [("茶叶产量", "1.2万吨"), ("茶叶产值占全省比重", "50%")]),
    (
        "茶叶产量1.2万吨，总量跃居全省9个茶区第三位。",
        [("茶叶产量", "1.2万吨"), ("茶区", "9个"), ("茶叶产量", "第三位")],
    ),
    ("茶叶产量在去年增长8%的基础上再增长5%。", [("茶叶产量", "8%"), ("茶叶产量", "5%")]),
    ("茶园面积在5万亩的基础上增加3万亩。", [("茶园面积", "5万亩"), ("茶园面积", "3万亩")]),
    ("在去年增长8%的基础上，茶叶产量增长5%。", [("茶叶产量", "5%")]),
    ("有出口实绩的茶企数量，同比增加40家。", [("出口实绩的茶企数量", "40家")]),
    ("茶叶产量1.2万吨、占全省23.9%。", [("茶叶产量", "1.2万吨"), ("茶叶产量占全省", "23.9%")]),
    (
        "海洋生产总值占生产总值7.9%，比上年增加0.1个百分点。",
        [("海洋生产总值占生产总值", "7.9%"), ("海洋生产总值占生产总值", "0.1个百分点")],
    ),
    ("野生种群由发现之初的7只增加到1万多只。", [("野生种群", "7只"), ("野生种群", "1万多只")]),
    ("改造老旧小区46个、惠及1.3万户。", [("改造老旧小区", "46个"), ("改造老旧小区惠及", "1.3万户")]),
]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("2023年末常住人口32万人。", "常住人口"),
        ("2023年底公路里程达3000公里。", "公路里程"),
        ("8月末茶企贷款余额28亿元。", "茶企贷款余额"),
        ("到今年底茶园面积达到5万亩。", "茶园面积"),
        ("去年末茶园面积3万亩。", "茶园面积"),
        ("茶园面积比去年底增加3万亩。", "茶园面积"),
        ("2月份茶叶零售价格上涨2%。", "茶叶零售价格"),
        ("3月上旬返青茶园达88.2%。", "返青茶园"),
        ("茶园总面积接近23万亩。", "茶园总面积"),
        ("与370多家上下游供应商签约。", "签约上下游供应商"),
        ("确保二季度前开工率达到80%。", "开工率"),
        ("中秋假期客流量达6万人次。", "客流量"),
        ("民生支出占比始终保持在75%以上。", "民生支出占比"),
    ],
)
def test_what_ends_a_date_or_a_number_is_no_part_of_a_name(facts: Read, sentence: str, name: str) -> None:
    (s,) = facts(sentence).statistics
    assert s.indicator == name


def test_the_point_after_the_number_of_an_item_is_no_part_of_its_name(facts: Read) -> None:
    b = facts("办好民生实事：1.新增公办幼儿园学位3000个；2.改造老旧小区60个。")
    assert [s.indicator for s in b.statistics] == ["新增公办幼儿园学位", "改造老旧小区"]


def test_the_age_of_somebody_is_no_statistic_but_an_average_is(facts: Read) -> None:
    b = facts("92岁的茶农老周12岁学艺。", "人均预期寿命达到80.2岁。")
    assert [s.quantity.text for s in b.statistics] == ["80.2岁"]


@pytest.mark.parametrize(("sentence", "expected"), [*LEFT, *RIGHT, *DEEDS, *SHARED, *INHERITED])
def test_names(facts: Read, sentence: str, expected: Rows) -> None:
    assert named(facts(sentence)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        pytest.param(
            "传统产业占营收总额的六成多、利润的五成多。",
            [("传统产业占营收总额", "六成多"), ("传统产业占利润", "五成多")],
            id="a share that goes on without its verb",
        ),
        pytest.param("区里有十件实事，9件全面完成。", [("实事全面完成", "9件")], id="a count said by a word"),
        pytest.param(
            "在全省园区考评中，青杨由第19位升至第11位。",
            [("全省园区考评", "第19位"), ("全省园区考评", "第11位")],
            id="a ranking said by where it was held",
        ),
    ],
)
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_names_that_are_not_found_yet(facts: Read, sentence: str, expected: Rows) -> None:
    assert named(facts(sentence)) == expected


def test_deeds_come_after_the_counted_in_a_report(facts: Read) -> None:
    b = facts("去年，25项改革经验获中央推广。", title="2026年青杨省政府工作报告", published="2026-01-27")
    assert named(b) == [("改革经验获中央推广", "25项")]


def test_every_fact_names_its_rule(facts: Read) -> None:
    sentences = [s for s, _ in [*LEFT, *RIGHT, *DEEDS, *SHARED, *INHERITED]]
    assert all(s.rule for s in facts(*sentences).statistics)


def test_a_word_of_the_users_own_is_known(facts: Read, tmp_path: pytest.TempPathFactory) -> None:
    from pathlib import Path

    from briefing.extraction import brief
    from briefing.extraction.lexicon import shipped
    from briefing.model import Block, Document

    folder = Path(str(tmp_path))
    (folder / "units.txt").write_text("[measures]\n垄\n", encoding="utf-8")
    (folder / "subjects.txt").write_text("[act]\n补栽\n", encoding="utf-8")
    text = "补栽30垄茶苗。"
    document = Document(text=text, blocks=(Block("paragraph", 0, len(text)),))
    (s,) = brief(document, shipped().extended(folder)).statistics
    assert (s.indicator, s.quantity.text, s.unit) == ("补栽茶苗", "30垄", "垄")


def test_whose_things_are_counted_is_known_in_a_headline_too(facts: Read) -> None:
    (s,) = facts("自贸片区159项改革任务全面实施").statistics  # no full stop
    assert s.indicator == "自贸片区改革任务"
