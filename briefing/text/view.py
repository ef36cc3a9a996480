"""The normalised view: what rules look through, with a map back to every character of the text.

Full-width digits and letters become ASCII, punctuation of either width becomes the Chinese one, quotes and dashes of
every kind become one kind, traditional characters become simplified; broken lines, spaces between Chinese characters,
zero-width characters and pinyin glosses disappear. The document itself is never altered: a place in the view maps back
to a place in the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from briefing.model import Block, Document, Quote
from briefing.text.noise import watermarks
from briefing.text.scripts import is_traditional, table
from briefing.text.sentences import sentences
from briefing.text.sought import Sought

_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}  # full-width ASCII
_PUNCTUATION = {
    ",": "，",
    ":": "：",
    ";": "；",
    "?": "？",
    "!": "！",
    "(": "（",
    ")": "）",
    "﹐": "，",
    "﹔": "；",
    "﹕": "：",
    "∶": "：",
    "︰": "：",
    "「": "“",
    "」": "”",
    "『": "‘",
    "』": "’",
    "〝": "“",
    "〞": "”",
    "„": "“",
    "‟": "“",
    "‚": "‘",
    "‛": "’",
    "–": "—",
    "―": "—",
    "─": "—",
    "－": "-",
    "﹣": "-",
    "−": "-",
    "～": "~",
    "〜": "~",
    "∼": "~",
    "％": "%",
    "﹪": "%",
    "○": "〇",
    "Ο": "〇",
    "\u00a0": " ",
    "\u3000": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\u2009": " ",
    "\t": " ",
    "﹒": ".",
    "．": ".",
}
# Full-width punctuation is the Chinese form already.
_SHOWN = {chr(c): chr(plain) for c, plain in _WIDTH.items() if chr(plain) not in ",:;?!()"} | _PUNCTUATION
_OTHER = re.compile(f"[{re.escape(''.join(_SHOWN))}]")

_ZERO_WIDTH = "\u200b-\u200f\u2060\ufeff\u00ad\ufe0f"
_GLOSS = r"（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}）"
_NOTHING = "\u200b"  # stands for a character that is not looked at
_SPACE = r"&(?:nbsp|ensp|emsp|thinsp)；|\s+"
# What is left of HTML in texts cut out of pages.
_ENTITIES = {
    "ldquo": "“", "rdquo": "”", "lsquo": "‘", "rsquo": "’", "mdash": "—", "ndash": "—", "middot": "·", "hellip": "…",
    "amp": "&", "lt": "<", "gt": ">", "times": "×", "permil": "‰",
}  # fmt: skip
_ENTITY = f"&(?:{'|'.join(_ENTITIES)})；"
_TAG = r"</?(?:p|br|b|strong|span|div|font|em|h[1-6])(?: [^<>]{0,80})?/?>"
_GONE = Sought(f"[{_ZERO_WIDTH}&\\s<（]", f"[{_ZERO_WIDTH}]+|{_SPACE}|{_ENTITY}|{_TAG}|(?<=[^\\W\\da-zA-Z_]){_GLOSS}")
_THOUSANDS = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
"""A comma between the thousands of a number, where it is no Chinese one: 1,250."""
_LATIN = re.compile(r"[A-Za-z]")


class Part(NamedTuple):
    """A block of the document as the view shows it: its range in the view."""

    block: Block
    start: int
    end: int


class View:
    """The article (or any blocks of a document) as rules see it.

    `text` is the view's text: the blocks in order, a line feed between them. Positions of the view map to offsets of
    the document with `offset`; `quote(a, b)` gives the document's own words.
    """

    __slots__ = ("_at", "_from", "_sentences", "document", "parts", "text")

    def __init__(self, document: Document, blocks: Iterable[Block] | None = None) -> None:
        self.document = document
        out = _Builder()
        parts: list[Part] = []
        traditional = is_traditional(document.text)
        marks = [_plain(m, traditional) for m in watermarks(document.text)]
        # Without block structure the whole text is one block.
        for block in document.blocks if blocks is None else blocks:
            begin = out.size
            for at, cell in _cells(document.text[block.start : block.end], block):
                if at > block.start:
                    out.put("\t", at - 1)
                shown = _pair_straight_quotes(_plain(cell, traditional))
                if "," in cell:
                    shown = _with_thousands(cell, shown)
                for mark in marks:
                    shown = shown.replace(mark, _NOTHING * len(mark))
                _normalise(shown, at, block.kind, out)
            parts.append(Part(block, begin, out.size))
            out.put("\n", block.end)
        self.text = "".join(out.pieces)
        self.parts = tuple(parts)
        self._from = out.here
        self._at = out.there
        self._sentences: dict[int, tuple[tuple[int, int], ...]] = {}

    def sentences(self, part: Part) -> tuple[tuple[int, int], ...]:
        """The ranges of the sentences of a part of this view, in order. Several rules walk over them; they are cut once."""
        found = self._sentences.get(part.start)
        if found is None:
            found = self._sentences[part.start] = tuple(sentences(self.text, part.start, part.end))
        return found

    def offset(self, position: int) -> int:
        """The offset in the document of the character at `position` of the view."""
        i = bisect_right(self._from, position) - 1
        return self._at[i] + position - self._from[i] if i >= 0 else 0

    def quote(self, start: int, end: int) -> Quote:
        """The document's own words between two positions of the view. Raises ValueError where there are none."""
        here, there = self._from, self._at
        i = bisect_right(here, start) - 1
        if i < 0 or end <= start:
            raise ValueError(f"no text at {start}:{end} of the view")
        j = bisect_right(here, end - 1, i) - 1
        return Quote(self.document, there[i] + start - here[i], there[j] + end - here[j])


