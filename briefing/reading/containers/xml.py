"""XML without what makes it dangerous: no document type, so no entities; bounded depth and size."""

from collections.abc import Iterator
from xml.parsers import expat

_DEEPEST = 120
_MOST = 600_000


class XmlError(ValueError):
    """The XML is broken, or is not of the kind that a document needs."""


class Element:
    """An element: names without their namespace."""

    __slots__ = ("attributes", "children", "tag", "text")

    def __init__(self, tag: str, attributes: dict[str, str]) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children: list[Element] = []
        self.text = ""

    def get(self, name: str) -> str:
        """The value of an attribute, "" where there is none."""
        return self.attributes.get(name, "")

    def child(self, tag: str) -> "Element | None":
        """The first child of that name."""
        return next((c for c in self.children if c.tag == tag), None)

    def value(self, *path: str) -> str | None:
        """The attribute `val` of what the names lead to; None where they lead nowhere."""
        node: Element | None = self
        for tag in path:
            node = node.child(tag) if node else None
        return node.get("val") if node is not None else None

    def number(self, name: str, default: int) -> int:
        """An attribute as a number below 10 000; `default` where it is none."""
        return small(self.get(name), default)

    def all(self, tag: str) -> "Iterator[Element]":
        """The children of that name."""
        return (c for c in self.children if c.tag == tag)


def small(text: str | None, default: int) -> int:
    """`text` as a number below 10 000; `default` where it is none."""
    return int(text) if text and len(text) <= 4 and text.isdecimal() else default


def parse(data: bytes) -> Element:
    """The root element. Raises XmlError."""
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    top = Element("", {})
    stack = [top]
    count = 0

    def start(name: str, attributes: dict[str, str]) -> None:
        nonlocal count
        count += 1
        if len(stack) > _DEEPEST or count > _MOST:
            raise XmlError("too deep or too large")
        node = Element(_local(name), {_local(k): v for k, v in attributes.items()})
        stack[-1].children.append(node)
        stack.append(node)

    def end(_: str) -> None:
        stack.pop()

    def characters(text: str) -> None:
        stack[-1].text += text

    def refuse(*_: object) -> None:
        raise XmlError("a document type")

    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = characters
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise XmlError(str(error)) from error
    if not top.children:
        raise XmlError("empty")
    return top.children[0]


def _local(name: str) -> str:
    return name.rpartition(" ")[2]
