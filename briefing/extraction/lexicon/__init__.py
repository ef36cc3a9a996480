"""The words the rules know, as plain lists a policy person can read and extend.

A list is a UTF-8 text file: one or several words a line, `#` starts a comment, `[name]` starts a group. The shipped
lists stand beside this file and say in their comments what each group means. A user's own list has the name of a
shipped one (`units.txt`) and adds words to its groups. Beside a group `target`, `target-not` holds longer words that hold
one of its words and mean something else: 要, but not 主要.
"""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple, TypeVar

from briefing.model import UsageError
from briefing.model.errors import reason
from briefing.text.wordlists import load, rows

if TYPE_CHECKING:
    from pathlib import Path

_HERE = os.path.dirname(__file__)
LISTS = tuple(sorted(name.removesuffix(".txt") for name in os.listdir(_HERE) if name.endswith(".txt")))
"""The names of the shipped lists."""
LONGEST_WORD = 16
_FORBIDDEN = r"[\x00-\x20\x7f-\x9f，。；：、！？“”‘’（）()《》〈〉\[\]【】]"

Groups = Mapping[str, tuple[str, ...]]
Table = TypeVar("Table")


class List(NamedTuple):
    """One list as a rule uses it: the words of a group, or an expression that matches one of them."""

    groups: Groups

    def words(self, *groups: str) -> tuple[str, ...]:
        """The words of these groups, in the order of the file. Raises KeyError where there is no such group."""
        return tuple(word for group in groups for word in self.groups[group])

    def any(self, *groups: str) -> str:
        """An expression that matches one word of these groups, the longest first."""
        return any_of(self.words(*groups))

    def first(self, *groups: str) -> str:
        """The characters that the words of these groups begin with, to stand in a class of characters."""
        return "".join(sorted({re.escape(word[0]) for word in self.words(*groups)}))

    def unless(self, *groups: str) -> str:
        """The same, but not where the word is part of a longer one of the group `…-not`: 要, not 主要 and not 要素.

        Nothing is said of what stands around the longer word.
        """
        return apart(self.words(*groups), self.words(*(f"{group}-not" for group in groups)))


class Lexicon:
    """All lists, not to be changed, and the tables that the rules made of them."""

    def __init__(self, lists: Mapping[str, Groups]) -> None:
        self.lists = lists
        self._tables: dict[Callable[[Lexicon], Any], Any] = {}

    def words(self, name: str, *groups: str) -> tuple[str, ...]:
        """The words of these groups of a list, in the order of the file. Raises KeyError where there is none."""
        return self.list(name).words(*groups)

    def list(self, name: str) -> List:
        """The list of that name. Raises KeyError where there is none."""
        return List(self.lists[name])

    def table(self, make: "Callable[[Lexicon], Table]") -> Table:
        """What `make` makes of this lexicon, made once: the expressions and sets of a rule."""
        made: Table | None = self._tables.get(make)
        if made is None:
            made = self._tables[make] = make(self)
        return made

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
                raise UsageError(f"词表 {path} 无法读取：{reason(error)}。") from error
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


def apart(words: Iterable[str], longer: Iterable[str]) -> str:
    """An expression that matches one of `words` where it is no part of one of the `longer` words that hold it.

    Each alternative begins with its word, and what must not stand before it comes after it: the engine looks for
    first characters, which is ten times faster than trying every alternative at every place.
    """
    holders = tuple(longer)
    return f"(?:{'|'.join(_apart(word, holders) for word in sorted(dict.fromkeys(words), key=len, reverse=True))})"


def _apart(word: str, holders: Iterable[str]) -> str:
    around = [(a, b) for holder in holders if holder != word for a, found, b in [holder.partition(word)] if found]
    # In an order of their own: an expression that reads otherwise in every run would be kept anew in every run.
    before = sorted({a for a, b in around if a and not b})
    after = sorted({b for a, b in around if b and not a})
    refused = [
        f"(?<!{any_of(ends)}{word})" for n in range(1, LONGEST_WORD) if (ends := [a for a in before if len(a) == n])
    ]
    if after:
        refused.append(f"(?!{any_of(after)})")
    refused.extend(f"(?!(?<={re.escape(a + word)}){re.escape(b)})" for a, b in around if a and b)
    return re.escape(word) + "".join(refused)
