"""Words to the user on stderr, and bytes to stdout."""

import sys

# What a file name or a document could make a terminal do: C0, DEL, C1, bidirectional and zero-width controls.
_HOSTILE = {
    i: "\ufffd"
    for a, b in ((0, 32), (0x7F, 0xA0), (0x200B, 0x2010), (0x2028, 0x202F), (0x2060, 0x2070), (0xD800, 0xE000))
    for i in range(a, b)
}


def safe(text: str) -> str:
    """`text` on one line without anything a terminal would obey."""
    return text.replace("\n", " ").translate(_HOSTILE)


def say(sentence: str) -> None:
    """One line on stderr."""
    stream = sys.stderr
    line = f"briefing: {safe(sentence)}\n"
    stream.buffer.write(line.encode(stream.encoding or "utf-8", "replace"))
    stream.flush()


def put(content: str | bytes) -> None:
    """`content` on stdout, text as UTF-8, whatever the locale."""
    sys.stdout.buffer.write(content.encode("utf-8") if isinstance(content, str) else content)
    sys.stdout.buffer.flush()
