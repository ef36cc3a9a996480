"""What kind of claim a quantity makes, its sign and its bound, by the words beside it."""

import re
from decimal import Decimal

from briefing.extraction.phrases import Phrase
from briefing.extraction.tokens import Vocabulary
from briefing.model.facts import Bound, StatisticKind
from briefing.text.numerals import Found

_GROWTH_NAME = re.compile("(?:增速|增幅|(?<!自然)增长率|涨幅|增长|降幅|上涨幅度|增长幅度|下降幅度)$")
_GROWTH_AFTER = "的?(?:平均|年均)?(?:速度)?(?:增速|增幅|涨幅|降幅|增长率|增长|速度增长)"
_AIM_OF_GROWTH = "增长的?(?:预期)?目标"
_STATE_RATE = "失业率|强度|费用|利率|负债率|增长率|死亡率|汇率|税率|价格|指数"
_LESS_IS_BETTER = "浓度|能耗|排放|PM2|失业|死亡|事故|用时|时间"
_PASSED = re.compile("亿(?:元|美元)?级?$|关口|台阶|大关")
_CHANGED = frozenset({"rise", "fall", "better"})


class Valuation:
    """Reads kind, sign and bound with the words of a lexicon."""

    def __init__(self, words: Vocabulary) -> None:
        self._roles = words.roles

    def is_(self, word: str, *groups: str) -> bool:
        """Whether a word is in one of these groups."""
        return not self._roles.get(word, frozenset()).isdisjoint(groups)

    def changes(self, word: str) -> bool:
        """Whether a word says that something grew or fell."""
        return self.is_(word, *_CHANGED)

    def tells(self, word: str) -> bool:
        """Whether a word says how a value stands or moves, and is no mere adverb."""
        return self.is_(word, "rise", "fall", "better", "level", "over", "under", "gap")

    def stands(self, word: str) -> bool:
        """Whether a word says how much something amounts to: 达到."""
        return self.is_(word, "level") and not self.is_(word, "neutral")

    def moves(self, word: str) -> bool:
        """Whether a word says more of a value than that it is passed, not reached or rough."""
        return self.is_(word, "rise", "fall", "better", "level", "gap") and not self.is_(word, "over", "under", "about")

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
        if q.form == "percent" and re.match(_GROWTH_AFTER, after):
            return "change"
        if phrase.relation == "share":
            return "share"
        if (q.unit in ("%", "‰", "倍") or "百分点" in q.unit) and (
            re.search(_AIM_OF_GROWTH, name) or any(_GROWTH_NAME.search(word) for word in phrase.verbs)
        ):
            return "change"
        for word in phrase.verbs:
            if self.is_(word, *_CHANGED) or _GROWTH_NAME.search(word):
                return "change"
            if self.is_(word, "level") and not self.is_(word, "neutral"):
                break
        if "百分点" in q.unit:
            return "change"
        if q.unit in ("%", "‰"):
            if _GROWTH_NAME.search(name) or any(_GROWTH_NAME.search(word) for word in phrase.verbs):
                return "change"
            return "level" if re.search(_STATE_RATE, name) else "share"
        return "level"

    def signed(self, q: Found, kind: StatisticKind, phrase: Phrase, name: str, after: str) -> Decimal:
        """The value, negative for a decrease or where a yardstick is not reached."""
        value = q.value if q.value is not None else Decimal(0)
        if kind == "gap":
            return -value if any(self.is_(word, "gap-below") for word in phrase.verbs[:1]) else value
        if kind != "change":
            return value
        for word in phrase.verbs:
            if self.is_(word, "fall") or word in ("少", "低", "慢", "降幅", "跌幅"):
                return -value
            if self.is_(word, "better"):
                return -value if re.search(_LESS_IS_BETTER, name) else value
            if self.is_(word, "rise"):
                return value
        falls = "降幅" in name or ((m := re.match(_GROWTH_AFTER, after)) is not None and "降" in m[0])
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
        return "over" if _PASSED.search(q.unit) and "个" in q.unit else "exact"
