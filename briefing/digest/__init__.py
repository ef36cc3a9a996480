"""What a reader wants first: key statistics, targets beside results, what can be charted, what does not add up."""

from typing import TYPE_CHECKING

from briefing.digest.nouns import Contradiction, Digest, Doubtful, Group, Pair, Reason, Tally
from briefing.model import Briefing, Goal

if TYPE_CHECKING:
    from briefing.extraction.lexicon import Lexicon

__all__ = ["Contradiction", "Digest", "Doubtful", "Group", "Pair", "Reason", "Tally", "digest", "vision"]


def digest(briefing: Briefing, lexicon: "Lexicon | None" = None) -> Digest:
    """Weigh the facts of `briefing`. Pure; takes n log n steps for n facts."""
    from briefing.digest.completeness import ledger, tallies
    from briefing.digest.contradictions import contradictions
    from briefing.digest.doubts import doubts
    from briefing.digest.groups import groups
    from briefing.digest.importance import key_statistics
    from briefing.digest.indicators import Indicators
    from briefing.digest.pairs import pairs
    from briefing.extraction.lexicon import shipped

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
