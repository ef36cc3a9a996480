"""Plain text: the decoded file, unchanged."""

from briefing.reading.page import Extract, Line, lines

# The cells of a table copied out of a page or a spreadsheet are this short in the mean.
_CELL = 40


def extract(text: str) -> Extract:
    """The lines of a text; neighbouring lines of as many cells between tabs are rows of a table."""
    rows = lines(text)
    return Extract(text, _with_tables(rows) if "\t" in text else rows)


def _with_tables(rows: list[Line]) -> list[Line]:
    cells = [row.text.count("\t") for row in rows]
    out = []
    for k, row in enumerate(rows):
        beside = [cells[j] for j in (k - 1, k + 1) if 0 <= j < len(rows)]
        is_row = cells[k] > 0 and cells[k] in beside and len(row.text) < _CELL * (cells[k] + 1)
        out.append(row._replace(role="table") if is_row else row)
    return out
