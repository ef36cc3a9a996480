"""Putting rows together: headings, hanging paragraphs, columns side by side."""

from collections.abc import Sequence

from briefing.app.entries import Entry
from briefing.app.rows import Part, Row
from briefing.typesetting.display import folded
from briefing.typesetting.lines import paragraph
from briefing.typesetting.widths import pad, width

MARGIN = "  "
BLANK: Row = ()


def heading(text: str, tail: str = "") -> list[Row]:
    """A heading of a page, with a blank line before it."""
    parts = [Part(f"▌{text}", "head")]
    if tail:
        parts.append(Part(f"  {tail}", "dim"))
    return [BLANK, tuple(parts)]


def hanging(
    lead: str,
    text: str,
    room: int,
    entry: Entry | None,
    lead_style: str = "dim",
    style: str = "plain",
    tail: str = "",
    tail_style: str = "dim",
) -> list[Row]:
    """`text` over as many lines as it takes in `room` cells, hanging behind `lead`; `tail` stands behind its end."""
    hang = width(lead)
    space = max(8, room - hang)
    lines = paragraph(folded(text), space)
    out: list[Row] = []
    for i, line in enumerate(lines):
        first = Part(lead, lead_style, entry) if i == 0 else Part(" " * hang, "plain", entry)
        out.append((first, Part(line, style, entry)))
    if tail:
        if width(lines[-1]) + width(tail) + 2 <= space:
            out[-1] = (*out[-1], Part(f"  {tail}", tail_style, entry))
        else:
            out.append((Part(" " * hang, "plain", entry), Part(tail, tail_style, entry)))
    return out


def fit(row: Row, room: int, entry: Entry | None = None) -> Row:
    """`row` in exactly `room` cells: cut, or filled with blanks, which belong to `entry`."""
    out: list[Part] = []
    left = room
    for part in row:
        if left <= 0:
            break
        text = part.text if width(part.text) <= left else pad(part.text, left)
        out.append(Part(text, part.style, part.entry))
        left -= width(text)
    if left > 0:
        out.append(Part(" " * left, "plain", entry))
    return tuple(out)


def beside(columns: Sequence[Sequence[Row]], rooms: Sequence[int], gap: int = 3) -> list[Row]:
    """Columns of rows side by side, each in its room, `gap` cells apart."""
    height = max((len(c) for c in columns), default=0)
    out: list[Row] = []
    for y in range(height):
        row: list[Part] = []
        for i, (column, room) in enumerate(zip(columns, rooms, strict=True)):
            if i:
                row.append(Part(" " * gap))
            row += fit(column[y] if y < len(column) else BLANK, room)
        out.append(tuple(row))
    return out
