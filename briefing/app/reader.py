"""The text, set properly: own line breaks, facts coloured by kind, furniture dimmed and folded."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from rich.segment import Segment
from textual import events
from textual.geometry import Size
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.app import strings
from briefing.model import Document
from briefing.typesetting.display import safe
from briefing.typesetting.lines import breaks

MEASURE = 84  # cells; longer lines of Chinese tire the eye


@dataclass(frozen=True, slots=True)
class Line:
    """A line on the screen: a range of the document, or a note of ours."""

    start: int
    end: int
    kind: str = "paragraph"
    indent: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Lit:
    """A stretch that is coloured, by kind."""

    start: int
    end: int
    kind: str


class Reader(ScrollView, can_focus=True):
    """Shows a document, or the stretch of it that is set with `show`."""

    COMPONENT_CLASSES = {
        "reader--goal",
        "reader--project",
        "reader--statistic",
        "reader--slogan",
        "reader--focus",
        "reader--heading",
        "reader--title",
        "reader--dim",
    }

    def __init__(self, document: Document, lit: Sequence[Lit] = (), whole: bool = True, id: str | None = None) -> None:
        super().__init__(id=id)
        self.document = document
        self._lit = sorted(lit, key=lambda x: (x.start, -x.end))
        self._whole = whole
        self._around: tuple[int, int] | None = None
        self._focus: tuple[tuple[int, int], ...] = ()
        self._notes: tuple[str, ...] = ()
        self._lines: list[Line] = []
        self._starts: list[int] = []
        self._room = -1
        self.folded = True
        self.off: frozenset[str] = frozenset()

    # -- content -------------------------------------------------------------------------------------------------------

    def show(self, around: tuple[int, int], focus: Sequence[tuple[int, int]], notes: tuple[str, ...] = ()) -> None:
        """Show only the blocks that hold `around`, with `focus` lit."""
        self._around, self._focus, self._notes = around, tuple(focus), notes
        self.set_lines()
        self.scroll_to(y=max(0, self._line_of(focus[0][0]) - 3) if focus else 0, animate=False)

    def focus_on(self, focus: Sequence[tuple[int, int]]) -> None:
        """Light `focus` in the whole text and bring its first stretch into view."""
        self._focus = tuple(focus)
        if focus:
            if any(f.start <= focus[0][0] < f.end for f in self.document.furniture) and self.folded:
                self.folded = False
                self.set_lines()
            third = max(1, self.size.height // 3)
            self.scroll_to(y=max(0, self._line_of(focus[0][0]) - third), animate=False, force=True)
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        if self.scrollable_content_region.width != self._room:
            at = self.top
            self.set_lines()
            if self._focus:
                self.focus_on(self._focus) if self._whole else None
            elif at:
                self.scroll_to(y=self._line_of(at), animate=False)

    @property
    def top(self) -> int:
        """The offset of the first character on the screen."""
        at = self.scroll_offset.y
        return self._lines[at].start if 0 <= at < len(self._lines) else 0

    def set_lines(self) -> None:
        """Break the text into lines for the width at hand."""
        document = self.document
        self._room = self.scrollable_content_region.width
        room = max(10, min(MEASURE, self._room - 2))
        out: list[Line] = []
        parts: list[tuple[int, int, str]] = [(b.start, b.end, b.kind) for b in document.blocks]
        if self._around is not None:
            a, b = self._around
            parts = [p for p in parts if p[0] < b and p[1] > a]
        else:
            parts += [(f.start, f.end, "furniture") for f in document.furniture]
        parts.sort()
        for a, b, kind in parts:
            if out:
                out.append(Line(a, a))
            if kind == "furniture" and self.folded:
                note = strings.FURNITURE_FOLDED.format(n=len("".join(document.text[a:b].split())))
                if len(out) > 1 and out[-2].note:
                    continue
                out.append(Line(a, a, "dim", 0, note))
                continue
            style = {"title": "title", "heading": "heading", "byline": "dim", "caption": "dim", "furniture": "dim"}.get(
                kind, ""
            )
            indent = 4 if style == "" and kind == "paragraph" else 0
            for x, y in self._source_lines(a, b, kind):
                first = True
                for p, q in breaks(document.text, x, y, room, indent):
                    out.append(Line(p, q, style, indent if first else 0))
                    first = False
                indent = 0
        for note in self._notes:
            out.append(Line(0, 0))
            out.append(Line(0, 0, "dim", 0, note))
        self._lines = out
        self._starts = [line.start for line in out]
        self.virtual_size = Size(self._room, len(out))
        self.refresh()

    def _source_lines(self, a: int, b: int, kind: str) -> list[tuple[int, int]]:
        """A block as one stretch, or line by line where its own line ends mean something."""
        if kind in ("paragraph", "item", "footnote"):
            return [(a, b)]
        out = []
        at = a
        for piece in self.document.text[a:b].split("\n"):
            if piece.strip():
                out.append((at, at + len(piece)))
            at += len(piece) + 1
        return out

    def _line_of(self, offset: int) -> int:
        best = 0
        for i, line in enumerate(self._lines):
            if not line.note and line.start <= offset and line.end > line.start:
                best = i
            if line.start > offset:
                break
        return best

    # -- moving ----------------------------------------------------------------------------------------------------------

    def move(self, by: int) -> None:
        """Scroll by lines."""
        self.scroll_relative(y=by, animate=False)

    def page(self, by: int) -> None:
        """Scroll by a screenful, one line kept."""
        self.scroll_relative(y=by * max(1, self.size.height - 2), animate=False)

    def edge(self, side: int) -> None:
        """To the start or the end."""
        if side < 0:
            self.scroll_home(animate=False)
        else:
            self.scroll_end(animate=False)

    def choose(self) -> None:
        """Nothing to enter in the text itself."""

    # -- drawing ---------------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        at = y + self.scroll_offset.y
        room = self.scrollable_content_region.width
        base = self.rich_style
        if at >= len(self._lines):
            return Strip.blank(room, base)
        line = self._lines[at]
        own = (
            base + self.get_component_rich_style(f"reader--{line.kind}")
            if line.kind in ("title", "heading", "dim")
            else base
        )
        segments = [Segment(" " * (1 + line.indent), base)]
        if line.note:
            segments.append(Segment(safe(line.note), own))
            return Strip(segments).adjust_cell_length(room, base)
        text = self.document.text
        for a, b, kind in self._runs(line.start, line.end):
            style = own + self.get_component_rich_style(f"reader--{kind}") if kind else own
            shown = safe(text[a:b])
            if shown:
                segments.append(Segment(shown, style))
        return Strip(segments).adjust_cell_length(room, base)

    def _runs(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """text[start:end] as runs of one colour: the focus first, then the shortest fact."""
        cuts = {start, end}
        near = [x for x in self._near(start, end) if x.kind not in self.off]
        for x in near:
            cuts.update((max(start, x.start), min(end, x.end)))
        for a, b in self._focus:
            if a < end and b > start:
                cuts.update((max(start, a), min(end, b)))
        points = sorted(cuts)
        out = []
        for a, b in zip(points, points[1:], strict=False):
            if any(x <= a and b <= y for x, y in self._focus):
                out.append((a, b, "focus"))
                continue
            over = [x for x in near if x.start <= a and b <= x.end]
            out.append((a, b, min(over, key=lambda x: x.end - x.start).kind if over else ""))
        return out

    def _near(self, start: int, end: int) -> list[Lit]:
        i = bisect_right(self._lit, start, key=lambda x: x.start)
        out = []
        for x in reversed(self._lit[max(0, i - 40) : i]):
            if x.end > start:
                out.append(x)
        while i < len(self._lit) and self._lit[i].start < end:
            out.append(self._lit[i])
            i += 1
        return out
