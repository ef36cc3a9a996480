"""The browser, put together: the frame and what the reader can do in it."""

import asyncio
import signal
from contextlib import suppress

from briefing.app.files import Files
from briefing.app.finding import Finding
from briefing.app.judging import Judging
from briefing.app.keywords import Keywords

_ENDING = ("SIGINT", "SIGTERM", "SIGHUP", "SIGQUIT")


class BriefingApp(Finding, Judging, Files, Keywords):
    """Shows one document at a time and takes all keys of `briefing.app.actions`."""

    interrupted = 0
    """The number of the signal that ended it, if one did."""

    def on_load(self) -> None:
        """Leave in order when the system asks: the terminal is given back first."""
        loop = asyncio.get_running_loop()
        for name in _ENDING:
            with suppress(AttributeError, NotImplementedError, RuntimeError):  # Windows, or not the main thread
                number = getattr(signal, name)
                loop.add_signal_handler(number, self._interrupt, number)
        self.app_resume_signal.subscribe(self, self._resumed)

    def _resumed(self, _: object) -> None:
        """Back from the shell, the terminal is empty: draw all of it again."""
        self.call_later(self.screen.refresh, layout=True)

    def _interrupt(self, number: int) -> None:
        self.interrupted = number
        self.exit()
