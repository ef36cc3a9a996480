"""The subject of an earlier clause of the sentence: for quantities whose own clause names none."""

from collections.abc import Sequence

from briefing.extraction import phrases
from briefing.extraction.subjects import Range, Subjects
from briefing.extraction.tokens import ENDS, MARKS, NOUN, Token

_LONGEST = 30  # characters
_MOST_TOKENS = 24


def held(
    text: str,
    tokens: Sequence[Token],
    subjects: Subjects,
    left: int,
    consumed: int,
    opening: bool = False,
    distributes: bool = False,
) -> Range | None:
    """The subject of the clause before, which has no value of its own; with `opening` only a name it opens with."""
    end = left
    while end > 0 and tokens[end - 1].roles & MARKS:
        end -= 1
    begin = end
    while begin > 0 and not tokens[begin - 1].roles & ENDS and end - begin < _MOST_TOKENS:
        begin -= 1
    if begin == end or (begin > 0 and "quantity" in tokens[begin - 1].roles) or begin < consumed:
        return None
    stop = phrases.strip(text, tokens, begin, end, [])
    a, b = subjects.left(begin, stop, False, distributes)
    if a < b and tokens[a].roles & {"over", "under", "gap"} and not tokens[a].roles & NOUN:
        return None  # 首次超过去年同期水平: says nothing of whose
    if opening and any(not t.roles & {"time", "places", "pause"} for t in tokens[begin:a]):
        return None
    for k in range(a + 1, b):
        roles = tokens[k].roles
        if roles & {"rise", "fall", "adverb", "over", "event", "better", "manner"} and not roles & {
            "nominal",
            "name",
        }:
            b = k
            break
    if b <= a or not 2 <= tokens[b - 1].end - tokens[a].start <= _LONGEST:
        return None
    return a, b
