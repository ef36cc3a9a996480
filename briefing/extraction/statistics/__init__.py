"""Statistics: each quantity with its name, kind, bound, standing and time.

One walk over the sentences. In each, the quantities are read from left to right.
"""

import re
from collections.abc import Sequence

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.quantities import Mark, Spans
from briefing.extraction.statistics.naming import Ground
from briefing.extraction.statistics.naming.memory import Name
from briefing.extraction.statistics.rules import Rules
from briefing.extraction.statistics.sentence import Row, Sentence, Span, bounded, shown
from briefing.extraction.statistics.tokens import tokenise
from briefing.extraction.times.context import Context
from briefing.extraction.times.moments import TOTAL
from briefing.extraction.times.standing import Claim, Frame, Standing, Times
from briefing.model import Quote
from briefing.model.facts import Statistic
from briefing.text.numbers import based
from briefing.text.view import View

_SKIPPED = ("byline", "caption", "footnote", "table")  # tables.py reads tables
_GOES_ON = ("其中", "同时", "此外")  # a sentence that goes on with the one before it
_FIELD_ENDS = re.compile("(?:的?(?:位次|排名|名次))?[由从]?$")  # 全省的位次由|第9位升至…: the field is 全省


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
            ground = Ground(view.text, tokens, rules, before, deeds_first=not context.calendar.report)
            rows.extend(Sentence(view.text, (a, b), ground, found, rules).read())
            before = ground.memory.main or before
    out: list[tuple[Row, Statistic]] = []
    sentence: tuple[Span, Quote] | None = None  # of the last row, whose sentence most rows share
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
        span = shown(view.text, row.sentence, (row.found.start, row.found.end))
        if sentence is None or sentence[0] != span:
            sentence = span, view.quote(*span)
        out.append((row, _fact(view, row, standing, sentence[1], len(out) + 1)))
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


def _scope(view: View, row: Row) -> str | None:
    if row.phrase.scope is None:
        return None
    ((a, b),) = bounded((row.phrase.scope,))
    return _FIELD_ENDS.sub("", view.text[a:b].strip("的，、")) or None
