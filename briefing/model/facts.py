"""The facts a document holds. Each names the exact words it was read from."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.model.quote import Quote

GoalKind = Literal["vision", "objective", "target", "task"]
StatisticKind = Literal["level", "change", "share", "rank", "streak", "gap"]
Bound = Literal["exact", "over", "under", "about", "range"]
Status = Literal["actual", "expected", "target"]
NumeralClass = Literal[
    "statistic", "date", "period", "ordinal", "marker", "announced", "slogan", "name", "version", "code", "passing"
]


@dataclass(frozen=True, slots=True)
class Section:
    """A heading of the document and the range it governs, up to the next heading of its level or a higher one."""

    heading: Quote
    level: int
    end: int


@dataclass(frozen=True, slots=True)
class Goal:
    """An aim the document sets: a vision, an objective, a target with a number or yardstick, a task."""

    id: str
    kind: GoalKind
    quote: Quote
    horizon: str | None = None
    statistics: tuple[str, ...] = ()
    """Ids of the statistics within its words."""
    inferred: tuple[str, ...] = ()
    """Names of fields not read from the goal's own words."""
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Programme:
    """An announced enumeration of work: 六大提升工程."""

    id: str
    name: Quote
    declared: int | None
    found: int
    partial: bool = False
    period: str | None = None
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Project:
    """A member of a programme, or an item of the plan's outline, with the measures that stand under it."""

    id: str
    kind: Literal["member", "outline"]
    name: Quote
    programme: str | None = None
    """Id of its programme, for a member."""
    number: int | None = None
    """Its place among its siblings, from 1."""
    measures: tuple[Quote, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Initiative:
    """A named action: …工程, …行动, …计划."""

    name: Quote
    kind: str
    """Its ending: 工程, 行动."""
    mentions: int = 1
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Statistic:
    """A claim that an indicator has, had or shall have a value."""

    id: str
    indicator: str
    indicator_spans: tuple[Quote, ...]
    """The words of the indicator, in order; joined they are `indicator`."""
    quantity: Quote
    value: Decimal
    """In the unit as written; a decrease is negative."""
    unit: str
    kind: StatisticKind
    bound: Bound
    status: Status
    sentence: Quote
    value_high: Decimal | None = None
    base_value: Decimal | None = None
    base_unit: str | None = None
    period: str | None = None
    scope: str | None = None
    inferred: tuple[str, ...] = ()
    rule: str = ""


@dataclass(frozen=True, slots=True)
class Term:
    """A slogan (a quoted coinage) or a keyword."""

    kind: Literal["slogan", "keyword"]
    quote: Quote
    """Its first mention."""
    mentions: int = 1
    weight: float | None = None
    """For keywords: 0 to 1, the heaviest is 1."""
    places: tuple[int, ...] = ()
    """Where each mention starts."""
    unpacked: Quote | None = None
    """For a slogan: the words by which the text itself says what it stands for (即…). For the screen; not exported."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """A numeral of the article and what it is."""

    quote: Quote
    kind: NumeralClass
