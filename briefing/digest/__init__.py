"""What a reader wants first: key statistics, targets beside results, what can be charted, what does not add up."""

from dataclasses import dataclass

from briefing.digest.completeness import Tally, ledger, tallies
from briefing.digest.contradictions import Contradiction, contradictions
from briefing.digest.doubts import Doubtful, doubts
from briefing.digest.groups import Group, groups
from briefing.digest.importance import Reason, key_statistics
from briefing.digest.indicators import Indicators
from briefing.digest.pairs import Pair, pairs
from briefing.extraction.lexicon import Lexicon, shipped
from briefing.model import Briefing, Goal, Statistic
from briefing.model.facts import NumeralClass

__all__ = ["Contradiction", "Digest", "Doubtful", "Group", "Pair", "Reason", "Tally", "digest", "vision"]


@dataclass(frozen=True, slots=True)
class Digest:
    """A view of a briefing; everything in it points back to the facts."""

    vision: Goal | None
    key: tuple[tuple[Statistic, Reason], ...]
    """The statistics a reader would want first, the most important first, each with its reason."""
    pairs: tuple[Pair, ...]
    """Targets beside the results of the same indicator."""
    groups: tuple[Group, ...]
    """What can be compared in a chart."""
    contradictions: tuple[Contradiction, ...]
    announced: tuple[Tally, ...]
    """Announced lists, and how much of each was found."""
    doubts: tuple[tuple[Doubtful, tuple[str, ...]], ...]
    """Facts in doubt, the worst first, each with its reasons: names of inferred fields, contradicted, long."""
    counts: tuple[tuple[NumeralClass, int], ...]
    """Numerals by class, the most frequent first."""


def digest(briefing: Briefing, lexicon: Lexicon | None = None) -> Digest:
    """Weigh the facts of `briefing`. Pure; takes n log n steps for n facts."""
    indicators = Indicators(briefing.document, lexicon or shipped())
    found = contradictions(briefing, indicators)
    return Digest(
        vision=vision(briefing),
        key=key_statistics(briefing, indicators),
        pairs=pairs(briefing, indicators),
        groups=groups(briefing, indicators),
        contradictions=found,
        announced=tallies(briefing),
        doubts=doubts(briefing, found),
        counts=ledger(briefing),
    )


def vision(briefing: Briefing) -> Goal | None:
    """The vision the document sets: the one with a horizon, else the one in the headline, else the first."""
    visions = [g for g in briefing.goals if g.kind == "vision"]
    return next((g for g in visions if g.horizon), visions[0] if visions else None)
