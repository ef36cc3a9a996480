"""Statistics in tables: a row names the indicator, the head of a column says what of it the figure is.

A row of a table is one block of the document, its cells behind tabs. What a sentence would say in words stands around
the figure: the unit in the head of its column (总量（亿元）), in a column of units or behind the indicator (失业率（%）), growth in
the head (比上年增长%), the year there too. Every part of the fact is still a slice of the document.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.statistics.sentence import bounded, shown
from briefing.extraction.times.context import Context
from briefing.extraction.times.standing import Claim
from briefing.model import Statistic
from briefing.model.facts import Bound, StatisticKind
from briefing.text.view import Part, View

Span = tuple[int, int]

_BOUNDS: dict[str, Bound] = {
    "≥": "over", ">": "over", "＞": "over", "以上": "over", "≤": "under", "<": "under", "＜": "under", "以下": "under",
    "以内": "under", "约": "about", "左右": "about",
}  # fmt: skip
_PERIOD = re.compile(r"((?:19|20)\d\d)年?")
_IN_BRACKETS = re.compile("（([^（）]{1,10})）$")
_LABEL_MARK = re.compile(
    r"(?:[#＃*·•]|其中：?|[一二三四五六七八九十]{1,2}、|（[一二三四五六七八九十\d]{1,2}）|\d{1,2}[.、．](?!\d))+"
)
_CAPTION = 40


class _Words:
    """The words of the list `tables`."""

    def __init__(self, lexicon: Lexicon) -> None:
        tables = lexicon.list("tables")
        one = tables.any
        self.figure = re.compile(
            rf"(?P<verb>{one('rise', 'fall', 'reach')})?(?P<open>[〔\[（]?)(?P<sign>[-+≥≤>＞<＜约]?)"
            r"(?P<figure>(?:\d{1,3}(?:[，,]\d{3}){1,7}|\d{1,24})(?:\.\d{1,24})?)(?P<unit>[^\d\s.，,〕\]）左以]{0,8})(?P<bound>左右|以上|以下|以内)?[〕\]）]?"
        )
        """What may stand in a cell: 1234.5, -3.2, ≥95, 6%左右, 增长6.1%, [25]."""
        self.rises, self.falls = frozenset(tables.words("rise")), frozenset(tables.words("fall"))
        self.growth = re.compile(one("growth"))
        self.share = re.compile(f"{one('share')}|占.{{0,6}}%")
        self.rank = re.compile(one("rank"))
        self.rate = re.compile(f"{lexicon.list('kinds').any('rate')}$")
        self.target = re.compile(one("target"))
        # No two ways through the same words, or a long head that does not match would never end.
        self.plain = re.compile(rf"(?:(?:19|20)\d\d|{one('plain')}|(?<![-0-9])[-0-9一二三四]+(?:月|季度)|年|末)*")
        self.unit = frozenset(tables.words("unit"))
        self.no_values = frozenset(tables.words("no-values"))
        self.no_unit = re.compile(one("no-unit"))


class Head(NamedTuple):
    """What the head of a column says of the figures below it."""

    name: Span
    unit: Span | None
    kind: StatisticKind
    plain: bool
    period: str | None
    target: bool


def read(view: View, context: Context, number: int, lexicon: Lexicon) -> Iterator[Statistic]:
    """The statistics of the tables of a view, in order, numbered from `number`."""
    words = lexicon.table(_Words)
    for before, table in _tables(view):
        said = _PERIOD.search(view.text, before.start, before.end) if before else None
        said = said or _PERIOD.search(view.document.credits.title or "")
        year = said[1] if said else None
        rows = [_cells(view.text, part) for part in table]
        first = next(
            (k for k, row in enumerate(rows) if any(_is_value(view.text, c, words) for c in row[1:])), len(rows)
        )
        if first == 0 or first == len(rows):
            continue
        heads = [_head(view.text, c, _above(rows[:first], k), words) for k, c in enumerate(rows[first - 1])]
        for part, row in zip(table[first:], rows[first:], strict=True):
            for fact in _row(view, context, part, row, heads, year, number, words):
                yield fact
                number += 1


def _tables(view: View) -> Iterator[tuple[Part | None, list[Part]]]:
    """Each run of rows with the short line before it, which may be its caption."""
    held: list[Part] = []
    before: Part | None = None
    for part in view.parts:
        if part.block.kind == "table":
            held.append(part)
            continue
        if held:
            yield before, held
            held = []
        before = part if part.end - part.start <= _CAPTION else None
    if held:
        yield before, held


def _cells(text: str, part: Part) -> list[Span]:
    out = []
    at = part.start
    for cell in text[part.start : part.end].split("\t"):
        out.append((at, at + len(cell)))
        at += len(cell) + 1
    return out


def _is_value(text: str, cell: Span, words: _Words) -> bool:
    m = words.figure.fullmatch(text, *cell)
    return m is not None and m["unit"] not in ("年", "月", "季度")


def _above(rows: Sequence[Sequence[Span]], column: int) -> list[Span]:
    return [row[column] for row in rows[:-1] if column < len(row)]


def _head(text: str, cell: Span, above: Sequence[Span], words: _Words) -> Head:
    said = text[slice(*cell)]
    name, unit = _without_unit(text, cell, words)
    kind: StatisticKind = "level"
    if words.growth.search(said):
        kind = "change"
    elif words.share.search(said):
        kind = "share"
    elif words.rank.search(said):
        kind = "rank"
    year = next((m for c in (cell, *above) if (m := _PERIOD.search(text, *c))), None)
    plain = kind != "level" or bool(words.plain.fullmatch(text, *name))
    return Head(name, unit, kind, plain, year[1] if year else None, bool(words.target.search(said)))


def _without_unit(text: str, cell: Span, words: _Words) -> tuple[Span, Span | None]:
    """A cell without the unit that closes it in brackets, and where that unit stands."""
    m = _IN_BRACKETS.search(text, *cell)
    if m is None or words.no_unit.search(m[1]):
        at = cell[1] - 1
        return ((cell[0], at), (at, cell[1])) if cell[1] - cell[0] > 2 and text[at] in "%‰" else (cell, None)
    return (cell[0], m.start()), m.span(1)


def _row(
    view: View,
    context: Context,
    part: Part,
    row: Sequence[Span],
    heads: Sequence[Head],
    of: str | None,
    number: int,
    words: _Words,
) -> Iterator[Statistic]:
    text = view.text
    label, own_unit = _without_unit(text, row[0], words)
    mark = _LABEL_MARK.match(text, *label)
    label = (mark.end() if mark else label[0], label[1])
    year = _PERIOD.fullmatch(text, *label)
    named = next((c for c, h in zip(row, heads, strict=False) if text[slice(*h.name)] in words.unit), None)
    for cell, head in list(zip(row, heads, strict=False))[1:]:
        m = words.figure.fullmatch(text, *cell)
        if m is None or cell == named or text[slice(*head.name)] in words.no_values or label[1] <= label[0]:
            continue
        unit = m.span("unit") if m["unit"] else head.unit
        kind: StatisticKind = "change" if m["verb"] in words.falls | words.rises else head.kind
        if unit is None and kind == "level":
            unit = own_unit or (named if named and text[slice(*named)].strip("—-/ ") else None)
        if kind == "level" and unit is not None and text[slice(*unit)] in "%‰" and not words.rate.search(text, *label):
            kind = "share"
        value = Decimal(m["figure"].replace("，", "").replace(",", ""))
        again = text[head.name[1] - 1] == text[label[1] - 1] == "量"  # 发电量 has no 产量
        name = [label] if head.plain or again else [head.name] if year else [label, head.name]
        if year and head.plain:
            continue
        end = m.end("bound") if m["bound"] else m.end("unit")
        standing = context.times(part.start).standing(Claim(m.start("figure"), end, state=True))
        period = year[1] if year else head.period or of or standing.period
        now = context.calendar.year
        ahead = now is not None and period is not None and period.isdigit() and int(period) > now
        over = now is not None and head.period is not None and int(head.period) < now
        spans = tuple(view.quote(*s) for s in bounded(tuple(name)))
        yield Statistic(
            id=f"s{number}",
            indicator="".join(q.text for q in spans),
            indicator_spans=spans,
            quantity=view.quote(m.start("figure"), end),
            value=-value if m["sign"] == "-" or m["verb"] in words.falls else value,
            unit="".join(view.quote(*unit).text.split()) if unit else _usual(kind),
            kind=kind,
            bound=_BOUNDS.get(m["sign"]) or _BOUNDS.get(m["bound"] or "", "exact"),
            status="target" if head.target or ahead else "actual" if over else standing.status,
            sentence=view.quote(*shown(text, (part.start, part.end), cell, "\t")),
            period=period,
            inferred=() if year or head.period else ("period",),
            rule="table",
        )
        number += 1


def _usual(kind: StatisticKind) -> str:
    """The unit where a table says none."""
    return {"change": "%", "share": "%", "rank": "名"}.get(kind, "")
