"""Whose things are counted, and on what a sum is spent: words of the clause that complete a name."""

from briefing.extraction.statistics import phrases
from briefing.extraction.statistics.naming.memory import Name, Place, Span
from briefing.extraction.statistics.naming.subjects import Subjects

_DEEDS = frozenset({"deed", "act"})
_LONGEST_OWNER = 10


def owner(subjects: Subjects, p: Place) -> Span | None:
    """Whose things are counted to the right: 自贸试验区|159项改革任务, 听取国务院|5个报告; None where that is not said."""
    tokens = subjects.tokens
    a, b = p.own
    opens = p.left == 0 or "stop" in tokens[p.left - 1].roles
    if (
        b in (a, p.left)
        or not opens
        or all("wide" in t.roles for t in tokens[a:b])
        or any("number" in t.roles and subjects.text[t.end - 1] != "期" for t in tokens[a:b])
        or tokens[p.at - 1].roles & {"and", "of", "pause"}
    ):
        return None
    whole = tokens[a].start, tokens[b - 1].end
    if subjects.rules.valuation.is_(subjects.words(a, b)[-2:], "harm"):
        return whole
    names = [t for t in tokens[a:b] if "act" not in t.roles or "nominal" in t.roles]
    if not names or not all(t.roles & {"name", "nominal", "wide"} for t in names) or names[-1] is not tokens[b - 1]:
        return None
    return whole if 2 <= whole[1] - whole[0] <= _LONGEST_OWNER else None


def aim(subjects: Subjects, p: Place) -> Span | None:
    """What a sum is spent on, right of it: 筹措8.2亿元实施|安居工程; None where that is not said."""
    tokens = subjects.tokens
    k = p.at + 1
    while k < len(tokens) and subjects.word(k) in subjects.rules.spent:
        k += 1
    if k == len(tokens) or not tokens[k].roles & _DEEDS:
        return None
    right = subjects.right(k)
    return (tokens[right[0]].start, tokens[right[1] - 1].end) if right is not None else None


def doer(subjects: Subjects, p: Place) -> Name:
    """Whose measure it is, before 实现 or 完成: 工业企业|实现利润总额; nothing where that is not said."""
    tokens = subjects.tokens
    k = p.own[0] - 1
    if k <= p.left or subjects.word(k) not in subjects.rules.obtains or not subjects.measured(p.own[1] - 1):
        return ()
    a, b = subjects.left(p.left, phrases.strip(subjects.text, tokens, p.left, k, []), False, False)
    if b <= a or any(t.roles & _DEEDS and "nominal" not in t.roles for t in tokens[a:b]):
        return ()
    return ((tokens[a].start, tokens[b - 1].end),)
