"""The quantities of one sentence, from left to right, each with its name, kind, bound and value."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from briefing.extraction.statistics import naming
from briefing.extraction.statistics.naming import Ground
from briefing.extraction.statistics.naming.memory import PERCENT, Name
from briefing.extraction.statistics.phrases import Phrase
from briefing.extraction.statistics.rules import Rules
from briefing.model.facts import Bound, StatisticKind
from briefing.text.numerals import Found

Span = tuple[int, int]
_FROM = re.compile("(?:由|从)(?:[^，。；]{0,10}的|[^，。；由从]{1,8}[年度月期初末底])?(?:不足|不到|近|约|超过?)?$")
_RANKING = re.compile("(?:榜|百强.?)$")
_LONGEST_SENTENCE = 600  # characters; the longest of the genre have about 500
_LONGEST_NAME = 80  # characters of each part; the longest of the genre have about 30
_COUNTING = ("right", "right-of-act", "right-of-owner", "event")


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
    deed: bool = False
    """Whether the name says what was done: 新增…, not how something stands."""
    unit_at: Span | None = None
    aim: bool = False
    """Whether the words after it call it an aim: 增长8%的目标."""


class Sentence:
    """Reads the quantities of one sentence; `found` are all the numerals its tokens refer to."""

    def __init__(self, text: str, span: Span, ground: Ground, found: Sequence[Found], rules: Rules) -> None:
        self.text = text
        self.span = span
        self.ground = ground
        self.found = found
        self.rules = rules
        self.rows: list[Row] = []

    def read(self) -> list[Row]:
        """The rows of the sentence, in order."""
        tokens = self.ground.tokens
        places = [i for i, t in enumerate(tokens) if "quantity" in t.roles]
        found = [self.found[tokens[at].mark] for at in places]
        row_of = [1] * len(places)  # how many stand in a row from each on
        for n in range(len(places) - 2, -1, -1):
            if naming.alone(self.ground, places[n], places[n + 1]):
                row_of[n] = row_of[n + 1] + 1
                if not found[n].unit and found[n + 1].unit:  # 20.9、36.2、54个百分点: one unit for all
                    found[n] = found[n]._replace(unit=found[n + 1].unit, unit_at=found[n + 1].unit_at, form="amount")
        for n, (at, q) in enumerate(zip(places, found, strict=True)):
            following = found[n + 1] if n + 1 < len(found) else None
            previous = (places[n - 1], found[n - 1]) if n else None
            row = self._listed(at, q, previous) if previous else None
            row = row or self._one(at, q, previous[0] if previous else None, following, row_of[n])
            if row is not None:
                self.rows.append(row)
        return self.rows

    def _listed(self, at: int, q: Found, previous: tuple[int, Found]) -> Row | None:
        """A further value of a list (4.5%、5.7%): it says of the next name what the one before it said."""
        ground = self.ground
        before, first = previous
        if not self.rows or not naming.alone(ground, before, at) or ground.memory.consumed > before + 1:
            return None
        last = self.rows[-1]
        if last.found is not first:
            return None
        unit, unit_at = q.unit, q.unit_at
        kind = last.kind
        if kind == "gap" and unit in ("个", ""):
            unit, unit_at = "个百分点", None
        if q.form in ("ordinal", "rank"):
            kind, unit, unit_at = "rank", "名", None
        value = q.value if q.value is not None else Decimal(0)
        passes_on = q.bound == "exact" and last.bound in ("over", "under") and last.found.bound == "exact"
        return replace(
            last,
            found=q,
            name=ground.memory.next_of_list(last.name),
            kind=kind,
            bound=last.bound if passes_on else q.bound,
            value=-value if last.value < 0 else value,
            unit=unit,
            unit_at=unit_at,
            rule="list",
            inferred=list(last.inferred),
        )

    def _one(self, at: int, q: Found, previous: int | None, following: Found | None, values: int) -> Row | None:
        place = naming.place(self.ground, at, q, previous, following, values)
        named = naming.name(self.ground, place)
        if named is None:
            return None
        phrase, name, rule = place.phrase, named.name, named.rule
        memory = self.ground.memory
        memory.whole = ()
        if phrase.whole is not None:
            name = (*name, phrase.whole)
            memory.whole = name if phrase.relation == "share" else ()
        if (
            phrase.scope is not None
            and q.form in ("ordinal", "rank")
            and _RANKING.search(self.text, *phrase.scope)
            and (named.rule == "elided-subject" or self.text[slice(*phrase.scope)].endswith("榜"))
        ):
            name, rule = (phrase.scope,), "ranking"  # 列奖牌榜第一位: the table is what one has a place in
        whole, name = name, bounded(name)
        joined = "".join([self.text[x:y] for x, y in name])
        tail = self.text[q.end : q.end + 10]
        valuation = self.rules.valuation
        if phrase.verbs and rule in _COUNTING and not phrase.relation and q.unit not in (*PERCENT, "倍"):
            phrase = replace(phrase, verbs=[w for w in phrase.verbs if not valuation.changes(w)])
        kind = valuation.kind(q, phrase, joined, tail)
        unit, unit_at = ("名", None) if kind == "rank" else (q.unit, q.unit_at)
        if kind == "gap" and unit == "个" and following is not None and "百分点" in following.unit:
            unit, unit_at = following.unit, following.unit_at
        return Row(
            q,
            name,
            kind,
            valuation.bound(q, phrase),
            valuation.signed(q, kind, phrase, joined, tail),
            unit,
            self.span,
            rule,
            phrase,
            ["indicator"] if named.inherited or name != whole or self.rules.certainty.doubts(joined, rule) else [],
            starts=following is not None and bool(_FROM.search(self.text, max(self.span[0], q.start - 12), q.start)),
            deed=named.deed,
            unit_at=unit_at,
            aim=valuation.aims(tail),
        )


def bounded(name: Name) -> Name:
    """A name whose parts are no longer than names are: the end of each, which stands next to what is said of it."""
    return tuple((max(x, y - _LONGEST_NAME), y) for x, y in name)


def shown(text: str, sentence: Span, quantity: Span, marks: str = "；，、") -> Span:
    """The sentence of a quantity; of one longer than a reader would read, the part around it, from mark to mark."""
    a, b = sentence
    if b - a <= _LONGEST_SENTENCE:
        return a, b
    begin, end = max(a, quantity[0] - _LONGEST_SENTENCE // 2), min(b, quantity[1] + _LONGEST_SENTENCE // 2)
    first = next((k for mark in marks if (k := text.find(mark, begin, quantity[0])) >= 0), begin - 1) + 1
    last = next((k for mark in marks if (k := text.rfind(mark, quantity[1], end)) >= 0), end)
    return (a if begin == a else first), (b if end == b else last)
