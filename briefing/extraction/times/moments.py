"""Words of time: what period each names, and whether it lies behind, at hand or ahead."""

import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.times.calendar import PLANS, Calendar
from briefing.text.numbers import value
from briefing.text.sought import Sought

Tense = Literal["past", "now", "next", "none"]
TOTAL = "累计"

# The characters that the forms below begin with, but for the words of the list, and those they go on with after digits.
_FIRST = "1-9一二三四五六七八九十两“第前首上下过今未近这累"
_SECOND = "-—~至到年月季〇一二三四五六七八九十两半去后来计个多"
_LONGEST_TITLE = 50  # characters
_VAGUE = frozenset({"now", "within", "total"})


class TimeWords:
    """The words of time of the list `times` with all dates and periods, and what makes a yardstick of one."""

    def __init__(self, lexicon: Lexicon) -> None:
        times = lexicon.list("times")
        one = times.any
        known = times.words("looks-back-on", "last", "this", "next", "within", "now", "today")
        first, second = ("".join(sorted({re.escape(word[n : n + 1]) for word in known})) for n in (0, 1))
        # The order matters: the longest first at each place.
        self.sought = Sought(
            rf"[{_FIRST}{first}](?=\d{{0,9}}[{_SECOND}{second}])",
            rf"""(?P<range>(?:19|20)\d\d年?(?:—|-|~|至|到)(?:19|20)\d\d年(?:的[五5]年[间来里]?)?)
            |(?P<seen>{one("looks-back-on")}(?P<seenyear>(?:19|20)\d\d)(?!年))
            |(?P<year>(?:19|20)\d\d|[一二]〇[〇一二三四五六七八九]{{2}})年度?(?P<part>\d{{1,2}}月(?!至|到|—|-|~)|第?[一二三四]季度|上半年|前[一二三]个?季度|前[\d一二两三四五六七八九十]{{1,2}}个?月)?(?P<since>[^，。；\n]{{0,14}}?以来|(?<=[从自]\d{{4}}年)(?:开始|起(?![步点源])|至今))?
            |[“]?(?P<plan>十[一二三四五六]?五|(?<=“)[七八九]五)[”]?(?P<tail>末|时期|期间|以来|规划|收官|开局|初)
            |“(?P<quotedplan>十[一二三四五六]?五)”(?=[，。：])
            |第(?P<planno>[七八九]|十[一二三四五六]?)个五年规划
            |(?P<last>{one("last")})(?P<lastpart>(?:1[0-2]|[1-9])月(?!至|到|—|-)|[一二三四]季度)?(?!同期)
            |(?P<this>{one("this")})(?P<thispart>(?:1[0-2]|[1-9])月(?!至|到|—|-|~)|第?[一二三四]季度|首季|上半年|前[一二三]个?季度|前[\d一二两三四五六七八九十]{{1,2}}个?月)?
            |(?P<days>(?<![\d第])(?:1[0-2]|[1-9])月\d{{1,2}}日(?:—|-|~|至|到)(?:1[0-2]|[1-9])月\d{{1,2}}日)
            |(?P<months>(?<![\d第])(?:1[0-2]|[1-9])(?:月)?(?:—|-|~|至|到)(?:1[0-2]|[1-9])月(?:份|底|末)?(?!\d)|前(?:\d+|[一二两三四五六七八九十]+)个?月|前[一二三]个?季度|上半年|下半年)
            |(?P<quarter>第?[一二三四]季度|首季)
            |(?P<month>(?<![\d第])(?:1[0-2]|[1-9])月(?:份|底|末|初|中旬|下旬|上旬|(?P<day>\d{{1,2}}日))?(?!\d))
            |(?P<within>{one("within")})
            |(?P<now>{one("now")})
            |(?P<today>{one("today")}(?=[，（上下从在凌举]))
            |(?P<next>{one("next")})(?P<nextpart>(?:1[0-2]|[1-9])月(?!至|到|—|-)|第?[一二三四]季度|上半年|下半年)?
            |(?P<fivepast>过去[五5]年|(?<![\d十])[五5]年[来间]|近[五5]年|这[五5]年|五年累计|五年(?=分别|年均|共|新增|翻))
            |(?P<fivenext>今后[五5]年|未来[五5]年|五年规划期内)
            |(?P<yearspast>(?<![\d十百第])(?P<count>\d{{1,2}}|[二两三四六七八九十])(?:多)?年(?:来|间))
            |(?P<total>累计(?!达标))""",
            re.X,
        )
        self.compared = times.words("compared")
        self.compared_after = re.compile(f"”?(?:末|底|初|时期|同期)?的?{one('compared-after')}")


