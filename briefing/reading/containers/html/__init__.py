"""Web pages: the whole page as text, its article told from what stands around it."""

import re
from dataclasses import replace

from briefing.model import ReadError
from briefing.reading.bylines import is_byline
from briefing.reading.containers.html.metadata import page_title, stated, with_marked
from briefing.reading.containers.html.picker import Measures, headline_of, pick
from briefing.reading.containers.html.tree import parse
from briefing.reading.containers.html.writer import write
from briefing.reading.furniture import kind_of
from briefing.reading.page import Extract, Line

_LARGEST = 20_000_000
# A page with less prose than this in one place is a list of links, or waits for a script.
_LEAST = 30
_LINKS = 0.8
_LONGEST_TITLE = 200
_ABOVE = 6
_SITE = re.compile(r"\s*(?:--|——|[_|｜\-–—])\s*")
_NOISE = re.compile(r"[\W_]+")


def extract(text: str, shown: str) -> Extract:
    """The text of a page. Raises ReadError for one without text or without measure."""
    if len(text) > _LARGEST:
        raise ReadError(f"网页“{shown}”太大,不像是一篇文稿。")
    nodes = parse(text)
    measures = Measures(nodes)
    says = stated(nodes)
    names = [n[:_LONGEST_TITLE] for n in (says.title, page_title(nodes)) if n]
    article = pick(nodes, measures, headline_of(nodes, measures, names))
    if article is None or measures.prose[article] < _LEAST or measures.link_density(article) > _LINKS:
        raise ReadError(f"网页“{shown}”里没有找到正文;正文若由脚本载入,请在浏览器里打开后另存。")
    body, lines = write(nodes[0], article, measures).result()
    says = with_marked(says, nodes, article, measures)
    lines, title = _with_headline(lines, names)
    return Extract(body, lines, "html", replace(says, title=title))


def _with_headline(lines: list[Line], names: list[str]) -> tuple[list[Line], str | None]:
    """The lines with the headline marked, and the title where no line holds it.

    The headline is the line that the page's title repeats, with the site's name behind it or not; of several, the
    longest, and of those the one right above the article. Failing that, the heading of the highest level above it.
    """
    first = next((k for k, line in enumerate(lines) if not line.outside), 0)
    known = [_key(n) for n in names]
    found: tuple[int, bool, int, int] | None = None
    for k, line in enumerate(lines):
        key = _key(line.text)
        likeness = max((_likeness(key, n) for n in known), default=0)
        if likeness < 4 or len(line.text) > 120:
            continue
        rank = (likeness, line.role == "heading", -abs(first - k), k)
        found = max(found, rank) if found else rank
    at = found[3] if found else None
    if at is None:
        heads = [k for k, line in enumerate(lines[: first + 3]) if line.role == "heading" and len(line.text) >= 6]
        at = min(heads, key=lambda k: (lines[k].level, -k), default=None)
    if at is None:
        # A line right above the article that is no credit and no part of the page.
        above = range(max(0, first - _ABOVE), min(first + 1, len(lines)))
        at = next((k for k in above if _may_be_title(lines[k])), None)
    if at is None:
        return lines, _without_site(names[0]) if names else None
    return [*lines[:at], lines[at]._replace(role="title"), *lines[at + 1 :]], None


def _may_be_title(line: Line) -> bool:
    t = line.folded
    return 8 <= len(t) <= 60 and not any(c in t for c in "。;；") and kind_of(line) is None and not is_byline(line)


def _likeness(line: str, name: str) -> int:
    """How much of the page's title a line repeats, in characters, less what it adds to it."""
    if line in name:
        return len(line)
    return 2 * len(name) - len(line) if len(name) > 7 and name in line else 0


def _key(text: str) -> str:
    return _NOISE.sub("", text)


def _without_site(name: str) -> str:
    """A title without the name of the site or channel behind it: X_网易财经, X--文化--人民网."""
    parts = _SITE.split(name)
    return parts[0] if len(parts[0]) >= 6 else name
