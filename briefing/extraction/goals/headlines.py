"""Aims in headlines: the vision a place sets itself, the one target of the story."""

from collections.abc import Iterator

from briefing.extraction.goals import horizons, reading
from briefing.extraction.goals.ground import Draft, Ground, Horizon


def headline(ground: Ground, start: int, end: int) -> Iterator[Draft]:
    """The vision and the promised target that a headline or a heading names."""
    m = ground.words.headline.search(ground.text, start, end)
    if m and m.end() - m.start() >= 8:
        yield Draft("vision", m.start(), m.end(), Horizon(None), "headline")
    cue = ground.words.cue.search(ground.text, start, end)
    if cue is None or not cue["promise"]:
        return
    horizon = horizons.around(ground, start, end)
    words = ground.words.until
    until = words.match(ground.text, cue.start(), end) or words.match(ground.text, cue.end(), end)
    if until:
        horizon = horizons.until(ground, until)
    aim = ground.clause(until.end() if until else cue.end(), end)
    if aim.figures:
        aim = ground.clause(aim.start, aim.figures[0][0].found.end)
        yield from reading.drafts(ground, aim, "target", horizon, "headline")
