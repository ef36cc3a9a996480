"""Finding the headline among the lines of a plain text."""

from collections.abc import Sequence

from briefing.reading.bylines import is_byline
from briefing.reading.furniture import kind_of
from briefing.reading.marks import NUMBERED
from briefing.reading.page import Line

# A headline stands among the first lines that are neither masthead nor navigation.
_REACH = 14
_LONGEST = 80


def headline(rows: Sequence[Line], first: int) -> tuple[int, int] | None:
    """The indices of the first and the last line of the headline; None where there is none."""
    at = _headline(rows, first)
    if at is None:
        return None
    return at, at + 1 if _goes_on(rows, at) else at


def _headline(rows: Sequence[Line], first: int) -> int | None:
    best: int | None = None
    for k in range(first, min(len(rows), first + _REACH)):
        line = rows[k]
        t = line.text
        if line.role == "title" or ("工作报告" in line.folded and len(t) < 40 and not t.startswith("——")):
            return k
        if (
            best is None
            and line.role in (None, "heading")
            and 6 <= len(t) <= _LONGEST
            and t[-1] not in "。，；"
            and not kind_of(line)
            and not is_byline(line)
        ):
            best = k
        if len(t) > _LONGEST:
            break
    return best


def _goes_on(rows: Sequence[Line], at: int) -> bool:
    """Whether the headline goes on in the next line, which stands right below it."""
    if at + 1 >= len(rows) or rows[at + 1].gap or rows[at].role == "title":
        return False
    t = rows[at + 1].text
    return (
        len(t) <= 36
        and t[-1] not in "。；：:"
        and not is_byline(rows[at + 1])
        and not NUMBERED.match(t)
        and not t.startswith(("——", "（", "("))
        and t != rows[at].text
    )
