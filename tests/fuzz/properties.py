"""What holds for any input whatever: the promises of the program as functions that raise AssertionError."""

import json
import pickle
import re
import tomllib
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

from briefing import brief, export, read
from briefing.digest import digest
from briefing.exporting import FORMATS
from briefing.model import Briefing, BriefingError, Document, Quote, ReadError
from briefing.opening import open_briefing
from briefing.text.view import View
from briefing.typesetting.display import folded, safe
from briefing.typesetting.lines import breaks
from briefing.typesetting.widths import cut, pad, width

EVERYTHING = {"include": ("numerals", "rules")}
_DIGITS = re.compile(r"[0-9０-９]+")
# What is left of HTML in a text; its digits are no numerals of the article.
_TAG = re.compile(r"</?[a-z][a-z1-6]*(?: [^<>]*)?/?>")
_OBEYED = re.compile(
    "[\x00-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2064\u2066-\u2069\ufeff\ud800-\udfff]"
)


def check_bytes(raw: bytes, name: str = "x.txt", *, exports: bool = True) -> Briefing | None:
    """Everything from bytes to what a reader wants first and, with `exports`, to each format and back.

    None where the bytes are no document.
    """
    try:
        document = read(raw, name=name)
    except ReadError as error:
        check_sentence(error)
        return None
    check_document(document)
    briefing = brief(document)
    check_briefing(briefing)
    check_digest(briefing)
    if exports:
        check_exports(briefing)
    return briefing


def check_sentence(error: BriefingError) -> None:
    """An error of the user's is one sentence."""
    said = str(error)
    assert said.endswith("。"), said
    assert said.count("\n") == 0, said


def check_document(document: Document) -> None:
    """Blocks and furniture are in order and apart; together they hold every visible character."""
    text = document.text
    assert "\r" not in text
    parts = sorted([(b.start, b.end) for b in document.blocks] + [(f.start, f.end) for f in document.furniture])
    for (_, end), (start, _) in zip(parts, parts[1:], strict=False):
        assert end <= start
    for start, end in parts:
        assert 0 <= start < end <= len(text)
    at = 0
    for start, end in [*parts, (len(text), len(text))]:
        assert not text[at:start].strip(), f"in no block: {text[at:start]!r}"
        at = end
    assert [b.start for b in document.blocks] == sorted(b.start for b in document.blocks)
    assert [f.start for f in document.furniture] == sorted(f.start for f in document.furniture)


def quotes_of(briefing: Briefing) -> Iterator[Quote]:
    """Every quote of every fact."""
    for s in briefing.sections:
        yield s.heading
    for g in briefing.goals:
        yield g.quote
    for p in briefing.programmes:
        yield p.name
    for j in briefing.projects:
        yield j.name
        yield from j.measures
    for i in briefing.initiatives:
        yield i.name
    for f in briefing.statistics:
        yield from (*f.indicator_spans, f.quantity, f.sentence)
    for t in briefing.terms:
        yield t.quote
    for n in briefing.numerals:
        yield n.quote


def check_briefing(briefing: Briefing) -> None:
    """Every fact verbatim and of the article, every digit claimed once, every reference known."""
    document = briefing.document
    text = document.text
    start, end = document.article
    outside = bytearray(len(text))
    for f in document.furniture:
        outside[f.start : f.end] = b"\1" * (f.end - f.start)
    for quote in quotes_of(briefing):
        assert text[quote.start : quote.end] == quote.text
        assert start <= quote.start < quote.end <= end
        assert not any(outside[quote.start : quote.end]), f"from the page: {quote}"
    claims = bytearray(len(text))
    for n in briefing.numerals:
        for i in range(n.quote.start, n.quote.end):
            claims[i] += 1
            assert claims[i] == 1, f"claimed twice: {n.quote}"
    for m in _TAG.finditer(text):
        claims[m.start() : m.end()] = b"\1" * len(m[0])
    for block in document.blocks:
        for m in _DIGITS.finditer(text, block.start, block.end):
            assert all(claims[m.start() : m.end()]), f"left out: {text[max(0, m.start() - 9) : m.end() + 9]!r}"
    spans = sorted((s.quantity.start, s.quantity.end) for s in briefing.statistics)
    numerals = [(n.quote.start, n.quote.end) for n in briefing.numerals if n.kind == "statistic"]
    for a, b in spans:
        assert any(x < b and a < y for x, y in numerals), f"a statistic without a numeral: {text[a:b]}"
    for x, y in numerals:
        assert any(x < b and a < y for a, b in spans), f"a numeral without its statistic: {text[x:y]}"
    for s in briefing.statistics:
        assert s.value.is_finite()
        if len(s.indicator_spans) > 1 or s.indicator_spans:
            assert s.indicator
    ids = [x.id for x in (*briefing.goals, *briefing.programmes, *briefing.projects, *briefing.statistics)]
    assert len(ids) == len(set(ids))
    known = {s.id for s in briefing.statistics}
    for g in briefing.goals:
        assert known.issuperset(g.statistics)
    for p in briefing.programmes:
        assert p.found == sum(j.programme == p.id for j in briefing.projects)
    assert {j.programme for j in briefing.projects if j.programme} <= {p.id for p in briefing.programmes}
    assert pickle.loads(pickle.dumps(briefing)) == briefing
    check_view(document)


