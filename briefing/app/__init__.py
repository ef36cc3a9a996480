"""The browser. The only floor that knows Textual."""

import os
import sys
import threading
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from io import StringIO

from briefing.app.actions import BY_ID
from briefing.app.themes import THEMES
from briefing.digest import Digest
from briefing.exporting.formats import FORMATS
from briefing.model import Briefing, UsageError
from briefing.settings.configuration import Configuration, load
from briefing.settings.crashes import FAULT, record
from briefing.settings.languages import choose

_CLOSED = 129
"""The exit code where the window was closed (128 + SIGHUP)."""


def run(
    pending: Callable[[], tuple[Briefing, Digest]],
    files: Sequence[str] = (),
    language: str | None = None,
    theme: str | None = None,
) -> int:
    """Show the briefing and digest that `pending` waits for, of the first of `files`, until the user leaves.

    `language` and `theme` are what the user asked for; the configuration and the locale stand behind them. Returns the
    exit code; a fault of ours is one sentence and 70. Raises what `pending` raises.
    """
    warnings = []
    try:
        configuration = load([f.name for f in FORMATS], BY_ID)
    except UsageError as error:
        configuration = Configuration()
        warnings.append(str(error))
    if theme is not None:
        configuration = replace(configuration, theme=theme)
    # Input methods lose characters in several terminals when every key is reported; we need no such reports.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    # A theme that Textual begins with need not be changed to, which would parse all styles twice.
    os.environ.setdefault("TEXTUAL_THEME", f"{configuration.theme or THEMES[0]},{THEMES[0]}")
    from rich.console import Console

    from briefing.app.main import BriefingApp
    from briefing.app.sessions import begin

    briefing, weighed = pending()
    session, broken = begin(briefing, files[0] if files else None, weighed)
    app = BriefingApp(session, configuration, choose(language, configuration.language, os.environ), files)
    app.warnings += [app.words("config.bad", reason=warning) for warning in warnings]
    if broken is not None:
        app.warnings.append(app.words("state.bad", path=broken))
    report = StringIO()
    app.error_console = Console(file=report, width=120)
    threading.excepthook = _unwritten
    app.run()
    if app.interrupted:
        with suppress(OSError):  # the terminal may be what has gone
            sys.stderr.write(f"briefing: {app.words('interrupted')}\n")
        return 128 + app.interrupted
    if app.return_code:
        sentence = record(report.getvalue())
        with suppress(OSError):
            sys.stderr.write(f"briefing: {sentence}\n")
        return FAULT
    return 0


def _unwritten(failed: threading.ExceptHookArgs) -> None:
    """Textual's thread that writes has failed: the window is gone, and all the others would wait for that thread for ever."""
    if failed.thread is not None and failed.thread.name == "textual-output":
        os._exit(_CLOSED)
    threading.__excepthook__(failed)