class Moment(NamedTuple):
    """A word of time in a text."""

    start: int
    end: int
    kind: str
    """The name of its form: year, plan, this, last, now, total …"""
    period: str | None
    tense: Tense = "none"
    tail: str = ""
    """What a plan is called by: 末, 时期, 以来."""

    @property
    def vague(self) -> bool:
        """Whether it only repeats what the sentence already said: 目前, 年内, 累计."""
        return self.kind in _VAGUE


def moments(text: str, calendar: Calendar, words: TimeWords) -> Iterator[Moment]:
    """The words of time of a text in order; yardsticks (比2020年, 在2015年基础上) are left out."""
    for m in words.sought.finditer(text, 0, len(text)):
        if not _is_yardstick(text, m, words):
            found = _moment(m, calendar)
            if found is not None:
                yield found


def _moment(m: re.Match[str], cal: Calendar) -> Moment | None:
    a, b = m.span()
    this = cal.shift(0)
    if m["range"]:
        first, last = re.findall(r"(?:19|20)\d\d", m["range"])
        return Moment(a, b, "range", f"{first}-{last}", _tense(int(last), cal))
    if m["seen"]:
        return Moment(a, b, "seen", m["seenyear"], "past")
    if m["year"]:
        year = int(value(m["year"]))
        if m["since"] is not None:
            until = cal.shift(-1 if cal.report else 0)
            return Moment(a, b, "since", f"{year}-{until}" if until and int(until) > year else str(year), "past")
        return Moment(a, b, "year", f"{year}{_part(m['part'])}", _tense(year, cal))
    if m["plan"] or m["quotedplan"] or m["planno"]:
        plan = m["plan"] or m["quotedplan"] or m["planno"] + "五"
        if plan not in PLANS:
            return None
        return Moment(a, b, "plan", plan, "none", m["tail"] or "")
    if m["last"]:
        year_before = cal.shift(-1)
        return Moment(a, b, "last", year_before + _part(m["lastpart"]) if year_before else None, "past")
    if m["this"]:
        tense: Tense = "past" if m["this"].endswith("以来") else "now"
        return Moment(a, b, "this", this + _part(m["thispart"]) if this else None, tense)
    if m["today"]:
        return Moment(a, b, "day", f"{this}-{cal.month:02d}" if this and cal.month else this, "now")
    if m["days"] or m["months"] or m["within"] or m["now"]:
        kind = "months" if m["days"] or m["months"] else "within" if m["within"] else "now"
        return Moment(a, b, kind, this, "now")
    if m["quarter"] or m["month"]:
        return Moment(
            a,
            b,
            "quarter" if m["quarter"] else "day" if m["day"] else "month",
            this + _part(m[0]) if this else None,
            "now",
        )
    if m["next"]:
        year_after = cal.shift(1)
        return Moment(a, b, "next", year_after + _part(m["nextpart"]) if year_after else None, "next")
    if m["fivepast"]:
        return Moment(a, b, "fivepast", cal.past_plan(), "past")
    if m["fivenext"]:
        return Moment(a, b, "fivenext", cal.next_plan(), "next")
    if m["yearspast"]:
        return Moment(a, b, "yearspast", this, "past")
    return Moment(a, b, "total", TOTAL, "past") if m["total"] else None


def _tense(year: int, cal: Calendar) -> Tense:
    if cal.year is None or year == cal.year:
        return "none"
    return "past" if year < cal.year else "next"


def _part(words: str | None) -> str:
    """The part of a year as it is written after the year: 一季度 -> Q1, 8月 -> -08; halves and sums of months are none."""
    if not words:
        return ""
    if month := re.match(r"(\d{1,2})月", words):
        return f"-{int(month[1]):02d}"
    if "前" in words:
        return ""
    quarter = re.search("[一二三四首]", words) if "季" in words else None
    return f"Q{'首一二三四'.index(quarter[0]) or 1}" if quarter else ""


def _in_title(text: str, at: int) -> bool:
    """Whether `at` lies between 《 and 》."""
    opened = text.rfind("《", max(0, at - _LONGEST_TITLE), at)
    return opened >= 0 and "》" not in text[opened:at]


def _is_yardstick(text: str, m: re.Match[str], words: TimeWords) -> bool:
    before = text[max(0, m.start() - 6) : m.start()].rstrip("“")
    if before and (before[-1] in "比较是同与" or before.endswith(words.compared)):
        return True
    if before[-1:] == "《" or ((m["range"] or m["plan"]) and _in_title(text, m.start())):
        return True  # a plan's title
    if words.compared_after.match(text, m.end()) and not m["now"]:
        return True
    return before[-1:] == "在" and "基础" in text[m.end() : m.end() + 8]
