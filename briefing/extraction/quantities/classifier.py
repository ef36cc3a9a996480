"""What each numeral is: a quantity that may claim something, or of one of the other classes."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.quantities.surroundings import Surroundings
from briefing.model.facts import NumeralClass
from briefing.text.numerals import Found
from briefing.text.scripts import HAN

_HAN_DIGITS = "一二三四五六七八九十"
_LIST_IN_QUOTES = re.compile("[一二三四五六七八九十]+大[^，]{1,10}|[一二三四五六七八九十\\d]+[项件场][^，]{1,10}")
# 20.9、36.2、54个百分点: the last of a list carries the unit of all
_SHARES_UNIT = re.compile(r"(?:[、和及]\d+(?:\.\d+)?){1,9}(?:%|‰|个百分点|百分点|万|亿|元|个|家|项|人|公里|吨|倍)")
_ENDS_RANK = "，。；、！？\n”）的和位名（"
_ENDS_ORDINAL = "，。；："
_BESIDE = re.compile(f"(?:及以上|以上|以下)?的?{HAN}")
_ONE_OF = re.compile(f"{HAN}{{1,8}}之一")
_OF_RANK = re.compile("级|[^省市县区国镇乡村]级")  # 三级甲等, 百亿级园区; but 两处|省级公园
_MOVED = ("提前", "推迟", "延长", "延后")  # 提前|两年 is no time
_OF_LEVEL = re.compile("[吨千万亿]?[A-Za-z]?级")
_INHABITANTS = re.compile("人口?(?:及)?以上的?[县市区镇村]")
_SESSION = re.compile(
    "人大|人民代表|政协|党代会|历次|[届次]?[一二三四五六七八九十]*[中次届]?全会|全体|[一二三四五六七八九十]+次"
)
_CAME_FROM = re.compile("[由从][^，。；由从]{1,8}的$")  # 由上年的|1.90缩小至1.86
_SPAN_OF_YEARS = re.compile("(?:今后|未来|过去|近|这|前)$")
_NO_NOUN = "，、。；：！？）”"  # what ends a name; no noun begins behind it
_LONGEST = 24  # characters of a number word; what is longer is no figure


class Mark(NamedTuple):
    """A numeral phrase and what it is; `candidate` when it may be a statistic."""

    found: Found
    kind: NumeralClass
    candidate: bool = False


class Spans:
    """Ranges in order, to ask which one holds a position."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self._starts = [a for a, _ in self.spans]

    def holding(self, position: int) -> tuple[int, int] | None:
        """The range that holds `position`, if one does."""
        i = bisect_right(self._starts, position)
        if i and position < self.spans[i - 1][1]:
            return self.spans[i - 1]
        return None

    def touches(self, start: int, end: int) -> bool:
        """Whether one of the ranges, which lie apart, has a position in common with start:end."""
        i = bisect_left(self._starts, end)
        return i > 0 and start < self.spans[i - 1][1]


def shares_noun(text: str, end: int, nouns: tuple[str, ...]) -> bool:
    """Whether the number word that ends at `end` counts along with the next one: 一、二、三产业, 一、二期."""
    step = _HAN_DIGITS.find(text[end - 1]) + 1
    if not 0 < step < len(_HAN_DIGITS) or text[end : end + 2] != f"、{_HAN_DIGITS[step]}":
        return False
    return text.startswith(("、", "和", "及", *nouns), end + 2)


