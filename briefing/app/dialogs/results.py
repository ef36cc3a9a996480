"""All places a search found, in every tab and in the text, in one list."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from briefing.app.dialogs import STYLES, Dialog
from briefing.app.entries import Entry
from briefing.app.layout import hanging, heading
from briefing.app.rows import Find, Row, Rows
from briefing.settings.languages import Words
from briefing.typesetting.display import safe

Result = tuple[int, Entry]
"""A tab and the entry of it."""


class Results(Dialog[Result | None]):
    """Dismissed with the result to go to, or None."""

    CSS_PATH = STYLES

    BINDINGS = [
        Binding("escape,q", "dismiss(None)", show=False),
        Binding("down,j", "move(1)", show=False),
        Binding("up,k", "move(-1)", show=False),
        Binding("pagedown", "page(1)", show=False),
        Binding("pageup", "page(-1)", show=False),
        Binding("enter", "choose", show=False),
    ]

    def __init__(self, query: str, results: Sequence[Result], find: Find, words: Words) -> None:
        super().__init__()
        self._query_text = query
        self._results = results
        self._find = find
        self._words = words

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            count = self._words("results.count", query=safe(self._query_text), n=len(self._results))
            yield Static(Content(count), classes="dialog-title")
            yield Rows(self._rows, id="results")

    def on_mount(self) -> None:
        rows = self.query_one(Rows)
        rows.light(self._find)
        rows.focus()

    def _rows(self, room: int, height: int) -> list[Row]:
        out: list[Row] = []
        for tab in sorted({t for t, _ in self._results}):
            some = [e for t, e in self._results if t == tab]
            out += heading(self._words(f"tab.{tab}"), str(len(some)))[0 if out else 1 :]
            for entry in some:
                out += hanging("  ", entry.text, room - 2, entry)
        return out

    def action_move(self, by: int) -> None:
        """Next or previous."""
        self.query_one(Rows).move(by)

    def action_page(self, by: int) -> None:
        """A screenful on or back."""
        self.query_one(Rows).page(by)

    def action_choose(self) -> None:
        """Go to the result under the cursor."""
        self.query_one(Rows).choose()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        chosen = next((r for r in self._results if r[1] is event.entry), None)
        self.dismiss(chosen)
