"""The words the rules know, as plain lists a policy person can read and extend.

A list is a text file: one or several words a line, `#` starts a comment, `[name]` starts a group.
"""

from functools import cache
from pathlib import Path

_HERE = Path(__file__).parent


def parse(text: str) -> dict[str, tuple[str, ...]]:
    """The groups of a list, in the order of the file. Words before the first `[name]` are in the group ``""``."""
    groups: dict[str, list[str]] = {"": []}
    current = groups[""]
    for line in text.splitlines():
        line = line.partition("#")[0].strip()
        if line.startswith("[") and line.endswith("]"):
            current = groups.setdefault(line[1:-1], [])
        else:
            current.extend(line.split())
    return {name: tuple(dict.fromkeys(words)) for name, words in groups.items() if words}


@cache
def load(name: str) -> dict[str, tuple[str, ...]]:
    """The shipped list `name` (without .txt)."""
    return parse((_HERE / f"{name}.txt").read_text(encoding="utf-8"))


def words(name: str, group: str = "") -> tuple[str, ...]:
    """The words of one group of a list."""
    return load(name)[group]
