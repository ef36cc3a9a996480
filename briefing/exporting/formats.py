"""The formats an export can have. Whoever offers a choice of formats reads this one list."""

from importlib import import_module
from typing import Any, NamedTuple, Protocol

from briefing.model import Briefing, UsageError


class Writer(Protocol):
    """Writes an export: the tree of the contract, and the briefing it was made of for what the tree leaves out."""

    def __call__(self, tree: dict[str, Any], briefing: Briefing) -> str | bytes: ...


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
    def writer(self) -> Writer:
        """The function that writes it. Raises UsageError with one sentence where what it needs is missing."""
        try:
            writer: Writer = import_module(self.module).write
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
)


def format_named(name: str) -> Format:
    """The format called `name`, in either case. Raises UsageError for an unknown one."""
    for known in FORMATS:
        if name.lower() == known.name:
            return known
    raise UsageError(f"不认识的格式“{name}”,可用的有 {'、'.join(f.name for f in FORMATS)}。")


def format_of(path: str) -> Format | None:
    """The format that a file called `path` has by its ending, if one has it."""
    return next((known for known in FORMATS if path.lower().endswith(known.ending)), None)
