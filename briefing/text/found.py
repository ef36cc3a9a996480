"""What the scan finds: a numeral phrase with its form, value and unit."""

from decimal import Decimal
from typing import Literal, NamedTuple

Form = Literal["date", "period", "ordinal", "amount", "percent", "ratio", "double", "streak", "rank", "bare", "word"]
Bound = Literal["exact", "over", "under", "about", "range"]


class Found(NamedTuple):
    """One thing the scan found. Positions are the view's."""

    form: Form
    start: int
    end: int
    """The whole phrase with unit and attached approximators: 近300万人, 5%—5.5%, 连续17年."""
    numbers: tuple[tuple[int, int], ...]
    """The numerals in it, without unit."""
    value: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    bound: Bound = "exact"
    digits: bool = True
    """Whether it is written with Arabic digits."""
    unit_at: tuple[int, int] | None = None
    """Where the unit stands, for its spelling in the document."""


def bound_of(phrase: str) -> Bound:
    """What the approximators at the ends of a phrase say: 近…, …左右, …以上."""
    if phrase.startswith("近"):
        return "under"
    if phrase.startswith(("约", "大约")) or phrase.endswith(("左右", "上下")):
        return "about"
    if phrase.endswith(("以内", "以下", "之内")):
        return "under"
    if phrase.startswith(("逾", "上")) or phrase.endswith(("以上", "多", "余")):
        return "over"
    return "exact"
