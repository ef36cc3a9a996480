"""The fourth tab: all statistics as a table to sort, what can be compared as bars, targets beside results, doubts."""

from briefing.app.layout import MARGIN, heading
from briefing.app.pages.charts import charts, pairs
from briefing.app.pages.facts import Teller
from briefing.app.pages.lists import nothing
from briefing.app.pages.view import VIEWS, View
from briefing.app.rows import Part, Row
from briefing.app.session import is_grave
from briefing.digest.indicators import amount
from briefing.model import Goal, Statistic
from briefing.typesetting.display import folded
from briefing.typesetting.lines import widest
from briefing.typesetting.widths import pad

_WIDE = 64  # from this width on the table has a column for the kind


def data(tell: Teller, state: View, room: int, height: int) -> list[Row]:
    """The rows of the tab in the view and order of `state`."""
    if not tell.session.shown.statistics:
        return nothing(tell)
    rows = {
        "table": lambda: _table(tell, state, room),
        "charts": lambda: charts(tell, room),
        "pairs": lambda: pairs(tell, room),
        "doubts": lambda: _doubts(tell, room),
    }
    return [_line(tell, state), *rows[state.view]()]


def _line(tell: Teller, state: View) -> Row:
    """The views by name, the one shown lit, and the order."""
    words = tell.words
    parts = [Part(MARGIN)]
    for name in VIEWS:
        on = name == state.view
        parts += [Part(words.of("view", name), "head" if on else "dim"), Part("  ")]
    if state.view == "table" and (state.sort != "text" or state.reverse):
        order = words("reversed") if state.reverse else ""
        parts.append(Part(words("sorted", column=words.of("sort", state.sort), order=order), "dim"))
    return tuple(parts)


def ordered(tell: Teller, state: View) -> list[Statistic]:
    """The statistics in the order of `state`; equal ones stay in the order of the text."""
    rows = list(tell.session.shown.statistics)
    if state.sort == "value":
        rows.sort(key=lambda s: amount(s)[::-1])
    elif state.sort == "indicator":
        rows.sort(key=lambda s: s.indicator)
    elif state.sort == "period":
        rows.sort(key=lambda s: s.period or "")
    elif state.sort == "kind":
        rows.sort(key=lambda s: s.kind)
    elif state.sort == "doubt":
        rows.sort(key=lambda s: -len(s.inferred))
    if state.reverse:
        rows.reverse()
    return rows


def _table(tell: Teller, state: View, room: int) -> list[Row]:
    room -= 1
    rows = ordered(tell, state)
    words = tell.words
    figures = [tell.figure(s) for s in rows]
    left = min(max(8, widest(figures)), max(12, room // 3))
    periods = [tell.about(s) for s in rows]
    right = min(max(4, widest(periods)), 22 if room >= _WIDE else 10)
    kind = 6 if room >= _WIDE else 0
    name = max(8, room - left - right - kind - 8)
    key = {s.id for s, _ in tell.session.digest.key}
    head = f"{MARGIN}{pad(words('column.value'), left, right=True)}   {pad(words('column.indicator'), name)}"
    head += f"  {pad(words('column.period'), right)}" + (f"  {words('column.kind')}" if kind else "")
    out: list[Row] = [(Part(head, "dim"),)]
    for s, figure, period in zip(rows, figures, periods, strict=True):
        entry = tell.statistic(s)
        mark, sign_style = tell.session.sign(entry.key)
        style = tell.session.style(entry.key, "plain")
        out.append(
            (
                Part(mark, sign_style, entry),
                Part(pad(figure, left, right=True), tell.session.style(entry.key, "figure"), entry),
                Part(" ★ " if s.id in key else "   ", "accent", entry),
                Part(pad(folded(s.indicator), name), style, entry),
                Part("  " + pad(period, right), "dim", entry),
                Part("  " + words.of("kind", s.kind) if kind else "", "dim", entry),
            )
        )
    return out


def _doubts(tell: Teller, room: int) -> list[Row]:
    """Facts in doubt, the worst first, each with its reasons; last those of which only the time was inferred."""
    room = min(room - 1, 110)
    done, every = tell.session.progress
    grave: list[Row] = []
    light: list[Row] = []
    n = 0
    for fact, reasons in tell.session.digest.doubts:
        if is_grave(reasons):
            grave += _doubt(tell, fact, reasons, room)
        else:
            light += _doubt(tell, fact, (), room)
            n += 1
    out = heading(tell.words("doubts.head"), tell.words("review.progress", done=done, all=every))
    out += grave or [(Part(MARGIN + tell.words("nothing"), "dim"),)]
    if light:
        out += [*heading(tell.words("doubts.light"), str(n)), *light]
    return out


def _doubt(tell: Teller, fact: Statistic | Goal, reasons: tuple[str, ...], room: int) -> list[Row]:
    rows = tell.goal_rows(fact, room) if isinstance(fact, Goal) else [tell.figure_row(fact, 14, room)]
    if reasons:
        why = tell.words("list-comma").join(tell.words.of("doubt", r) for r in reasons)
        rows = [*rows, (Part(f"{MARGIN}   {why}", "dim", rows[0][0].entry),)]
    return rows
