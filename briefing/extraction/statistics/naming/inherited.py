"""Quantities without a name of their own: …亿元、增长5%, 其中35个已建成."""

import re

from briefing.extraction.statistics.naming import coordination
from briefing.extraction.statistics.naming.ground import Ground
from briefing.extraction.statistics.naming.memory import Name, Named, Place
from briefing.extraction.statistics.tokens import ENDS, MARKS

_FIELD = re.compile("在([^，。；、]{2,14})中")


def inherited(ground: Ground, p: Place) -> Named | None:
    """A quantity without a name of its own: …亿元、增长5%."""
    memory = ground.memory
    q = p.q
    if q.form == "streak" and (streak := _streak(ground, p.at)) is not None:
        return Named(streak, "streak")
    held = (
        ground.held(p.left, distributes=p.distributes)
        if p.left == 0 or "stop" in ground.tokens[p.left - 1].roles
        else None
    )
    if held is not None and memory.name and ground.words(*held) in ground.rules.dependent | ground.rules.growth:
        held = None  # 规模创历史新高，同比增长…: still of what was named before
    if q.form in ("ordinal", "rank") and p.phrase.scope is not None and not memory.name and held is None:
        memory.name = memory.main = (p.phrase.scope,)
        return Named(memory.name, "ranking")
    if not p.told and not p.percent:
        happened = event(ground, p)
        if happened is not None:
            return happened
    spread = p.distributes or p.listed
    if p.distributes and held is None and len(memory.many) != p.values and 1 < p.values <= len(memory.recent):
        memory.many = memory.recent[-p.values :]  # A 12家、B 5家，分别增长…
    if spread and memory.many and held is None:
        memory.place = 0
        return Named(memory.many[0], "distributed", inherited=True)
    if held is not None:
        many = coordination.names(ground.text, ground.tokens, *held, ground.rules, p.values) if spread else []
        memory.main = memory.hand_out(many) if many else (ground.span(*held),)
        memory.name = memory.main
        return Named(memory.name, "distributed" if many else "held-subject", inherited=True)
    if "百分点" in q.unit and memory.whole and p.phrase.relation != "gap":
        return Named(memory.whole, "elided-subject", inherited=True)
    subject = memory.many[memory.place] if memory.place < len(memory.many) else memory.name
    if not p.told and not p.percent:
        subject = memory.units.get(q.unit) or subject  # 今年计划实施118个
    if subject == memory.name and not p.phrase.relation and any(map(ground.rules.valuation.stands, p.phrase.verbs)):
        subject = memory.bare or subject  # 建成…8.9万亩、累计达到120.5万亩
    if not subject and p.told:
        subject = ground.before
    return Named(subject, "elided-subject", inherited=True) if subject else None


def event(ground: Ground, p: Place) -> Named | None:
    """A bare number and what those it counts do: 其中35个已建成运行, 1.5万人被疏散, 24部入围影片."""
    after = ground.tokens[p.at + 1] if p.at + 1 < len(ground.tokens) else None
    if after is None or after.roles & MARKS:
        return None
    subject = ground.memory.main
    undergone = suffered(ground, p)
    predicate = ground.subjects.predicate(p.at + 1, len(ground.tokens), undergone)
    if predicate is None or not (p.part or undergone or "telic" in after.roles):
        return None
    does = ground.span(*predicate)
    ground.memory.consumed = predicate[1]
    if p.part and subject:
        return Named((does, *subject), "part-of-subject", inherited=True, deed=True)
    counted = ground.memory.units.get(p.q.unit, ())
    if undergone or not subject:
        return Named((does,), "event", deed=True)
    return Named((does, *counted), "part-of-subject", inherited=True, deed=True) if counted else None


def suffered(ground: Ground, p: Place) -> bool:
    return p.at + 1 < len(ground.tokens) and "suffer" in ground.tokens[p.at + 1].roles


def _streak(ground: Ground, at: int) -> Name | None:
    """What a streak is one of, right of it: 连续17年|获全市优秀, 连续4年在|综合测评|中位列第一.

    None where nothing of the kind stands there, or where a name known before it goes on.
    """
    tokens = ground.tokens
    field = _FIELD.match(ground.text, tokens[at].end)
    if field is not None:
        return (field.span(1),)
    k = at + 1
    if k >= len(tokens) or tokens[k].roles & MARKS:
        return None
    if ground.memory.name:
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
