"""What leaves the program: one tree, written as TOML or JSON."""

from collections.abc import Collection

from briefing.exporting.files import save
from briefing.model import Briefing, UsageError

FORMATS = ("toml", "json")

__all__ = ["FORMATS", "export", "save"]


def export(
    briefing: Briefing,
    format: str = "toml",
    *,
    only: Collection[str] | None = None,
    include: Collection[str] = (),
    summary: bool = False,
) -> str:
    """The facts of `briefing` as text in `format` (toml or json); the same briefing gives the same bytes.

    `only` names the parts to keep, `include` adds "keywords" or "numerals", `summary` keeps goals, programmes,
    projects and key statistics. Raises UsageError for an unknown format.
    """
    from briefing.exporting.tree import tree

    content = tree(briefing, only=only, include=include, summary=summary)
    if format == "toml":
        from briefing.exporting.toml import dumps
    elif format == "json":
        from briefing.exporting.json import dumps
    else:
        raise UsageError(f"不认识的格式“{format}”,可用的有 toml 和 json。")
    return dumps(content)
