"""Members below the announcement: one paragraph each, or 一是…二是…, and lists in a footnote."""

import re

from briefing.extraction.clauses import clauses, items, tidy
from briefing.extraction.programmes.ground import Announced, Ground, Member, Span
from briefing.extraction.programmes.measures import measures

_LONGEST_NAME = 30
_RUN_IN = 10  # characters of a head that stands alone though it begins like a verb
_GAP_BEFORE = 6  # paragraphs between the announcement and the first member
_GAP_WITHIN = 3
_HEADLINE = re.compile("[^，。；：\\d]{3,16}(?:，[^，。；：\\d]{4,24})?")
_BETWEEN = re.compile("”?[^。！？\n\\d]{0,8}[，。：；]?\n?")  # between an announcement and 一是
_MOST_POINTS = 30
_CLAUSE = 60
_CIRCLED = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_FOOTNOTE = 2000


def paragraphs(ground: Ground, one: Announced, mention: Span) -> tuple[list[Member], bool]:
    """One paragraph for each member, named by its noun: X提升工程，将…; or a row of marked heads, all of them."""
    if one.declared is None:
        return [], False
    index = ground.index(mention[0])
    named = _named_alike(ground, one, index)
    if len(named) >= 2:
        return named, False
    marked = _marked_alike(ground, one, index, mention)
    return (marked, False) if len(marked) == one.declared else ([], False)


def _named_alike(ground: Ground, one: Announced, index: int) -> list[Member]:
    """Paragraphs whose first words are a name that ends in the announcement's noun."""
    found: list[Member] = []
    gap = 0
    for part in ground.parts[index + 1 : index + 1 + (one.declared or 0) * (_GAP_WITHIN + 1) + _GAP_BEFORE]:
        if len(found) == one.declared:
            break
        name = _name(ground, one, ground.head(part)[1], part.end)
        if name is not None:
            found.append(Member(name, measures(ground, name[1], part.end)))
            gap = 0
            continue
        gap += 1
        if gap > (_GAP_WITHIN if found else _GAP_BEFORE):
            break
    return found


def _name(ground: Ground, one: Announced, start: int, end: int) -> Span | None:
    """The name a paragraph opens with, if it ends in the announcement's noun: X工程，…; “X行动”强底盘。…"""
    text = ground.text
    first = next(clauses(text, start, min(end, start + _CLAUSE), "，。：；"), None)
    if first is None:
        return None
    a, b = tidy(text, *first)
    if text[a] == "“":
        closed = text.find("”", a, b)
        b = closed + 1 if text.endswith(one.noun, a, closed) else b
    if not 3 <= b - a <= _LONGEST_NAME or not text[a:b].rstrip("”").endswith(one.noun):
        return None
    stands_alone = text[b] in "。：\n" and b - a <= _RUN_IN  # 创新动能攻坚。推进…
    return None if not stands_alone and ground.words.carries.match(text, a, b) else (a, b)


def _marked_alike(ground: Ground, one: Announced, index: int, mention: Span) -> list[Member]:
    """The heads of the next paragraphs where all bear one kind of marker and the announcement leads straight to them."""
    part = ground.parts[index]
    if part.end - mention[1] > _CLAUSE or one.noun in ground.words.unmarked:
        return []
    found: list[Member] = []
    kind = ""
    for later in ground.parts[index + 1 :]:
        mark, at = ground.head(later)
        if not mark:
            if not found or later.block.kind == "heading":
                break
            if not found[-1].measures:  # the text under a head
                found[-1].measures = measures(ground, later.start, later.end)
            continue
        if kind and _kind(mark) != kind:
            break
        kind = _kind(mark)
        first = next(clauses(ground.text, at, min(later.end, at + _CLAUSE), "，。：；"), None)
        if first is None or len(found) > (one.declared or 0):
            break
        found.append(Member(tidy(ground.text, *first), measures(ground, first[1], later.end)))
    return found


def _kind(mark: str) -> str:
    """The sort of a marker: all heads of one list bear the same."""
    if mark[0].isdigit():
        return "number"
    if mark[0] in _CIRCLED:
        return "circled"
    if mark[0] in "（■●▶◆★•·—":
        return mark[0]
    return "chinese" if mark.endswith("、") else mark[:2]  # 一、, 行动一：


def points(ground: Ground, one: Announced, mention: Span) -> tuple[list[Member], bool]:
    """一是…二是… straight after the announcement, in its paragraph or the following ones.

    Nothing but the end of its own sentence may stand between: 明确了20项任务。一是…
    """
    text = ground.text
    i = ground.point_after(mention[1])
    if i >= len(ground.points) or not _BETWEEN.fullmatch(text, mention[1], ground.points[i][0]):
        return [], False
    found: list[Member] = []
    closes: list[int] = []
    for start, end, number in ground.points[i : i + _MOST_POINTS * 2]:
        if number != len(found) + 1:
            if number == 1:
                break  # another list begins
            continue
        part = ground.parts[ground.index(start)]
        name = _work(text, end, part.end)
        if name is None or (found and ground.index(start) - ground.index(found[-1].name[0]) > _GAP_WITHIN):
            break
        close = _close(ground, i, end, part.end)
        found.append(Member(tidy(text, *name), measures(ground, name[1], close)))
        closes.append(close)
        if len(found) in (one.declared, _MOST_POINTS):
            break
    found = _headlines(text, found, closes) or found
    enough = max(2, (one.declared or 0) / 2)
    return (found, False) if len(found) >= enough else ([], False)


def _headlines(text: str, found: list[Member], closes: list[int]) -> list[Member]:
    """The points of a list that is nothing but heads of two halves (坚守使命，服务全局；), each whole; else none."""
    wholes = [tidy(text, m.name[0], close) for m, close in zip(found, closes, strict=True)]
    if all(_HEADLINE.fullmatch(text, *whole) for whole in wholes):
        return [Member(whole) for whole in wholes]
    return []


def _work(text: str, start: int, end: int) -> Span | None:
    """The clause that names the work: the first, or the one after where it is done (在集中安置点，建设…)."""
    found = clauses(text, start, end, "，。；：")
    first = next(found, None)
    return next(found, first) if first and text[first[0]] == "在" and text[first[1] : first[1] + 1] == "，" else first


def _close(ground: Ground, i: int, start: int, limit: int) -> int:
    """Where the text of a point ends: at the next point, at the latest with its paragraph."""
    j = ground.point_after(start)
    return min(limit, ground.points[j][0]) if j < len(ground.points) else limit


def footnote(ground: Ground, one: Announced, mention: Span) -> tuple[list[Member], bool]:
    """A note that explains the name: 7.“五大战略”：A战略、B战略…"""
    text = ground.text
    part = ground.parts[ground.index(mention[0])]
    at = ground.head(part)[1]
    if one.declared is None or mention[0] - at > _CLAUSE:
        return [], False
    colon = text.find("：", mention[1], min(part.end, mention[1] + 20))
    if colon < 0:
        return [], False
    end = min(part.end, colon + _FOOTNOTE)
    for marks in ("，。；", "。；", "。"):
        for a, b in clauses(text, colon + 1, end, marks):
            spans = [tidy(text, *s) for s in items(text, a, b)]
            if len(spans) == one.declared and sum(text[:y].endswith(one.noun, x) for x, y in spans) * 2 > len(spans):
                return [Member(s) for s in spans], False
    return [], False
