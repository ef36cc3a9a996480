"""Word files (.docx), read with the standard library alone.

A Word file is a ZIP archive of XML. What is needed of it, paragraphs with their styles, lists, tables and notes, is a
small part of the format; reading it here keeps the install small, and lets sizes, entities and depths be bounded, which
the common libraries leave to the XML parser.
"""

from collections.abc import Iterator

from briefing.model import ReadError
from briefing.model.document import BlockKind
from briefing.reading.containers.docx.archive import Archive
from briefing.reading.containers.docx.numbering import Numbering, read_numbering
from briefing.reading.containers.docx.styles import Style, level_of, number_of, read_styles
from briefing.reading.containers.xml import Element, XmlError, parse, small
from briefing.reading.page import Extract
from briefing.reading.writing import Writer, is_data

# What is in the file and not in the text: deleted and moved words, codes of fields, glosses, the second form of shapes.
_LEFT_OUT = frozenset(
    ("del", "moveFrom", "instrText", "delText", "rt", "Fallback", "pPr", "rPr", "sectPr", "delInstrText")
)
_SHAPES = frozenset(("txbxContent",))


def extract(raw: bytes, shown: str) -> Extract:
    """The text of a Word file. Raises ReadError with one sentence."""
    archive = Archive(raw, shown)
    try:
        document = _part(archive, "word/document.xml")
        styles = _part(archive, "word/styles.xml")
        numbering = _part(archive, "word/numbering.xml")
        notes = {kind: _part(archive, f"word/{kind}s.xml") for kind in ("footnote", "endnote")}
    except XmlError as error:
        raise ReadError(f"“{shown}”是损坏的 Word 文件;请重新下载或另存。") from error
    body = document.child("body") if document else None
    if body is None:
        raise ReadError(f"“{shown}”是损坏的 Word 文件;请重新下载或另存。")
    reader = _Reader(read_styles(styles) if styles else {}, read_numbering(numbering) if numbering else Numbering())
    reader.blocks(body)
    for kind, root in notes.items():
        reader.notes(kind, root)
    text, lines = reader.out.result()
    if not text.strip():
        raise ReadError(f"“{shown}”里没有可读的文字。")
    return Extract(text, lines, "docx")


def _part(archive: Archive, name: str) -> Element | None:
    data = archive.part(name)
    return parse(data) if data is not None else None


class _Reader:
    """Writes the paragraphs of a document, counting its lists and notes."""

    def __init__(self, styles: dict[str, Style], numbering: Numbering) -> None:
        self.out = Writer()
        self._styles = styles
        self._numbering = numbering
        self._noted: list[tuple[str, str]] = []

    def blocks(self, parent: Element) -> None:
        """The paragraphs and tables in an element."""
        for node in parent.children:
            if node.tag == "p":
                self._paragraph(node)
            elif node.tag == "tbl":
                self._table(node)
            elif node.tag not in _LEFT_OUT:
                self.blocks(node)

    def notes(self, kind: str, root: Element | None) -> None:
        """The notes that the text refers to, in that order."""
        by_id = {n.get("id"): n for n in root.all(kind)} if root else {}
        for k, (of, key) in enumerate(self._noted, 1):
            if of == kind and key in by_id:
                words = " ".join(filter(None, (self._text(p) for p in by_id[key].all("p"))))
                self.out.line(f"[{k}]{words.strip()}", role="footnote")

    def _paragraph(self, node: Element) -> None:
        properties = node.child("pPr")
        style = self._styles.get((properties.value("pStyle") if properties else None) or "", Style())
        if style.is_contents:
            return
        text = self._text(node)
        level = level_of(properties)
        level = style.level if level is None else level
        number = number_of(properties) or style.number
        role: BlockKind | None = None
        if text.strip():
            mark = self._numbering.mark(number)
            text = mark + text
            if style.is_title:
                role = "title"
            elif level:
                role = "heading"
            elif style.is_caption:
                role = "caption"
            elif number and not mark:
                role = "item"
        for k, line in enumerate(text.split("\n")):
            self.out.begin(role=role, level=level if role == "heading" else 0)
            self.out.put(line)
            self.out.end(gap=k == text.count("\n"))
        for shape in _inside(node, _SHAPES):
            self.blocks(shape)

    def _text(self, node: Element) -> str:
        """The text of a paragraph, without that of the shapes anchored in it."""
        out: list[str] = []
        for child in node.children:
            if child.tag in _LEFT_OUT or child.tag in _SHAPES:
                continue
            if child.tag == "t":
                out.append(child.text)
            elif child.tag in ("br", "cr"):
                out.append("\n")
            elif child.tag == "tab":
                out.append(" ")
            elif child.tag == "noBreakHyphen":
                out.append("-")
            elif child.tag in ("footnoteReference", "endnoteReference"):
                self._noted.append((child.tag.removesuffix("Reference"), child.get("id")))
                out.append(f"[{len(self._noted)}]")
            elif child.tag != "r" or not _is_hidden(child):
                out.append(self._text(child))
        return "".join(out)

    def _table(self, table: Element) -> None:
        rows = [[c for c in row.children if c.tag == "tc"] for row in table.all("tr")]
        words = [[self._cell(c) for c in row] for row in rows]
        if is_data(words):
            for cells, row in zip(words, rows, strict=True):
                spread: list[str] = []
                for text, cell in zip(cells, row, strict=True):
                    span = cell.child("tcPr")
                    wide = small(span.value("gridSpan") if span else None, 1)
                    spread += [text, *[""] * (min(wide, 50) - 1)]
                self.out.line("\t".join(spread), role="table", gap=False)
            self.out.end(gap=True)
            return
        for row in rows:
            for cell in row:
                self.blocks(cell)

    def _cell(self, cell: Element) -> str:
        return " ".join(filter(None, (" ".join(self._text(p).split()) for p in _inside(cell, frozenset(("p",))))))


def _inside(node: Element, tags: frozenset[str]) -> Iterator[Element]:
    """The outermost elements of those names below a node."""
    for child in node.children:
        if child.tag in tags:
            yield child
        elif child.tag not in _LEFT_OUT:
            yield from _inside(child, tags)


def _is_hidden(run: Element) -> bool:
    properties = run.child("rPr")
    return properties is not None and properties.child("vanish") is not None
