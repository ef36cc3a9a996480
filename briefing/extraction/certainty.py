"""Which names are in doubt though their words stand beside the number.

A name can be read from the very clause and still say too little to stand in a table: 116个|国家和地区 (which ones?),
投入|12亿元 (into what?). Its owner stands somewhere else, and the rules did not find it. Such a name is shown as
inferred, like one taken from an earlier clause: on annotated documents two of five of them were wrong,
and of the other stated names one in thirty.
"""

import re

from briefing.extraction.lexicon import Lexicon, any_of

_GUESSED = "right-of-owner"
"""The rule that joins the words before a number to the counted things after it: 自贸试验区|159项任务."""
_SHORT = 2  # characters: 桐麓, 樱花; seldom enough unless it is a measure (出口)


class Certainty:
    """Judges names by the words they are made of."""

    def __init__(self, lexicon: Lexicon) -> None:
        bare = any_of(lexicon.words("certainty", "bare"))
        acts = any_of((*lexicon.words("subjects", "act"), *lexicon.words("subjects", "deed")))
        does = any_of((*lexicon.words("subjects", "act"), *lexicon.words("subjects", "event")))
        self._measures = frozenset(lexicon.words("subjects", "measure"))
        # Tried only on names that begin as one of them does: most names begin with none of these characters.
        self._begins = frozenset(
            word[0] for word in (*lexicon.words("certainty", "bare"), *lexicon.words("subjects", "act", "deed"))
        )
        self._bare = re.compile(f"(?:{acts}?{bare}(?:[和、及（]{{1,2}}{bare}）?)*{does}?|{acts})")

    def doubts(self, name: str, rule: str) -> bool:
        """Whether `name`, which `rule` found, may lack the words that tell what it is a number of."""
        if rule == _GUESSED:
            return True
        if name in self._measures:
            return False
        return len(name) <= _SHORT or (name[0] in self._begins and self._bare.fullmatch(name) is not None)
