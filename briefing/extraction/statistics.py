"""Statistics: each quantity with its name, kind, bound, standing and time.

One walk over the sentences. In each, the quantities are read from left to right; what one of them told about its
subject serves the following ones that name none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from briefing.extraction import coordination, phrases
from briefing.extraction.context import Context
from briefing.extraction.lexicon import Lexicon
from briefing.extraction.phrases import Phrase
from briefing.extraction.quantities import Mark, Spans
from briefing.extraction.standing import Claim, Frame, Standing, Times
from briefing.extraction.subjects import Range, Subjects
from briefing.extraction.tokens import Token, Vocabulary, tokenise, vocabulary
from briefing.extraction.valuation import Valuation
from briefing.model.facts import Bound, Statistic, StatisticKind
from briefing.text.numerals import Found
from briefing.text.sentences import sentences
from briefing.text.view import View

Span = tuple[int, int]
Name = tuple[Span, ...]
_SKIPPED = ("byline", "caption", "footnote", "table")  # tables.py reads tables
_EXISTS = frozenset(
    [
        "有",
        "共有",
        "现有",
        "拥有",
        "设有",
        "还有",
        "已有",
        "只有",
        "仅有",
        "共",
        "计有",
        "共计",
        "总计",
        "合计",
        "累计",
        "汇集",
        "成",
    ]
)
_GOES_ON = ("其中", "同时", "此外")  # a sentence that goes on with the one before it
_LASTS = frozenset(
    [
        "稳定在",
        "保持在",
        "保持",
        "维持在",
        "累计",
        "实现",
        "完成",
        "共",
        "累计达",
        "累计达到",
        "共计",
        "总计",
        "合计",
        "累计完成",
        "累计实现",
        "年均",
    ]
)
_PERCENT = ("%", "‰")
_MONEY = ("元", "吨", "亩")


@dataclass(slots=True)
class Row:
    """A statistic in the making. Spans are the view's."""

    found: Found
    name: Name
    kind: StatisticKind
    bound: Bound
    value: Decimal
    unit: str
    sentence: Span
    rule: str
    phrase: Phrase
    inferred: list[str] = field(default_factory=list)
    starts: bool = False
    """Whether it is where something started from: 由4.7%降至1.2%."""
    counted: bool = False
    """Whether the name says what was done: 新增…, not how something stands."""
    unit_at: Span | None = None
    aim: bool = False
    """Whether the words after it call it an aim: 增长8%的目标."""


@dataclass(slots=True)
class Memory:
    """What was read last, for quantities that name no subject."""

    name: Name = ()
    act: Span | None = None
    many: list[Name] = field(default_factory=list)
    """The names that 分别 gives values to."""
    place: int = 0
    """Which of them came last."""
    units: dict[str, Name] = field(default_factory=dict)
    consumed: int = 0
    """Token up to which names right of quantities reach."""


@dataclass(frozen=True)
class Rules:
    """The tables the rules need, made from a lexicon."""

    words: Vocabulary
    valuation: Valuation
    measures: frozenset[str]
    dependent: frozenset[str]
    growth: frozenset[str]
    classifiers: frozenset[str]

    def state(self, row: Row) -> bool:
        """Whether a row says how things stand at the end of a period: 达到82个, 居第一; not 新增…, 累计…, 稳定在…."""
        if row.kind == "rank":
            return True
        if row.kind not in ("level", "share") or (row.counted and row.kind == "level"):
            return False
        for word in row.phrase.verbs:
            if word in _LASTS:
                return False
            if self.valuation.tells(word):
                return True
        return row.kind == "share"

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Rules":
        words = vocabulary(lexicon)

        def group(name: str) -> frozenset[str]:
            return frozenset(lexicon.words("subjects", name))

        return cls(
            words,
            Valuation(words),
            group("measure"),
            group("dependent"),
            group("growth"),
            frozenset(lexicon.words("units", "measures")),
        )


