"""The outline of a plan: its sections, and the numbered items of work with their measures.

The items of a plan are its heads of one family: （一）, or where there are none 一、, or paragraphs that open with 一是.
What stands under an item are its measures: the numbered heads, the points 一是…二是…, the heads that run into its
paragraphs, or, where it has one paragraph only, the sentences of that.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from briefing.extraction.clauses import clauses, tidy
from briefing.extraction.lexicon import Lexicon, holds
from briefing.extraction.times.context import Context
from briefing.model import Document, Project, Section
from briefing.text.sentences import sentences as sentences_of
from briefing.text.sought import Sought
from briefing.text.view import Part, View

Span = tuple[int, int]
_CHINESE = "[一二三四五六七八九十]{1,3}"
_CHAPTER = re.compile(f"第{_CHINESE}[章篇编] ?")
_BRACKETED = re.compile(f"（{_CHINESE}） ?")
_LISTED = re.compile(f"{_CHINESE}、 ?")
_POINTED = re.compile(f"{_CHINESE}[是要](?!否|求)")
_COUNTED = re.compile("\\d{1,2}[.、] ?(?=[^\\d，；。]{2,20}。)")
_FAMILIES = (_CHAPTER, _BRACKETED, _LISTED, _POINTED, _COUNTED)
"""The markers of items, in the order in which they are looked for: a plan's chapters, then （一）, 一、, 一是, 1."""
_SUBITEM = re.compile(f"\\d{{1,2}}[.、] ?(?!\\d)|（\\d{{1,2}}） ?|[①-⑳] ?|第{_CHINESE}节 ?")
_POINT = Sought("[一二三四五六七八九十]", f"(?:^|(?<=[。；：\n”]))(?:{_CHINESE}是)(?!否)")
_LONGEST_HEAD = 60
_LONGEST_RUN_IN = 40
_FEWEST = 2


class _Words:
    """The words of the list `outline`."""

    def __init__(self, lexicon: Lexicon) -> None:
        outline = lexicon.list("outline")
        self.address = outline.words("address")
        self.appendix = re.compile(f".{{0,12}}{outline.any('appendix')}")
        self.no_work = outline.words("no-work")


@dataclass(slots=True)
class _Item:
    """An item in the making: its head, the rest of its own paragraph, the paragraphs below it."""

    head: Span
    rest: Span | None
    body: list[Part] = field(default_factory=list)


def sections(document: Document) -> Iterator[Section]:
    """The headings of `document`, each with the range it governs."""
    heads = [b for b in document.blocks if b.kind == "heading"]
    end = document.article[1]
    closes = _closes([h.level for h in heads])
    for head, close in zip(heads, closes, strict=True):
        stop = heads[close].start if close < len(heads) else end
        yield Section(document.quote(head.start, head.end), head.level, max(stop, head.end))


def _closes(levels: Sequence[int]) -> list[int]:
    """For each level the index of the next one that is not deeper; one past the end where there is none."""
    found = [len(levels)] * len(levels)
    waiting: list[int] = []
    for i, level in enumerate(levels):
        while waiting and level <= levels[waiting[-1]]:
            found[waiting.pop()] = i
        waiting.append(i)
    return found


def read(
    view: View, context: Context, members: Sequence[Project], taken: Sequence[Span], lexicon: Lexicon
) -> Iterator[Project]:
    """The items of the part that looks ahead, in order, each with its measures.

    `members` are the projects found already; what stands in their places, the ranges `taken`, is no item of its own.
    """
    words = lexicon.table(_Words)
    parts = [p for p in view.parts if p.block.kind not in ("byline", "caption", "footnote", "title")]
    planned = context.calendar.looks_ahead
    known = set(taken)
    listed = {p.name.start for p in members}  # what a list of its own names is no measure beside others
    for family in _FAMILIES:
        items = [item for item in _items(view, context, parts, family, words, planned) if item.head not in known]
        if len(items) >= _FEWEST:
            number = 0
            for item in items:
                name = view.quote(*item.head)
                under = tuple(view.quote(*span) for span in _measures(view.text, item))
                if family is _CHAPTER and len(under) >= _FEWEST and all(holds(q.text, words.no_work) for q in under):
                    continue  # 第一章 holds 发展基础 and 主要目标
                number += 1
                measures = tuple(q for q in under if q.start not in listed) or under
                yield Project(f"p{len(members) + number}", "outline", name, None, number, measures, "outline")
            return


