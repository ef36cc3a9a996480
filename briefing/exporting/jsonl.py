"""The tree as one line of JSON, so that many documents make one file that is read line by line."""

from briefing.exporting.formats import Content
from briefing.exporting.json import dumps


def write(content: Content) -> str:
    """The tree as JSON on one line."""
    return dumps(content.tree, line="") + "\n"
