"""A list drawn line by line: entries with a cursor, headings without. Overview, goals, projects, data and terms are it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from briefing.model import Quote
from briefing.typesetting.widths import cut, width


@dataclass(frozen=True, slots=True)
class Entry:
    """What a line leads to: the words of a fact, and the sentence or stretch to show beside it."""

    quotes: tuple[Quote, ...]
    around: tuple[int, int]
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """One line: runs of text, each with the name of a component style, and the entry it belongs to."""

    parts: tuple[tuple[str, str], ...] = ()
    entry: Entry | None = None
    first: bool = True
    """Whether it is the first line of its entry."""


Builder = Callable[[int], Sequence[Row]]


class Rows(ScrollView, can_focus=True):
    """Lines made by a builder for the width at hand. All text given to it must already be safe to show."""

    COMPONENT_CLASSES = {
        "rows--plain",
        "rows--dim",
        "rows--head",
        "rows--figure",
        "rows--accent",
        "rows--good",
        "rows--warn",
        "rows--cursor",
    }

    class Highlighted(Message):
        """The cursor is on another entry."""

        def __init__(self, entry: Entry | None) -> None:
            self.entry = entry
            super().__init__()

    class Chosen(Message):
        """The user wants to go to the entry."""

        def __init__(self, entry: Entry) -> None:
            self.entry = entry
            super().__init__()

    def __init__(self, builder: Builder, id: str | None = None) -> None:
        super().__init__(id=id)
        self._builder = builder
        self._rows: list[Row] = []
        self._room = -1
        self.cursor = -1

    # -- content -------------------------------------------------------------------------------------------------------

    def on_resize(self, event: events.Resize) -> None:
        if self.scrollable_content_region.width != self._room:
            self.rebuild()

    def rebuild(self) -> None:
        """Make the lines anew; the cursor stays on its entry."""
        entry = self.entry
        self._room = self.scrollable_content_region.width
        self._rows = list(self._builder(max(20, self._room)))
        self.virtual_size = Size(self._room, len(self._rows))
        at = next((i for i, r in enumerate(self._rows) if r.entry is not None and r.first and r.entry == entry), None)
        if at is None:
            at = next((i for i, r in enumerate(self._rows) if r.entry is not None and r.first), -1)
        self.cursor = at
        self.post_message(self.Highlighted(self.entry))
        self.refresh()

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self._rows[self.cursor].entry if 0 <= self.cursor < len(self._rows) else None

    # -- moving ----------------------------------------------------------------------------------------------------------

    def move(self, by: int) -> None:
        """Move the cursor by whole entries; scroll where there are none."""
        stops = [i for i, r in enumerate(self._rows) if r.entry is not None and r.first]
        if not stops:
            self.scroll_relative(y=by, animate=False)
            return
        now = max((k for k, i in enumerate(stops) if i <= self.cursor), default=0)
        to = min(len(stops) - 1, max(0, now + by))
        if by < 0 and now == 0:
            self.scroll_to(y=0, animate=False)
        self._set(stops[to])

    def page(self, by: int) -> None:
        """Move by a screenful."""
        height = max(1, self.scrollable_content_region.height - 1)
        stops = [i for i, r in enumerate(self._rows) if r.entry is not None and r.first]
        target = self.cursor + by * height
        if stops:
            self._set(min(stops, key=lambda i: abs(i - target)))
        else:
            self.scroll_relative(y=by * height, animate=False)

    def edge(self, side: int) -> None:
        """To the first or the last entry."""
        stops = [i for i, r in enumerate(self._rows) if r.entry is not None and r.first]
        if stops:
            self._set(stops[0] if side < 0 else stops[-1])
        if side < 0:
            self.scroll_to(y=0, animate=False)
        else:
            self.scroll_end(animate=False)

    def _set(self, line: int) -> None:
        if line != self.cursor:
            self.cursor = line
            self.post_message(self.Highlighted(self.entry))
        height = 1
        while line + height < len(self._rows) and self._rows[line + height].entry == self.entry and height < 6:
            height += 1
        self.scroll_to_region(Region(0, line, 1, height), animate=False, force=True)
        self.refresh()

    def choose(self) -> None:
        """Go to the entry under the cursor."""
        if self.entry is not None:
            self.post_message(self.Chosen(self.entry))

    def on_click(self, event: events.Click) -> None:
        line = event.y + self.scroll_offset.y
        if 0 <= line < len(self._rows) and self._rows[line].entry is not None:
            while line > 0 and not self._rows[line].first:
                line -= 1
            again = line == self.cursor
            self._set(line)
            if again:
                self.choose()

    # -- drawing ---------------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        room = self.scrollable_content_region.width
        base = self.rich_style
        if line >= len(self._rows):
            return Strip.blank(room, base)
        row = self._rows[line]
        on = row.entry is not None and row.entry == self.entry and self.cursor >= 0
        mark = self.get_component_rich_style("rows--cursor") if on else Style()
        segments: list[Segment] = []
        left = room
        for text, name in row.parts:
            shown = cut(text, left)
            if not shown:
                break
            style = self.get_component_rich_style(f"rows--{name}") if name else base
            segments.append(Segment(shown, base + style + mark))
            left -= width(shown)
        return Strip(segments).adjust_cell_length(room, base + mark)
