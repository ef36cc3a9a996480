"""The frame of the browser: title, six tabs mounted when first opened, a passage beside the lists; moving and jumping.

What the reader does with the facts is in `finding`, `tracing`, `judging`, `files` and `keywords`, which build on it.
"""

import gc
import os
from collections.abc import Iterable, Sequence
from functools import partial

from textual.app import App, ComposeResult, SystemCommand
from textual.binding import Binding
from textual.containers import Horizontal
from textual.filter import LineFilter
from textual.screen import Screen
from textual.widget import Widget

from briefing.app.actions import ACTIONS, NAMES, TEXT, Action
from briefing.app.bars import FootLine, TabBar, TitleLine
from briefing.app.entries import Entry
from briefing.app.looks import Looks
from briefing.app.pages.facts import Teller
from briefing.app.pages.overview import overview
from briefing.app.pages.view import View
from briefing.app.paint import Paint, quantities
from briefing.app.reader import Reader
from briefing.app.rows import Builder, Rows
from briefing.app.safety import NoControl
from briefing.app.session import Session
from briefing.app.themes import THEMES
from briefing.app.trail import Spot, Trail
from briefing.resources import data
from briefing.settings.configuration import Configuration
from briefing.settings.languages import Words, actions
from briefing.typesetting.display import safe

_NO_CONTROL = NoControl()


