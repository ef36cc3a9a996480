"""Ranges of a text, to ask which one holds a position."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence


class Spans:
    """Ranges in order, to ask which one holds a position."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self._starts = [a for a, _ in self.spans]

    def holding(self, position: int) -> tuple[int, int] | None:
        """The range that holds `position`, if one does."""
        i = bisect_right(self._starts, position)
        if i and position < self.spans[i - 1][1]:
            return self.spans[i - 1]
        return None

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the ranges, which lie apart, has a position in common with start:end."""
        i = bisect_left(self._starts, end)
        return i > 0 and start < self.spans[i - 1][1]
