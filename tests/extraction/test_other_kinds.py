"""Texts of other kinds yield no programmes, no plan, and next to no goals."""

import pytest

from briefing.extraction import brief
from briefing.reading import read

RECIPE = """红烧茄子
食材：茄子2根，大蒜5瓣，青椒1个，淀粉20克。
做法：
1.茄子洗净切滚刀块，撒盐腌制10分钟，挤干水分。
2.裹上干淀粉，油温六成热下锅，炸至金黄捞出。
3.锅中留底油，下蒜末爆香，放入茄子，加生抽2勺、糖1勺，翻炒均匀即可。
小贴士：茄子一定要挤干，确保口感酥软。全程大约需要30分钟。
"""
LAW = """青杨市公园管理条例
第一章 总则
第一条 为了加强公园管理，保护生态环境，根据有关法律、法规，制定本条例。
第二条 本条例适用于本市行政区域内公园的规划、建设、保护和管理。
第三条 市人民政府园林主管部门负责本条例的组织实施，履行下列职责：
（一）编制公园发展规划；
（二）制定管理规范；
（三）监督检查公园管理工作；
（四）法律、法规规定的其他职责。
第四条 违反本条例规定的，处二百元以上一千元以下罚款。
第五条 本条例自2021年5月1日起施行。
"""
MATCH = """逆转!青杨队主场3比2力克白石队
本报讯 昨晚，青杨队坐镇主场迎战白石队。开场仅8分钟，客队前锋头球破门。第35分钟，青杨队打进扳平一球。
下半场，双方展开拉锯战。第72分钟，青杨队连入两球实现反超。补时阶段，白石队虽然扳回一球，但无力回天。
本场比赛过后，青杨队取得三连胜，以27分升至积分榜第四位。主教练表示，球队下一场将全力争胜。
"""
ENGLISH = """Annual letter to shareholders
Revenue grew 12% to $3.4 billion in 2023, and we opened 45 new stores in six countries.
Our goal is to reach net zero by 2040. We will continue to invest in people, products and places.
1. Growth. 2. Margin. 3. Cash.
"""
POEM = """山居秋暝
空山新雨后，天气晚来秋。
明月松间照，清泉石上流。
竹喧归浣女，莲动下渔舟。
随意春芳歇，王孙自可留。
"""
INDEX = """政务公开 > 通知公告
关于举办2024年职业技能培训班的通知 2024-03-12
关于公布第三批非遗项目名单的公告 2024-03-08
关于春季植树活动的安排 2024-03-05
停水通知 2024-03-01
上一页 1 2 3 4 下一页 共86页
"""
CONTRACT = """房屋租赁合同
甲方（出租方）：方某
乙方（承租方）：林某
一、租赁房屋位于青杨路12号，建筑面积86平方米。
二、租赁期限自2024年4月1日至2026年3月31日，共24个月。
三、月租金为人民币3500元，按季支付。
四、双方责任：（一）甲方应确保房屋正常使用；（二）乙方应按时支付租金。
五、本合同一式两份，双方各执一份。
"""
WEATHER = """明日天气
今天夜间到明天，多云转小雨，偏北风3到4级，最高气温18℃，最低气温9℃。
预计后天雨势加大，局部地区有大雨，气温将下降5到7℃。相对湿度60%至85%。
气象台提醒，出行请带雨具，注意防滑。
"""
DIALOGUE = """“你怎么才来？”
“路上堵车，耽误了二十分钟。”
“那我们的计划呢？”
“照旧。先去图书馆，再去看电影，最后吃饭。”
“我有三个问题。一是钱够不够，二是票买没买，三是几点回家。”
“别急，一个一个来。”
"""
BOOKS = """参考文献
[1] 方远山. 山区茶业发展史[M]. 青杨: 青杨出版社, 2011: 35-48.
[2] 林小河, 周平. 河流治理工程研究[J]. 水利学刊, 2018, 36(4): 12-19.
[3] 吴一舟. “三农”问题十讲[M]. 北川: 北川大学出版社, 2005.
[4] Smith J. Rural Development[M]. London: Green Press, 1999.
"""
KINDS = {
    "recipe": RECIPE,
    "law": LAW,
    "match report": MATCH,
    "English": ENGLISH,
    "poem": POEM,
    "list page": INDEX,
    "contract": CONTRACT,
    "weather report": WEATHER,
    "dialogue": DIALOGUE,
    "bibliography": BOOKS,
}


@pytest.mark.parametrize("kind", KINDS)
def test_no_programmes_and_no_plan(kind: str) -> None:
    b = brief(read(KINDS[kind].encode()))
    assert b.programmes == ()
    assert b.projects == ()


def test_next_to_no_goals() -> None:
    found = {kind: [g.quote.text for g in brief(read(text.encode())).goals] for kind, text in KINDS.items()}
    assert sum(map(len, found.values())) <= 1, found


def test_next_to_no_named_actions() -> None:
    found = {kind: [i.name.text for i in brief(read(text.encode())).initiatives] for kind, text in KINDS.items()}
    assert sum(map(len, found.values())) <= 1, found
