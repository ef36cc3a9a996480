"""Several options on one line, of which one is taken."""

from collections.abc import Sequence

from rich.text import Text
from textual import events
from textual.binding import Binding
from textual.message import Message
from textual.widget import Widget

from briefing.typesetting.display import safe
from briefing.typesetting.widths import width


class Choice(Widget, can_focus=True):
    """Blank and the arrows take another option, a click takes the one under it."""

    BINDINGS = [
        Binding("space,right,l", "step(1)", show=False),
        Binding("left,h", "step(-1)", show=False),
    ]

    class Changed(Message):
        """Another option was taken."""

        def __init__(self, choice: "Choice") -> None:
            self.choice = choice
            super().__init__()

    def __init__(self, label: str, options: Sequence[tuple[str, str]], index: int = 0, id: str | None = None) -> None:
        """`options` are pairs of a value and the words for it."""
        super().__init__(id=id)
        self._label = label
        self._options = list(options)
        self.index = index

    @property
    def value(self) -> str:
        """The option that is taken."""
        return self._options[self.index][0]

    def _places(self) -> list[tuple[int, int]]:
        """Where each option stands: its line and its first cell; a line that is full goes on below."""
        left = width(self._label) + 2
        room = self.size.width or self.app.size.width
        out: list[tuple[int, int]] = []
        x, y = left, 0
        for _, words in self._options:
            wide = width(words) + 2
            if x + wide > room and x > left:
                x, y = left, y + 1
            out.append((y, x))
            x += wide
        return out

    def render(self) -> Text:
        text = Text(f"{self._label}  ", no_wrap=True)
        line = 0
        for i, ((y, x), (_, words)) in enumerate(zip(self._places(), self._options, strict=True)):
            if y > line:
                text.append("\n" + " " * x)
                line = y
            text.append(f" {safe(words)} ", "reverse bold" if i == self.index else "dim")
        return text

    def action_step(self, by: int) -> None:
        """Take the next or previous option."""
        self._take((self.index + by) % len(self._options))

    def on_click(self, event: events.Click) -> None:
        for i, ((y, x), (_, words)) in enumerate(zip(self._places(), self._options, strict=True)):
            if event.y == y and x <= event.x < x + width(words) + 2:
                self._take(i)

    def _take(self, index: int) -> None:
        self.index = index
        self.refresh()
        self.post_message(self.Changed(self))
