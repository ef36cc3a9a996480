"""Comma-separated files: the longest field, if it is a text; else the rows of a table."""

import csv
from io import StringIO

from briefing.reading.containers import plain
from briefing.reading.page import Extract
from briefing.reading.writing import Writer

# A field this long is an article and no entry of a table.
_ARTICLE = 200
_LARGEST_FIELD = 20_000_000


def extract(text: str) -> Extract | None:
    """The article in a file of fields, or its rows; None where it is no such file."""
    before = csv.field_size_limit(_LARGEST_FIELD)
    delimiter = "\t" if "\t" in text.partition("\n")[0] else ","
    try:
        rows = [row for row in csv.reader(StringIO(text), delimiter=delimiter) if any(row)]
    except csv.Error:
        return None
    finally:
        csv.field_size_limit(before)
    if len(rows) < 2 or max(map(len, rows)) < 2:
        return None
    longest = max((field for row in rows for field in row), key=len)
    if len(longest) >= _ARTICLE:
        found = plain.extract(longest.replace("\r\n", "\n"))
        return Extract(found.text, found.lines, "csv")
    out = Writer()
    for row in rows:
        out.line("\t".join(" ".join(field.split()) for field in row), role="table", gap=False)
    body, lines = out.result()
    return Extract(body, lines, "csv")