class _Builder:
    """Runs of the view's text, each with the place in the document it comes from."""

    __slots__ = ("here", "pieces", "size", "there")

    def __init__(self) -> None:
        self.pieces: list[str] = []
        self.here: list[int] = []  # where a run of the view starts …
        self.there: list[int] = []  # … and the offset in the document it starts at
        self.size = 0

    def put(self, run: str, offset: int) -> None:
        """One more run."""
        if run:
            self.pieces.append(run)
            self.here.append(self.size)
            self.there.append(offset)
            self.size += len(run)


def _plain(raw: str, traditional: bool) -> str:
    """`raw` with each character in the form the rules know."""
    return _OTHER.sub(lambda m: _SHOWN[m[0]], raw.translate(table()) if traditional else raw)


def _cells(text: str, block: Block) -> Iterator[tuple[int, str]]:
    """The pieces a block is normalised by, with their offsets: the cells of a row of a table, else the block itself."""
    at = block.start
    for cell in text.split("\t") if block.kind == "table" else (text,):
        yield at, cell
        at += len(cell) + 1


def _normalise(raw: str, at: int, kind: str, out: _Builder) -> None:
    """Put what rules see of `raw`, whose first character stands at `at` in the document."""
    last = 0
    for m in _GONE.finditer(raw, 0, len(raw)):
        a, b = m.span()
        if m[0].isspace() and _keeps_space(raw, a, b, kind):
            if b - a > 1 or raw[a] != " ":  # one blank stands for them all
                out.put(raw[last:a], at + last)
                out.put(" ", at + a)
                last = b
            continue
        out.put(raw[last:a], at + last)
        if raw[a] == "&":
            out.put(_ENTITIES.get(raw[a + 1 : b - 1], ""), at + a)
        last = b
    out.put(raw[last:], at + last)


def _keeps_space(raw: str, a: int, b: int, kind: str) -> bool:
    """Whether the white space raw[a:b] separates something.

    It does between Latin words, and on one line of a headline, where a blank stands for a comma.
    """
    if a == 0 or b == len(raw):
        return False
    if kind in ("title", "heading", "byline"):
        return "\n" not in raw[a:b] and not (raw[a - 1] in "。，；：、）" or raw[b] in "，。；：、（")
    return bool(_LATIN.match(raw[a - 1]) and _LATIN.match(raw[b]))


def _with_thousands(raw: str, shown: str) -> str:
    """`shown` with the commas between the thousands of a number as they stand in `raw`: 1,250."""
    return _THOUSANDS.sub(lambda m: "," if raw[m.start()] == "," else m[0], shown)


def _pair_straight_quotes(raw: str) -> str:
    """Straight double quotes become opening and closing ones by turns."""
    if '"' not in raw:
        return raw
    halves = raw.split('"')
    out = [halves[0]]
    for i, half in enumerate(halves[1:]):
        out.append("”" if i % 2 else "“")
        out.append(half)
    return "".join(out)
