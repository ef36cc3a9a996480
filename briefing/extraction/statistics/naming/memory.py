"""A quantity in its clause, its name, and what is remembered of the ones before it."""

from typing import NamedTuple

from briefing.extraction.statistics.naming.subjects import Range
from briefing.extraction.statistics.phrases import Phrase
from briefing.text.numerals import Found

Span = tuple[int, int]
Name = tuple[Span, ...]
PERCENT = ("%", "‰")
_MOST_RECENT = 7


class Named(NamedTuple):
    """The name of a quantity and how it was found."""

    name: Name
    rule: str
    inherited: bool = False
    """Whether its words, or some of them, belong to an earlier statement."""
    deed: bool = False
    """Whether it counts what was done (新增…), not how something stands."""


class Place(NamedTuple):
    """A quantity in its clause."""

    q: Found
    at: int
    """Its token."""
    left: int
    """The token its clause begins with."""
    own: Range
    """The name in the clause left of it."""
    phrase: Phrase
    following: Found | None
    chained: bool
    """It goes on with the list of the quantity before it."""
    values: int
    """How many values stand in a row from it on with nothing but list marks between."""
    distributes: bool
    """分别 hands several values to several names."""
    told: bool
    """A word between name and quantity says how the value stands or moves."""
    part: bool
    """Its clause begins with 其中."""

    @property
    def listed(self) -> bool:
        return self.values > 1

    @property
    def percent(self) -> bool:
        return self.q.unit in PERCENT


class Memory:
    """What was read last, for quantities that name no subject."""

    def __init__(self) -> None:
        self.name: Name = ()
        """The last name."""
        self.main: Name = ()
        """The last name that was not a part (其中) of another."""
        self.act: Span | None = None
        self.many: list[Name] = []
        """The names that 分别 gives values to."""
        self.place = 0
        """Which of them came last."""
        self.units: dict[str, Name] = {}
        """The last name counted in each unit."""
        self.bare: Name = ()
        """The last name without its act: 高标准农田 of 建成高标准农田."""
        self.recent: list[Name] = []
        """The last names, each once, for a 分别 that comes after their values."""
        self.whole: Name = ()
        """The last name with the whole it was compared with: 海洋生产总值占国内生产总值."""
        self.consumed = 0
        """Token up to which names right of quantities reach."""

    def remember(self, name: Name, bare: Name, unit: str, part: bool) -> None:
        """Keep the name of a quantity in `unit`, and it without its act; `part` where it is a part of another."""
        self.name, self.bare = name, bare
        if name not in self.recent:
            self.recent = [*self.recent[-_MOST_RECENT:], name]
        if not part:
            self.main = name
            self.units[unit] = bare

    def hand_out(self, names: list[Name]) -> Name:
        """Keep the names that the coming values belong to, and give the first."""
        self.many, self.place = names, 0
        self.name = names[0]
        return names[0]

    def next_of_list(self, last: Name) -> Name:
        """The name of the next value of a list: the next of those that 分别 distributes over, else `last`."""
        self.place += 1
        return self.many[self.place] if self.place < len(self.many) else last
