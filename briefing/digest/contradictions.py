"""Where a document contradicts itself: two values, headline against body, announced against listed, two dates.

A false alarm costs more than a contradiction missed, so only what cannot be read otherwise is told: the indicators by
which a place is measured, of one time, one standing and one scope, with values that no rounding brings together.
"""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import combinations

from briefing.digest.indicators import Indicators, amount
from briefing.digest.nouns import Contradiction
from briefing.model import Briefing, Programme, Quote, Statistic

_DATE = re.compile("((?:19|20)\\d\\d)[-年./](1[0-2]|0?[1-9])[-月./](3[01]|[12]\\d|0?[1-9])(?!\\d)")
_NUMBER = re.compile("[一二三四五六七八九十两\\d]+")
_DAYS = 60  # a speech is often published weeks after it was given
_SHORTEST_NAME = 5
_MOST_COMPARED = 24  # values of one indicator and time


def contradictions(briefing: Briefing, indicators: Indicators) -> tuple[Contradiction, ...]:
    """The contradictions of a document, in the order of the text."""
    found = [*_values(briefing, indicators), *_lists(briefing), *_announcements(briefing), *_dates(briefing)]
    return tuple(sorted(found, key=lambda c: c.quotes[0].start))


def _values(briefing: Briefing, indicators: Indicators) -> Iterator[Contradiction]:
    """One indicator, time, standing and scope with two values; in the headline and in the body."""
    title_end = max((b.end for b in briefing.document.blocks if b.kind == "title"), default=0)
    gathered: dict[tuple[object, ...], list[Statistic]] = {}
    for s in briefing.statistics:
        if indicators.rank(s) is None or s.kind not in ("level", "change", "share") or "indicator" in s.inferred:
            continue
        if s.period and not indicators.sums_up(s):
            key = (indicators.bare(s), s.kind, amount(s)[1], s.period, s.status, s.scope)
            gathered.setdefault(key, []).append(s)
    for members in gathered.values():
        for a, b in combinations(members[:_MOST_COMPARED], 2):
            if a.sentence != b.sentence and not _compatible(a, b):
                headline = a.quantity.end <= title_end < b.quantity.start
                yield Contradiction("headline" if headline else "values", (a.quantity, b.quantity), (a, b))
                break


def _compatible(a: Statistic, b: Statistic) -> bool:
    """Whether two values can both be right: equal within the precision of the coarser, or within the other's bound."""
    (x, _), (y, _) = amount(a), amount(b)
    if x == y or a.value_high is not None or b.value_high is not None:
        return True
    for one, other, bound in ((x, y, a.bound), (y, x, b.bound)):
        if (bound == "over" and other >= one) or (bound == "under" and other <= one):
            return True
    coarse = max(_step(a), _step(b))
    if "about" in (a.bound, b.bound):
        coarse *= 10
    return abs(x - y) <= coarse


def _step(s: Statistic) -> Decimal:
    """The size of the last digit a value is written with, in its base unit."""
    exponent = s.value.as_tuple().exponent
    step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    return abs(step * amount(s)[0] / s.value) if s.value else step


def _lists(briefing: Briefing) -> Iterator[Contradiction]:
    """More than half of an announced list is given, without 等, and yet not all of it."""
    for p in briefing.programmes:
        if p.declared is None or p.partial:
            continue
        if p.declared > p.found and p.found * 2 > p.declared:
            members = [x.name for x in briefing.projects if x.programme == p.id]
            yield Contradiction("listed", (p.name, *members), (p,))


def _announcements(briefing: Briefing) -> Iterator[Contradiction]:
    """One list announced with two numbers: 五大跃升行动, 六大跃升行动."""
    seen: dict[tuple[str, str | None], Programme] = {}
    for p in briefing.programmes:
        name = _NUMBER.sub("", p.name.text.strip('“”"「」'), count=1)
        if not name.startswith("大") or len(name) < _SHORTEST_NAME or p.declared is None or not p.period:
            continue  # 9个专项 is a count; only in 六大提升工程 does the number belong to the name
        first = seen.setdefault((name, p.period), p)
        if first.declared != p.declared:
            yield Contradiction("announced", (first.name, p.name), (first, p))


def _dates(briefing: Briefing) -> Iterator[Contradiction]:
    """Two dates of publication on one page."""
    document = briefing.document
    stated: list[tuple[date, Quote]] = []
    for block in document.blocks:
        if block.kind == "byline":
            for m in _DATE.finditer(document.text, block.start, block.end):
                day = _day(m)
                if day is not None:
                    stated.append((day, document.quote(*m.span())))
    for day, quote in stated[1:]:
        if abs((day - stated[0][0]).days) > _DAYS:
            yield Contradiction("dates", (stated[0][1], quote))
            return


def _day(m: re.Match[str]) -> date | None:
    try:
        return date(int(m[1]), int(m[2]), int(m[3]))
    except ValueError:
        return None
