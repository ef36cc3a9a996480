"""What is announced and what was found; every numeral of the article by its class."""

from collections import Counter

from briefing.digest.nouns import Extent, Tally
from briefing.model import Briefing
from briefing.model.facts import NumeralClass


def tallies(briefing: Briefing) -> tuple[Tally, ...]:
    """A tally for every programme that declares a number, in the order of the text."""
    return tuple(Tally(p, _extent(p.declared, p.found)) for p in briefing.programmes if p.declared is not None)


def _extent(declared: int, found: int) -> Extent:
    return "whole" if found >= declared else "part" if found else "none"


def ledger(briefing: Briefing) -> tuple[tuple[NumeralClass, int], ...]:
    """The numerals of the article by class, the most frequent first."""
    counts = Counter(numeral.kind for numeral in briefing.numerals)
    return tuple(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0])))
