"""Names that share a head or a tail: 城镇居民、农村居民人均可支配收入 names two incomes."""

from collections.abc import Sequence

from briefing.extraction.tokens import Token

Span = tuple[int, int]
Name = tuple[Span, ...]
_URBAN_RURAL = "城乡"
_LEAST_STEM = 4  # characters of a head that others share: 生产安全事故|起数
_LEAST_TAIL = 2  # characters two members must end with alike for the second to give its tail to the first


def split(tokens: Sequence[Token], a: int, b: int) -> list[tuple[int, int]]:
    """The members of the coordinated names tokens[a:b], as ranges of tokens."""
    cuts: list[tuple[int, int]] = []
    begin = a
    for i in range(a, b):
        if tokens[i].roles & {"pause", "and"}:
            if i > begin:
                cuts.append((begin, i))
            begin = i + 1
    if b > begin:
        cuts.append((begin, b))
    return cuts


def names(text: str, tokens: Sequence[Token], a: int, b: int, measures: frozenset[str]) -> list[Name]:
    """The names that tokens[a:b] coordinate, in order, each with the head or tail it shares with the others.

    城乡 before one name gives it twice: for the towns and for the country.
    """
    collective = _collective(text, tokens, a, b)
    if collective is not None:
        end, start = collective
        return [((tokens[x].start, tokens[y - 1].end), (start, tokens[b - 1].end)) for x, y in split(tokens, a, end)]
    spans = [(tokens[x].start, tokens[y - 1].end) for x, y in split(tokens, a, b)]
    if len(spans) < 2:
        at = text.find(_URBAN_RURAL, tokens[a].start, tokens[b - 1].end) if b > a else -1
        return [((at, tokens[b - 1].end),)] * 2 if at >= 0 else []
    heads = [_head(text, *span, measures) for span in spans]
    tail = _tail(text, spans, heads)
    if tail is not None:
        return [*(((x, y), (tail, spans[-1][1])) for x, y in spans[:-1]), (spans[-1],)]
    first = spans[0]
    stem = heads[0]
    if (
        stem is not None
        and first[0] + _LEAST_STEM <= stem
        and all(h == s[0] for h, s in zip(heads[1:], spans[1:], strict=True))
    ):
        return [(first,), *(((first[0], stem), s) for s in spans[1:])]
    return [(s,) for s in spans]


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
    """Where the measure at the end of text[a:b] begins: 城镇居民|人均可支配收入; None where it ends in none."""
    best = None
    for i in range(b - 1, max(a, b - 12) - 1, -1):
        if text[i:b] in measures:
            best = i
    return best


def _tail(text: str, spans: Sequence[Span], heads: Sequence[int | None]) -> int | None:
    """Where the tail that the last name carries for all begins in it; None where each name stands alone."""
    if heads[0] is not None and heads[0] > spans[0][0]:
        return None  # the first has a measure of its own
    if heads[0] is not None and len(spans) > 1 and heads[0] == spans[0][0] and heads[-1] is not None:
        return None  # bare measures side by side: 进口、出口
    a, b = spans[-1]
    first = text[slice(*spans[-2])]
    last = text[a:b]
    for n in range(min(4, len(first)), _LEAST_TAIL - 1, -1):
        at = last.find(first[-n:], 0, len(last) - 1)
        if at >= 0 and (len(first) > n or at > 0):
            return a + at + n
    head = heads[-1]
    if head is None or head <= a:
        return a + len(first) if len(last) > len(first) + 1 and head is None else None
    own = len(first)
    if head - a >= own + 2 and own <= 3:
        return a + own  # 城市、县城建成区面积: members of like length
    return head
