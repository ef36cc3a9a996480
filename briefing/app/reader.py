"""The text, set properly: own line breaks, facts coloured by kind, furniture dimmed and folded."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.strip import Strip

from briefing.app.looks import Looks, over
from briefing.app.paint import Paint
from briefing.model import Document
from briefing.settings.languages import Words
from briefing.typesetting.display import safe
from briefing.typesetting.lines import breaks
from briefing.typesetting.widths import cells

MEASURE = 84  # cells; longer lines of Chinese tire the eye
_KINDS = {"title": "title", "heading": "heading", "byline": "dim", "caption": "dim", "furniture": "dim"}
_FLOWING = ("paragraph", "item", "footnote")
STYLES = (
    "goal",
    "project",
    "statistic",
    "slogan",
    "ledger",
    "focus",
    "match",
    "struck",
    "heading",
    "title",
    "dim",
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line on the screen: a range of the document, or a note of ours."""

    start: int
    end: int
    kind: str = ""
    indent: int = 0
    note: str = ""


class Reader(Looks, can_focus=True):
    """Shows a document, or the stretch of it that is set with `show`."""

    PREFIX = "reader"
    COMPONENT_CLASSES = {f"reader--{name}" for name in STYLES}

    class Moved(Message):
        """Another part of the text is in view, or another stretch is lit."""

        def __init__(self, reader: "Reader") -> None:
            self.reader = reader
            super().__init__()

    class Clicked(Message):
        """The reader pointed at a place of the text."""

        def __init__(self, reader: "Reader", offset: int) -> None:
            self.reader = reader
            self.offset = offset
            super().__init__()

    def __init__(self, document: Document, words: Words, whole: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self.document = document
        self._words = words
        self._whole = whole
        self._paint = Paint(())
        self._wholes: Sequence[tuple[int, int]] = ()
        self._around: tuple[int, int] | None = None
        self.lit: tuple[tuple[int, int], ...] = ()
        self._matches: Sequence[tuple[int, int]] = ()
        self._notes: tuple[str, ...] = ()
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._room = -1
        self._wanted: int | None = None
        self.folded = True

    # -- content -------------------------------------------------------------------------------------------------------

    def colour(self, paint: Paint, wholes: Sequence[tuple[int, int]]) -> None:
        """Colour the text; `wholes` are ranges that stay on one line."""
        self._paint = paint
        self._wholes = wholes
        self.refresh()

    def show(self, around: tuple[int, int], focus: Sequence[tuple[int, int]], notes: tuple[str, ...] = ()) -> None:
        """Show only the blocks that hold `around`, with `focus` lit."""
        self._around, self.lit, self._notes = around, tuple(focus), notes
        self.set_lines()
        self._scroll(max(0, self._line_of(focus[0][0]) - 3) if focus else 0)

    def focus_on(self, focus: Sequence[tuple[int, int]]) -> None:
        """Light `focus` and bring its first stretch into view."""
        self.lit = tuple(focus)
        if focus:
            self._unfold(focus[0][0])
            third = max(1, self.size.height // 3)
            line = self._line_of(focus[0][0])
            top = self.scroll_offset.y
            if not top + 1 < line < top + self.size.height - 2:
                self._scroll(max(0, line - third))
        self.refresh()
        self.post_message(self.Moved(self))

    def mark_matches(self, matches: Sequence[tuple[int, int]]) -> None:
        """Light the places a search found; they are in order and apart."""
        self._matches = matches
        self.refresh()

    def _unfold(self, offset: int) -> None:
        if self.folded and any(f.start <= offset < f.end for f in self.document.furniture):
            self.folded = False
            self.set_lines()

    def on_resize(self, event: events.Resize) -> None:
        if self.scrollable_content_region.width != self._room:
            at = self.top if self._wanted is None else self._wanted
            self._wanted = None
            self.set_lines()
            line = max(0, self._line_of(self.lit[0][0]) - 3) if self.lit else self._line_of(at) if at else None
            if line is not None:
                self._scroll(line)
                # How far one can scroll is known only once the new lines are laid out.
                self.call_after_refresh(self._scroll, line)

    @property
    def top(self) -> int:
        """The offset of the first character on the screen."""
        at = self.scroll_offset.y
        return self._lines[at].start if 0 <= at < len(self._lines) else 0

    @property
    def here(self) -> int:
        """The offset the reader is at: what is lit if it is in view, else the first character on the screen."""
        if self.lit:
            line = self._line_of(self.lit[0][0])
            if self.scroll_offset.y <= line < self.scroll_offset.y + self.size.height:
                return self.lit[0][0]
        return self.top

    def go(self, offset: int) -> None:
        """Bring the line of `offset` to the top, as soon as there are lines."""
        if self._room < 0:
            self._wanted = offset
            return
        self._unfold(offset)
        self._scroll(self._line_of(offset))

    def set_lines(self) -> None:
        """Break the text into lines for the width at hand."""
        document = self.document
        self._room = self.scrollable_content_region.width
        room = max(10, min(MEASURE, self._room - 2))
        out: list[Line] = []
        for a, b, kind in self._parts():
            if out:
                out.append(Line(a, a))
            if kind == "furniture" and self.folded:
                if len(out) > 1 and out[-2].note:
                    out.pop()
                    continue
                n = len("".join(document.text[a:b].split()))
                out.append(Line(a, a, "dim", 0, self._words("furniture", n=n)))
                continue
            indent = 4 if kind == "paragraph" else 0
            for x, y in _stretches(document.text, a, b, kind):
                for p, q in breaks(document.text, x, y, room, indent, self._wholes):
                    out.append(Line(p, q, _KINDS.get(kind, ""), indent))
                    indent = 0
        for note in self._notes:
            out += [Line(out[-1].end if out else 0, 0), Line(out[-1].end if out else 0, 0, "dim", 0, note)]
        self._lines = out
        self._starts = [line.start for line in out]
        self.virtual_size = Size(self._room, len(out))
        self.refresh()

    def _parts(self) -> list[tuple[int, int, str]]:
        document = self.document
        parts: list[tuple[int, int, str]] = [(b.start, b.end, b.kind) for b in document.blocks]
        if not self._whole:
            a, b = self._around or (0, 0)
            return [p for p in parts if p[0] < b and p[1] > a]
        return sorted([*parts, *((f.start, f.end, "furniture") for f in document.furniture)])

    def _scroll(self, line: int) -> None:
        """Bring `line` to the top at once, so that the next key finds it there."""
        self.scroll_to(y=line, animate=False, force=True, immediate=True)

    def _line_of(self, offset: int) -> int:
        """The line that holds `offset`, or the last one before it."""
        return max(0, bisect_right(self._starts, offset) - 1)

    # -- moving ----------------------------------------------------------------------------------------------------------

    def move(self, by: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=by, animate=False, immediate=True)

    def side(self, by: int) -> bool:
        """The text has nothing beside it."""
        return False

    def page(self, by: int) -> None:
        """Scroll by a screenful, two lines kept."""
        self.scroll_relative(y=by * max(1, self.size.height - 2), animate=False, immediate=True)

    def edge(self, side: int) -> None:
        """To the start or the end."""
        if side < 0:
            self.scroll_home(animate=False, immediate=True)
        else:
            self.scroll_end(animate=False, immediate=True)

    def watch_scroll_y(self, old_value: float, new_value: float) -> None:
        super().watch_scroll_y(old_value, new_value)
        if self._whole and round(old_value) != round(new_value):
            self.post_message(self.Moved(self))

    def on_click(self, event: events.Click) -> None:
        at = event.y + self.scroll_offset.y
        if not 0 <= at < len(self._lines):
            return
        line = self._lines[at]
        x = event.x - 1 - line.indent
        offset = line.start
        for taken in cells(self.document.text[line.start : line.end]):
            if x < int(taken):
                break
            x -= int(taken)
            offset += 1
        self.post_message(self.Clicked(self, offset))

    # -- drawing ---------------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        room = self.scrollable_content_region.width
        base = self.look("")
        if at >= len(self._lines):
            return Strip.blank(room, base)
        line = self._lines[at]
        own = self.look(line.kind) if line.kind else base
        segments = [Segment(" " * (1 + line.indent), base)]
        if line.note:
            segments.append(Segment(safe(line.note), own))
        else:
            text = self.document.text
            for a, b, style in self._runs(line, own):
                piece = safe(text[a:b])
                if piece:
                    segments.append(Segment(piece, style))
        return Strip(segments).adjust_cell_length(room, base)

    def _runs(self, line: Line, own: Style) -> list[tuple[int, int, Style]]:
        """The line as runs of one style: facts by kind, over them what a search found, over all the focus."""
        out: list[tuple[int, int, Style]] = []
        lit = [(a, b, "focus") for a, b in self.lit if a < line.end and b > line.start]
        i = bisect_left(self._matches, (line.start, 0))
        i = max(0, i - 1)
        while i < len(self._matches) and self._matches[i][0] < line.end:
            a, b = self._matches[i]
            if b > line.start:
                lit.append((a, b, "match"))
            i += 1
        for a, b, kind in self._paint.runs(line.start, line.end):
            style = own + self.look(kind) if kind else own
            cuts = sorted({a, b, *(max(a, min(b, x)) for o in lit for x in o[:2])})
            for x, y in zip(cuts, cuts[1:], strict=False):
                name = next((k for p, q, k in lit if p <= x and y <= q), "")
                top = over(self.look(name)) if name == "match" else self.look(name) if name else None
                out.append((x, y, style + top if top else style))
        return out


def _stretches(text: str, a: int, b: int, kind: str) -> list[tuple[int, int]]:
    """A block as one stretch, or line by line where its own line ends mean something."""
    if kind in _FLOWING:
        return [(a, b)]
    out = []
    at = a
    for piece in text[a:b].split("\n"):
        if piece.strip():
            out.append((at, at + len(piece)))
        at += len(piece) + 1
    return out
