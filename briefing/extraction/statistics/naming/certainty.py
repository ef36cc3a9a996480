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
        bare = lexicon.words("certainty", "bare")
        acts = lexicon.words("subjects", "act", "deed")
        does = lexicon.words("subjects", "act", "event")
        one, act, do = any_of(bare), any_of(acts), any_of(does)
        self._measures = frozenset(lexicon.words("subjects", "measure"))
        self._bare = re.compile(f"(?:{act}?{one}(?:[和、及（]{{1,2}}{one}）?)*{do}?|{act})")
        # Tried only on names that begin and end as one of them does: most names do not.
        self._first = frozenset(word[0] for word in (*bare, *acts))
        self._last = frozenset(word[-1] for word in (*bare, *acts, *does)) | {"）"}

    def doubts(self, name: str, rule: str) -> bool:
        """Whether `name`, which `rule` found, may lack the words that tell what it is a number of."""
        if rule == _GUESSED:
            return True
        if name in self._measures:
            return False
        if len(name) <= _SHORT:
            return True
        return name[0] in self._first and name[-1] in self._last and self._bare.fullmatch(name) is not None
