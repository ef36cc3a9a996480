"""The formats an export can have. Whoever offers a choice of formats reads this one list."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, NamedTuple

from briefing.model import Briefing, UsageError


class Content(NamedTuple):
    """What a writer writes."""

    tree: dict[str, Any]
    """The tree of the contract."""
    briefing: Briefing
    """What the tree was made of, for what it leaves out: the text of the document."""
    language: str
    """Of the labels in the formats for people: zh or en."""


class Format(NamedTuple):
    """One format: how it is called, how its files end, what writes it and what that needs."""

    name: str
    """As an option names it."""
    ending: str
    """With its dot."""
    title: str
    """As a reader knows it; the same in every language."""
    module: str
    """Where its `write` is."""
    needs: str = ""
    """The package that has to be installed for it, which the extra of the format's name brings."""

    @property
    def writer(self) -> Callable[[Content], str | bytes]:
        """The function that writes it. Raises UsageError with one sentence where what it needs is missing."""
        try:
            writer: Callable[[Content], str | bytes] = import_module(self.module).write
        except ModuleNotFoundError as error:
            if error.name != self.needs:
                raise
            raise UsageError(
                f"导出 {self.title} 需要 {self.needs},还没有安装;请运行 pip install 'briefing[{self.name}]'。"
            ) from error
        return writer


FORMATS = (
    Format("toml", ".toml", "TOML", "briefing.exporting.toml"),
    Format("json", ".json", "JSON", "briefing.exporting.json"),
    Format("jsonl", ".jsonl", "JSON Lines", "briefing.exporting.jsonl"),
    Format("markdown", ".md", "Markdown", "briefing.exporting.markdown"),
    Format("csv", ".csv", "CSV", "briefing.exporting.csv"),
    Format("xlsx", ".xlsx", "Excel", "briefing.exporting.xlsx", "xlsxwriter"),
    Format("html", ".html", "HTML", "briefing.exporting.html"),
)


def format_named(name: str) -> Format:
    """The format called `name`, or with that ending, in either case. Raises UsageError for an unknown one."""
    for known in FORMATS:
        if name.lower() in (known.name, known.ending[1:]):
            return known
    raise UsageError(f"不认识的格式“{name}”,可用的有 {'、'.join(f.name for f in FORMATS)}。")


def format_of(path: str) -> Format | None:
    """The format that a file called `path` has by its ending, if one has it."""
    return next((known for known in FORMATS if path.lower().endswith(known.ending)), None)
