"""The styles of a Word file: which paragraphs are headings, titles, captions."""

import re
from dataclasses import dataclass

from briefing.reading.containers.xml import Element, small

_HEADING = re.compile(r"(?:heading|标题|標題)\s*([1-9])$", re.IGNORECASE)
_TITLES = ("title", "标题", "文档标题", "標題")
_CAPTIONS = ("caption", "题注")
_INHERITED = 20


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style says: `level` 1 is the highest heading, 0 is none; `number` is its list and level."""

    name: str = ""
    level: int = 0
    number: tuple[str, int] | None = None

    @property
    def is_title(self) -> bool:
        """Whether it is the style of the headline."""
        return self.name in _TITLES

    @property
    def is_caption(self) -> bool:
        """Whether it is the style of captions."""
        return self.name in _CAPTIONS

    @property
    def is_contents(self) -> bool:
        """Whether it is the style of a line in the table of contents."""
        return self.name.startswith(("toc ", "目录"))


def read_styles(root: Element) -> dict[str, Style]:
    """The styles by their identifier, with what they inherit."""
    raw = {s.get("styleId"): s for s in root.all("style")}
    return {key: _style(key, raw) for key in raw}


def level_of(properties: Element | None) -> int | None:
    """The level of a heading in paragraph properties: 1 to 9, 0 for body text; None where they do not say."""
    said = properties.value("outlineLvl") if properties else None
    level = small(said, -1)
    if level < 0:
        return None
    return level + 1 if level < 9 else 0


def number_of(properties: Element | None) -> tuple[str, int] | None:
    """The list a paragraph belongs to and its level there, from 0."""
    numbering = properties.child("numPr") if properties else None
    if numbering is None:
        return None
    return numbering.value("numId") or "", min(8, small(numbering.value("ilvl"), 0))


def _style(key: str, raw: dict[str, Element]) -> Style:
    name = (raw[key].value("name") or "").lower()
    level: int | None = None
    number: tuple[str, int] | None = None
    at: str | None = key
    for _ in range(_INHERITED):
        if at is None or at not in raw:
            break
        style = raw[at]
        properties = style.child("pPr")
        heading = _HEADING.match((style.value("name") or "").lower())
        if level is None:
            level = int(heading[1]) if heading else level_of(properties)
        number = number or number_of(properties)
        at = style.value("basedOn")
    if number and not number[0]:
        number = None
    return Style(name, level or 0, number)
