"""When a statement speaks of, and whether of what is, is expected or shall be: read from its sentence and its frame."""

import re
from bisect import bisect_left
from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.times.calendar import Calendar, plan_years, years_of
from briefing.extraction.times.cues import Cues
from briefing.extraction.times.moments import TOTAL, Moment, TimeWords, moments
from briefing.model.facts import Status


class Frame(NamedTuple):
    """What a part of the document says about the time and standing of its statements."""

    period: str | None = None
    status: Status | None = None


class Standing(NamedTuple):
    """The time and standing of one statement, and which of the two were not said by its own sentence."""

    period: str | None
    status: Status
    inferred: tuple[str, ...] = ()


class Claim(NamedTuple):
    """What of a statement bears on its time."""

    at: int
    """Where its quantity starts …"""
    end: int
    """… and ends."""
    starts: bool = False
    """It is where something came from: 由4.7%."""
    arrives: bool = False
    """It is where something came to from there: 由4.7%降至|4.1%."""
    state: bool = False
    """It says how things stand at the end of its period, not what happened in it."""
    aim: bool = False
    """It is called an aim: 增长8%的目标."""


_MODAL = ("将", "要", "拟", "计划")
_PARTS = ("months", "quarter", "month")
_ORIGIN = "(?:由|从)([^由从，。；]{2,12})$"
_LONGEST_ORIGIN = 13
_LONGEST_RISE = 40
_LONGEST_SENTENCE = 600
_MOST_MOMENTS = 40  # words of time before a statement that may date it; sentences of the genre hold a handful
_STOPS = re.compile("[，；。](?!其中)")
_FIVE_YEARS = ("五年", "五年累计")


class Words:
    """The words of time and standing of a whole text, found in one pass each."""

    def __init__(self, text: str, calendar: Calendar, lexicon: Lexicon) -> None:
        self.text = text
        self.calendar = calendar
        self.cues = cues = lexicon.table(Cues)
        self.moments = list(moments(text, calendar, lexicon.table(TimeWords)))
        self.moment_starts = [m.start for m in self.moments]
        self.expected = [m.start() for m in cues.expected.finditer(text)]
        self.target = [m.span() for m in cues.target.finditer(text, 0, len(text))]
        self.targets = [a for a, _ in self.target]
        self.actual = [m.start() for m in cues.actual.finditer(text, 0, len(text))]
        self.summed = [m.start() for m in re.finditer(TOTAL, text)]
        self.settled = [m.start() for m in cues.settled.finditer(text, 0, len(text))]
        self.commas = [m.start() for m in re.finditer("[，；、]", text)]
        self.semicolons = [m.start() for m in re.finditer("；", text)]
        self.colons = [m.start() for m in re.finditer("：", text)]

    def between(self, start: int, end: int, most: int | None = None) -> list[Moment]:
        """The words of time that begin in start:end, in order; with `most` no more than the last so many."""
        first, last = bisect_left(self.moment_starts, start), bisect_left(self.moment_starts, end)
        return self.moments[first if most is None else max(first, last - most) : last]


