"""The title line, the tab bar, the legend and the footer: one line each, made to fit."""

from collections.abc import Callable, Collection, Mapping

from rich.text import Text
from textual import events
from textual.message import Message
from textual.widget import Widget

from briefing.app.actions import ACTIONS, Action
from briefing.app.paint import LAYERS, LEDGER
from briefing.model import Document
from briefing.settings.languages import Words
from briefing.typesetting.display import folded
from briefing.typesetting.widths import cut, width

TABS = 6


class TitleLine(Widget):
    """Headline, source and date of the document; on the right also which of several files it is."""

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._title = ""
        self._tail = ""
        self._state = ""

    def set(self, document: Document, place: tuple[int, int]) -> None:
        """Show a document, the first of `place` files of the second."""
        c = document.credits
        self._title = folded(c.title or document.file or self._words("no-title"))
        at, n = place
        parts = [c.source, (c.published or "")[:10], f"{at}/{n}" if n > 1 else ""]
        self._tail = " · ".join(folded(x) for x in parts if x)
        self.refresh()

    def state(self, text: str) -> None:
        """Show what stands, such as marks, before the source."""
        if text != self._state:
            self._state = text
            self.refresh()

    def render(self) -> Text:
        room = self.size.width - 2
        tail = "  ".join(x for x in (self._state, self._tail) if x)
        if width(tail) + 12 >= room:
            tail = self._state if width(self._state) + 12 < room else ""
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

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._names = [words(f"tab.{i}") for i in range(TABS)]
        self._counts = [""] * TABS
        self.current = 0

    def set(self, index: int) -> None:
        """Mark the tab that is open."""
        self.current = index
        self.refresh()

    def counts(self, counts: list[int]) -> None:
        """How many facts each tab holds; 0 shows none."""
        self._counts = [f" {n}" if n else "" for n in counts]
        self.refresh()

    def _labels(self) -> list[str]:
        full = [f" {i + 1} {name}{n} " for i, (name, n) in enumerate(zip(self._names, self._counts, strict=True))]
        for labels in (full, [f" {i + 1} {name} " for i, name in enumerate(self._names)]):
            if sum(map(width, labels)) + TABS < self.size.width:
                return labels
        return [f"{i + 1}{name} " for i, name in enumerate(self._names)]

    def render(self) -> Text:
        text = Text(" ", no_wrap=True)
        for i, label in enumerate(self._labels()):
            on = i == self.current
            name = label.rstrip("0123456789 ")
            text.append(name, "reverse bold" if on else "")
            text.append(label[len(name) :], "reverse" if on else "dim")
            text.append(" ")
        return text

    def on_click(self, event: events.Click) -> None:
        at = 1
        for i, label in enumerate(self._labels()):
            if at <= event.x < at + width(label):
                self.post_message(self.Opened(i))
            at += width(label) + 1


class Legend(Widget):
    """The kinds of fact in the text, each in its own look; a click switches one."""

    COMPONENT_CLASSES = {f"legend--{name}" for name in (*LAYERS, LEDGER, "off")}

    class Switched(Message):
        """A kind was clicked."""

        def __init__(self, kind: str) -> None:
            self.kind = kind
            super().__init__()

    def __init__(self, words: Words) -> None:
        super().__init__()
        self._words = words
        self._on: Collection[str] = LAYERS
        self._counts: Mapping[str, int] = {}

    def set(self, on: Collection[str], counts: Mapping[str, int]) -> None:
        """Which kinds are coloured, and how many stretches each has."""
        self._on, self._counts = on, counts
        self.refresh()

    def _items(self) -> list[tuple[str, str]]:
        return [
            (kind, f"{'■' if kind in self._on else '□'} {self._words.of('layer', kind)} {self._counts.get(kind, 0)}")
            for kind in (*LAYERS, LEDGER)
        ]

    def render(self) -> Text:
        text = Text(" ", no_wrap=True)
        text.append("v ", "bold")
        for kind, label in self._items():
            style = self.get_component_rich_style(f"legend--{kind if kind in self._on else 'off'}")
            text.append(label, style)
            text.append("   ")
        return text

    def on_click(self, event: events.Click) -> None:
        at = 3
        for kind, label in self._items():
            if at <= event.x < at + width(label):
                self.post_message(self.Switched(kind))
            at += width(label) + 3


class FootLine(Widget):
    """As many keys as fit, the most useful first; a click does what the key does."""

    def __init__(self, words: Mapping[str, tuple[str, str]], key_of: Callable[[Action], str]) -> None:
        super().__init__()
        self._words = words
        self._key_of = key_of
        self._tab = 0
        self._note = ""

    def set(self, tab: int) -> None:
        """Show the keys of a tab."""
        self._tab = tab
        self.refresh()

    def note(self, text: str) -> None:
        """Show what stands, such as where a search is, on the right; an empty text takes it away."""
        self._note = folded(text)
        self.refresh()

    def _fitting(self) -> list[tuple[Action, str, str]]:
        room = self.size.width - 1 - (width(self._note) + 2 if self._note else 0)
        wanted = sorted((a for a in ACTIONS if a.footer), key=lambda a: a.footer)
        used = 1
        out = []
        for action in wanted:
            if action.tabs and self._tab not in action.tabs:
                continue
            key, label = self._key_of(action), self._words[action.name][0]
            piece = width(key) + width(label) + 3
            if used + piece > room:
                break
            out.append((action, key, label))
            used += piece
        return out

    def render(self) -> Text:
        text = Text(" ", no_wrap=True)
        for _, key, label in self._fitting():
            text.append(key, "bold")
            text.append(f" {label}  ", "dim")
        if self._note:
            note = cut(self._note, self.size.width - 2)
            text.append(" " * max(0, self.size.width - 1 - text.cell_len - width(note)))
            text.append(note, "bold")
        return text

    async def on_click(self, event: events.Click) -> None:
        at = 1
        for action, key, label in self._fitting():
            piece = width(key) + width(label) + 3
            if at <= event.x < at + piece - 2 and action.name != "tab(0)":
                await self.app.run_action(action.name)
            at += piece
