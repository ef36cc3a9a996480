"""Document to facts: `brief`."""

import gc
from typing import TYPE_CHECKING

from briefing.model import Briefing, Document, Statistic

if TYPE_CHECKING:
    from briefing.extraction.lexicon import Lexicon


def brief(document: Document, lexicon: "Lexicon | None" = None) -> Briefing:
    """Read the facts of `document` with the words of `lexicon` (the shipped one where it is None).

    Pure: the same document and the same words give the same briefing.
    """
    # Facts are many small objects that hold no one of their own holders: looking for such cycles among them again and
    # again, while there are more and more, took up to a sixth of the time.
    collecting = gc.isenabled()
    gc.disable()
    try:
        return _brief(document, lexicon)
    finally:
        if collecting:
            gc.enable()


def _brief(document: Document, lexicon: "Lexicon | None") -> Briefing:
    from briefing.extraction import (
        goals,
        initiatives,
        ledger,
        outline,
        programmes,
        quantities,
        slogans,
        statistics,
    )
    from briefing.extraction.lexicon import shipped
    from briefing.extraction.times import context
    from briefing.text.view import View

    words = lexicon or shipped()
    view = View(document)
    marks, quotes = quantities.marks(view, words)
    frames = context.Context(view, context.calendar(document, words), words)
    rows = statistics.read(view, marks, quotes, frames, words)
    tabled: list[Statistic] = []
    if any(b.kind == "table" for b in document.blocks):
        from briefing.extraction.statistics import tables

        tabled = list(tables.read(view, frames, len(rows) + 1, words))
    listed = programmes.read(view, frames, words)
    return Briefing(
        document=document,
        sections=tuple(outline.sections(document)),
        goals=tuple(goals.read(view, frames, rows, words)),
        programmes=listed.programmes,
        projects=(*listed.members, *outline.read(view, frames, listed.members, listed.names, words)),
        initiatives=tuple(initiatives.read(view, frames, listed.names, words)),
        statistics=tuple(sorted([*(s for _, s in rows), *tabled], key=lambda s: s.quantity.start)),
        terms=tuple(slogans.read(view, quotes)),
        numerals=tuple(ledger.numerals(view, marks, {r.found.start for r, _ in rows}, tabled)),
    )
