"""The one tree that every format carries, in the order of the contract (`schema = "briefing/1"`)."""

from collections.abc import Collection
from decimal import Decimal
from typing import Any

from briefing import __version__
from briefing.digest import digest
from briefing.model import Briefing, Quote, Statistic, Term

SCHEMA = "briefing/1"
PARTS = (
    "document",
    "furniture",
    "sections",
    "goals",
    "programmes",
    "projects",
    "initiatives",
    "statistics",
    "terms",
    "numerals",
)
EXTRAS = ("keywords", "numerals")
_SUMMARY = ("document", "goals", "programmes", "projects", "statistics")


def tree(
    briefing: Briefing,
    *,
    only: Collection[str] | None = None,
    include: Collection[str] = (),
    summary: bool = False,
) -> dict[str, Any]:
    """The export as nested dicts and lists of plain values. Missing values are left out.

    `only` names the parts to keep; `document` always stays. `include` adds numerals or keywords. A summary holds
    goals, programmes, projects and the key statistics.
    """
    key = {s.id for s, _ in digest(briefing).key}
    wanted = set(_SUMMARY if summary else PARTS)
    if "numerals" not in include:
        wanted.discard("numerals")
    if only is not None:
        wanted &= {"document", *only} | ({"numerals"} if "numerals" in only else set())
        if "numerals" in only:
            wanted.add("numerals")
    statistics = [s for s in briefing.statistics if not summary or s.id in key]
    terms = [t for t in briefing.terms if t.kind == "slogan" or "keywords" in include]
    build: dict[str, Any] = {
        "document": lambda: _document(briefing),
        "furniture": lambda: [{"start": f.start, "end": f.end, "kind": f.kind} for f in briefing.document.furniture],
        "sections": lambda: [
            {"heading": s.heading.text, "level": s.level, "start": s.heading.start, "end": s.end}
            for s in briefing.sections
        ],
        "goals": lambda: [
            _slim(
                {
                    "id": g.id,
                    "kind": g.kind,
                    "text": g.quote.text,
                    **_place(g.quote),
                    "horizon": g.horizon,
                    "statistics": list(g.statistics),
                    "inferred": list(g.inferred),
                }
            )
            for g in briefing.goals
        ],
        "programmes": lambda: [
            _slim(
                {
                    "id": p.id,
                    "name": p.name.text,
                    **_place(p.name),
                    "declared": p.declared,
                    "found": p.found,
                    "partial": p.partial,
                    "period": p.period,
                }
            )
            for p in briefing.programmes
        ],
        "projects": lambda: [
            _slim(
                {
                    "id": p.id,
                    "kind": p.kind,
                    "programme": p.programme,
                    "number": p.number,
                    "name": p.name.text,
                    **_place(p.name),
                    "measures": [{"text": m.text, **_place(m)} for m in p.measures],
                }
            )
            for p in briefing.projects
        ],
        "initiatives": lambda: [
            {"name": i.name.text, **_place(i.name), "kind": i.kind, "mentions": i.mentions}
            for i in briefing.initiatives
        ],
        "statistics": lambda: [_statistic(s, s.id in key) for s in statistics],
        "terms": lambda: [_term(t) for t in terms],
        "numerals": lambda: [{"text": n.quote.text, **_place(n.quote), "class": n.kind} for n in briefing.numerals],
    }
    out: dict[str, Any] = {"schema": SCHEMA, "generator": f"briefing {__version__}"}
    for part in PARTS:
        if part in wanted:
            value = build[part]()
            if value:
                out[part] = value
    return out


def _place(quote: Quote) -> dict[str, int]:
    return {"start": quote.start, "end": quote.end}


def _slim(row: dict[str, Any]) -> dict[str, Any]:
    return {k: v for k, v in row.items() if v is not None and v != []}


def _document(briefing: Briefing) -> dict[str, Any]:
    d, c = briefing.document, briefing.document.credits
    start, end = d.article
    return _slim(
        {
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
            "encoding": d.encoding,
            "sha256": d.sha256,
            "characters": len(d.text),
            "article": {"start": start, "end": end},
        }
    )


def _statistic(s: Statistic, key: bool) -> dict[str, Any]:
    return _slim(
        {
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
        }
    )


def _term(t: Term) -> dict[str, Any]:
    return _slim(
        {
            "text": t.quote.text,
            "kind": t.kind,
            "mentions": t.mentions,
            "weight": t.weight,
            **_place(t.quote),
        }
    )


def number(value: Decimal | None) -> int | Decimal | None:
    """A whole number as an integer, another as an exact decimal."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else value.normalize()
