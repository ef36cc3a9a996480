"""Targets that no cue presents: in a plan, an indicator with a verb of state and a value (产量稳定在13亿吨).

An act with a count (新建学校3所) is a quota and no goal.
"""

from collections.abc import Iterator

from briefing.extraction.goals import reading
from briefing.extraction.goals.ground import Clause, Draft, Ground, Horizon
from briefing.extraction.lexicon import holds
from briefing.extraction.statistics.sentence import Row

_NO_STATE = ("rank", "streak", "gap")
_SHORTEST_NAME = 2


def targets(ground: Ground, clause: Clause, horizon: Horizon, plan: Horizon | None) -> Iterator[Draft]:
    """The targets of a clause of a plan: one for each part that states a value."""
    if all(fact.status != "target" for _, fact in clause.figures):
        return
    for part in reading.parts(ground, clause):
        plain = reading.bare(ground, part)
        if plain.figures and _is_target(ground, plain):
            # A yearly pace (年均增长5%) holds for the plan, whatever year is named nearby.
            until = plan if plan and holds(plain.words, ground.words.pace) and not horizon.own else horizon
            yield Draft("target", plain.start, plain.end, reading.own_time(ground, plain, until), "state")


def _is_target(ground: Ground, clause: Clause) -> bool:
    row, fact = clause.figures[-1]
    if fact.status != "target" or fact.kind in _NO_STATE:
        return False
    if ground.words.cited.match(ground.text, row.found.end):
        return False  # 紧盯投资增长8.5%的目标 states nothing
    before = reading.before_value(ground, clause)
    if before.endswith(ground.words.money) or reading.act(ground, clause):
        return False
    return _states(ground, before, row) or _is_share(ground, clause, row)


def _states(ground: Ground, before: str, row: Row) -> bool:
    """Whether the words before a value are an indicator and a verb of state; or an indicator, and the value a bound."""
    words = ground.words
    m = words.firm.search(before)
    if (m is not None and m.start() >= _SHORTEST_NAME) or words.jobs.search(before):
        return True
    return row.found.bound in ("over", "under", "about") and before.endswith(words.indicator)


def _is_share(ground: Ground, clause: Clause, row: Row) -> bool:
    """Whether the value doubles something, or says how much of something will be so: 95%以上的事项实现一窗办结."""
    if row.found.form == "double":
        return True
    leads = row.found.form == "percent" and row.found.start == clause.start
    return leads and bool(ground.words.share_verb.match(clause.words, row.found.end - clause.start))
