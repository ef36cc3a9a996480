"""The tree as JSON: decimals as exact numbers, Chinese as itself."""

from typing import Any

from briefing.exporting.formats import Content
from briefing.exporting.text import scalar


def write(content: Content) -> str:
    """The tree as indented JSON."""
    return dumps(content.tree) + "\n"


def dumps(value: Any, line: str = "\n") -> str:
    """`value` as JSON. `line` is a line feed with the indent of the line it stands on; without one all is on one line."""
    # The standard encoder has no exact decimals; a tree is small and plain, so it is written here.
    deeper = line + "  " if line else ""
    if isinstance(value, dict):
        rows = [f"{deeper}{scalar(key)}: {dumps(item, deeper)}" for key, item in value.items()]
        return f"{{{_joined(rows, line)}}}"
    if isinstance(value, list):
        return f"[{_joined([deeper + dumps(item, deeper) for item in value], line)}]"
    return scalar(value)


def _joined(rows: list[str], line: str) -> str:
    return ("," if line else ", ").join(rows) + (line if rows else "")
