"""The facts of one part as flat rows: for data frames, for CSV and for tables."""

from typing import Any

from briefing.exporting.schema import fields
from briefing.model import Briefing


def records(briefing: Briefing, part: str = "statistics") -> list[dict[str, Any]]:
    """The facts of one part, each a dict with all fields of that part, None where a value is missing.

    `part` is one of the lists of the export: statistics, goals, projects … Numbers are ints and floats, so that

        pandas.DataFrame(records(b))
        polars.DataFrame(records(b, "goals"))

    makes a data frame. The facts are as the reader left them. Raises UsageError for an unknown part.
    """
    from briefing.exporting.tree import tree
    from briefing.model import UsageError
    from briefing.reviewing import apply

    if part not in fields() or part == "document":
        raise UsageError(f"没有“{part}”这个部分,可用的有 {'、'.join(list(fields())[1:])}。")
    rows = tree(apply(briefing), only=(part,), include=("keywords", "numerals", "rules")).get(part, [])
    return [{name: _plain(row.get(name)) for name in fields()[part]} for row in rows]


def _plain(value: Any) -> Any:
    return value if value is None or isinstance(value, str | int | float | list | dict) else float(value)
