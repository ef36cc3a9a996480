"""A document of which only the quoted places are known."""

from collections.abc import Iterable, Iterator

from briefing.model import Block, ReadError
from briefing.opening.record import Record

MOST = 50_000_000
"""Characters of a sparse document: the blanks of a longer one would fill the memory."""

Stretch = tuple[int, str]
"""Where known words start, and the words."""

_WORDS = {
    "sections": "heading",
    "goals": "text",
    "programmes": "name",
    "projects": "name",
    "initiatives": "name",
    "statistics": "quantity",
    "terms": "text",
    "numerals": "text",
    "reviews": "text",
}


def stretches(export: Record) -> Iterator[Stretch]:
    """All words that an export quotes, with their places."""
    for part, words in _WORDS.items():
        for row in export.records(part):
            yield row.whole("start"), row.text(words)
            if part == "statistics":
                yield row.whole("sentence_start"), row.text("sentence")
            for measure in row.records("measures") if part == "projects" else ():
                yield measure.whole("start"), measure.text("text")


def text_of(known: Iterable[Stretch], characters: int) -> tuple[str, list[tuple[int, int]]]:
    """A text of `characters` characters that holds the words `known` at their places and blanks elsewhere.

    Gives also the ranges that are known, in order and apart. Raises ReadError where words stand outside the text.
    """
    if characters > MOST:
        raise ReadError(f"导出所说的原文超过 {MOST // 10_000} 万字,不像是一篇文稿。")
    out: list[str] = []
    ranges: list[tuple[int, int]] = []
    at = 0
    for start, words in sorted(known, key=lambda stretch: (stretch[0], -len(stretch[1]))):
        end = start + len(words)
        if end > characters:
            raise ReadError("导出中有引文在原文之外,无法打开;请重新导出。")
        if end <= at:
            continue
        if start > at or not ranges:
            out.append(" " * (start - at))
            ranges.append((start, end))
            at = start
        else:
            ranges[-1] = (ranges[-1][0], end)
        out.append(words[at - start :])
        at = end
    out.append(" " * (characters - at))
    return "".join(out), ranges


def spread(blocks: Iterable[Block], start: int, end: int) -> tuple[Block, ...]:
    """The parts of `blocks` between `start` and `end`, the first and the last stretched so that they reach there."""
    out = [
        Block(b.kind, max(b.start, start), min(b.end, end), b.level) for b in blocks if b.start < end and b.end > start
    ]
    if not out:
        return (Block("paragraph", start, end),)
    first = out[0]
    out[0] = Block(first.kind, start, first.end, first.level)
    last = out[-1]
    out[-1] = Block(last.kind, last.start, end, last.level)
    return tuple(out)
