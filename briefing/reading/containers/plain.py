"""Plain text: the decoded file, unchanged."""

from briefing.reading.page import Extract, lines


def extract(text: str) -> Extract:
    """The lines of a text."""
    return Extract(text, lines(text))
