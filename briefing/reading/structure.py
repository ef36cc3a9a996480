"""From the lines of a container to blocks, furniture and credits."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefing.model import Block, Credits, Furniture
from briefing.model.document import FurnitureKind
from briefing.reading import blocks as build
from briefing.reading import furniture as page
from briefing.reading.bylines import is_byline
from briefing.reading.credits import Scene, credits_of
from briefing.reading.headlines import headline
from briefing.reading.labels import is_bare
from briefing.reading.page import SHORT, Extract, Line

# Lines this close before the article may carry its credits.
_NEAR = 12
# How many lines of furniture, from the top and from the foot, are asked for credits.
_PAGE = 200


class Structure(NamedTuple):
    """What was found in the lines: blocks and furniture in order, and the credits."""

    blocks: tuple[Block, ...]
    furniture: tuple[Furniture, ...]
    credits: Credits


def structure(extract: Extract) -> Structure:
    """Blocks, furniture and credits of a text."""
    rows = extract.lines
    marked = any(r.outside for r in rows)
    title = _stated_title(rows) if marked else headline(rows, page.head(rows))
    kinds = _around(rows, title) if marked else _in_text(rows, title)
    article = [r for r, kind in zip(rows, kinds, strict=True) if kind is None]
    blocks = tuple(_blocks(rows, kinds, title, build.is_hard_wrapped(article)))
    furniture = tuple(_merged(rows, kinds, extract.text))
    credits = credits_of(extract.text, _scene(rows, kinds, title, blocks, extract.text), extract.stated)
    return Structure(blocks, furniture, credits)


def _stated_title(rows: Sequence[Line]) -> tuple[int, int] | None:
    at = next((k for k, r in enumerate(rows) if r.role == "title"), None)
    return None if at is None else (at, at)


def _in_text(rows: Sequence[Line], title: tuple[int, int] | None) -> list[FurnitureKind | None]:
    """For each line of a text the kind of furniture it is, or None for the article."""
    first = page.head(rows)
    last_of_title = title[1] if title else 0
    words = rows[title[0]].text if title else None
    own = [page.kind_of(row) for row in rows]
    tail = page.tail(rows, own, words, last_of_title)
    kinds: list[FurnitureKind | None] = []
    for k, row in enumerate(rows):
        if title and title[0] <= k <= title[1]:
            kinds.append(None)
        elif k >= tail:
            kinds.append(page.kind_behind(row, own[k], row.text == words))
        elif k < first:
            kinds.append(page.kind_before(row, own[k]))
        else:
            kinds.append(None if own[k] is None or is_byline(row) else own[k])
    return kinds


def _around(rows: Sequence[Line], title: tuple[int, int] | None) -> list[FurnitureKind | None]:
    """The same where the container tells which lines are outside the article."""
    inside = [k for k, r in enumerate(rows) if not r.outside]
    first, last = (inside[0], inside[-1]) if inside else (0, 0)
    words = rows[title[0]].text if title else None
    own = [page.kind_of(row) for row in rows]
    end = page.tail([rows[k] for k in inside], [own[k] for k in inside], words, 0)
    tail = inside[end] if end < len(inside) else len(rows)
    kinds: list[FurnitureKind | None] = []
    for k, row in enumerate(rows):
        near = title[0] < k if title and title[0] < first else first - k <= _NEAR
        if row.role == "title":
            kinds.append(None)
        elif not row.outside and k < tail:
            kinds.append(own[k])
        elif k < first:
            kinds.append(None if near and own[k] is None and is_byline(row) else page.kind_before(row, own[k]))
        elif k < min(last, tail):
            kinds.append(own[k] or "other")
        else:
            kinds.append(page.kind_behind(row, own[k], row.text == words))
    return kinds


def _blocks(
    rows: Sequence[Line], kinds: Sequence[FurnitureKind | None], title: tuple[int, int] | None, wrapped: bool
) -> Iterator[Block]:
    k = 0
    base = 0  # the level of the last heading that the container names; others stand below it
    while k < len(rows):
        if kinds[k] is not None:
            k += 1
            continue
        if title and k == title[0]:
            yield Block("title", rows[k].start, rows[title[1]].end)
            k = title[1] + 1
            continue
        j = k
        if title and rows[k].text == rows[title[0]].text:
            yield Block("heading", rows[k].start, rows[k].end, 1)
            k += 1
            continue
        if wrapped and not build.stands_alone(rows, k):
            while j + 1 < len(rows) and kinds[j + 1] is None and build.joins(rows[j], rows[j + 1]):
                j += 1
        while j + 1 < len(rows) and kinds[j + 1] is None and build.is_broken(rows[j], rows[j + 1]):
            j += 1
        block = build.block(rows, k, j)
        if block.kind == "byline" and j + 1 < len(rows) and kinds[j + 1] is None and is_bare(rows[j].folded):
            j += 1
            block = Block("byline", block.start, rows[j].end)
        if block.kind == "heading" and rows[k].role is None:
            while j + 1 < len(rows) and kinds[j + 1] is None and build.continues_heading(rows[k], rows[j], rows[j + 1]):
                j += 1
            block = Block("heading", block.start, rows[j].end, base + block.level)
        elif block.kind == "heading":
            base = block.level
        yield block
        k = j + 1


def _merged(rows: Sequence[Line], kinds: Sequence[FurnitureKind | None], text: str) -> Iterator[Furniture]:
    """Furniture in order; neighbours of one kind as one stretch."""
    held: Furniture | None = None
    for row, kind in zip(rows, kinds, strict=True):
        if kind is None:
            continue
        if held and held.kind == kind and not text[held.end : row.start].strip():
            held = Furniture(kind, held.start, row.end)
            continue
        if held:
            yield held
        held = Furniture(kind, row.start, row.end)
    if held:
        yield held


def _scene(
    rows: Sequence[Line],
    kinds: Sequence[FurnitureKind | None],
    title: tuple[int, int] | None,
    blocks: Sequence[Block],
    text: str,
) -> Scene:
    line_at = {row.start: _with_value(rows, k) for k, row in enumerate(rows)}
    around = [row for row, kind in zip(rows, kinds, strict=True) if kind is not None and len(row.text) <= SHORT]
    words = " ".join(rows[k].text for k in range(title[0], title[1] + 1)) if title else None
    return Scene(
        title=words,
        bylines=[line_at[b.start] for b in blocks if b.kind == "byline"],
        captions=[line_at[b.start] for b in blocks if b.kind == "caption"],
        prose=[text[b.start : b.end] for b in blocks if b.kind not in ("title", "byline", "caption", "footnote")],
        page=[line_at[row.start] for row in (*around[:_PAGE], *around[_PAGE:][-_PAGE:])],
        marked=any(row.outside for row in rows),
        zone=_zone(rows, kinds, title),
    )


def _with_value(rows: Sequence[Line], k: int) -> Line:
    """Line `k`; where it is a label alone, together with the next line, which holds the value."""
    row = rows[k]
    if k + 1 < len(rows) and len(row.text) < 12 and is_bare(row.folded):
        return row._replace(text=f"{row.text} {rows[k + 1].text}", folded=f"{row.folded} {rows[k + 1].folded}")
    return row


def _zone(rows: Sequence[Line], kinds: Sequence[FurnitureKind | None], title: tuple[int, int] | None) -> list[Line]:
    """The furniture between the headline and the article, where a container tells them apart."""
    first = next((k for k, r in enumerate(rows) if not r.outside), 0)
    if title is None or first - title[1] > _NEAR or not any(r.outside for r in rows):
        return []
    return [rows[k] for k in range(title[1] + 1, first) if kinds[k] is not None]
