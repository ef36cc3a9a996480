"""Which words name what a quantity measures.

Left of it (城镇调查失业率4.7%), right of it (新增9家工厂), in both places (新建|5所|学校), or said before and left out
(…亿元、增长5%). Each way is a rule with a name of its own, and what one quantity told serves the following ones.
"""

from collections.abc import Sequence

from briefing.extraction import belongings, coordination, earlier, labels, phrases, streaks
from briefing.extraction.memory import Memory, Name, Named, Place, Span
from briefing.extraction.rules import Rules
from briefing.extraction.subjects import Range, Subjects
from briefing.extraction.tokens import AREA, JOINS, MARKS, NOUN, TIME, Token
from briefing.text.numerals import Found

_NOTES = "①②③④⑤⑥⑦⑧⑨⑩"
_BESIDE_DATE = frozenset(["在", "于", "至", "到", "时"])  # 规模|在1950年时|仅11亿元, 2016年至2018年
_OPENS_DATE = frozenset("0123456789前")


class Namer:
    """Names the quantities of one sentence, from left to right.

    `before` is what the sentence before spoke of; `deeds_first` puts what counted things do before them
    (获奖|作品), as news items say it, not after (作品|获奖), as reports do.
    """

    def __init__(self, text: str, tokens: Sequence[Token], rules: Rules, before: Name, deeds_first: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.rules = rules
        self.before = before
        self.deeds_first = deeds_first
        self.subjects = Subjects(text, tokens, rules)
        self._text = self.subjects.words
        self.memory = Memory()

    def place(self, at: int, q: Found, previous: int | None, following: Found | None, values: int) -> Place:
        """The quantity at token `at`, with the token of the quantity before it, the one after it, and how many stand in
        a row from it on."""
        left = self._clause(at, previous)
        phrase = phrases.read(self.text, self.tokens, left, at, q)
        moved = any(self.rules.valuation.tells(w) for w in phrase.verbs) or bool(phrase.relation)
        distributes = "分别" in self._text(left, at)
        if phrase.start > left and "etc" in self.tokens[phrase.start - 1].roles:  # 货物品类由橡胶、化肥等10多种扩展至…
            came = next((k for k in range(left + 1, phrase.start) if self._text(k, k + 1) in ("由", "从")), None)
            own = self.subjects.left(left, came, moved, distributes) if came is not None else (phrase.start,) * 2
        elif self._goes_on(left, previous):
            own = phrase.start, phrase.start
        else:
            own = self.subjects.left(left, phrase.start, moved, distributes)
        if self.rules.valuation.is_(self._text(*own), "harm"):
            own = own[1], own[1]  # 造成3人死亡: the deaths are counted
        return Place(
            q,
            at,
            left,
            own,
            phrase,
            following,
            self._chained(left, previous),
            values,
            distributes,
            moved or q.form in ("double", "ordinal", "rank", "streak"),
            self.text.startswith("其中", self.tokens[left].start),
        )

    def name(self, p: Place) -> Named | None:
        """The name of a quantity; None where nothing names it."""
        if not p.chained:
            self.memory.act = None
        label = labels.behind(self.text, self.tokens, p.at, self.subjects)
        if label is not None:
            return self._labelled(p, label)
        right = self._right(p)
        if right is not None:
            return self._counted(p, right)
        open_verb = not p.told or self.rules.valuation.is_((p.phrase.verbs or [""])[0], "exist")
        if open_verb and self._suffered(p) and (event := self._event(p)) is not None:
            return event
        if p.own[1] > p.own[0]:
            return self._stated(p)
        label = labels.before(self.text, self.tokens, p.at, self.subjects)
        return self._labelled(p, label) if label is not None else self._inherited(p)

    def _labelled(self, p: Place, label: Range) -> Named:
        """A name on the other side of a colon."""
        span = self._span(*label)
        self._remember(p, (span,), (span,))
        return Named((span,), "label")

    def alone(self, previous: int, at: int) -> bool:
        """Whether nothing but a list mark stands between two quantities: 4.5%、5.7%."""
        return at - previous <= 2 and all(t.roles & JOINS for t in self.tokens[previous + 1 : at])

    # -- the parts of a clause -----------------------------------------------------------------------------------------

    def _span(self, a: int, b: int) -> Span:
        end = self.tokens[b - 1].end
        while end > self.tokens[a].start + 1 and self.text[end - 1] in _NOTES:
            end -= 1  # the mark of a footnote
        return self.tokens[a].start, end

    def _clause(self, at: int, previous: int | None) -> int:
        floor = max(previous + 1 if previous is not None else 0, min(self.memory.consumed, at))
        i = at
        while i > floor and "stop" not in self.tokens[i - 1].roles:
            i -= 1
        return i

    def _chained(self, left: int, previous: int | None) -> bool:
        """…12家、…5家, …12家和…5家, …12家,其中…5家."""
        if previous is None:
            return False
        k = max(previous + 1, min(self.memory.consumed, left))
        between = self._text(k, left) if left > k else ""
        if self.text.startswith("其中", self.tokens[left].start):
            return between in ("，", "、", "")
        if not between and left == self.memory.consumed and "quantity" in self.tokens[left].roles:
            return True  # 惠及80个乡镇300万群众
        return between == "、" or (not between and bool(self.tokens[left].roles & JOINS))

    def _goes_on(self, left: int, previous: int | None) -> bool:
        """Whether a clause begins with the verb that leads from the value before it to this one: 2列|增至高峰日的20列."""
        if previous is None or left != previous + 1:
            return False
        word = self._text(left, left + 1)
        return self.rules.valuation.is_(word, "level") and word[-1] in "至到为"

    def _act(self, a: int, b: int) -> Span | None:
        """The acts at the end of tokens[a:b]: 新增, 新开工, 听取审议."""
        begin = b
        while begin > a and "act" in self.tokens[begin - 1].roles and "measure" not in self.tokens[begin - 1].roles:
            begin -= 1
        return self._span(begin, b) if begin < b else None

    def _remember(self, p: Place, name: Name, bare: Name) -> None:
        self.memory.remember(name, bare, p.q.unit, p.part)

    # -- right of the quantity -----------------------------------------------------------------------------------------

    def _right(self, p: Place) -> Range | None:
        """The name right of the quantity where that is the one it counts."""
        a, b = p.own
        q = p.q
        of = self.text.startswith("的", q.end)
        if p.told and (p.percent or "百分点" in q.unit or q.form in ("double", "streak", "ordinal", "rank")):
            only_bounds = all(
                not self.rules.valuation.moves(w) or self.rules.valuation.is_(w, "exist") for w in p.phrase.verbs
            )
            after = self.tokens[p.at + 1].roles if p.at + 1 < len(self.tokens) else frozenset()
            stated = of or (a == b and not p.part and bool(after & NOUN))  # 超六成|居民
            if not (stated and p.percent and not p.phrase.relation and only_bounds and not self._named(a, b)):
                return None
        beside = p.at + 1 < len(self.tokens) and "quantity" in self.tokens[p.at + 1].roles  # 33类81项清单
        right = self.subjects.right(p.at + 1 if beside else p.at)
        placed = of and p.percent and not self._named(a, b)  # 全球3/4的国家
        if right is None or placed or a == b or self._act(a, b) is not None:
            return right
        if self._measured(p) or "deed" in self.tokens[b - 1].roles or "of" in self.tokens[p.at - 1].roles:
            return right
        verb = p.phrase.verbs[0] if p.phrase.verbs else ""
        if self.rules.valuation.is_(verb, "exist", "do"):
            return right
        grows = self.rules.valuation.changes(verb) and p.phrase.start == p.at - 1 and not p.phrase.relation
        if grows and q.unit in self.rules.classifiers and not q.unit.endswith(self.rules.mass):
            return right
        if p.told or q.form == "double" or (p.percent and not of):
            return None
        return right

    def _named(self, a: int, b: int) -> bool:
        """Whether tokens[a:b] name more than a place: not 全球, not 工业|中."""
        return "inside" not in self.tokens[b].roles and any(not t.roles & AREA for t in self.tokens[a:b])

    def _counted(self, p: Place, right: Range) -> Named:
        """新增12家绿色工厂, 12家绿色工厂入选…, 自贸试验区159项任务."""
        memory = self.memory
        memory.many = []
        memory.consumed = right[1]
        a, b = p.own
        r = self._span(*right)
        act = self._act(a, b)
        head = self._text(a, b)
        if self._measured(p):
            self._remember(p, (r,), (r,))  # 长15厘米的玉龙
            return Named((r, self._span(a, b) if b > a else self._span(p.at - 1, p.at)), "right-of-measure")
        owner = (
            belongings.owner(self.subjects, p) if act is None or self.rules.valuation.is_(head[-2:], "harm") else None
        )
        if owner is not None:
            memory.act = (
                act if act is not None and not self.rules.valuation.is_(self.text[slice(*act)], "harm") else None
            )
            self._remember(p, (owner, r), (owner, r))
            return Named((owner, r), "right-of-owner", deed=True)
        grown = p.at > p.left and self.rules.valuation.changes(self._text(p.at - 1, p.at))
        if b > a:
            memory.act = act
            reaches = act is not None and self.rules.valuation.is_(self.text[slice(*act)], "reach")
            if act is not None and reaches and not any("pause" in t.roles for t in self.tokens[a:b]):
                memory.act = self.tokens[a].start, act[1]  # 养老助餐点覆盖|九成以上|社区
        elif grown and not p.percent:
            memory.act = self._span(p.at - 1, p.at)  # 增加30个航班
        elif not p.chained or "deed" in self.tokens[p.at - 1].roles:
            memory.act = None
        reached = self._reached(p) if b > a else ()
        ranked = p.following is not None and p.following.form in ("rank", "ordinal")
        before = self.text[max(self.tokens[0].start, p.q.start - 4) : p.q.start].removesuffix("的")
        if not (ranked and before.endswith(self.rules.own_fields)):
            self._remember(p, (r,), (r,))
        if memory.act is not None:
            return Named((*reached, memory.act, r), "right-of-act", deed=True)
        predicate = self.subjects.predicate(right[1], len(self.tokens))
        if predicate is not None:
            does = self._span(*predicate)
            memory.consumed = predicate[1]
            return Named((does, r) if self.deeds_first and not p.percent else (r, does), "event", deed=True)
        # Where words before the number were passed over, the name may lack a part of them.
        return Named((r,), "right", inherited=a < b, deed=a == b)

    def _measured(self, p: Place) -> bool:
        """Whether a measure stands left of the quantity and what it is of right of it: 长15厘米的玉龙, 总投资50亿元的项目."""
        head = self._text(*p.own)
        known = head in self.rules.dependent or head in self.rules.measures or self._dimension(p)
        return known and self.text.startswith("的", p.q.end)

    def _dimension(self, p: Place) -> bool:
        """Whether a word such as 长 or 高 stands right before the quantity."""
        return p.at > p.left and "dimension" in self.tokens[p.at - 1].roles

    def _reached(self, p: Place) -> Name:
        """What reaches those that are counted: 5G基站|覆盖|行政村."""
        a, b = p.own
        if b != a + 1 or not self.rules.valuation.is_(self._text(a, b), "reach"):
            return ()
        if p.chained or (self.rules.valuation.is_(self._text(a, b), "covers") and self.memory.name):
            return self.memory.main
        held = self._held(p.left, opening=True) if not self.memory.name else None
        return (self._span(*held),) if held is not None else ()

    # -- left of the quantity ------------------------------------------------------------------------------------------

    def _stated(self, p: Place) -> Named:
        """绿色工厂达到12家, 新增绿色工厂12家."""
        memory = self.memory
        a, b = p.own
        text = self._text(a, b)
        act = self._act(a, b)
        deeds = any("deed" in t.roles and "level" not in t.roles for t in self.tokens[p.left : a])
        if deeds:
            memory.act = None
        joined = self._joined(p, text, deeds)
        if joined is not None:
            return joined
        if act is not None and act[0] == self.tokens[a].start and text not in self.rules.measures:
            reaches = self.rules.valuation.is_(text, "reach")
            known = memory.units.get(p.q.unit) or (memory.main if reaches and p.chained else ())
            if known:
                name = (*known, act) if reaches else (act, *known)
                return Named(name, "elided-object", inherited=True, deed=True)
        if (
            act == self._span(a, b)
            and p.q.unit.endswith("元")
            and (aim := belongings.aim(self.subjects, p)) is not None
        ):
            return Named((aim, act), "right-of-act", deed=True)
        if p.distributes or p.listed:
            many = coordination.names(self.text, self.tokens, a, b, self.rules, p.values)
            if many:
                first = memory.hand_out(many)
                self._remember(p, first, first)
                return Named(first, "distributed")
        memory.many = []
        return self._plain(p, text, act)

    def _plain(self, p: Place, text: str, act: Span | None) -> Named:
        memory = self.memory
        a, b = p.own
        span = self._span(a, b)
        apart = self._around_time(a, b) if act is None and not p.chained else ()
        name: Name = (*belongings.doer(self.subjects, p), *(apart or (span,)))
        trails = act is not None and act[0] > span[0]
        opens = "act" in self.tokens[a].roles and b > a + 1 and not trails and not p.phrase.relation
        if opens:
            memory.act = self._span(a, a + 1)
        elif p.chained and memory.act is not None and not p.told:
            name = (memory.act, span)
        elif not p.chained:
            memory.act = None
        bare = name
        if act is not None and trails and "nominal" not in self.tokens[b - 1].roles:
            bare = ((span[0], act[0]),)
        elif opens:
            bare = (self._span(a + 1, b),)
        self._remember(p, bare if act is not None and not opens else name, bare)
        done = any("deed" in t.roles for t in self.tokens[p.left : a])
        measured = self.subjects.measured(b - 1) or text.endswith(self.rules.measured_endings)
        deed = done or opens or act is not None or len(name) > (len(apart) or 1) or not (measured or p.told)
        return Named(name, "left", deed=deed)

    def _around_time(self, a: int, b: int) -> Name:
        """The parts of tokens[a:b] around a date in its midst: 机场|今年|旅客吞吐量; nothing where there is none."""
        first = next((k for k in range(a + 1, b - 1) if self._dates(k)), None)
        if first is None:
            return ()
        last = first + 1
        while last < b and (self._dates(last) or self._text(last, last + 1) in _BESIDE_DATE):
            last += 1
        while first > a + 1 and self._text(first - 1, first) in _BESIDE_DATE:
            first -= 1
        before = self._span(a, first)
        return (before, self._span(last, b)) if last < b else (before,)

    def _dates(self, k: int) -> bool:
        """Whether token `k` says when, not how long (五年) or in what pace (日均); the name of a plan stays in a name."""
        roles = self.tokens[k].roles
        return (
            "time" in roles and "stays" not in roles and (roles is not TIME or self._text(k, k + 1)[0] in _OPENS_DATE)
        )

    def _joined(self, p: Place, text: str, deeds: bool) -> Named | None:
        """A name that is none alone and joins the subject before: 总投资, 增速, 通过其中."""
        memory = self.memory
        a, b = p.own
        if text.endswith("其中") and memory.name:
            return Named((self._span(a, b - 1), *memory.name), "part-of-subject", inherited=True, deed=True)
        total = text.startswith("总") and text in self.rules.dependent
        subject = (memory.bare if total else ()) or memory.main or self._topic(p.left)
        if "share" in self.tokens[a].roles and b > a + 1 and subject:
            memory.name = (*subject, self._span(a, b))
            return Named(memory.name, "dependent-head", inherited=True)
        if text in self.rules.growth and subject:
            memory.name = subject
            return Named(subject, "elided-subject", inherited=True)
        head = self._text(a, a + 1) if a + 1 < b and "share" in self.tokens[a + 1].roles else text
        if head not in self.rules.dependent or (memory.act is not None and not total) or deeds:
            return None
        held = self._held(p.left, distributes=True) if p.distributes else None
        if held is not None:
            many = coordination.names(self.text, self.tokens, *held, self.rules, p.values)
            if many:
                first = memory.hand_out([(*name, self._span(a, b)) for name in many])
                return Named(first, "distributed", inherited=True)
        if not subject:
            return None
        if not memory.main:
            memory.main = memory.name = subject
        name = (*coordination.stem(self.text, subject, self.rules.dependent), self._span(a, b))
        memory.name = name
        return Named(name, "dependent-head", inherited=True)

    # -- before it -----------------------------------------------------------------------------------------------------

    def _inherited(self, p: Place) -> Named | None:
        """A quantity without a name of its own: …亿元、增长5%."""
        memory = self.memory
        q = p.q
        if q.form == "streak" and (streak := streaks.name(self.text, self.tokens, p.at, bool(memory.name))) is not None:
            return Named(streak, "streak")
        held = (
            self._held(p.left, distributes=p.distributes)
            if p.left == 0 or "stop" in self.tokens[p.left - 1].roles
            else None
        )
        if held is not None and memory.name and self._text(*held) in self.rules.dependent | self.rules.growth:
            held = None  # 规模创历史新高，同比增长…: still of what was named before
        if q.form in ("ordinal", "rank") and p.phrase.scope is not None and not memory.name and held is None:
            memory.name = memory.main = (p.phrase.scope,)
            return Named(memory.name, "ranking")
        if not p.told and not p.percent:
            event = self._event(p)
            if event is not None:
                return event
        spread = p.distributes or p.listed
        if p.distributes and held is None and len(memory.many) != p.values and 1 < p.values <= len(memory.recent):
            memory.many = memory.recent[-p.values :]  # A 12家、B 5家，分别增长…
        if spread and memory.many and held is None:
            memory.place = 0
            return Named(memory.many[0], "distributed", inherited=True)
        if held is not None:
            many = coordination.names(self.text, self.tokens, *held, self.rules, p.values) if spread else []
            memory.main = memory.hand_out(many) if many else (self._span(*held),)
            memory.name = memory.main
            return Named(memory.name, "distributed" if many else "held-subject", inherited=True)
        if "百分点" in q.unit and memory.whole and p.phrase.relation != "gap":
            return Named(memory.whole, "elided-subject", inherited=True)
        subject = memory.many[memory.place] if memory.place < len(memory.many) else memory.name
        if not p.told and not p.percent:
            subject = memory.units.get(q.unit) or subject  # 今年计划实施118个
        if subject == memory.name and not p.phrase.relation and any(map(self.rules.valuation.stands, p.phrase.verbs)):
            subject = memory.bare or subject  # 建成…8.9万亩、累计达到120.5万亩
        if not subject and p.told:
            subject = self.before
        return Named(subject, "elided-subject", inherited=True) if subject else None

    def _event(self, p: Place) -> Named | None:
        """A bare number and what those it counts do: 其中35个已建成运行, 1.5万人被疏散, 24部入围影片."""
        after = self.tokens[p.at + 1] if p.at + 1 < len(self.tokens) else None
        if after is None or after.roles & MARKS:
            return None
        subject = self.memory.main
        suffered = self._suffered(p)
        predicate = self.subjects.predicate(p.at + 1, len(self.tokens), suffered)
        if predicate is None or not (p.part or suffered or "telic" in after.roles):
            return None
        does = self._span(*predicate)
        self.memory.consumed = predicate[1]
        if p.part and subject:
            return Named((does, *subject), "part-of-subject", inherited=True, deed=True)
        counted = self.memory.units.get(p.q.unit, ())
        if suffered or not subject:
            return Named((does,), "event", deed=True)
        return Named((does, *counted), "part-of-subject", inherited=True, deed=True) if counted else None

    def _suffered(self, p: Place) -> bool:
        return p.at + 1 < len(self.tokens) and "suffer" in self.tokens[p.at + 1].roles

    def _held(self, left: int, opening: bool = False, distributes: bool = False) -> Range | None:
        consumed = self.memory.consumed
        return earlier.held(self.text, self.tokens, self.subjects, left, consumed, opening, distributes)

    def _topic(self, left: int) -> Name:
        held = self._held(left, opening=True)
        return (self._span(*held),) if held is not None else ()
