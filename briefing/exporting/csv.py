"""The statistics as CSV (RFC 4180), one row each, for a spreadsheet.

A spreadsheet takes a cell that begins with one of a few signs for a formula and would run it; such words of a document get
an apostrophe before them, which spreadsheets know as the sign of plain text.
"""

import re
from decimal import Decimal
from typing import Any

from briefing.exporting.formats import Content
from briefing.exporting.schema import fields
from briefing.exporting.text import scalar
from briefing.typesetting.display import folded

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)*%?")


def write(content: Content) -> str:
    """The statistics as CSV, the name of the file in the first column. Lists are joined by blanks."""
    import csv
    import io

    columns = [name for name in fields()["statistics"] if name not in ("indicator_spans", "rule")]
    out = io.StringIO()
    rows = csv.writer(out)
    rows.writerow(["file", *columns])
    file = content.tree["document"].get("file", "")
    for row in content.tree.get("statistics", []):
        rows.writerow([cell(file), *(cell(row.get(name, "")) for name in columns)])
    return out.getvalue()


def cell(value: Any) -> str:
    """`value` as the text of one cell that no spreadsheet runs."""
    if isinstance(value, list):
        value = " ".join(value)
    if isinstance(value, bool | int | float | Decimal):
        return scalar(value)
    text = folded(value)
    return "'" + text if _FORMULA.match(text) and not _NUMBER.fullmatch(text) else text
