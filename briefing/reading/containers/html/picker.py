"""Which part of a web page is the article.

Prose is text with the marks of sentences in it and outside links. Each element collects the prose below it, less the
deeper it lies: so the element right around the paragraphs wins, neither the page around it nor one paragraph in it.
Names of classes are hints, never reasons.
"""

import re
from collections.abc import Sequence

from briefing.reading.containers.html.tree import BLOCK, Node
from briefing.reading.lexicon import words

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
_GOOD = frozenset(words("pages", "article"))
_BAD = frozenset(words("pages", "around"))
_WEAK = frozenset(words("pages", "often_around"))
_COLUMN = frozenset(words("pages", "column"))
_PUNCTUATION = re.compile("[，。；！？：、,;!?“”《》]")
_NOISE = re.compile(r"[\W_]+")
_LONGEST_HEADLINE = 90
_TEASER = 250
# What is named like a part of the page is one, if it is shorter or more linked than this.
_SHORT = 24
_LINKED = 0.3
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
        if self._is_list_of_links(node):
            score *= 0.2
        if node.tag == "a":
            linked, prose, score = text, prose * 0.1, score * 0.1
        elif node.tag in _AROUND or is_hidden(node) or (hints(node) & (_BAD | _COLUMN) and not hints(node) & _GOOD):
            score *= 0.2
        elif node.tag in ("article", "main") or node.get("itemprop") == "articleBody" or hints(node) & _GOOD:
            score *= 1.1
        self.text[node], self.linked[node], self.prose[node], self.score[node] = text, linked, prose, score
        self.holds_blocks[node] = holds

    def _is_list_of_links(self, node: Node) -> bool:
        """Whether most of at least three items are teasers: a link and perhaps a sentence about where it leads."""
        items = [c for c in node.children if isinstance(c, Node) and c.tag in BLOCK and self.text[c]]
        if len(items) < 3:
            return False
        teasers = sum(self.linked[i] >= 4 and self.text[i] < _TEASER and self.link_density(i) > 0.1 for i in items)
        return teasers * 10 > len(items) * 7

    def link_density(self, node: Node) -> float:
        """The share of the text that stands in links."""
        return self.linked[node] / self.text[node] if self.text[node] else 0.0


def pick(nodes: list[Node], measures: Measures, headline: Node | None) -> Node | None:
    """The element that holds the article; None where there is no prose at all.

    What shares more of its ancestors with the headline is likelier: teasers stand in a column of their own.
    """
    near = {node: depth for depth, node in enumerate(reversed(list(headline.ancestors())))} if headline else {}
    deepest = max(near.values(), default=0)
    shared: dict[Node, int] = {}

    def merit(node: Node) -> float:
        return measures.score[node] * (1 - measures.link_density(node)) * (1 + shared[node] / (deepest or 1))

    best: Node | None = None
    for node in nodes:
        parent = node.parent
        shared[node] = near.get(node, shared[parent] if parent else 0)
        if node.tag not in SKIPPED and (node.tag in BLOCK or measures.holds_blocks[node]):
            best = node if best is None or merit(node) > merit(best) else best
    if best is None or measures.score[best] <= 0:
        return None
    while True:
        inner = [c for c in best.children if isinstance(c, Node) and measures.prose[c] >= 0.9 * measures.prose[best]]
        if not inner or inner[0].tag not in BLOCK:
            return best
        best = inner[0]


def headline_of(nodes: list[Node], measures: Measures, names: Sequence[str]) -> Node | None:
    """The element whose text the page's title repeats; the first heading of the highest level, where there is one."""
    known = [_bare(n) for n in names]
    found: Node | None = None
    rank = (0, False)
    for node in nodes:
        if node.tag in SKIPPED or not 4 <= measures.text[node] <= _LONGEST_HEADLINE or node.tag == "a":
            continue
        key = _bare(node.text())
        if len(key) > 3 and any(key in n for n in known):
            here = (len(key), node.tag in ("h1", "h2"))
            if here > rank:
                found, rank = node, here
    return found or next((n for n in nodes if n.tag == "h1" and measures.text[n] > 3), None)


def _bare(text: str) -> str:
    return _NOISE.sub("", text)


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
    if hints(node) & _WEAK and (measures.text[node] < _SHORT or measures.link_density(node) > _LINKED):
        return True
    return measures.text[node] >= 4 and measures.link_density(node) > 0.6 and node.tag not in ("td", "th", "tr")
