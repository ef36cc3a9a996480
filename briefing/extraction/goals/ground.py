"""What every form of goal is read from, and what it yields: the ground and the draft."""

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from briefing.extraction.clauses import tidy
from briefing.extraction.goals.vocabulary import Vocabulary
from briefing.extraction.statistics.sentence import Row
from briefing.extraction.times.context import Context
from briefing.model import Statistic
from briefing.model.facts import GoalKind
from briefing.text.view import View

Figure = tuple[Row, Statistic]


class Horizon(NamedTuple):
    """When an aim shall be reached, and whether its own sentence says so."""

    period: str | None
    own: bool = False


class Draft(NamedTuple):
    """A goal in the making. The range is the view's."""

    kind: GoalKind
    start: int
    end: int
    horizon: Horizon
    rule: str


class Clause(NamedTuple):
    """A clause without the punctuation around it, and the statistics inside."""

    start: int
    end: int
    words: str
    figures: tuple[Figure, ...]


class Ground:
    """A view with its frames of time, its statistics in order, and the words of goals."""

    def __init__(self, view: View, context: Context, figures: Sequence[Figure], words: Vocabulary) -> None:
        self.view = view
        self.context = context
        self.figures = figures
        self.words = words
        self._starts = [row.found.start for row, _ in figures]

    @property
    def text(self) -> str:
        """The view's text."""
        return self.view.text

    def clause(self, start: int, end: int) -> Clause:
        """The clause between two positions of the view."""
        start, end = tidy(self.text, start, end)
        return Clause(start, end, self.text[start:end], self.within(start, end))

    def may_hold(self, start: int, end: int) -> bool:
        """Whether a sentence can hold a goal at all: it has figures, or a word that presents one."""
        first = bisect_left(self._starts, start)
        if first < len(self._starts) and self._starts[first] < end:
            return True
        return self.words.hint.search(self.text, start, end) is not None

    def within(self, start: int, end: int) -> tuple[Figure, ...]:
        """The statistics whose quantities lie between two positions."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        if first == last:
            return ()
        return tuple([f for f in self.figures[first:last] if f[0].found.end <= end])
