"""Statistics: each quantity with its name, kind, bound, standing and time.

One walk over the sentences. In each, the quantities are read from left to right.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from decimal import Decimal

from briefing.extraction.context import Context
from briefing.extraction.lexicon import Lexicon
from briefing.extraction.memory import PERCENT, Name
from briefing.extraction.moments import TOTAL
from briefing.extraction.naming import Namer
from briefing.extraction.phrases import Phrase
from briefing.extraction.quantities import Mark, Spans
from briefing.extraction.rules import Rules
from briefing.extraction.standing import Claim, Frame, Standing, Times
from briefing.extraction.tokens import tokenise
from briefing.model import Quote
from briefing.model.facts import Bound, Statistic, StatisticKind
from briefing.text.numbers import based
from briefing.text.numerals import Found
from briefing.text.view import View

Span = tuple[int, int]
_SKIPPED = ("byline", "caption", "footnote", "table")  # tables.py reads tables
_GOES_ON = ("其中", "同时", "此外")  # a sentence that goes on with the one before it
_LONGEST_SENTENCE = 600  # characters; the longest of the genre have about 500
_FROM = re.compile("(?:由|从)(?:[^，。；]{0,10}的|[^，。；由从]{1,8}[年度月期初末底])?(?:不足|不到|近|约|超过?)?$")
_FIELD_ENDS = re.compile("(?:的?(?:位次|排名|名次))?[由从]?$")  # 全省的位次由|第9位升至…: the field is 全省
_RANKING = re.compile("(?:榜|百强.?)$")
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

    def __init__(self, text: str, span: Span, namer: Namer, found: Sequence[Found], rules: Rules) -> None:
        self.text = text
        self.span = span
        self.namer = namer
        self.found = found
        self.rules = rules
        self.rows: list[Row] = []

    def read(self) -> list[Row]:
        """The rows of the sentence, in order."""
        tokens = self.namer.tokens
        places = [i for i, t in enumerate(tokens) if "quantity" in t.roles]
        found = [self.found[tokens[at].mark] for at in places]
        row_of = [1] * len(places)  # how many stand in a row from each on
        for n in range(len(places) - 2, -1, -1):
            if self.namer.alone(places[n], places[n + 1]):
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
        namer = self.namer
        before, first = previous
        if not self.rows or not namer.alone(before, at) or namer.memory.consumed > before + 1:
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
            name=namer.memory.next_of_list(last.name),
            kind=kind,
            bound=last.bound if passes_on else q.bound,
            value=-value if last.value < 0 else value,
            unit=unit,
            unit_at=unit_at,
            rule="list",
            inferred=list(last.inferred),
        )

    def _one(self, at: int, q: Found, previous: int | None, following: Found | None, values: int) -> Row | None:
        place = self.namer.place(at, q, previous, following, values)
        named = self.namer.name(place)
        if named is None:
            return None
        phrase, name, rule = place.phrase, named.name, named.rule
        memory = self.namer.memory
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
            ["indicator"] if named.inherited or self.rules.certainty.doubts(joined, rule) else [],
            starts=following is not None and bool(_FROM.search(self.text, max(self.span[0], q.start - 12), q.start)),
            deed=named.deed,
            unit_at=unit_at,
            aim=valuation.aims(tail),
        )


def _state(row: Row, rules: Rules) -> bool:
    """Whether a row says how things stand at the end of a period: 达到82个, 居第一; not 新增…, 累计…, 稳定在…."""
    if row.kind == "rank":
        return True
    if row.kind not in ("level", "share") or (row.deed and row.kind == "level"):
        return False
    if TOTAL in row.phrase.verbs or rules.valuation.crosses(row.unit):
        return False  # 累计突破9亿元: of all the years together
    for word in row.phrase.verbs:
        if rules.valuation.is_(word, "lasts"):
            return False
        if rules.valuation.tells(word):
            return True
    return row.kind == "share"


def read(
    view: View, marks: Sequence[Mark], quotes: Spans, context: Context, lexicon: Lexicon
) -> list[tuple[Row, Statistic]]:
    """The statistics of the view in order, each with the row it was made from."""
    rules = lexicon.table(Rules)
    found = [m.found for m in marks]
    rows: list[Row] = []
    at = 0
    for part in view.parts:
        skipped = part.block.kind in _SKIPPED
        before: Name = ()
        for a, b in view.sentences(part):
            while at < len(marks) and found[at].start < a:
                at += 1
            first = at
            while at < len(marks) and found[at].start < b:
                at += 1
            inside = list(zip(range(first, at), marks[first:at], strict=True))
            if skipped or not any(m.candidate for _, m in inside):
                continue
            tokens = tokenise(view.text, a, b, inside, quotes, rules.words)
            namer = Namer(view.text, tokens, rules, before, deeds_first=not context.calendar.report)
            rows.extend(Sentence(view.text, (a, b), namer, found, rules).read())
            before = namer.memory.main or before
    out: list[tuple[Row, Statistic]] = []
    shown: tuple[Span, Quote] | None = None  # of the last row, whose sentence most rows share
    times: Times | None = None
    last: Standing | None = None
    opening: Standing | None = None  # of the sentence before, which a 其中 takes up
    for i, row in enumerate(rows):
        a, b = row.sentence
        if times is None or times.start != a:
            goes_on = (
                last is not None and i > 0 and a - rows[i - 1].sentence[1] <= 1 and view.text.startswith(_GOES_ON, a)
            )
            frame = Frame(last.period, opening.status) if goes_on and last is not None and opening is not None else None
            times = context.times(a, frame)
            opening = None
        arrives = i > 0 and rows[i - 1].starts and rows[i - 1].sentence == row.sentence
        at = max(row.found.start, row.name[-1][1]) if row.rule == "label" else row.found.start  # 5亿元：2025年产值
        standing = times.standing(Claim(at, row.found.end, row.starts, arrives, _state(row, rules) or arrives, row.aim))
        follows = row.rule == "elided-subject" and row.kind in ("share", "rank") and i > 0 and not rows[i - 1].starts
        if follows and last is not None and not times.named(rows[i - 1].found.end, row.found.start):
            standing = standing._replace(period=last.period)
        span = _shown(view.text, row)
        if shown is None or shown[0] != span:
            shown = span, view.quote(*span)
        out.append((row, _fact(view, row, standing, shown[1], len(out) + 1)))
        last, opening = standing, opening or standing
    return out


def _fact(view: View, row: Row, time: Standing, sentence: Quote, number: int) -> Statistic:
    spans = tuple([view.quote(x, y) for x, y in row.name])
    unit = row.unit
    if row.unit_at is not None:
        unit = "".join(view.document.text[view.offset(row.unit_at[0]) : view.offset(row.unit_at[1] - 1) + 1].split())
    base = based(row.value, unit)
    return Statistic(
        id=f"s{number}",
        indicator="".join([q.text for q in spans]),
        indicator_spans=spans,
        quantity=view.quote(row.found.start, row.found.end),
        value=row.value,
        value_high=row.found.high,
        unit=unit,
        base_value=base[0] if base else None,
        base_unit=base[1] if base else None,
        kind=row.kind,
        bound=row.bound,
        status=time.status,
        sentence=sentence,
        period=time.period,
        scope=_scope(view, row),
        inferred=tuple(dict.fromkeys((*row.inferred, *time.inferred))) if row.inferred or time.inferred else (),
        rule=row.rule,
    )


def _shown(text: str, row: Row) -> Span:
    """The sentence of a row; of one longer than a reader would read, the part around the quantity, from mark to mark."""
    a, b = row.sentence
    if b - a <= _LONGEST_SENTENCE:
        return a, b
    begin, end = max(a, row.found.start - _LONGEST_SENTENCE // 2), min(b, row.found.end + _LONGEST_SENTENCE // 2)
    first = next((k for mark in "；，、" if (k := text.find(mark, begin, row.found.start)) >= 0), begin - 1) + 1
    last = next((k for mark in "；，、" if (k := text.rfind(mark, row.found.end, end)) >= 0), end)
    return (a if begin == a else first), (b if end == b else last)


def _scope(view: View, row: Row) -> str | None:
    if row.phrase.scope is None:
        return None
    return _FIELD_ENDS.sub("", view.text[slice(*row.phrase.scope)].strip("的，、")) or None
