"""The way in: the command line, with the browser at hand."""

import gc
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING

from briefing import expressions
from briefing.cli import main as command_line

if TYPE_CHECKING:
    from briefing.digest import Digest
    from briefing.model import Briefing


def main() -> int:
    """Run the program. Returns the exit code."""
    # Nothing made before the first picture is garbage; the collector would walk it all several times.
    gc.disable()
    expressions.keep(expressions.place())
    try:
        return command_line(show=_show)
    finally:
        expressions.save()


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
