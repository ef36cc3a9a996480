"""The words the rules know, as plain lists a policy person can read and extend.

A list is a UTF-8 text file: one or several words a line, `#` starts a comment, `[name]` starts a group. The shipped
lists stand beside this file and say in their comments what each group means. A user's own list has the name of a
shipped one (`units.txt`) and adds words to its groups.
"""

import os
import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING

from briefing.model import UsageError
from briefing.text.wordlists import load, rows

if TYPE_CHECKING:
    from pathlib import Path

_HERE = os.path.dirname(__file__)
LISTS = tuple(sorted(name.removesuffix(".txt") for name in os.listdir(_HERE) if name.endswith(".txt")))
"""The names of the shipped lists."""
LONGEST_WORD = 16
_FORBIDDEN = r"[\x00-\x20\x7f-\x9f，。；：、！？“”‘’（）()《》〈〉\[\]【】]"

Groups = Mapping[str, tuple[str, ...]]


class Lexicon:
    """All lists, not to be changed. Two are the same only if they are the same object, so that tables built from one can
    be kept with it."""

    def __init__(self, lists: Mapping[str, Groups]) -> None:
        self.lists = lists

    def words(self, name: str, group: str) -> tuple[str, ...]:
        """The words of one group of a list, in the order of the file. Raises KeyError where there is none."""
        return self.lists[name][group]

    def extended(self, folder: "Path") -> "Lexicon":
        """This lexicon with the words of a user's lists in `folder` added; itself where there are none.

        Raises UsageError, naming file, line and reason, for a list that cannot be used.
        """
        found = sorted(folder.glob("*.txt")) if folder.is_dir() else []
        if not found:
            return self
        lists = {name: dict(groups) for name, groups in self.lists.items()}
        for path in found:
            if path.stem not in lists:
                raise UsageError(f"词表 {path} 无法使用：没有名为“{path.stem}”的词表，可用的有 {'、'.join(lists)}。")
            known = lists[path.stem]
            try:
                text = path.read_text(encoding="utf-8-sig")
            except UnicodeDecodeError as error:
                line = error.object[: error.start].count(b"\n") + 1
                raise UsageError(f"词表 {path} 第 {line} 行无法使用：不是 UTF-8 编码。") from error
            except OSError as error:
                raise UsageError(f"词表 {path} 无法读取：{error.strerror or error}。") from error
            for group, words in parse(text, str(path), frozenset(known)).items():
                known[group] = tuple(dict.fromkeys((*known[group], *words)))
        return Lexicon(lists)


def parse(text: str, file: str, groups: frozenset[str] | None = None) -> dict[str, tuple[str, ...]]:
    """The groups of a list, in the order of the file.

    `groups` are the names allowed, any where it is None. Raises UsageError, naming `file`, line and reason.
    """
    found: dict[str, list[str]] = {}

    def refuse(line: int, reason: str) -> UsageError:
        return UsageError(f"词表 {file} 第 {line} 行无法使用：{reason}。")

    for number, name, words in rows(text):
        if not name:
            raise refuse(number, "词语前面没有写明词组，请先写一行 [词组名]")
        if groups is not None and name not in groups:
            raise refuse(number, f"没有名为“{name}”的词组，可用的有 {'、'.join(sorted(groups))}")
        group = found.setdefault(name, [])
        for word in words:
            if len(word) > LONGEST_WORD:
                raise refuse(number, f"词语太长，最多 {LONGEST_WORD} 个字")
            if bad := re.search(_FORBIDDEN, word):
                raise refuse(number, f"词语里有不能使用的字符 {bad[0]!a}")
            group.append(word)
    return {name: tuple(dict.fromkeys(words)) for name, words in found.items()}


@cache
def shipped() -> Lexicon:
    """The lists that come with the program, loaded once."""
    return Lexicon({name: load(os.path.join(_HERE, f"{name}.txt")) for name in LISTS})


def words(name: str, group: str) -> tuple[str, ...]:
    """The words of one group of a shipped list."""
    return shipped().words(name, group)


def holds(text: str, words: Iterable[str]) -> bool:
    """Whether one of `words` stands somewhere in `text`."""
    return any(word in text for word in words)


def any_of(words: Iterable[str]) -> str:
    """An expression that matches one of `words`, the longest first."""
    return f"(?:{alternatives(words)})"


def alternatives(words: Iterable[str]) -> str:
    """The same without brackets, to go on with further alternatives."""
    return "|".join(map(re.escape, sorted(dict.fromkeys(words), key=len, reverse=True)))
