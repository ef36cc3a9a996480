"""The same words set another way hold the same facts: broken lines, zero-width characters, full width, blanks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import brief, read
from briefing.model import Briefing, Document
from tests.fuzz.properties import check_briefing

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.txt"))
_BLANKS = re.compile("[\\s\u200b\u2060]+")
_FULL = str.maketrans({**{chr(c): chr(c + 0xFEE0) for c in range(ord("0"), ord("9") + 1)}, "%": "％", ".": "．"})
_HALF = str.maketrans("，：；？！（）", ",:;?!()")


@cache
def story(path: Path) -> tuple[Document, Briefing]:
    document = read(path)
    return document, brief(document)


def said(briefing: Briefing) -> dict[str, list[tuple[object, ...]]]:
    """What the facts say, without how it is set and where it stands."""

    def plain(text: str) -> str:
        text = _BLANKS.sub("", text)
        return "".join(chr(ord(c) - 0xFEE0) if 0xFF01 <= ord(c) <= 0xFF5E else c for c in text)

    return {
        "statistics": [
            (plain(s.indicator), s.value, s.value_high, s.kind, s.bound, s.status, s.period)
            for s in briefing.statistics
        ],
        "goals": [(g.kind, plain(g.quote.text), g.horizon) for g in briefing.goals],
        "programmes": [(plain(p.name.text), p.declared, p.found) for p in briefing.programmes],
        "projects": [(p.kind, plain(p.name.text), len(p.measures)) for p in briefing.projects],
        "initiatives": [(plain(i.name.text), i.mentions) for i in briefing.initiatives],
        "numerals": [(plain(n.quote.text), n.kind) for n in briefing.numerals],
    }


def with_inserted(document: Document, at: Sequence[int], what: str) -> Document:
    """The document with `what` inserted before the characters `at`, each within a paragraph."""
    places = sorted(set(at))
    text = document.text
    pieces = [text[a:b] for a, b in zip([0, *places], [*places, len(text)], strict=True)]

    def moved(offset: int) -> int:
        return offset + len(what) * sum(place < offset for place in places)

    return replace(
        document,
        text=what.join(pieces),
        blocks=tuple(replace(b, start=moved(b.start), end=moved(b.end)) for b in document.blocks),
        furniture=tuple(replace(f, start=moved(f.start), end=moved(f.end)) for f in document.furniture),
    )


def inner(document: Document) -> list[int]:
    """Where something can be inserted: between two characters of a paragraph, neither of them Latin or blank."""
    latin = re.compile(r"[A-Za-z\s.,&;]")
    return [
        i
        for block in document.blocks
        if block.kind == "paragraph"
        for i in range(block.start + 1, block.end)
        if not latin.match(document.text[i - 1]) and not latin.match(document.text[i])
    ]


@settings(max_examples=25, deadline=None)
@given(st.sampled_from(STORIES), st.sampled_from(["\n", "\u200b", "\u3000", " ", "\n\u3000"]), st.data())
def test_what_is_inserted_between_characters(path: Path, what: str, data: st.DataObject) -> None:
    document, before = story(path)
    places = data.draw(st.lists(st.sampled_from(inner(document)), min_size=1, max_size=30))
    after = brief(with_inserted(document, places, what))
    check_briefing(after)
    assert said(after) == said(before)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
@pytest.mark.parametrize("form", ["full width", "half width"])
def test_width(path: Path, form: str) -> None:
    document, before = story(path)
    table = _FULL if form == "full width" else _HALF
    after = brief(replace(document, text=document.text.translate(table)))
    assert said(after)["statistics"] == said(before)["statistics"]
    assert len(after.goals) == len(before.goals)
    assert len(after.numerals) == len(before.numerals)


@pytest.mark.parametrize("path", STORIES, ids=lambda path: path.stem)
def test_twice_is_the_same(path: Path) -> None:
    document, before = story(path)
    assert brief(document) == before
    assert read(path.read_bytes(), name=path.name) == document
