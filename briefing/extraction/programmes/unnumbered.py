"""Lists that are announced without a number: 办好为民实事。一是…二是…"""

import re
from collections.abc import Iterator, Sequence

from briefing.extraction.programmes import below
from briefing.extraction.programmes.ground import Announced, Ground

_LEAD = re.compile("(?P<name>(?:为民办|为民|民生|惠民|为民办好)?实事)(?:项目)?[。：]$")
_NEAR = 16


def lists(ground: Ground, known: Sequence[Announced]) -> Iterator[Announced]:
    """The lists of points whose lead names them and gives no number; none whose points are known already."""
    taken = {member.name[0] for one in known for member in one.members}
    for start, end, number in ground.points:
        if number != 1 or any(at in taken for at in range(end, end + 2)):
            continue
        m = _LEAD.search(ground.text[max(0, start - _NEAR) : start].rstrip())
        if m is None:
            continue
        at = max(0, start - _NEAR) + m.start("name")
        one = Announced((at, at + len(m["name"])), None, "实事")
        one.members, _ = below.points(ground, one, one.name)
        if one.members:
            one.rule = "points"
            one.mentions.append(one.name)
            yield one
