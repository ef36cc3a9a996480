"""Members beside the announcement: A、B、C三大工程; A、B等N大行动; 四大行动，即A、B; 十件实事：A；B；C."""

import re
from collections.abc import Iterator

from briefing.extraction.clauses import clauses, items, tidy
from briefing.extraction.programmes.ground import Announced, Ground, Member, Span

_FARTHEST_BACK = 400
_FARTHEST_ON = 1500
_LONGEST = 40
_JOINERS = ("以及", "和", "及", "与")
_MARKS = "，。；：！？\n）"
_STOP = re.compile("[，。；！？\n]")
_MARKER = re.compile(" ?(?:（\\d{1,2}）|[①-⑳]|\\d{1,2}[.、](?!\\d)) ?")
_SENTENCE = re.compile("[。！？\n]")


def before(ground: Ground, one: Announced, mention: Span) -> tuple[list[Member], bool]:
    """The list that ends at the number, and whether 等 says that it is not all."""
    text = ground.text
    part = ground.parts[ground.index(mention[0])]
    end = mention[0]
    start = _clause_start(text, max(part.start, end - _FARTHEST_BACK), end)
    etc = text.endswith("等", start, end)
    if etc:
        end -= 1
    if text.startswith("“", start) and text.endswith("”", start, end) and "”" not in text[start + 1 : end - 1]:
        start, end = start + 1, end - 1  # “A、B、C”三大行动
    elif (opened := text.rfind("“", start, end)) > 0 and text[end - 1] == "”" and "、" in text[opened:end]:
        start, end = opened + 1, end - 1  # 实施“A、B、C”三大行动
    best: list[Span] = []
    for spans in _splits(text, start, end):
        spans = _without_lead(ground, spans)
        if len(spans) == one.declared:
            return [Member(s) for s in spans], False
        if etc and one.declared and 1 < len(spans) < one.declared:
            best = best or spans
    return [Member(s) for s in best], bool(best)


def after(ground: Ground, one: Announced, mention: Span) -> tuple[list[Member], bool]:
    """The list that follows the name, and whether 等 says that it is not all."""
    text = ground.text
    part = ground.parts[ground.index(mention[0])]
    m = ground.words.introduces.match(text, mention[1], part.end)
    if m is None or m[0].strip("”") in ("，", ""):
        return [], False
    start, limit = m.end(), part.end
    if start == limit and ground.index(limit) + 1 < len(ground.parts):  # a note whose list stands on the next line
        part = ground.parts[ground.index(limit) + 1]
        start, limit = part.start, part.end
    for finder in (_enumerated, _between_semicolons, _between_commas):
        spans, etc = finder(ground, one, start, min(limit, start + _FARTHEST_ON))
        if spans:
            return [Member(s) for s in spans], etc
    return [], False


def _enumerated(ground: Ground, one: Announced, start: int, limit: int) -> tuple[list[Span], bool]:
    """A、B、C within one clause."""
    text = ground.text
    stop = _STOP.search(text, start, limit)
    end = stop.start() if stop else limit
    etc = text.rfind("等", max(start, end - 8), end)
    if etc > 0 and ground.words.fields.match(text, etc + 1):
        return [], False
    for spans in _splits(text, start, etc if etc > 0 else end):
        named = [s for s in spans if 2 <= s[1] - s[0] <= _LONGEST]
        if len(named) == len(spans) == one.declared:
            return named, False
        if etc > 0 and one.declared and 2 <= len(named) < one.declared:
            return named, True
    return [], False


def _between_semicolons(ground: Ground, one: Announced, start: int, limit: int) -> tuple[list[Span], bool]:
    """A；B；C: each member up to its first comma."""
    text = ground.text
    stop = _SENTENCE.search(text, start, limit)
    pieces = list(clauses(text, start, stop.start() if stop else limit, "；"))
    numbered = all(_MARKER.match(text, a, b) for a, b in pieces)  # no doubt that they are the members, however few
    least = 2 if numbered else max(2, ((one.declared or 0) + 1) // 2)
    if one.declared is None or not least <= len(pieces) <= one.declared:
        return [], False
    return [tidy(text, *_first_clause(text, *_unmarked(text, *p))) for p in pieces], False


def _between_commas(ground: Ground, one: Announced, start: int, limit: int) -> tuple[list[Span], bool]:
    """A，B，C up to the full stop; only where their number is the one declared."""
    text = ground.text
    if text[start - 1] not in "：\n":
        return [], False
    stop = _SENTENCE.search(text, start, limit)
    pieces = [tidy(text, *_unmarked(text, *p)) for p in clauses(text, start, stop.start() if stop else limit, "，；")]
    return (pieces, False) if len(pieces) == one.declared else ([], False)


def _unmarked(text: str, start: int, end: int) -> Span:
    """A piece without its marker: （1）, ①."""
    m = _MARKER.match(text, start, end)
    return (m.end(), end) if m else (start, end)


def _first_clause(text: str, start: int, end: int) -> Span:
    return next((s for s in clauses(text, start, end, "，；") if s[1] - s[0] > 1), (start, end))


def _clause_start(text: str, floor: int, end: int) -> int:
    """Where the clause that ends at `end` begins: after the last mark outside quotes."""
    last = max(text.rfind(mark, floor, end) for mark in _MARKS)
    if text.find("”", max(floor, last), end) < 0:
        return max(floor, last + 1)
    depth = 0
    for at in range(end, floor, -1):
        c = text[at - 1]
        if c == "”":
            depth += 1
        elif c == "“":
            depth -= 1
        elif depth == 0 and c in _MARKS:
            return at
    return floor


def _splits(text: str, start: int, end: int) -> Iterator[list[Span]]:
    """The ways to cut a list: at 、 and between quotes; then the last member at 和, 及, 与 too."""
    whole = items(text, start, end, joiners="")
    if not whole:
        return
    yield _tidied(text, whole)
    a, b = whole[-1]
    for joiner in _JOINERS:
        at = text.find(joiner, a + 2, b - 1)
        if at > 0:
            yield _tidied(text, [*whole[:-1], (a, at), (at + len(joiner), b)])


def _tidied(text: str, spans: list[Span]) -> list[Span]:
    return [(a, b) for a, b in (tidy(text, *s) for s in spans) if b > a]


def _without_lead(ground: Ground, spans: list[Span]) -> list[Span]:
    """The members without the verb that carries the list: 抓好园区扩张、交通突围 -> 园区扩张, 交通突围.

    Where the other members begin with a verb of their own, the last verb before the first belongs to it.
    """
    if not spans:
        return spans
    text, carries = ground.text, ground.words.carries
    start, end = spans[0]
    if text[start] == "“":
        return spans
    opened = text.find("“", start, end)
    verbs = [m for m in carries.finditer(text, start, opened if opened > 0 else end) if end - m.end() >= 2]
    if not verbs:
        return spans
    others = spans[1:]
    alike = others and all(carries.match(text, a, b) for a, b in others)
    cut = verbs[-1].start() if alike else verbs[-1].end()
    return [tidy(text, cut, end), *others]
