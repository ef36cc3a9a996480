"""The last gate before the terminal: a filter over every line any widget draws."""

import re

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

_BAD = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufe0f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


class NoControl(LineFilter):
    """Removes control, bidirectional and zero-width characters; they take no cells, so the line keeps its width."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The segments without them."""
        return [Segment(_BAD.sub("", text), style, control) for text, style, control in segments]
