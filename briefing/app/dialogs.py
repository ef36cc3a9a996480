"""Dialogs: export and help."""

from pathlib import Path

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from briefing.app import strings
from briefing.app.actions import ACTIONS
from briefing.model import Briefing, BriefingError
from briefing.typesetting.display import safe
from briefing.typesetting.widths import pad


class Choice(Static, can_focus=True):
    """Two or more options on one line; blank, arrows or a click take the next."""

    BINDINGS = [Binding("space,right,left", "next", show=False)]

    def __init__(self, name: str, options: tuple[str, ...]) -> None:
        super().__init__()
        self._label = name
        self.options = options
        self.index = 0

    def render(self) -> Text:
        text = Text(f"{self._label}  ", no_wrap=True)
        for i, option in enumerate(self.options):
            text.append(f" {option} ", "reverse bold" if i == self.index else "dim")
            text.append(" ")
        return text

    def action_next(self) -> None:
        """Take the next option."""
        self.index = (self.index + 1) % len(self.options)
        self.refresh(layout=True)
        screen = self.screen
        if isinstance(screen, ExportDialog):
            screen.changed()

    def on_click(self, event: events.Click) -> None:
        self.action_next()


class ExportDialog(ModalScreen[None]):
    """Format, scope, path, preview; asks before it overwrites."""

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "export", show=False, priority=True),
    ]

    def __init__(self, briefing: Briefing) -> None:
        super().__init__()
        self._briefing = briefing
        self._sure = False

    def compose(self) -> ComposeResult:
        stem = Path(self._briefing.document.file or "briefing").stem or "briefing"
        with Vertical(id="dialog"):
            yield Static(strings.EXPORT_TITLE, classes="dialog-title")
            yield Choice(strings.EXPORT_FORMAT, ("TOML", "JSON"))
            yield Choice(strings.EXPORT_SCOPE, (strings.SUMMARY, strings.EVERYTHING))
            yield Input(value=safe(f"{stem}.briefing.toml"), id="path")
            yield Static("", id="message")
            with VerticalScroll(id="preview"):
                yield Static("", id="preview-text")
            yield Static(strings.EXPORT_HINT, classes="dialog-hint")

    def on_mount(self) -> None:
        self.query(Choice).first().focus()
        self.changed()

    def on_input_changed(self, event: Input.Changed) -> None:
        self._sure = False
        self.query_one("#message", Static).update("")

    def _content(self) -> str | bytes:
        from briefing.exporting import export

        form, scope = self.query(Choice)
        return export(self._briefing, form.options[form.index].lower(), summary=scope.index == 0)

    def changed(self) -> None:
        """Another format or scope: a new preview and the fitting ending."""
        form = self.query(Choice).first()
        path = self.query_one("#path", Input)
        ending = form.options[form.index].lower()
        for other in ("toml", "json"):
            if path.value.endswith(f".{other}"):
                path.value = path.value[: -len(other)] + ending
        content = self._content()
        lines = content.split("\n")[:40] if isinstance(content, str) else []
        self.query_one("#preview-text", Static).update(Content("\n".join(safe(line) for line in lines)))
        self._sure = False

    def action_export(self) -> None:
        """Write the file, or ask first where there is one."""
        from briefing.exporting import save

        path = Path(self.query_one("#path", Input).value).expanduser()
        message = self.query_one("#message", Static)
        if path.exists() and not path.is_dir() and not self._sure:
            self._sure = True
            message.update(Content(strings.OVERWRITE))
            return
        try:
            save(self._content(), path, overwrite=True)
        except BriefingError as error:
            message.update(Content(safe(str(error))))
            return
        self.app.notify(safe(strings.EXPORTED.format(path=path)), timeout=4, markup=False)
        self.dismiss(None)


class Help(ModalScreen[None]):
    """All keys."""

    BINDINGS = [Binding("escape,q,question_mark,fullwidth_question_mark,enter", "dismiss(None)", show=False)]

    def compose(self) -> ComposeResult:
        lines = [f"{pad(a.shown, 8)}{a.help}" for a in ACTIONS if a.help]
        with VerticalScroll(id="dialog"):
            yield Static(strings.HELP_TITLE, classes="dialog-title")
            yield Static(Content("\n".join(lines)))
            yield Static(strings.HELP_HINT, classes="dialog-hint")
