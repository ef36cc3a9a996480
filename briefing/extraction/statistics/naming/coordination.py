"""Names that share a head or a tail: 城镇居民、农村居民人均可支配收入 names two incomes."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from briefing.extraction.statistics.rules import Rules
from briefing.extraction.statistics.tokens import Token

Span = tuple[int, int]
Name = tuple[Span, ...]
_LONGEST_MEASURE = 12
_LONGEST_OF_STEM = 8
_SHORT = 2  # 城市、县城|建成区面积: members of like length
_URBAN_RURAL = "城乡"
_DIGITS = "一二三四五六七八九十"
_ORDINAL = re.compile(f"第[{_DIGITS}]")
_LEAST_STEM = 4  # characters of a head that others share: 生产安全事故|起数
_LEAST_MEASURE = 2  # characters of the measure that leaves a stem for the others
_LEAST_TAIL = 2  # characters two members must end with alike for the second to give its tail to the first


def split(
    tokens: Sequence[Token], a: int, b: int, marks: AbstractSet[str] = frozenset({"pause", "and"})
) -> list[tuple[int, int]]:
    """The members of the coordinated names tokens[a:b], cut at tokens of the roles `marks`, as ranges of tokens."""
    cuts: list[tuple[int, int]] = []
    begin = a
    for i in range(a, b):
        if tokens[i].roles & marks:
            if i > begin:
                cuts.append((begin, i))
            begin = i + 1
    if b > begin:
        cuts.append((begin, b))
    return cuts


def names(text: str, tokens: Sequence[Token], a: int, b: int, rules: Rules, values: int) -> list[Name]:
    """The names that tokens[a:b] coordinate, in order, each with the head or tail it shares with the others.

    `values` is how many values there are for them: 金融业、软件和信息服务业 is two names where there are two. 城乡 before one
    name gives it twice: for the towns and for the country. What stands after 分别 belongs to each: A、B分别新增.
    """
    each = next((k for k in range(a + 1, b - 1) if text[tokens[k].start : tokens[k].end] == "分别"), None)
    if each is not None:
        rest = (tokens[each + 1].start, tokens[b - 1].end)
        return [(*name, rest) for name in names(text, tokens, a, each, rules, values)]
    collective = _collective(text, tokens, a, b)
    if collective is not None:
        end, start = collective
        return [((tokens[x].start, tokens[y - 1].end), (start, tokens[b - 1].end)) for x, y in split(tokens, a, end)]
    members = split(tokens, a, b)
    if len(members) > values > 1:
        by_comma = split(tokens, a, b, {"pause"})
        members = by_comma if len(by_comma) == values else members
    spans = [(tokens[x].start, tokens[y - 1].end) for x, y in members]
    if values > 1 and len(spans) == values and (ordinals := _ordinals(text, spans)):
        return ordinals
    if len(spans) < 2:
        at = text.find(_URBAN_RURAL, tokens[a].start, tokens[b - 1].end) if b > a else -1
        return [((at, tokens[b - 1].end),)] * 2 if at >= 0 else []
    heads = [_head(text, *span, rules.measures) for span in spans]
    bare = [text[slice(*span)] in rules.measures for span in spans]
    tail = _tail(text, spans, heads, bare[0], rules.classes)
    if tail is not None:
        return [*(((x, y), (tail, spans[-1][1])) for x, y in spans[:-1]), (spans[-1],)]
    first, stem = spans[0], heads[0]
    if stem is not None and first[1] - stem < _LEAST_MEASURE:
        stem = None  # 诉求解决率、满意率: 率 is no head of its own
    whole = any(text[slice(*span)] in rules.indicators for span in spans[1:])  # 进出口总额 has no owner but the place
    if stem is not None and first[0] + _LEAST_STEM <= stem and all(bare[1:]) and not whole:
        return [(first,), *(((first[0], stem), s) for s in spans[1:])]
    return [(s,) for s in spans]


def _ordinals(text: str, spans: Sequence[Span]) -> list[Name]:
    """The names of 第一、二、三产业: each takes 第 from the first and its noun from the last."""
    (a, b), (x, y) = spans[0], spans[-1]
    if len(spans) < 2 or not _ORDINAL.fullmatch(text, a, b) or text[x] not in _DIGITS:
        return []
    if not all(text[p:q] in _DIGITS for p, q in spans[1:-1]) or x + 1 == y:
        return []
    inner = [((a, a + 1), span, (x + 1, y)) for span in spans[1:-1]]
    return [((a, b), (x + 1, y)), *inner, ((a, a + 1), (x, y))]


def _collective(text: str, tokens: Sequence[Token], a: int, b: int) -> tuple[int, int] | None:
    """The token a list ends with and where the tail for all begins: A、B、C三大|产业规模, A、B等|销售额."""
    listed = False
    for k in range(a, b - 1):
        roles = tokens[k].roles
        listed = listed or "pause" in roles
        if listed and ("etc" in roles or ("number" in roles and text.startswith(("大", "类"), tokens[k].end - 1))):
            return k, tokens[k + 1].start
    return None


def _head(text: str, a: int, b: int, measures: frozenset[str]) -> int | None:
    """Where the measure at the end of text[a:b] begins: 城镇居民|人均可支配收入; None where it is all or ends in none."""
    best = None
    for i in range(b - 1, max(a, b - _LONGEST_MEASURE), -1):
        if text[i:b] in measures:
            best = i
    return best


def _tail(
    text: str, spans: Sequence[Span], heads: Sequence[int | None], bare: bool, classes: frozenset[str]
) -> int | None:
    """Where the tail that the last name carries for all begins in it; None where each name stands alone."""
    if bare or heads[0] is not None:
        return None  # the first has a measure of its own
    a, b = spans[-1]
    first, last = text[slice(*spans[-2])], text[a:b]
    for n in range(min(4, len(first)), _LEAST_TAIL - 1, -1):
        at = last.find(first[-n:], 0, len(last) - 1)
        if at >= 0 and (len(first) > n or at > 0):
            return a + at + n
    if first[-1] in classes and (at := last.find(first[-1], 0, len(last) - 1)) >= 0:
        return a + at + 1
    head, own = heads[-1], len(first)
    if head is None:
        return a + own if len(last) > own + 1 else None
    return a + own if head - a >= own + 2 and own <= _SHORT else head


def stem(text: str, name: Name, measures: frozenset[str]) -> Name:
    """A name without the measure at its end (企业|利润|总额), to which another measure can be joined."""
    x, y = name[-1]
    end = y
    while cut := next((n for n in range(min(_LONGEST_OF_STEM, end - x), 1, -1) if text[end - n : end] in measures), 0):
        end -= cut
    return name if end == y else (*name[:-1], (x, end)) if end > x else name[:-1]
