"""`briefing stats|goals|projects FILE`: aligned columns on a terminal, all fields separated by tabs in a pipe."""

from typing import Any

from briefing.cli.arguments import Command, Given
from briefing.cli.documents import load
from briefing.cli.narration import coloured, columns, on_terminal, put
from briefing.cli.words import Voice
from briefing.model import Briefing
from briefing.typesetting.display import folded
from briefing.typesetting.lines import widest
from briefing.typesetting.widths import cut, pad

_GAP = 2
_NARROW = 6  # cells that a column keeps whatever the terminal

Row = dict[str, Any]


def run(command: Command, given: Given, voice: Voice) -> int:
    """Print the facts of one part. Raises BriefingError with one sentence."""
    part = {"stats": "statistics"}.get(command.name, command.name)
    briefing = load(given.words[0], given, voice)
    from briefing.exporting.records import records

    rows = [row for row in records(briefing, part) if "--key" not in given or row["key"]]
    if on_terminal():
        put(table(*_shown(part, rows, briefing, voice), room=columns(), bold=coloured()))
    else:
        from briefing.exporting.schema import fields

        names = [name for name in fields()[part] if name != "rule"]
        put(
            "".join("\t".join(line) + "\n" for line in [names, *([_cell(row[name]) for name in names] for row in rows)])
        )
    return 0


def table(names: list[str], rows: list[list[str]], room: int, bold: bool) -> str:
    """Aligned columns in at most `room` cells; the widest give way first."""
    shown = [[folded(text) for text in row] for row in rows]
    widths = [widest([name, *(row[i] for row in shown)]) for i, name in enumerate(names)]
    excess = sum(widths) + _GAP * (len(widths) - 1) - room
    while excess > 0 and max(widths) > _NARROW:
        first = widths.index(max(widths))
        second = max((w for w in widths if w < widths[first]), default=_NARROW)
        taken = min(excess, max(1, widths[first] - max(second, _NARROW)))
        widths[first] -= taken
        excess -= taken
    lines = []
    for row in [names, *shown]:
        cells = [pad(text, wide) for text, wide in zip(row, widths, strict=True)]
        lines.append(cut((" " * _GAP).join(cells).rstrip(), room))
    if bold:
        lines[0] = f"\x1b[1m{lines[0]}\x1b[0m"
    return "".join(f"{line}\n" for line in lines)


def _shown(part: str, rows: list[Row], briefing: Briefing, voice: Voice) -> tuple[list[str], list[list[str]]]:
    """The names of the columns that a reader wants, and their texts."""
    from briefing.exporting.words import LANGUAGES, notes

    words = LANGUAGES[voice.language]
    if part == "statistics":
        columns = ["indicator", "quantity", "period", "notes"]
        cells = [[r["indicator"], r["quantity"], r["period"] or "", " · ".join(notes(_slim(r), words))] for r in rows]
    elif part == "goals":
        columns = ["kind", "text", "horizon"]
        cells = [[voice.of("goal", r["kind"]), r["text"], r["horizon"] or ""] for r in rows]
    else:
        columns = ["programme", "number", "name", "measures"]
        names = {p.id: p.name.text for p in briefing.programmes}
        cells = [
            [names.get(r["programme"], ""), str(r["number"] or ""), r["name"], str(len(r["measures"] or ()))]
            for r in rows
        ]
    return [voice(f"column.{name}") for name in columns], cells


def _slim(row: Row) -> Row:
    return {key: value for key, value in row.items() if value is not None}


def _cell(value: Any) -> str:
    """`value` in one field of a line: texts joined by ；, places as 454-461."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, list):
        return "；".join(_cell(each) for each in value)
    if isinstance(value, dict):
        return folded(value["text"]) if "text" in value else f"{value['start']}-{value['end']}"
    return folded(str(value))
