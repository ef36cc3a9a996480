"""Which statistics a reader would want first, and why."""

from collections import Counter

from briefing.digest.indicators import Indicators, amount
from briefing.digest.nouns import Reason
from briefing.model import Briefing, Statistic

MOST = 12
_MOST_OF_ONE = 2  # statistics of one indicator
_FIRST = 8  # statistics that count as the article's first figures
_WORTH: dict[Reason, float] = {"headline": 6.0, "lead": 4.0, "rank": 3.0, "repeated": 1.5, "first": 1.0}


def key_statistics(briefing: Briefing, indicators: Indicators) -> tuple[tuple[Statistic, Reason], ...]:
    """The key statistics: those the export named from which `briefing` was opened, else the weightiest."""
    weighed = _weightiest(briefing, indicators)
    if briefing.key is None:
        return weighed
    key = frozenset(briefing.key)
    places = {s.id: (place, reason) for place, (s, reason) in enumerate(weighed)}
    unweighed: tuple[int, Reason] = (len(weighed), "first")
    named = [(*places.get(s.id, unweighed), s) for s in briefing.statistics if s.id in key]
    return tuple((s, reason) for _, reason, s in sorted(named, key=lambda row: row[0]))


def _weightiest(briefing: Briefing, indicators: Indicators) -> tuple[tuple[Statistic, Reason], ...]:
    """At most twelve statistics, the most important first, each with its reason.

    headline: the headline says it. lead: one of the indicators by which the genre measures a place. rank: a place in a
    ranking or a run of years. repeated: several sentences say it. first: one of the article's first figures.
    """
    title_end = max((b.end for b in briefing.document.blocks if b.kind == "title"), default=0)
    said = Counter((indicators.name(s), amount(s)) for s in briefing.statistics)
    weighed = []
    for order, s in enumerate(briefing.statistics):
        reason = _reason(s, order, title_end, said[indicators.name(s), amount(s)], indicators)
        if reason == "first" and "indicator" in s.inferred:
            continue  # whose name is in doubt, and nothing else speaks for it
        place = order / len(briefing.statistics)
        weighed.append((-_weight(s, reason, order, place, indicators), order, s, reason))
    weighed.sort(key=lambda row: row[:2])
    chosen: list[tuple[Statistic, Reason]] = []
    of_one: Counter[str] = Counter()
    seen: set[tuple[str, str]] = set()
    for _, _, s, reason in weighed:
        name = indicators.name(s)
        if (name, s.quantity.text) in seen or of_one[name] >= _MOST_OF_ONE:
            continue
        seen.add((name, s.quantity.text))
        of_one[name] += 1
        chosen.append((s, reason))
        if len(chosen) == MOST:
            break
    return tuple(chosen)


def _reason(s: Statistic, order: int, title_end: int, said: int, indicators: Indicators) -> Reason:
    if s.quantity.end <= title_end:
        return "headline"
    if indicators.rank(s) is not None:
        return "lead"
    if s.kind in ("rank", "streak"):
        return "rank"
    if said > 1:
        return "repeated"
    return "first"


def _weight(s: Statistic, reason: Reason, order: int, place: float, indicators: Indicators) -> float:
    """How much a reader would want a statistic; what is doubtful, long-winded or another place's weighs less.

    `place` is where it stands in the article, from 0 to 1: what comes first weighs more, but for aims.
    """
    weight = _WORTH[reason] - (0.3 if s.status == "target" else 1.0) * place
    weight -= 0.05 * (indicators.rank(s) or 0)
    weight -= 0.4 * ("indicator" in s.inferred) + 0.5 * (len(s.indicator) > 20)
    weight += 0.3 * (s.kind == "level") + 0.5 * (s.kind == "rank" and s.value == 1)
    if s.scope and s.kind not in ("rank", "streak"):
        weight -= 2.0
    if reason == "first" and order >= _FIRST:
        weight -= 0.5
    return weight
