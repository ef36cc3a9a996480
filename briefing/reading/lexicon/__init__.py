"""The words of page furniture and of credit lines, as plain lists.

Lists are written in simplified characters and half-width punctuation: lines are folded before they are compared.
"""

from pathlib import Path

from briefing.text.wordlists import load

_HERE = Path(__file__).parent


def words(name: str, group: str = "") -> tuple[str, ...]:
    """The words of one group of the shipped list `name` (without .txt)."""
    return load(_HERE / f"{name}.txt")[group]
