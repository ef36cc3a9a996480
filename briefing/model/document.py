"""A document: its text, unchanged, and what reading found out about it."""

from dataclasses import dataclass, field
from typing import Literal

from briefing.model.quote import Quote

BlockKind = Literal["title", "heading", "byline", "caption", "paragraph", "item", "table", "footnote"]
FurnitureKind = Literal[
    "masthead", "navigation", "repeat", "editor", "ranking", "related", "share", "copyright", "other"
]


@dataclass(frozen=True, slots=True)
class Credits:
    """Who published what, when and where, as the document itself states it. Absent values are None or empty."""

    title: str | None = None
    source: str | None = None
    published: str | None = None
    """ISO 8601 date (2020-12-29) or date and time (2020-12-29T07:21:48, or 2020-12-29T07:21)."""
    authors: tuple[str, ...] = ()
    correspondents: tuple[str, ...] = ()
    photographers: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    place: str | None = None
    """The place whose affairs the document is about: 鼓楼区."""
    number: str | None = None
    """The document number (文号)."""


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the text that belongs together on the page: one heading (also one broken over lines), one paragraph."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """For headings: 1 is the highest; 0 elsewhere."""


@dataclass(frozen=True, slots=True)
class Furniture:
    """A stretch that stands on the page and is not the article. No fact comes from it."""

    kind: FurnitureKind
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """The decoded text with line ends as LF and nothing else changed, and what was read about it.

    `blocks` are in order, do not overlap, and cover the article's visible characters; `furniture` is in order and does
    not overlap the blocks.
    """

    text: str
    credits: Credits = field(default_factory=Credits)
    blocks: tuple[Block, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    file: str | None = None
    """Base name of the file, for display and export."""
    format: str = "text"
    encoding: str = "utf-8"
    """How the bytes were decoded; "" where the format has an encoding of its own."""
    sha256: str = ""
    """Hexadecimal digest of the bytes that were read."""
    warnings: tuple[str, ...] = ()
    sparse: bool = False
    """True where only the words that an export quotes are known, each in its place; all else is blanks."""

    def quote(self, start: int, end: int) -> Quote:
        """The words from `start` to `end` (exclusive), verbatim. Raises ValueError where there are none."""
        return Quote(self, start, end)

    @property
    def article(self) -> tuple[int, int]:
        """The range from the first block to the end of the last; the whole text where there are no blocks."""
        if not self.blocks:
            return 0, len(self.text)
        return self.blocks[0].start, self.blocks[-1].end
