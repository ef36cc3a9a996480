"""Figures three lines tall, for the numbers a reader should see first."""

from collections.abc import Sequence

_GLYPHS = {
    "0": ("╭─╮", "│ │", "╰─╯"),
    "1": ("╶╮ ", " │ ", "╶┴╴"),
    "2": ("╶─╮", "╭─╯", "╰─╴"),
    "3": ("╶─╮", " ─┤", "╶─╯"),
    "4": ("╷ ╷", "╰─┤", "  ╵"),
    "5": ("╭─╴", "╰─╮", "╶─╯"),
    "6": ("╭─╴", "├─╮", "╰─╯"),
    "7": ("╶─╮", "  │", "  ╵"),
    "8": ("╭─╮", "├─┤", "╰─╯"),
    "9": ("╭─╮", "╰─┤", "╶─╯"),
    ".": (" ", " ", "."),
}
HEIGHT = 3


def tall(number: str) -> Sequence[str] | None:
    """Three lines of equal width that draw `number` (ASCII digits and points), or None where it holds anything else."""
    if not number or any(c not in _GLYPHS for c in number):
        return None
    return ["".join(_GLYPHS[c][row] for c in number) for row in range(HEIGHT)]
