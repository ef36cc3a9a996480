"""What a digest holds. Everything in it points back to the facts."""

from typing import Literal, NamedTuple

from briefing.model import Goal, Programme, Quote, Statistic
from briefing.model.facts import NumeralClass, StatisticKind

Doubtful = Statistic | Goal
Extent = Literal["whole", "part", "none"]
Reason = Literal["headline", "lead", "rank", "repeated", "first"]


class Pair(NamedTuple):
    """A target and the results of the same indicator, kind and unit, the latest first."""

    indicator: str
    target: Statistic
    results: tuple[Statistic, ...]


class Group(NamedTuple):
    """Statistics that may stand side by side in a chart."""

    title: Quote
    """Words of the text that say what is compared."""
    by: Literal["indicator", "period"]
    """What tells the members apart."""
    unit: str
    kind: StatisticKind
    members: tuple[Statistic, ...]
    """In the order of the text, or of time."""


class Contradiction(NamedTuple):
    """Two statements of the document that cannot both be right."""

    kind: Literal["values", "headline", "listed", "announced", "dates"]
    quotes: tuple[Quote, ...]
    """The words that contradict each other, in the order of the text."""
    facts: tuple[Statistic | Programme, ...] = ()
    """The facts they were read into; none for dates."""


class Tally(NamedTuple):
    """How much of an announced list the text gives."""

    programme: Programme
    extent: Extent


class Digest(NamedTuple):
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
