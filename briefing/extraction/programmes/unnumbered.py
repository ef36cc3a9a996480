"""Lists that are announced without a number: 办好为民实事。一是…二是…"""

from collections.abc import Iterator, Sequence

from briefing.extraction.programmes import below
from briefing.extraction.programmes.ground import Announced, Ground

_NEAR = 16


def lists(ground: Ground, known: Sequence[Announced]) -> Iterator[Announced]:
    """The lists of points whose lead names them and gives no number; none that is announced with one."""
    taken = {end for one in known for _, end in one.mentions}
    for start, _, number in ground.points:
        floor = max(0, start - _NEAR)
        m = ground.words.unnumbered.search(ground.text[floor:start].rstrip()) if number == 1 else None
        if m is None or floor + m.end("name") in taken or floor + m.end() - 1 in taken:
            continue
        at = floor + m.start("name")
        one = Announced((at, at + len(m["name"])), None, m["noun"])
        one.members, _ = below.points(ground, one, one.name)
        if one.members:
            one.rule = "points"
            one.mentions.append(one.name)
            yield one
