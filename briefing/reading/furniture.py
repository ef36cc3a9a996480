"""Which lines stand on the page and are not the article.

Three ideas serve every page: a line made of nothing but page words (打印 关闭 字号 …), a line that begins like a
notice or a list of other articles, and a trail of places in the site (首页 > 要闻). Lines are compared folded.
"""

import re
from collections.abc import Sequence

from briefing.model.document import FurnitureKind
from briefing.reading.bylines import is_byline
from briefing.reading.labels import fields
from briefing.reading.lexicon import words
from briefing.reading.page import SHORT, Line
from briefing.text.scripts import HAN

_LONE = frozenset(words("furniture", "lone"))
_NAVIGATION = words("furniture", "navigation")
_SHARE = words("furniture", "share")
_RELATED = words("furniture", "related")
_RANKING = words("furniture", "ranking")
_COPYRIGHT = re.compile("|".join(w.replace("_", " ") for w in words("furniture", "copyright")), re.IGNORECASE)
_NOTICE = words("furniture", "notice")
_MASTHEAD = words("credits", "masthead")
_EDITORS = (*words("credits", "editors"), *words("credits", "duties"))

_SEPARATORS = re.compile(r"[\W\d_]+")
_TRAIL = r"\s*(?:>+|»|→|›|/)\s*"
_WORD = r"[A-Za-z]{3}|\d\d"
_COUNTER = re.compile(r"\+\d+$")
_OPENING = "【[(「<*-—●•·▶ "
_ISSUE = re.compile(r"第\d+版|\d+版:|星期[一二三四五六日天]")
_HAN_NAME = re.compile(f"{HAN}{{2,10}}$")
# How many lines of masthead and navigation may stand before the headline of a plain text.
_HEAD = 16
# The head of an official paper, set in red: 青杨区人民政府文件.
_RED_HEAD = 24
# How many characters of prose may stand behind the end of an article: comments, recommended articles.
_TEASERS = 600


def kind_of(line: Line) -> FurnitureKind | None:
    """The kind of furniture a line is by its own words, wherever it stands; None for anything else."""
    t = line.folded
    if len(t) > SHORT:
        return None
    bare = t.lstrip(_OPENING)
    if is_trail(t) or bare.startswith(_NAVIGATION):
        return "navigation"
    if is_editor_line(line):
        return "editor"
    if bare.startswith(_RELATED) and not t.endswith("。"):
        return "related"
    if t.endswith(_RANKING) and len(t) <= 14:
        return "ranking"
    if (len(t) < 80 or "版权" in t) and _COPYRIGHT.search(t):
        return "copyright"
    if _COUNTER.match(t):
        return "share"
    if t.isascii() and len(t) > 4 and not re.search(_WORD, t) and sum(not c.isalnum() for c in t) * 4 > len(t):
        return "other"  # noise that forums put between lines: ` l$ J3 l' Q;
    parts = [w for w in _SEPARATORS.split(t) if w]
    if parts and all(w in _LONE for w in parts):
        return "share"
    if t.startswith(_SHARE) or bare.startswith(_SHARE):
        return None if t.endswith("。") and len(t) > 60 else "share"
    if t.startswith(_NOTICE) and len(t) < 90:
        return "other"
    return None


def is_editor_line(line: Line) -> bool:
    """Whether the line names those who edited the page: 责任编辑:…, 校对:…, also in brackets."""
    bare = line.folded.lstrip(_OPENING)
    if not bare.startswith(_EDITORS):
        return False
    for label in _EDITORS:
        if bare.startswith(label):
            after = bare[len(label) :].lstrip(" ]")
            return len(line.text) < 90 and after[:1] in (":", "|", "/")
    return False


def is_page_word(word: str) -> bool:
    """Whether a word alone belongs to the page: 分享, 评论."""
    return word in _LONE


def is_trail(t: str) -> bool:
    """Whether the line is a trail of places in the site: 首页 > 要闻 > 正文."""
    if len(t) > 60 or not any(c in t for c in ">»→›") or "。" in t:
        return False
    places = [p for p in re.split(_TRAIL, t) if p]
    return bool(places) and all(len(p) <= 16 for p in places) and not any("。" in p for p in places)


def is_masthead(line: Line) -> bool:
    """Whether a line at the top names the publisher, or the issue: 福州新闻网; 第02版 要闻."""
    t = line.folded
    if t.endswith("文件") and len(t) <= _RED_HEAD and not t.startswith("关于"):
        return True
    return bool(_HAN_NAME.match(t) and t.endswith(_MASTHEAD)) or (len(t) < 50 and bool(_ISSUE.search(t)))


def head(rows: Sequence[Line]) -> int:
    """The index of the first line of a plain text that is not masthead, navigation or share words."""
    k = 0
    while k < min(_HEAD, len(rows) - 1) and (kind_of(rows[k]) or is_masthead(rows[k])):
        k += 1
    return k


def tail(rows: Sequence[Line], own: Sequence[FurnitureKind | None], title: str | None, title_at: int) -> int:
    """The index from which on everything in a plain text is furniture; `own` are the kinds of its lines by their words.

    That is the first editor line, list of other articles, share line, repeated headline or closing byline behind which
    little prose is left.
    """
    left = [0] * (len(rows) + 1)
    for k in range(len(rows) - 1, -1, -1):
        left[k] = left[k + 1] + (len(rows[k].text) if len(rows[k].text) > 40 else 0)
    # What teasers and notices hold behind the end is a small part of what the article holds.
    most = max(left[0] // 8, min(left[0] * 2 // 5, _TEASERS))
    # Where the container names headings, a section begins with each.
    last_heading = max((k for k, row in enumerate(rows) if row.role == "heading"), default=0)
    for k in range(max(title_at + 3, last_heading), len(rows)):
        if left[k] > most:
            continue
        nothing_left = left[k] * 8 < left[0]
        if nothing_left and (rows[k].text == title or _is_closing(rows[k])):
            return k
        if own[k] in ("editor", "related", "share", "copyright", "ranking"):
            return k
    return len(rows)


def _is_closing(line: Line) -> bool:
    """Whether a line names author or publisher below an article; a date alone there signs an official paper."""
    return is_byline(line) and next(fields(line.folded), None) is not None


def kind_behind(line: Line, own: FurnitureKind | None, repeated: bool) -> FurnitureKind:
    """The kind of furniture a line behind the end of the article is."""
    if repeated:
        return "repeat"
    return own or ("editor" if is_byline(line) else "related")


def kind_before(line: Line, own: FurnitureKind | None) -> FurnitureKind:
    """The kind of furniture a line before the headline is."""
    return own or ("masthead" if is_masthead(line) else "navigation")
