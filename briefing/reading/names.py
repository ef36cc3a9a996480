"""Names of people and publishers as credit lines print them."""

import re

from briefing.reading.lexicon import words
from briefing.text.scripts import HAN

_NOBODY = frozenset(words("credits", "nobody"))
_TOKEN = re.compile(f"({HAN}{{2,4}}|{HAN}{{1,8}}(?:·{HAN}{{1,10}}){{1,3}})(?!{HAN})")
_SPLIT = re.compile(r"[\s、,，/&;；|]+")
# What was done stands right behind a name: 池远摄, 张三摄影报道.
_SUFFIX = re.compile("(?:摄影报道|综合报道|报道|供图|摄)$")
_SINGLE = re.compile(f"^{HAN}$")


def people(value: str) -> list[str]:
    """The names a value begins with, up to the first word that is none.

    `莫思予`, `赵海波 温秀兰`, `汤诗瑶、丁涛`, `陶 然` (two characters set apart), `杨倩_NF4425`.
    """
    found: list[str] = []
    parts = [p for p in _SPLIT.split(value.strip(" :|/[]【】()")) if p]
    k = 0
    while k < len(parts):
        part = parts[k]
        if _SINGLE.match(part) and k + 1 < len(parts) and _SINGLE.match(parts[k + 1]):
            part += parts[k + 1]
            k += 1
        if len(part) > 2:
            part = _SUFFIX.sub("", part)
        m = _TOKEN.match(part)
        if m is None or m[1] in _NOBODY:
            break
        found.append(m[1])
        if m.end() < len(part):
            break
        k += 1
    return found


def has_surname(name: str) -> bool:
    """Whether `name` (in simplified characters) looks like a person's: a surname and one or two characters."""
    if not 2 <= len(name) <= 4 or name in _NOBODY:
        return False
    if name[:2] in words("surnames", "double"):
        return True
    return len(name) <= 3 and name[0] in words("surnames", "single")
