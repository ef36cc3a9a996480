"""A verbatim slice of a text."""

from dataclasses import dataclass
from typing import Protocol

_set = object.__setattr__  # the one way to fill a frozen object; there are many quotes


class HasText(Protocol):
    """Anything that carries a text to quote from; in this program a `Document`."""

    @property
    def text(self) -> str: ...


@dataclass(frozen=True, slots=True, init=False, order=True)
class Quote:
    """Words of a document with their place.

    A quote takes its words from the document itself, so it cannot hold any that are not there. Make one with
    `Document.quote`. Offsets are Unicode code points into `Document.text`; `end` is exclusive.
    """

    start: int
    end: int
    text: str

    def __init__(self, source: HasText, start: int, end: int) -> None:
        text = source.text
        if not 0 <= start < end <= len(text):
            raise ValueError(f"no text at {start}:{end} in a document of {len(text)} characters")
        _set(self, "start", start)
        _set(self, "end", end)
        _set(self, "text", text[start:end])

    def __str__(self) -> str:
        return self.text
