"""What the lines of an article are: headings, paragraphs, items, notes, captions, bylines."""

import re
from collections.abc import Sequence

from briefing.model import Block
from briefing.model.document import BlockKind
from briefing.reading.bylines import is_byline, is_caption
from briefing.reading.marks import FOOTNOTE, ITEM, NUMBERED
from briefing.reading.page import Line

_END = '。！？；：”）…!?;:)"'
# Marks that begin no line and marks that end none.
_NEVER_FIRST = "，、；：。）”》,;:"
_NEVER_LAST = "（“《、"
_COPULA = "[是为][:：，,]"
_BEFORE_FIGURE = ("增长", "下降", "达", "达到", "的", "为", "是", "超过", "突破", "完成", "实现", "约", "近", "至")
_FIGURE = r"\d[\d.,]*(?:%|％|倍|亿|万|个|家|元|户|人|项|公里|亩)"
# A figure with its name behind it: ■ 1560亿元：地区生产总值, ■ 第31位：百强区排名
_LABELLED_FIGURE = "■[^:：，]{0,6}(?:\\d(?!大)|[一二三四五六七八九]成|分之)[^:：，。]{0,20}[:：]"
_ADDRESS = re.compile("(?:各位|同志们|女士们|朋友们)[^，。]{0,10}[:：！!]$")
_CLOSED = "。；！？…!?"
# Lines at least this long that end without a mark are lines of a hard-wrapped text.
_WRAPPED = 24


def is_hard_wrapped(rows: Sequence[Line]) -> bool:
    """Whether lines break in mid-sentence at a fixed width: many long lines of one length without an end mark."""
    long = [r for r in rows if len(r.text) >= _WRAPPED]
    if len(long) < 6:
        return False
    broken = sum(r.text[-1] not in _END + "，、,、" and len(r.text) <= 60 for r in long)
    return broken * 2 > len(long)


def joins(last: Line, line: Line) -> bool:
    """Whether `line` goes on with the paragraph that `last` is a line of, in a hard-wrapped text."""
    return not line.gap and line.indent == 0 and len(last.text) >= _WRAPPED


def is_broken(last: Line, line: Line) -> bool:
    """Whether a line break stands in mid-sentence between the two: 主要预期目标⏎是:…, 增长⏎12.5%, “双向⏎揭榜”."""
    if last.role is not None or line.role is not None or last.text[-1] in _CLOSED:
        return False
    if line.text[0] in _NEVER_FIRST or last.text[-1] in _NEVER_LAST:
        return True
    if line.gap or ITEM.match(line.text) or NUMBERED.match(line.text):
        return False
    return bool(re.match(_COPULA, line.text) or (last.text.endswith(_BEFORE_FIGURE) and re.match(_FIGURE, line.text)))


def stands_alone(rows: Sequence[Line], k: int) -> bool:
    """Whether line `k` of a hard-wrapped text is a short line before a blank one or a new paragraph."""
    return len(rows[k].text) < _WRAPPED and (k + 1 >= len(rows) or rows[k + 1].gap or rows[k + 1].indent > 0)


def block(rows: Sequence[Line], k: int, j: int) -> Block:
    """The block that the lines `k` to `j` make."""
    line = rows[k]
    kind, level = _kind(rows, k, j)
    return Block(kind, line.start, rows[j].end, level)


def _kind(rows: Sequence[Line], k: int, j: int) -> tuple[BlockKind, int]:
    line = rows[k]
    if line.role in ("heading", "footnote", "caption") or (line.role == "table" and not is_byline(line)):
        return line.role, line.level
    if is_caption(line):
        return "caption", 0
    if is_byline(line):
        return "byline", 0
    if FOOTNOTE.match(line.text) and k > len(rows) // 2:
        return "footnote", 0
    if line.role not in ("paragraph", "item") and _is_heading(line, j > k):
        return "heading", _level(line)
    if line.role == "item" or ITEM.match(line.text):
        return "item", 0
    return "paragraph", 0


def _level(line: Line) -> int:
    m = NUMBERED.match(line.text)
    if m is None:
        return 1 if line.text[-1] in ":：" and len(line.text) <= 12 else 3
    return 1 if m["one"] else 2 if m["two"] else line.text.index(" ")


def _is_heading(line: Line, several: bool) -> bool:
    t = line.text
    if several or len(t) > 60 or _ADDRESS.match(t):
        return False
    if NUMBERED.match(t):
        return t[-1] not in "。；" and "。" not in t
    if t.startswith("■"):
        if re.match(_LABELLED_FIGURE, t):
            return False
        return t[-1] in "”」" or t[-1] not in _CLOSED
    if ITEM.match(t):
        return False
    if t[-1] in "”":
        return len(t) <= 24 and "。" not in t
    if t[-1] in _CLOSED + "）)" or _is_spoken(t):
        return False
    return len(t) <= 40 and t.count("，") + t.count(",") <= 2 and not any(c in t for c in "。；")


def _is_spoken(t: str) -> bool:
    """Whether a line is what somebody says: 记者:…, 江予怀:…. A colon at the end announces what follows it."""
    at = min((p for c in ":：" if (p := t.find(c)) > 0), default=len(t) - 1)
    return at <= 4 and at < len(t) - 1 and t[:at] in ("记者", "問", "问", "答", "記者", "主持人")


def continues_heading(first: Line, last: Line, line: Line) -> bool:
    """Whether a heading goes on in `line`: after a colon or comma, or a second short line of a broken one."""
    if line.role is not None:
        return False
    if len(line.text) > 24 or line.text[-1] in "。；!！?？，" or NUMBERED.match(line.text) or ITEM.match(line.text):
        return False
    if last.text[-1] in ":：,，" and len(last.text) <= 24:
        return True
    return first.text[-1] in ":：" and len(first.text) <= 12 and len(last.text) <= 16 and line.indent == last.indent