class Times:
    """The standing of the statements of one sentence, which begins at `start`, in its frame."""

    def __init__(self, words: Words, start: int, frame: Frame) -> None:
        self.text = words.text
        self.words = words
        self.start = start
        self.calendar = words.calendar
        self.frame = frame

    def standing(self, claim: Claim) -> Standing:
        """The standing of one statement."""
        period, own = self.period(claim)
        status, said = self._status(claim, period)
        inferred = [] if own or period == self.frame.period else ["period"]
        if claim.starts:
            status = "actual"
            if (named := self._origin(claim.at)) is not None:
                if named.kind == "months" and period is not None and "上半年" in self.text[named.start : named.end]:
                    period += "H1"  # apart from the year it ends with
                inferred = []
            elif period is not None:
                period, inferred = _before(period), ["period"]
        elif (
            claim.state
            and (not own or claim.arrives or self._of_five(claim.at))
            and period is not None
            and (years := years_of(period)) is not None
        ):
            if status != "target" and (self.calendar.is_over(period) or plan_years(period) is None):
                period, inferred = str(years[1]), ["period"]  # 十四五 -> 2025, the year the five ended with
        if claim.aim:
            status = "target"
        if not said and self.frame.status is None:
            inferred.append("status")
        return Standing(period, status, tuple(inferred))

    def period(self, claim: Claim) -> tuple[str | None, bool]:
        """The period of a statement, and whether its own sentence names it.

        The last word of time before it counts; failing that the frame's, failing that the document's year.
        """
        moment = self._moment(claim.at)
        framed = self.frame.period
        if moment is not None and moment.period is not None:
            if moment.kind == "within" and framed is not None and framed.isdigit():
                return framed, False
            if moment.kind == "fivepast" and self.frame.status == "target" and self._ahead_of_five(moment):
                return self.calendar.plan or self.calendar.next_plan(), True  # in a plan: 五年翻一番
            if moment.kind == "within" and framed is None and self.calendar.titled is not None:
                return str(self.calendar.titled), False
            if moment.kind in _PARTS and framed and framed.isdigit() and framed != self.calendar.shift(0):
                return framed + moment.period[4:], False
            if moment.kind == "total":
                if framed is not None and plan_years(framed) is not None:
                    return framed, False
                if framed is not None and not self.calendar.report:
                    return framed, False
                return TOTAL, True
            return moment.period, True
        if framed:
            return framed, False
        cal = self.calendar
        if cal.report:
            return cal.shift(-1 if self.frame.status == "actual" else 0), False
        if cal.late and self.frame.status == "target":
            return cal.shift(1), False
        if cal.titled is not None:
            return str(cal.titled), False
        return cal.shift(0), False

    def _ahead_of_five(self, moment: Moment) -> bool:
        """Whether the five years are those of the plan: 旅游收入五年翻一番; not 2025年达到…，五年年均增长…."""
        before = self.words.between(self.start, moment.start)
        return self.text[moment.start : moment.end] in _FIVE_YEARS and all(m.tense != "past" for m in before)

    def _of_five(self, at: int) -> bool:
        """Whether the sentence itself says 五年来: what it then says to stand stands so at the end of the five."""
        moment = self._moment(at)
        return moment is not None and moment.kind == "fivepast"

    def _moment(self, at: int) -> Moment | None:
        best: Moment | None = None
        for moment in self.words.between(self.start, at, _MOST_MOMENTS):
            if moment.kind == "day" and self._reported(moment.end, at):
                continue
            if self._left(moment, at):
                continue
            if moment.kind == "total" and not self._total_reaches(moment.end, at):
                continue
            if best is not None and moment.kind == "day" and best.kind in ("year", "range", "since", "last"):
                continue
            if best is None or not moment.vague or (moment.kind == "within" and best.kind in _PARTS):
                if best is not None and best.kind == "last" and moment.kind in _PARTS:
                    continue
                if best is not None and best.kind == "this" and moment.kind == "months":
                    continue
                best = moment
            elif moment.kind == "total" and best.kind == "now":
                best = moment
            elif moment.kind == "within" and best.kind in ("year", "last", "this", "next") and best.period is not None:
                best = best._replace(period=best.period[:4])  # 明年一季度开工…，全年完成…
        return best

    def _origin(self, at: int) -> Moment | None:
        """The word of time between 由 and the quantity at `at`: 由上半年的5.5%降至5.3%."""
        m = re.search(_ORIGIN, self.text[max(self.start, at - _LONGEST_ORIGIN) : at])
        return next(iter(self.words.between(at - len(m[1]), at)), None) if m else None

    def _left(self, moment: Moment, at: int) -> bool:
        """Whether a word of time dates only where something came from, not what it has come to at `at`."""
        opened = self.text[moment.start - 1 : moment.start] in ("由", "从")
        return opened and bool(
            self.words.cues.arrives.search(self.text, moment.end, min(at, moment.end + _LONGEST_RISE))
        )

    def named(self, start: int, end: int) -> bool:
        """Whether a word of time stands between two places."""
        return bool(self.words.between(start, end, 1))

    def _reported(self, end: int, at: int) -> bool:
        """Whether a day is only when the news came: 今天（3月17日）从…了解到."""
        return bool(self.words.cues.told.search(self.text, end, min(at, end + _LONGEST_SENTENCE)))

    def _total_reaches(self, end: int, at: int) -> bool:
        """Whether 累计 still holds: to the next comma, and over 其中."""
        return not _STOPS.search(self.text, end, at)

    def _last(self, places: list[int], at: int) -> int:
        i = bisect_left(places, at)
        return places[i - 1] if i and places[i - 1] >= self.start else -1

    def _reaches(self, cue: int, at: int) -> bool:
        """Whether what a cue governs still goes on: a semicolon ends it, unless the cue leads a list after a colon."""
        stop, colon = self.words.semicolons, self.words.colons
        i = bisect_left(stop, cue)
        if i == len(stop) or stop[i] >= at:
            return True
        k = bisect_left(colon, cue)
        return k < len(colon) and colon[k] < stop[i]

    def _status(self, claim: Claim, period: str | None) -> tuple[Status, bool]:
        at = claim.at
        words = self.words
        expected = self._last(words.expected, at)
        actual = self._last(words.actual, at)
        target = self._last(words.targets, at)
        word = self.text[slice(*words.target[bisect_left(words.targets, at) - 1])] if target >= 0 else ""
        clause = max(self._last(words.commas, at), self.start - 1)
        if expected >= 0 and not self._reaches(expected, at):
            expected = -1
        if target >= 0 and word.startswith(_MODAL) and not self._reaches(target, at):
            target = -1
        if (
            expected >= 0
            and self.text.startswith(words.cues.hoped, expected)
            and self.text.count("，", expected, at) > 1
        ):
            expected = -1  # 茶叶有望丰收，花木…，育种…: a hope for the first only
        settled = self._last(words.settled, at)
        if expected >= 0 and settled < expected and (expected >= target or word.startswith(_MODAL)):
            return "expected", True
        ahead = _years_ahead(period, self.calendar)
        if ahead <= 0 and (ahead < 0 or self.frame.status != "target"):
            actual = max(actual, self._last(words.summed, at))  # 累计 in a plan sums up what is to come
        if target >= 0 and ahead >= 0 and (target > actual or (word.startswith(_MODAL) and target > clause)):
            return "target", True
        if actual >= 0:
            return "actual", True
        if words.cues.soon.match(self.text, claim.end) and ahead >= 0:
            return "target", True
        return self._by_period(period)

    def _by_period(self, period: str | None) -> tuple[Status, bool]:
        cal = self.calendar
        if period and cal.year:
            if period[:4].isdigit() and len(period) == 4:
                year = int(period)
                if year == cal.year and cal.late:
                    return "actual", True  # a year about to end is looked back upon
                if year != cal.year:
                    return ("target" if year > cal.year else "actual"), True
            elif (years := years_of(period)) is not None:
                if years[0] > cal.year:
                    return "target", True
                if years[1] < cal.year or cal.is_over(period):
                    return "actual", True
        if self.frame.status:
            return self.frame.status, False
        return "actual", False


def _years_ahead(period: str | None, calendar: Calendar) -> int:
    """How many years the last year of a period lies ahead; negative where it is over, 0 where that is not known."""
    if period is None or calendar.year is None:
        return 0
    years = years_of(period)
    last = years[1] if years is not None else int(period[:4]) if period[:4].isdigit() else calendar.year
    return last - calendar.year


def _before(period: str) -> str:
    """The period whose end is where `period` started from: 十四五 -> 2020, 2024 -> 2023."""
    years = years_of(period)
    if years is not None:
        return str(years[0] - 1)
    return str(int(period) - 1) if period.isdigit() else period
