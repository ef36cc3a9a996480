"""Bars: what can be compared, and targets beside the results of the same indicator."""

from collections.abc import Sequence
from decimal import Decimal

from briefing.app.layout import BLANK, MARGIN, heading
from briefing.app.pages.facts import Teller
from briefing.app.rows import Part, Row
from briefing.digest.indicators import amount
from briefing.model import Statistic
from briefing.typesetting.bars import bar
from briefing.typesetting.display import folded
from briefing.typesetting.lines import widest
from briefing.typesetting.widths import cut, pad

MEASURE = 110
_NAMES = 34  # cells for the names at most
_BARS = 40  # cells for the longest bar at most


def charts(tell: Teller, room: int) -> list[Row]:
    """The comparable groups, each under the words that lead it in, its members as bars."""
    out: list[Row] = []
    for group in tell.session.digest.groups:
        title = cut(folded(group.title.text), room - 16)
        out += heading(title, f"{tell.words.of('kind', group.kind)} {folded(group.unit)}")
        names = [folded(s.period or "") if group.by == "period" else folded(s.indicator) for s in group.members]
        out += _bars(tell, names, group.members, room)
    return out or _none(tell)


def pairs(tell: Teller, room: int) -> list[Row]:
    """Each target with the results of its indicator below it."""
    out: list[Row] = []
    for pair in tell.session.digest.pairs:
        rows = (pair.target, *pair.results)
        out += heading(cut(folded(pair.indicator), room - 8))
        names = [f"{tell.words.of('status', s.status) or tell.words('result')} {folded(s.period or '')}" for s in rows]
        out += _bars(tell, names, rows, room)
    return out or _none(tell)


def _bars(tell: Teller, names: Sequence[str], rows: Sequence[Statistic], room: int) -> list[Row]:
    """A row for each statistic: its name, a bar as long as its amount, its figure. What falls has its own look."""
    room = min(room - 1, MEASURE)
    figures = [tell.figure(s) for s in rows]
    right = widest(figures)
    left = min(_NAMES, widest(names), max(8, room - right - 14))
    space = max(6, min(_BARS, room - left - right - 6))
    sizes = [abs(amount(s)[0]) for s in rows]
    most = max(sizes, default=Decimal(1)) or Decimal(1)
    out: list[Row] = []
    for s, name, figure, size in zip(rows, names, figures, sizes, strict=True):
        entry = tell.statistic(s)
        mark, style = tell.session.sign(entry.key)
        look = "bar2" if s.value < 0 or s.status == "target" else "bar"
        out.append(
            (
                Part(mark, style, entry),
                Part(pad(name, left, right=True) + " ", tell.session.style(entry.key, "plain"), entry),
                Part(bar(float(size / most), space), look, entry),
                Part(f" {figure}", tell.session.style(entry.key, "figure"), entry),
            )
        )
    return out


def _none(tell: Teller) -> list[Row]:
    return [BLANK, (Part(MARGIN + tell.words("nothing"), "dim"),)]
