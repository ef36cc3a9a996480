"""The tree as TOML in one fixed layout, in which every key stands in the order of the contract.

Each part is a [table] or a list of [[tables]], whatever its length; what is nested within a record is written inline, and
a list of records that hold text takes a line for each. (tomli-w, which writes the program's own small files, turns a list
into inline rows or tables by the length of its longest, and leaves C1 and bidirectional controls as they are.)
"""

from typing import Any

from briefing.exporting.formats import Content
from briefing.exporting.text import scalar


def write(content: Content) -> str:
    """The tree as TOML."""
    out: list[str] = []
    for name, part in content.tree.items():
        if isinstance(part, dict):
            out.append(f"\n[{name}]\n")
            _record(part, out)
        elif isinstance(part, list):
            for row in part:
                out.append(f"\n[[{name}]]\n")
                _record(row, out)
        else:
            out.append(f"{name} = {scalar(part)}\n")
    return "".join(out)


def _record(record: dict[str, Any], out: list[str]) -> None:
    for key, value in record.items():
        if isinstance(value, list) and isinstance(value[0], dict) and "text" in value[0]:
            rows = "".join(f"  {inline(row)},\n" for row in value)
            out.append(f"{key} = [\n{rows}]\n")
        else:
            out.append(f"{key} = {inline(value)}\n")


def inline(value: Any) -> str:
    """`value` as TOML on one line."""
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{key} = {inline(item)}' for key, item in value.items())} }}"
    if isinstance(value, list):
        return f"[{', '.join(inline(item) for item in value)}]"
    return scalar(value)
