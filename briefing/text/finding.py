"""Finding words in a text: case, width and script folded, and Chinese by its pinyin or the initials of it.

A query is turned into one regular expression over the characters that the text really holds, so that a search takes
one pass of the expression engine whatever the length of the text.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from unicodedata import normalize

from briefing.text.pinyin import readings
from briefing.text.scripts import table

_WAYS = 64  # ways to cut a query into syllables that are tried; a longer query has more, all alike
_QUERY = 60  # characters of a query that count
_BREAK = r"[ \u3000]*+\n?+[ \u3000]*+"  # a word may be broken over two lines


def _folded(character: str) -> str:
    plain = normalize("NFKC", character).lower()
    plain = plain if len(plain) == 1 else character
    return chr(table().get(ord(plain), ord(plain)))


class _Fold(dict[int, str]):
    def __missing__(self, point: int) -> str:
        self[point] = folded = _folded(chr(point))
        return folded


_FOLD = _Fold()


def fold(text: str) -> str:
    """`text` in lower case, half width and simplified script; each character stays one character."""
    return text.translate(_FOLD)


class Finder:
    """Finds queries in texts that are made of the characters of `sample` (by default in any text it is given).

    `pinyin` also finds Chinese by how it is read: `chanye` and `cy` find 产业.
    """

    def __init__(self, sample: str, pinyin: bool = True) -> None:
        self._pinyin = pinyin
        self._characters = set(fold(sample))
        self._starts: Mapping[str, str] | None = None
        self._last: tuple[str, re.Pattern[str] | None] | None = None

    def expression(self, query: str) -> re.Pattern[str] | None:
        """What to look for in a folded text; None for a query without a word."""
        if self._last is None or self._last[0] != query:
            self._last = (query, self._made(query))
        return self._last[1]

    def _made(self, query: str) -> re.Pattern[str] | None:
        wanted = [c for c in fold(query.strip())[:_QUERY] if not c.isspace()]
        if not wanted:
            return None
        ways = ["".join(f"{re.escape(c)}{_BREAK}" for c in wanted).removesuffix(_BREAK)]
        if self._pinyin and all("a" <= c <= "z" for c in wanted) and len(wanted) > 1:
            ways += [_BREAK.join(f"[{chars}]" for chars in way) for way in self._cut("".join(wanted))]
        return re.compile("|".join(ways))

    def find(self, query: str, text: str) -> list[tuple[int, int]]:
        """Where `query` stands in `text`: ranges in order and apart."""
        pattern = self.expression(query)
        return [m.span() for m in pattern.finditer(fold(text))] if pattern else []

    def _cut(self, letters: str) -> Iterator[list[str]]:
        """The ways to read `letters` as syllables and initials of characters of the text, as classes of characters."""
        starts = self._by_start()
        found = 0
        stack: list[tuple[int, list[str]]] = [(0, [])]
        while stack and found < _WAYS:
            at, way = stack.pop()
            if at == len(letters):
                found += 1
                yield way
                continue
            # The longest piece is tried first: it is put on the stack last.
            for end in range(at + 1, min(len(letters), at + 6) + 1):
                chars = starts.get(letters[at:end])
                if chars:
                    stack.append((end, [*way, chars]))

    def _by_start(self) -> Mapping[str, str]:
        """What may stand for a character: its initial (z, zh) or a whole reading, each with the characters it fits."""
        if self._starts is None:
            fits: defaultdict[str, set[str]] = defaultdict(set)
            for character in self._characters:
                for reading in readings(character):
                    for piece in _pieces(reading):
                        fits[piece].add(character)
            self._starts = {piece: re.escape("".join(sorted(chars))) for piece, chars in fits.items()}
        return self._starts


def _pieces(reading: str) -> Iterable[str]:
    yield reading[0]
    yield reading
    if reading[:2] in ("zh", "ch", "sh"):
        yield reading[:2]
