"""Ending before the work is done.

Told to by the system, the program clears up what it has begun, then the signal ends it as if nobody had caught it.
Only the part of `signal` that is built into Python is used: the whole of it takes a while to load.
"""

import _signal as signal  # type: ignore[import-not-found]
import os
from types import FrameType

# SIGHUP comes when the window is closed; Windows has none.
_NUMBERS = tuple(getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name))


class Ended(SystemExit):
    """The system has asked the process to end, by the signal `number`."""

    def __init__(self, number: int) -> None:
        super().__init__(128 + number)
        self.number = number


def listen() -> None:
    """From now on raise Ended when the system asks the process to end; who started it may have that ignored."""
    for number in _NUMBERS:
        if signal.getsignal(number) == signal.SIG_DFL:
            signal.signal(number, _end)


def _end(number: int, _: FrameType | None) -> None:
    for each in _NUMBERS:  # a window that is closed may say so twice, and the clearing up is to be left in peace
        signal.signal(each, signal.SIG_IGN)
    raise Ended(number)


def end_by(number: int) -> None:
    """End this process by the signal `number`."""
    signal.signal(number, signal.SIG_DFL)
    os.kill(os.getpid(), number)
