"""The words of page furniture and of credit lines, as plain lists.

Lists are written in simplified characters and half-width punctuation: lines are folded before they are compared.
"""

import os

from briefing.text.wordlists import load

_HERE = os.path.dirname(__file__)


def words(name: str, group: str = "") -> tuple[str, ...]:
    """The words of one group of the shipped list `name` (without .txt)."""
    return load(os.path.join(_HERE, f"{name}.txt"))[group]
