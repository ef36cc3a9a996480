"""Marks that sites set into the text they show."""

import re
from collections import Counter

# Cheap signs that a text may hold such marks at all.
_SIGNS = ("网--", "网——", "www.", "http")
_ANCHOR = r"(?:https?://|www\.)[\w./-]{4,60}|网[-—]{2,}(?:[^\W\da-zA-Z_]{2,16}[-—]{2,})?"
_NAME = r"[A-Za-z0-9]{0,6}[^\W\da-zA-Z_]{2,10}$"
_LONGEST_NAME = 16
_LEAST = 3


def watermarks(text: str) -> list[str]:
    """The marks of a site that stand at least three times in `text`: `kTN县情资料网---`; longest first."""
    if not any(sign in text for sign in _SIGNS):
        return []
    counts: Counter[str] = Counter()
    for m in re.finditer(_ANCHOR, text):
        if m[0][0] != "网":
            counts[m[0]] += 1
        elif name := re.search(_NAME, text[max(0, m.start() - _LONGEST_NAME) : m.start()]):
            # Where the name begins is told by what stands before the others.
            counts.update(name[0][k:] + m[0] for k in range(len(name[0]) - 1))
    return sorted((mark for mark, n in counts.items() if n >= _LEAST), key=len, reverse=True)
