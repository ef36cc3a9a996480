"""What of a text may reach a terminal.

Control characters become a visible sign, zero-width and bidirectional ones vanish, a tab becomes a blank. The text
itself is never altered; only what is drawn is.
"""

_GONE = "\u00ad\u061c\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\ufeff\ufff9\ufffa\ufffb"
_TABLE: dict[int, str | None] = dict.fromkeys((*range(32), *range(127, 160), *range(55296, 57344)), "�")
_TABLE |= {ord(c): None for c in _GONE}
_TABLE |= dict.fromkeys((*range(8288, 8304), *range(65024, 65040), *range(917504, 917632)))
_TABLE |= {9: " ", 10: " ", 13: " ", 0x3000: " "}


def safe(text: str) -> str:
    """`text` as it may be shown: on one line, without anything a terminal would obey."""
    return text.translate(_TABLE)


def folded(text: str) -> str:
    """A quote on one line: breaks and the blanks around them are gone between Chinese characters."""
    return safe("".join(part.strip() for part in text.split("\n"))) if "\n" in text else safe(text)
