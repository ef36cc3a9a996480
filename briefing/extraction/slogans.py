"""Slogans (提法): quoted coinages, each once, with all its places and what the text says it stands for."""

import re
from collections.abc import Iterator

from briefing.extraction.quantities import Spans
from briefing.model import Quote, Term
from briefing.text.view import View

Span = tuple[int, int]
_NO_SLOGAN = re.compile("[。！？；：]|^[\\d.%]+$|^十[一二三四五六]?五$")
_LONGEST = 16
# What may stand between a slogan and its unpacking is the noun it qualifies: “1356”总体思路，即…
_NOUN = "[^“”，。；：！？（）\n]{0,10}?"
_BRACKETED = re.compile(f"{_NOUN}（(?:即|指|包括|分别[是为])：?(?P<said>[^（）\n]{{4,300}})）")
_SAID = re.compile(f"{_NOUN}，?(?:即|就是|是指|指的是|分别[是为])：?(?P<said>[^，。；！？\n]{{4,300}})")
_NOTED = re.compile(f"”?{_NOUN}：(?P<said>[^。！？\n]{{4,300}})")
_NOTE = "(?:\\[\\d+\\]|\\d{1,2}[.、]|[①-⑳]|（\\d+）)? ?$"
_MARK = 8  # a note opens with its mark and the slogan


def read(view: View, quotes: Spans) -> Iterator[Term]:
    """The slogans of the view in the order of their first mention. Periods (“十四五”) are none."""
    places: dict[str, list[Span]] = {}
    for a, b in quotes.spans:
        body = view.text[a + 1 : b - 1]
        if len(body) < 2 or len(body) > _LONGEST or (_NO_SLOGAN.search(body) and not body.isdigit()):
            continue
        places.setdefault(body, []).append((a + 1, b - 1))
    openings = {part.start for part in view.parts}
    for found in places.values():
        unpacked = next((q for span in found if (q := _unpacked(view, span, openings))), None)
        starts = tuple(view.offset(a) for a, _ in found)
        yield Term("slogan", view.quote(*found[0]), len(found), places=starts, unpacked=unpacked)


def _unpacked(view: View, span: Span, openings: set[int]) -> Quote | None:
    """What the text says after one mention that the slogan stands for: （即…）, 即…, or the note it opens."""
    text = view.text
    after = span[1] + 1
    m = _BRACKETED.match(text, after) or _SAID.match(text, after)
    if m is None and _opens_note(text, span[0] - 1, openings):
        m = _NOTED.match(text, after)
    return view.quote(*m.span("said")) if m else None


def _opens_note(text: str, start: int, openings: set[int]) -> bool:
    """Whether a slogan at `start` is the first thing of its paragraph, but for the mark of a note."""
    opening = next((at for at in range(start, max(-1, start - _MARK), -1) if at in openings), None)
    return opening is not None and re.match(_NOTE, text[opening:start]) is not None
