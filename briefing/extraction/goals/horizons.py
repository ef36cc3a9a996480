"""Horizons: 到2030年, 到“十五五”末, “十五五”时期, 今后五年."""

import re

from briefing.extraction.goals.ground import Ground, Horizon
from briefing.extraction.times.context import plan_years
from briefing.text.numbers import value

_SPAN = re.compile("“?(?P<plan>十[一二三四五六]?五)”?(?:时期|期间)|(?P<next>今后五年|未来五年)")


def until(ground: Ground, m: re.Match[str]) -> Horizon:
    """The horizon that the words of `until` set."""
    if m["plan"]:
        return Horizon(m["plan"], True)
    if m["end"]:
        return Horizon(ground.context.calendar.shift(1 if "明" in m["end"] else 0), True)
    return Horizon(str(int(value(m["year"] or m["aimed"] or m["seen"]))), True)


def span(ground: Ground, words: str) -> tuple[Horizon, int] | None:
    """The period that `words` open with (“十五五”时期), and where it ends."""
    m = _SPAN.match(words)
    if m is None:
        return None
    return Horizon(m["plan"] or ground.context.period_of_five(), True), m.end()


def ahead(ground: Ground, horizon: Horizon) -> bool:
    """Whether a horizon lies ahead of the document; True where nothing tells."""
    calendar = ground.context.calendar
    if horizon.period is None or calendar.year is None:
        return True
    plan = plan_years(horizon.period)
    if plan is not None:
        return plan[1] > calendar.year or (plan[1] == calendar.year and not calendar.late)
    return not horizon.period.isdigit() or int(horizon.period) >= calendar.year


def around(ground: Ground, start: int, at: int) -> Horizon:
    """The horizon that the sentence at `start` gives to an aim at `at`: its own words', else its section's."""
    period, own = ground.context.period(start, at, ground.context.own_frame(start))
    if period and re.fullmatch("\\d{4}(?:Q\\d|-\\d\\d)", period):
        period = period[:4]
    return Horizon(period or None, own)