def _items(
    view: View, context: Context, parts: Sequence[Part], family: re.Pattern[str], words: _Words, planned: bool
) -> list[_Item]:
    """The items whose heads bear a marker of `family`."""
    found: list[_Item] = []
    open_item: _Item | None = None
    frame = None
    for part in parts:
        m = family.match(view.text, part.start, part.end)
        if m is None and open_item is None:
            continue
        here = context.frame(part.start)
        if m is not None:
            ahead = here.status == "target" or (planned and here.status is None)
            open_item = _item(view.text, part, m.end(), words, family) if ahead else None
            frame = here
            if open_item is not None:
                found.append(open_item)
            continue
        ends = words.appendix.match(view.text, part.start, part.end) or (
            family is not _CHAPTER and (here != frame or _above(view.text, part))
        )
        if (part.block.kind == "heading" and ends) or view.text.startswith(words.address, part.start, part.end):
            open_item = None
        elif open_item is not None and (
            family in (_CHAPTER, _BRACKETED)
            or open_item.rest is None
            or _SUBITEM.match(view.text, part.start, part.end)
        ):
            open_item.body.append(part)  # where 1.做强产业。… says all in its paragraph, what follows is not its own
    return found


def _above(text: str, part: Part) -> bool:
    """Whether a heading stands above the items: 三、2026年工作安排."""
    return _LISTED.match(text, part.start, part.end) is not None


def _item(text: str, part: Part, start: int, words: _Words, family: re.Pattern[str]) -> _Item | None:
    head: Span = (start, part.end)
    rest: Span | None = None
    if part.block.kind != "heading":
        stop = next(clauses(text, start, part.end, "。"), None)
        if stop is None:
            return None
        head, rest = stop, (min(stop[1] + 1, part.end), part.end)
    head = tidy(text, *head)
    if not 2 <= head[1] - head[0] <= _LONGEST_HEAD:
        return None
    if family is not _BRACKETED and holds(text[slice(*head)], words.no_work):
        return None
    return _Item(head, rest if rest and rest[1] - rest[0] > 4 else None)


# -- measures --------------------------------------------------------------------------------------------------------


def _measures(text: str, item: _Item) -> list[Span]:
    """The second level under an item."""
    marked = [span for p in item.body if (span := _marked(text, p))]
    if len(marked) >= _FEWEST:
        return marked
    ranges = [(p.start, p.end) for p in item.body if p.block.kind != "heading"]
    if item.rest is not None:
        ranges.insert(0, item.rest)
    points = [list(_points(text, *r)) for r in ranges]
    bearing = sum(bool(p) for p in points)
    if bearing and bearing * 2 >= len(ranges):
        return [span for found in points for span in found]
    if len(ranges) == 1:
        return _heads(text, list(sentences_of(text, *ranges[0])))
    heads = _heads(text, ranges)
    run_in = [b - a <= _LONGEST_RUN_IN and "，" not in text[a:b] for a, b in heads]
    if sum(run_in[1:]) >= _FEWEST and not run_in[0]:
        return heads[1:]  # an introduction stands before the measures
    return heads


def _heads(text: str, ranges: Sequence[Span]) -> list[Span]:
    """The first words of each range, up to a full stop or semicolon."""
    found = []
    for a, b in ranges:
        a, b = tidy(text, *next(clauses(text, a, b, "。；"), (a, b)))
        if b > a:
            found.append((a, b))
    return found


def _marked(text: str, part: Part) -> Span | None:
    """The head of a paragraph numbered below the item's own level: 1.建设…。"""
    m = _SUBITEM.match(text, part.start, part.end)
    if m is None:
        return None
    return next(iter(_heads(text, [(m.end(), part.end)])), None)


def _points(text: str, start: int, end: int) -> Iterator[Span]:
    for m in _POINT.finditer(text, start, end):
        yield from _heads(text, [(m.end(), end)])
