"""Opening what the user named: a file, or standard input as `-`."""

import sys

from briefing.cli.narration import say
from briefing.model import Briefing, Document, UsageError


def load_document(name: str, encoding: str | None = None) -> Document:
    """The document in file `name`, or on standard input for `-`. Warnings go to stderr."""
    from briefing.reading import read

    if name == "-":
        check_piped()
    document = read(sys.stdin.buffer if name == "-" else name, encoding=encoding)
    for warning in document.warnings:
        say(warning)
    return document


def load(name: str, encoding: str | None = None, original: str | None = None) -> Briefing:
    """The briefing of file `name`, or of standard input for `-`; the file may be a document or an export of one.

    `original` is where the document of an export lies. Warnings go to stderr.
    """
    from briefing.opening import open_briefing

    if name == "-":
        check_piped()
    briefing = open_briefing(sys.stdin.buffer if name == "-" else name, encoding=encoding, original=original)
    for warning in briefing.document.warnings:
        say(warning)
    return briefing


def check_piped() -> None:
    """Raise UsageError where standard input is a terminal and so holds no document."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("标准输入是终端,没有内容可读;请用管道,例如 cat 文件 | briefing -。")
