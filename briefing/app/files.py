"""Opening, reading anew, walking several files, pasted text, exporting, themes and help."""

import os
from traceback import format_exception

from textual import events, work
from textual.message import Message
from textual.worker import Worker, WorkerState, get_current_worker

from briefing.app.frame import Frame
from briefing.app.session import Session
from briefing.app.themes import THEMES
from briefing.model import Briefing, BriefingError
from briefing.settings.crashes import record
from briefing.settings.languages import LANGUAGES

_PASTED = 30  # characters from which on a paste is a document


class Files(Frame):
    """`o`, `r`, `{`, `}`, a paste, `e`, `s`, `S`, `c`, `t`, `?`."""

    class Opened(Message):
        """A document has been read. As a message it is shown in its turn, and keys wait for it."""

        def __init__(self, briefing: Briefing, path: str | None, again: bool) -> None:
            self.briefing = briefing
            self.path = path
            self.again = again
            super().__init__()

    # -- opening ---------------------------------------------------------------------------------------------------------

    async def action_open(self) -> None:
        """Choose a file to open."""
        from briefing.app.dialogs.open import OpenDialog
        from briefing.settings.recent import recall

        def take(path: str | None) -> None:
            if path is not None:
                self._open(path)

        await self.push_screen(OpenDialog(self.files, recall(), self.words), take)

    def action_reload(self) -> None:
        """Read the file again; the reader stays where he is."""
        if self.session.path is not None:
            self._open(self.session.path, again=True)

    def action_file(self, by: int) -> None:
        """The next or previous of the files."""
        at = self.files.index(self.session.path) if self.session.path in self.files else 0
        if 0 <= at + by < len(self.files):
            self._open(self.files[at + by])
        else:
            self.say(self.words("file.last" if by > 0 else "file.first"))

    def on_paste(self, event: events.Paste) -> None:
        """A pasted text of some length is a document."""
        if len(self.screen_stack) > 1:
            return
        text = event.text
        if len(text.strip()) >= _PASTED:
            self._open(None, text.encode("utf-8", "replace"))

    @work(thread=True, exclusive=True, group="opening", exit_on_error=False)
    def _open(self, path: str | None, content: bytes | None = None, again: bool = False) -> None:
        from briefing.opening import open_briefing
        from briefing.settings.lexicon import own

        worker = get_current_worker()
        name = os.path.basename(path) if path is not None else self.words("pasted")
        self.call_from_thread(self._opening, name)
        try:
            if content is not None:
                briefing = open_briefing(content, name=name, lexicon=own())
            else:
                briefing = open_briefing(path or "", lexicon=own())
        except BriefingError as error:
            if not worker.is_cancelled:
                self.call_from_thread(self._refused, str(error))
            return
        if not worker.is_cancelled:
            self.post_message(self.Opened(briefing, path, again))

    def _opening(self, name: str) -> None:
        self.tell_state(self.words("opening", name=name))

    def _refused(self, reason: str) -> None:
        self.tell_state()
        self.say(reason, 6)

    async def on_files_opened(self, event: Opened) -> None:
        """Show what was read; a document read anew keeps the reader's place and marks."""
        path, again = event.path, event.again
        spot = self.spot()
        session = self.begin(event.briefing, path)
        if path is not None and path not in self.files:
            at = self.files.index(self.session.path) + 1 if self.session.path in self.files else len(self.files)
            self.files.insert(at, path)
        lost = 0
        if again:
            session.marked.update((k, None) for k in self.session.marked if k in session.facts)
            if session.document.sha256 != self.session.document.sha256:
                lost = session.carry(self.session)
        await self.show_session(session)
        if again:
            await self.go(spot)
            self.say(self.words("reloaded.lost", n=lost) if lost else self.words("reloaded"), 6 if lost else 2)
        else:
            self.say(self.words("opened", name=path or self.words("pasted")), 2)

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """A fault of ours in the background is recorded and told; the program goes on."""
        if event.state is WorkerState.ERROR and event.worker.error is not None:
            report = "".join(format_exception(event.worker.error))
            self.tell_state()
            self.say(record(report), 8)

    def begin(self, briefing: Briefing, path: str | None) -> Session:
        """A session on a briefing; a word about a broken file of verdicts."""
        from briefing.app.sessions import begin

        session, broken = begin(briefing, path)
        if broken is not None:
            self.say(self.words("state.bad", path=broken), 8)
        return session

    # -- export ----------------------------------------------------------------------------------------------------------

    def action_export(self) -> None:
        """Open the export dialog."""
        from briefing.app.dialogs.export import ExportDialog

        def told(path: str | None) -> None:
            if path is not None:
                self.say(self.words("export.done", path=path), 5)

        self.push_screen(ExportDialog(self.session, self.words, self.configuration), told)

    # -- the table -------------------------------------------------------------------------------------------------------

    def _again(self) -> None:
        pane = self.list_pane(3)
        if pane is not None:
            pane.rebuild()
            pane.scroll_to(y=0, animate=False)
            pane.edge(-1)

    def action_sort(self) -> None:
        """Another order of the table."""
        if self.current == 3:
            self.view.next_sort()
            self._again()

    def action_reverse(self) -> None:
        """The order turned round."""
        if self.current == 3:
            self.view.reverse = not self.view.reverse
            self._again()

    def action_view(self) -> None:
        """Table, charts, targets beside results, doubts."""
        if self.current == 3:
            self.view.next_view()
            self._again()

    # -- look and help ---------------------------------------------------------------------------------------------------

    def action_theme(self) -> None:
        """The next theme."""
        now = THEMES.index(self.theme) if self.theme in THEMES else -1
        self.theme = THEMES[(now + 1) % len(THEMES)]
        self.say(self.theme, 1.5)

    async def action_language(self) -> None:
        """Chinese or English."""
        now = LANGUAGES.index(self.words.language)
        await self.speak(LANGUAGES[(now + 1) % len(LANGUAGES)])

    def action_help(self) -> None:
        """The table of keys."""
        from briefing.app.dialogs.help import Help

        self.push_screen(Help(self.words, self.labels, self.key_of))
