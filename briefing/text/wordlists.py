"""Word lists as plain text files a policy person can read and extend.

A list is a text file: one or several words a line, `#` starts a comment, `[name]` starts a group.
"""

from collections.abc import Iterator
from functools import cache


def rows(text: str) -> Iterator[tuple[int, str, list[str]]]:
    """Each line that says something: its number from 1, its group, and its words, of which a line `[name]` has none.

    Lines before the first `[name]` are in the group ``""``.
    """
    group = ""
    for number, line in enumerate(text.splitlines(), 1):
        body = line.partition("#")[0].strip()
        if body.startswith("[") and body.endswith("]"):
            group = body[1:-1]
            yield number, group, []
        elif body:
            yield number, group, body.split()


def parse(text: str) -> dict[str, tuple[str, ...]]:
    """The groups of a list that have words, in the order of the file."""
    groups: dict[str, list[str]] = {}
    for _, group, words in rows(text):
        groups.setdefault(group, []).extend(words)
    return {name: tuple(dict.fromkeys(words)) for name, words in groups.items() if words}


@cache
def load(path: str) -> dict[str, tuple[str, ...]]:
    """The list in the file `path`."""
    with open(path, encoding="utf-8") as file:
        return parse(file.read())
