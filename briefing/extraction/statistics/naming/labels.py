"""Numbers and names as boxes of figures set them: ■ 1560亿元：2025年地区生产总值; 绿化覆盖率：45%."""

from collections.abc import Sequence

from briefing.extraction.statistics.naming.subjects import Range, Subjects
from briefing.extraction.statistics.tokens import ENDS, VALUE, Token

_JOINS = frozenset({*VALUE, "quantity", "pause", "rank"})  # 从412家到1038家：, 超过四成：
_FROM_TO = ("从", "由", "到", "至")
_MOST_BEFORE = 8  # tokens of a box before the colon
_MARKS = "：—｜"


def behind(text: str, tokens: Sequence[Token], at: int, subjects: Subjects) -> Range | None:
    """The name behind the mark that follows the quantity at token `at`; None where the line begins otherwise."""

    def joins(k: int) -> bool:
        return bool(tokens[k].roles & _JOINS) or text[tokens[k].start : tokens[k].end] in _FROM_TO

    if at > _MOST_BEFORE:
        return None
    k = at + 1
    while k < min(len(tokens), at + _MOST_BEFORE) and joins(k):
        k += 1
    if k == len(tokens) or text[tokens[k].start] not in _MARKS:
        return None
    if not all("stop" in tokens[n].roles or joins(n) for n in range(at)):
        return None
    while k < len(tokens) and "stop" in tokens[k].roles:
        k += 1
    end = k
    while end < len(tokens) and "stop" not in tokens[end].roles:
        if "quantity" in tokens[end].roles:
            return None  # 5家：完成投资3亿元 has a name of its own
        end += 1
    a, b = subjects.left(k, end, told=True, distributes=False)
    return (a, b) if a < b else None


def before(text: str, tokens: Sequence[Token], at: int, subjects: Subjects) -> Range | None:
    """The name before the colon that stands right before the quantity at token `at`; None where there is none."""
    if at < 2 or text[tokens[at - 1].start] != "：":
        return None
    begin = end = at - 1
    while begin > 0 and not tokens[begin - 1].roles & ENDS:
        begin -= 1
    a, b = subjects.left(begin, end, told=True, distributes=False)
    return (a, b) if a < b else None
