"""The article as HTML with the words of its facts marked.

Facts overlap: a statistic stands within a goal, a slogan within a measure. So each paragraph is cut wherever one begins or
ends, and each piece is a link that names all facts it belongs to and leads to the one with the fewest words.
"""

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from html import escape
from typing import NamedTuple

from briefing.model import Block, Document
from briefing.typesetting.display import safe

KINDS = ("goal", "project", "statistic", "slogan")
_BREAK = re.compile(r"[^\S\n]*\n\s*")
_PLAIN = ("paragraph", "item")


class Mark(NamedTuple):
    """Words of the article that belong to a fact."""

    start: int
    end: int
    kind: str
    """One of KINDS; empty for words that are lit only together with the fact, as those of an indicator."""
    fact: str
    """The id of the fact in the page."""
    anchor: bool = False
    """Whether these are the fact's own words, to which the page leads."""


def marked(document: Document, marks: Iterable[Mark]) -> str:
    """The blocks of `document` as paragraphs, with `marks`."""
    ordered = sorted(marks)
    starts = [mark.start for mark in ordered]
    longest = max((mark.end - mark.start for mark in ordered), default=0)
    out = []
    for block in document.blocks or (Block("paragraph", 0, len(document.text)),):
        near = ordered[bisect_left(starts, block.start - longest) : bisect_left(starts, block.end)]
        pieces = "".join(_pieces(document.text, block, [mark for mark in near if mark.end > block.start]))
        out.append(f"<p>{pieces}</p>\n" if block.kind in _PLAIN else f'<p class="{block.kind}">{pieces}</p>\n')
    return "".join(out)


def _pieces(text: str, block: Block, marks: Sequence[Mark]) -> Iterable[str]:
    edges = {block.start, block.end, *(mark.start for mark in marks), *(mark.end for mark in marks)}
    cuts = sorted(edge for edge in edges if block.start <= edge <= block.end)
    active: list[Mark] = []
    coming = 0
    for a, b in zip(cuts, cuts[1:], strict=False):
        active = [mark for mark in active if mark.end > a]
        while coming < len(marks) and marks[coming].start <= a:
            active.append(marks[coming])
            if marks[coming].anchor and marks[coming].start == a:
                yield f'<span id="at-{marks[coming].fact}"></span>'
            coming += 1
        words = text[a:b]
        if block.kind != "table":
            words = _BREAK.sub("", words)
        shown = "\n".join(escape(safe(line)) for line in words.split("\n"))
        yield _link(shown, active) if active and words.strip() else shown


def _link(shown: str, active: Sequence[Mark]) -> str:
    inner = min(active, key=lambda mark: (not mark.kind, mark.end - mark.start))
    kinds = {mark.kind for mark in active}
    names = " ".join(kind for kind in KINDS if kind in kinds)
    facts = " ".join(dict.fromkeys(mark.fact for mark in active))
    of_kind = f' class="{names}"' if names else ""
    return f'<a href="#{inner.fact}" data-facts="{facts}"{of_kind}>{shown}</a>'
