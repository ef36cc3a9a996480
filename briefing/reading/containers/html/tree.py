"""A web page as a tree."""

from collections.abc import Iterator

from briefing.model import ReadError
from briefing.reading.containers.html.tokens import RAW, End, Raw, Start, Text, tokens

VOID = frozenset(
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "frame",
        "keygen",
        "basefont",
        "bgsound",
    ]
)
BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "caption",
    ]
)
# What a start tag closes, if it is open: a paragraph holds no other block.
_CLOSED_BY = {tag: frozenset(("p",)) for tag in BLOCK} | {
    "li": frozenset(("li", "p")),
    "dt": frozenset(("dt", "dd", "p")),
    "dd": frozenset(("dt", "dd", "p")),
    "tr": frozenset(("tr", "td", "th", "p")),
    "td": frozenset(("td", "th", "p")),
    "th": frozenset(("td", "th", "p")),
    "tbody": frozenset(("tr", "td", "th", "thead", "tbody", "p")),
    "option": frozenset(("option",)),
}
# An end tag of these closes nothing outside the cell or list it stands in.
_SCOPE = frozenset(("td", "th", "table", "body", "html"))
_DEEPEST = 300
_MOST = 150_000


class Node:
    """An element: its tag, attributes, and children in order, text among them."""

    __slots__ = ("attributes", "children", "parent", "tag")

    def __init__(self, tag: str, attributes: dict[str, str], parent: "Node | None") -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Node | str] = []
        self.parent = parent

    def get(self, name: str) -> str:
        """The value of an attribute, "" where there is none."""
        return self.attributes.get(name, "")

    @property
    def names(self) -> str:
        """The class and the id."""
        return f"{self.get('class')} {self.get('id')}"

    def ancestors(self) -> "Iterator[Node]":
        """The node itself, its parent, and so on up to the root."""
        node: Node | None = self
        while node is not None:
            yield node
            node = node.parent

    def text(self) -> str:
        """The text of the node and all below it."""
        out = []
        stack: list[Node | str] = [self]
        while stack:
            item = stack.pop()
            if isinstance(item, str):
                out.append(item)
            else:
                stack.extend(reversed(item.children))
        return "".join(out)


def parse(page: str) -> list[Node]:
    """The nodes of a page in the order of their start tags, the root first. Raises ReadError for one without measure."""
    root = Node("html", {}, None)
    nodes = [root]
    stack = [root]
    open_tags = {"html": 1}
    for token in tokens(page):
        top = stack[-1]
        if isinstance(token, Text):
            top.children.append(token.text)
        elif isinstance(token, Raw):
            # The end tag of a raw element follows; its text belongs to the element.
            nodes[-1].children.append(token.text)
        elif isinstance(token, Start):
            closed = _CLOSED_BY.get(token.tag)
            while closed and stack[-1].tag in closed:
                open_tags[stack.pop().tag] -= 1
            node = Node(token.tag, token.attributes, stack[-1])
            stack[-1].children.append(node)
            nodes.append(node)
            if len(nodes) > _MOST:
                raise ReadError(f"网页里的标签超过 {_MOST // 10000} 万个,不像是一篇文稿。")
            if token.tag not in VOID and token.tag not in RAW and len(stack) < _DEEPEST:
                stack.append(node)
                open_tags[token.tag] = open_tags.get(token.tag, 0) + 1
        elif isinstance(token, End) and open_tags.get(token.tag, 0) > 0 and token.tag != "html":
            _close(token.tag, stack, open_tags)
    return nodes


def _close(tag: str, stack: list[Node], open_tags: dict[str, int]) -> None:
    """Close the innermost open `tag` and what is open in it, unless it stands outside the cell or block the tag is in."""
    for k in range(len(stack) - 1, 0, -1):
        here = stack[k].tag
        if here == tag:
            for node in stack[k:]:
                open_tags[node.tag] -= 1
            del stack[k:]
            return
        if (here in _SCOPE and tag not in _SCOPE) or (here in BLOCK and tag not in BLOCK):
            return
