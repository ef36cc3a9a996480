"""Document to facts: `brief`."""

from briefing.model import Briefing, Document


def brief(document: Document) -> Briefing:
    """Read the facts of `document`. Pure: the same document gives the same briefing."""
    from briefing.extraction import (
        context,
        goals,
        initiatives,
        ledger,
        outline,
        programmes,
        quantities,
        slogans,
        statistics,
    )
    from briefing.text.view import View

    view = View(document)
    marks, quotes = quantities.marks(view)
    frames = context.Context(view, context.calendar(document))
    rows = statistics.read(view, marks, quotes, frames)
    announced, members = programmes.read(view, frames)
    projects = [*members, *outline.read(view, frames, len(members))]
    return Briefing(
        document=document,
        sections=tuple(outline.sections(document)),
        goals=tuple(goals.read(view, frames, rows)),
        programmes=tuple(announced),
        projects=tuple(projects),
        initiatives=tuple(initiatives.read(view, frames)),
        statistics=tuple(s for _, s in rows),
        terms=tuple(slogans.read(view, quotes)),
        numerals=tuple(ledger.numerals(view, marks, {r.found.start for r, _ in rows})),
    )
