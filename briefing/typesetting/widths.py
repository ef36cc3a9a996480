"""Widths in terminal cells."""

from unicodedata import combining, east_asian_width

from briefing.typesetting.display import safe


class _Cells(dict[int, str]):
    """Code point to the cells its shown form takes, as a digit; each is worked out once."""

    def __missing__(self, point: int) -> str:
        self[point] = cells = str(sum(_cell(c) for c in safe(chr(point))))
        return cells


_CELLS = _Cells()


def _cell(character: str) -> int:
    if character < "\u0300":
        return 1
    if combining(character):
        return 0
    return 2 if east_asian_width(character) in "WF" else 1


def cells(text: str) -> str:
    """For each character of `text` the digit 0, 1 or 2: how many cells it takes when shown."""
    return text.translate(_CELLS)


def width(text: str) -> int:
    """How many cells `text` takes when shown: two for wide characters, none for combining ones."""
    if text.isascii() and text.isprintable():
        return len(text)
    taken = cells(text)
    return 2 * taken.count("2") + taken.count("1")


def cut(text: str, room: int) -> str:
    """`text` in at most `room` cells, with an ellipsis where something is left out."""
    if width(text) <= room:
        return text
    used = 0
    for i, c in enumerate(text):
        used += width(c)
        if used > room - 1:
            return text[:i] + "…" if room > 0 else ""
    return text


def pad(text: str, room: int, right: bool = False) -> str:
    """`text` cut or filled with blanks to exactly `room` cells; blanks on the left when `right`."""
    text = cut(text, room)
    blanks = " " * (room - width(text))
    return blanks + text if right else text + blanks
