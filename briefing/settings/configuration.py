"""The user's configuration: one TOML file, every key of it checked.

language = "zh"              # or "en"; by default what the locale says
theme = "nord"               # the name of a Textual theme
format = "toml"              # the first choice when exporting
scope = "summary"            # or "everything"
folder = "~/briefings"       # where exports go; by default the current folder
citation = "“{quote}”（《{title}》，{source}，{date}，第{paragraph}段）"

[keys]                       # own keys, by the names of the actions
find = "ctrl+g"
"""

import re
from collections.abc import Collection
from dataclasses import dataclass, field
from pathlib import Path

from briefing.model import UsageError
from briefing.model.errors import reason
from briefing.settings.folders import configuration
from briefing.settings.languages import LANGUAGES

FILE = "config.toml"
CITATION_FIELDS = ("quote", "title", "source", "date", "paragraph", "authors", "place", "file")
SCOPES = ("summary", "everything")
_TEXTS = ("language", "theme", "format", "scope", "folder", "citation")


@dataclass(frozen=True, slots=True)
class Configuration:
    """What the user chose; None where nothing was chosen."""

    language: str | None = None
    theme: str | None = None
    format: str | None = None
    scope: str | None = None
    folder: str | None = None
    citation: str | None = None
    keys: dict[str, str] = field(default_factory=dict)


def path() -> Path:
    """Where the configuration is, whether there is one or not."""
    return configuration() / FILE


def load(formats: Collection[str], actions: Collection[str] = ()) -> Configuration:
    """The user's configuration; an empty one where there is no file.

    `formats` are the names a format may have, `actions` those of [keys] (any where empty). Raises UsageError with one
    sentence that names the file, the line and what may stand there.
    """
    file = path()
    try:
        text = file.read_bytes().decode("utf-8-sig")
    except FileNotFoundError:
        return Configuration()
    except UnicodeDecodeError as error:
        raise UsageError(f"配置文件“{file}”不是 UTF-8 文本。") from error
    except OSError as error:
        raise UsageError(f"配置文件“{file}”读不了:{reason(error)}。") from error
    return parse(text, str(file), formats, actions)


def parse(text: str, file: str, formats: Collection[str], actions: Collection[str] = ()) -> Configuration:
    """The configuration in `text`; `file` is what to call it in errors. Raises UsageError."""
    import tomllib

    try:
        content = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        m = re.search(r"line (\d+)", str(error))
        where = f"第 {m[1]} 行" if m else "末尾"
        raise UsageError(f"配置文件“{file}”{where}不是正确的 TOML:{error}。") from error

    def wrong(key: str, what: str, *below: str) -> UsageError:
        return UsageError(f"配置文件“{file}”第 {_line(text, (key, *below))} 行:{what}。")

    allowed = {"language": LANGUAGES, "scope": SCOPES, "format": formats}
    for key, value in content.items():
        if key == "keys":
            continue
        if key not in _TEXTS:
            raise wrong(key, f"不认识“{key}”,可用的有 {'、'.join((*_TEXTS, 'keys'))}")
        if not isinstance(value, str) or not value.strip():
            raise wrong(key, f"“{key}”要用引号写成文字")
        if key in allowed and value not in allowed[key]:
            raise wrong(key, f"“{key}”不能是“{value}”,可用的有 {'、'.join(allowed[key])}")
    unknown = set(re.findall(r"{([^{}]*)}", content.get("citation", ""))) - {*CITATION_FIELDS}
    if unknown:
        raise wrong("citation", f"出处里不能有“{{{min(unknown)}}}”,可用的有 {'、'.join(CITATION_FIELDS)}")
    keys = content.get("keys", {})
    if not isinstance(keys, dict):
        raise wrong("keys", "“keys”应是一个表,写成 [keys]")
    for name, value in keys.items():
        if actions and name not in actions:
            raise wrong("keys", f"没有“{name}”这个动作,可用的有 {'、'.join(sorted(actions))}", name)
        if not isinstance(value, str) or not value.strip():
            raise wrong("keys", f'“{name}”的按键要用引号写成文字,例如 "ctrl+g"', name)
    texts = {key: value for key, value in content.items() if key != "keys"}
    return Configuration(**texts, keys=dict(keys))


_NAME = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[\w-]+)"""
_SETTING = rf"\s*(\[*)\s*({_NAME}(?:\s*\.\s*{_NAME})*)\s*[\]=]"


def _line(text: str, path: tuple[str, ...]) -> int:
    """The line that sets what `path` leads to, from 1; where none does, the line of the table it stands in."""
    table: tuple[str, ...] = ()
    around = 1
    for number, line in enumerate(text.splitlines(), 1):
        m = re.match(_SETTING, line)
        if not m:
            continue
        names = _names(m[2])
        if m[1]:
            table = here = names
        else:
            here = table + names
        if here[: len(path)] == path:
            return number
        if here == path[: len(here)]:
            around = number
    return around


def _names(key: str) -> tuple[str, ...]:
    """The names of a dotted key as TOML means them, whatever their quotes and escapes."""
    import tomllib

    out: list[str] = []
    try:
        inner = tomllib.loads(f"{key} = 0")
        while isinstance(inner, dict):
            ((name, inner),) = inner.items()
            out.append(name)
    except tomllib.TOMLDecodeError:
        pass  # part of a text of several lines, say
    return tuple(out)
