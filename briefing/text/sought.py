"""Expressions of many forms, sought fast."""

import re
from collections.abc import Iterator


class Sought:
    """An expression that is tried only where another finds something, `first`: a class of characters it can begin with.

    The engine looks for one of a class of characters ten times faster than it tries many alternatives everywhere. It
    does so by itself where every alternative begins with a character of its own; this is for the others.
    """

    def __init__(self, first: str, pattern: str, flags: int = 0) -> None:
        self._first = re.compile(first)
        self._pattern = re.compile(pattern, flags)

    def finditer(self, text: str, start: int, end: int) -> Iterator[re.Match[str]]:
        """The matches within start:end, in order and apart."""
        match = self._pattern.match
        for may in self._first.finditer(text, start, end):
            if may.start() >= start and (m := match(text, may.start(), end)) is not None:
                yield m
                start = m.end()
