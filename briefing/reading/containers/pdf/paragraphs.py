"""The lines of PDF pages to paragraphs: running heads and page numbers go, broken lines are joined."""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median
from typing import NamedTuple

from briefing.reading.writing import Writer

_NUMBER = re.compile(
    r"[-—–·•\s]*(?:第\s*)?\d{1,4}(?:\s*页)?(?:\s*[/,，共]\s*(?:共\s*)?\d{1,4}\s*页?)?[-—–·•\s]*$|Page \d+(?: of \d+)?$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_LATIN_END = re.compile(r"[A-Za-z,;]$")
_LATIN_START = re.compile(r"[A-Za-z]")
# How many lines at the top and at the foot of a page may be running heads.
_EDGE = 2
_HEIGHT = 12
# A line is full when less than this many characters would still fit into it.
_ROOM = 1.6
_INDENT = 0.8
_LARGE = 1.15
_CLOSED = "。！？；：!?;:"


class PdfLine(NamedTuple):
    """A line of a page: its ends, the height of its foot, the size of its characters, in points."""

    left: float
    right: float
    y: float
    size: float
    text: str


class Margins(NamedTuple):
    """Where the lines of a document stand, in points; `size` is that of most characters."""

    left: float
    right: float
    size: float
    indented: bool


def write(pages: Sequence[Sequence[PdfLine]], out: Writer) -> None:
    """Write the paragraphs of a document."""
    pages = [_by_height([line for line in page if line.text.strip()]) for page in pages]
    repeated = _running(pages)
    lines = _with_tables([line for page in pages for line in _body(page, repeated)])
    if not lines:
        return
    size = median(line.size for line in lines)
    left = _common([line.left for line in lines if line.size < size * _LARGE], size)
    right = max((line.right for line in lines if line.size < size * _LARGE), default=0.0)
    margins = Margins(left, right, size, _is_indented(lines, left, size))
    first_large = True
    held: list[PdfLine] = []
    for line in lines:
        if "\t" in line.text:
            first_large = _end(out, held, size, first_large)
            held = []
            out.line("\t".join(cell.strip() for cell in line.text.split("\t")), role="table", gap=False)
        elif held and _goes_on(held[-1], line, margins):
            held.append(line)
        else:
            first_large = _end(out, held, size, first_large)
            held = [line]
    _end(out, held, size, first_large)


def _with_tables(lines: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines with tabs between the cells of tables, and wide blanks where gaps only set a line apart."""
    cells = [line.text.count("\t") for line in lines]
    out = []
    for k, line in enumerate(lines):
        beside = [cells[j] for j in (k - 2, k - 1, k + 1, k + 2) if 0 <= j < len(lines)]
        keep = cells[k] > 0 and any(beside) and not any(c in line.text for c in "。；")
        out.append(line if keep else line._replace(text=line.text.replace("\t", "\u3000")))
    return out


def _end(out: Writer, held: Sequence[PdfLine], size: float, first_large: bool) -> bool:
    """Write a paragraph; the first one in large characters is the headline. Whether none was yet."""
    if not held:
        return first_large
    large = held[0].size > size * _LARGE
    text = held[0].text
    for line in held[1:]:
        gap = " " if _LATIN_END.search(text.rstrip()) and _LATIN_START.match(line.text.lstrip()) else ""
        text = text.rstrip() + gap + line.text.lstrip()
    out.line(text, role="title" if large and first_large and len(text.strip()) >= 6 else None)
    return first_large and not large


def _is_indented(lines: Sequence[PdfLine], left: float, size: float) -> bool:
    """Whether paragraphs begin with an indent: of two characters, on many lines, yet not on most."""
    indented = sum(1.2 * size < line.left - left < 2.8 * size for line in lines)
    at_margin = sum(abs(line.left - left) < _INDENT * size for line in lines)
    return indented * 12 > len(lines) and at_margin * 4 > len(lines)


def _goes_on(last: PdfLine, line: PdfLine, margins: Margins) -> bool:
    """Whether `line` continues the paragraph of `last`."""
    size = margins.size
    if abs(line.size - last.size) > 0.12 * size:
        return False
    if last.size > size * _LARGE:
        # A headline is centred: its second line follows close below.
        return 0 < last.y - line.y < 2.2 * last.size
    if line.left > margins.left + _INDENT * size:
        return False
    if last.right > margins.right - _ROOM * size:
        return True
    # Where paragraphs are indented, what is not goes on, unless the line before it is short or closed.
    far = last.right > margins.left + 0.6 * (margins.right - margins.left)
    return margins.indented and far and last.text.rstrip()[-1:] not in _CLOSED


def _by_height(page: Sequence[PdfLine]) -> list[PdfLine]:
    """The lines of a page with those that stand on one height as one, in the order of the file."""
    out: list[PdfLine] = []
    for line in page:
        last = out[-1] if out else None
        if last and abs(last.y - line.y) < 0.3 * last.size and line.left >= last.right - 0.5 * last.size:
            gap = "\t" if line.left - last.right > last.size else ""
            out[-1] = PdfLine(last.left, line.right, last.y, max(last.size, line.size), last.text + gap + line.text)
        else:
            out.append(line)
    return out


def _edges(page: Sequence[PdfLine]) -> list[PdfLine]:
    ordered = sorted(page, key=lambda line: -line.y)
    return [*ordered[:_EDGE], *ordered[-_EDGE:]] if len(ordered) > 2 * _EDGE else list(ordered)


def _running(pages: Sequence[Sequence[PdfLine]]) -> frozenset[str]:
    """The words that stand at the edge of many pages, on the same height, numbers aside."""
    counts = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    least = max(2, len(pages) * 0.4)
    return frozenset(key for key, n in counts.items() if n >= least)


def _key(line: PdfLine) -> str:
    return f"{round(line.y / _HEIGHT)} {_DIGITS.sub('0', ''.join(line.text.split()))}"


def _body(page: Sequence[PdfLine], running: frozenset[str]) -> list[PdfLine]:
    """The lines of a page without running heads and page numbers."""
    edges = set(_edges(page))
    return [line for line in page if line not in edges or not (_key(line) in running or _NUMBER.match(line.text))]


def _common(values: Sequence[float], size: float) -> float:
    """The left margin: the leftmost place where many lines begin."""
    if not values:
        return 0.0
    counts = Counter(round(v / size * 2) for v in values)
    often = max(counts.values()) * 0.3
    return min(k for k, n in counts.items() if n >= often) * size / 2
