"""Comparable groups for charts: growth rates of one list and one time, shares of one sentence, one indicator over time."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from briefing.digest.indicators import Indicators, amount
from briefing.digest.nouns import Group
from briefing.extraction.times.calendar import plan_years
from briefing.model import Briefing, Quote, Statistic
from briefing.model.facts import StatisticKind

FEWEST, MOST = 3, 12
_LEAD = re.compile("[^，,。；;：:\n]{2,30}(?=[：:])")
_FIRST_CLAUSE = re.compile("[^，,。；;：:\n]{2,24}")
_COMPARED: tuple[StatisticKind, ...] = ("change", "gap")


def groups(briefing: Briefing, indicators: Indicators) -> tuple[Group, ...]:
    """The groups of the text, in its order; a statistic stands in one group of each sort at most."""
    found = [*_lists(briefing, indicators), *_series(briefing, indicators)]
    return tuple(sorted(found, key=lambda g: g.members[0].quantity.start))


def _lists(briefing: Briefing, indicators: Indicators) -> Iterator[Group]:
    """Rates of change of one paragraph, one time and one standing; amounts and shares of one sentence."""
    starts = [b.start for b in briefing.document.blocks]
    gathered: dict[tuple[object, ...], list[Statistic]] = {}
    for s in briefing.statistics:
        if (
            s.kind in ("rank", "streak")
            or s.value_high is not None
            or (s.kind == "level" and not indicators.is_measured(s))
        ):
            continue
        place = bisect_right(starts, s.quantity.start) if s.kind in _COMPARED else -s.sentence.start - 1
        gathered.setdefault((place, s.kind, s.unit, s.period, s.status, s.scope), []).append(s)
    for members in gathered.values():
        chosen = _distinct(members, indicators)
        if FEWEST <= len(chosen) <= MOST:
            yield Group(_title(briefing, chosen), "indicator", chosen[0].unit, chosen[0].kind, chosen)


def _series(briefing: Briefing, indicators: Indicators) -> Iterator[Group]:
    """One indicator at several times."""
    gathered: dict[tuple[object, ...], dict[str, Statistic]] = {}
    for s in briefing.statistics:
        if s.period and s.kind not in ("rank", "streak") and s.scope is None and s.value_high is None:
            key = (indicators.name(s), s.kind, amount(s)[1])
            gathered.setdefault(key, {}).setdefault(s.period, s)
    for by_period in gathered.values():
        if FEWEST <= len(by_period) <= MOST and "indicator" not in {f for s in by_period.values() for f in s.inferred}:
            members = tuple(by_period[p] for p in sorted(by_period, key=_when))
            first = members[0].indicator_spans
            title = first[0] if first else members[0].sentence
            yield Group(title, "period", members[0].unit, members[0].kind, members)


def _when(period: str) -> tuple[str, str]:
    """Periods in the order of time; a five-year plan after its last year."""
    years = plan_years(period)
    return (f"{years[1]}~" if years else period, period)


def _distinct(members: Sequence[Statistic], indicators: Indicators) -> tuple[Statistic, ...]:
    """One statistic for each indicator; none where an indicator has two values."""
    byname: dict[str, Statistic] = {}
    for s in members:
        if byname.setdefault(indicators.name(s), s) is not s:
            return ()
    return tuple(byname.values())


def _title(briefing: Briefing, members: Sequence[Statistic]) -> Quote:
    """What leads in the list (主要预期目标), else the first words of its sentence.

    Where those are an indicator already, the heading above says more.
    """
    document, sentence = briefing.document, members[0].sentence
    limit = min(sentence.end, members[0].quantity.start)
    leads = list(_LEAD.finditer(document.text, sentence.start, limit))
    if leads:
        return document.quote(*leads[-1].span())
    m = _FIRST_CLAUSE.match(document.text, sentence.start, limit)
    first = members[0].indicator_spans
    if m and not (first and first[0].start < m.end()):
        return document.quote(*m.span())
    above = bisect_right(briefing.sections, sentence.start, key=lambda section: section.heading.start) - 1
    return briefing.sections[above].heading if above >= 0 else document.quote(*m.span()) if m else sentence
