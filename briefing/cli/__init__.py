"""The command line: `briefing`, `briefing FILE`, `briefing export FILE`, `briefing text FILE`."""

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.cli.browse import Show


def main(argv: Sequence[str] | None = None, show: "Show | None" = None) -> int:
    """Run one command; `show` opens the browser (see `briefing.cli.browse.Show`).

    Returns the exit code: 0 done, 1 unreadable, 2 wrong use, 70 a fault of ours, 130 interrupted."""
    from briefing.model import BriefingError

    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        return _dispatch(arguments, show)
    except BriefingError as error:
        from briefing.cli.narration import say

        say(str(error))
        return error.code
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 0  # the reader of our pipe has all it wants
    except Exception:  # noqa: BLE001  # whatever it is, the user gets a sentence and we get a report
        import traceback

        from briefing.cli.narration import say
        from briefing.settings.crashes import FAULT, record

        say(record(traceback.format_exc()))
        return FAULT


def _dispatch(arguments: list[str], show: "Show | None") -> int:
    command = arguments[0] if arguments else ""
    if command == "export":
        from briefing.cli import export

        return export.run(arguments[1:])
    if command == "text":
        from briefing.cli import text

        return text.run(arguments[1:])
    if command == "config":
        from briefing.cli import config

        return config.run(arguments[1:])
    from briefing.cli import browse

    return browse.run(arguments, show)
