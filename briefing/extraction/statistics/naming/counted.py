"""Names right of a quantity: 新增|12家|绿色工厂, 12家|绿色工厂|入选…, 自贸试验区|159项|任务."""

from briefing.extraction.statistics.naming import belongings
from briefing.extraction.statistics.naming.ground import Ground
from briefing.extraction.statistics.naming.memory import Name, Named, Place
from briefing.extraction.statistics.naming.subjects import Range
from briefing.extraction.statistics.tokens import AREA, NOUN


def right(ground: Ground, p: Place) -> Range | None:
    """The name right of the quantity where that is the one it counts."""
    a, b = p.own
    q = p.q
    of = ground.text.startswith("的", q.end)
    if p.told and (p.percent or "百分点" in q.unit or q.form in ("double", "streak", "ordinal", "rank")):
        only_bounds = all(
            not ground.rules.valuation.moves(w) or ground.rules.valuation.is_(w, "exist") for w in p.phrase.verbs
        )
        after = ground.tokens[p.at + 1].roles if p.at + 1 < len(ground.tokens) else frozenset()
        stated = of or (a == b and not p.part and bool(after & NOUN))  # 超六成|居民
        if not (stated and p.percent and not p.phrase.relation and only_bounds and not _named(ground, a, b)):
            return None
    beside = p.at + 1 < len(ground.tokens) and "quantity" in ground.tokens[p.at + 1].roles  # 33类81项清单
    found = ground.subjects.right(p.at + 1 if beside else p.at)
    placed = of and p.percent and not _named(ground, a, b)  # 全球3/4的国家
    if found is None or placed or a == b or ground.act(a, b) is not None:
        return found
    if _measured(ground, p) or "deed" in ground.tokens[b - 1].roles or "of" in ground.tokens[p.at - 1].roles:
        return found
    verb = p.phrase.verbs[0] if p.phrase.verbs else ""
    if ground.rules.valuation.is_(verb, "exist", "do"):
        return found
    grows = ground.rules.valuation.changes(verb) and p.phrase.start == p.at - 1 and not p.phrase.relation
    if grows and q.unit in ground.rules.classifiers and not q.unit.endswith(ground.rules.mass):
        return found
    if p.told or q.form == "double" or (p.percent and not of):
        return None
    return found


def _named(ground: Ground, a: int, b: int) -> bool:
    """Whether tokens[a:b] name more than a place: not 全球, not 工业|中."""
    return "inside" not in ground.tokens[b].roles and any(not t.roles & AREA for t in ground.tokens[a:b])


def counted(ground: Ground, p: Place, right: Range) -> Named:
    """新增12家绿色工厂, 12家绿色工厂入选…, 自贸试验区159项任务."""
    memory = ground.memory
    memory.many = []
    memory.consumed = right[1]
    a, b = p.own
    r = ground.span(*right)
    act = ground.act(a, b)
    head = ground.words(a, b)
    if _measured(ground, p):
        ground.remember(p, (r,), (r,))  # 长15厘米的玉龙
        return Named((r, ground.span(a, b) if b > a else ground.span(p.at - 1, p.at)), "right-of-measure")
    owner = (
        belongings.owner(ground.subjects, p) if act is None or ground.rules.valuation.is_(head[-2:], "harm") else None
    )
    if owner is not None:
        memory.act = (
            act if act is not None and not ground.rules.valuation.is_(ground.text[slice(*act)], "harm") else None
        )
        ground.remember(p, (owner, r), (owner, r))
        return Named((owner, r), "right-of-owner", deed=True)
    grown = p.at > p.left and ground.rules.valuation.changes(ground.words(p.at - 1, p.at))
    if b > a:
        memory.act = act
        reaches = act is not None and ground.rules.valuation.is_(ground.text[slice(*act)], "reach")
        if act is not None and reaches and not any("pause" in t.roles for t in ground.tokens[a:b]):
            memory.act = ground.tokens[a].start, act[1]  # 养老助餐点覆盖|九成以上|社区
    elif grown and not p.percent:
        memory.act = ground.span(p.at - 1, p.at)  # 增加30个航班
    elif not p.chained or "deed" in ground.tokens[p.at - 1].roles:
        memory.act = None
    reached = _reached(ground, p) if b > a else ()
    ranked = p.following is not None and p.following.form in ("rank", "ordinal")
    before = ground.text[max(ground.tokens[0].start, p.q.start - 4) : p.q.start].removesuffix("的")
    if not (ranked and before.endswith(ground.rules.own_fields)):
        ground.remember(p, (r,), (r,))
    if memory.act is not None:
        return Named((*reached, memory.act, r), "right-of-act", deed=True)
    predicate = ground.subjects.predicate(right[1], len(ground.tokens))
    if predicate is not None:
        does = ground.span(*predicate)
        memory.consumed = predicate[1]
        return Named((does, r) if ground.deeds_first and not p.percent else (r, does), "event", deed=True)
    # Where words before the number were passed over, the name may lack a part of them.
    return Named((r,), "right", inherited=a < b, deed=a == b)


def _measured(ground: Ground, p: Place) -> bool:
    """Whether a measure stands left of the quantity and what it is of right of it: 长15厘米的玉龙, 总投资50亿元的项目."""
    head = ground.words(*p.own)
    known = head in ground.rules.dependent or head in ground.rules.measures or _dimension(ground, p)
    return known and ground.text.startswith("的", p.q.end)


def _dimension(ground: Ground, p: Place) -> bool:
    """Whether a word such as 长 or 高 stands right before the quantity."""
    return p.at > p.left and "dimension" in ground.tokens[p.at - 1].roles


def _reached(ground: Ground, p: Place) -> Name:
    """What reaches those that are counted: 5G基站|覆盖|行政村."""
    a, b = p.own
    if b != a + 1 or not ground.rules.valuation.is_(ground.words(a, b), "reach"):
        return ()
    if p.chained or (ground.rules.valuation.is_(ground.words(a, b), "covers") and ground.memory.name):
        return ground.memory.main
    held = ground.held(p.left, opening=True) if not ground.memory.name else None
    return (ground.span(*held),) if held is not None else ()
