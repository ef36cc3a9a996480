"""The one tree that every format carries, in the order of the contract (`schema = "briefing/1"`)."""

from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from typing import Any

from briefing import __version__
from briefing.digest import digest
from briefing.model import (
    Briefing,
    Furniture,
    Goal,
    Initiative,
    Numeral,
    Programme,
    Project,
    Quote,
    Section,
    Statistic,
    Term,
)

SCHEMA = "briefing/1"
EXTRAS = ("keywords", "numerals", "rules")
"""What the default export leaves out."""
_SUMMARY = frozenset({"document", "goals", "programmes", "projects", "statistics"})

Row = dict[str, Any]


def tree(
    briefing: Briefing,
    *,
    only: Collection[str] | None = None,
    include: Collection[str] = (),
    summary: bool = False,
) -> Row:
    """The export of the facts of `briefing` as nested dicts and lists of plain values, none of them empty.

    `only` names the parts to keep; `document` always stays. `include` adds "keywords", "numerals", and with "rules" to each
    fact the name of the rule that read it. A summary holds goals, programmes, projects and the key statistics. Missing
    values are left out.
    """
    wanted = set(_SUMMARY if summary else PARTS)
    if only is not None:
        wanted &= {"document", *only}
    if "numerals" in include or (only is not None and "numerals" in only):
        wanted.add("numerals")
    else:
        wanted.discard("numerals")
    out: Row = {"schema": SCHEMA, "generator": f"briefing {__version__}"}
    for part, rows in PARTS.items():
        if part in wanted:
            kept = [_slim(row, "rules" in include) for row in rows(briefing)]
            if part == "statistics" and summary:
                kept = [row for row in kept if row["key"]]
            if part == "terms" and "keywords" not in include:
                kept = [row for row in kept if row["kind"] != "keyword"]
            if kept:
                out[part] = kept[0] if part == "document" else kept
    return out


def number(value: Decimal | None) -> int | Decimal | None:
    """A whole number as an integer, another as an exact decimal without zeros at its end."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else Decimal(format(value, "f").rstrip("0"))


def _slim(row: Row, rules: bool) -> Row:
    return {k: v for k, v in row.items() if v is not None and v != [] and (k != "rule" or (rules and v))}


def _place(quote: Quote) -> dict[str, int]:
    return {"start": quote.start, "end": quote.end}


def _document(briefing: Briefing) -> Row:
    d, c = briefing.document, briefing.document.credits
    start, end = d.article
    return {
        "title": c.title,
        "source": c.source,
        "published": c.published,
        "authors": list(c.authors),
        "correspondents": list(c.correspondents),
        "photographers": list(c.photographers),
        "editors": list(c.editors),
        "place": c.place,
        "number": c.number,
        "file": d.file,
        "format": d.format,
        "encoding": d.encoding or None,
        "sha256": d.sha256,
        "characters": len(d.text),
        "article": {"start": start, "end": end},
    }


def _furniture(f: Furniture) -> Row:
    return {"start": f.start, "end": f.end, "kind": f.kind}


def _section(s: Section) -> Row:
    return {"heading": s.heading.text, "level": s.level, "start": s.heading.start, "end": s.end}


def _goal(g: Goal) -> Row:
    return {
        "id": g.id,
        "kind": g.kind,
        "text": g.quote.text,
        **_place(g.quote),
        "horizon": g.horizon,
        "statistics": list(g.statistics),
        "inferred": list(g.inferred),
        "rule": g.rule,
    }


def _programme(p: Programme) -> Row:
    return {
        "id": p.id,
        "name": p.name.text,
        **_place(p.name),
        "declared": p.declared,
        "found": p.found,
        "partial": p.partial,
        "period": p.period,
        "rule": p.rule,
    }


def _project(p: Project) -> Row:
    return {
        "id": p.id,
        "kind": p.kind,
        "programme": p.programme,
        "number": p.number,
        "name": p.name.text,
        **_place(p.name),
        "measures": [{"text": m.text, **_place(m)} for m in p.measures],
        "rule": p.rule,
    }


def _initiative(i: Initiative) -> Row:
    return {"name": i.name.text, **_place(i.name), "kind": i.kind, "mentions": i.mentions, "rule": i.rule}


def _statistics(briefing: Briefing) -> Iterable[Row]:
    key = {s.id for s, _ in digest(briefing).key}
    return (_statistic(s, s.id in key) for s in briefing.statistics)


def _statistic(s: Statistic, key: bool) -> Row:
    return {
        "id": s.id,
        "key": key,
        "indicator": s.indicator,
        "indicator_spans": [_place(q) for q in s.indicator_spans],
        "quantity": s.quantity.text,
        **_place(s.quantity),
        "value": number(s.value),
        "value_high": number(s.value_high),
        "unit": s.unit,
        "base_value": number(s.base_value),
        "base_unit": s.base_unit,
        "kind": s.kind,
        "bound": s.bound,
        "status": s.status,
        "period": s.period,
        "scope": s.scope,
        "sentence": s.sentence.text,
        "sentence_start": s.sentence.start,
        "sentence_end": s.sentence.end,
        "inferred": list(s.inferred),
        "rule": s.rule,
    }


def _term(t: Term) -> Row:
    return {
        "text": t.quote.text,
        "kind": t.kind,
        "mentions": t.mentions,
        "weight": t.weight,
        **_place(t.quote),
    }


def _numeral(n: Numeral) -> Row:
    return {"text": n.quote.text, **_place(n.quote), "class": n.kind}


def _reviews(briefing: Briefing) -> Iterable[Row]:
    for r in sorted(briefing.reviews, key=lambda r: (r.start, r.end)):
        yield {
            "part": r.part,
            "start": r.start,
            "end": r.end,
            "text": briefing.document.text[r.start : r.end],
            "verdict": r.verdict,
            "fields": dict(r.fields) or None,
            "made": r.made,
        }


PARTS: dict[str, Callable[[Briefing], Iterable[Row]]] = {
    "document": lambda b: [_document(b)],
    "furniture": lambda b: map(_furniture, b.document.furniture),
    "sections": lambda b: map(_section, b.sections),
    "goals": lambda b: map(_goal, b.goals),
    "programmes": lambda b: map(_programme, b.programmes),
    "projects": lambda b: map(_project, b.projects),
    "initiatives": lambda b: map(_initiative, b.initiatives),
    "statistics": _statistics,
    "terms": lambda b: map(_term, b.terms),
    "numerals": lambda b: map(_numeral, b.numerals),
    "reviews": _reviews,
}
"""The parts in the order of the contract, and what makes the rows of each."""
