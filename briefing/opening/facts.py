"""The tree of an export back into the nouns of the model."""

from dataclasses import replace
from typing import Any, get_args

from briefing.model import (
    Block,
    Briefing,
    Credits,
    Document,
    Furniture,
    Goal,
    Initiative,
    Numeral,
    Programme,
    Project,
    Quote,
    ReadError,
    Review,
    Section,
    Statistic,
    Term,
)
from briefing.model.document import FurnitureKind
from briefing.model.facts import Bound, GoalKind, NumeralClass, StatisticKind, Status
from briefing.model.review import Part, Verdict
from briefing.opening.record import Record
from briefing.opening.sparse import spread, stretches, text_of
from briefing.reviewing import FieldError, check_field


def briefing_of(export: Record, found: Document | None) -> Briefing:
    """The briefing that `export` was made of. Its document is `found`, with the credits and ranges that the export has;
    a sparse one where that is None.

    Raises ReadError where the export is damaged, or quotes words that do not stand in the document.
    """
    document = _document(export, found)
    statistics = export.records("statistics")
    return Briefing(
        document=document,
        sections=tuple(_section(r, document) for r in export.records("sections")),
        goals=tuple(_goal(r, document) for r in export.records("goals")),
        programmes=tuple(_programme(r, document) for r in export.records("programmes")),
        projects=tuple(_project(r, document) for r in export.records("projects")),
        initiatives=tuple(_initiative(r, document) for r in export.records("initiatives")),
        statistics=tuple(_statistic(r, document) for r in statistics),
        terms=tuple(_term(r, document) for r in export.records("terms")),
        numerals=tuple(
            Numeral(_quote(r, document), r.word("class", get_args(NumeralClass))) for r in export.records("numerals")
        ),
        reviews=tuple(_review(r, document) for r in export.records("reviews")),
        key=tuple(r.text("id") for r in statistics if r.flag("key")),
    )


def _document(export: Record, found: Document | None) -> Document:
    r = export.record("document")
    start, end = r.record("article").whole("start"), r.record("article").whole("end")
    characters = r.whole("characters")
    if not 0 <= start <= end <= characters:  # a page may hold no article
        raise ReadError("导出中正文的范围不对,无法打开;请重新导出。")
    furniture = tuple(
        Furniture(f.word("kind", get_args(FurnitureKind)), f.whole("start"), f.whole("end"))
        for f in export.records("furniture")
    )
    stated: dict[str, Any] = {
        "credits": Credits(
            title=r.text_or_none("title"),
            source=r.text_or_none("source"),
            published=r.text_or_none("published"),
            authors=r.texts("authors"),
            correspondents=r.texts("correspondents"),
            photographers=r.texts("photographers"),
            editors=r.texts("editors"),
            place=r.text_or_none("place"),
            number=r.text_or_none("number"),
        ),
        "file": r.text_or_none("file"),
        "format": r.text("format"),
        "encoding": r.text_or_none("encoding") or "",  # a container that has its own states none
        "sha256": r.digest("sha256"),
    }
    if found is not None:
        if len(found.text) != characters:
            raise ReadError("原文与导出时不同。")
        return replace(
            found,
            blocks=spread(found.blocks, start, end),
            furniture=furniture or found.furniture,
            **stated,
        )
    headings = {s.whole("start"): s.whole("level") for s in export.records("sections")}
    text, known = text_of(stretches(export), characters)
    blocks = [Block("heading" if a in headings else "paragraph", a, b, headings.get(a, 0)) for a, b in known]
    return Document(text=text, blocks=spread(blocks, start, end), furniture=furniture, sparse=True, **stated)


def _quote(r: Record, document: Document, words: str = "text") -> Quote:
    start, text = r.whole("start"), r.text(words)
    return _slice(document, start, start + len(text), text)


def _slice(document: Document, start: int, end: int, text: str | None = None) -> Quote:
    try:
        quote = document.quote(start, end)
    except ValueError as error:
        raise ReadError("导出中有引文在原文之外,无法打开;请重新导出。") from error
    if text is not None and quote.text != text:
        raise ReadError("导出中的引文与原文不符,无法打开;请重新导出。")
    return quote


