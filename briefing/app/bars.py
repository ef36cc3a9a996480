"""The title line, the tab bar and the footer: one line each, made to fit."""

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widget import Widget

from briefing.app import strings
from briefing.app.actions import ACTIONS
from briefing.model import Credits
from briefing.typesetting.display import folded, safe
from briefing.typesetting.widths import cut, width


class TitleLine(Widget):
    """Headline, source and date of the document."""

    def __init__(self, credits: Credits, file: str) -> None:
        super().__init__()
        self._title = folded(credits.title or file or strings.NO_TITLE)
        self._tail = " · ".join(safe(x) for x in (credits.source, (credits.published or "")[:10]) if x)

    def render(self) -> Text:
        room = self.size.width - 2
        tail = self._tail if width(self._tail) + 12 < room else ""
        title = cut(self._title, room - (width(tail) + 2 if tail else 0))
        gap = room - width(title) - width(tail)
        return Text.assemble(" ", (title, "bold"), " " * max(0, gap), (tail, "dim"), no_wrap=True)


class TabBar(Widget):
    """The six tabs; a click opens one."""

    class Opened(Message):
        """A tab was clicked."""

        def __init__(self, index: int) -> None:
            self.index = index
            super().__init__()

    def __init__(self) -> None:
        super().__init__()
        self.current = 0

    def set(self, index: int) -> None:
        """Mark the tab that is open."""
        self.current = index
        self.refresh()

    def render(self) -> Text:
        text = Text(" ", no_wrap=True)
        for i, name in enumerate(strings.TABS):
            label = f" {i + 1} {name} "
            text.append(label, "reverse bold" if i == self.current else "")
            text.append(" " if self.size.width >= 62 else "")
        return text

    def on_click(self, event: events.Click) -> None:
        at = 1
        for i, name in enumerate(strings.TABS):
            wide = width(f" {i + 1} {name} ")
            if at <= event.x < at + wide:
                self.post_message(self.Opened(i))
            at += wide + (1 if self.size.width >= 62 else 0)


class FootLine(Widget):
    """As many keys as fit, the most useful first."""

    def render(self) -> Text:
        room = self.size.width - 1
        text = Text(" ", no_wrap=True)
        used = 1
        for action in sorted((a for a in ACTIONS if a.footer), key=lambda a: a.footer):
            piece = width(action.shown) + width(action.label) + 3
            if used + piece > room:
                break
            text.append(action.shown, "bold")
            text.append(f" {action.label}  ", "dim")
            used += piece
        return text
