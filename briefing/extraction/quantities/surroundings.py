"""What stands beside a numeral and shows what it is: the lists `numerals`, `ranks` and `units`, compiled once."""

import re

from briefing.extraction.lexicon import Lexicon
from briefing.text.scripts import HAN


class Surroundings:
    """Expressions for the words before a numeral, which end where it begins, and for those behind it."""

    def __init__(self, lexicon: Lexicon) -> None:
        numerals, ranks, units = (lexicon.list(name) for name in ("numerals", "ranks", "units"))
        one = numerals.any
        self.units, self.time, self.names, self.passing, self.ordinals, self.items = (
            frozenset(units.words(group))
            for group in ("units", "time-units", "name-units", "passing-units", "ordinal-units", "item-units")
        )
        self.capacity = units.words("capacity-units")
        self.announced = re.compile(f"[^，。；：！？、\n]{{0,12}}?{one('announced')}")
        self.announced_items = re.compile(
            f"[^，。；：！？、\n的]{{0,8}}?{one('announced-items')}(?!项目[^，。；]{{0,4}}\\d)"
        )
        self.congress = numerals.words("congress")
        self.speech = re.compile(f"[。；！？]|{one('speech')}")
        self.version = re.compile(rf"\d\.0(?:{one('version')}|”|$)")
        self.numbered_ends = frozenset(word[-1] for word in numerals.words("numbered")) | {"-"}
        self.numbered = re.compile(f"[A-Za-z]$|[A-Za-z]-$|(?:{one('numbered')}|{HAN}-)$")  # 国道318, 歼-20
        self.named = numerals.words("named")
        self.top = re.compile(numerals.unless("top"))
        self.contest = re.compile(f"{HAN}{{0,4}}{one('contest')}")
        self.radius = re.compile(one("radius"))
        self.aspect = re.compile(one("aspect"))
        self.founded = (*numerals.words("founded"), "第")
        self.duration = re.compile(f"{numerals.unless('duration')}(?:约|近|了)?$")
        self.in_passing = re.compile(one("in-passing"))
        self.age = re.compile(one("age"))
        self.stands_alone = re.compile(f"{one('stands-alone')}$")
        self.threshold = re.compile(f"亿(?:元|美元)?级?{units.any('thresholds')}$")
        self.passes = re.compile(f"{one('passes')}了?$")
        self.of_size = re.compile(rf"\d|[占成半两]|{one('of-size')}")
        self.of_sum = re.compile(f"的?{HAN}{{0,10}}{one('of-sum')}")
        self.limited = re.compile(rf"的?{HAN}{{0,8}}{one('limited')}(?:达到?|为|有|增至|超过?)?\d+多?[个家项座条户]")
        self.equipment = re.compile(f"{HAN}{{2,12}}(?:{one('equipment')}|、|等)")
        self.produced = re.compile(f"{one('produced')}$")
        self.ranked = re.compile(ranks.any("says"))
        self.field = re.compile(f"(?:{ranks.any('field', 'field-ending')}|同类[^，]{{0,4}})[^，。；、]{{0,8}}$")
        self.placed = re.compile(f"{ranks.any('holds')}[^，。；]{{0,14}}$")
        self.ranking = re.compile(f"百强[^，。；]{{0,4}}$|{ranks.any('table')}")
