"""What a container holds: its text, line by line, and what it says of itself.

Each container (plain text, web page, Word file …) makes an `Extract`; what is title, article and furniture is then
found out in one place, for all of them alike.
"""

from collections.abc import Sequence
from typing import NamedTuple

from briefing.model import Credits
from briefing.model.document import BlockKind
from briefing.text.scripts import is_traditional, table

_HALF = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20, 0xA0: 0x20, ord("丨"): 0x7C}
# Lines longer than this are prose; only shorter ones are compared with words of furniture and credits.
SHORT = 160


class Line(NamedTuple):
    """A line of the text without the blanks at its ends."""

    start: int
    end: int
    text: str
    folded: str
    """`text` in half-width and simplified characters, as long as `text`; for prose just `text`."""
    indent: int = 0
    """How many blanks stood before it."""
    gap: bool = False
    """Whether a blank line stands before it."""
    role: BlockKind | None = None
    """What the container says it is."""
    level: int = 0
    """The level of a heading, for `role` "heading"."""
    outside: bool = False
    """Whether the container holds it not to be part of the article."""


class Extract(NamedTuple):
    """The text of a container. `stated` is what it says of itself, for a machine to read: meta tags, properties."""

    text: str
    lines: Sequence[Line]
    format: str = "text"
    stated: Credits = Credits()
    warnings: tuple[str, ...] = ()


class Folder:
    """Folds lines of one text: its script is asked for once."""

    def __init__(self, text: str) -> None:
        self._map: dict[int, int] = {**table(), **_HALF} if is_traditional(text) else _HALF

    def __call__(self, line: str) -> str:
        """`line` folded, if it is short."""
        return line.translate(self._map) if len(line) <= SHORT else line

    def whole(self, text: str) -> str:
        """`text` folded, however long it is."""
        return text.translate(self._map)


def lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank."""
    fold = Folder(text)
    out = []
    at = 0
    gap = False
    for raw in text.split("\n"):
        body = raw.strip()
        if body:
            start = at + len(raw) - len(raw.lstrip())
            out.append(Line(start, start + len(body), body, fold(body), start - at, gap))
        gap = not body
        at += len(raw) + 1
    return out
