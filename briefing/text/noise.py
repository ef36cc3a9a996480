"""Marks that sites set into the text they show."""

import re
from collections import Counter

# Cheap signs that a text may hold such marks at all.
_SIGNS = ("网-", "网—", "www.", "http")
_MARK = (
    r"(?:https?://|www\.)[\w./-]{4,60}"
    r"|[A-Za-z0-9]{0,6}[^\W\da-zA-Z_]{2,10}网[-—]{2,}(?:[^\W\da-zA-Z_]{2,16}[-—]{2,})?"
)
_LEAST = 3


def watermarks(text: str) -> list[str]:
    """The marks of a site that stand at least three times in `text`: `kTN县情资料网---`; longest first."""
    if not any(sign in text for sign in _SIGNS):
        return []
    counts = Counter(m[0] for m in re.finditer(_MARK, text))
    return sorted((mark for mark, n in counts.items() if n >= _LEAST), key=len, reverse=True)
