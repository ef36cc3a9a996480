"""The way in: the command line, with the browser at hand.

Until the command line is up, and again once it is done, Ctrl-C ends the process by the signal itself: quietly, where
Python would print a traceback. That begins before anything else is imported, and by the part of `signal` that is built
into Python: the whole of it loads `enum` first.
"""

# ruff: noqa: E402
import _signal as signal  # type: ignore[import-not-found]

# Who starts a program in the background may have Ctrl-C ignored; so it stays.
_INTERRUPTIBLE = signal.getsignal(signal.SIGINT) is signal.default_int_handler
if _INTERRUPTIBLE:
    signal.signal(signal.SIGINT, signal.SIG_DFL)

import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from briefing import expressions
from briefing.cli import main as command_line
from briefing.cli.ending import Ended, end_by, listen

if TYPE_CHECKING:
    from briefing.digest import Digest
    from briefing.model import Briefing


def main() -> int:
    """Run the program. Returns the exit code."""
    # Nothing made before the first picture is garbage; the collector would walk it all several times.
    gc.disable()
    expressions.keep(expressions.place())
    told = 0
    try:
        listen()
        if _INTERRUPTIBLE:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        return command_line(show=_show)
    except KeyboardInterrupt:
        return 130
    except Ended as ended:
        told = ended.number
    finally:
        if _INTERRUPTIBLE:
            signal.signal(signal.SIGINT, signal.SIG_DFL)
        expressions.save()
        import_module("briefing.cli.narration").release()
    end_by(told)
    return 128 + told


def _show(
    pending: "Callable[[], tuple[Briefing, Digest]]",
    files: Sequence[str],
    language: str | None = None,
    theme: str | None = None,
) -> int:
    from briefing.app import run

    import_module("briefing.app.main")  # and with it Textual, whose expressions are worth keeping too
    expressions.save()
    return run(pending, files, language, theme)


if __name__ == "__main__":
    sys.exit(main())
