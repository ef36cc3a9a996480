"""A list drawn line by line, in one or more columns: overview, goals, projects, data and terms are it.

Rows are made for the width at hand by a builder; entries are where the cursor can stand.
"""

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.strip import Strip

from briefing.app.entries import Entry
from briefing.app.looks import Looks, over
from briefing.typesetting.widths import cut, width


@dataclass(frozen=True, slots=True)
class Part:
    """A run of one row: text that may be shown, the name of its style, the entry it belongs to."""

    text: str
    style: str = "plain"
    entry: Entry | None = None


Row = tuple[Part, ...]
Builder = Callable[[int, int], Sequence[Row]]
"""Makes the rows for a width and a height."""
Find = Callable[[str], Sequence[tuple[int, int]]]
"""Where a text matches a search."""


@dataclass(slots=True)
class Stop:
    """Where an entry stands: its first and last row and its first cell."""

    entry: Entry
    first: int
    last: int
    column: int


_UNMADE = (-1, -1)
_COLUMN = 8  # cells; what begins nearer than that is in the same column
STYLES = ("plain", "dim", "head", "figure", "accent", "good", "warn", "struck", "bar", "bar2", "cursor", "match")


class Rows(Looks, can_focus=True):
    """Shows what a builder makes. All text given to it must already be safe to show."""

    PREFIX = "rows"
    COMPONENT_CLASSES = {f"rows--{name}" for name in STYLES}

    class Highlighted(Message):
        """The cursor is on another entry."""

        def __init__(self, rows: "Rows", entry: Entry | None) -> None:
            self.rows = rows
            self.entry = entry
            super().__init__()

    class Chosen(Message):
        """The user wants to go to the entry."""

        def __init__(self, rows: "Rows", entry: Entry) -> None:
            self.rows = rows
            self.entry = entry
            super().__init__()

    def __init__(self, builder: Builder, id: str | None = None, room: tuple[int, int] | None = None) -> None:
        """`room` is the width and height the list will have, where that is known: then its first picture is whole."""
        super().__init__(id=id)
        self._builder = builder
        self._rows: Sequence[Row] = ()
        self.stops: list[Stop] = []
        self._room = _UNMADE
        self._wanted: tuple[object, tuple[int, int]] | None = None
        self._expected = room
        self.cursor = -1
        self._find: Find | None = None
        self.filtered = ""
        self._kept: Callable[[Entry], bool] | None = None

    # -- content -------------------------------------------------------------------------------------------------------

    def on_mount(self) -> None:
        if self._expected is not None:
            self._build(self._expected)

    def on_resize(self, event: events.Resize) -> None:
        room = (self.scrollable_content_region.width, self.size.height)
        if room != self._room:
            self._build(room)

    def rebuild(self, at: tuple[int, int] | None = None) -> None:
        """Make the rows anew. The cursor stays on the fact it is on, or goes to the one at the place `at`."""
        self._build(self._room, at)

    def _build(self, room: tuple[int, int], at: tuple[int, int] | None = None) -> None:
        entry = self.entry
        place = at or (entry.place if entry else None)
        before = entry.key if entry else None
        self._room = room
        rows = self._builder(max(20, self._room[0]), self._room[1])
        self._rows = rows if self._kept is None else keep(rows, self._kept)
        self.stops = stops(self._rows)
        self.virtual_size = Size(self._room[0], len(self._rows))
        same = [i for i, s in enumerate(self.stops) if place is not None and s.entry.place == place]
        exact = [i for i in same if before is not None and self.stops[i].entry.key == before]
        self.cursor = next(iter(exact or same), min(max(self.cursor, 0), len(self.stops) - 1))
        if self._wanted is not None:
            wanted, self._wanted = self._wanted, None
            self.go_to(*wanted)
        self.post_message(self.Highlighted(self, self.entry))
        self.refresh()

    @property
    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        return self.stops[self.cursor].entry if 0 <= self.cursor < len(self.stops) else None

    @property
    def entries(self) -> list[Entry]:
        """All entries, in reading order."""
        return [stop.entry for stop in self.stops]

    def light(self, find: Find | None) -> None:
        """Light what matches a search; None puts the lights out."""
        self._find = find
        self.refresh()

    def only(self, query: str, kept: Callable[[Entry], bool] | None) -> None:
        """Show only the entries that `kept` accepts, with those they stand under and their headings; all for None.

        `query` is what the reader typed for it.
        """
        self.filtered, self._kept = query, kept
        self.rebuild()
        self.scroll_to(y=0, animate=False, immediate=True)

    # -- moving ----------------------------------------------------------------------------------------------------------

    def go(self, entry: Entry) -> None:
        """Put the cursor on an entry."""
        at = next((i for i, s in enumerate(self.stops) if s.entry is entry), None)
        if at is not None:
            self._set(at)

    def go_to(self, key: object, place: tuple[int, int]) -> None:
        """Put the cursor on the fact `key`, else on what stands at `place`; a list not made yet does so when it is."""
        if self._room == _UNMADE:
            self._wanted = (key, place)
            return
        at = next((i for i, s in enumerate(self.stops) if key is not None and s.entry.key == key), None)
        if at is None:
            at = next((i for i, s in enumerate(self.stops) if s.entry.place == place), None)
        if at is not None:
            self._set(at)

    def move(self, by: int) -> None:
        """To the next or previous entry of the column; scroll where there are none."""
        if not self.stops:
            self.scroll_relative(y=by, animate=False, immediate=True)
            return
        here = self.stops[max(self.cursor, 0)]
        step = 1 if by > 0 else -1
        at = max(self.cursor, 0) + step
        beside = None
        while 0 <= at < len(self.stops):
            there = self.stops[at]
            apart = there.first > here.last if step > 0 else there.last < here.first
            if apart and there.column == here.column:
                self._set(at)
                return
            if apart and beside is None:
                beside = at
            if beside is not None and abs(there.first - here.first) > 200:
                break
            at += step
        if beside is not None:
            self._set(beside)
        elif step < 0:
            self.scroll_to(y=0, animate=False, immediate=True)
        else:
            self.scroll_end(animate=False, immediate=True)

    def side(self, by: int) -> bool:
        """To the entry beside in the next column. Returns False where there is none."""
        if not self.stops:
            return False
        here = self.stops[max(self.cursor, 0)]
        others = [
            (max(0, s.first - here.last, here.first - s.last), abs(s.column - here.column), i)
            for i, s in enumerate(self.stops)
            if (s.column - here.column) * by > _COLUMN
        ]
        if not others or min(others)[0] > self.size.height:
            return False
        self._set(min(others)[2])
        return True

    def page(self, by: int) -> None:
        """Move by a screenful."""
        height = max(1, self.scrollable_content_region.height - 1)
        if not self.stops:
            self.scroll_relative(y=by * height, animate=False, immediate=True)
            return
        here = self.stops[max(self.cursor, 0)]
        column = [i for i, s in enumerate(self.stops) if s.column == here.column]
        target = here.first + by * height
        lines = [self.stops[i].first for i in column]
        at = min(len(column) - 1, bisect_left(lines, target))
        if by > 0 and at > 0 and lines[at] > target and column[at - 1] > self.cursor:
            at -= 1
        self._set(column[at])

    def edge(self, side: int) -> None:
        """To the first or the last entry."""
        if self.stops:
            self._set(0 if side < 0 else len(self.stops) - 1)
        if side < 0:
            self.scroll_to(y=0, animate=False, immediate=True)
        else:
            self.scroll_end(animate=False, immediate=True)

    def _set(self, at: int) -> None:
        changed = at != self.cursor
        self.cursor = at
        stop = self.stops[at]
        height = min(stop.last - stop.first + 1, max(1, self.size.height - 2))
        top = stop.first if at else 0  # what stands above the first entry belongs to it
        self.scroll_to_region(Region(0, top, 1, height + stop.first - top), animate=False, force=True, immediate=True)
        if changed:
            self.post_message(self.Highlighted(self, stop.entry))
        self.refresh()

    def choose(self) -> None:
        """Go to the entry under the cursor."""
        if self.entry is not None:
            self.post_message(self.Chosen(self, self.entry))

    def on_click(self, event: events.Click) -> None:
        line, x = event.y + self.scroll_offset.y, event.x
        over = [i for i, s in enumerate(self.stops) if s.first <= line <= s.last and s.column <= x + 2]
        if over:
            at = max(over, key=lambda i: self.stops[i].column)
            again = at == self.cursor
            self._set(at)
            if again:
                self.choose()

    # -- drawing ---------------------------------------------------------------------------------------------------------

    def render_line(self, y: int) -> Strip:
        line = y + self.scroll_offset.y
        room = self.scrollable_content_region.width
        base = self.look("")
        if line >= len(self._rows):
            return Strip.blank(room, base)
        on = self.entry
        mark = over(self.look("cursor"))
        segments: list[Segment] = []
        left = room
        for part in self._rows[line]:
            text = cut(part.text, left)
            here = on is not None and part.entry is on
            # Muted letters are hard to read on the cursor's ground.
            style = self.look("plain" if here and part.style == "dim" else part.style)
            if here:
                style += mark
            segments += self._lit(text, style)
            left -= width(text)
        whole = on is not None and any(p.entry is on for p in self._rows[line]) and _one(self._rows[line])
        return Strip(segments).adjust_cell_length(room, base + mark if whole else base)

    def _lit(self, text: str, style: Style) -> list[Segment]:
        found = self._find(text) if self._find is not None else ()
        if not found:
            return [Segment(text, style)]
        match = style + over(self.look("match"))
        out: list[Segment] = []
        at = 0
        for a, b in found:
            out += [Segment(text[at:a], style), Segment(text[a:b], match)]
            at = b
        return [*out, Segment(text[at:], style)]


