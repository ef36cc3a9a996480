"""Pages as different content systems make them, around one invented article. {body} is the article."""

TITLE = "青杨区召开经济工作会议部署全年任务"
BODY = [
    "3月4日，青杨区召开经济工作会议，总结上年工作，部署全年任务。区委书记周望秋出席并讲话。",
    "会议提出，今年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个，办好十件民生实事。",
    "会议强调，要把项目建设放在首位，全年完成投资120亿元，新引进企业35家，培育专精特新企业12家。",
    "会议要求，各镇街、各部门要真抓实干，以钉钉子精神抓好各项任务落实。",
]
_TEASERS = "".join(
    f'<li><a href="/{k}">{t}</a><p>{t}，有关负责人介绍了情况，市民纷纷点赞，活动吸引了{k}00余人参加，现场气氛热烈。</p></li>'
    for k, t in enumerate(("江州地铁三号线今日通车", "白石县举办油菜花节", "全市春季招聘会启动", "江州大桥合龙"), 2)
)
_FOOT = (
    '<div class="footer"><p>主办单位：青杨区人民政府 承办单位：青杨区大数据中心 地址：青杨区人民路1号 邮编：000000</p>'
    "<p>网站标识码：0000000000 江ICP备00000000号 江公网安备00000000号</p></div>"
)

#: Each page, the source, the moment, authors and editors it states.
PAGES: dict[str, tuple[str, str | None, str | None, tuple[str, ...], tuple[str, ...]]] = {
    "policy portal": (
        f"""<html><head><title>{TITLE}_青杨区人民政府</title><meta name="firstpublishedtime" content="2024-03-05-21:50:00"></head>
        <body><div class="top"><ul><li><a>首页</a></li><li><a>政务公开</a></li></ul></div>
        <div class="content"><table class="bd1"><tr><td>索 引 号：</td><td>000014349/2024-00035</td><td>主题分类：</td><td>综合政务</td></tr>
        <tr><td>发文机关：</td><td>青杨区人民政府</td><td>成文日期：</td><td>2024年03月04日</td></tr></table>
        <h1>{TITLE}</h1><div class="pages_content" id="UCAP-CONTENT">{{body}}</div>
        <div class="editor">责任编辑：沈佳禾</div></div>{_FOOT}</body></html>""",
        "青杨区人民政府",
        "2024-03-05T21:50:00",
        (),
        ("沈佳禾",),
    ),
    "tables of the year 2005": (
        f"""<HTML><HEAD><TITLE>{TITLE}</TITLE></HEAD><BODY><TABLE width=760><TR><TD><A href=/>首页</A>|<A href=/n>新闻</A>|<A href=/g>公告</A></TD></TR></TABLE>
        <TABLE width=760><TR><TD width=180><TABLE><TR><TD><A href=1>春节放假通知</A><TR><TD><A href=2>水电费调整公告</A><TR><TD><A href=3>招聘启事</A></TABLE></TD>
        <TD><TABLE><TR><TD align=center><FONT size=5><B>{TITLE}</B></FONT><TR><TD align=center>江州日报 2005-3-5 9:05:00 作者：顾北辰 点击：203
        <TR><TD class=content><FONT>{{lines}}</FONT><TR><TD align=right>【<A href=#>打印</A>】【<A href=#>关闭</A>】
        <TR><TD>上一篇：<A href=4>我区召开安全生产会议</A><BR>下一篇：<A href=5>我区植树节活动</A></TABLE></TD></TR></TABLE>
        <TABLE><TR><TD>版权所有 青杨区政府办公室</TD></TR></TABLE></BODY></HTML>""",
        "江州日报",
        "2005-03-05T9:05:00".replace("T9", "T09"),
        ("顾北辰",),
        (),
    ),
    "news site": (
        f"""<!doctype html><html><head><title>{TITLE}-江州新闻-江州网</title></head><body><header><nav><a>新闻</a><a>评论</a><a>视频</a></nav></header>
        <div class="main clearfix"><div class="left"><h1 class="title">{TITLE}</h1><div class="header-time"><span class="year">2024</span><span class="day">03/05</span><span class="time">08:11:22</span></div>
        <div class="source">来源：江州日报</div><div class="share-box">分享到<a>微信</a></div><div id="detail">{{body}}</div>
        <div class="editor">【责任编辑:沈佳禾 陶然】</div><div class="comment-box"><h3>网友评论</h3><p>说得好，支持青杨发展，希望多建几个公园，让老百姓多一些休闲的地方。</p></div></div>
        <div class="right"><h3>热点新闻</h3><ul class="list">{_TEASERS}</ul></div></div>{_FOOT}</body></html>""",
        "江州日报",
        "2024-03-05T08:11:22",
        (),
        ("沈佳禾", "陶然"),
    ),
    "paper with brackets": (
        f"""<html><head><title>{TITLE}--江州--江州网</title><meta name="source" content="来源：江州网"><meta name="publishdate" content="2024-03-05"></head><body>
        <div class="path"><a>江州网</a>&gt;&gt;<a>时政</a></div><div class="text_title"><h3></h3><h1>{TITLE}</h1><h4></h4><div class="box01"><div class="fl">2024年03月05日08:18&nbsp;&nbsp;来源：<a>江州网</a></div><div class="fr">分享到：</div></div></div>
        <div class="text_con"><div class="box_con" id="rwb_zw">{{body}}<p class="zdfy"><a>【1】</a><a>【2】</a></p><div class="edit clearfix">(责编：沈佳禾、陶然)</div></div></div>
        <div class="rightbox"><h2>推荐阅读</h2><ul>{_TEASERS}</ul></div>{_FOOT}</body></html>""",
        "江州网",
        "2024-03-05T08:18",
        (),
        ("沈佳禾", "陶然"),
    ),
    "channel of a county": (
        f"""<html><head><meta charset="gbk"><title>{TITLE}</title></head><body><div id="wrap"><div class="location">您现在的位置：<a>首页</a> &gt; <a>新闻中心</a> &gt; <a>要闻</a></div>
        <div class="article"><h2>{TITLE}</h2><p class="info">时间：2024-03-05 10:22　来源：青杨发布　作者：顾北辰　浏览次数：<script>document.write(12)</script>次　字号：[<a>大</a> <a>中</a> <a>小</a>]　视力保护色：</p>
        <div class="con">{{lines}}</div><p>编辑：沈佳禾</p><div class="ewm"><img><p>扫一扫在手机打开当前页</p></div><p>上一篇：<a>没有了</a></p><p>下一篇：<a>我区植树节活动</a></p></div></div>{_FOOT}</body></html>""",
        "青杨发布",
        "2024-03-05T10:22",
        ("顾北辰",),
        ("沈佳禾",),
    ),
    "application of one page": (
        f"""<!DOCTYPE html><html><head><title>{TITLE}</title><script type="application/ld+json">{{{{"@type":"NewsArticle","headline":"{TITLE}","datePublished":"2024-03-05T10:22:33+08:00","author":{{{{"@type":"Person","name":"顾北辰"}}}}}}}}</script></head>
        <body><div id="app"><div class="wrapper-x1"><div class="articleMain-9a"><article class="_2f"><h1 class="t-1">{TITLE}</h1><section class="s-9"><div class="tt"><span>{{spans}}</span></div></section></article></div>
        <aside class="rec-8"><ul>{_TEASERS}</ul></aside></div></div>{_FOOT}</body></html>""",
        None,
        "2024-03-05T10:22:33",
        ("顾北辰",),
        (),
    ),
}
