"""Document to facts: `brief`."""

from briefing.model import Briefing, Document


def brief(document: Document) -> Briefing:
    """Read the facts of `document`. Pure: the same document gives the same briefing."""
    from briefing.extraction import context, ledger, quantities, statistics
    from briefing.text.view import View

    view = View(document)
    marks, quotes = quantities.marks(view)
    frames = context.Context(view, context.calendar(document))
    facts, taken = statistics.read(view, marks, quotes, frames)
    return Briefing(
        document=document,
        statistics=tuple(facts),
        numerals=tuple(ledger.numerals(view, marks, taken)),
    )
