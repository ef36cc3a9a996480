"""Which part of a web page is the article.

Prose is text with the marks of sentences in it and outside links. Each element collects the prose below it, less the
deeper it lies: so the element right around the paragraphs wins, neither the page around it nor one paragraph in it.
Names of classes are hints, never reasons.
"""

import re

from briefing.reading.containers.html.tree import BLOCK, Node

SKIPPED = frozenset(
    [
        "script",
        "style",
        "noscript",
        "template",
        "head",
        "select",
        "option",
        "button",
        "textarea",
        "svg",
        "canvas",
        "iframe",
        "object",
        "video",
        "audio",
        "map",
        "rt",
        "rp",
        "title",
        "meta",
        "link",
        "input",
    ]
)
_AROUND = frozenset(("nav", "footer", "aside"))
_WORD = re.compile("[a-z]+")
_CAMEL = re.compile("(?<=[a-z])(?=[A-Z])")
_GOOD = frozenset(
    [
        "article",
        "content",
        "contents",
        "main",
        "text",
        "txt",
        "body",
        "detail",
        "details",
        "news",
        "post",
        "entry",
        "zoom",
        "story",
        "editor",
        "trs",
        "view",
        "paragraph",
        "arti",
    ]
)
_BAD = frozenset(
    [
        "comment",
        "comments",
        "commentlist",
        "reply",
        "foot",
        "footer",
        "footnav",
        "header",
        "sidebar",
        "side",
        "aside",
        "nav",
        "navbar",
        "menu",
        "crumb",
        "breadcrumb",
        "breadcrumbs",
        "share",
        "sharebar",
        "bdsharebuttonbox",
        "recommend",
        "recommends",
        "recommended",
        "related",
        "relate",
        "relative",
        "relevant",
        "rank",
        "ranking",
        "hot",
        "hotnews",
        "copyright",
        "disclaimer",
        "login",
        "register",
        "search",
        "banner",
        "ad",
        "ads",
        "adv",
        "advert",
        "tags",
        "tag",
        "toolbar",
        "tools",
        "qrcode",
        "ewm",
        "popup",
        "modal",
        "dialog",
        "tip",
        "tips",
        "prev",
        "next",
        "page",
        "pager",
        "pagination",
        "subscribe",
        "vote",
        "guess",
        "statement",
        "more",
        "links",
        "link",
        "friend",
    ]
)
_PUNCTUATION = re.compile("[，。；！？：、,;!?“”《》]")
_DEEPER = 0.7


def hints(node: Node) -> frozenset[str]:
    """The words in the names of a node: mainContent-x7 gives main, content, x."""
    return frozenset(_WORD.findall(_CAMEL.sub(" ", node.names).lower()))


def is_hidden(node: Node) -> bool:
    """Whether the element is not shown."""
    style = node.get("style").replace(" ", "").lower()
    return "display:none" in style or "hidden" in node.attributes


class Measures:
    """Text, text in links and prose below each node, in characters."""

    def __init__(self, nodes: list[Node]) -> None:
        self.text: dict[Node, int] = {}
        self.linked: dict[Node, int] = {}
        self.prose: dict[Node, float] = {}
        self.score: dict[Node, float] = {}
        # Whether an element holds other blocks; one that does not is a paragraph, whatever its tag.
        self.holds_blocks: dict[Node, bool] = {}
        self.holds_table: set[Node] = set()
        for node in reversed(nodes):
            self._measure(node)

    def _measure(self, node: Node) -> None:
        if node.tag in SKIPPED:
            self.text[node] = self.linked[node] = 0
            self.prose[node] = self.score[node] = 0.0
            self.holds_blocks[node] = False
            return
        text = linked = 0
        prose = score = 0.0
        holds = False
        for child in node.children:
            if isinstance(child, str):
                size = len(child) - child.count(" ") - child.count("\n") - child.count("\u3000") - child.count("\xa0")
                text += size
                if size:
                    found = size if _PUNCTUATION.search(child) else size * 0.2
                    prose += found
                    score += found
            else:
                text += self.text[child]
                linked += self.linked[child]
                prose += self.prose[child]
                score += self.score[child] * (_DEEPER if self.holds_blocks[child] else 1.0)
                holds = holds or child.tag in BLOCK or self.holds_blocks[child]
                if child.tag == "table" or child in self.holds_table:
                    self.holds_table.add(node)
        if node.tag == "a":
            linked, prose, score = text, prose * 0.1, score * 0.1
        elif node.tag in _AROUND or is_hidden(node) or (hints(node) & _BAD and not hints(node) & _GOOD):
            score *= 0.2
        elif node.tag in ("article", "main") or node.get("itemprop") == "articleBody" or hints(node) & _GOOD:
            score *= 1.1
        self.text[node], self.linked[node], self.prose[node], self.score[node] = text, linked, prose, score
        self.holds_blocks[node] = holds

    def link_density(self, node: Node) -> float:
        """The share of the text that stands in links."""
        return self.linked[node] / self.text[node] if self.text[node] else 0.0


def pick(nodes: list[Node], measures: Measures) -> Node | None:
    """The element that holds the article; None where there is no prose at all."""
    candidates = [n for n in nodes if n.tag not in SKIPPED and (n.tag in BLOCK or measures.holds_blocks[n])]
    if not candidates:
        return None
    best = max(candidates, key=lambda n: measures.score[n] * (1 - measures.link_density(n)))
    if measures.score[best] <= 0:
        return None
    while True:
        inner = [c for c in best.children if isinstance(c, Node) and measures.prose[c] >= 0.9 * measures.prose[best]]
        if not inner or inner[0].tag not in BLOCK:
            return best
        best = inner[0]


def is_aside(node: Node, measures: Measures, article: Node) -> bool:
    """Whether an element inside the article is not part of it: links to others, a share bar, a box of the editors."""
    if measures.prose[node] > 0.4 * measures.prose[article]:
        return False
    if node.tag in _AROUND or is_hidden(node):
        return True
    if node.tag not in BLOCK:
        return False
    if hints(node) & _BAD:
        return True
    return measures.text[node] >= 4 and measures.link_density(node) > 0.6 and node.tag not in ("td", "th", "tr")
