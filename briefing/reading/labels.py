"""Credit lines: labels and what stands behind them.

`来源:澜州日报  作者:叶知秋`, `记者 方雨桐 通讯员 何守一`, `责任编辑:沈佳禾　校对:高原`, also without blanks between the
fields. One walk along the folded line finds the labels; a field reaches to the next one.
"""

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from briefing.reading.lexicon import words

_ROLES = (
    "editors",
    "authors",
    "correspondents",
    "photographers",
    "source",
    "date",
    "written",
    "number",
    "duties",
    "other",
)
_PERSONAL = ("authors", "correspondents", "photographers")
_GLUED = ("记者", "通讯员", "作者", "责编", "责任编辑", "摄影")
_SEPARATORS = ":|"


class Field(NamedTuple):
    """A label's role and the range of its value in the line."""

    role: str
    label: str
    start: int
    end: int


def is_bare(line: str) -> bool:
    """Whether a folded line is a label alone, whose value stands in the next line."""
    found = next(_found(line), None)
    return found is not None and found[2] == 0 and found[0] != "other" and not line[found[3] :].strip(" ]】)")


@cache
def _labels() -> tuple[dict[str, str], dict[str, int]]:
    """Each label's role, and for each first character the length of the longest label."""
    roles = {label.replace("_", " "): role for role in _ROLES for label in words("credits", role)}
    longest: dict[str, int] = {}
    for label in roles:
        longest[label[0]] = max(len(label), longest.get(label[0], 0))
    return roles, longest


def fields(line: str) -> Iterator[Field]:
    """The fields of a folded credit line, in order."""
    found = list(_found(line))
    for k, (role, label, _, start) in enumerate(found):
        end = found[k + 1][2] if k + 1 < len(found) else len(line)
        yield Field(role, label, start, end)


def _found(line: str) -> Iterator[tuple[str, str, int, int]]:
    """Role, label, start of the label and start of the value."""
    roles, longest = _labels()
    at = 0
    while at < len(line):
        for n in range(min(longest.get(line[at], 0), len(line) - at), 0, -1):
            label = line[at : at + n]
            value = _value(line, at, at + n, roles.get(label))
            if value is not None:
                yield roles[label], label, at, value
                at = value
                break
        else:
            at += 1


def _value(line: str, start: int, end: int, role: str | None) -> int | None:
    """Where the value of the label line[start:end] begins; None where the word is no label."""
    if role is None:
        return None
    at = end
    while at < len(line) and line[at] in " \t】])/":
        at += 1
    if line[at : at + 1] and line[at] in _SEPARATORS:
        return at + 1
    if line[end - 1] in ":|/":
        return end
    alone = start == 0 or not ("\u4e00" <= line[start - 1] <= "\u9fff")
    if at > end:
        # A blank separates, behind a publisher's name too: 澜州日报记者 叶知秋.
        return at if role in _PERSONAL or alone else None
    # Names stand right behind few labels: 记者万志强; other words go on: 文图俱佳.
    return end if alone and end < len(line) and line[start:end].endswith(_GLUED) else None
