"""What a streak is one of, right of it: 连续17年|获全市优秀, 连续4年在|综合测评|中位列第一."""

import re
from collections.abc import Sequence

from briefing.extraction.memory import Name
from briefing.extraction.tokens import ENDS, MARKS, Token

_FIELD = re.compile("在([^，。；、]{2,14})中")


def name(text: str, tokens: Sequence[Token], at: int, known: bool) -> Name | None:
    """The name of the streak at token `at`; None where none stands there, or where the one `known` before it goes on."""
    field = _FIELD.match(text, tokens[at].end)
    if field is not None:
        return (field.span(1),)
    k = at + 1
    if k >= len(tokens) or tokens[k].roles & MARKS:
        return None
    if known:
        roles = tokens[k].roles
        if not roles & {"telic", "event", "deed"}:
            return None
        if roles & {"rise", "fall", "rank", "over", "level"} and "telic" not in roles:
            return None
    end = k
    while end < len(tokens) and not tokens[end].roles & ENDS:
        end += 1
    while end > k and tokens[end - 1].roles & {"pause", "wide"}:
        end -= 1
    if end == k or tokens[end - 1].end - tokens[k].start < 2:
        return None
    return ((tokens[k].start, tokens[end - 1].end),)
