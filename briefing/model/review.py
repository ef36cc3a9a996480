"""What a reader said of a fact: accepted, rejected or corrected."""

from dataclasses import dataclass
from typing import Literal

Verdict = Literal["accepted", "rejected", "corrected"]
Part = Literal["goals", "programmes", "projects", "initiatives", "statistics"]


@dataclass(frozen=True, slots=True)
class Review:
    """A verdict on one fact, tied to the fact's place and not to its number, which may change with the rules."""

    part: Part
    """The kind of fact, named as its list in the export."""
    start: int
    end: int
    """Where the fact's own words stand (the quantity of a statistic, the text of a goal, the name of a project)."""
    verdict: Verdict
    fields: tuple[tuple[str, str], ...] = ()
    """For a correction: names of fields and the values the reader gave, as text."""
    made: str | None = None
    """When, ISO 8601 in UTC."""