class Sentence:
    """Reads the quantities of one sentence."""

    def __init__(
        self,
        view: View,
        span: Span,
        tokens: Sequence[Token],
        quantities: Sequence[Found],
        rules: Rules,
        before: Name,
        deeds_first: bool,
    ) -> None:
        self.text = view.text
        self.span = span
        self.tokens = tokens
        self.found = quantities
        self.rules = rules
        self.before = before
        self.deeds_first = deeds_first
        self.subjects = Subjects(view.text, tokens, rules.dependent)
        self.memory = Memory()
        self.rows: list[Row] = []

    def read(self) -> list[Row]:
        places = [i for i, t in enumerate(self.tokens) if "quantity" in t.roles]
        for n, at in enumerate(places):
            q = self.found[self.tokens[at].mark]
            after = places[n + 1] if n + 1 < len(places) else None
            previous = places[n - 1] if n else None
            row = self._listed(at, q, previous, after) or self._one(at, q, previous, after)
            if row is not None:
                self.rows.append(row)
        return self.rows

    # -- the parts of a clause -----------------------------------------------------------------------------------------

    def _text(self, a: int, b: int) -> str:
        return self.subjects.words(a, b)

    def _span(self, a: int, b: int) -> Span:
        return self.tokens[a].start, self.tokens[b - 1].end

    def _quantity(self, at: int | None) -> Found | None:
        return self.found[self.tokens[at].mark] if at is not None else None

    def _clause(self, at: int, previous: int | None) -> int:
        """The token the clause of the quantity at token `at` begins with."""
        floor = max(previous + 1 if previous is not None else 0, min(self.memory.consumed, at))
        i = at
        while i > floor and "stop" not in self.tokens[i - 1].roles:
            i -= 1
        return i

    def _chained(self, left: int, previous: int | None) -> bool:
        """Whether the clause goes on with the list of the quantity before it: …12家、…5家, …12家,其中…5家."""
        if previous is None:
            return False
        k = max(previous + 1, min(self.memory.consumed, left))
        between = self._text(k, left) if left > k else ""
        if self.text.startswith("其中", self.tokens[left].start):
            return between in ("，", "、", "")
        head = self.tokens[left].roles
        return between in ("", "、") and bool(head & {"pause", "and"} or between)

    def _alone(self, previous: int | None, at: int) -> bool:
        """Whether nothing but a list mark stands between two quantities: 4.5%、5.7%."""
        if previous is None:
            return False
        return all(t.roles & {"pause", "and"} for t in self.tokens[previous + 1 : at]) and at - previous <= 2

    # -- one quantity --------------------------------------------------------------------------------------------------

    def _listed(self, at: int, q: Found, previous: int | None, after: int | None) -> Row | None:
        """A further value of a list: it belongs to the next of the names that 分别 distributes over."""
        if not self.rows or not self._alone(previous, at) or self.memory.consumed > (previous or 0) + 1:
            return None
        last = self.rows[-1]
        if previous is None or last.found is not self.found[self.tokens[previous].mark]:
            return None
        memory = self.memory
        memory.place += 1
        name = memory.many[memory.place] if memory.place < len(memory.many) else last.name
        unit, unit_at = q.unit, q.unit_at
        following = self._quantity(after)
        if not unit and following is not None:
            unit, unit_at = following.unit, following.unit_at
        kind = last.kind
        if kind == "gap" and unit in ("个", ""):
            unit, unit_at = "个百分点", None
        if q.form in ("ordinal", "rank"):
            kind, unit, unit_at = "rank", "名", None
        value = q.value if q.value is not None else Decimal(0)
        bound = q.bound
        if bound == "exact" and last.bound in ("over", "under") and last.found.bound == "exact":
            bound = last.bound
        return Row(
            q,
            name,
            kind,
            bound,
            -value if last.value < 0 else value,
            unit,
            self.span,
            "list",
            last.phrase,
            list(last.inferred),
            last.starts,
            last.counted,
            unit_at,
            last.aim,
        )

    def _one(self, at: int, q: Found, previous: int | None, after: int | None) -> Row | None:
        left = self._clause(at, previous)
        phrase = phrases.read(self.text, self.tokens, left, at, q)
        told = any(self.rules.valuation.tells(w) for w in phrase.verbs) or bool(phrase.relation)
        own = self._own(left, phrase.start, told)
        named = self._name(at, q, left, own, phrase, previous, after)
        if named is None:
            return None
        name, rule, inherited, counted = named
        if phrase.whole is not None:
            name = (*name, phrase.whole)
        joined = "".join(self.text[x:y] for x, y in name)
        tail = self.text[q.end : q.end + 10]
        valuation = self.rules.valuation
        if rule in ("right", "right-of-act", "event") and not phrase.relation and q.unit not in (*_PERCENT, "倍"):
            phrase = Phrase(phrase.start, [w for w in phrase.verbs if not valuation.changes(w)])
        kind = valuation.kind(q, phrase, joined, tail)
        value = valuation.signed(q, kind, phrase, joined, tail)
        bound = valuation.bound(q, phrase)
        unit, unit_at = ("名", None) if kind == "rank" else (q.unit, q.unit_at)
        following = self._quantity(after)
        if kind == "gap" and unit == "个" and following is not None and "百分点" in following.unit:
            unit, unit_at = following.unit, following.unit_at
        verb = self.text[max(self.span[0], q.start - 8) : q.start]
        return Row(
            q,
            name,
            kind,
            bound,
            value,
            unit,
            self.span,
            rule,
            phrase,
            ["indicator"] if inherited else [],
            starts=following is not None and bool(re.search("(?:由|从)(?:[^，；。]{0,6}的)?$", verb)),
            counted=counted,
            unit_at=unit_at,
            aim=tail.startswith(("的目标", "目标")),
        )

    def _own(self, left: int, end: int, told: bool) -> Range:
        """The name left of the quantity in its clause; empty where a list before 等 only gives examples."""
        if end > left and "etc" in self.tokens[end - 1].roles:
            return end, end
        return self.subjects.left(left, end, told)

    # -- its name ------------------------------------------------------------------------------------------------------

    def _name(
        self, at: int, q: Found, left: int, own: Range, phrase: Phrase, previous: int | None, after: int | None
    ) -> tuple[Name, str, bool, bool] | None:
        """The name of the quantity, the rule that found it, whether it was inherited, whether it is of a deed."""
        memory = self.memory
        a, b = own
        chained = self._chained(left, previous)
        if not chained:
            memory.act = None
        distributes = any(w == "分别" for w in phrase.verbs) or "分别" in self._text(left, at)
        listed = after is not None and self._alone(at, after)
        percent = q.unit in _PERCENT or "百分点" in q.unit or q.form in ("double", "streak", "ordinal", "rank")
        told = (
            bool(phrase.relation)
            or q.form in ("double", "ordinal", "rank", "streak")
            or any(self.rules.valuation.tells(w) for w in phrase.verbs)
        )
        act = self._act(a, b)
        right = None if percent and told else self._right(at, q, own, phrase, act, told)
        if right is not None:
            following = self._quantity(after)
            ranked = following is not None and following.form in ("rank", "ordinal")
            return self._counted(at, q, left, own, right, act, chained, ranked)
        if b > a:
            return self._stated(q, left, own, phrase, act, chained, distributes, listed)
        return self._inherited(at, q, left, phrase, told, distributes, listed, chained)

    def _act(self, a: int, b: int) -> Span | None:
        """The act at the end of tokens[a:b]: 新增, 新开工."""
        return self._span(b - 1, b) if b > a and "act" in self.tokens[b - 1].roles else None

    def _right(self, at: int, q: Found, own: Range, phrase: Phrase, act: Span | None, told: bool) -> Range | None:
        """The name right of the quantity where that is the one it counts."""
        a, b = own
        right = self.subjects.right(at)
        if right is None:
            return None
        if b == a or act is not None:
            return right
        last = self.tokens[b - 1].roles
        if ("deed" in last and "name" not in last) or "of" in self.tokens[at - 1].roles:
            return right
        if phrase.verbs and phrase.verbs[0] in _EXISTS:
            return right
        moved = phrase.verbs[:1] and self.rules.valuation.changes(phrase.verbs[0]) and not q.unit.endswith(_MONEY)
        if (
            moved
            and right is not None
            and phrase.start == at - 1
            and not phrase.relation
            and q.unit in self.rules.classifiers
        ):
            return right
        return None if told or q.unit in _PERCENT or q.form in ("double", "percent") else right

    def _counted(
        self, at: int, q: Found, left: int, own: Range, right: Range, act: Span | None, chained: bool, ranked: bool
    ) -> tuple[Name, str, bool, bool]:
        """新增12家绿色工厂, 12家绿色工厂入选…"""
        memory = self.memory
        part = self.text.startswith("其中", self.tokens[left].start)
        memory.many = []
        r = self._span(*right)
        memory.consumed = right[1]
        owner = self._owner(left, own) if act is None else None
        if owner is not None:
            memory.act = None
            memory.name = (owner, r)
            memory.units[q.unit] = (owner, r)
            return (owner, r), "right-of-owner", False, True
        if own[1] > own[0]:
            acts = own[1] - 1
            while acts > own[0] and "act" in self.tokens[acts - 1].roles:
                acts -= 1
            memory.act = self._span(acts, own[1]) if act is not None else None
        elif not chained or "deed" in self.tokens[at - 1].roles:
            memory.act = None
        if memory.act is not None:
            name: Name = (memory.act, r)
            rule = "right-of-act"
        else:
            name, rule = (r,), "right"
            predicate = self.subjects.predicate(right[1], len(self.tokens)) if q.unit not in ("元",) else None
            if predicate is not None:
                p = self._span(*predicate)
                memory.consumed = predicate[1]
                name = (p, r) if self.deeds_first and q.unit not in _PERCENT else (r, p)
                rule = "event"
        field_of_rank = ranked and re.search(
            "全(?:国|省|市|县|州|区)的?$", self.text[max(self.span[0], q.start - 4) : q.start]
        )
        if not field_of_rank and not part:
            memory.name = (r,)
            memory.units[q.unit] = (r,)
        return name, rule, False, memory.act is not None or rule == "event" or own[1] == own[0]

    def _owner(self, left: int, own: Range) -> Span | None:
        """Whose things are counted to the right: 自贸试验区|159项改革任务, 听取国务院|5个报告."""
        a, b = own
        if b in (a, left) or ("stop" not in self.tokens[left - 1].roles and left > 0):
            return None
        names = [t for t in self.tokens[a:b] if "act" not in t.roles or "nominal" in t.roles]
        if not names or not all(t.roles & {"name", "nominal"} for t in names) or names[-1] is not self.tokens[b - 1]:
            return None
        if "act" in self.tokens[b - 1].roles or self.tokens[b - 1].end - self.tokens[a].start > 10:
            return None
        return self._span(a, b)

    def _stated(
        self,
        q: Found,
        left: int,
        own: Range,
        phrase: Phrase,
        act: Span | None,
        chained: bool,
        distributes: bool,
        listed: bool,
    ) -> tuple[Name, str, bool, bool]:
        """绿色工厂达到12家, 新增绿色工厂12家."""
        memory = self.memory
        a, b = own
        text = self._text(a, b)
        subject = memory.name or self._topic(left)
        if text in self.rules.growth and subject:
            memory.name = subject
            return subject, "elided-subject", True, False
        if text.endswith("其中") and memory.name:
            return (self._span(a, b - 1), *memory.name), "part-of-subject", True, True
        head = self._text(a, a + 1) if a + 1 < b and "share" in self.tokens[a + 1].roles else text
        part = self.text.startswith("其中", self.tokens[left].start)
        done = any("deed" in t.roles for t in self.tokens[left:a])
        deeds = any("deed" in t.roles and "level" not in t.roles for t in self.tokens[left:a])
        if deeds:
            memory.act = None
        if head in self.rules.dependent and subject and memory.act is None and not deeds:
            subject = self._stem(subject)
            held = self._held(left)
            if distributes and held is not None:
                many = coordination.names(self.text, self.tokens, *held, self.rules.measures)
                if many:
                    memory.many, memory.place = [(*name, self._span(a, b)) for name in many], 0
                    memory.name = memory.many[0]
                    return memory.many[0], "distributed", True, False
            if not memory.name:
                memory.name = subject
            return (*subject, self._span(a, b)), "dependent-head", True, False
        if (
            act is not None
            and b == a + 1
            and text not in self.rules.measures
            and (memory.units.get(q.unit) or memory.name)
        ):
            return (act, *(memory.units.get(q.unit) or memory.name)), "elided-object", True, True
        if distributes or listed:
            many = coordination.names(self.text, self.tokens, a, b, self.rules.measures)
            if many:
                memory.many, memory.place = many, 0
                memory.name = many[0]
                return many[0], "distributed", False, False
        memory.many = []
        span = self._span(a, b)
        first = self.tokens[a].roles
        opens = "act" in first and b > a + 1 and not phrase.relation
        name: Name = (span,)
        inherited = False
        if opens:
            memory.act = self._span(a, a + 1)
        elif chained and memory.act is not None and not self._tells(phrase):
            name = (memory.act, span)
        elif not chained:
            memory.act = None
        if not part:
            bare = (
                (self._span(a, b - 1),) if act is not None and b > a + 1 else (self._span(a + 1, b),) if opens else name
            )
            memory.name = bare if act is not None else name
            memory.units[q.unit] = bare
        measured = self.subjects.measured(b - 1) or text[-1] in "率数量额值"
        counted = done or opens or act is not None or len(name) > 1 or not (measured or self._tells(phrase))
        return name, "left", inherited, counted

    def _stem(self, name: Name) -> Name:
        """A name without the measure at its end, to which another measure can be joined."""
        x, y = name[-1]
        for n in range(min(8, y - x), 1, -1):
            if self.text[y - n : y] in self.rules.dependent:
                return (*name[:-1], (x, y - n)) if y - n > x else name[:-1]
        return name

    def _tells(self, phrase: Phrase) -> bool:
        return any(self.rules.valuation.tells(w) for w in phrase.verbs)

    def _inherited(
        self, at: int, q: Found, left: int, phrase: Phrase, told: bool, distributes: bool, listed: bool, chained: bool
    ) -> tuple[Name, str, bool, bool] | None:
        """A quantity without a name of its own: …亿元、增长5%."""
        memory = self.memory
        if q.form == "streak":
            after = self._streak(at, left)
            if after is not None:
                return after, "streak", False, False
        if q.form in ("ordinal", "rank") and phrase.scope is not None and not memory.name and self._held(left) is None:
            memory.name = (phrase.scope,)
            return memory.name, "ranking", False, False
        held = None if self._chained_value(at, left) else self._held(left)
        if (distributes or listed) and memory.many and held is None:
            memory.place = 0
            return memory.many[0], "distributed", True, False
        if held is not None:
            if distributes or listed:
                many = coordination.names(self.text, self.tokens, *held, self.rules.measures)
                if many:
                    memory.many, memory.place = many, 0
                    memory.name = many[0]
                    return many[0], "distributed", True, False
            memory.name = (self._span(*held),)
            return memory.name, "held-subject", True, False
        subject = memory.many[memory.place] if memory.many and memory.place < len(memory.many) else memory.name
        if not subject and (told or phrase.relation):
            subject = self.before
        if not subject:
            return None
        predicate = (
            self.subjects.predicate(at + 1, len(self.tokens))
            if not told and self.text.startswith("其中", self.tokens[left].start)
            else None
        )
        if predicate is not None:
            return (self._span(*predicate), *subject), "part-of-subject", True, True
        return subject, "elided-subject", True, False

    def _chained_value(self, at: int, left: int) -> bool:
        """Whether the quantity stands in the clause of the one before it: 1.2万吨、增长6%."""
        return bool(self.rows) and left > 0 and "stop" not in self.tokens[left - 1].roles

    def _streak(self, at: int, left: int) -> Name | None:
        """What a streak is one of, right of it: 连续17年|获全市优秀."""
        tokens = self.tokens
        k = at + 1
        if k >= len(tokens) or tokens[k].roles & {"stop", "pause"}:
            return None
        if self.memory.name and not tokens[k].roles & {"telic", "event", "deed"}:
            return None
        if (
            self.memory.name
            and tokens[k].roles & {"rise", "fall", "rank", "over", "level"}
            and "telic" not in tokens[k].roles
        ):
            return None
        end = k
        while end < len(tokens) and not tokens[end].roles & {"stop", "quantity"}:
            end += 1
        while end > k and tokens[end - 1].roles & {"pause", "wide"}:
            end -= 1
        return (self._span(k, end),) if end > k and tokens[end - 1].end - tokens[k].start >= 2 else None

    def _held(self, left: int) -> Range | None:
        """The subject of an earlier clause of the sentence that has no value of its own."""
        end = left
        while end > 0 and self.tokens[end - 1].roles & {"stop", "pause"}:
            end -= 1
        begin = end
        while begin > 0 and not self.tokens[begin - 1].roles & {"stop", "quantity"} and end - begin < 24:
            begin -= 1
        if begin == end or (begin > 0 and "quantity" in self.tokens[begin - 1].roles) or begin < self.memory.consumed:
            return None
        stop = phrases.strip(self.text, self.tokens, begin, end, [])
        a, b = self.subjects.left(begin, stop, False)
        for k in range(a + 1, b):
            if self.tokens[k].roles & {"rise", "fall", "adverb", "over", "event", "better"} and not self.tokens[
                k
            ].roles & {"nominal", "name"}:
                b = k
                break
        if b <= a or not 2 <= self.tokens[b - 1].end - self.tokens[a].start <= 30:
            return None
        return a, b

    def _topic(self, left: int) -> Name:
        held = self._held(left)
        return (self._span(*held),) if held is not None else ()


