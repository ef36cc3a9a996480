"""Finding and filtering: in the tab at hand, in the text, in everything."""

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from textual import work

from briefing.app.actions import TERMS, TEXT
from briefing.app.bars import FootLine
from briefing.app.entries import Entry
from briefing.app.frame import Frame
from briefing.app.reader import Reader
from briefing.app.rows import Rows, stops
from briefing.app.session import Session
from briefing.app.trail import Spot
from briefing.typesetting.display import folded

if TYPE_CHECKING:
    from briefing.app.find import FindBar
    from briefing.text.finding import Finder

_MOST = 500  # places of the text that the list of all results names
_AROUND = 18  # characters of the text shown on either side of a result


class Finding(Frame):
    """`/`, `n`, `N`, `f`, and the list of all results."""

    _query = ""
    _found: "tuple[Finder, str, Sequence[tuple[int, int]]] | None" = None
    _finder: "tuple[Session, Finder] | None" = None

    @property
    def finder(self) -> "Finder":
        """The finder for the document at hand."""
        from briefing.text.finding import Finder

        if self._finder is None or self._finder[0] is not self.session:
            self._finder = (self.session, Finder(self.session.document.text))
        return self._finder[1]

    async def _bar(self) -> "FindBar":
        from briefing.app.find import FindBar

        if not self.page.query(FindBar):
            await self.page.mount(FindBar(self.words), before=self.page.query_one(FootLine))
            self._warm(self.finder)
        return self.page.query_one(FindBar)

    @work(thread=True, group="warm", exit_on_error=False)
    def _warm(self, finder: "Finder") -> None:
        finder.expression("aa")  # learns the readings of the text's characters before the first letter is typed

    async def action_find(self) -> None:
        """Open the bar to find words in this tab."""
        (await self._bar()).open("find", self._query)

    async def action_filter(self) -> None:
        """Open the bar to see only what holds some words."""
        if isinstance(self.pane, Rows):
            filtered = self.pane.filtered
            (await self._bar()).open("filter", filtered)

    # -- as one types ----------------------------------------------------------------------------------------------------

    def on_find_bar_changed(self, event: "FindBar.Changed") -> None:
        if event.purpose == "find":
            self._query = event.query_text
            n = self._light()
            if n:
                self._step(0)
            event.bar.count(self._told(n))
        else:
            event.bar.count(str(self._filter(event.query_text)))

    async def on_find_bar_closed(self, event: "FindBar.Closed") -> None:
        self.pane.focus()
        purpose = event.purpose
        if not event.kept:
            if purpose == "find":
                self._clear_search()
            else:
                self._filter("")
            return
        if purpose == "filter":
            self._filter(event.query_text)
            return
        if event.everywhere and event.query_text.strip():
            await self._all_results()
        elif self._query and not self._light():
            self.say(self.words("found.none", query=self._query))
        self._note()

    async def chosen(self, rows: Rows, entry: Entry) -> None:
        """A slogan or keyword is looked for, so that `n` and `N` walk its occurrences once its first one is shown."""
        if self.current == TERMS and rows is self.pane and entry.quotes:
            self._query = entry.quotes[0].text
        await super().chosen(rows, entry)

    def on_reader_moved(self) -> None:
        """Say which of the places is lit now."""
        if self._query:
            self._note()

    def entered(self) -> None:
        super().entered()
        if self._query:
            self._light()
        self._note()

    def action_clear(self) -> None:
        """Put out the lights of a search and take a filter away."""
        if self.workers.cancel_group(self, "opening"):
            self.tell_state()
            self.say(self.words("cancelled"))
        self._clear_search()
        if isinstance(self.pane, Rows):
            self._filter("")

    def _clear_search(self) -> None:
        self._query = ""
        self._light()
        self._note()

    # -- the tab at hand -------------------------------------------------------------------------------------------------

    def _places(self) -> Sequence[tuple[int, int]]:
        if not self._query:
            return ()
        finder = self.finder
        if self._found is None or self._found[:2] != (finder, self._query):
            self._found = (finder, self._query, finder.find(self._query, self.session.document.text))
        return self._found[2]

    def _matched(self) -> list[Entry]:
        pane = self.pane
        if not isinstance(pane, Rows) or not self._query:
            return []
        return [e for e in pane.entries if self.finder.find(self._query, e.text)]

    def _light(self) -> int:
        """Light what the query finds in the tab. Returns how many there are."""
        pane = self.pane
        if isinstance(pane, Reader):
            places = self._places()
            pane.mark_matches(places)
            return len(places)
        pane.light(partial(self.finder.find, self._query) if self._query else None)
        return len(self._matched())

    def action_again(self, by: int) -> None:
        """The next or previous place; round the end."""
        if not self._query:
            self.say(self.words("fact.none"))
        elif not self._step(by):
            self.say(self.words("found.none", query=self._query))

    def _step(self, by: int) -> bool:
        """Go to the next place (1), the previous (-1) or the one at hand, else the next (0)."""
        pane = self.pane
        if isinstance(pane, Reader):
            places = self._places()
            starts = [a for a, _ in places]
            here = pane.here
            at = _next(starts, here, by)
            if at is not None:
                if (by > 0 and starts[at] <= here) or (by < 0 and starts[at] >= here):
                    self.say(self.words("found.wrapped"), 1.5)
                pane.focus_on([places[at]])
        else:
            matched = self._matched()
            order = {id(e): i for i, e in enumerate(pane.entries)}
            starts = [order[id(e)] for e in matched]
            here = pane.cursor
            at = _next(starts, here, by)
            if at is not None:
                if (by > 0 and starts[at] <= here) or (by < 0 and starts[at] >= here):
                    self.say(self.words("found.wrapped"), 1.5)
                pane.go(matched[at])
        self._note()
        return at is not None

    def _told(self, n: int) -> str:
        if not self._query:
            return ""
        pane = self.pane
        if isinstance(pane, Reader):
            starts = [a for a, _ in self._places()]
            here = pane.lit[0][0] if pane.lit else -1
            at = starts.index(here) + 1 if here in starts else 0
        else:
            matched = self._matched()
            at = next((i for i, e in enumerate(matched, 1) if e is pane.entry), 0)
        return self.words("found", at=at or "-", n=n)

    def _note(self) -> None:
        """Say at the foot what is being looked for and what is filtered."""
        told = []
        pane = self.pane
        if isinstance(pane, Rows) and pane.filtered:
            n = sum(bool(self.finder.find(pane.filtered, e.text)) for e in pane.entries)
            told.append(self.words("filtered", query=pane.filtered, n=n))
        if self._query:
            told.append(f"/{self._query} {self._told(self._count())}")
        self.page.query_one(FootLine).note("  ".join(told))

    def _count(self) -> int:
        return len(self._places()) if isinstance(self.pane, Reader) else len(self._matched())

    def _filter(self, query: str) -> int:
        """Show only what holds `query`. Returns how many entries do."""
        pane = self.pane
        if not isinstance(pane, Rows):
            return 0
        finder = self.finder
        if query.strip():
            pane.only(query, lambda entry: bool(finder.find(query, entry.text)))
        elif pane.filtered:
            pane.only("", None)
        self._note()
        return sum(bool(finder.find(query, e.text)) for e in pane.entries) if query.strip() else len(pane.entries)

    # -- everything ------------------------------------------------------------------------------------------------------

    async def _all_results(self) -> None:
        from briefing.app.dialogs.results import Result, Results

        find = partial(self.finder.find, self._query)
        results: list[Result] = []
        for tab in (1, 2, 3, 4):
            pane = self.list_pane(tab)
            entries = pane.entries if pane is not None else [s.entry for s in stops(self.builder(tab)(100, 40))]
            results += [(tab, e) for e in entries if find(e.text)]
        document = self.session.document
        for a, b in list(self._places())[:_MOST]:
            text = folded(document.text[max(0, a - _AROUND) : b + _AROUND])
            results.append((TEXT, Entry(f"…{text}…", (document.quote(a, b),), (a, b))))

        def go(chosen: Result | None) -> None:
            if chosen is not None:
                tab, entry = chosen
                lit = tuple((q.start, q.end) for q in entry.quotes) if tab == TEXT else ()
                self.run_worker(self.jump(Spot(tab, entry.key, entry.place, lit)))

        await self.push_screen(Results(self._query, results, find, self.words), go)


def _next(starts: Sequence[int], here: int, by: int) -> int | None:
    """The index of the start after, before or at `here`, round the end; None where there are none."""
    if not starts:
        return None
    if by > 0:
        return next((i for i, a in enumerate(starts) if a > here), 0)
    if by < 0:
        return next((i for i in range(len(starts) - 1, -1, -1) if starts[i] < here), len(starts) - 1)
    return next((i for i, a in enumerate(starts) if a >= here), 0)
