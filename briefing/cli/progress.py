"""How far a long work is: a bar on a terminal, a line for each step elsewhere."""

import os
import sys
from types import TracebackType

from briefing.cli.narration import mutter, say
from briefing.typesetting.bars import bar
from briefing.typesetting.display import safe
from briefing.typesetting.widths import cut

_BAR = 20  # cells


class Progress:
    """Progress on stderr over `total` steps; with `quiet` only what is said counts."""

    def __init__(self, total: int, quiet: bool) -> None:
        self._total, self._quiet = total, quiet
        self._at = 0
        stream = sys.stderr
        self._drawn = bool(stream and stream.isatty() and os.environ.get("TERM") != "dumb") and not quiet

    def __enter__(self) -> "Progress":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.clear()

    def step(self, what: str, told: bool = False) -> None:
        """One step is done; `told` where it was spoken of already."""
        self._at += 1
        count = f"{self._at:{len(str(self._total))}}/{self._total}"
        if self._drawn:
            self._draw(f"{bar(self._at / self._total, _BAR):{_BAR}} {count} {safe(what)}")
        elif not self._quiet and not told:
            say(f"{count} {what}")

    def say(self, sentence: str) -> None:
        """A line of its own, above the bar."""
        self.clear()
        say(sentence)

    def clear(self) -> None:
        """Take the bar away."""
        if self._drawn:
            self._draw("")

    def _draw(self, line: str) -> None:
        try:
            room = os.get_terminal_size(sys.stderr.fileno()).columns
        except OSError:
            room = 80
        mutter(f"\r\x1b[K{cut(line, room - 1)}")
