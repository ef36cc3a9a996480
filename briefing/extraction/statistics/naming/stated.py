"""Names left of a quantity: 绿色工厂|达到12家, 新增|绿色工厂|12家, and those that join the subject before (总投资, 增速)."""

from briefing.extraction.statistics.naming import belongings, coordination
from briefing.extraction.statistics.naming.ground import Ground
from briefing.extraction.statistics.naming.memory import Name, Named, Place, Span
from briefing.extraction.statistics.tokens import TIME

_BESIDE_DATE = frozenset(["在", "于", "至", "到", "时"])  # 规模|在1950年时|仅11亿元, 2016年至2018年
_OPENS_DATE = frozenset("0123456789前")


def stated(ground: Ground, p: Place) -> Named:
    """绿色工厂达到12家, 新增绿色工厂12家."""
    memory = ground.memory
    a, b = p.own
    text = ground.words(a, b)
    act = ground.act(a, b)
    deeds = any("deed" in t.roles and "level" not in t.roles for t in ground.tokens[p.left : a])
    if deeds:
        memory.act = None
    joined = _joined(ground, p, text, deeds)
    if joined is not None:
        return joined
    if act is not None and act[0] == ground.tokens[a].start and text not in ground.rules.measures:
        reaches = ground.rules.valuation.is_(text, "reach")
        known = memory.units.get(p.q.unit) or (memory.main if reaches and p.chained else ())
        if known:
            name = (*known, act) if reaches else (act, *known)
            return Named(name, "elided-object", inherited=True, deed=True)
    if act == ground.span(a, b) and p.q.unit.endswith("元") and (aim := belongings.aim(ground.subjects, p)) is not None:
        return Named((aim, act), "right-of-act", deed=True)
    if p.distributes or p.listed:
        many = coordination.names(ground.text, ground.tokens, a, b, ground.rules, p.values)
        if many:
            first = memory.hand_out(many)
            ground.remember(p, first, first)
            return Named(first, "distributed")
    memory.many = []
    return _plain(ground, p, text, act)


def _plain(ground: Ground, p: Place, text: str, act: Span | None) -> Named:
    memory = ground.memory
    a, b = p.own
    span = ground.span(a, b)
    apart = _around_date(ground, a, b) if act is None and not p.chained else ()
    name: Name = (*belongings.doer(ground.subjects, p), *(apart or (span,)))
    trails = act is not None and act[0] > span[0]
    opens = "act" in ground.tokens[a].roles and b > a + 1 and not trails and not p.phrase.relation
    if opens:
        memory.act = ground.span(a, a + 1)
    elif p.chained and memory.act is not None and not p.told:
        name = (memory.act, span)
    elif not p.chained:
        memory.act = None
    bare = name
    if act is not None and trails and "nominal" not in ground.tokens[b - 1].roles:
        bare = ((span[0], act[0]),)
    elif opens:
        bare = (ground.span(a + 1, b),)
    ground.remember(p, bare if act is not None and not opens else name, bare)
    done = any("deed" in t.roles for t in ground.tokens[p.left : a])
    measured = ground.subjects.measured(b - 1) or text.endswith(ground.rules.measured_endings)
    deed = done or opens or act is not None or len(name) > (len(apart) or 1) or not (measured or p.told)
    return Named(name, "left", deed=deed)


def _around_date(ground: Ground, a: int, b: int) -> Name:
    """The parts of tokens[a:b] around a date in its midst: 机场|今年|旅客吞吐量; nothing where there is none."""
    first = next((k for k in range(a + 1, b - 1) if _dates(ground, k)), None)
    if first is None:
        return ()
    last = first + 1
    while last < b and (_dates(ground, last) or ground.words(last, last + 1) in _BESIDE_DATE):
        last += 1
    while first > a + 1 and ground.words(first - 1, first) in _BESIDE_DATE:
        first -= 1
    before = ground.span(a, first)
    return (before, ground.span(last, b)) if last < b else (before,)


def _dates(ground: Ground, k: int) -> bool:
    """Whether token `k` says when, not how long (五年) or in what pace (日均); the name of a plan stays in a name."""
    roles = ground.tokens[k].roles
    return "time" in roles and "stays" not in roles and (roles is not TIME or ground.words(k, k + 1)[0] in _OPENS_DATE)


def _joined(ground: Ground, p: Place, text: str, deeds: bool) -> Named | None:
    """A name that is none alone and joins the subject before: 总投资, 增速, 通过其中."""
    memory = ground.memory
    a, b = p.own
    if text.endswith("其中") and memory.name:
        return Named((ground.span(a, b - 1), *memory.name), "part-of-subject", inherited=True, deed=True)
    total = text.startswith("总") and text in ground.rules.dependent
    subject = (memory.bare if total else ()) or memory.main or ground.topic(p.left)
    if "share" in ground.tokens[a].roles and b > a + 1 and subject:
        memory.name = (*subject, ground.span(a, b))
        return Named(memory.name, "dependent-head", inherited=True)
    if text in ground.rules.growth and subject:
        memory.name = subject
        return Named(subject, "elided-subject", inherited=True)
    head = ground.words(a, a + 1) if a + 1 < b and "share" in ground.tokens[a + 1].roles else text
    if head not in ground.rules.dependent or (memory.act is not None and not total) or deeds:
        return None
    held = ground.held(p.left, distributes=True) if p.distributes else None
    if held is not None:
        many = coordination.names(ground.text, ground.tokens, *held, ground.rules, p.values)
        if many:
            first = memory.hand_out([(*name, ground.span(a, b)) for name in many])
            return Named(first, "distributed", inherited=True)
    if not subject:
        return None
    if not memory.main:
        memory.main = memory.name = subject
    name = (*coordination.stem(ground.text, subject, ground.rules.dependent), ground.span(a, b))
    memory.name = name
    return Named(name, "dependent-head", inherited=True)
