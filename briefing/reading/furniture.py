"""What stands on the page and is not the article."""

import re
from collections.abc import Sequence
from typing import Protocol

from briefing.model.document import FurnitureKind


class Row(Protocol):
    """A line of the text."""

    text: str


# Lines of their own that belong to the page.
FURNITURE = re.compile(
    "^(?:下载|打印|全屏|收藏|【?字[号號]|加大|还原|减小|大|中|小|】|关闭|分享|评论|大 中 小)$|^(?:首页|首頁|当前位置|您现在的位置|您的位置)|>\\s*\\S+\\s*>|>>|＞＞"
    "|^(?:扫一扫|扫码|掃描二維碼|扫描二维码|长按|点击上方|点击(?:进入|这里|查看)|关注我们|分享(?:到|至)|分享至|打印本页)|^【?(?:打印|关闭|纠错|收藏)】?"
    "|^(?:上一[篇条条]|下一[篇条]|相关(?:新闻|阅读|链接|报道)|往期|推荐阅读|您可能感兴趣|猜你喜欢|热点排行|熱點排行|更多精彩|延伸阅读|編輯推薦|热门推荐)"
    "|排行榜?$|热榜|^\\d+小时(?:点击|热)|^(?:Copyright|©|版权所有|版權所有)|未经.{0,8}(?:授权|许可)|ICP备|阅读\\s*[\\d.]+万?\\s*(?:赞|在看)|^\\d+\\s*条评论|^浏览量|All Rights Reserved|^▶|^• [日周月]新闻"
)
# The editor line; what follows it is no article any more.
EDITOR = re.compile(
    "^[【\\[（(「]?(?:责任编辑|責任編輯|责编|编辑|編輯|本文编辑|值班编辑|校对|審核|审核|监制|一审)[：:\\s|丨]|^记者 \\| .*编辑 \\||^来源 \\| .{2,20}$|图片由.*编辑[：:]"
)
BYLINE = re.compile(
    "^(?:来源|來源|文章来源|信息来源|时间|发布时间|发布日期|发布日期|作者|记者|記者)[：:]|\\d{4}[-年/.]\\d{1,2}[-月/.]\\d{1,2}日?[ 　]*(?:\\d{1,2}[:：]\\d{2})?.*(?:来源|來源|作者|\\||字[号號])"
    "|^\\S{2,12}(?:日报|晚报|时报|商报|新闻网|融媒体|电视台|报)(?:全媒体)?记者|^(?:来源|來源)|^\\d{4}-\\d{1,2}-\\d{1,2}( \\d{1,2}:\\d{2}(:\\d{2})?)?$|^\\d{4}年\\d{1,2}月\\d{1,2}日 \\d|^(?:本报记者|记者|通讯员) ?\\S{2,4}( |　|$)|^原创 "
    "|^(?:发布时间|发布日期|日期)"
)
SPEAKER = re.compile(
    "^[^\\W\\da-zA-Z_]{2,12}(?:人民政府)?(?:省长|主席|市长|区长|县长|州长) [^\\W\\da-zA-Z_]{2,4}(?: [^\\W\\da-zA-Z_])?$|^——20\\d\\d年"
)
CAPTION = re.compile("(?:摄|攝|供图|资料图|制图|摄影)[)）]?$")
_MASTHEAD = re.compile("^[^\\W\\da-zA-Z_]{2,10}(?:网|日报|时报|晚报|商报|新闻网|新闻|在线|发布)$")
_ISSUE = re.compile("第\\d+版|星期[一二三四五六日]")


def head(rows: Sequence[Row]) -> int:
    """The index of the first line that is not masthead, navigation or share words."""
    k = 0
    while k < min(12, len(rows) - 1):
        t = rows[k].text
        if FURNITURE.search(t) or _MASTHEAD.search(t) or (_ISSUE.search(t) and len(t) < 50):
            k += 1
        else:
            break
    return k


def tail(rows: Sequence[Row], title: list[str], title_at: int | None) -> int:
    """The index from which on everything is furniture: the repeated headline, the editor line, whatever is first."""
    n = len(rows)
    body = max((k for k, r in enumerate(rows) if len(r.text) > 60 and "。" in r.text), default=n)
    del body
    cut = n
    low = max((title_at or 0) + 3, n // 3)
    for k in range(low, n):
        t = rows[k].text
        if EDITOR.search(t):
            cut = k
            break
        if title and t == title[0] and k > (title_at or 0) + 4 and all(len(r.text) < 90 for r in rows[k + 1 : k + 3]):
            cut = k
            break
        if re.search(
            "^(?:点击(?:进入|查看)|相关(?:新闻|阅读|链接)|往期推荐|推荐阅读|您可能感兴趣|分享至|扫一扫|掃描|上一[篇条])",
            t,
        ):
            cut = k
            break
    return cut


def kind_of(text: str, k: int, first: int, tail_at: int, title_at: int | None) -> FurnitureKind | None:
    """The kind of furniture line `k` is, or None for a line of the article."""
    if k >= tail_at:
        if EDITOR.search(text):
            return "editor"
        if "排行" in text or "热榜" in text:
            return "ranking"
        if re.search("Copyright|©|版权|版權|ICP", text):
            return "copyright"
        if re.search("分享|扫|掃|打印|关闭", text):
            return "share"
        if k == tail_at and not EDITOR.search(text) and "点击" not in text:
            return "repeat"
        return "related"
    if k < first:
        return "navigation" if ">" in text or "首" in text else "masthead"
    if title_at is not None and k < title_at:
        return "navigation" if FURNITURE.search(text) else None
    if FURNITURE.search(text) and len(text) < 60 and not text.endswith("。"):
        return "share"
    return None
