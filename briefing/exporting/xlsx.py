"""A workbook: goals, projects and statistics, each row with its sentence and its place.

XlsxWriter was chosen because it only writes, in pure Python and without dependencies of its own. Words of a document are
written as text and never as formulas or links.
"""

from collections.abc import Iterator
from datetime import datetime
from io import BytesIO
from typing import Any

import xlsxwriter

from briefing.exporting.formats import Content
from briefing.exporting.passages import Passages
from briefing.exporting.schema import fields
from briefing.typesetting.display import folded

_WIDE = {
    "text": 40,
    "name": 32,
    "measure": 40,
    "indicator": 28,
    "sentence": 60,
    "quantity": 16,
    "title": 20,
    "value": 12,
}
_CELL = 32_767  # characters that one cell may hold


def write(content: Content) -> bytes:
    """The workbook. The same facts give the same bytes."""
    out = BytesIO()
    book = xlsxwriter.Workbook(
        out,
        {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False},
    )
    # The time of writing would make every file another.
    book.set_properties({"created": datetime(2000, 1, 1), "comments": content.tree["generator"]})
    head = book.add_format({"bold": True, "bottom": 1, "valign": "top"})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    for name, rows in _sheets(content):
        sheet = book.add_worksheet(name)
        columns = list(dict.fromkeys(key for row in rows for key in row))
        for number, column in enumerate(columns):
            sheet.write_string(0, number, column, head)
            sheet.set_column(number, number, _WIDE.get(column, 11))
            for line, row in enumerate(rows, 1):
                _put(sheet, line, number, row.get(column), body)
        sheet.freeze_panes(1, 0)
        if rows:
            sheet.autofilter(0, 0, len(rows), len(columns) - 1)
    book.close()
    return out.getvalue()


def _sheets(content: Content) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    tree, text = content.tree, content.briefing.document.text
    passages = Passages(content.briefing.document)

    def placed(part: str, row: dict[str, Any]) -> dict[str, Any]:
        out = {name: row.get(name) for name in fields()[part] if name not in ("measures", "indicator_spans", "rule")}
        if part != "statistics":
            passage = passages.around(row["start"], row["end"])
            out |= {
                "sentence": text[passage.start : passage.end],
                "sentence_start": passage.start,
                "sentence_end": passage.end,
            }
        return out

    yield "goals", [placed("goals", row) for row in tree.get("goals", [])]
    yield "programmes", [placed("programmes", row) for row in tree.get("programmes", [])]
    projects = []
    for row in tree.get("projects", []):
        measures = row.get("measures") or [{}]
        for measure in measures:
            said = {
                "measure": measure.get("text"),
                "measure_start": measure.get("start"),
                "measure_end": measure.get("end"),
            }
            projects.append(placed("projects", row) | said)
    yield "projects", projects
    yield "statistics", [placed("statistics", row) for row in tree.get("statistics", [])]
    about = dict(tree["document"])
    article = about.pop("article")
    yield "document", [{**about, "article_start": article["start"], "article_end": article["end"]}]


def _put(sheet: Any, line: int, column: int, value: Any, body: Any) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(line, column, value, body)
    elif isinstance(value, str | list):
        words = " ".join(map(str, value)) if isinstance(value, list) else str(value)
        sheet.write_string(line, column, folded(words)[:_CELL], body)
    elif value is not None:
        sheet.write_number(line, column, float(value), body)
