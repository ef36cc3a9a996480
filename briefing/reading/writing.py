"""Writing the text of a container line by line, with what the container says of each line."""

from collections.abc import Sequence

from briefing.model.document import BlockKind
from briefing.reading.page import Folder, Line

# The cells of a table of data have fewer characters than this in the mean.
_DATA = 40


class Writer:
    """Collects lines; blanks at their ends are left out, lines without anything are not written."""

    def __init__(self) -> None:
        self.outside = False
        self._role: BlockKind | None = None
        self._level = 0
        self._piece: list[str] = []
        self._gap = False
        self._made: list[tuple[str, int, bool, BlockKind | None, int, bool]] = []

    def begin(self, *, outside: bool = False, role: BlockKind | None = None, level: int = 0) -> None:
        """What the lines that follow are."""
        self.outside, self._role, self._level = outside, role, level

    def put(self, text: str) -> None:
        """More of the line."""
        self._piece.append(text)

    def end(self, *, gap: bool) -> None:
        """The line ends; `gap` where a new paragraph begins and not just a new line."""
        raw = "".join(self._piece)
        self._piece.clear()
        # A tab at the end of a row stands for an empty cell.
        body = raw.strip(" \n" if self._role == "table" else None).replace("\n", " ")
        if body.strip():
            indent = 0 if self._role == "table" else len(raw) - len(raw.lstrip())
            self._made.append((body, indent, self._gap, self._role, self._level, self.outside))
            self._gap = gap
        else:
            self._gap = self._gap or gap

    def line(self, text: str, *, role: BlockKind | None = None, level: int = 0, gap: bool = True) -> None:
        """A whole line."""
        self.begin(role=role, level=level)
        self.put(text)
        self.end(gap=gap)

    def result(self) -> tuple[str, list[Line]]:
        """The text, a line feed behind each line, and the lines."""
        text = "".join(f"{made[0]}\n" for made in self._made)
        fold = Folder(text)
        lines = []
        at = 0
        for body, indent, gap, role, level, outside in self._made:
            end = at + len(body)
            lines.append(Line(at, end, body, fold(body), indent, gap, role, level, outside))
            at = end + 1
        return text, lines


def is_data(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the cells of a table are data: short, in several rows and columns. Pages are set in tables, too."""
    cells = [c for row in rows for c in row]
    return len(rows) > 1 and max(map(len, rows)) > 1 and sum(map(len, cells)) < _DATA * len(cells)
