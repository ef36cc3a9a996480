"""Line breaks fit for Chinese: no line starts with ，。）” or ends with （“, no number is torn from its unit."""

import re
from collections.abc import Iterator, Sequence

from briefing.typesetting.display import safe
from briefing.typesetting.widths import width

_NO_START = frozenset("，。、；：！？）》」』】〉”’…—％%℃,.;:?!)]}·")
_NO_END = frozenset("（《「『【〈“‘([{")
_UNIT = "万亿元|亿美元|亿元|万元|亿|万|元|个百分点|%|％|‰|家|个|项|件|年|月|日|人|名|位|户|公里|亩|吨|倍|成|时|分|号|届|次|条|座|所"
_TOKEN = re.compile(rf"[0-9０-９][0-9０-９.,:：．]*(?:{_UNIT})*|[A-Za-z][A-Za-z0-9._+\-/]*|\s+|.", re.S)


def breaks(text: str, start: int, end: int, room: int, indent: int = 0) -> Iterator[tuple[int, int]]:
    """The ranges of the lines that text[start:end] takes in `room` cells, the first with `indent` cells fewer.

    Blanks at a line's start are left out.

    Ranges are offsets into `text`. A unit wider than the room is cut.
    """
    units: list[tuple[int, int]] = []
    last = ""
    for m in _TOKEN.finditer(text, start, end):
        a, b = m.span()
        c = text[a]
        if units and ((c in _NO_START and not last.isspace()) or last in _NO_END):
            units[-1] = (units[-1][0], b)
        else:
            units.append((a, b))
        last = text[b - 1]
    line_start: int | None = None
    line_end = start
    used = indent
    for a, b in units:
        blank = text[a:b].isspace()
        wide = width(safe(text[a:b]))
        if line_start is not None and used + wide > room and not blank:
            yield line_start, line_end
            line_start, used = None, 0
        if line_start is None:
            if blank:
                continue
            while wide > room > 0:
                cut = a + 1
                while cut < b and width(safe(text[a : cut + 1])) <= room:
                    cut += 1
                yield a, cut
                a = cut
                wide = width(safe(text[a:b]))
            line_start = a
        line_end = b if not blank else line_end
        used += wide
    if line_start is not None and line_end > line_start:
        yield line_start, line_end


def paragraph(text: str, room: int) -> list[str]:
    """A short text as lines that may be shown."""
    return [safe(text[a:b]) for a, b in breaks(text, 0, len(text), room)] or [""]


def widest(texts: Sequence[str]) -> int:
    """The width of the widest of `texts`; 0 where there are none."""
    return max((width(t) for t in texts), default=0)
