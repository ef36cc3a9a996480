"""Cutting a web page into tags and text, in time proportional to its length.

The standard library's parser takes time quadratic in the length of broken pages (160 kB of unclosed tags take
minutes), so that one saved page could hold up the program; hence these few expressions. None can look at a character more
than a few times: repetitions are possessive, and what is not closed ends where the next tag begins.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from briefing.reading.references import resolved

_TAG = re.compile(
    r"""<(/?)([a-zA-Z][^\s/<>]*+)((?:=\s*+"[^"]*+"|=\s*+'[^']*+'|=|[^<>=]++)*+)>?""",
)
_ATTRIBUTE = re.compile(r"""([^\s=/"'<>]+)(?:\s*+=\s*+(?:"([^"]*)"|'([^']*)'|([^\s"'<>]+)))?""")
# Elements whose content is text up to their end tag.
RAW = frozenset(("script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"))
_RAW_END = {tag: re.compile(f"</{tag}(?=[\\s/>])", re.IGNORECASE) for tag in RAW}


class Start(NamedTuple):
    """A start tag."""

    tag: str
    attributes: dict[str, str]


class End(NamedTuple):
    """An end tag."""

    tag: str


class Text(NamedTuple):
    """Text between tags, its character references resolved."""

    text: str


class Raw(NamedTuple):
    """The content of the script, title or other raw element that was just started."""

    text: str


def tokens(page: str) -> Iterator[Start | End | Text | Raw]:
    """Tags and text of a page in order; comments and declarations are left out."""
    at = 0
    size = len(page)
    while at < size:
        opening = page.find("<", at)
        if opening < 0:
            opening = size
        if opening > at:
            yield Text(resolved(page[at:opening]))
        if opening == size:
            return
        after = page[opening + 1 : opening + 4]
        if after == "!--":
            at = _behind(page, "-->", opening + 4)
        elif after[:1] in ("!", "?"):
            at = _behind(page, ">", opening)
        elif m := _TAG.match(page, opening):
            tag = m[2].lower()
            at = m.end()
            if m[1]:
                yield End(tag)
                continue
            yield Start(tag, attributes(m[3]))
            if tag in RAW:
                end = _RAW_END[tag].search(page, at)
                stop = end.start() if end else size
                yield Raw(page[at:stop])
                at = stop
        else:
            yield Text("<")
            at = opening + 1


def attributes(text: str) -> dict[str, str]:
    """The attributes of a start tag; of two with one name the first counts."""
    found: dict[str, str] = {}
    for m in _ATTRIBUTE.finditer(text):
        value = m[2] or m[3] or m[4] or ""
        found.setdefault(m[1].lower(), resolved(value))
    return found


def _behind(page: str, mark: str, at: int) -> int:
    found = page.find(mark, at)
    return len(page) if found < 0 else found + len(mark)
