"""The body of the screen: a list with the passage beside it, or the text with its outline."""

from collections.abc import Sequence

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical

from briefing.app.bars import Legend
from briefing.app.entries import Entry
from briefing.app.layout import BLANK, hanging
from briefing.app.paint import LAYERS, LEDGER, Lit, Paint, ledger, lit, quantities
from briefing.app.reader import Reader
from briefing.app.rows import Row, Rows
from briefing.app.session import Session
from briefing.model import Section
from briefing.settings.languages import Words
from briefing.typesetting.display import folded


class TextPane(Horizontal):
    """The article with a legend above it and its outline beside it."""

    def __init__(self, session: Session, words: Words, id: str | None = None) -> None:
        super().__init__(id=id)
        self.session = session
        self._words = words
        self.on: tuple[str, ...] = LAYERS
        self.reader = Reader(session.document, words, id="text")
        self.legend = Legend(words)
        self._entries: list[Entry] = []
        self.outline = Rows(self._sections, id="outline")
        self._facts: list[Lit] = []
        self._numerals: list[Lit] = []

    def compose(self) -> ComposeResult:
        yield self.outline
        with Vertical(id="reading"):
            yield self.legend
            yield self.reader

    def on_mount(self) -> None:
        self.outline.set_class(not self.session.shown.sections, "-empty")
        self.repaint()

    def repaint(self) -> None:
        """Colour the text anew: after a review, or when a layer was switched."""
        self._facts = lit(self.session.shown)
        self._numerals = ledger(self.session.shown)
        counts = {kind: sum(x.kind == kind for x in self._facts) for kind in LAYERS}
        counts[LEDGER] = len(self._numerals)
        rejected = [
            Lit(start, end, "struck")
            for (part, start, end) in self.session.facts
            if self.session.verdict((part, start, end)) == "rejected"
        ]
        if LEDGER in self.on:
            stretches: Sequence[Lit] = self._numerals
        else:
            stretches = [x for x in self._facts if x.kind in self.on]
        if rejected:
            stretches = sorted([*stretches, *rejected], key=lambda x: (x.start, -x.end))
        self.reader.colour(Paint(stretches), quantities(self.session.shown))
        self.legend.set(self.on, counts)

    def switch(self, kind: str) -> None:
        """Switch one kind on or off; the ledger stands alone."""
        if kind == LEDGER:
            self.on = LAYERS if LEDGER in self.on else (LEDGER,)
        else:
            base = tuple(k for k in self.on if k != LEDGER)
            chosen = {*base} ^ {kind}
            self.on = tuple(k for k in LAYERS if k in chosen)
        self.repaint()

    def next_layer(self) -> None:
        """All kinds, each alone, the ledger, none, in turn."""
        turns: tuple[tuple[str, ...], ...] = (LAYERS, *((k,) for k in LAYERS), (LEDGER,), ())
        now = turns.index(self.on) if self.on in turns else -1
        self.on = turns[(now + 1) % len(turns)]
        self.repaint()

    # -- the outline -----------------------------------------------------------------------------------------------------

    def _sections(self, room: int, height: int) -> list[Row]:
        sections = self.session.shown.sections
        if len(self._entries) != len(sections):
            self._entries = [_entry(s) for s in sections]
        out: list[Row] = [BLANK]
        low = min((s.level for s in sections), default=1)
        for section, entry in zip(sections, self._entries, strict=True):
            indent = " " + "  " * min(3, section.level - low)
            out += hanging(indent, section.heading.text, room - 1, entry, "plain", "plain")
        return out

    def on_reader_moved(self, event: Reader.Moved) -> None:
        """Mark the section that is being read."""
        here = event.reader.here
        now = next((e for e in reversed(self._entries) if e.quotes[0].start <= here), None)
        if now is not None and self.outline.entry is not now and not self.outline.has_focus:
            self.outline.go(now)


def _entry(section: Section) -> Entry:
    heading = section.heading
    return Entry(folded(heading.text), (heading,), (heading.start, heading.end))
