"""Feeds (RSS and Atom): a section per item, each with its longest field."""

from collections.abc import Iterator

from briefing.reading.containers.html.picker import Measures
from briefing.reading.containers.html.tree import parse as parse_page
from briefing.reading.containers.html.writer import write
from briefing.reading.containers.xml import Element, XmlError, parse
from briefing.reading.page import Extract
from briefing.reading.writing import Writer

_TEXTS = ("encoded", "description", "content", "summary")


def extract(text: str) -> Extract | None:
    """The items of a feed; None where it is none."""
    try:
        root = parse(text.partition("?>")[2].strip().encode() if text.lstrip().startswith("<?xml") else text.encode())
    except XmlError:
        return None
    items = [node for node in _below(root) if node.tag in ("item", "entry")]
    if not items:
        return None
    out = Writer()
    channel = root.child("channel") or root
    if title := channel.child("title"):
        out.line(title.text, role="title")
    for item in items:
        if heading := item.child("title"):
            out.line(heading.text, role="heading", level=1)
        longest = max((n.text for n in item.children if n.tag in _TEXTS), key=len, default="")
        nodes = parse_page(longest)
        for line in write(nodes[0], None, Measures(nodes)).result()[1]:
            out.line(line.text, role=line.role, level=line.level + 1 if line.level else 0)
    body, lines = out.result()
    return Extract(body, lines, "feed") if body.strip() else None


def _below(root: Element) -> Iterator[Element]:
    stack = [root]
    while stack:
        node = stack.pop()
        yield node
        stack.extend(reversed(node.children))
