"""What a reader wants first: key statistics, completeness, doubts, each with its reason."""

from dataclasses import dataclass

from briefing.digest.importance import key_statistics
from briefing.model import Briefing, Goal, Programme, Statistic


@dataclass(frozen=True, slots=True)
class Digest:
    """A view of a briefing."""

    vision: Goal | None
    key: tuple[tuple[Statistic, str], ...]
    """The statistics a reader would want first, the most important first, each with its reason: headline, lead, rank,
    repeated or first."""
    incomplete: tuple[Programme, ...]
    """Programmes of which fewer members were found than declared."""
    doubts: tuple[tuple[Statistic | Goal, tuple[str, ...]], ...]
    """Facts with inferred fields, and which fields."""
    counts: tuple[tuple[str, int], ...]
    """Numerals by class, most frequent first."""


def digest(briefing: Briefing) -> Digest:
    """Weigh the facts of `briefing`. Pure."""
    tally: dict[str, int] = {}
    for numeral in briefing.numerals:
        tally[numeral.kind] = tally.get(numeral.kind, 0) + 1
    doubtful: list[tuple[Statistic | Goal, tuple[str, ...]]] = []
    doubtful.extend((s, s.inferred) for s in briefing.statistics if s.inferred)
    doubtful.extend((g, g.inferred) for g in briefing.goals if g.inferred)
    doubtful.sort(key=lambda d: (-len(d[1]), "indicator" not in d[1]))
    return Digest(
        vision=vision(briefing),
        key=_key(briefing),
        incomplete=tuple(p for p in briefing.programmes if p.declared is not None and p.found < p.declared),
        doubts=tuple(doubtful),
        counts=tuple(sorted(tally.items(), key=lambda kv: (-kv[1], kv[0]))),
    )


def _key(briefing: Briefing) -> tuple[tuple[Statistic, str], ...]:
    """The key statistics: those the export named from which `briefing` was opened, else the weightiest."""
    weighed = key_statistics(briefing)
    if briefing.key is None:
        return weighed
    key = frozenset(briefing.key)
    reasons = {s.id: (place, reason) for place, (s, reason) in enumerate(weighed)}
    named = [s for s in briefing.statistics if s.id in key]
    unweighed = (len(weighed), "first")
    named.sort(key=lambda s: reasons.get(s.id, unweighed)[0])
    return tuple((s, reasons.get(s.id, unweighed)[1]) for s in named)


def vision(briefing: Briefing) -> Goal | None:
    """The vision the document sets: the one with a horizon, else the one in the headline, else the first."""
    visions = [g for g in briefing.goals if g.kind == "vision"]
    return next((g for g in visions if g.horizon), visions[0] if visions else None)
