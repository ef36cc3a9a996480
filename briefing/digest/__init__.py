"""What a reader wants first: key statistics, completeness, doubts, each with its reason."""

from dataclasses import dataclass

from briefing.model import Briefing, Goal, Programme, Statistic


@dataclass(frozen=True, slots=True)
class Digest:
    """A view of a briefing. Reasons are short codes the interface translates: headline, lead, rank, repeated, first."""

    vision: Goal | None
    key: tuple[tuple[Statistic, str], ...]
    """The statistics a reader would want first, in order of importance, each with its reason."""
    incomplete: tuple[Programme, ...]
    """Programmes of which fewer members were found than declared."""
    doubts: tuple[tuple[Statistic | Goal, tuple[str, ...]], ...]
    """Facts with inferred fields, and which fields."""
    counts: tuple[tuple[str, int], ...]
    """Numerals by class, most frequent first."""


def digest(briefing: Briefing) -> Digest:
    """Weigh the facts of `briefing`. Pure."""
    raise NotImplementedError
