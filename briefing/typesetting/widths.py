"""Widths in terminal cells."""

from unicodedata import combining, east_asian_width


def width(text: str) -> int:
    """How many cells `text` takes: two for wide characters, none for combining ones."""
    if text.isascii():
        return len(text)
    return sum(cell(c) for c in text)


def cell(character: str) -> int:
    """The cells of one character."""
    if character < "\u0300":
        return 1
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cut(text: str, room: int) -> str:
    """`text` in at most `room` cells, with an ellipsis where something is left out."""
    if width(text) <= room:
        return text
    used = 0
    for i, c in enumerate(text):
        used += cell(c)
        if used > room - 1:
            return text[:i] + "…" if room > 0 else ""
    return text


def pad(text: str, room: int, right: bool = False) -> str:
    """`text` cut or filled with blanks to exactly `room` cells; blanks on the left when `right`."""
    text = cut(text, room)
    blanks = " " * (room - width(text))
    return blanks + text if right else text + blanks
