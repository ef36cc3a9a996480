"""Numbers with their units: 1.2万亿元, 近300万人, 5%—5.5%, 两万多亩, 913台（套）."""

import re
from collections import defaultdict
from collections.abc import Collection
from decimal import Decimal
from typing import NamedTuple

from briefing.text.found import Bound, Form, Found
from briefing.text.numbers import HAN, value

_SCALE = re.compile("万亿|千亿|百亿|十亿|亿|千万|百万|十万|万|千|百")
_SCALES = frozenset("亿万千百十")
_TAIL = re.compile("左右|上下(?!游)|以上|以下|以内|以下|之内|之间|多|余|及以上|及以下")
_ABOUT = re.compile("以内|以下|以上|左右")  # after a number without a unit: 收入比降至1.6以内
_TAIL_BOUND: dict[str, Bound] = {
    "左右": "about",
    "上下": "about",
    "以上": "over",
    "多": "over",
    "余": "over",
    "及以上": "over",
}
_RANGE = re.compile(r"(?:—+|-+|~|至|到)(?P<b>\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿两]+)")
_TO = frozenset("—-~至到")
_GLOSS = re.compile("（([^（）]{1,2})）")
_PER = "/／·每"
_PRE: dict[str, Bound] = {"近": "under", "约": "about", "大约": "about", "逾": "over", "上": "over"}


class Units(NamedTuple):
    """What may follow a number: units of measure (亿元, 公里) and measure words (家, 个); and what looks like it: nouns
    that begin like one (群众), words that hold 一 (统一)."""

    words: frozenset[str]
    lengths: dict[str, tuple[int, ...]]
    """For the first character of the words: how long these are, the longest first."""
    measures: frozenset[str]
    nouns: frozenset[str]
    idioms: frozenset[str]
    threshold: re.Pattern[str]
    """After 个: 千亿元台阶."""

    @classmethod
    def of(
        cls,
        units: Collection[str],
        measures: Collection[str],
        nouns: Collection[str],
        idioms: Collection[str],
        thresholds: Collection[str],
    ) -> "Units":
        """The table of these words; `thresholds` are what a sum is said to pass (关口)."""
        words = frozenset((*units, *measures))
        lengths: defaultdict[str, set[int]] = defaultdict(set)
        for word in words:
            lengths[word[0]].add(len(word))
        by_first = {c: tuple(sorted(found, reverse=True)) for c, found in lengths.items()}
        threshold = re.compile(
            f"[一二三四五六七八九十百千万亿]{{0,6}}亿(?:元|美元)?级?(?:{'|'.join(map(re.escape, thresholds))})"
        )
        return cls(words, by_first, frozenset(measures), frozenset(nouns), frozenset(idioms), threshold)

    def longest(self, text: str, at: int) -> int:
        """How long the unit or measure word at `at` is; 0 where there is none."""
        for n in self.lengths.get(text[at : at + 1], ()):
            if text[at : at + n] in self.words and (n > 1 or not self._begins_noun(text, at)):
                return min(n, len(text) - at)
        return 0

    def in_idiom(self, text: str, at: int) -> bool:
        """Whether the number word at `at` is part of a word that is none: 一般, 统一."""
        return text[at : at + 2] in self.idioms or text[max(0, at - 1) : at + 1] in self.idioms

    def _begins_noun(self, text: str, at: int) -> bool:
        return text[at : at + 2] in self.nouns or text[at : at + 3] in self.nouns

    def read(self, text: str, at: int) -> int:
        """How long the whole unit at `at` is, with what it is counted by: 元/平方米, 微克每立方米, 台（套）."""
        if text.startswith("个", at) and (threshold := self.threshold.match(text, at + 1)):
            return threshold.end() - at
        end = at + self.longest(text, at)
        if end == at:
            return 0
        while text[end : end + 1] and text[end] in _PER:
            scale = len(_scale(text, end + 1))  # 人/百亿元
            more = self.longest(text, end + 1 + scale)
            if not more:
                break
            end += 1 + scale + more
        gloss = _GLOSS.match(text, end) if text.startswith("（", end) else None
        return (gloss.end() if gloss and gloss[1] in self.measures else end) - at


