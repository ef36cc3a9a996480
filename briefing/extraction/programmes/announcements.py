"""Where a text announces work by number: 六大提升工程, “三大行动”, 十件民生实事, “四个一百”工程."""

import re

from briefing.extraction.lexicon import holds
from briefing.extraction.programmes.ground import Announced, Ground, Span
from briefing.text.numbers import value

_QUOTES = re.compile("[“”]")
_OF_PARTS = re.compile("的\\d")
_QUOTA = "以上|左右"
MOST_UNNAMED = 12
"""A larger number without members counts works (30个养老工程) and announces no list."""


def announcements(ground: Ground) -> list[Announced]:
    """The announcements of the view, each once with all its mentions, in the order of the first."""
    byname: dict[str, Announced] = {}
    for part in ground.parts:
        for m in ground.words.announced.finditer(ground.text, part.start, part.end):
            one = _announcement(ground, m)
            if one is None:
                continue
            key = ground.words.aside.sub("", _QUOTES.sub("", ground.text[slice(*one.name)]))
            byname.setdefault(key, one).mentions.append(one.name)
    return list(byname.values())


def counts_works(ground: Ground, one: Announced) -> bool:
    """Whether an announcement without members is no list at all but a quota: 实施30项疏堵工程."""
    name = ground.text[slice(*one.name)]
    if one.declared is None or one.members:
        return False
    if re.search(_QUOTA, name):
        return True
    return one.declared > MOST_UNNAMED and not name.endswith(ground.words.endless)


def _announcement(ground: Ground, m: re.Match[str]) -> Announced | None:
    text, words = ground.text, ground.words
    if m["coined"]:
        found = Announced(m.span(), int(value(m["coined"])), m["kind"])
    else:
        span = _within_quotes(m)
        found = Announced(span, int(value(m["number"])), _last_noun(m))
        if holds(m["more"], words.verb) or (m["measure"] == "个" and not m["more"] and not m["open"]):
            return None  # 6个工程 counts works, and names no list
        if m["noun"].endswith(words.weak) and not m["tail"] and not _firm(ground, m):
            return None
    start, end = found.name
    if found.declared is None or found.declared < 2 or words.part_of_number.search(text[max(0, start - 3) : start]):
        return None
    after = end + (text[end : end + 1] == "”")
    if _OF_PARTS.match(text, after):
        return None  # 102项重大工程的|285个项目 is what projects belong to
    if text.startswith(words.goes_on, after) or holds(text[start:end], words.nation):
        return None
    return found


def _within_quotes(m: re.Match[str]) -> Span:
    """The name without a quotation mark that has no partner in it."""
    start, end = m.span()
    if m["open"] and not m["close"]:
        start += 1
    elif m["close"] and not m["open"]:
        end = m.start("close")
    return start, end


def _last_noun(m: re.Match[str]) -> str:
    noun: str = m["tail"] or m["noun"]
    return noun[-2:]


def _firm(ground: Ground, m: re.Match[str]) -> bool:
    """Whether a noun that may be a verb is none here: “四大突破”, 三大提升。"""
    if ground.text.startswith(ground.words.goes_on_weak, m.end()):
        return False
    if m["open"] and m["close"]:
        return True
    following = ground.text[m.end() : m.end() + 1]
    return m["measure"] == "大" and following in "，。；：！？\n" and len(m["more"]) <= 4
