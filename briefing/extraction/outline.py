"""The outline of a plan: its sections, and the numbered items of work with their measures."""

import re
from collections.abc import Iterator

from briefing.extraction.clauses import clauses
from briefing.extraction.context import Context
from briefing.model import Document, Project, Quote, Section
from briefing.text.view import Part, View

_ITEM = re.compile("（[一二三四五六七八九十]{1,3}）")
_POINT = re.compile("(?:^|[。；：\n”])(?P<m>[一二三四五六七八九十]{1,2}是)(?!否)")


def sections(document: Document) -> Iterator[Section]:
    """The headings of `document`, each with the range it governs."""
    heads = [b for b in document.blocks if b.kind == "heading"]
    end = document.article[1]
    for i, head in enumerate(heads):
        close = next((h.start for h in heads[i + 1 :] if h.level <= head.level), end)
        yield Section(document.quote(head.start, head.end), head.level, max(close, head.end))


def read(view: View, context: Context, before: int = 0) -> Iterator[Project]:
    """The items （一）… of the part that looks ahead, in order, each with its measures.

    `before` is how many projects already have an id.
    """
    text = view.text
    parts = [p for p in view.parts if p.block.kind not in ("byline", "caption", "footnote", "title")]
    found: list[tuple[int, int, list[Quote], int]] = []
    for i, part in enumerate(parts):
        m = _ITEM.match(text, part.start)
        if not m or context.frame(part.start).status == "actual":
            continue
        run_in = part.block.kind != "heading"
        first = next(clauses(text, m.end(), part.end, "。"), None) if run_in else (m.end(), part.end)
        if first is None or first[1] - first[0] > 60:
            continue
        a, b = first
        while a < b and text[a] == " ":
            a += 1
        body: list[Part] = []
        for later in parts[i + 1 :]:
            if _ITEM.match(text, later.start) or (
                later.block.kind == "heading" and later.block.level <= max(1, part.block.level)
            ):
                break
            body.append(later)
        found.append((a, b, _measures(view, body, (b, part.end) if run_in else None), len(found)))
    if len(found) < 2:
        return
    for number, (a, b, measures, _) in enumerate(found, 1):
        yield Project(f"p{before + number}", "outline", view.quote(a, b), None, number, tuple(measures), "outline")


def _measures(view: View, body: list[Part], rest: tuple[int, int] | None) -> list[Quote]:
    """The second level under an item: its 一是…二是, or the run-in heads of its paragraphs."""
    text = view.text
    ranges = [(p.start, p.end) for p in body if p.block.kind != "heading"]
    if rest is not None and rest[1] - rest[0] > 4:
        ranges.insert(0, rest)
    points: list[Quote] = []
    for a, b in ranges:
        for m in _POINT.finditer(text, a, b):
            stop = next(clauses(text, m.end(), b, "。；"), None)
            if stop:
                points.append(view.quote(*stop))
    if points and len(points) >= len(body):
        return points
    out = []
    for a, b in ranges:
        first = next(clauses(text, a, b, "。；"), None)
        if first:
            out.append(view.quote(*first))
    return out
