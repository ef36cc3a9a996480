"""How one fact is put into words and rows, the same way on every page."""

from collections.abc import Sequence

from briefing.app.entries import Entry, key
from briefing.app.layout import MARGIN, hanging
from briefing.app.rows import Part, Row
from briefing.app.session import Session
from briefing.digest import Contradiction
from briefing.model import Goal, Initiative, Programme, Project, Quote, Statistic
from briefing.settings.languages import Words
from briefing.typesetting.display import folded, safe
from briefing.typesetting.widths import pad, width

GOAL_SIGNS = {"vision": "◎", "objective": "○", "target": "◆", "task": "▷"}
_SAYS_BOUND = ("以上", "以内", "以下", "左右", "近", "约", "多", "余", "不")


class Teller:
    """Tells facts of a session in one language. A fact told again has another entry, with the same key and place."""

    def __init__(self, session: Session, words: Words) -> None:
        self.session = session
        self.words = words

    # -- words -----------------------------------------------------------------------------------------------------------

    def figure(self, s: Statistic) -> str:
        """A quantity with what its bound and sign say, as the reader would quote it: ＞2000亿元."""
        text = folded(s.quantity.text)
        mark = {"over": "＞", "under": "＜", "about": "≈"}.get(s.bound, "")
        if mark and (s.kind == "rank" or any(w in text for w in _SAYS_BOUND)):
            mark = ""
        if s.kind == "change":
            mark = ("↓" if s.value < 0 else "↑") + mark
        elif s.kind == "gap":
            mark = ("-" if s.value < 0 else "+") + mark
        return mark + text

    def about(self, s: Statistic) -> str:
        """Period, standing and scope of a statistic in short: 2020 预计."""
        told = [s.period or "", self.words.of("status", s.status), s.scope or ""]
        return " ".join(folded(w) for w in told if w)

    def doubts(self, inferred: tuple[str, ...]) -> tuple[str, ...]:
        """Why a fact is in doubt, in words."""
        if not inferred:
            return ()
        return (
            self.words("inferred")
            + ":"
            + self.words("list-comma").join(self.words.of("doubt", field) for field in inferred),
        )

    # -- entries ---------------------------------------------------------------------------------------------------------

    def statistic(self, s: Statistic) -> Entry:
        """A statistic with its sentence beside it."""
        return Entry(
            folded(f"{s.indicator} {s.quantity.text} {self.about(s)}"),
            (s.quantity, *s.indicator_spans),
            (s.sentence.start, s.sentence.end),
            key(s),
            notes=self.doubts(s.inferred),
        )

    def goal(self, g: Goal, again: Sequence[Goal] = ()) -> Entry:
        """A goal with its paragraph beside it; `again` are those that say the same once more."""
        quotes = (g.quote, *(x.quote for x in again))
        also = tuple(key(x) for x in again)
        return Entry(folded(g.quote.text), quotes, (g.quote.start, g.quote.end), key(g), also, self.doubts(g.inferred))

    def named(self, x: Programme | Project | Initiative, parent: Entry | None = None) -> Entry:
        """A programme, project or initiative with the paragraph that names it."""
        measures = x.measures if isinstance(x, Project) else ()
        return Entry(folded(x.name.text), (x.name, *measures), (x.name.start, x.name.end), key(x), parent=parent)

    def contradiction(self, c: Contradiction) -> Entry:
        """Words that contradict each other, with all that stands between the first and the second beside them."""
        return Entry(" ".join(folded(q.text) for q in c.quotes), c.quotes, (c.quotes[0].start, c.quotes[0].end))

    def words_of(self, quote: Quote, parent: Entry | None = None) -> Entry:
        """Words that are no fact of their own, such as a measure."""
        return Entry(folded(quote.text), (quote,), (quote.start, quote.end), parent=parent)

    # -- rows ------------------------------------------------------------------------------------------------------------

    def lead(self, entry: Entry, sign: str = "") -> Part:
        """What stands before a fact: its sign of review and mark, then `sign`."""
        mark, style = self.session.sign(entry.key)
        return Part(mark + (f"{sign} " if sign else ""), style if mark.strip() else "accent", entry)

    def goal_rows(self, g: Goal, room: int, again: Sequence[Goal] = ()) -> list[Row]:
        """A goal over as many lines as it takes, its horizon behind it and how often it is said."""
        entry = self.goal(g, again)
        told = [safe(g.horizon) if g.horizon else "", f"×{len(again) + 1}" if again else ""]
        tail = "  ".join(t for t in told if t)
        return self._rows(entry, g.quote.text, GOAL_SIGNS[g.kind], room, tail)

    def programme_rows(self, p: Programme, room: int, entry: Entry | None = None) -> list[Row]:
        """A programme with how many of its members were found."""
        entry = entry or self.named(p)
        tail = f"{p.found}/{p.declared}" if p.declared is not None else str(p.found)
        complete = p.declared is not None and p.found >= p.declared
        return self._rows(entry, p.name.text, "■", room, tail, "good" if complete else "warn", "accent")

    def initiative_rows(self, x: Initiative, room: int) -> list[Row]:
        """An initiative with how often it is named."""
        return self._rows(self.named(x), x.name.text, "◇", room, f"×{x.mentions}" if x.mentions > 1 else "")

    def _rows(
        self,
        entry: Entry,
        text: str,
        sign: str,
        room: int,
        tail: str = "",
        tail_style: str = "dim",
        style: str = "plain",
    ) -> list[Row]:
        lead = self.lead(entry, sign)
        style = self.session.style(entry.key, style)
        return hanging(lead.text, text, room, entry, lead.style, style, tail, tail_style)

    def figure_row(self, s: Statistic, left: int, room: int, entry: Entry | None = None) -> Row:
        """A statistic on one line: figure, indicator, when."""
        entry = entry or self.statistic(s)
        mark, sign_style = self.session.sign(entry.key)
        tail = self.about(s)
        space = room - left - len(MARGIN) - 2 - (width(tail) + 2 if tail else 0)
        style = self.session.style(entry.key, "plain")
        return (
            Part(mark, sign_style, entry),
            Part(pad(self.figure(s), left, right=True), self.session.style(entry.key, "figure"), entry),
            Part("  " + pad(folded(s.indicator), max(4, space)), style, entry),
            Part(f"  {tail}" if tail else "", "dim", entry),
        )
