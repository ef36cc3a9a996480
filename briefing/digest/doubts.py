"""What the program is unsure of, the worst first, each with its reasons."""

from collections.abc import Iterable

from briefing.digest.nouns import Contradiction, Doubtful
from briefing.model import Briefing

CONTRADICTED = "contradicted"
LONG = "long"
"""Reasons beside the names of inferred fields: another statement contradicts the fact; its indicator is long for one."""
_LONG_INDICATOR = 24
_WEIGHT = {CONTRADICTED: 8, "indicator": 4, LONG: 3, "status": 2, "scope": 2, "horizon": 1, "period": 1}


def doubts(briefing: Briefing, contradictions: Iterable[Contradiction]) -> tuple[tuple[Doubtful, tuple[str, ...]], ...]:
    """The doubtful facts with their reasons: those a contradiction concerns, then what was inferred, the gravest first."""
    contradicted = {id(fact) for c in contradictions for fact in c.facts}
    found: list[tuple[Doubtful, tuple[str, ...]]] = []
    for s in briefing.statistics:
        reasons = [CONTRADICTED] if id(s) in contradicted else []
        reasons += s.inferred
        if len(s.indicator) > _LONG_INDICATOR and s.inferred:
            reasons.append(LONG)
        if reasons:
            found.append((s, tuple(sorted(reasons, key=_gravity))))
    found.extend((g, g.inferred) for g in briefing.goals if g.inferred)
    found.sort(key=lambda row: -sum(_WEIGHT.get(reason, 1) for reason in row[1]))
    return tuple(found)


def _gravity(reason: str) -> int:
    return -_WEIGHT.get(reason, 1)
