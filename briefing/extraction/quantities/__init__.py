"""Which of the scanned numerals are quantities that claim something, and the class of all the others."""

import re
from collections.abc import Mapping, Sequence

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.quantities.classifier import Classifier, Mark, Spans, shares_noun
from briefing.extraction.quantities.surroundings import Surroundings
from briefing.model.facts import NumeralClass
from briefing.text.numerals import Found, Units, scan
from briefing.text.sought import Sought
from briefing.text.view import View

__all__ = ["Mark", "Spans", "marks", "quoted_spans", "units"]

_QUOTED = re.compile("“([^“”\n]{1,60})”|‘([^‘’\n]{1,40})’")
_MARKER = Sought(
    "[（\\[①-⑩一二三四五六七八九十\\d](?:(?<=[（\\[①-⑩])|(?=[一二三四五六七八九十\\d]{0,2}[、.．是要]))",
    "（[一二三四五六七八九十]{1,3}）|(?<![第年])[一二三四五六七八九十]{1,3}(?=[、.．]\\D|、(?:19|20)\\d\\d|是[^否]|要[^求])|（\\d{1,2}）|\\d{1,2}(?=[、.．][^\\d])|[①②③④⑤⑥⑦⑧⑨⑩]|\\[\\d+\\]",
)
_CODE = Sought(
    "[〔\\[\\dA-Za-z](?:(?<=\\D)|(?<!\\d\\d)(?=\\d\\d))",
    "〔\\d{4}〕\\s*\\d+号?|\\[\\d{4}\\]\\s*\\d+号|(?<!\\d)\\d{3,4}-\\d{7,8}(?!\\d)|(?<!\\d)1\\d{10}(?!\\d)|(?<!\\d)123\\d\\d(?=热线|”)|(?<![A-Za-z])[A-Za-z]+-\\d+",
)
_SCALES = frozenset("千万亿")
_HAN_RUN = re.compile("[一二三四五六七八九十百千万亿两双]+")
_ENDS_SENTENCE = re.compile("[。！？]")
_ENDS_CLAUSE = re.compile("[，。；！？]")
_OF_BYLINE: dict[str, NumeralClass] = {"date": "date", "period": "date", "ordinal": "ordinal"}


def units(lexicon: Lexicon) -> Units:
    """The units of a lexicon, made once."""
    return Units.of(
        *(lexicon.words("units", group) for group in ("units", "measures", "nouns", "idioms", "thresholds"))
    )


def quoted_spans(text: str, speech: re.Pattern[str]) -> list[tuple[int, int]]:
    """Ranges of quoted coinages: short, without the punctuation and the words of `speech`. Quotes included."""
    out = []
    for m in _QUOTED.finditer(text):
        body = m[1] or m[2]
        if (
            (len(body) <= 16 and not _ENDS_SENTENCE.search(body))
            or not _ENDS_CLAUSE.search(body)
            or ("“" not in body and not speech.search(body) and len(body) <= 30)
        ):
            out.append(m.span())
    return out


def marks(view: View, lexicon: Lexicon) -> tuple[list[Mark], Spans]:
    """Every numeral phrase of the view with its class, in order; and the quoted spans."""
    text = view.text
    quotes = Spans(quoted_spans(text, lexicon.table(Surroundings).speech))
    classify = Classifier(text, quotes, lexicon)
    out: list[Mark] = []
    starts = {part.start: part for part in view.parts}
    skipped = Spans([(p.start, p.end) for p in view.parts if p.block.kind in ("byline", "caption")])
    words = lexicon.table(units)
    ordinals = lexicon.words("units", "ordinal-units")
    markers = {
        m.start(): m.end()
        for m in _MARKER.finditer(text, 0, len(text))
        if _is_marker(text, m, starts) and not shares_noun(text, m.end(), ordinals)
    }
    codes = Spans([m.span() for m in _CODE.finditer(text, 0, len(text))])
    tables = Spans([(p.start, p.end) for p in view.parts if p.block.kind == "table"])
    for found in scan(text, words):
        first = found.numbers[0][0] if found.numbers else found.start
        if not found.digits and text[first - 1] in "\t（" and tables.holding(first) and _SCALES.issuperset(text[first]):
            continue  # a column of units: 亿千瓦时
        # A marker begins with its number, or with the bracket before it.
        marker = max(markers.get(first - 1, 0), markers.get(first, 0))
        if first < marker and found.end <= marker + 2:
            out.append(Mark(found, "marker"))
        elif codes.holding(first):
            out.append(Mark(found, "code"))
        elif skipped.holding(first):
            out.append(Mark(found, _OF_BYLINE.get(found.form, "passing")))
        else:
            out.append(classify(found))
    out.extend(_quoted_numerals(text, quotes, _numbers(out), words))
    out.extend(_marker_numerals(text, markers, _numbers(out)))
    out.sort(key=lambda mark: mark.found.start)
    return out, quotes


def _numbers(known: Sequence[Mark]) -> Spans:
    return Spans([span for mark in known for span in mark.found.numbers])


def _marker_numerals(text: str, markers: Mapping[int, int], known: Spans) -> list[Mark]:
    """The number words of list markers that the scan passes over, for no measure word follows: 一是, （二）."""
    out = []
    for a, b in markers.items():
        m = _HAN_RUN.search(text, a, b)
        if m and not known.touches(*m.span()):
            span = m.span()
            out.append(Mark(Found("word", *span, (span,), digits=False), "marker"))
    return out


def _quoted_numerals(text: str, quotes: Spans, known: Spans, words: Units) -> list[Mark]:
    """Number words of quoted coinages that stand before no measure word: “一企一议”, “百十千”."""
    out = []
    for a, b in quotes.spans:
        runs = [m.span() for m in _HAN_RUN.finditer(text, a + 1, b - 1)]
        for x, y in runs:
            alone = len(runs) == 1 and y - x == 1
            if known.touches(x, y) or (text[x:y] == "一" and (words.in_idiom(text, x) or (alone and x > a + 1))):
                continue
            out.append(Mark(Found("word", x, y, ((x, y),), digits=False), "slogan"))
    return out


def _is_marker(text: str, m: re.Match[str], starts: Mapping[int, object]) -> bool:
    a, b = m.span()
    if text[a] in "（[①②③④⑤⑥⑦⑧⑨⑩":
        return True
    if text[b : b + 1] in "是要":
        return a in starts or text[a - 1] in "，。；：、！？\n ”）"
    return a in starts or text[a - 1] in "：。；\n"
