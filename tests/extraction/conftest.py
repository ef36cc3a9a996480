"""Reading facts out of invented sentences."""

from collections.abc import Callable

import pytest

from briefing.extraction import brief
from briefing.model import Block, Briefing, Credits, Document

Read = Callable[..., Briefing]


def document(*paragraphs: str, published: str = "2024-06-15", title: str = "青杨区经济运行情况") -> Document:
    """A document of invented paragraphs; one that starts with #, ## … is a heading of that level."""
    text = title + "\n"
    blocks = [Block("title", 0, len(title))]
    for p in paragraphs:
        start = len(text)
        level = len(p) - len(p.lstrip("#"))
        body = p.lstrip("#").strip()
        text += body + "\n"
        kind = "heading" if level else "paragraph"
        blocks.append(Block(kind, start, start + len(body), level))  # type: ignore[arg-type]
    return Document(text=text, blocks=tuple(blocks), credits=Credits(title=title, published=published))


@pytest.fixture
def facts() -> Read:
    """`facts("…")` gives the briefing of invented paragraphs."""
    return lambda *paragraphs, **credits: brief(document(*paragraphs, **credits))
