"""Opening what the user named: a file, or standard input as `-`."""

import sys

from briefing.cli.arguments import Given
from briefing.cli.narration import say
from briefing.cli.words import Voice
from briefing.model import Briefing, Document, UsageError


def load_document(name: str, given: Given, voice: Voice) -> Document:
    """The document in file `name`, or on standard input for `-`. Warnings go to stderr."""
    from briefing.reading import read

    check_piped(name, voice)
    return _told(read(sys.stdin.buffer if name == "-" else name, encoding=given["--encoding"]), given)


def load(name: str, given: Given, voice: Voice) -> Briefing:
    """The briefing of file `name`, or of standard input for `-`; the file may be a document or an export of one.

    Warnings go to stderr.
    """
    from briefing.opening import open_briefing
    from briefing.settings.lexicon import own

    check_piped(name, voice)
    briefing = open_briefing(
        sys.stdin.buffer if name == "-" else name,
        encoding=given["--encoding"],
        original=given["--source"],
        lexicon=own(),
    )
    _told(briefing.document, given)
    return briefing


def check_piped(name: str, voice: Voice) -> None:
    """Raise UsageError for `-` where standard input is a terminal and so holds no document."""
    if name == "-" and (sys.stdin is None or sys.stdin.isatty()):
        raise UsageError(voice("stdin-terminal"))


def _told(document: Document, given: Given) -> Document:
    if "--quiet" not in given:
        for warning in document.warnings:
            say(warning)
    return document