def check_view(document: Document) -> None:
    """Places in the view lead to places in the text, in order."""
    view = View(document)
    offsets = [view.offset(i) for i in range(len(view.text))]
    assert offsets == sorted(offsets)
    assert not offsets or 0 <= offsets[0] <= offsets[-1] <= len(document.text)


def check_digest(briefing: Briefing) -> None:
    """What a reader wants first is of the facts, and nothing twice."""
    found = digest(briefing)
    facts = {f.id for f in (*briefing.goals, *briefing.programmes, *briefing.statistics)}
    key = [s.id for s, _ in found.key]
    assert len(key) == len(set(key))
    assert facts.issuperset(key)
    assert facts.issuperset(fact.id for fact, _ in found.doubts)
    assert facts.issuperset(s.id for pair in found.pairs for s in (pair.target, *pair.results))
    for group in found.groups:
        assert len(group.members) > 1
        assert facts.issuperset(s.id for s in group.members)
    for contradiction in found.contradictions:
        assert contradiction.quotes
        assert facts.issuperset(fact.id for fact in contradiction.facts)
    assert [t.programme for t in found.announced] == [p for p in briefing.programmes if p.declared is not None]
    assert sum(count for _, count in found.counts) == len(briefing.numerals)


def shapes(briefing: Briefing) -> set[tuple[object, ...]]:
    """What kinds of facts there are, whatever they say: two briefings with the same shapes are of one kind."""
    document = briefing.document
    return {
        *(("block", b.kind, b.level) for b in document.blocks),
        *(("furniture", f.kind) for f in document.furniture),
        *((s.kind, s.bound, s.status, s.inferred, s.base_value is None, s.scope is None, len(s.indicator_spans)) for s in briefing.statistics),
        *((g.kind, g.horizon is None, g.inferred, len(g.statistics)) for g in briefing.goals),
        *(("programme", p.declared, min(p.found, 4), p.partial, p.period is None) for p in briefing.programmes),
        *((j.kind, min(j.number or 0, 4), min(len(j.measures), 4)) for j in briefing.projects),
        *(("numeral", n.kind) for n in briefing.numerals),
        *((t.kind, min(t.mentions, 3), t.unpacked is None) for t in briefing.terms),
        *(("rule", f.rule) for f in (*briefing.statistics, *briefing.goals, *briefing.programmes, *briefing.projects, *briefing.initiatives)),
    }  # fmt: skip


def check_exports(briefing: Briefing) -> None:
    """Each format can be read, says the same, is the same twice, and opens again."""
    trees: list[Any] = []
    for form in FORMATS:
        written = export(briefing, form.name, **EVERYTHING)
        assert written == export(briefing, form.name, **EVERYTHING)
        if form.name == "toml":
            assert isinstance(written, str)
            trees.append(tomllib.loads(written, parse_float=Decimal))
        elif form.name == "json":
            assert isinstance(written, str)
            trees.append(json.loads(written, parse_float=Decimal))
        if form.name in ("toml", "json"):
            again = open_briefing(written.encode() if isinstance(written, str) else written, name=f"x.{form.name}")
            assert [g.quote for g in again.goals] == [g.quote for g in briefing.goals]
            assert [s.value for s in again.statistics] == [s.value for s in briefing.statistics]
            assert [s.quantity for s in again.statistics] == [s.quantity for s in briefing.statistics]
        export(briefing, form.name, summary=True)
    assert trees[0] == trees[1]
    text = briefing.document.text
    for part in ("goals", "programmes", "projects", "initiatives", "terms", "numerals"):
        for row in trees[0].get(part, []):
            assert text[row["start"] : row["end"]] == row.get("text", row.get("name"))


def check_typesetting(text: str, room: int) -> None:
    """Nothing lost, nothing too wide, nothing a terminal obeys."""
    shown = safe(text)
    assert not _OBEYED.search(shown)
    assert not _OBEYED.search(folded(text))
    assert width(cut(shown, room)) <= max(0, room)
    assert width(pad(shown, room)) == room
    lines = list(breaks(text, 0, len(text), room))
    at = 0
    for start, end in lines:
        assert at <= start < end <= len(text)
        assert not text[at:start].strip(), "left out"
        if end - start > 1:
            assert width(safe(text[start:end])) <= max(room, 2)
        at = end
    assert not text[at:].strip(), "left out at the end"
