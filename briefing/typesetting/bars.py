"""Bars of block characters in eighths of a cell."""

_EIGHTHS = " ▏▎▍▌▋▊▉"


def bar(share: float, room: int) -> str:
    """A bar for `share` (0 to 1; others are clamped) of `room` cells; never wider."""
    eighths = round(min(1.0, max(0.0, share)) * room * 8)
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()
