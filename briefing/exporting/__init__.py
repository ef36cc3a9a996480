"""What leaves the program: one tree of facts, written in the formats of `FORMATS`."""

from collections.abc import Collection
from typing import Literal, overload

from briefing.exporting.files import save
from briefing.exporting.formats import FORMATS, Content, Format, format_named, format_of
from briefing.model import Briefing

__all__ = ["FORMATS", "Format", "export", "format_named", "format_of", "save"]

_Text = Literal["toml", "json", "jsonl", "markdown", "csv", "html"]


@overload
def export(
    briefing: Briefing,
    format: _Text = "toml",
    *,
    only: Collection[str] | None = None,
    include: Collection[str] = (),
    summary: bool = False,
    language: str = "zh",
) -> str: ...
@overload
def export(
    briefing: Briefing,
    format: Literal["xlsx"],
    *,
    only: Collection[str] | None = None,
    include: Collection[str] = (),
    summary: bool = False,
    language: str = "zh",
) -> bytes: ...
@overload
def export(
    briefing: Briefing,
    format: str,
    *,
    only: Collection[str] | None = None,
    include: Collection[str] = (),
    summary: bool = False,
    language: str = "zh",
) -> str | bytes: ...
def export(
    briefing: Briefing,
    format: str = "toml",
    *,
    only: Collection[str] | None = None,
    include: Collection[str] = (),
    summary: bool = False,
    language: str = "zh",
) -> str | bytes:
    """The facts of `briefing` in `format`: bytes for a workbook, text for all others.

    The facts are as the reader left them (see `briefing.reviewing`). `only` names the parts to keep; `include` adds
    "keywords", "numerals" or "rules"; `summary` keeps goals, programmes, projects and key statistics. `language`
    ("zh" or "en") is that of the labels in Markdown and HTML; words of the document stay as they are. The same briefing
    gives the same bytes. Raises UsageError for an unknown format, or one whose package is not installed, and FieldError for a verdict
    that `briefing.reviewing` refuses.
    """
    from briefing.exporting.tree import tree

    write = format_named(format).writer
    if briefing.reviews:
        from briefing.reviewing import apply

        briefing = apply(briefing)
    return write(Content(tree(briefing, only=only, include=include, summary=summary), briefing, language))
