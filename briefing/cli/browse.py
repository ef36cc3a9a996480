"""`briefing [FILE …]`: open the browser; without a terminal, print the whole briefing."""

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Protocol

from briefing import expressions
from briefing.cli.arguments import Given
from briefing.cli.documents import check_piped, load
from briefing.cli.narration import on_terminal, put
from briefing.cli.words import Voice
from briefing.model import Briefing, UsageError

if TYPE_CHECKING:
    from briefing.digest import Digest


class Show(Protocol):
    """Opens the browser on the briefing and digest that `pending` waits for and returns its exit code.

    `files` are what the user named, the first of them pending; `language` and `theme` are what he asked for.
    """

    def __call__(
        self,
        pending: "Callable[[], tuple[Briefing, Digest]]",
        files: Sequence[str],
        language: str | None,
        theme: str | None,
    ) -> int: ...


def run(given: Given, voice: Voice, show: Show | None) -> int:
    """Open documents on the screen, the article in `seeds/` by default. Raises BriefingError with one sentence."""
    if "--version" in given:
        from briefing import __version__

        put(f"briefing {__version__}\n")
        return 0
    files = given.words
    first = files[0] if files else _article()
    check_piped(first, voice)
    if "--plain" in given or not on_terminal():
        from briefing.exporting import export

        for name in files or [first]:
            put(export(load(name, given, voice), "markdown", language=voice.language))
        return 0
    if show is None or not (sys.stderr.isatty() and (first == "-" or sys.stdin.isatty())):
        raise UsageError(voice("needs-terminal"))
    from briefing.cli.ahead import ahead

    pending = ahead(lambda: _weighed(first, given, voice))
    if first == "-":
        _listen_to_the_terminal(voice)
    return show(pending, [] if first == "-" else files, given["--lang"], given["--theme"])


def _weighed(name: str, given: Given, voice: Voice) -> "tuple[Briefing, Digest]":
    from briefing.digest import digest

    briefing = load(name, given, voice)
    weighed = digest(briefing)
    expressions.save()  # this process has compiled what the one that shows the briefing has not
    return briefing, weighed


def _article() -> str:
    """The article that opens by default."""
    from briefing.resources import data

    return str(data("seeds") / "gulou.txt")


def _listen_to_the_terminal(voice: Voice) -> None:
    """Take keys from the terminal: the document comes through standard input."""
    try:
        terminal = os.open("CONIN$" if os.name == "nt" else "/dev/tty", os.O_RDONLY)
    except OSError as error:
        raise UsageError(voice("needs-terminal")) from error
    os.dup2(terminal, 0)
    sys.stdin = open(0, closefd=False)  # noqa: SIM115  # type: ignore[misc]