class Classifier:
    """Says of each found phrase what it is, by itself and the characters around it."""

    def __init__(self, text: str, quotes: Spans, lexicon: Lexicon) -> None:
        self.text = text
        self.quotes = quotes
        self.beside = lexicon.table(Surroundings)

    def __call__(self, f: Found) -> Mark:
        text = self.text
        first = f.numbers[0][0] if f.numbers else f.start
        before, after = text[max(0, f.start - 12) : f.start], text[f.end : f.end + 14]
        if f.end - f.start > _LONGEST and any(b - a > _LONGEST for a, b in f.numbers):
            return Mark(f, "code")
        if f.form in ("date", "period"):
            return Mark(f, f.form)
        if f.form == "rank" and text.endswith(("%", "‰"), f.start, f.end):
            return Mark(f, "name")  # 全球前1%的学科
        if not f.digits and (f.unit in ("季度", "个季度") or (f.unit == "年" and f.form == "amount")):
            return Mark(f, "passing" if before.endswith(_MOVED) else "period")
        quote = self.quotes.holding(first)
        if quote and f.form != "streak":
            return self._quoted(f, text[quote[0] + 1 : quote[1] - 1])
        before = before.rpartition("\n")[2]  # no word of the line above
        if f.form == "ordinal":
            return self._ordinal(f, before, after)
        if f.form == "word":
            if f.numbers and text.startswith("大", f.numbers[0][1]):
                return Mark(f, "announced" if self.beside.announced.match(text, f.numbers[0][1] + 1) else "passing")
            return Mark(f, "name" if after.startswith("强") else "passing")
        if self._is_numbered(before):
            return Mark(f, "name")
        if f.form == "bare":
            return self._bare(f, before, after)
        if before.endswith("第"):
            return Mark(f, "ordinal")
        if f.form == "rank" and not f.numbers and not self.beside.ranked.search(before):
            return Mark(f, "passing")
        if f.form == "percent" and before.endswith("前"):
            return Mark(f, "name")  # 前1%学科
        if f.form == "ratio" and f.value is not None and f.value >= 1000:
            return Mark(f, "code")  # 2024032319:00
        if f.form != "amount":
            return Mark(f, "statistic", True)
        return self._amount(f, before, after) if f.digits else self._word_amount(f, before, after)

    def _is_numbered(self, before: str) -> bool:
        """Whether a number right behind `before` is the number of a thing: 国道|318, 歼-|20, G|318."""
        last = before[-1:]
        return (last in self.beside.numbered_ends or last.isascii()) and bool(self.beside.numbered.search(before))

    def _quoted(self, f: Found, body: str) -> Mark:
        if re.search(r"\d\.0", body):
            return Mark(f, "version")
        if (
            f.numbers
            and _LIST_IN_QUOTES.fullmatch(body)
            and self.beside.announced.match(self.text, f.numbers[0][1] + 1)
        ):
            return Mark(f, "announced")
        return Mark(f, "slogan" if not f.digits or len(body) < 14 or "+" in body else "name")

    def _bare(self, f: Found, before: str, after: str) -> Mark:
        nxt = after[:1]
        if self.beside.top.match(after) or (nxt.isalpha() and nxt.isascii()):
            return Mark(f, "name")
        if self.beside.version.match(self.text[f.start : f.end + 4]):
            return Mark(f, "version")
        if self.beside.aspect.match(after):
            return Mark(f, "passing")
        if after.startswith(self.beside.named) or before.endswith("："):
            return Mark(f, "name")
        if re.search("[A-Za-z0-9+]$", before) or nxt == "+":
            return Mark(f, "slogan" if nxt == "+" or before.endswith("+") else "name")
        if (self.beside.stands_alone.search(before) or _CAME_FROM.search(before)) and not (
            nxt.isascii() and nxt.isalnum()
        ):
            return Mark(f, "passing", True)
        if _SHARES_UNIT.match(self.text, f.end):
            return Mark(f, "passing", True)
        if f.value is not None and f.digits and 1900 <= f.value < 2100 and f.value == int(f.value):
            return Mark(f, "date")
        return Mark(f, "passing")

    def _amount(self, f: Found, before: str, after: str) -> Mark:
        if f.unit in self.beside.names:
            return Mark(f, "name")
        text = self.text
        if (f.unit in ("小时", "分") and after[:1].isdigit()) or (f.unit == "秒" and before.endswith("分")):
            return Mark(f, "passing")  # 2小时2分23秒
        noun_follows = after != "" and after[0] not in _NO_NOUN
        if noun_follows and (kind := self._beside_noun(f, after)) is not None:
            return Mark(f, kind)
        if f.unit == "版":
            return Mark(f, "version")
        if f.unit == "周年" or (f.unit == "年" and before.endswith(self.beside.founded)):
            return Mark(f, "passing")
        if f.unit in self.beside.time and (
            self.beside.in_passing.match(after) or not self.beside.duration.search(before)
        ):
            return Mark(f, "passing")
        if f.unit == "岁" and f.bound == "over":
            return Mark(f, "name")
        if f.unit in ("岁", "周岁") and not self.beside.age.search(text, max(0, f.start - _LONGEST), f.start):
            return Mark(f, "passing")  # 92岁的老人
        if noun_follows and (_OF_LEVEL.match(after) or self._is_attribute(f, before, after)):
            return Mark(f, "name")
        return Mark(f, "statistic", True)

    def _beside_noun(self, f: Found, after: str) -> NumeralClass | None:
        """What a quantity is by the noun it stands before; None where that does not tell."""
        if self.beside.top.match(after):
            return "name"
        if f.unit in ("米", "公里") and self.beside.contest.match(after):
            return "name"
        if f.unit in ("米", "公里", "分钟") and self.beside.radius.match(after):
            return "name"
        if (f.unit == "个" and self.beside.aspect.match(after)) or _ONE_OF.match(after):
            return "passing"
        return None

    def _is_attribute(self, f: Found, before: str, after: str) -> bool:
        """Whether a quantity only describes a noun: 10亿元以上项目, 20万人以上的县, 30万千瓦风电."""
        phrase = self.text[f.start : f.end]
        limits = phrase.endswith(("以上", "以下")) or after.startswith("及以上")
        if f.unit.endswith("元") and limits and _BESIDE.match(after):
            clause = re.split("[，。；！？\n]", self.text[f.end : f.end + 26])[0]
            return bool(self.beside.of_size.search(clause))
        if (f.unit in ("岁", "周岁") and limits) or _INHABITANTS.match(after):
            return True
        if (limits or self.beside.passes.search(before)) and self.beside.limited.match(after):
            return True  # 投资超10亿元的项目14个
        if f.unit.endswith(self.beside.capacity) and f.unit[0] in "万千百":
            return bool(self.beside.equipment.match(after)) and not self.beside.produced.search(before)
        return False

    def _ordinal(self, f: Found, before: str, after: str) -> Mark:
        if f.unit in self.beside.ordinals or shares_noun(self.text, f.end, tuple(self.beside.ordinals)):
            return Mark(f, "ordinal")
        placed = bool(self.beside.field.search(before) or self.beside.placed.search(before))
        if f.unit in ("位", "名"):
            known = placed or f.unit == "位" or self.beside.ranking.search(before)
            return Mark(f, "statistic" if known else "ordinal", bool(known))
        if placed and (not after or after[0] in _ENDS_RANK):
            return Mark(f, "statistic", True)
        return Mark(f, "ordinal" if after and after[0] in _ENDS_ORDINAL and not placed else "name")

    def _word_amount(self, f: Found, before: str, after: str) -> Mark:
        """A Chinese number word before a unit: mostly a count in passing, a statistic when it is large or of a measure."""
        word = self.text[slice(*f.numbers[0])]
        unit = f.unit
        if unit == "年" and (
            after[:1] in ("来", "间", "以") or _SPAN_OF_YEARS.search(before) or after.startswith(("累计", "规划"))
        ):
            return Mark(f, "period")
        if unit in ("届", "中", "次") and _SESSION.match(after):
            return Mark(f, "ordinal")
        if unit == "期" and word != "两":
            return Mark(f, "name")  # 二期工程
        if before.endswith(("第", "届", "大")) or (unit == "大" and before.endswith(self.beside.congress)):
            return Mark(f, "ordinal")
        if unit == "大":
            return Mark(f, "announced" if self.beside.announced.match(self.text, f.numbers[0][1] + 1) else "passing")
        counts_items = unit in self.beside.items and f.end == f.numbers[-1][1] + len(unit)
        if counts_items and word != "一" and self.beside.announced_items.match(after):
            return Mark(f, "announced")
        if self.beside.threshold.search(self.text[f.start : f.end]):
            return Mark(f, "statistic", True)
        if self.beside.radius.match(after):
            return Mark(f, "name")  # 十五分钟生活圈
        if unit == "级" or _OF_RANK.match(after) or after.startswith("强"):
            return Mark(f, "name")
        if unit == "元" and word[0] in "千万百亿" and self.beside.of_sum.match(after):
            return Mark(f, "name")
        measure = unit in self.beside.units and unit not in self.beside.passing
        large = f.value is not None and f.value >= 100
        vague = word[0] in "千万百亿"  # 百家争鸣, 万亩: a number only where something says so
        said = f.bound == "over" or bool(self.beside.passes.search(before)) or after.startswith("规模的")
        rough = self.text[f.start] in "近约" or f.bound == "over"
        rounded = rough and f.value is not None and f.value >= 10
        if ((measure or large) and word not in ("一", "半") and (not vague or said)) or rounded:
            counts = unit not in self.beside.passing
            return Mark(f, "statistic" if counts else "passing", counts)
        return Mark(f, "passing")
