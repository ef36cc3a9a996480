"""The normalised view: what rules look through, with a map back to every character of the text.

Full-width digits and letters become ASCII, punctuation of either width becomes the Chinese one, quotes and dashes of
every kind become one kind, traditional characters become simplified; broken lines, spaces between Chinese characters,
zero-width characters and pinyin glosses disappear. The document itself is never altered: a place in the view maps back
to a place in the text.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass

from briefing.model import Block, Document, Quote
from briefing.text.scripts import is_traditional, table

_WIDTH = {0xFF01 + i: 0x21 + i for i in range(94)}  # full-width ASCII
_PUNCTUATION = str.maketrans(
    {
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
        "●": "●",
        "〔": "〔",
        "\u00a0": " ",
        "\u3000": " ",
        "\u2002": " ",
        "\u2003": " ",
        "\u2009": " ",
        "\t": " ",
        "﹒": ".",
        "．": ".",
    }
)
_BASE: dict[int, int | str] = {**_WIDTH, **_PUNCTUATION}
# Full-width punctuation must end as the Chinese form, not as ASCII.
_BASE.update({full: full for full, plain in _WIDTH.items() if chr(plain) in ",:;?!()"})

_ZERO_WIDTH = "\u200b-\u200f\u2060\ufeff\u00ad\ufe0f"
_GLOSS = r"（[a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü]{1,6}）"
_SPACE = r"&nbsp；|\s+"
_GONE = re.compile(f"[{_ZERO_WIDTH}]+|{_SPACE}|(?<=[^\\W\\da-zA-Z_]){_GLOSS}")
_LATIN = re.compile(r"[A-Za-z]")


@dataclass(frozen=True, slots=True)
class Part:
    """A block of the document as the view shows it: its range in the view."""

    block: Block
    start: int
    end: int


class View:
    """The article (or any blocks of a document) as rules see it.

    `text` is the view's text: the blocks in order, a line feed between them. Positions of the view map to offsets of
    the document with `offset`; `quote(a, b)` gives the document's own words.
    """

    __slots__ = ("_at", "_from", "document", "parts", "text")

    def __init__(self, document: Document, blocks: Iterable[Block] | None = None) -> None:
        self.document = document
        pieces: list[str] = []
        here: list[int] = []  # where a run of the view starts …
        there: list[int] = []  # … and the offset in the document it starts at
        parts: list[Part] = []
        size = 0
        mapping: dict[int, int | str] = dict(_BASE)
        if is_traditional(document.text):
            mapping = {**table(), **mapping}
        # Without block structure the whole text is one block.
        chosen = document.blocks if blocks is None else tuple(blocks)
        for block in chosen:
            raw = document.text[block.start : block.end].translate(mapping)
            raw = _pair_straight_quotes(raw)
            begin = size
            last = 0
            for m in _GONE.finditer(raw):
                a, b = m.span()
                if m[0].isspace() and _keeps_space(raw, a, b, block.kind):
                    if b - a > 1 or raw[a] != " ":  # one blank stands for them all
                        if a > last:
                            pieces.append(raw[last:a])
                            here.append(size)
                            there.append(block.start + last)
                            size += a - last
                        pieces.append(" ")
                        here.append(size)
                        there.append(block.start + a)
                        size += 1
                        last = b
                    continue
                if a > last:
                    pieces.append(raw[last:a])
                    here.append(size)
                    there.append(block.start + last)
                    size += a - last
                last = b
            if last < len(raw):
                pieces.append(raw[last:])
                here.append(size)
                there.append(block.start + last)
                size += len(raw) - last
            parts.append(Part(block, begin, size))
            pieces.append("\n")
            here.append(size)
            there.append(block.end)
            size += 1
        self.text = "".join(pieces)
        self.parts = tuple(parts)
        self._from = here
        self._at = there

    def offset(self, position: int) -> int:
        """The offset in the document of the character at `position` of the view."""
        i = bisect_right(self._from, position) - 1
        return self._at[i] + position - self._from[i] if i >= 0 else 0

    def quote(self, start: int, end: int) -> Quote:
        """The document's own words between two positions of the view. Raises ValueError where there are none."""
        return self.document.quote(self.offset(start), self.offset(end - 1) + 1)


def _keeps_space(raw: str, a: int, b: int, kind: str) -> bool:
    """Whether the white space raw[a:b] separates something.

    It does between Latin words, and on one line of a headline, where a blank stands for a comma.
    """
    if a == 0 or b == len(raw):
        return False
    if kind in ("title", "heading", "byline"):
        return "\n" not in raw[a:b] and not (raw[a - 1] in "。，；：、）" or raw[b] in "，。；：、（")
    return bool(_LATIN.match(raw[a - 1]) and _LATIN.match(raw[b]))


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