class Frame(App[None]):
    """Shows one document at a time."""

    CSS_PATH = str(data("styles") / "app.tcss")
    TITLE = "briefing"
    HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (100, "-wide")]
    VERTICAL_BREAKPOINTS = [(0, "-low"), (22, "-high")]
    # With priority a key is done with before the next one is looked at, however fast they come.
    BINDINGS = [Binding(a.keys, a.name, a.id, show=False, priority=True, id=a.id) for a in ACTIONS]

    def __init__(
        self,
        session: Session,
        configuration: Configuration | None = None,
        language: str = "zh",
        files: Sequence[str] = (),
    ) -> None:
        super().__init__()
        self.configuration = configuration or Configuration()
        self.warnings: list[str] = []
        """What to say once the screen is there."""
        self.words = Words(language)
        self.labels = actions(language)
        wanted = self.configuration.theme or ("" if "TEXTUAL_THEME" in os.environ else THEMES[0])
        if wanted in self.available_themes:
            if wanted != self.theme:
                self.theme = wanted
        elif wanted:
            self.warnings.append(self.words("theme.unknown", theme=wanted))
        self.session = session
        self.files = list(files)
        self.current = 0
        self.trail = Trail()
        self._panes: dict[int, Widget] = {}
        self.teller = Teller(session, self.words)
        self.view = View()
        if self.configuration.keys:
            self.set_keymap(self.configuration.keys)

    def get_line_filters(self) -> list[LineFilter]:
        """Nothing a terminal would obey leaves any widget."""
        return [*super().get_line_filters(), _NO_CONTROL]

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Our keys hold on the document's screen, and not where one types."""
        if action not in NAMES:
            return super().check_action(action, parameters)
        return len(self.screen_stack) == 1 and (self.focused is None or isinstance(self.focused, Looks))

    def action_leave(self) -> None:
        """Leave the program."""
        self.exit()

    def key_of(self, action: Action) -> str:
        """The key of an action as it is shown: the user's own where there is one."""
        return self.configuration.keys.get(action.id, action.shown).split(",")[0]

    # -- the screen ------------------------------------------------------------------------------------------------------

    def compose(self) -> ComposeResult:
        yield TitleLine(self.words)
        yield TabBar(self.words)
        room = (self.size.width - 1, self.size.height - 3)  # less the scroll bar, less title, tabs and foot
        first = self._panes[0] = Rows(self.builder(0), id="pane-0", room=room)
        yield Horizontal(first, id="body")
        yield FootLine(self.labels, self.key_of)

    def on_mount(self) -> None:
        self.tell_state()
        self._panes[0].focus()
        self.set_timer(0.5, self._settled)
        for warning in (*self.warnings, *self.session.document.warnings):
            self.say(warning, 8)

    def _settled(self) -> None:
        """The first picture has been drawn: what is alive now stays; collect only what comes after."""
        gc.freeze()
        gc.enable()

    @property
    def page(self) -> Screen[object]:
        """The screen of the document, under any dialog."""
        return self.screen_stack[0]

    @property
    def body(self) -> Horizontal:
        """What lies between the bars."""
        return self.page.query_one("#body", Horizontal)

    def tell_state(self, doing: str = "") -> None:
        """Bring title line and tab counts up to date; `doing` says what is under way."""
        session, shown_ = self.session, self.session.shown
        title = self.page.query_one(TitleLine)
        at = self.files.index(session.path) + 1 if session.path in self.files else 1
        title.set(session.document, (at, len(self.files)))
        done, every = session.progress
        states = [
            doing,
            self.words("marked", n=len(session.marked)) if session.marked else "",
            self.words("review.progress", done=done, all=every) if done else "",
        ]
        title.state("  ".join(s for s in states if s))
        self.page.query_one(TabBar).counts(
            [0, len(shown_.goals), len(shown_.projects), len(shown_.statistics), len(shown_.terms), 0]
        )

    def say(self, text: str, seconds: float = 3) -> None:
        """A word to the reader, shown for a while; never parsed."""
        self.notify(safe(text), timeout=seconds, markup=False)

    # -- tabs ------------------------------------------------------------------------------------------------------------

    def builder(self, index: int) -> Builder:
        """What makes the rows of the list in a tab."""
        if index == 0:
            return partial(overview, self.teller)
        if index == 3:
            from briefing.app.pages.data import data

            return partial(data, self.teller, self.view)
        from briefing.app.pages import lists

        return partial({1: lists.goals, 2: lists.projects, 4: lists.terms}[index], self.teller)

    def _make(self, index: int) -> Widget:
        from briefing.app.panes import TextPane

        if index == TEXT:
            return TextPane(self.session, self.words, id="pane-5")
        return Rows(self.builder(index), id=f"pane-{index}", room=self._room(index))

    def _room(self, index: int) -> tuple[int, int]:
        """The width and height that the list of a tab will have, as `app.tcss` lays it out, less the scroll bar."""
        width, height = self.body.size
        if index == 3:
            return width - 1, height - 9
        return (width // 2 - 1, height) if self.page.has_class("-wide") else (width - 1, height - 7)

    async def action_tab(self, index: int) -> None:
        """Open a tab, mounting it the first time."""
        if index not in self._panes:
            pane = self._panes[index] = self._make(index)
            await self.body.mount(pane, before=0)
        if 0 < index < TEXT and not self.body.query("#passage"):
            passage = Reader(self.session.document, self.words, whole=False, id="passage")
            await self.body.mount(passage)
            passage.colour(Paint(()), quantities(self.session.shown))
        self.current = index
        for i, each in self._panes.items():
            each.display = i == index
        self.body.set_class(index == 3, "-stacked")  # a table wants the whole width
        for passage in self.body.query("#passage").results(Reader):
            passage.display = 0 < index < TEXT
        self.page.query_one(TabBar).set(index)
        self.page.query_one(FootLine).set(index)
        self.page.set_focus(self.pane)
        if isinstance(self.pane, Rows):
            self.show_passage(self.pane.entry)
        self.entered()

    def entered(self) -> None:
        """Another tab is in front, or another document."""

    @property
    def pane(self) -> Rows | Reader:
        """What has the tab's keys: a list, or the text."""
        pane = self._panes[self.current]
        if isinstance(pane, Rows):
            return pane
        from briefing.app.panes import TextPane

        assert isinstance(pane, TextPane)  # noqa: S101  # only lists and the text are ever put there
        return pane.reader

    def list_pane(self, index: int) -> Rows | None:
        """The list of a tab, if it has been opened."""
        pane = self._panes.get(index)
        return pane if isinstance(pane, Rows) else None

    def rebuild(self) -> None:
        """Make all lists anew, after a review or a mark; the text takes its colours anew."""
        from briefing.app.panes import TextPane

        for pane in self._panes.values():
            if isinstance(pane, Rows):
                pane.rebuild()
            elif isinstance(pane, TextPane):
                pane.repaint()
        self.tell_state()

    async def speak(self, language: str) -> None:
        """Speak another language; the screen is made anew."""
        if self.current not in self._panes:
            return  # it is being made anew already
        spot = self.spot()
        self.words = self.teller.words = Words(language)
        self.labels = actions(language)
        self._panes = {}
        for widget in self.page.query("TitleLine, TabBar, FootLine, #body, FindBar"):
            await widget.remove()
        await self.page.mount(*self.compose())
        self.tell_state()
        await self.go(spot)

    async def show_session(self, session: Session) -> None:
        """Show another document, or the same one read anew."""
        self.session = session
        self.teller.session = session
        self.trail = Trail()
        index = self.current
        self._panes = {}
        await self.body.remove_children()
        self.tell_state()
        await self.action_tab(index)
        for warning in session.document.warnings:
            self.say(warning)

    # -- moving ----------------------------------------------------------------------------------------------------------

    async def on_tab_bar_opened(self, event: TabBar.Opened) -> None:
        await self.action_tab(event.index)

    def _focused(self) -> Rows | Reader:
        focused = self.page.focused
        if isinstance(focused, Rows | Reader) and (
            focused.id == "passage" or self._panes[self.current] in focused.ancestors_with_self
        ):
            return focused
        return self.pane

    def action_move(self, by: int) -> None:
        """One entry or line."""
        self._focused().move(by)

    async def action_side(self, by: int) -> None:
        """The column beside, else the next or previous tab."""
        if not self._focused().side(by):
            await self.action_tab((self.current + by) % (TEXT + 1))

    def action_page(self, by: int) -> None:
        """One screenful."""
        self._focused().page(by)

    def action_edge(self, side: int) -> None:
        """First or last."""
        self._focused().edge(side)

    def action_other(self) -> None:
        """To the next part of the tab that can be moved in."""
        parts = [w for w in self.body.query("Rows, Reader") if w.can_focus and w.display and w.size.width > 0]
        parts = [w for w in parts if all(a.display for a in w.ancestors if isinstance(a, Widget))]
        if parts:
            at = parts.index(self.page.focused) if self.page.focused in parts else -1
            parts[(at + 1) % len(parts)].focus()

    def spot(self) -> Spot:
        """Where the reader is."""
        if self.current not in self._panes:
            return Spot(self.current)  # the screen is being made anew
        pane = self.pane
        if isinstance(pane, Reader):
            return Spot(self.current, None, (pane.here, pane.here), pane.lit)
        entry = pane.entry
        return Spot(self.current, entry.key, entry.place) if entry else Spot(self.current)

    async def go(self, spot: Spot) -> None:
        """Go to a place without noting it."""
        await self.action_tab(spot.tab)
        pane = self.pane
        if isinstance(pane, Reader):
            if spot.lit:
                self.call_after_refresh(pane.focus_on, spot.lit)
            else:
                self.call_after_refresh(pane.go, spot.place[0])
        else:
            self.call_after_refresh(pane.go_to, spot.key, spot.place)

    async def jump(self, spot: Spot) -> None:
        """Go to a place; `back` leads here again."""
        self.trail.leave(self.spot())
        await self.go(spot)

    async def action_back(self) -> None:
        """Back to where the last jump began."""
        spot = self.trail.back(self.spot())
        if spot is None:
            self.say(self.words("back.none"))
        else:
            await self.go(spot)

    async def action_forward(self) -> None:
        """Where `back` came from."""
        spot = self.trail.forward(self.spot())
        if spot is None:
            self.say(self.words("forward.none"))
        else:
            await self.go(spot)

    async def action_enter(self) -> None:
        """To the source of the entry under the cursor; in the text, to the fact that is lit."""
        focused = self._focused()
        if isinstance(focused, Rows):
            if focused.entry is not None:
                await self.chosen(focused, focused.entry)  # at once: a message would come after keys typed ahead
        else:
            await self.to_fact(focused)

    async def to_fact(self, reader: Reader) -> None:
        """To the list that holds the fact that is lit in the text."""

    async def on_rows_chosen(self, event: Rows.Chosen) -> None:
        await self.chosen(event.rows, event.entry)

    async def chosen(self, rows: Rows, entry: Entry) -> None:
        """Go where an entry leads."""
        if rows.id == "outline":
            reader = self.pane
            if isinstance(reader, Reader):
                reader.go(entry.place[0])
                reader.focus()
        elif entry.goes is not None:
            if entry.view is not None:
                self.view.view = entry.view
                pane = self.list_pane(entry.goes)
                if pane is not None:
                    pane.rebuild()
            await self.jump(Spot(entry.goes))
        else:
            await self.jump(Spot(TEXT, None, entry.place, tuple((q.start, q.end) for q in entry.quotes)))

    def on_rows_highlighted(self, event: Rows.Highlighted) -> None:
        if event.rows is self._panes.get(self.current):
            self.show_passage(event.entry)

    def show_passage(self, entry: Entry | None) -> None:
        """Show the words of an entry beside the list."""
        if entry is None or not 0 < self.current < TEXT:
            return
        for passage in self.body.query("#passage").results(Reader):
            passage.show(entry.around, [(q.start, q.end) for q in entry.quotes], entry.notes)

    # -- the palette -----------------------------------------------------------------------------------------------------

    def action_command_palette(self) -> None:
        """All commands, by name."""
        from briefing.app.palette import Palette

        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(id="--command-palette"))

    def get_system_commands(self, screen: Screen[object]) -> Iterable[SystemCommand]:
        """The palette offers what the keys do, and the themes."""
        for a in ACTIONS:
            label, about = self.labels[a.name]
            if a.name == "command_palette" or a.name.startswith(("move", "side", "page", "edge")):
                continue
            name = self.words(f"tab.{a.name[4]}") if a.name.startswith("tab(") else label
            yield SystemCommand(name, f"{self.key_of(a)}  {about}", partial(self._run_later, a.name))
        for theme in sorted(self.available_themes):
            yield SystemCommand(f"{self.labels['theme'][0]}: {theme}", theme, partial(setattr, self, "theme", theme))

    def _run_later(self, action: str) -> None:
        self.run_worker(self.run_action(action))
