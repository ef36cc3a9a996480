"""Opening a file: recent ones, the files of this run, or any path, completed as one types."""

import os
from collections.abc import Sequence
from pathlib import Path

from textual import events, on
from textual.app import ComposeResult
from textual.binding import Binding
from textual.containers import Vertical
from textual.widgets import Input, Static

from briefing.app.dialogs import STYLES, Dialog
from briefing.app.entries import Entry
from briefing.app.layout import heading
from briefing.app.rows import Part, Row, Rows
from briefing.settings.languages import Words
from briefing.text.finding import fold
from briefing.typesetting.display import safe
from briefing.typesetting.widths import cut, width

_MOST = 300  # names of a folder that are listed


def candidates(typed: str) -> list[str]:
    """The paths that `typed` may go on to: folders first, with a slash at their end."""
    folder, _, start = typed.rpartition("/")
    base = Path(os.path.expanduser(folder + "/" if folder or typed.startswith("/") else "."))
    wanted = fold(start)
    names: list[tuple[bool, str]] = []
    try:
        with os.scandir(base) as found:
            for item in found:
                if item.name.startswith(".") and not start.startswith("."):
                    continue
                if wanted in fold(item.name):
                    names.append((not item.is_dir(), item.name))
    except (OSError, ValueError):
        return []
    lead = f"{folder}/" if folder or typed.startswith("/") else ""
    return [f"{lead}{name}{'' if is_file else '/'}" for is_file, name in sorted(names)[:_MOST]]


class OpenDialog(Dialog[str | None]):
    """Dismissed with the path to open, or None."""

    CSS_PATH = STYLES

    BINDINGS = [Binding("escape", "dismiss(None)", show=False)]

    def __init__(self, files: Sequence[str], recent: Sequence[str], words: Words) -> None:
        super().__init__()
        self._groups = [("open.here", list(files)), ("open.recent", [r for r in recent if r not in files])]
        self._words = words

    def compose(self) -> ComposeResult:
        with Vertical(id="dialog"):
            yield Static(self._words("open"), classes="dialog-title")
            yield Input(id="path", compact=True)
            yield Rows(self._rows, id="candidates")
            yield Static(self._words("open.hint"), classes="dialog-hint")

    def on_mount(self) -> None:
        self.query_one(Input).focus()

    def _rows(self, room: int, height: int) -> list[Row]:
        typed = self.query_one(Input).value
        groups = [("open.folder", candidates(typed))] if typed else self._groups
        if not typed and not any(paths for _, paths in groups):
            groups = [("open.folder", candidates(""))]
        out: list[Row] = []
        for name, paths in groups:
            if not paths:
                continue
            out += heading(self._words(name))[0 if out else 1 :]
            for path in paths:
                entry = Entry(path, (), (0, 0))
                text = safe(path)
                if width(text) > room - 2:  # the end of a path tells more than its start
                    text = "…" + cut(text[::-1], room - 4).rstrip("…")[::-1]
                out.append((Part("  " + text, "plain", entry),))
        return out

    @on(Input.Changed)
    def _typed(self) -> None:
        rows = self.query_one("#candidates", Rows)
        rows.cursor = 0
        rows.rebuild()

    def on_key(self, event: events.Key) -> None:
        rows = self.query_one("#candidates", Rows)
        if event.key in ("down", "up"):
            rows.move(1 if event.key == "down" else -1)
        elif event.key == "tab":
            chosen = self._chosen()
            if chosen:
                field = self.query_one(Input)
                field.value = chosen
                field.cursor_position = len(chosen)
        elif event.key == "enter":
            self._take()
        else:
            return
        event.stop()
        event.prevent_default()

    def on_rows_chosen(self, event: Rows.Chosen) -> None:
        self._take()

    @on(Input.Submitted)
    def _take(self) -> None:
        typed = self.query_one(Input).value
        chosen = typed if os.path.isfile(os.path.expanduser(typed)) else self._chosen() or typed
        if chosen.endswith("/"):
            field = self.query_one(Input)
            field.value = chosen
            field.cursor_position = len(chosen)
        elif chosen:
            self.dismiss(os.path.expanduser(chosen))

    def _chosen(self) -> str | None:
        entry = self.query_one("#candidates", Rows).entry
        return entry.text if entry is not None else None
