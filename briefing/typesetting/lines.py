"""Line breaks fit for Chinese.

No line starts with ，。）” or ends with （“, no number is torn from its unit, no Latin word is split; the rules of
W3C, Requirements for Chinese Text Layout (clreq), sections 3.1.3 and 3.1.4.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import accumulate

from briefing.typesetting.display import safe
from briefing.typesetting.widths import cells, width

_NO_START = frozenset("，。、；：！？）》」』】〉”’…—％%℃‰,.;:?!)]}·")
_NO_END = frozenset("（《「『【〈“‘([{￥$")
_UNIT = "个百分点|平方公里|立方米|万亿元|亿美元|亿千瓦时|亿元|万元|万人|万亩|万吨|万户|公里|年|月|日|[%％‰万亿元家个项件人名位户亩吨倍成时分号届次条座所岁天场]"
# What stays on one line: a number with the marks before and the unit after it; a Latin word or a code.
_WHOLE = re.compile(rf"第?[0-9０-９](?:[0-9０-９.,:：．/—-]*[0-9０-９])?(?:{_UNIT})?|[A-Za-z][A-Za-z0-9._+/-]*")
_REACH = 24  # how far around a break a whole is looked for, in characters


def breaks(
    text: str, start: int, end: int, room: int, indent: int = 0, wholes: Sequence[tuple[int, int]] = ()
) -> list[tuple[int, int]]:
    """The ranges of the lines that text[start:end] takes in `room` cells, the first with `indent` cells fewer.

    Ranges are offsets into `text`, in order; blanks at a line's start and end are left out. `wholes` are further
    ranges to keep on one line, in order and apart (quantities such as 2000 亿 元). What is wider than the room is cut.
    """
    room = max(2, room)
    stretch = text[start:end]
    used = list(accumulate(map(int, cells(stretch)), initial=0))
    out: list[tuple[int, int]] = []
    at, left = 0, max(2, room - indent)
    size = len(stretch)
    while at < size:
        if stretch[at].isspace():
            at += 1
            continue
        stop = bisect_right(used, used[at] + left) - 1
        if stop < size:
            stop = max(at + 1, stop)
            stop = _legal(stretch, at, stop, start, wholes)
        close = stop
        while close > at and stretch[close - 1].isspace():
            close -= 1
        out.append((start + at, start + close))
        at, left = stop, room
    return out


def _legal(text: str, at: int, stop: int, base: int, wholes: Sequence[tuple[int, int]]) -> int:
    """The last place at or before `stop` and behind `at` where a line may end; `stop` where there is none."""
    near = max(at, stop - _REACH)
    kept = [m.span() for m in _WHOLE.finditer(text, near, min(len(text), stop + _REACH)) if m.end() - m.start() > 1]
    i = bisect_right(wholes, (base + stop, 0))
    kept += [(a - base, b - base) for a, b in wholes[max(0, i - 2) : i + 1]]
    place = stop
    while place > at:
        over = next((a for a, b in kept if a < place < b), None)
        if over is not None:
            if over <= at:
                return stop
            place = over
        elif (text[place] in _NO_START and not text[place - 1].isspace()) or text[place - 1] in _NO_END:
            place -= 1
        else:
            return place
    return stop


def paragraph(text: str, room: int) -> list[str]:
    """A short text as lines that may be shown."""
    return [safe(text[a:b]) for a, b in breaks(text, 0, len(text), room)] or [""]


def widest(texts: Sequence[str]) -> int:
    """The width of the widest of `texts`; 0 where there are none."""
    return max((width(t) for t in texts), default=0)
