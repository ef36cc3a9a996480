"""Clauses: what stands between commas, with quotes and brackets kept whole."""

from collections.abc import Iterator

_OPEN = "“‘（《〈【"
_CLOSE = "”’）》〉】"


def clauses(text: str, start: int, end: int, marks: str = "，；。！？\n") -> Iterator[tuple[int, int]]:
    """Ranges of the clauses of text[start:end]: cut at `marks` that stand outside quotes and brackets."""
    depth = 0
    a = start
    for i in range(start, end):
        c = text[i]
        if c in _OPEN:
            depth += 1
        elif c in _CLOSE:
            depth = max(0, depth - 1)
        elif c in marks and (depth == 0 or c == "\n"):
            depth = 0 if c == "\n" else depth
            if i > a:
                yield a, i
            a = i + 1
    if end > a:
        yield a, end


def items(text: str, start: int, end: int, joiners: str = "和及与") -> list[tuple[int, int]]:
    """The members of an enumeration text[start:end]: cut at 、 outside quotes, the last member also at 和.

    Quoted names that stand side by side (“A”“B”) are two members.
    """
    out: list[tuple[int, int]] = []
    for a, b in clauses(text, start, end, "、"):
        out.append((a, b))
    split: list[tuple[int, int]] = []
    for a, b in out:
        at = a
        depth = 0
        for i in range(a, b):
            c = text[i]
            if c in _OPEN:
                if depth == 0 and i > at and text[i - 1] in "”’":
                    split.append((at, i))
                    at = i
                depth += 1
            elif c in _CLOSE:
                depth = max(0, depth - 1)
        split.append((at, b))
    if len(split) > 1 and joiners:
        a, b = split[-1]
        for word in ("以及", *joiners):
            i = text.find(word, a + 2, b - 1)
            if i > 0:
                split[-1:] = [(a, i), (i + len(word), b)]
                break
    return [(a, b) for a, b in split if b > a]


def tidy(text: str, start: int, end: int) -> tuple[int, int]:
    """The range without blanks and punctuation at its ends."""
    while start < end and text[start] in " ，、；：。":
        start += 1
    while end > start and text[end - 1] in " ，、；：。！":
        end -= 1
    return start, end
