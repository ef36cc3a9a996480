"""The paragraph of directions after 为此: clauses between semicolons, each a task."""

import re
from collections.abc import Iterator

from briefing.extraction.clauses import clauses
from briefing.extraction.goals.ground import Draft, Ground, Horizon

_MODAL = re.compile("[^，。；]{0,10}?(?:将|要)")
_SAID = re.compile("[^，。；：]{0,10}：")  # 为此，|全会部署：…
_OPENING = 60
_SHORTEST = 6


def tasks(ground: Ground, start: int, end: int, plan: Horizon | None) -> Iterator[Draft]:
    """The tasks of a paragraph that opens with 为此, 围绕这一定位 and holds at least three clauses between semicolons."""
    text = ground.text
    if not text.startswith(ground.words.resolve, start, end) or text.count("；", start, end) < 2:
        return
    frame = ground.context.own_frame(start)
    opening = next(clauses(text, start, min(end, start + _OPENING), "，："), None)
    if frame.status == "actual" or opening is None or opening[1] == end:
        return
    first = opening[1] + 1
    said = _SAID.match(text, first, min(end, first + 14))
    if said:
        first = said.end()
    modal = _MODAL.match(text, first, min(end, first + 14))
    if modal:
        first = modal.end()
    horizon = Horizon((plan.period if plan else None) or frame.period)
    for a, b in clauses(text, first, end, "；。"):
        clause = ground.clause(a, b)
        if len(clause.words) >= _SHORTEST:
            yield Draft("task", clause.start, clause.end, horizon, "tasks")
