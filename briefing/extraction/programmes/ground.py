"""What announcements are read from: the view's paragraphs, its list markers, the words of announcements."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from briefing.extraction.programmes.vocabulary import Vocabulary
from briefing.model import Quote
from briefing.text.numbers import value
from briefing.text.sought import Sought
from briefing.text.view import Part, View

Span = tuple[int, int]
_POINT = Sought(
    "[第一二三四五六七八九十]",
    "(?:^|(?<=[。；：，！”\n ]))(?:(?P<number>[一二三四五六七八九十]{1,3})[是要](?!否|求)|第(?P<ordinal>[一二三四五六七八九十]{1,2})，)",
)
_KEY = 2  # characters by which the heads of paragraphs are indexed


@dataclass(slots=True)
class Member:
    """A member the text names, and the measures it gives for it."""

    name: Span
    measures: list[Quote] = field(default_factory=list)


@dataclass(slots=True)
class Announced:
    """An announcement in the making. Ranges are the view's."""

    name: Span
    declared: int | None
    noun: str
    """Its last noun: 工程."""
    mentions: list[Span] = field(default_factory=list)
    members: list[Member] = field(default_factory=list)
    partial: bool = False
    rule: str = "announced"


class Ground:
    """A view with its paragraphs, the heads and the points in them, indexed once."""

    def __init__(self, view: View, words: Vocabulary) -> None:
        self.view = view
        self.text = view.text
        self.words = words
        self.parts = [p for p in view.parts if p.block.kind not in ("byline", "caption")]
        self._starts = [p.start for p in self.parts]
        self.points: list[tuple[int, int, int]] = []
        """Start, end and number of every 一是, 二是."""
        for m in _POINT.finditer(self.text, 0, len(self.text)):
            self.points.append((*m.span(), int(value(m["number"] or m["ordinal"]))))
        self._point_starts = [p[0] for p in self.points]
        self._heads: dict[str, list[int]] = {}
        for i, part in enumerate(self.parts):
            at = self.head(part)[1]
            self._heads.setdefault(self.text[at : at + _KEY], []).append(i)

    def index(self, position: int) -> int:
        """The number of the paragraph that holds a position, or of the one before it."""
        return max(0, bisect_right(self._starts, position) - 1)

    def head(self, part: Part) -> tuple[str, int]:
        """The marker of a paragraph and where its words begin."""
        m = self.words.head.match(self.text, part.start, part.end)
        return (m["mark"], m.end()) if m else ("", part.start)

    def headed(self, name: str, after: int) -> int | None:
        """The number of the first paragraph beyond a position whose words begin with `name`."""
        for i in self._heads.get(name[:_KEY], ()):
            if self._starts[i] > after and self.text.startswith(name, self.head(self.parts[i])[1]):
                return i
        return None

    def point_after(self, position: int) -> int:
        """The number of the first point at or beyond a position."""
        return bisect_left(self._point_starts, position)