def read(
    view: View, marks: Sequence[Mark], quotes: Spans, context: Context, lexicon: Lexicon
) -> list[tuple[Row, Statistic]]:
    """The statistics of the view in order, each with the row it was made from."""
    rules = Rules.of(lexicon)
    found = [m.found for m in marks]
    rows: list[Row] = []
    at = 0
    for part in view.parts:
        skipped = part.block.kind in _SKIPPED
        before: Name = ()
        for a, b in sentences(view.text, part.start, part.end):
            while at < len(marks) and found[at].start < a:
                at += 1
            first = at
            while at < len(marks) and found[at].start < b:
                at += 1
            inside = list(zip(range(first, at), marks[first:at], strict=True))
            if skipped or not any(m.candidate for _, m in inside):
                continue
            tokens = tokenise(view.text, a, b, inside, quotes, rules.words)
            sentence = Sentence(view, (a, b), tokens, found, rules, before, not context.calendar.report)
            rows.extend(sentence.read())
            before = sentence.memory.name or before
    out: list[tuple[Row, Statistic]] = []
    times: Times | None = None
    last: Standing | None = None
    for i, row in enumerate(rows):
        a, b = row.sentence
        if times is None or times.start != a:
            goes_on = (
                last is not None and i > 0 and a - rows[i - 1].sentence[1] <= 1 and view.text.startswith(_GOES_ON, a)
            )
            times = context.times(a, b, Frame(last.period, last.status) if goes_on and last is not None else None)
        standing = times.standing(Claim(row.found.start, row.found.end, row.starts, rules.state(row), row.aim))
        follows = row.rule == "elided-subject" and row.kind in ("share", "rank") and i > 0 and not rows[i - 1].starts
        if follows and last is not None and not times.named(rows[i - 1].found.end, row.found.start):
            standing = replace(standing, period=last.period)
        out.append((row, _fact(view, row, standing, len(out) + 1)))
        last = standing
    return out


def _fact(view: View, row: Row, time: Standing, number: int) -> Statistic:
    spans = tuple(view.quote(x, y) for x, y in row.name)
    unit = row.unit
    if row.unit_at is not None:
        unit = "".join(view.quote(*row.unit_at).text.split())
    return Statistic(
        id=f"s{number}",
        indicator="".join(q.text for q in spans),
        indicator_spans=spans,
        quantity=view.quote(row.found.start, row.found.end),
        value=row.value,
        value_high=row.found.high,
        unit=unit,
        kind=row.kind,
        bound=row.bound,
        status=time.status,
        sentence=view.quote(*row.sentence),
        period=time.period,
        scope=_scope(view, row),
        inferred=tuple(dict.fromkeys((*row.inferred, *time.inferred))),
        rule=row.rule,
    )


def _scope(view: View, row: Row) -> str | None:
    if row.phrase.scope is None:
        return None
    return view.text[slice(*row.phrase.scope)].strip("的，、") or None
