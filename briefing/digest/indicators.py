"""Which statistics speak of the same indicator: names without the place, and the several names of one indicator."""

import re
from decimal import Decimal

from briefing.extraction.lexicon import Lexicon
from briefing.model import Document, Statistic

_SAME = "same-"
_BEFORE = 24
_MARKS = re.compile('[“”"「」\\s]|（[^（）]*）')


def amount(statistic: Statistic) -> tuple[Decimal, str]:
    """The value and its unit, in the base unit where there is one: 2.1万吨 -> 21000 吨."""
    if statistic.base_value is None or statistic.base_unit is None:
        return statistic.value, statistic.unit
    return statistic.base_value, statistic.base_unit


class Names:
    """The words that name indicators."""

    def __init__(self, lexicon: Lexicon) -> None:
        digest = lexicon.list("digest")
        self.known = {
            word: words[0] for group, words in digest.groups.items() if group.startswith(_SAME) for word in words
        }
        """The name an indicator is known by, for each of its names."""
        self.head = {word: place for place, word in enumerate(digest.words("head"))}
        """The indicators that measure a place, with their order."""
        self.whole = re.compile(f"{digest.any('whole')}+")
        self.chart_units = frozenset(digest.words("chart-units"))
        self.total = re.compile(digest.any("total"))


class Indicators:
    """The indicators of one document."""

    def __init__(self, document: Document, lexicon: Lexicon) -> None:
        self._names = lexicon.table(Names)
        self._text = document.text
        place = document.credits.place or ""
        self._places = tuple(p for p in (place, place.rstrip("省市区县州")) if len(p) >= 2)

    def name(self, statistic: Statistic) -> str:
        """What the indicator of `statistic` is known by, without the place: 全市GDP -> 地区生产总值."""
        bare = self.bare(statistic)
        return self._names.known.get(bare, bare)

    def bare(self, statistic: Statistic) -> str:
        """The indicator in the text's own words, without the place: 全市GDP -> GDP."""
        name = _MARKS.sub("", statistic.indicator)
        for place in self._places:
            name = name.removeprefix(place)
        m = self._names.whole.match(name)
        if m and m.end() < len(name):
            name = name[m.end() :]
        return name

    def rank(self, statistic: Statistic) -> int | None:
        """The place of its indicator among those that measure a place, from 0; None where it is not one of them."""
        return self._names.head.get(self.name(statistic))

    def is_measured(self, statistic: Statistic) -> bool:
        """Whether an amount is measured (亿元, 万吨) and not counted (个, 家): counts of unlike things compare badly."""
        return len(statistic.unit) > 1 or statistic.unit in self._names.chart_units

    def sums_up(self, statistic: Statistic) -> bool:
        """Whether the words before the value say that it sums up several times: 累计超过1000亿美元."""
        start = max(statistic.sentence.start, statistic.quantity.start - _BEFORE)
        return self._names.total.search(self._text, start, statistic.quantity.start) is not None
