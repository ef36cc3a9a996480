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
from briefing.text.scripts import HAN

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
# What several rules ask of a token at once.
ENDS: Roles = STOP | QUANTITY
MARKS: Roles = STOP | PAUSE
BREAKS: Roles = STOP | PAUSE | QUANTITY
JOINS: Roles = PAUSE | frozenset({"and"})
NOUN: Roles = frozenset({"name", "nominal"})
AREA: Roles = frozenset({"wide", "places"})
_NOUNS = frozenset({"measure", "dependent", "growth", "portion", "no-name"})
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
_BETWEEN_WORDS = re.compile(f"{HAN} +{HAN}")
_LONGEST_GLOSS = 10
_ENDS_CLAUSE = frozenset("，。；：")
_NOTE = re.compile(r"\[\d{1,3}\]")  # the mark of a footnote stands in the midst of a name


class Token(NamedTuple):
    """A stretch of the view and the roles it may play."""

    start: int
    end: int
    roles: Roles
    mark: int = -1
    """For a quantity: which of the marks it is."""


class Vocabulary(NamedTuple):
    """The words of a lexicon with their roles, punctuation among them."""

    roles: dict[str, Roles]
    lengths: dict[str, tuple[int, ...]]
    """For the first two characters of the longer words: how long these are, the longest first."""
    begins: frozenset[str]
    """The characters that a word begins with."""
    single: frozenset[str]
    """Words of one character that count as words even in the midst of unknown ones."""

    def longest(self, text: str, at: int, end: int) -> int:
        """How long the longest known word at `at` is; 0 where there is none."""
        for n in self.lengths.get(text[at : at + 2], ()):
            if at + n <= end and text[at : at + n] in self.roles:
                return n
        return 1 if text[at] in self.roles else 0

    def inside(self, text: str, at: int, end: int) -> bool:
        """Whether the one-letter word at `at`, which follows an unknown character, is part of an unknown word: 县域医|共|体."""
        return text[at] not in self.single and at + 1 < end and not self.longest(text, at + 1, end)


def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The table of a lexicon, made once."""
    roles: dict[str, Roles] = {}
    for name in ("values", "subjects"):
        for group, words in lexicon.lists[name].items():
            own = frozenset({group})
            for word in words:
                roles[word] = roles[word] | own if word in roles else own
    named = {r: r | NAME if r <= _NOUNS else r for r in frozenset(roles.values())}
    known = {word: named[r] for word, r in roles.items()} | _SMALL | _PUNCTUATION
    lengths: defaultdict[str, set[int]] = defaultdict(set)
    for word in known:
        if len(word) > 1:
            lengths[word[:2]].add(len(word))
    return Vocabulary(
        known,
        {pair: tuple(sorted(n, reverse=True)) for pair, n in lengths.items()},
        frozenset(word[0] for word in known),
        frozenset((*lexicon.words("subjects", "single"), *_SMALL, *_PUNCTUATION)),
    )


def tokenise(
    text: str, start: int, end: int, marks: Sequence[tuple[int, Mark]], quotes: Spans, words: Vocabulary
) -> list[Token]:
    """The tokens of text[start:end]; `marks` are the numerals in it with their numbers, in order."""
    out: list[Token] = []
    claims = [m.found.start for _, m in marks if m.candidate]
    begins = words.begins
    at = name = start
    coming = iter([*marks, (-1, None)])
    number, mark = next(coming)
    limit = mark.found.start if mark is not None else end
    while at < end:
        while at > limit:
            number, mark = next(coming)
            limit = mark.found.start if mark is not None else end
        if at < limit and (c := text[at]) not in begins:
            at += 1
            continue
        index = -1
        known: tuple[Roles, int] | None = None
        if at == limit and mark is not None:
            known, index = _numeral(text, mark, end), number if mark.candidate else -1
        elif c in "“‘":
            known = _quoted(text, at, end, claims, quotes, mark)
        elif c in "[（" and at > start:
            known = _noted(text, at, end, claims)
        if known is None:
            n = words.longest(text, at, limit)
            after_unknown = at > name or (out and out[-1].roles is QUANTITY)
            if not n or (n == 1 and after_unknown and words.inside(text, at, limit)):
                at += 1
                continue
            known = words.roles[text[at : at + n]], at + n
        if at > name:
            out.append(Token(name, at, NAME))
        roles, stop = known
        if roles is PAUSE and _BETWEEN_WORDS.match(text, at - 1):
            roles = STOP  # headlines set their clauses apart by spaces
        out.append(Token(at, stop, roles, index))
        at = name = max(stop, at + 1)
    if end > name:
        out.append(Token(name, end, NAME))
    return out


def _numeral(text: str, mark: Mark, end: int) -> tuple[Roles, int]:
    """The roles of a numeral, and where it ends with what belongs to it."""
    stop = min(mark.found.end, end)
    if mark.candidate:
        return QUANTITY, stop
    roles = _OF_MARK.get(mark.kind, NUMBER)
    if mark.found.unit == "年" and text.endswith("提前", 0, mark.found.start):
        return TIME, stop  # 提前两年|实现翻番
    if mark.kind == "marker" and text[stop : stop + 1] in (".", "．", "、", ")", "）"):
        stop += 1
    if roles is TIME and (tail := _OF_DATE.match(text, stop)):  # 2023年|末, 8月|份, 3月|上旬
        stop = tail.end()
    return roles, stop


def _quoted(
    text: str, at: int, end: int, claims: Sequence[int], quotes: Spans, mark: Mark | None
) -> tuple[Roles, int] | None:
    """The roles of the quoted coinage that begins at `at`, and where it ends; `mark` is the next numeral."""
    span = quotes.holding(at)
    if span is None or span[0] != at or span[1] > end:
        return None
    if mark is not None and mark.kind == "period" and mark.found.start <= at + 1:
        tail = _OF_PERIOD.match(text, span[1])  # “十三五”末
        return TIME, tail.end() if tail else span[1]
    return None if _any(claims, *span) else (QUOTED, span[1])


def _noted(text: str, at: int, end: int, claims: Sequence[int]) -> tuple[Roles, int] | None:
    """The same for the mark of a footnote, or a short gloss in brackets."""
    if text[at] == "[":
        note = _NOTE.match(text, at)
        return (NAME, note.end()) if note else None
    close = text.find("）", at, min(end, at + _LONGEST_GLOSS))
    if close < 0 or _any(claims, at, close) or not _ENDS_CLAUSE.isdisjoint(text[at:close]):
        return None
    return NAME, close + 1


def _any(places: Sequence[int], start: int, end: int) -> bool:
    """Whether one of the sorted `places` lies in start:end."""
    i = bisect_left(places, start)
    return i < len(places) and places[i] < end
