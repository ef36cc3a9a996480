"""Names to the left and to the right of a quantity, as ranges of tokens."""

from collections.abc import Sequence

from briefing.extraction.statistics.rules import Rules
from briefing.extraction.statistics.tokens import BREAKS, NOUN, VALUE, Roles, Token

Range = tuple[int, int]
_LEADING: Roles = frozenset(
    {"function", "deed", "manner", "adverb", "level", "time", "places", "pause", "stop", "of", "about"}
)
_RIGHT_END: Roles = frozenset({"stop", "quantity", "time", "function", "manner", "event", "adverb", "pause"})
_LINKS: Roles = frozenset({"of", "and", "pause", "etc"})
_TRAILING: Roles = _LINKS | frozenset({"inside"})
_OF_VALUE: Roles = frozenset({"rise", "fall", "better", "level", "over", "under", "rank", "share", "than", "deed"})
_VERBS: Roles = frozenset({"act", "deed", "event", "rise", "fall", "better", "level"})
_VALUED: Roles = VALUE | {"quantity"}
_LONGEST_PREDICATE = 40  # characters
_LONGEST_NAME = 40


class Subjects:
    """Finds names in the tokens of one sentence."""

    def __init__(self, text: str, tokens: Sequence[Token], rules: Rules) -> None:
        self.text = text
        self.tokens = tokens
        self.rules = rules

    def word(self, i: int) -> str:
        return self.text[self.tokens[i].start : self.tokens[i].end]

    def words(self, a: int, b: int) -> str:
        b = min(b, len(self.tokens))
        return self.text[self.tokens[a].start : self.tokens[b - 1].end] if b > a else ""

    # -- to the left ---------------------------------------------------------------------------------------------------

    def left(self, a: int, b: int, told: bool, distributes: bool) -> Range:
        """The name in tokens[a:b], without what leads up to it; an empty range where there is none.

        `told` says that a word of value follows, so that all of it may be one long name; `distributes` that the members
        of a list get values of their own.
        """
        whole = self._of_time(a, b)
        if whole is not None:
            return whole, b
        tokens = self.tokens
        begins_with_and = a < b and "and" in tokens[a].roles
        first, a = a, self._lead(a, b)
        if a > first and self.word(a - 1) in self.rules.entered:
            a = next((k + 1 for k in range(a, b - 1) if "of" in tokens[k].roles), a)  # 列入计划的|项目
        for k in range(b - 1, a, -1):
            if "modal" in tokens[k].roles and self._lead(k, b) < b:
                a = self._lead(k, b)
                break
        for k in range(b - 2, a, -1):
            roles = tokens[k].roles
            if "deed" in roles and not told and not roles & {"act", "nominal", "name"} and not self._compound(k):
                rest = self._lead(k, b)
                if rest < b and self.words(rest, b) not in self.rules.dependent:
                    a = rest
                break
            if "act" in roles and (begins_with_and or "manner" in tokens[k - 1].roles) and "nominal" not in roles:
                a = k
                break
        for k in range(b - 2, a, -1):
            if "count" in tokens[k - 1].roles and "act" in tokens[k].roles:
                a = k
                break
        if not distributes:
            a = self._collective(a, b)
        while b > a and (
            tokens[b - 1].roles & _TRAILING or self.text.startswith(self.rules.glosses, tokens[b - 1].start)
        ):
            b -= 1
        return a, b

    def _lead(self, a: int, b: int) -> int:
        while a < b:
            roles = self.tokens[a].roles
            if "number" in roles and self.word(a)[-1] == "年" and a + 1 == b:
                return b  # 3年增长四分之一
            if "act" in roles or not roles & _LEADING or ("name" in roles and "number" not in roles):
                return a
            if ("nominal" in roles and self._begins_name(a, b)) or self._each(a, b):
                return a
            a += 1
        return a

    def _each(self, a: int, b: int) -> bool:
        """Whether a name begins with what it is counted by: 每千人拥有托位数, 每亩产能."""
        if self.word(a) != "每" or a + 1 >= b:
            return False
        return "number" in self.tokens[a + 1].roles or self.text.startswith(self.rules.each, self.tokens[a + 1].start)

    def _of_time(self, a: int, b: int) -> int | None:
        """Where a name that begins with a preposition begins: 在县、乡、村开展工作的时间."""
        while (a < b and self.tokens[a].roles & {"time", "places", "pause"}) or (a < b and self.word(a) == "其中"):
            a += 1
        if a + 1 < b and self.word(a) == "对" and self.word(b - 1) in self.rules.towards:
            return a  # 对东盟进出口
        if a < b and self.word(a) in ("在", "从", "对", "向") and self.measured(b - 1):
            if any("of" in t.roles for t in self.tokens[a + 1 : b - 1]):
                return a
        return None

    def measured(self, k: int) -> bool:
        """Whether token `k` is a head that a number is the value of."""
        return "measure" in self.tokens[k].roles

    def _compound(self, k: int) -> bool:
        """Whether a verb makes a noun with the character after it: 压缩机, 检测站."""
        if k + 1 >= len(self.tokens) or not self.tokens[k].roles & _VERBS:
            return False
        after = self.tokens[k + 1]
        return "name" in after.roles and self.text[after.start] in self.rules.noun_endings

    def _begins_name(self, a: int, b: int) -> bool:
        """Whether a deed begins a name here: 创新指数, not 创新实施."""
        return a + 1 < b and (self._compound(a) or self.words(a + 1, b) in self.rules.sizes)

    def _collective(self, a: int, b: int) -> int:
        """Where the name that stands for a whole list begins: A、B等C, A、B“C”, A、B两大C."""
        listed = False
        for k in range(a, b):
            roles = self.tokens[k].roles
            if "pause" in roles:
                listed = True
            elif "etc" in roles and (listed or (k > a and "quoted" in self.tokens[k - 1].roles)) and k + 1 < b:
                return k + 1
            elif (
                listed
                and "quoted" in roles
                and "pause" not in self.tokens[k - 1].roles
                and "and" not in self.tokens[k - 1].roles
            ):
                return k
            elif listed and "number" in roles and self.text.startswith("大", self.tokens[k].end - 1):
                return k + 1
        return a

    # -- to the right --------------------------------------------------------------------------------------------------

    def right(self, at: int) -> Range | None:
        """The name that the quantity at token `at` counts, right of it: 12家|绿色工厂."""
        tokens = self.tokens
        a = at + 1
        while a < len(tokens) and "of" in tokens[a].roles:
            a += 1
        if (
            a < len(tokens)
            and not tokens[a].roles & {"name", "nominal", "wide", "places"}
            and (of := self._described(a)) is not None
        ):
            a = of
        b = a
        while b < len(tokens) and self.continues(b, a):
            b += 1
        while b > a and tokens[b - 1].roles & _LINKS:
            b -= 1
        a, b = self._of(a, b)
        if b > a + 1 and "quoted" in tokens[b - 1].roles and not any("pause" in t.roles for t in tokens[a:b]):
            b -= 1
        while b > a + 1 and "telic" in tokens[b - 1].roles and "nominal" in tokens[b - 1].roles:
            b -= 1  # it is what they do: 客商参展
        while b > a + 1 and ("trailing" in tokens[b - 1].roles or "of" in tokens[b - 1].roles):
            b -= 1
        if b < len(tokens) and tokens[b].roles & _VALUED:
            while b > a + 1 and "dependent" in tokens[b - 1].roles:
                b -= 1  # it begins the next name: 12个项目|总投资|3亿元
        if b <= a or self.words(a, b) in self.rules.no_name:
            return None
        if b == a + 1 and tokens[a].end - tokens[a].start < 2 and self.word(a) not in self.rules.short_names:
            return None
        return a, b

    def _described(self, a: int) -> int | None:
        """Where the name after a description begins: 以现实题材为主的|作品, 各具特色的|展园."""
        for k in range(a, min(len(self.tokens) - 1, a + 10)):
            if self.tokens[k].roles & BREAKS:
                return None
            if "of" in self.tokens[k].roles:
                return k + 1 if k > a else None
        return None

    def continues(self, k: int, first: int) -> bool:
        """Whether token `k` goes on with the name that began at token `first`."""
        tokens = self.tokens
        roles = tokens[k].roles
        if tokens[k].end - tokens[first].start > _LONGEST_NAME:
            return False
        after = tokens[k + 1].roles if k + 1 < len(tokens) else frozenset({"stop"})
        if "and" in roles:
            return k > first and bool(after & NOUN) and self._run_ends(k + 1, first)
        if "pause" in roles:
            return k > first and self._list_goes_on(k + 1)
        if "name" in roles or "nominal" in roles or self._compound(k):
            return True
        if "act" in roles:
            return False
        if "of" in roles:
            return k > first and bool(after & NOUN)
        if roles & _RIGHT_END:
            return False
        return not roles & _OF_VALUE

    def _run_ends(self, k: int, first: int) -> bool:
        """Whether the names from token `k` do not run into a number of the same unit: 13个省份和中部4个省份 are two."""
        while k < len(self.tokens) and self.tokens[k].roles & {"name", "nominal", "wide"}:
            k += 1
        if k == len(self.tokens) or "quantity" not in self.tokens[k].roles:
            return True
        return self.text[self.tokens[first].start - 1] != self.text[self.tokens[k].end - 1]

    def _list_goes_on(self, k: int) -> bool:
        """Whether the names after a 、 still belong to the name: no verb and no number until the clause ends."""
        for i in range(k, min(len(self.tokens), k + 12)):
            roles = self.tokens[i].roles
            if "quantity" in roles or ("act" in roles and "nominal" not in roles):
                return False
            if i == k and not roles & NOUN:
                return False
            if "stop" in roles:
                return True
            if "event" in roles and not roles & NOUN:
                return "telic" in roles
        return False

    def _of(self, a: int, b: int) -> Range:
        """Of A的B: B where A only describes it (盛放的郁金香), else A."""
        for k in range(a + 1, b):
            if "of" in self.tokens[k].roles:
                short = self.tokens[k].start - self.tokens[a].start <= 2
                counts = self.text[self.tokens[a].start - 1] in self.rules.counts
                if (short and not counts) or not self.tokens[a].roles & NOUN:
                    return k + 1, b
                return (a, k) if short or self.tokens[b - 1].end - self.tokens[k].end > 3 else (a, b)
        return a, b

    def predicate(self, k: int, end: int, suffered: bool = False) -> Range | None:
        """What the counted thing at the left of token `k` does, where that tells it from others: 入选…名单, 达成协议."""
        tokens = self.tokens
        first = k if suffered else None
        begin = k
        while first is None and k < end and not tokens[k].roles & BREAKS:
            roles = tokens[k].roles
            before_name = k + 1 < end and "name" in tokens[k + 1].roles
            if "modal" not in roles and "telic" in roles and ("telic-short" not in roles or before_name):
                first = k
                break
            if tokens[k].start - tokens[begin].start > 12:
                return None
            k += 1
        if first is None:
            return None
        k = first + 1
        while (
            k < end
            and not tokens[k].roles & {"stop", "quantity", "modal"}
            and tokens[k].end - tokens[first].start <= _LONGEST_PREDICATE
        ):
            if "pause" in tokens[k].roles and not self._list_goes_on(k + 1):
                break
            k += 1
        if k < end and "quantity" in tokens[k].roles:
            return None
        return (first, k) if tokens[k - 1].end - tokens[first].start >= 2 else None
