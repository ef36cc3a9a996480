"""What kind of claim a quantity makes, its sign and its bound, by the words beside it."""

import re
from decimal import Decimal

from briefing.extraction.lexicon import Lexicon, holds
from briefing.extraction.statistics.phrases import Phrase
from briefing.extraction.statistics.tokens import vocabulary
from briefing.model.facts import Bound, StatisticKind
from briefing.text.numerals import Found

_CHANGED = frozenset({"rise", "fall", "better"})
_NO_ROLES: frozenset[str] = frozenset()


class Valuation:
    """Reads kind, sign and bound with the words of a lexicon."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._roles = lexicon.table(vocabulary).roles
        kinds = lexicon.list("kinds")
        self._counts = frozenset(lexicon.words("units", "measures"))
        self._growth = re.compile(f"{kinds.unless('growth')}$")
        self._growth_after = re.compile(f"的?(?:平均|年均)?(?:速度)?{kinds.any('growth-after')}")
        self._growth_aim = re.compile(kinds.any("growth-aim"))
        self._rate = re.compile(kinds.any("rate"))
        self._burden = re.compile(kinds.any("burden"))
        self._decline = kinds.words("decline")
        self._less = kinds.words("less")
        self._aim = kinds.words("aim")
        self._cut = kinds.words("cut")
        self._passed = re.compile(f"亿(?:元|美元)?级?$|{lexicon.list('units').any('thresholds')}")

    def is_(self, word: str, *groups: str) -> bool:
        """Whether a word is in one of these groups."""
        return not self._roles.get(word, _NO_ROLES).isdisjoint(groups)

    def changes(self, word: str) -> bool:
        """Whether a word says that something grew or fell."""
        return self.is_(word, *_CHANGED)

    def tells(self, word: str) -> bool:
        """Whether a word says how a value stands or moves, and is no mere adverb."""
        return self.is_(word, "rise", "fall", "better", "level", "over", "under", "gap")

    def stands(self, word: str) -> bool:
        """Whether a word says how much something amounts to: 达到."""
        return self.is_(word, "level") and not self.is_(word, "neutral")

    def crosses(self, unit: str) -> bool:
        """Whether a unit is a threshold that was crossed: 两个百亿元台阶."""
        return "个" in unit and self._passed.search(unit) is not None

    def moves(self, word: str) -> bool:
        """Whether a word says more of a value than that it is passed, not reached or rough."""
        return self.is_(word, "rise", "fall", "better", "level", "gap") and not self.is_(word, "over", "under", "about")

    def aims(self, after: str) -> bool:
        """Whether the text right of a quantity calls it an aim: 增长8%的目标."""
        return after.removeprefix("的").startswith(self._aim)

    def kind(self, q: Found, phrase: Phrase, name: str, after: str) -> StatisticKind:
        """`after` is the text right of the quantity."""
        if q.form in ("ordinal", "rank"):
            return "rank"
        if q.form == "streak":
            return "streak"
        if phrase.relation == "gap":
            return "gap"
        if phrase.relation == "change" or q.form == "double":
            return "change"
        if phrase.relation == "multiple":
            return "level"
        if q.form == "percent" and self._growth_after.match(after):
            return "change"
        if phrase.relation == "share":
            return "share"
        if (q.unit in ("%", "‰", "倍") or "百分点" in q.unit) and (
            self._growth_aim.search(name) or any(self._growth.search(word) for word in phrase.verbs)
        ):
            return "change"
        for word in phrase.verbs:
            if self.is_(word, *_CHANGED) or (self._growth.search(word) and q.unit not in self._counts):
                return "change"  # but 增速在9个县中居第4位
            if self.is_(word, "level") and not self.is_(word, "neutral"):
                break
        if "百分点" in q.unit:
            return "change"
        if q.unit in ("%", "‰"):
            if not phrase.verbs and name.startswith(self._cut):
                return "change"
            if self._growth.search(name) or any(self._growth.search(word) for word in phrase.verbs):
                return "change"
            return "level" if self._rate.search(name) else "share"
        return "level"

    def signed(self, q: Found, kind: StatisticKind, phrase: Phrase, name: str, after: str) -> Decimal:
        """The value, negative for a decrease or where a yardstick is not reached."""
        value = q.value if q.value is not None else Decimal(0)
        if kind == "gap":
            return -value if any(self.is_(word, "gap-below") for word in phrase.verbs[:1]) else value
        if kind != "change":
            return value
        for word in phrase.verbs:
            if self.is_(word, "fall") or word in self._less:
                return -value
            if self.is_(word, "better"):
                return -value if self._burden.search(name) else value
            if self.is_(word, "rise"):
                return value
        if not phrase.verbs and name.startswith(self._cut):
            return -value
        m = self._growth_after.match(after)
        falls = holds(name, self._decline) or (m is not None and holds(m[0], self._decline))
        return -value if falls else value

    def bound(self, q: Found, phrase: Phrase) -> Bound:
        """Whether the value is passed, not reached, rough or exact."""
        if q.high is not None:
            return "range"
        if q.bound != "exact" or q.form in ("ordinal", "rank"):
            return q.bound  # 登上榜首 is no more than the first place
        for word in phrase.verbs:
            if phrase.relation == "gap" and self.is_(word, "gap"):
                continue
            if self.is_(word, "over"):
                return "over"
            if self.is_(word, "under"):
                return "under"
            if self.is_(word, "about"):
                return "about"
        return "over" if self.crosses(q.unit) else "exact"
