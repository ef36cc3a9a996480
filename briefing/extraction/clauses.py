"""Clauses: what stands between commas, with quotes and brackets kept whole."""

import re
from collections.abc import Iterator

_OPEN = "“‘（《〈【"
_CLOSE = "”’）》〉】"
_MARK = re.compile(f"[{_OPEN}{_CLOSE}，、；：。！？\n]")


def clauses(text: str, start: int, end: int, marks: str = "，；。！？\n") -> Iterator[tuple[int, int]]:
    """Ranges of the clauses of text[start:end]: cut at `marks`, any of ，、；：。！？ and the line feed, that stand outside
    quotes and brackets."""
    depth = 0
    a = start
    for m in _MARK.finditer(text, start, end):
        c, i = m[0], m.start()
        if c in _OPEN:
            depth += 1
        elif c in _CLOSE:
            depth = max(0, depth - 1)
        elif c in marks and (depth == 0 or c == "\n"):
            depth = 0
            if i > a:
                yield a, i
            a = i + 1
    if end > a:
        yield a, end


def items(text: str, start: int, end: int, joiners: str = "和及与") -> list[tuple[int, int]]:
    """The members of an enumeration text[start:end]: cut at 、 outside quotes, the last member also at 和.

    Quoted names that stand side by side (“A”“B”) are two members.
    """
    found = [piece for a, b in clauses(text, start, end, "、") for piece in _side_by_side(text, a, b)]
    if len(found) > 1 and joiners:
        a, b = found[-1]
        for word in ("以及", *joiners):
            i = text.find(word, a + 2, b - 1)
            if i > 0:
                found[-1:] = [(a, i), (i + len(word), b)]
                break
    return [(a, b) for a, b in found if b > a]


def _side_by_side(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """text[start:end] cut between quotes that touch: “A”“B”."""
    at = start
    touching = text.find("”“", start, end)
    while touching >= 0:
        yield at, touching + 1
        at = touching + 1
        touching = text.find("”“", at, end)
    yield at, end


def tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blanks and punctuation at its ends."""
    while start < end and text[start] in " ，、；：。":
        start += 1
    while end > start and text[end - 1] in " ，、；：。！":
        end -= 1
    return start, end
