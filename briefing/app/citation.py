"""A quote with where it stands: “…”（《标题》，来源，2020-12-29，第5段）."""

import re

from briefing.model import Document, Quote
from briefing.typesetting.display import folded

TEMPLATES = {
    "zh": "“{quote}”（《{title}》，{source}，{date}，第{paragraph}段）",
    "en": "“{quote}” ({title}, {source}, {date}, para. {paragraph})",
}
_MISSING = "\0"
# A part of a citation that has nothing to say goes, with the mark before it.
_GAP = re.compile(f"[，,、；; ]*[^，,、；;（(）)“”]*{_MISSING}[^，,、；;（(）)“”]*")
_EMPTY = re.compile("[（(][，,、；; ]*[）)]")
_BODY = ("paragraph", "item")


def cite(document: Document, quote: Quote, template: str) -> str:
    """`quote` in the words of `template`; parts of it whose value is unknown are left out."""
    c = document.credits
    values = {
        "quote": folded(quote.text),
        "title": c.title,
        "source": c.source,
        "date": (c.published or "")[:10],
        "paragraph": str(paragraph(document, quote.start) or ""),
        "authors": "、".join(c.authors),
        "place": c.place,
        "file": document.file,
    }
    text = re.sub(r"{(\w+)}", lambda m: folded(values.get(m[1]) or "") or _MISSING, template)
    text = _EMPTY.sub("", _GAP.sub("", text))
    return re.sub("(?<=[（(])[，,、；; ]+", "", text)


def paragraph(document: Document, offset: int) -> int | None:
    """The number of the paragraph that holds `offset`, from 1; None where none does."""
    number = 0
    for block in document.blocks:
        if block.kind in _BODY:
            number += 1
        if block.start <= offset < block.end:
            return number if block.kind in _BODY else None
    return None
