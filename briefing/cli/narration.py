"""Words to the user on stderr, and bytes to stdout."""

import os
import sys
from contextlib import suppress
from typing import TextIO

from briefing.model import WriteError
from briefing.typesetting.display import safe


class ReaderGoneError(Exception):
    """Who reads our standard output has all it wants."""


def say(sentence: str) -> None:
    """One line on stderr, where there is one."""
    mutter(f"briefing: {safe(sentence)}\n")


def mutter(text: str) -> None:
    """`text` on stderr as it is. Never raises: what is done does not hang on whether anybody hears of it."""
    stream = sys.stderr
    if stream is None:
        return
    try:
        stream.buffer.write(text.encode(stream.encoding or "utf-8", "replace"))
        stream.flush()
    except OSError:
        _give_up(stream)


def release() -> None:
    """Let go of stdout and stderr: what cannot be written any more shall not decide the exit code."""
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            try:
                stream.flush()
            except OSError:
                _give_up(stream)


def _give_up(stream: TextIO) -> None:
    """What could not be written must not be tried again, and fail again, when the interpreter ends."""
    with suppress(OSError):
        null = os.open(os.devnull, os.O_WRONLY)
        os.dup2(null, stream.fileno())
        os.close(null)


def columns() -> int:
    """The width of the terminal that shows what is put, in cells; 80 where there is none."""
    wish = os.environ.get("COLUMNS", "")
    if wish.isdecimal() and int(wish) > 0:
        return int(wish)
    try:
        return os.get_terminal_size(sys.stdout.fileno()).columns or 80
    except (AttributeError, ValueError, OSError):
        return 80


def on_terminal() -> bool:
    """Whether what is put is shown on a terminal."""
    return sys.stdout is not None and sys.stdout.isatty()


def coloured() -> bool:
    """Whether what is put may be styled: on a terminal that knows how, unless the user says NO_COLOR."""
    return on_terminal() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def show(content: str | bytes) -> None:
    """What comes of a document, on stdout as it is; on a terminal without anything that would be obeyed there.

    Raises WriteError with one sentence."""
    if on_terminal():
        if isinstance(content, bytes):
            raise WriteError("这种格式不是文字,不能显示在终端上;请用 --output 写到文件。")
        content = "\n".join(safe(line) for line in content.split("\n"))
    put(content)


def put(content: str | bytes) -> None:
    """`content` on stdout, text as UTF-8, whatever the locale.

    Raises WriteError with one sentence, and ReaderGoneError where nobody reads it any more."""
    if sys.stdout is None:
        raise WriteError("标准输出是关着的,没有地方可写。")
    try:
        sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)
        sys.stdout.buffer.flush()
    except OSError as error:
        _give_up(sys.stdout)
        if isinstance(error, BrokenPipeError):
            raise ReaderGoneError from error
        from briefing.model.errors import reason

        raise WriteError(f"无法写到标准输出:{reason(error)}。") from error
