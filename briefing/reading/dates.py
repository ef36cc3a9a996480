"""Dates as credit lines print them, in ISO 8601."""

import re
from collections.abc import Callable, Iterator
from datetime import date, time
from itertools import chain

_DATE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)(?: ?[-年/.] ?| (?=\d\d/))(\d{1,2}) ?[-月/.] ?(\d{1,2})(?!\d) ?日?"
    r"(?:[ T-]*(?:\(?(?:星期|周).\)?)? ?(\d{1,2})[:时](\d{2})(?:[:分](\d{2}))?)?"
)
_YEAR = re.compile("19|20|二")  # no date is without
# Rare forms, compiled when a line has none of the first.
_COMPACT = r"(?<!\d)((?:19|20)\d\d)(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])(?!\d)()()()"
# Year, day and time in elements of their own, which the page sets apart: 202403/0508:11:22.
_GLUED = r"(?<!\d)((?:19|20)\d\d)(\d\d)/(\d\d) ?(\d\d):(\d\d)(?::(\d\d))?"
_HAN = "(二[〇○零][〇○零一二三四五六七八九]{2})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日"
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")


def moments(line: str) -> Iterator[str]:
    """The dates in a folded line, each as a date or a date and time."""
    if _YEAR.search(line) is None:
        return
    for m in chain(_DATE.finditer(line), re.finditer(_GLUED, line), re.finditer(_COMPACT, line)):
        year, month, day, hour, minute, second = m.groups()
        if iso := _date(year, month, day, int):
            yield iso + (_time(int(hour), int(minute), second) if hour else "")
    for m in re.finditer(_HAN, line):
        if iso := _date(m[1], m[2], m[3], _number):
            yield iso


def _date(year: str, month: str, day: str, number: Callable[[str], int]) -> str:
    """The day in ISO 8601; nothing where no calendar has it."""
    try:
        return date(number(year), number(month), number(day)).isoformat()
    except ValueError:
        return ""


def _time(hour: int, minute: int, second: str | None) -> str:
    """The time of day behind a date, as exact as it is given; nothing where no clock shows it."""
    try:
        return f"T{time(hour, minute, int(second or 0)).isoformat('seconds' if second else 'minutes')}"
    except ValueError:
        return ""


def without(line: str) -> str:
    """A folded line with blanks for its dates; the length stays."""
    line = _DATE.sub(_blank, line)
    return re.sub(_HAN, _blank, re.sub(_COMPACT, _blank, line))


def _blank(m: re.Match[str]) -> str:
    return " " * len(m[0])


def first(line: str) -> str | None:
    """The first date in a folded line."""
    return next(moments(line), None)


def _number(number: str) -> int:
    """A Chinese numeral below 100, or digit by digit. Raises ValueError."""
    tens, ten, ones = number.rpartition("十")
    value = (int(tens.translate(_DIGITS)) if tens else 1) * 10 if ten else 0
    return value + (int(ones.translate(_DIGITS)) if ones else 0)
