"""Between the text and the facts: from fact to fact in the text, from the text to the lists, and the colours."""

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from briefing.app.actions import TEXT
from briefing.app.entries import Fact, Key, key, own
from briefing.app.frame import Frame
from briefing.app.reader import Reader
from briefing.app.trail import Spot
from briefing.model import Statistic

if TYPE_CHECKING:
    from briefing.app.bars import Legend
    from briefing.app.panes import TextPane

_TABS = {"goals": 1, "programmes": 2, "projects": 2, "initiatives": 2, "statistics": 3}


def words_of(fact: Fact) -> tuple[tuple[int, int], ...]:
    """The stretches to light for a fact: its own words and those of its indicator."""
    quotes = (fact.quantity, *fact.indicator_spans) if isinstance(fact, Statistic) else (own(fact),)
    return tuple((q.start, q.end) for q in quotes)


class Tracing(Frame):
    """`[` and `]`, `enter` and a click in the text, `v` and `z`."""

    def _in_order(self) -> list[Fact]:
        return sorted(self.session.facts.values(), key=lambda f: (own(f).start, own(f).end))

    def fact_here(self) -> Key | None:
        """The fact that is lit in the text."""
        pane = self.pane
        if not isinstance(pane, Reader) or not pane.lit:
            return None
        lit = pane.lit[0]
        return next((k for k in self.session.facts if k[1:] == lit), None)

    def action_fact(self, by: int) -> None:
        """The next or previous fact of the text."""
        pane = self.pane
        if not isinstance(pane, Reader):
            self.action_move(by)
            return
        places = sorted({words_of(f) for f in self._in_order()})
        if not places:
            self.say(self.words("fact.none"))
            return
        here = pane.lit or ((pane.here, pane.here),)
        at = bisect_right(places, here) if by > 0 else bisect_left(places, here) - 1
        pane.focus_on(places[at % len(places)])

    async def to_fact(self, reader: Reader) -> None:
        """To the list that holds the fact that is lit in the text."""
        of = self.fact_here() if reader is self.pane else None
        if of is None:
            return
        await self.jump(Spot(_TABS[of[0]], of, (of[1], of[2])))

    def on_reader_clicked(self, event: Reader.Clicked) -> None:
        """A click lights the shortest fact under it; one on the lit fact leads to its list."""
        if event.reader is not self.pane:
            return
        over = [f for f in self.session.facts.values() if own(f).start <= event.offset < own(f).end]
        if not over:
            return
        fact = min(over, key=lambda f: own(f).end - own(f).start)
        if self.fact_here() == key(fact):
            self.run_worker(self.to_fact(event.reader))
        else:
            event.reader.focus_on(words_of(fact))

    # -- colours ---------------------------------------------------------------------------------------------------------

    def _text_pane(self) -> "TextPane | None":
        from briefing.app.panes import TextPane

        pane = self._panes.get(TEXT)
        return pane if isinstance(pane, TextPane) and self.current == TEXT else None

    def action_layer(self) -> None:
        """All kinds coloured, each alone, the ledger, none, in turn."""
        pane = self._text_pane()
        if pane is not None:
            pane.next_layer()

    def on_legend_switched(self, event: "Legend.Switched") -> None:
        pane = self._text_pane()
        if pane is not None:
            pane.switch(event.kind)

    def action_fold(self) -> None:
        """Show or hide the furniture of the page."""
        pane = self._text_pane()
        if pane is not None:
            here = pane.reader.top
            pane.reader.folded = not pane.reader.folded
            pane.reader.set_lines()
            pane.reader.go(here)
