"""Where in the article a fact stands: its paragraph and its sentence."""

from bisect import bisect_right
from functools import cached_property
from typing import NamedTuple

from briefing.model import Document
from briefing.text.view import View


class Passage(NamedTuple):
    """A sentence of the article with its place."""

    paragraph: int
    """Which paragraph of the article it stands in, from 1; headings and bylines count as well."""
    start: int
    end: int


class Passages:
    """The sentences of a document, to ask which one holds an offset."""

    def __init__(self, document: Document) -> None:
        self._document = document

    @cached_property
    def _all(self) -> list[Passage]:
        view = View(self._document)
        return [
            Passage(number, view.offset(a), view.offset(b - 1) + 1)
            for number, part in enumerate(view.parts, 1)
            for a, b in view.sentences(part)
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [passage.start for passage in self._all]

    def around(self, start: int, end: int) -> Passage:
        """The sentence at `start`, reaching to `end` at least."""
        i = bisect_right(self._starts, start) - 1
        if i < 0:
            return Passage(1, start, end)
        paragraph, first, last = self._all[i]
        return Passage(paragraph, first if start < last else start, max(last, end))
