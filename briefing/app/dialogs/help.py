"""The table of keys."""

from collections.abc import Callable, Mapping

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import VerticalScroll
from textual.widgets import Static

from briefing.app.actions import ACTIONS, Action
from briefing.app.dialogs import STYLES, Dialog
from briefing.settings.languages import Words
from briefing.typesetting.lines import widest
from briefing.typesetting.widths import pad

_GROUPS = ("move", "facts", "review", "file")


class Help(Dialog[None]):
    """All keys, by what they are for."""

    CSS_PATH = STYLES

    BINDINGS = [
        Binding("escape,q,question_mark,fullwidth_question_mark,enter", "dismiss(None)", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]

    def __init__(self, words: Words, actions: Mapping[str, tuple[str, str]], key_of: Callable[[Action], str]) -> None:
        super().__init__()
        self._words = words
        self._actions = actions
        self._key_of = key_of

    def compose(self) -> ComposeResult:
        told = [a for a in ACTIONS if self._actions[a.name][1]]
        left = widest([self._key_of(a) for a in told]) + 2
        text = Text()
        for group in _GROUPS:
            text.append(f"{self._words(f'help.{group}')}\n", "bold")
            for a in (a for a in told if a.group == group):
                text.append(f"  {pad(self._key_of(a), left)}", "bold")
                text.append(f"{self._actions[a.name][1]}\n")
        text.append(self._words("help.note"), "dim")
        with VerticalScroll(id="dialog"):
            yield Static(self._words("help"), classes="dialog-title")
            yield Static(text)
            yield Static(self._words("help.hint"), classes="dialog-hint")

    def action_scroll(self, by: int) -> None:
        """Scroll by a line."""
        self.query_one("#dialog", VerticalScroll).scroll_relative(y=by, animate=False)
