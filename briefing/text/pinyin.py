"""How Chinese characters are read, for finding them without an input method.

The readings are pypinyin's, without tones; a character may have several.
"""

import os
from functools import cache


@cache
def readings(character: str) -> frozenset[str]:
    """The readings of a character in pinyin without tones, ü as v; empty for what is no Chinese character."""
    if not "\u3007" <= character <= "\U0003ffff":
        return frozenset()
    # Single characters need no dictionary of phrases; without it the import takes a fifth of the time.
    os.environ.setdefault("PYPINYIN_NO_PHRASES", "true")
    from pypinyin import Style, pinyin

    found = pinyin(character, style=Style.NORMAL, heteronym=True, errors="ignore")
    return frozenset(found[0]) if found else frozenset()
