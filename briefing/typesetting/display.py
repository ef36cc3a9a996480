"""What of a text may reach a terminal.

Control characters become a visible sign, zero-width and bidirectional ones vanish, a tab becomes a blank. The text
itself is never altered; only what is drawn is.
"""

_GONE = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\ufeff\ufff9\ufffa\ufffb"
_TABLE: dict[int, str | None] = {i: "\ufffd" for i in (*range(32), *range(0x7F, 0xA0), *range(0xD800, 0xE000))}
_TABLE |= {ord(c): None for c in _GONE}
_TABLE |= {i: None for i in (*range(0x2060, 0x2070), *range(0xFE00, 0xFE10), *range(0xE0000, 0xE0080))}
_TABLE |= {9: " ", 10: " ", 13: " ", 0x3000: " "}


def safe(text: str) -> str:
    """`text` as it may be shown: on one line, without anything a terminal would obey."""
    return text.translate(_TABLE)


def folded(text: str) -> str:
    """A quote on one line: breaks and the blanks around them are gone between Chinese characters."""
    return safe("".join(part.strip() for part in text.split("\n"))) if "\n" in text else safe(text)
