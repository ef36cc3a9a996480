"""The screen: a title line, six tabs mounted when first opened, a passage beside, a footer."""

import gc
from collections.abc import Iterable

from textual import work
from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding
from textual.containers import Horizontal
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widget import Widget

from briefing.app import strings
from briefing.app.actions import ACTIONS
from briefing.app.bars import FootLine, TabBar, TitleLine
from briefing.app.pages import Pages
from briefing.app.reader import Lit, Reader
from briefing.app.rows import Entry, Rows
from briefing.app.safety import NoControl
from briefing.digest import digest
from briefing.model import Briefing, Term
from briefing.resources import data

TEXT = 5  # the tab of the full text
THEMES = ("nord", "textual-light", "gruvbox", "solarized-light", "textual-dark", "ansi-dark")
_NO_CONTROL = NoControl()


class BriefingApp(App[None]):
    """Shows one briefing."""

    CSS_PATH = str(data("styles") / "app.tcss")
    TITLE = "briefing"
    ENABLE_COMMAND_PALETTE = True
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    BINDINGS = [Binding(a.keys, a.name, a.label, show=False, id=a.name.replace("(", "-").rstrip(")")) for a in ACTIONS]

    def __init__(self, briefing: Briefing) -> None:
        super().__init__()
        self.theme = THEMES[0]
        self.briefing = briefing
        self.pages = Pages(briefing, digest(briefing))
        self.current = 0
        self._trail: list[tuple[int, int]] = []
        self._panes: dict[int, Widget] = {}

    def get_line_filters(self) -> list[LineFilter]:
        """Nothing a terminal would obey leaves any widget."""
        return [*super().get_line_filters(), _NO_CONTROL]

    def compose(self) -> ComposeResult:
        document = self.briefing.document
        yield TitleLine(document.credits, document.file or "")
        yield TabBar()
        with Horizontal(id="body"):
            first = Rows(self.pages.overview, id="pane-0")
            self._panes[0] = first
            yield first
        yield FootLine()

    def on_mount(self) -> None:
        self._panes[0].focus()
        self.set_timer(0.5, self._settled)

    def _settled(self) -> None:
        """The first picture has been drawn: what is alive now stays; collect only what comes after."""
        gc.freeze()
        gc.enable()

    # -- tabs ------------------------------------------------------------------------------------------------------------

    async def action_tab(self, index: int) -> None:
        """Open a tab, mounting it the first time."""
        if index not in self._panes:
            pane: Widget
            if index == TEXT:
                pane = Reader(self.briefing.document, self._lit(), id="pane-5")
            else:
                pane = Rows(self.pages.builders()[index], id=f"pane-{index}")
            self._panes[index] = pane
            await self._body.mount(pane, before=0)
        if 0 < index < TEXT and not self._body.query("#passage"):
            await self._body.mount(Reader(self.briefing.document, whole=False, id="passage"))
        if index == 4 and self.pages.keywords is None:
            self._find_keywords()
        self.current = index
        for i, each in self._panes.items():
            each.display = i == index
        self._body.set_class(index == 3, "-stacked")  # a table wants the whole width
        for passage in self._body.query("#passage"):
            passage.display = 0 < index < TEXT
        self.screen.query_one(TabBar).set(index)
        self._panes[index].focus()
        pane_now = self._panes[index]
        if isinstance(pane_now, Rows):
            self._show_passage(pane_now.entry)

    @property
    def _body(self) -> Horizontal:
        return self.screen_stack[0].query_one("#body", Horizontal)

    async def action_step(self, by: int) -> None:
        """The next or previous tab."""
        await self.action_tab((self.current + by) % len(strings.TABS))

    async def on_tab_bar_opened(self, event: TabBar.Opened) -> None:
        await self.action_tab(event.index)

    # -- moving ----------------------------------------------------------------------------------------------------------

    @property
    def _pane(self) -> Rows | Reader:
        pane = self._panes[self.current]
        assert isinstance(pane, Rows | Reader)  # noqa: S101  # only these are ever put there
        return pane

    def action_move(self, by: int) -> None:
        """One entry or line."""
        self._pane.move(by)

    def action_page(self, by: int) -> None:
        """One screenful."""
        self._pane.page(by)

    def action_edge(self, side: int) -> None:
        """First or last."""
        self._pane.edge(side)

    def action_enter(self) -> None:
        """To the source of the entry under the cursor."""
        self._pane.choose()

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        pane = self._pane
        top = pane.cursor if isinstance(pane, Rows) else pane.top
        self._trail.append((self.current, top))
        await self.action_tab(TEXT)
        reader = self._pane
        if isinstance(reader, Reader):
            focus = [(q.start, q.end) for q in event.entry.quotes]
            self.call_after_refresh(reader.focus_on, focus)

    async def action_back(self) -> None:
        """Back to where the last jump began."""
        if not self._trail:
            self.notify(strings.BACK_EMPTY, timeout=2, markup=False)
            return
        index, _ = self._trail.pop()
        await self.action_tab(index)

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        if 0 < self.current < TEXT:
            self._show_passage(event.entry)

    def _show_passage(self, entry: Entry | None) -> None:
        for passage in self._body.query("#passage").results(Reader):
            if entry is not None and 0 < self.current < TEXT:
                passage.show(entry.around, [(q.start, q.end) for q in entry.quotes], entry.notes)

    # -- the text ----------------------------------------------------------------------------------------------------------

    def _lit(self) -> list[Lit]:
        b = self.briefing
        lit = [Lit(g.quote.start, g.quote.end, "goal") for g in b.goals]
        lit += [Lit(p.name.start, p.name.end, "project") for p in b.projects]
        lit += [Lit(p.name.start, p.name.end, "project") for p in b.programmes]
        lit += [Lit(i.name.start, i.name.end, "project") for i in b.initiatives]
        lit += [Lit(s.quantity.start, s.quantity.end, "statistic") for s in b.statistics]
        for t in b.terms:
            size = t.quote.end - t.quote.start
            lit += [Lit(p, p + size, "slogan") for p in t.places]
        return lit

    def action_fold(self) -> None:
        """Show or hide the furniture of the page."""
        reader = self._panes.get(TEXT)
        if isinstance(reader, Reader) and self.current == TEXT:
            reader.folded = not reader.folded
            reader.set_lines()

    def action_layer(self, _: int) -> None:
        """Switch the colours off one after another, then all on again."""
        reader = self._panes.get(TEXT)
        if isinstance(reader, Reader) and self.current == TEXT:
            kinds = [k for k, _ in strings.LEGEND]
            off = len(reader.off)
            reader.off = frozenset(kinds[: off + 1]) if off < len(kinds) else frozenset()
            reader.refresh()

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _find_keywords(self) -> None:
        from briefing.segmenting import keywords

        found = keywords(self.briefing.document)
        self.call_from_thread(self._got_keywords, found)

    def _got_keywords(self, found: tuple[Term, ...]) -> None:
        self.pages.keywords = found
        pane = self._panes.get(4)
        if isinstance(pane, Rows):
            pane.rebuild()

    # -- the rest ----------------------------------------------------------------------------------------------------------

    def action_export(self) -> None:
        """Open the export dialog."""
        from briefing.app.dialogs import ExportDialog

        self.push_screen(ExportDialog(self.briefing))

    def action_theme(self) -> None:
        """The next theme."""
        now = THEMES.index(self.theme) if self.theme in THEMES else -1
        self.theme = THEMES[(now + 1) % len(THEMES)]

    def action_help(self) -> None:
        """The table of keys."""
        from briefing.app.dialogs import Help

        self.push_screen(Help())

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette offers what the keys do."""
        for a in ACTIONS:
            if a.footer > 1 or a.name.startswith("tab("):
                label = strings.TABS[int(a.name[4])] if a.name.startswith("tab(") else a.label
                yield SystemCommand(
                    label, a.help or a.shown, lambda name=a.name: self.run_worker(self.run_action(name))
                )