def _one(row: Row) -> bool:
    """Whether a row holds a single entry, so that its line may be marked to the end."""
    return len({id(p.entry) for p in row if p.entry is not None}) == 1


def stops(rows: Sequence[Row]) -> list[Stop]:
    """Where the entries of `rows` stand, in reading order."""
    found: dict[int, Stop] = {}
    for line, row in enumerate(rows):
        column = 0
        for part in row:
            if part.entry is not None:
                stop = found.get(id(part.entry))
                if stop is None:
                    found[id(part.entry)] = Stop(part.entry, line, line, column)
                else:
                    stop.last = line
            column += width(part.text)
    return list(found.values())


def keep(rows: Sequence[Row], kept: Callable[[Entry], bool]) -> list[Row]:
    """The rows whose entry is `kept`, stands under one that is, or above one; with the headings over them."""
    every = stops(rows)
    chosen: set[int] = set()
    for stop in every:
        if kept(stop.entry):
            entry: Entry | None = stop.entry
            while entry is not None:
                chosen.add(id(entry))
                entry = entry.parent
    for stop in every:
        if _under(stop.entry, chosen, kept):
            chosen.add(id(stop.entry))
    head = bool(rows) and bool(rows[0]) and all(p.entry is None for p in rows[0])  # what the page itself says first
    out: list[Row] = list(rows[:1]) if head else []
    heads: list[Row] = []
    for row in rows[len(out) :]:
        entries = [p.entry for p in row if p.entry is not None]
        if not entries:
            heads.append(row)
        elif any(id(e) in chosen for e in entries):
            out += [*heads[-2:], row]
            heads = []
    return out


def _under(entry: Entry, chosen: Collection[int], kept: Callable[[Entry], bool]) -> bool:
    parent = entry.parent
    while parent is not None:
        if id(parent) in chosen and kept(parent):
            return True
        parent = parent.parent
    return False