def read(text: str, start: int, end: int, pre: str, units: Units) -> Found | None:
    """The amount whose number, with an approximator `pre` before it, is text[start:end]; None where it is a word."""
    n0 = start + len(pre)
    han = text[n0] in HAN or text[n0] == "半"
    if han:
        trimmed = _word_end(text, n0, end, units)
        if trimmed is None:
            return None
        end = trimmed
    number = number_of(text[n0:end])
    if number is None:
        return None
    if pre == "-":
        number = -number
    numbers = [(n0, end)]
    more = False
    scale = ""
    if text[end : end + 1] in ("多", "余", "来") and (_scale(text, end + 1) or units.longest(text, end + 1)):
        more, end = True, end + 1
    if not han or more:
        scale = _scale(text, end)
        end += len(scale)
        if scale and text[end : end + 1] in ("多", "余"):
            more, end = True, end + 1
            if scale == "万" and text.startswith("亿", end):
                scale, end = "万亿", end + 1  # 3万多亿元
    length = units.read(text, end)
    unit = text[end : end + length]
    end += length
    upper = _upper(text, end, unit, han, units)
    if upper is not None:
        numbers.append(upper.number)
        unit, scale, end = upper.unit, upper.scale or scale, upper.end
    full = scale + unit
    unit_at = (end - len(full), end) if full and text.endswith(full, 0, end) else None
    bound: Bound = "range" if upper is not None else _PRE.get(pre, "exact")
    tail = (_TAIL if full or han else _ABOUT).match(text, end)
    if tail and not (tail[0] in ("多", "余") and (more or not full)):
        end = tail.end()
        if upper is None and tail[0] != "之间":
            bound = _TAIL_BOUND.get(tail[0], "under")
    if more and bound == "exact":
        bound = "over"
    form: Form = "percent" if unit in ("%", "‰") else "amount" if full else "bare"
    if han and not full:
        form = "word"
    begin = start if pre != "逾" else n0
    high = upper.value if upper is not None else None
    return Found(form, begin, end, tuple(numbers), number, high, full, bound, not han, unit_at)


class _Upper(NamedTuple):
    """The upper end of a range."""

    value: Decimal
    number: tuple[int, int]
    scale: str
    unit: str
    end: int


def _upper(text: str, at: int, unit: str, han: bool, units: Units) -> _Upper | None:
    """The upper end that follows an amount in `unit` at `at`: 5%—5.5%, 4.5-5%, 70亿—75亿元, 1至2家."""
    r = _RANGE.match(text, at) if text[at : at + 1] in _TO else None
    if r is None or (text[at] in "至到" and unit and _moves(text, at)):
        return None
    a, b = r.span("b")
    if (text[a] in HAN) != han:
        return None
    scale = "" if han else _scale(text, b)
    begin = b + len(scale)
    own = text[begin : begin + units.read(text, begin)]
    value = number_of(text[a:b])
    if value is None or not (own or scale) or (unit and unit != own):
        return None
    return _Upper(value, (a, b), scale, own, begin + len(own))


def _moves(text: str, at: int) -> bool:
    """Whether 至 or 到 after a unit goes with 由 or 从 before it (由92%到96%) and makes no range."""
    before = text[max(0, at - 24) : at]
    return "由" in before or "从" in before


def _scale(text: str, at: int) -> str:
    m = _SCALE.match(text, at) if text[at : at + 1] in _SCALES else None
    return m[0] if m else ""


def number_of(word: str) -> Decimal | None:
    """The value of a number word; None where it has none."""
    try:
        return value(word)
    except (ValueError, ArithmeticError):
        return None


def _word_end(text: str, a: int, b: int, units: Units) -> int | None:
    """Where a Chinese number word ends, or None where it is part of a word (一般, 一体, 万里).

    A word counts as a numeral only before a measure word or unit, or in an announced enumeration (六大…).
    """
    word = text[a:b]
    after = text[b : b + 1]
    if word == "半":
        return b if text[a - 1 : a] in ("一", "近", "过") else None
    if word == "一" and (after in ("", "批", "是") or units.in_idiom(text, a)):
        return None
    if len(word) == 2 and word[0] == word[1] and word not in ("十十", "百百"):
        return None
    if after in ("大", "多", "余", "半") and after:
        return b
    return b if units.longest(text, b) else None
