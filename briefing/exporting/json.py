"""The tree as JSON: decimals as exact numbers, Chinese as itself."""

from typing import Any

from briefing.exporting.text import scalar
from briefing.model import Briefing


def write(tree: dict[str, Any], briefing: Briefing) -> str:
    """`tree` as indented JSON with a line feed at its end."""
    out: list[str] = []
    _write(tree, "\n", out)
    out.append("\n")
    return "".join(out)


def _write(value: Any, line: str, out: list[str]) -> None:
    # The standard encoder has no exact decimals; the tree is small and plain (no record and no list in it is empty), so
    # it is written here. `line` is a line feed with the indent of the line that holds the value.
    if isinstance(value, dict):
        lead = "{"
        for key, item in value.items():
            out.append(f"{lead}{line}  {scalar(key)}: ")
            _write(item, line + "  ", out)
            lead = ","
        out.append(line + "}")
    elif isinstance(value, list):
        lead = "["
        for item in value:
            out.append(f"{lead}{line}  ")
            _write(item, line + "  ", out)
            lead = ","
        out.append(line + "]")
    else:
        out.append(scalar(value))