def _section(r: Record, document: Document) -> Section:
    return Section(_quote(r, document, "heading"), r.whole("level"), r.whole("end"))


def _goal(r: Record, document: Document) -> Goal:
    return Goal(
        id=r.text("id"),
        kind=r.word("kind", get_args(GoalKind)),
        quote=_quote(r, document),
        horizon=r.text_or_none("horizon"),
        statistics=r.texts("statistics"),
        inferred=r.texts("inferred"),
        rule=r.text_or_none("rule") or "",
    )


def _programme(r: Record, document: Document) -> Programme:
    return Programme(
        id=r.text("id"),
        name=_quote(r, document, "name"),
        declared=r.whole_or_none("declared"),
        found=r.whole("found"),
        partial=r.flag("partial"),
        period=r.text_or_none("period"),
        rule=r.text_or_none("rule") or "",
    )


def _project(r: Record, document: Document) -> Project:
    return Project(
        id=r.text("id"),
        kind=r.word("kind", ("member", "outline")),
        name=_quote(r, document, "name"),
        programme=r.text_or_none("programme"),
        number=r.whole_or_none("number"),
        measures=tuple(_quote(m, document) for m in r.records("measures")),
        rule=r.text_or_none("rule") or "",
    )


def _initiative(r: Record, document: Document) -> Initiative:
    return Initiative(_quote(r, document, "name"), r.text("kind"), r.whole("mentions"), r.text_or_none("rule") or "")


def _statistic(r: Record, document: Document) -> Statistic:
    sentence = r.whole("sentence_start")
    return Statistic(
        id=r.text("id"),
        indicator=r.text("indicator"),
        indicator_spans=tuple(_slice(document, s.whole("start"), s.whole("end")) for s in r.records("indicator_spans")),
        quantity=_quote(r, document, "quantity"),
        value=r.decimal("value"),
        value_high=r.decimal_or_none("value_high"),
        unit=r.text("unit"),
        base_value=r.decimal_or_none("base_value"),
        base_unit=r.text_or_none("base_unit"),
        kind=r.word("kind", get_args(StatisticKind)),
        bound=r.word("bound", get_args(Bound)),
        status=r.word("status", get_args(Status)),
        period=r.text_or_none("period"),
        scope=r.text_or_none("scope"),
        sentence=_slice(document, sentence, r.whole("sentence_end"), r.text("sentence")),
        inferred=r.texts("inferred"),
        rule=r.text_or_none("rule") or "",
    )


def _term(r: Record, document: Document) -> Term:
    quote = _quote(r, document)
    weight = r.decimal_or_none("weight")
    return Term(
        kind=r.word("kind", ("slogan", "keyword")),
        quote=quote,
        mentions=r.whole("mentions"),
        weight=None if weight is None else float(weight),
        places=_places(quote, document, r.whole("mentions")),
    )


def _places(quote: Quote, document: Document, mentions: int) -> tuple[int, ...]:
    """Where a term stands, which an export does not say: all its places in the article if they are as many as its
    mentions, else the first alone."""
    out: list[int] = []
    for block in document.blocks:
        at = document.text.find(quote.text, block.start, block.end)
        while at >= 0 and len(out) <= mentions:
            out.append(at)
            at = document.text.find(quote.text, at + len(quote.text), block.end)
    return tuple(out) if len(out) == mentions else (quote.start,)


def _review(r: Record, document: Document) -> Review:
    part, verdict = r.word("part", get_args(Part)), r.word("verdict", get_args(Verdict))
    _quote(r, document)
    fields = r.pairs("fields")
    try:
        for name, text in fields:
            check_field(part, name, text)
    except FieldError as error:
        raise ReadError(f"导出中的更正不对:{error}") from error
    return Review(part, r.whole("start"), r.whole("end"), verdict, fields, r.text_or_none("made"))
