"""Targets beside results: what an indicator shall be, and what it was."""

from briefing.digest.indicators import Indicators, amount
from briefing.digest.nouns import Pair
from briefing.model import Briefing, Statistic

_MOST_RESULTS = 3
_STATES = {"level": "state", "share": "state"}  # a rate may be read as either


def pairs(briefing: Briefing, indicators: Indicators) -> tuple[Pair, ...]:
    """The targets of which the text also gives results, in the order of the text."""
    results: dict[tuple[str, str, str], list[Statistic]] = {}
    for s in briefing.statistics:
        if s.status == "actual" and s.scope is None and s.kind not in ("rank", "streak"):
            results.setdefault(_key(s, indicators), []).append(s)
    for found in results.values():
        found.sort(key=lambda s: s.period or "", reverse=True)
    out = []
    for s in briefing.statistics:
        if s.status != "target" or s.kind in ("rank", "streak"):
            continue
        beside = [r for r in results.get(_key(s, indicators), ())[:_MOST_RESULTS] if r.period != s.period]
        if beside:
            out.append(Pair(indicators.name(s), s, tuple(beside)))
    return tuple(out)


def _key(s: Statistic, indicators: Indicators) -> tuple[str, str, str]:
    return indicators.name(s), _STATES.get(s.kind, s.kind), amount(s)[1]
