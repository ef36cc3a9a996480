"""The browser. The only floor that knows Textual."""

import os
import sys
from collections.abc import Callable, Sequence
from io import StringIO

from briefing.model import Briefing
from briefing.settings.configuration import Configuration
from briefing.settings.crashes import FAULT, record


def run(
    pending: Callable[[], Briefing],
    files: Sequence[str] = (),
    configuration: Configuration | None = None,
    language: str = "zh",
) -> int:
    """Show the briefing that `pending` waits for, the first of `files`, until the user leaves.

    Returns the exit code; a fault of ours is one sentence and 70. Raises what `pending` raises.
    """
    # Input methods lose characters in several terminals when every key is reported; we need no such reports.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from rich.console import Console

    from briefing.app.main import BriefingApp
    from briefing.app.sessions import begin

    session, broken = begin(pending(), files[0] if files else None)
    app = BriefingApp(session, configuration, language, files)
    if broken is not None:
        app.warnings.append(app.words("state.bad", path=broken))
    report = StringIO()
    app.error_console = Console(file=report, width=120)
    app.run()
    if app.return_code:
        sys.stderr.write(f"briefing: {record(report.getvalue())}\n")
        return FAULT
    return 0
