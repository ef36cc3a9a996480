"""The command line: `briefing`, `briefing FILE`, `briefing export FILE …`, and the other commands of `commands.py`."""

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
    except Exception as error:  # noqa: BLE001  # whatever it is, the user gets a sentence and we get a report
        import traceback

        from briefing.cli.narration import ReaderGoneError, say
        from briefing.settings.crashes import FAULT, record

        if isinstance(error, ReaderGoneError):
            return 0
        say(record(traceback.format_exc()))
        return FAULT


def _dispatch(arguments: list[str], show: "Show | None") -> int:
    from importlib import import_module

    from briefing.cli.arguments import parse
    from briefing.cli.commands import BROWSE, command_named
    from briefing.cli.words import Voice

    named = command_named(arguments[0]) if arguments else None
    command = named or BROWSE
    given = parse(command, arguments[1:] if named else arguments, Voice(_language(arguments)))
    voice = Voice(given["--lang"])
    if "--help" in given:
        from briefing.cli import help
        from briefing.cli.narration import columns, put

        put(help.of(command, voice, columns()) if named else help.general(voice, columns()))
        return 0
    if named is None:
        from briefing.cli import browse

        return browse.run(given, voice, show)
    code: int = import_module(command.module).run(command, given, voice)
    return code


def _language(arguments: list[str]) -> str | None:
    """The language asked for, before the arguments have been found to be right."""
    for i, argument in enumerate(arguments):
        if argument == "--lang":
            return "".join(arguments[i + 1 : i + 2])
        if argument.startswith("--lang="):
            return argument.partition("=")[2]
    return None
