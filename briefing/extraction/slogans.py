"""Slogans (提法): quoted coinages, each once, with all its places."""

import re
from collections.abc import Iterator

from briefing.extraction.quantities import Spans
from briefing.model import Term
from briefing.text.view import View

_NO_SLOGAN = re.compile("[。！？；：]|^[\\d.%]+$|^十[一二三四五六]?五$")


def read(view: View, quotes: Spans) -> Iterator[Term]:
    """The slogans of the view in the order of their first mention. Periods (“十四五”) are none."""
    places: dict[str, list[tuple[int, int]]] = {}
    for a, b in quotes.spans:
        body = view.text[a + 1 : b - 1]
        if len(body) < 2 or len(body) > 16 or (_NO_SLOGAN.search(body) and not body.isdigit()):
            continue
        places.setdefault(body, []).append((a + 1, b - 1))
    for found in places.values():
        first = view.quote(*found[0])
        yield Term("slogan", first, len(found), places=tuple(view.offset(a) for a, _ in found))
