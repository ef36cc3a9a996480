"""A sentence as a flat row of tokens: the known words by longest match, quantities, marks, and the names between.

The tokens cover the sentence; each holds the roles its word may play (groups of the lists `values` and `subjects`).
Which role it plays depends on where it stands, and is decided by the rules that read the row.
"""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.quantities import Mark, Spans

Roles = frozenset[str]
NAME: Roles = frozenset({"name"})
QUOTED: Roles = frozenset({"name", "quoted"})
NUMBER: Roles = frozenset({"name", "number"})
TIME: Roles = frozenset({"time"})
QUANTITY: Roles = frozenset({"quantity"})
STOP: Roles = frozenset({"stop"})
PAUSE: Roles = frozenset({"pause"})
OF: Roles = frozenset({"of"})
AND: Roles = frozenset({"and", "function"})
ETC: Roles = frozenset({"etc"})
_NOUNS = frozenset({"measure", "dependent", "growth", "no-name"})
VALUE: Roles = frozenset({"rise", "fall", "better", "level", "over", "under", "about", "adverb"})
_OF_MARK: dict[str, Roles] = {"date": TIME, "period": TIME, "marker": STOP}
_PUNCTUATION = dict.fromkeys("，。；：！？\n（）——●■▶•◆★·！?【】[]《》〈〉→|", STOP) | {
    "、": PAUSE,
    " ": PAUSE,
    "“": PAUSE,
    "”": PAUSE,
    "‘": PAUSE,
    "’": PAUSE,
    "的": OF,
}
_SMALL = {"和": AND, "与": AND, "及": AND, "以及": AND, "等": ETC}
_OF_PERIOD = re.compile("末|时期|期间|以来|初|期末")
_BEFORE = "之?前(?![移进列挪三五十])"  # by 2027; not 前移3位
_OF_DATE = re.compile(
    f"(?<=年)(?:年?[末底初]?{_BEFORE}|年?[末底初]|[上下]半年)"
    f"|(?<=月)(?:份|[末底初]|[上中下]旬)[末底初]?(?:{_BEFORE})?|(?<=季度)(?:[末初]?{_BEFORE}|[末初])"
)
"""What ends a date: 2023年|末, 8月|份, 3月|上旬, 二季度|前."""
_LONGEST_GLOSS = 10
_NOTE = re.compile(r"\[\d{1,3}\]")  # the mark of a footnote stands in the midst of a name


class Token(NamedTuple):
    """A stretch of the view and the roles it may play."""

    start: int
    end: int
    roles: Roles
    mark: int = -1
    """For a quantity: which of the marks it is."""


class Vocabulary(NamedTuple):
    """The words of a lexicon with their roles, and for each first character the lengths to try, longest first."""

    roles: dict[str, Roles]
    lengths: dict[str, tuple[int, ...]]
    single: frozenset[str]
    """Words of one character that count as words even in the midst of unknown ones."""

    def longest(self, text: str, at: int, end: int) -> int:
        """How long the longest known word at `at` is; 0 where there is none."""
        for n in self.lengths.get(text[at], ()):
            if at + n <= end and text[at : at + n] in self.roles:
                return n
        return 0

    def inside(self, text: str, at: int, end: int) -> bool:
        """Whether the one-letter word at `at`, which follows an unknown character, is part of an unknown word: 县域医|共|体."""
        return (
            text[at] not in self.single
            and at + 1 < end
            and text[at + 1] not in _PUNCTUATION
            and text[at + 1] not in _SMALL
            and not self.longest(text, at + 1, end)
        )


def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The table of a lexicon, made once."""
    roles: dict[str, Roles] = {}
    for name in ("values", "subjects"):
        for group, words in lexicon.lists[name].items():
            own = frozenset({group})
            for word in words:
                roles[word] = roles[word] | own if word in roles else own
    named = {r: r | NAME if r <= _NOUNS else r for r in frozenset(roles.values())}
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in roles:
        lengths[word[0]].add(len(word))
    return Vocabulary(
        {word: named[r] for word, r in roles.items()} | _SMALL,
        {c: tuple(sorted(n | ({2} if c == "以" else set()), reverse=True)) for c, n in lengths.items()}
        | {c: tuple(sorted({*lengths.get(c, ()), 1}, reverse=True)) for c in "和与及等"},
        frozenset(lexicon.words("subjects", "single")) | frozenset(_SMALL),
    )


def tokenise(
    text: str, start: int, end: int, marks: Sequence[tuple[int, Mark]], quotes: Spans, words: Vocabulary
) -> list[Token]:
    """The tokens of text[start:end]; `marks` are the numerals in it with their numbers, in order."""
    out: list[Token] = []
    claims = [m.found.start for _, m in marks if m.candidate]
    at = name = start
    coming = iter([*marks, (-1, None)])
    number, mark = next(coming)

    def close(here: int) -> None:
        if here > name:
            out.append(Token(name, here, NAME))

    while at < end:
        while mark is not None and mark.found.start < at:
            number, mark = next(coming)
        limit = mark.found.start if mark is not None else end
        roles: Roles | None = None
        stop = at
        index = -1
        c = text[at]
        if mark is not None and at == limit:
            stop = min(mark.found.end, end)
            if mark.candidate:
                roles, index = QUANTITY, number
            else:
                roles = _OF_MARK.get(mark.kind, NUMBER)
                if mark.kind == "marker" and text[stop : stop + 1] in (".", "．", "、", ")", "）"):
                    stop += 1
                if roles is TIME and (tail := _OF_DATE.match(text, stop)):  # 2023年|末, 8月|份, 3月|上旬
                    stop = tail.end()
        elif c in "“‘" and (span := quotes.holding(at)) is not None and span[0] == at and span[1] <= end:
            if mark is not None and mark.kind == "period" and mark.found.start <= at + 1:
                tail = _OF_PERIOD.match(text, span[1])  # “十三五”末
                roles, stop = TIME, tail.end() if tail else span[1]
            elif not _any(claims, *span):
                roles, stop = QUOTED, span[1]
        elif c == "[" and (note := _NOTE.match(text, at)) and at > start:
            roles, stop = NAME, note.end()
        elif c == "（" and at > start and (close_at := text.find("）", at, min(end, at + _LONGEST_GLOSS))) > 0:
            if not _any(claims, at, close_at) and not any(x in "，。；：" for x in text[at:close_at]):
                roles, stop = NAME, close_at + 1
        if roles is None:
            if c in _PUNCTUATION:
                roles, stop = _PUNCTUATION[c], at + 1
            else:
                n = words.longest(text, at, min(end, limit) if limit > at else end)
                if (
                    n == 1
                    and (at > name or (out and out[-1].roles is QUANTITY))
                    and words.inside(text, at, limit if limit > at else end)
                ):
                    n = 0
                if n:
                    stop = at + n
                    roles = words.roles[text[at:stop]]
        if roles is None:
            at += 1
            continue
        close(at)
        out.append(Token(at, stop, roles, index))
        at = name = max(stop, at + 1)
    close(end)
    return out


def _any(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted `places` lies in start:end."""
    i = bisect_left(places, start)
    return i < len(places) and places[i] < end
