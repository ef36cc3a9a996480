"""The browser. The only floor that knows Textual."""

import os
import sys
from collections.abc import Callable

from briefing.model import Briefing


def run(pending: Callable[[], Briefing]) -> int:
    """Show the briefing that `pending` waits for until the user leaves.

    Returns the exit code; a fault of ours is one sentence and 70. Raises what `pending` raises.
    """
    # Input methods lose characters in several terminals when every key is reported; we need no such reports.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from briefing.app.main import BriefingApp

    app = BriefingApp(pending())
    log = _crash_log(app)
    try:
        app.run()
    finally:
        log.flush_to_file()
    if app.return_code:
        sys.stderr.write(f"briefing: 程序出错了,抱歉。详情记在 {log.path}。\n")
        return 70
    return 0


def _crash_log(app: object) -> "CrashLog":
    log = CrashLog()
    from rich.console import Console

    app.error_console = Console(file=log, width=120)  # type: ignore[attr-defined, arg-type]
    return log


class CrashLog:
    """Holds what Textual reports of a crash and writes it to the state folder, which is the user's alone."""

    def __init__(self) -> None:
        from briefing.settings.folders import state

        self.path = state() / "crash.log"
        self._parts: list[str] = []

    def write(self, text: str) -> int:
        self._parts.append(text)
        return len(text)

    def flush(self) -> None:
        """Nothing is buffered elsewhere."""

    def flush_to_file(self) -> None:
        """Write what was reported, if anything was."""
        if not self._parts:
            return
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(self.path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with open(descriptor, "w", encoding="utf-8") as file:
            file.write("".join(self._parts))
