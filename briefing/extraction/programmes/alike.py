"""Members further on in the announcement's paragraph that show by their form that they belong together.

Each with its sum (就业惠民7亿元、社保惠民280亿元), or each the object of a sentence and all ending alike (实施就业惠民工程，
…。实施社保惠民工程，…). Only where they are exactly as many as declared.
"""

from briefing.extraction.clauses import clauses
from briefing.extraction.programmes.ground import Announced, Ground, Member, Span
from briefing.extraction.programmes.measures import measures

_FARTHEST_ON = 3000
_SHORTEST = 2
_COMMON = 2  # characters that names must share before their noun: 就业|惠民|工程


def funded(ground: Ground, one: Announced, mention: Span) -> tuple[list[Member], bool]:
    """A row of names, each with its sum."""
    found: list[Member] = []
    for a, b in clauses(ground.text, mention[1], _limit(ground, mention), "，、；：。"):
        m = ground.words.funded.fullmatch(ground.text, a, b)
        if m is not None:
            found.append(Member(m.span("name")))
        elif found:
            break
    return (found, False) if len(found) == one.declared else ([], False)


def carried_out(ground: Ground, one: Announced, mention: Span) -> tuple[list[Member], bool]:
    """Names that a verb carries out and that end alike; what follows in their sentences are their measures."""
    text, limit = ground.text, _limit(ground, mention)
    groups: dict[str, dict[str, Span]] = {}
    for a, b in clauses(text, mention[1], limit, "，。；"):
        if not text.endswith(one.noun, a, b):
            continue
        verbs = list(ground.words.carries_out.finditer(text, a, b))
        start = verbs[-1].end() if verbs else b
        if b - start >= _SHORTEST + _COMMON + len(one.noun):
            groups.setdefault(text[b - len(one.noun) - _COMMON : b], {}).setdefault(text[start:b], (start, b))
    spans = next((list(group.values()) for group in groups.values() if len(group) == one.declared), [])
    return [Member(span, measures(ground, span[1], _sentence_end(text, span[1], limit))) for span in spans], False


def _limit(ground: Ground, mention: Span) -> int:
    return min(ground.parts[ground.index(mention[0])].end, mention[1] + _FARTHEST_ON)


def _sentence_end(text: str, start: int, limit: int) -> int:
    end = text.find("。", start, limit)
    return end if end >= 0 else limit
