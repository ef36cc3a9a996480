"""Markdown, also with HTML in it: its text without the marks.

Headings, lists, tables and notes are structure; emphasis, links and pictures leave their words. A line of HTML is read as
a piece of a web page.
"""

import re

from briefing.model import Credits
from briefing.reading import dates
from briefing.reading.page import Extract
from briefing.reading.references import resolved
from briefing.reading.writing import Writer

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")
_BULLET = re.compile(r"\s{0,8}[-*+][ \t]+(?=\S)")
_QUOTE = re.compile(r"(?: {0,3}>[ \t]?)+")
_TABLE_RULE = frozenset("|-: \t")
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,20})\]:[ \t]*")
_FOOTNOTE_MARK = re.compile(r"\[\^([^\]\s]{1,20})\]")
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:[ \t]+\"[^\"]*\")?\)")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>")
_HTML_BLOCK = re.compile(
    r"\s*</?(?:p|div|table|ul|ol|h[1-6]|section|article|blockquote|center|html|body|head|style|script)\b", re.IGNORECASE
)
_ITALIC = re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])")
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_SIGNS = re.compile(r"^ {0,3}#{1,6}[ \t]+\S", re.MULTILINE)
_PROPERTY = re.compile(r"(title|date|author|source)[ \t]*:[ \t]*(.+)$", re.IGNORECASE)


def is_markdown(text: str) -> bool:
    """Whether text has at least two headings marked by #, or properties on top and one."""
    found = len(_SIGNS.findall(text))
    return found > 1 or (found == 1 and text.startswith("---\n"))


def extract(text: str) -> Extract:
    """The text of a Markdown file."""
    reader = _Reader()
    rows = text.split("\n")
    stated, first = _properties(rows)
    k = first
    while k < len(rows):
        k = reader.read(rows, k)
    reader.flush()
    out, lines = reader.out.result()
    return Extract(out, lines, "markdown", stated)


def _properties(rows: list[str]) -> tuple[Credits, int]:
    """What the properties on top of the file say, and the line behind them."""
    if not rows or rows[0].strip() != "---":
        return Credits(), 0
    end = next((k for k, row in enumerate(rows[1:40], 1) if row.strip() in ("---", "...")), None)
    if end is None:
        return Credits(), 0
    said = {m[1].lower(): m[2].strip(" \"'") for row in rows[1:end] if (m := _PROPERTY.match(row))}
    author = said.get("author")
    return Credits(
        title=said.get("title"),
        source=said.get("source"),
        published=dates.first(said.get("date", "")),
        authors=(author,) if author else (),
    ), end + 1


class _Reader:
    """Writes the lines of a Markdown file."""

    def __init__(self) -> None:
        self.out = Writer()
        self._fenced = False
        self._titled = False
        self._html: list[str] = []

    def read(self, rows: list[str], k: int) -> int:
        """Read line `k`, and those that belong to it; returns the next."""
        row = rows[k]
        after = rows[k + 1] if k + 1 < len(rows) else ""
        if _FENCE.match(row):
            self._fenced = not self._fenced
        elif self._fenced:
            self.out.line(row, gap=False)
        elif self._html or _HTML_BLOCK.match(row):
            self._html.append(row)
            if not after.strip() or _HEADING.match(after):
                self.flush()
        elif not row.strip():
            self.out.end(gap=True)
        elif m := _HEADING.match(row):
            self._heading(row[m.end() :].rstrip().rstrip("#").rstrip(), len(m[1]))
        elif "|" in row and _is_table_rule(after):
            return self._table(rows, k)
        elif _RULE.match(row):
            self.out.end(gap=True)
        elif _UNDERLINE.match(after) and not _BULLET.match(row) and len(row.strip()) <= 60 and not _RULE.match(row):
            self._heading(row, 1 if "=" in after else 2)
            return k + 2
        else:
            self._line(row)
        return k + 1

    def flush(self) -> None:
        """Write the HTML that was collected."""
        if self._html:
            self._piece("\n".join(self._html))
            self._html.clear()

    def _heading(self, text: str, level: int) -> None:
        self.out.end(gap=True)
        title = level == 1 and not self._titled
        self._titled = self._titled or title
        self.out.line(_plain(text), role="title" if title else "heading", level=0 if title else level)

    def _table(self, rows: list[str], k: int) -> int:
        self.out.end(gap=True)
        start = k
        while k < len(rows) and "|" in rows[k]:
            if k != start + 1:
                cells = [_plain(c).strip() for c in rows[k].strip().strip("|").split("|")]
                self.out.line("\t".join(cells), role="table", gap=False)
            k += 1
        self.out.end(gap=True)
        return k

    def _line(self, row: str) -> None:
        if q := _QUOTE.match(row):
            row = row[q.end() :]
        if note := _FOOTNOTE.match(row):
            self.out.line(f"[{note[1]}]{_plain(row[note.end() :])}", role="footnote")
            return
        role = None
        if bullet := _BULLET.match(row):
            role, row = "item", row[bullet.end() :]
        if _TAG.search(row):
            self._piece(row)
            return
        self.out.begin(role="item" if role else None)
        self.out.put(_plain(row))
        self.out.end(gap=False)

    def _piece(self, page: str) -> None:
        """Write a piece of a web page."""
        from briefing.reading.containers.html.picker import Measures
        from briefing.reading.containers.html.tree import parse
        from briefing.reading.containers.html.writer import write

        nodes = parse(page)
        for line in write(nodes[0], None, Measures(nodes)).result()[1]:
            self.out.line(_inline(line.text), role=line.role, level=line.level)


def _is_table_rule(row: str) -> bool:
    """Whether a line is the rule below the head of a table: |---|:--:|."""
    return "|" in row and "-" in row and _TABLE_RULE.issuperset(row)


def _plain(text: str) -> str:
    """The words of a line: without the marks of emphasis, links and pictures, character references resolved."""
    return resolved(_inline(text))


def _inline(text: str) -> str:
    text = _LINK.sub(lambda m: "" if m[1] else m[2], text)
    text = _FOOTNOTE_MARK.sub(r"[\1]", text)
    for mark in ("**", "__", "~~", "``", "`"):
        if text.count(mark) > 1 and mark * 2 not in text:
            text = text.replace(mark, "")
    text = _ITALIC.sub(r"\1", text)
    return _ESCAPE.sub(r"\1", text)
