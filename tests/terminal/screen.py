"""A terminal to run the program in: a real pseudo-terminal, read through pyte, every byte kept."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from types import TracebackType

import pyte

PATIENCE = 30.0  # seconds until a wait is given up; nothing is measured by it

KEYS = {
    "enter": b"\r",
    "backspace": b"\x7f",
    "escape": b"\x1b",
    "tab": b"\t",
    "up": b"\x1b[A",
    "down": b"\x1b[B",
    "right": b"\x1b[C",
    "left": b"\x1b[D",
    "home": b"\x1b[H",
    "end": b"\x1b[F",
    "pageup": b"\x1b[5~",
    "pagedown": b"\x1b[6~",
    "shift+tab": b"\x1b[Z",
    "ctrl+p": b"\x10",
    "ctrl+q": b"\x11",
    "ctrl+c": b"\x03",
    "ctrl+z": b"\x1a",
}

# What a program that leaves must have taken back: screen, cursor, mouse, paste.
_BALANCED = ((1049, "h", "l"), (25, "l", "h"), (1000, "h", "l"), (1003, "h", "l"), (1006, "h", "l"), (2004, "h", "l"))


_BEGUN = re.compile(rb"(?:\x1b(?:\[[0-9;<=>?]*)?)?\Z")
"""A request to the terminal whose end has not come yet."""


class Terminal:
    """Runs a command in a terminal of `size` (columns, rows) until it is left."""

    def __init__(
        self,
        command: Sequence[str],
        *,
        home: Path,
        size: tuple[int, int] = (100, 30),
        piped: bytes | None = None,
        cwd: Path | None = None,
        extra: Mapping[str, str] | None = None,
    ) -> None:
        self.bytes = b""
        self._fed = 0
        self.size = size
        self._screen = pyte.Screen(*size)
        self._stream = pyte.ByteStream(self._screen)
        self._master, self._slave = pty.openpty()
        self.resize(*size, signal_it=False)
        self.before = termios.tcgetattr(self._slave)
        environment = {
            "PATH": os.environ.get("PATH", ""),
            "HOME": str(home),
            "TERM": "xterm-256color",
            "COLORTERM": "truecolor",
            "LANG": "C.UTF-8",
            **(extra or {}),
        }
        self.process = subprocess.Popen(
            command,
            stdin=self._slave if piped is None else subprocess.PIPE,
            stdout=self._slave,
            stderr=self._slave,
            env=environment,
            cwd=cwd,
            start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(2, termios.TIOCSCTTY, 0),  # nothing else runs in the child
        )
        if piped is not None:
            assert self.process.stdin is not None
            self.process.stdin.write(piped)
            self.process.stdin.close()

    def __enter__(self) -> "Terminal":
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self.process.poll() is None:
            self.process.kill()
            self.process.wait()
        for descriptor in (self._master, self._slave):
            if descriptor >= 0:
                os.close(descriptor)

    # -- what is seen ------------------------------------------------------------------------------------------------------

    def read(self, seconds: float = 0.05) -> bytes:
        """What came within `seconds`, at once when something did."""
        got = b""
        while select.select([self._master], [], [], 0 if got else seconds)[0]:
            try:
                part = os.read(self._master, 65536)
            except OSError:  # the last process has let go of the terminal
                break
            if not part:
                break
            got += part
        self.bytes += got
        return got

    @property
    def lines(self) -> list[str]:
        """The rows of the screen. A wide character is one character here."""
        self.read(0)
        fresh = self.bytes[self._fed :]  # drawing is slow: only what is looked at is drawn
        fresh = fresh[: len(fresh) - len(_BEGUN.search(fresh)[0])]  # type: ignore[index]  # it always matches
        self._fed += len(fresh)
        # pyte 0.8.2 takes a private cursor or keyboard request for text; none of them draws anything
        self._stream.feed(re.sub(rb"\x1b\[[<>=?][0-9;]*[u$pcn]", b"", fresh))
        return [
            "".join(self._screen.buffer[y][x].data for x in range(self._screen.columns))
            for y in range(self._screen.lines)
        ]

    @property
    def text(self) -> str:
        """The whole screen."""
        return "\n".join(self.lines)

    @property
    def commands(self) -> set[int]:
        """The operating system commands that were sent: 0 and 2 set a title, 8 opens a link, 52 fills the clipboard."""
        return {int(number) for number in re.findall(rb"\x1b\](\d+)", self.bytes)}

    def wait(self, what: str | Callable[[str], bool], seconds: float = PATIENCE) -> str:
        """The screen once it shows `what`. AssertionError with the screen when it never does."""
        there = (lambda text: what in text) if isinstance(what, str) else what
        end = time.monotonic() + seconds
        while True:
            shown = self.text
            if there(shown):
                return shown
            assert time.monotonic() < end, f"never seen: {what}\n{shown}"
            assert self.process.poll() is None or self.read(), f"ended without: {what}\n{shown}"
            self.read()

    def settle(self, seconds: float = 0.15) -> None:
        """Wait until nothing has come for `seconds`."""
        while self.read(seconds):
            pass

    # -- what is done ------------------------------------------------------------------------------------------------------

    def press(self, *keys: str) -> None:
        """Send keys by name, or characters as they are."""
        for key in keys:
            self.send(KEYS.get(key) or key.encode())

    def send(self, raw: bytes) -> None:
        """Send bytes as a keyboard would; what comes meanwhile is read, so that neither side waits for the other."""
        while raw:
            self.read(0)
            raw = raw[os.write(self._master, raw[:512]) :]

    def resize(self, columns: int, rows: int, signal_it: bool = True) -> None:
        """Give the terminal another size."""
        fcntl.ioctl(self._master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        if signal_it:
            _ = self.lines  # drawn at the old size
            self._screen.resize(rows, columns)
            self.size = columns, rows

    def signal(self, number: signal.Signals) -> None:
        """Send a signal to the program."""
        self.process.send_signal(number)

    def vanish(self) -> None:
        """Close the terminal under the program, as when its window is closed."""
        os.close(self._slave)
        os.close(self._master)
        self._master = self._slave = -1

    def end(self, seconds: float = PATIENCE) -> int:
        """The exit code, once the program has ended by itself."""
        end = time.monotonic() + seconds
        while self._master >= 0 and self.process.poll() is None:
            assert time.monotonic() < end, f"still running\n{self.text}"
            self.read()
        self.process.wait(seconds)  # without a terminal there is nothing to read meanwhile
        if self._master >= 0:
            self.settle(0.02)
        return int(self.process.returncode)

    def assert_restored(self) -> None:
        """The program has given the terminal back as it found it."""
        for number, on, off in _BALANCED:
            switches = re.findall(rb"\x1b\[\?(?:\d+;)*%d(?:;\d+)*([hl])" % number, self.bytes)
            assert not switches or switches[-1] == off.encode(), f"mode {number} left {on}"
        now = termios.tcgetattr(self._slave)
        assert now[:4] == self.before[:4], "line discipline changed"


def briefing(*arguments: str) -> list[str]:
    """The command that runs the program under test."""
    return [sys.executable, "-m", "briefing", *arguments]
