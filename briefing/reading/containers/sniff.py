"""Recognising what a text is by its content; the name only decides what content leaves open."""

import re

_HTML = re.compile(
    r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,2000}?-->\s*+)*+<(?:!doctype\s+html|html|head|body|meta|title|script|div)\b",
    re.IGNORECASE | re.DOTALL,
)
_FEED = re.compile(r"\s*+(?:<\?xml[^>]{0,200}>\s*+)?(?:<!--.{0,2000}?-->\s*+)*+<(?:rss|feed|rdf:RDF)\b", re.DOTALL)
_HTML_TAGS = re.compile(r"</?(?:html|head|body|div|table|td|p|span|br|a|ul|li|h[1-6])\b[^<>]{0,300}>", re.IGNORECASE)
_HEAD = 4000


def is_feed(text: str) -> bool:
    """Whether decoded text begins like a feed."""
    return bool(_FEED.match(text))


def is_html(text: str) -> bool:
    """Whether decoded text is a web page, or a piece of one: it begins like one, or tags abound in it."""
    if _HTML.match(text):
        return True
    if "</" not in text:
        return False
    head = text[:_HEAD]
    return len(_HTML_TAGS.findall(head)) * 60 > len(head) + 300
