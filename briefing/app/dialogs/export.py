"""The export dialog: format, scope, path, preview; asks before it overwrites."""

import os
from pathlib import Path

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Input, Static

from briefing.app.dialogs import STYLES, Dialog
from briefing.app.dialogs.choice import Choice
from briefing.app.session import Session
from briefing.exporting import FORMATS, export, format_named, save
from briefing.model import BriefingError
from briefing.settings.configuration import Configuration
from briefing.settings.languages import Words
from briefing.typesetting.display import safe

_PREVIEW = 60  # lines


class ExportDialog(Dialog[str | None]):
    """Dismissed with the path that was written, or None."""

    CSS_PATH = STYLES

    BINDINGS = [
        Binding("escape", "dismiss(None)", show=False),
        Binding("enter", "export", show=False, priority=True),
    ]

    def __init__(self, session: Session, words: Words, configuration: Configuration) -> None:
        super().__init__()
        self._session = session
        self._words = words
        self._configuration = configuration
        self._sure: Path | None = None

    def compose(self) -> ComposeResult:
        words, session = self._words, self._session
        formats = [(f.name, f.title) for f in FORMATS]
        first = next((i for i, f in enumerate(FORMATS) if f.name == self._configuration.format), 0)
        scopes = [("summary", words("scope.summary")), ("everything", words("scope.everything"))]
        if session.marked:
            scopes.insert(0, ("marked", words("scope.marked", n=len(session.marked))))
        wanted = self._configuration.scope
        scope = next((i for i, (name, _) in enumerate(scopes) if not session.marked and name == wanted), 0)
        with Vertical(id="dialog"):
            yield Static(words("export"), classes="dialog-title")
            yield Choice(words("export.format"), formats, first, id="format")
            yield Choice(words("export.scope"), scopes, scope, id="scope")
            yield Input(value=self._default_path(FORMATS[first].ending), id="path", compact=True)
            yield Static("", id="message")
            with VerticalScroll(id="preview", can_focus=False):
                yield Static("", id="preview-text")
            yield Static(words("export.hint"), classes="dialog-hint")

    def _default_path(self, ending: str) -> str:
        stem = Path(self._session.document.file or "briefing").stem or "briefing"
        folder = self._configuration.folder
        name = safe(f"{stem}.briefing{ending}")
        return str(Path(folder) / name) if folder else name

    def on_mount(self) -> None:
        self.query_one("#format", Choice).focus()
        self._preview()

    @on(Input.Changed)
    def _another_path(self) -> None:
        self._say("")

    @on(Choice.Changed)
    def _another_choice(self, event: Choice.Changed) -> None:
        if event.choice.id == "format":
            ending = format_named(event.choice.value).ending
            path = self.query_one("#path", Input)
            for known in FORMATS:
                if path.value.endswith(known.ending):
                    path.value = path.value.removesuffix(known.ending) + ending
                    break
        self._say("")
        self._preview()

    def _say(self, text: str) -> None:
        self._sure = None
        self.query_one("#message", Static).update(Content(safe(text)))

    def _content(self, name: str, scope: str) -> str | bytes:
        briefing = self._session.only(self._session.marked) if scope == "marked" else self._session.briefing
        return export(briefing, name, summary=scope == "summary")

    @work(thread=True, exclusive=True, exit_on_error=False)
    def _preview(self) -> None:
        name, scope = self.query_one("#format", Choice).value, self.query_one("#scope", Choice).value
        try:
            content = self._content(name, scope)
        except BriefingError as error:
            content = str(error)
        text = content if isinstance(content, str) else f"({len(content)} B)"
        lines = [safe(line[:400]) for line in text.split("\n", _PREVIEW)[:_PREVIEW]]
        self.app.call_from_thread(self._show, "\n".join(lines))

    def _show(self, text: str) -> None:
        for preview in self.query("#preview-text").results(Static):
            preview.update(Content(text))

    def action_export(self) -> None:
        """Write the file, or ask first where there is one."""
        text = self.query_one("#path", Input).value.strip()
        name, scope = self.query_one("#format", Choice).value, self.query_one("#scope", Choice).value
        path = Path(os.path.expanduser(text))
        try:
            if path.is_file() and self._sure != path:
                self._say(self._words("export.overwrite"))
                self._sure = path
                return
            save(self._content(name, scope), path, overwrite=True)
        except (BriefingError, ValueError) as error:
            self._say(str(error))
            return
        self.dismiss(str(path))
