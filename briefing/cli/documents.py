"""Opening what the user named: a file, or standard input as `-`."""

import sys

from briefing.cli.narration import say
from briefing.model import Document, UsageError


def load(name: str, encoding: str | None = None) -> Document:
    """The document in file `name`, or on standard input for `-`. Warnings go to stderr."""
    from briefing.reading import read

    if name == "-":
        check_piped()
        document = read(sys.stdin.buffer, encoding=encoding)
    else:
        document = read(name, encoding=encoding)
    for warning in document.warnings:
        say(warning)
    return document


def check_piped() -> None:
    """Raise UsageError where standard input is a terminal and so holds no document."""
    if sys.stdin is None or sys.stdin.isatty():
        raise UsageError("标准输入是终端,没有内容可读;请用管道,例如 cat 文件 | briefing -。")
