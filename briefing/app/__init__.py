"""The browser. The only floor that knows Textual."""

import os
import sys
from collections.abc import Callable
from io import StringIO

from briefing.model import Briefing
from briefing.settings.crashes import FAULT, record


def run(pending: Callable[[], Briefing]) -> int:
    """Show the briefing that `pending` waits for until the user leaves.

    Returns the exit code; a fault of ours is one sentence and 70. Raises what `pending` raises.
    """
    # Input methods lose characters in several terminals when every key is reported; we need no such reports.
    os.environ.setdefault("TEXTUAL_DISABLE_KITTY_KEY", "1")
    from rich.console import Console

    from briefing.app.main import BriefingApp

    app = BriefingApp(pending())
    report = StringIO()
    app.error_console = Console(file=report, width=120)
    app.run()
    if app.return_code:
        sys.stderr.write(f"briefing: {record(report.getvalue())}\n")
        return FAULT
    return 0
