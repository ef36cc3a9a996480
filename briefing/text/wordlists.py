"""Word lists as plain text files a policy person can read and extend.

A list is a text file: one or several words a line, `#` starts a comment, `[name]` starts a group.
"""

from functools import cache


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
def load(path: str) -> dict[str, tuple[str, ...]]:
    """The list in the file `path`."""
    with open(path, encoding="utf-8") as file:
        return parse(file.read())
