"""What a page says of itself to machines: meta tags, JSON-LD, scripts."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from briefing.model import Credits
from briefing.reading import dates
from briefing.reading.containers.html.picker import Measures, hints
from briefing.reading.containers.html.tree import Node
from briefing.reading.names import has_surname
from briefing.text.halves import without_halves
from briefing.text.scripts import to_simplified

_TITLE = ("og:title", "articletitle", "twitter:title", "dc.title", "headline")
_DAY = (
    "article:published_time",
    "pubdate",
    "firstpublishedtime",
    "publishdate",
    "og:release_date",
    "og:time",
    "datepublished",
    "weibo:article:create_at",
    "apub:time",
    "publish_time",
    "dc.date",
    "date",
)
_SOURCE = ("contentsource", "source", "mediaid", "article:source", "publisher", "dc.source")
_AUTHOR = ("author", "article:author", "og:article:author", "dc.creator")
_EDITOR = ("editor", "responsibleeditor")
_TYPES = ("NewsArticle", "Article", "BlogPosting", "WebPage", "Report")
_SCRIPTED = re.compile(
    r"(?:publish_?time|pub_?date|pub_?time|datePublished|create_?time|\bct)[\"']?\s{0,3}[:=]\s{0,3}[\"']?(\d{10}(?!\d)|(?:19|20)\d\d-\d\d?-\d\d?(?:[ T]\d\d?:\d\d)?)",
    re.IGNORECASE,
)
_AUTHOR_HINTS = frozenset(("author", "writer", "zuozhe"))
_SOURCE_HINTS = frozenset(("source", "laiyuan", "publisher", "nickname"))
_NAME = re.compile("(?:\\w|[·-]){2,16}")
_LABEL = re.compile("^(?:来源|來源|稿源)[:： ]*")
_LONGEST_NAME = 40
_LONGEST_SCRIPT = 300_000


def stated(nodes: list[Node]) -> Credits:
    """The credits in the head of a page."""
    metas = _metas(nodes)
    linked = next(iter(_linked(nodes)), {})
    published = _first(metas, _DAY) or _text(linked.get("datePublished")) or _text(linked.get("pubDate"))
    day = dates.first(_local(published)) or _scripted(nodes)
    source = _LABEL.sub("", _first(metas, _SOURCE)).split(" ")[0]
    authors = [*_people(linked.get("author")), *(v for k in _AUTHOR if (v := metas.get(k)))]
    return Credits(
        title=_first(metas, _TITLE) or _text(linked.get("headline")) or None,
        source=source if len(source) > 1 and not source.isdigit() else None,
        published=day,
        authors=tuple(dict.fromkeys(a for a in authors if has_surname(to_simplified(a)))),
        editors=tuple(e for k in _EDITOR if (e := metas.get(k)) and has_surname(to_simplified(e))),
    )


def with_marked(says: Credits, nodes: list[Node], article: Node, measures: Measures) -> Credits:
    """The same with what elements before the article hold, whose names tell what it is."""
    source, authors = _marked(nodes, article, measures)
    return replace(says, source=says.source or source, authors=tuple(dict.fromkeys((*authors, *says.authors))))


def _marked(nodes: list[Node], article: Node, measures: Measures) -> tuple[str | None, list[str]]:
    """Publisher and authors as the names of elements tell: <a class="author">, <em id="source">."""
    source: str | None = None
    authors: list[str] = []
    for node in nodes:
        if node is article:
            break
        if not 2 <= measures.text[node] <= _LONGEST_NAME or not (
            found := hints(node) & (_AUTHOR_HINTS | _SOURCE_HINTS)
        ):
            continue
        # A name and a badge beside it are elements of their own.
        inner = [c for c in node.children if isinstance(c, Node) and measures.text[c]]
        for part in inner if len(inner) > 1 else [node]:
            value = " ".join(part.text().split())
            if not _NAME.fullmatch(value):
                continue
            if found & _AUTHOR_HINTS and has_surname(to_simplified(value)):
                authors.append(value)
            elif len(value) > 1:
                source = value
            break
    return source, authors


def page_title(nodes: list[Node]) -> str:
    """The text of the title element."""
    return next((" ".join(n.text().split()) for n in nodes if n.tag == "title"), "")


def _metas(nodes: list[Node]) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for node in nodes:
        if node.tag == "meta" and (content := " ".join(node.get("content").split())):
            for name in ("name", "property", "itemprop"):
                if key := node.get(name).replace(" ", "").lower():
                    found.setdefault(key, content)
    return found


def _first(metas: Mapping[str, str], keys: tuple[str, ...]) -> str:
    return next((v for k in keys if (v := metas.get(k))), "")


def _linked(nodes: list[Node]) -> Iterator[Mapping[str, Any]]:
    """Articles described in JSON-LD."""
    for node in nodes:
        if node.tag == "script" and "ld+json" in node.get("type"):
            try:
                data = json.loads(node.text(), strict=False)
            except (ValueError, RecursionError):
                continue
            for item in data if isinstance(data, list) else [data]:
                if isinstance(item, dict):
                    graph = item.get("@graph")
                    yield from (
                        i
                        for i in (graph if isinstance(graph, list) else [item])
                        if isinstance(i, dict) and ("datePublished" in i or "pubDate" in i or i.get("@type") in _TYPES)
                    )


def _text(value: Any) -> str:
    return without_halves(value) if isinstance(value, str) else ""


def _people(value: Any) -> Iterator[str]:
    for item in value if isinstance(value, list) else [value]:
        if isinstance(item, dict) and item.get("@type", "Person") == "Person":
            yield _text(item.get("name"))
        else:
            yield _text(item)


def _scripted(nodes: list[Node]) -> str | None:
    """The moment of publication in a script, where the page shows none: as text, or as seconds since 1970."""
    from datetime import datetime, timedelta, timezone

    for node in nodes:
        if node.tag == "script":
            for m in _SCRIPTED.finditer(node.text()[:_LONGEST_SCRIPT]):
                if m[1].isdigit():
                    china = timezone(timedelta(hours=8))
                    return datetime.fromtimestamp(int(m[1]), china).strftime("%Y-%m-%dT%H:%M:%S")
                if found := dates.first(m[1]):
                    return found
    return None


def _local(moment: str) -> str:
    """A moment of another time zone in Chinese time; anything else as it is."""
    from datetime import datetime, timedelta, timezone

    try:
        parsed = datetime.fromisoformat(moment)
        if parsed.tzinfo is None:
            return moment
        return parsed.astimezone(timezone(timedelta(hours=8))).strftime("%Y-%m-%dT%H:%M:%S")
    except (ValueError, OverflowError):
        return moment
