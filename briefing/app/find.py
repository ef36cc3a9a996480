"""The bar at the foot that takes what to find or to filter by."""

from typing import Literal

from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widgets import Input, Static

from briefing.settings.languages import Words
from briefing.typesetting.display import safe

Purpose = Literal["find", "filter"]


class FindBar(Horizontal):
    """One line: a name, what is typed, how many there are. Hidden until it is opened."""

    class Changed(Message):
        """What is typed has changed."""

        def __init__(self, bar: "FindBar", purpose: Purpose, query: str) -> None:
            self.bar = bar
            self.purpose: Purpose = purpose
            self.query_text = query
            super().__init__()

    class Closed(Message):
        """The bar was left: with enter, with escape (`kept` is False), or with tab for all results."""

        def __init__(self, purpose: Purpose, query: str, kept: bool, everywhere: bool = False) -> None:
            self.purpose: Purpose = purpose
            self.query_text = query
            self.kept = kept
            self.everywhere = everywhere
            super().__init__()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self.purpose: Purpose = "find"

    def compose(self) -> ComposeResult:
        yield Static("", id="find-name")
        yield Input(id="find-input", compact=True)
        yield Static("", id="find-count")

    def open(self, purpose: Purpose, query: str) -> None:
        """Show the bar for `purpose` and take the keys."""
        self.purpose = purpose
        self.display = True
        self.query_one("#find-name", Static).update(Content(f" {self._words(purpose)} "))
        field = self.query_one(Input)
        field.placeholder = self._words(f"{purpose}.hint")
        field.value = query
        field.cursor_position = len(query)
        self.screen.set_focus(field)

    def count(self, text: str) -> None:
        """Say how many there are."""
        self.query_one("#find-count", Static).update(Content(f" {safe(text)} "))

    def on_input_changed(self, event: Input.Changed) -> None:
        event.stop()
        if self.display:
            self.post_message(self.Changed(self, self.purpose, event.value))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._close(kept=True)

    def on_key(self, event: events.Key) -> None:
        if event.key == "escape":
            event.stop()
            self._close(kept=False)
        elif event.key in ("tab", "shift+tab") and self.purpose == "find":
            event.stop()
            event.prevent_default()
            self._close(kept=True, everywhere=True)
        elif event.key in ("down", "up"):
            event.stop()
            self._close(kept=True)

    def _close(self, kept: bool, everywhere: bool = False) -> None:
        query = self.query_one(Input).value
        self.display = False
        self.post_message(self.Closed(self.purpose, query, kept, everywhere))
