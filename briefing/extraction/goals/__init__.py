"""Goals: target lists, chains of aims, horizons, visions, promises, and the paragraph of tasks.

Each form has a module of its own. They share the ground (the view, its frames of time, its statistics) and one reading
of clauses: whether a clause holds a value, an outcome, a vision, or work to be done. What makes an aim of such a
clause is always how the text presents it.
"""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from briefing.extraction.goals import headlines, horizons, lists, sections, tasks
from briefing.extraction.goals.ground import Draft, Ground, Horizon
from briefing.extraction.goals.promises import Sentence
from briefing.extraction.goals.vocabulary import Vocabulary
from briefing.extraction.lexicon import Lexicon
from briefing.extraction.regions import body
from briefing.extraction.statistics.sentence import Row
from briefing.extraction.times.context import Context
from briefing.model import Goal, Statistic
from briefing.text.view import Part, View


def read(view: View, context: Context, rows: Sequence[tuple[Row, Statistic]], lexicon: Lexicon) -> list[Goal]:
    """The goals of the view, in order, none inside another. `rows` are its statistics, in order."""
    ground = Ground(view, context, rows, lexicon.table(Vocabulary))
    drafts = list(_walk(ground, body(view, lexicon)))
    return [_goal(ground, number, draft) for number, draft in enumerate(_apart(drafts), 1)]


def _goal(ground: Ground, number: int, draft: Draft) -> Goal:
    period, own = draft.horizon.period, draft.horizon.own
    return Goal(
        id=f"g{number}",
        kind=draft.kind,
        quote=ground.view.quote(draft.start, draft.end),
        horizon=period,
        statistics=tuple(fact.id for _, fact in ground.within(draft.start, draft.end)),
        inferred=() if own or period is None else ("horizon",),
        rule=draft.rule,
    )


def _apart(drafts: list[Draft]) -> Iterator[Draft]:
    """The drafts in order, without those that begin inside another."""
    end = -1
    for draft in sorted(drafts, key=lambda d: (d.start, -d.end)):
        if draft.start >= end:
            end = draft.end
            yield draft


def _walk(ground: Ground, parts: Sequence[Part]) -> Iterator[Draft]:
    section: Horizon | None = None  # of a list of aims that runs over several paragraphs …
    marker: str | None = None  # … whose items bear this sort of marker
    plan: Horizon | None = None
    markers = [sections.item(ground, part.start) for part in parts]
    for part, after in zip_longest(parts, markers[1:]):
        kind = part.block.kind
        if kind in ("byline", "caption", "footnote"):
            continue
        if section and sections.item(ground, part.start) == marker:
            yield from sections.aims(ground, part.start, part.end, section)
            continue
        section = None
        if kind in ("title", "heading"):
            if sections.headed(ground, part.start, part.end, after):
                section, marker = horizons.around(ground, part.start, part.end), after
            if sections.item(ground, part.start) is None:  # （一）打造…高地 is work
                yield from headlines.headline(ground, part.start, part.end)
            continue
        found = list(tasks.tasks(ground, part.start, part.end, plan))
        if found:
            yield from found
            continue
        listed: Horizon | None = None  # of a list that this paragraph goes on with
        for a, b in ground.view.sentences(part):
            if after and b == part.end and sections.opened(ground, a, b):
                section, marker = horizons.around(ground, a, b), after
                continue
            begin = lists.opened(ground, a, b)
            if begin is not None:
                listed = horizons.around(ground, a, begin)
                yield from lists.targets(ground, begin, b, listed, a)
                continue
            if listed is not None:
                more = list(lists.targets(ground, a, b, listed, a))
                yield from more
                if more:
                    continue
                listed = None
            if not ground.may_hold(a, b):
                continue
            sentence = Sentence(ground, a, b, plan)
            yield from sentence.read()
            yield from lists.named(ground, a, b, sentence.horizon)
            plan = sentence.plan
