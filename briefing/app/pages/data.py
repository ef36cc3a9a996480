"""The fourth tab: all statistics as a table to sort, what can be compared as bars, targets beside results, doubts."""

from collections.abc import Callable
from decimal import Decimal

from briefing.app.layout import BLANK, MARGIN, heading
from briefing.app.pages.facts import Teller
from briefing.app.pages.lists import nothing
from briefing.app.pages.view import VIEWS, View
from briefing.app.rows import Part, Row
from briefing.model import Goal, Statistic
from briefing.typesetting.display import folded
from briefing.typesetting.lines import widest
from briefing.typesetting.widths import pad

_WIDE = 64  # from this width on the table has a column for the kind


def data(tell: Teller, state: View, room: int, height: int) -> list[Row]:
    """The rows of the tab in the view and order of `state`."""
    if not tell.session.shown.statistics:
        return nothing(tell)
    views: dict[str, Callable[[Teller, View, int], list[Row]]] = {"table": _table, "doubts": _doubts}
    return [_line(tell, state), *views[state.view](tell, state, room)]


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
        rows.sort(key=lambda s: (_family(s), _size(s)))
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


def _family(s: Statistic) -> str:
    return (s.base_unit or s.unit).replace("个百分点", "百分点")


def _size(s: Statistic) -> Decimal:
    return s.base_value if s.base_value is not None else s.value


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
    head = f"{MARGIN}{pad(words('column.value'), left, right=True)}    {pad(words('column.indicator'), name - 2)}"
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


def _doubts(tell: Teller, state: View, room: int) -> list[Row]:
    """Facts in doubt, the worst first, each with its reasons."""
    done, every = tell.session.progress
    out = heading(tell.words("doubts.head"), tell.words("review.progress", done=done, all=every))
    room = min(room - 1, 110)
    for fact, fields in tell.session.digest.doubts:
        why = tell.words("list-comma").join(tell.words.of("doubt", f) for f in fields)
        if isinstance(fact, Goal):
            rows = tell.goal_rows(fact, room)
        else:
            rows = [tell.figure_row(fact, 14, room)]
        entry = rows[0][0].entry
        out += [*rows, (Part(MARGIN + "   ", "dim", entry), Part(why, "dim", entry))]
    return out if len(out) > 2 else [*out, BLANK, (Part(MARGIN + tell.words("nothing"), "dim"),)]
