"""What of a text may reach a terminal.

Control characters become a visible sign, zero-width and bidirectional ones vanish, a tab becomes a blank. The text
itself is never altered; only what is drawn is.
"""

_GONE = (
    0x00AD, 0x061C, 0xFEFF, *range(0x200B, 0x2010), *range(0x2028, 0x202F), *range(0x2060, 0x2070),
    *range(0xFE00, 0xFE10), *range(0xFFF9, 0xFFFC), *range(0xE0000, 0xE0080),
)  # fmt: skip
_OBEYED = (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000))
_BLANK = (0x09, 0x0A, 0x0D, 0x3000)
_TABLE: dict[int, str | None] = {
    **dict.fromkeys(_OBEYED, "\ufffd"),
    **dict.fromkeys(_GONE),
    **dict.fromkeys(_BLANK, " "),
}


def safe(text: str) -> str:
    """`text` as it may be shown: on one line, without anything a terminal would obey."""
    return text.translate(_TABLE)


def folded(text: str) -> str:
    """A quote on one line: breaks and the blanks around them are gone between Chinese characters."""
    return safe("".join(part.strip() for part in text.split("\n"))) if "\n" in text else safe(text)
