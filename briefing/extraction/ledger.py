"""The ledger: every numeral of the article, claimed once."""

from collections.abc import Iterator, Sequence

from briefing.extraction.quantities import Mark, Spans
from briefing.model import Numeral, Statistic
from briefing.text.view import View


def numerals(view: View, marks: Sequence[Mark], taken: set[int], tabled: Sequence[Statistic] = ()) -> Iterator[Numeral]:
    """A `Numeral` for each numeral of the scan, in order.

    `taken` are the starts of phrases that became statistics, `tabled` the statistics of tables, which need no phrase.
    """
    cells = Spans([(s.quantity.start, s.quantity.end) for s in tabled])
    for mark in marks:
        kind = mark.kind
        if tabled and cells.holding(view.offset(mark.found.start)):
            kind = "statistic"
        elif mark.candidate:
            kind = "statistic" if mark.found.start in taken else "passing"
        spans = mark.found.numbers
        if not spans and kind == "statistic":  # 首位 is a statistic without a number word: the whole of it is claimed
            spans = ((mark.found.start, mark.found.end),)
        for a, b in spans:
            yield Numeral(view.quote(a, b), kind)
