"""Which words name what a quantity measures.

Left of it (城镇调查失业率4.7%), right of it (新增9家工厂), in both places (新建|5所|学校), or said before and left out
(…亿元、增长5%). Each way is a rule with a name of its own, and what one quantity told serves the following ones.
"""

from briefing.extraction.statistics.naming import labels
from briefing.extraction.statistics.naming.counted import counted, right
from briefing.extraction.statistics.naming.ground import Ground
from briefing.extraction.statistics.naming.inherited import event, inherited, suffered
from briefing.extraction.statistics.naming.memory import Named, Place
from briefing.extraction.statistics.naming.placing import place
from briefing.extraction.statistics.naming.stated import stated
from briefing.extraction.statistics.naming.subjects import Range
from briefing.extraction.statistics.tokens import JOINS

__all__ = ["Ground", "Named", "Place", "alone", "name", "place"]


def name(ground: Ground, p: Place) -> Named | None:
    """The name of a quantity; None where nothing names it."""
    if not p.chained:
        ground.memory.act = None
    label = labels.behind(ground.text, ground.tokens, p.at, ground.subjects)
    if label is not None:
        return _labelled(ground, p, label)
    counts = right(ground, p)
    if counts is not None:
        return counted(ground, p, counts)
    open_verb = not p.told or ground.rules.valuation.is_((p.phrase.verbs or [""])[0], "exist")
    if open_verb and suffered(ground, p) and (happened := event(ground, p)) is not None:
        return happened
    if p.own[1] > p.own[0]:
        return stated(ground, p)
    label = labels.before(ground.text, ground.tokens, p.at, ground.subjects)
    return _labelled(ground, p, label) if label is not None else inherited(ground, p)


def _labelled(ground: Ground, p: Place, label: Range) -> Named:
    """A name on the other side of a colon."""
    span = ground.span(*label)
    ground.remember(p, (span,), (span,))
    return Named((span,), "label")


def alone(ground: Ground, previous: int, at: int) -> bool:
    """Whether nothing but a list mark stands between two quantities: 4.5%、5.7%."""
    return at - previous <= 2 and all(t.roles & JOINS for t in ground.tokens[previous + 1 : at])
