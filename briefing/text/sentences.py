"""Cutting a view into sentences and clauses."""

import re
from collections.abc import Iterator

_SENTENCE = re.compile(r"[^。！？\n]*(?:[。！？]+[”’）]*|\n|$)")


def sentences(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The ranges of the sentences of `text[start:end]`, closing quotes included, blanks between them not."""
    for m in _SENTENCE.finditer(text, start, end):
        a, b = m.span()
        while a < b and text[a].isspace():
            a += 1
        while b > a and text[b - 1].isspace():
            b -= 1
        if b > a:
            yield a, b
