"""Which colour each stretch of a text has, when facts of several kinds lie over each other."""

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass

from briefing.model import Briefing


@dataclass(frozen=True, slots=True)
class Lit:
    """A stretch that is coloured, by kind."""

    start: int
    end: int
    kind: str


LAYERS = ("goal", "project", "statistic", "slogan")
LEDGER = "ledger"


def lit(briefing: Briefing) -> list[Lit]:
    """The stretches of a briefing's facts, in order, the longer first where two start together."""
    b = briefing
    out = [Lit(g.quote.start, g.quote.end, "goal") for g in b.goals]
    names = [x.name for x in b.projects] + [x.name for x in b.programmes] + [x.name for x in b.initiatives]
    out += [Lit(name.start, name.end, "project") for name in names]
    out += [Lit(s.quantity.start, s.quantity.end, "statistic") for s in b.statistics]
    for t in b.terms:
        if t.kind == "slogan":
            size = t.quote.end - t.quote.start
            out += [Lit(p, p + size, "slogan") for p in t.places]
    return sorted(out, key=lambda x: (x.start, -x.end))


def ledger(briefing: Briefing) -> list[Lit]:
    """Every numeral of the article: statistics in their own colour, the others in that of the ledger."""
    return [
        Lit(n.quote.start, n.quote.end, "statistic" if n.kind == "statistic" else LEDGER) for n in briefing.numerals
    ]


def quantities(briefing: Briefing) -> list[tuple[int, int]]:
    """What a line must not tear: the quantities of statistics, in order."""
    return [(s.quantity.start, s.quantity.end) for s in briefing.statistics]


class Paint:
    """A text cut into runs of one kind, the innermost stretch on top."""

    def __init__(self, stretches: Sequence[Lit], off: Collection[str] = ()) -> None:
        self._starts: list[int] = []
        self._runs: list[tuple[int, int, str]] = []
        open_: list[Lit] = []
        at = 0

        def close(until: int) -> None:
            nonlocal at
            while open_ and open_[-1].end <= until:
                top = open_.pop()
                self._add(at, top.end, top.kind)
                at = max(at, top.end)
            if open_:
                self._add(at, until, open_[-1].kind)
            at = max(at, until)

        for x in stretches:
            if x.kind in off:
                continue
            close(x.start)
            if open_ and x.end > open_[-1].end:  # crossing stretches: the later one ends with the outer
                x = Lit(x.start, open_[-1].end, x.kind)
            if x.end > x.start:
                open_.append(x)
        close(1 << 60)

    def _add(self, start: int, end: int, kind: str) -> None:
        if end > start:
            self._starts.append(start)
            self._runs.append((start, end, kind))

    def runs(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """text[start:end] as runs (start, end, kind), the kind empty where nothing is lit."""
        out: list[tuple[int, int, str]] = []
        i = max(0, bisect_right(self._starts, start) - 1)
        at = start
        while i < len(self._runs) and self._runs[i][0] < end:
            a, b, kind = self._runs[i]
            if b > at:
                if a > at:
                    out.append((at, a, ""))
                out.append((max(a, at), min(b, end), kind))
                at = min(b, end)
            i += 1
        if at < end:
            out.append((at, end, ""))
        return out
