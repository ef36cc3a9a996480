"""What relative words of time mean in a document: its year, and the five-year plans."""

import re
from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon
from briefing.model import Document
from briefing.text.scripts import part_to_simplified

PLANS = ("七五", "八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五", "十七五")
_FIRST_PLAN = 1986  # 七五: 1986-1990; each plan has five years
_PLANNED = re.compile(
    r"(?P<first>20\d\d)年?[—-]+(?P<last>20\d\d)年?|第(?P<number>十?[一二三四五六七八九]?)个五年规划"
    r"|“?(?P<name>十[一二三四五六]?五)”?|(?P<year>20\d\d)年"
)
"""The years that the title of a plan names."""
_FIVE = re.compile(r"(\d{4})-(\d{4})")
_FULL_WIDTH = {0xFF10 + i: 0x30 + i for i in range(10)}


def plan_of(year: int) -> str:
    """The five-year plan `year` lies in: 2020 -> 十三五."""
    index = (year - _FIRST_PLAN) // 5
    return PLANS[index] if 0 <= index < len(PLANS) else str(year)


def plan_years(period: str) -> tuple[int, int] | None:
    """First and last year of a plan, or of other five years: 十四五 -> 2021, 2025; 2018-2022 -> 2018, 2022."""
    if period in PLANS:
        first = _FIRST_PLAN + 5 * PLANS.index(period)
        return first, first + 4
    years = _FIVE.fullmatch(period)
    return (int(years[1]), int(years[2])) if years and int(years[2]) - int(years[1]) == 4 else None


def years_of(period: str) -> tuple[int, int] | None:
    """First and last year of a period of several years: a plan, 2021-2024."""
    years = _FIVE.fullmatch(period)
    return (int(years[1]), int(years[2])) if years else plan_years(period)


def _five(last: int) -> str:
    """The five years that end with `last`: a plan, or the five between two changes of government."""
    return plan_of(last) if (last - _FIRST_PLAN) % 5 == 4 else f"{last - 4}-{last}"


class _Titles:
    """What titles say of the time a document speaks of."""

    def __init__(self, lexicon: Lexicon) -> None:
        times = lexicon.list("times")
        one = times.any
        self.report = re.compile(one("report"))
        self.of_report = re.compile(
            rf"(20\d\d)年?.{{0,12}}{one('report')}|.*(20\d\d)年.{{0,12}}{one('report-on')}(?:\(?草案\)?|（草案）)?的报告"
        )
        self.of_bulletin = re.compile(
            rf"(20\d\d)年度?[^至到—-]{{0,16}}(?:{one('bulletin')}|情况(?:的报告|通报|分析)?)(?:（[^）]*）|\([^)]*\))?(?:[［\[]\d+[］\]]|[①-⑩])?$"
        )
        self.of_plan = re.compile(rf"{one('plan')}(?:（[^）]*）|\([^)]*\))?(?:的通知)?$")


class Calendar(NamedTuple):
    """What relative words mean in this document."""

    year: int | None
    """今年."""
    report: bool = False
    """A work report, delivered early in `year` about the year before."""
    late: bool = False
    """Published in the last weeks of a year, when plans speak of the next one."""
    early: bool = False
    """Published in the first weeks of a year, when plans speak of this one."""
    titled: int | None = None
    """A past year that the title says the document is about."""
    month: int | None = None
    """The month it was published in."""
    plan: str | None = None
    """The years it plans, where it is a plan itself and its title names them."""
    planned: bool = False
    """Whether it is a plan itself, not news of one."""

    @property
    def looks_ahead(self) -> bool:
        """Whether the whole document looks ahead where none of its parts says otherwise: a plan, a work report."""
        return self.planned or self.report

    def shift(self, by: int) -> str | None:
        """The year `by` years after this one; None where the document has none."""
        return str(self.year + by) if self.year else None

    def past_plan(self) -> str | None:
        """五年来: the plan that is over or about to be; between plans the five years before this one."""
        if not self.year:
            return None
        return _five(self.year if not self.report and self._ends_plan(self.year) else self.year - 1)

    def next_plan(self) -> str | None:
        """今后五年: the plan that lies ahead or has just begun; between plans the five years to come."""
        if not self.year:
            return None
        return _five(self.year + (4 if self.report or self._ends_plan(self.year - 1) else 5))

    def _ends_plan(self, year: int) -> bool:
        years = plan_years(plan_of(year))
        return years is not None and years[1] == year

    def is_over(self, plan: str) -> bool:
        """Whether a five-year plan lies behind the document."""
        years = plan_years(plan)
        if years is None or self.year is None:
            return False
        return years[1] < self.year or (years[1] == self.year and self.late)


def calendar(document: Document, lexicon: Lexicon) -> Calendar:
    """The calendar of `document`: a report's own year from its title, else the year it was published."""
    title = part_to_simplified(document.credits.title or "", document.text).translate(_FULL_WIDTH)
    published = document.credits.published or ""
    titles = lexicon.table(_Titles)
    in_title = titles.of_report.search(title)
    if in_title:
        return Calendar(int(in_title[1] or in_title[2]), report=True)
    bulletin = titles.of_bulletin.search(title)
    if bulletin and (not published[:4].isdigit() or int(bulletin[1]) < int(published[:4])):
        return Calendar(int(bulletin[1]), late=True)
    if titles.of_plan.search(title):
        years = _years_planned(title)
        five = plan_years(years) if years is not None else None
        first = five[0] if five else years[:4] if years is not None and years[:4].isdigit() else None
        return Calendar(int(first) if first and not published else _year(document), planned=True, plan=years)
    if published[:4].isdigit():
        year, month = int(published[:4]), published[5:7]
        named = re.match(r"[^0-9]{0,6}(20\d\d)年", title)
        return Calendar(
            year,
            report=titles.report.search(title) is not None,
            late=month in ("11", "12"),
            early=month in ("01", "02", "03"),
            titled=int(named[1]) if named and int(named[1]) < year else None,
            month=int(month) if month.isdigit() else None,
        )
    return Calendar(_year(document))


def _year(document: Document) -> int | None:
    """The year a document was published in, else the one it speaks of most."""
    published = document.credits.published or ""
    if published[:4].isdigit():
        return int(published[:4])
    years = re.findall(r"(?<!\d)(20\d\d)年", document.text[:4000])
    return max(map(int, set(years)), key=lambda y: (years.count(str(y)), y)) if years else None


def _years_planned(title: str) -> str | None:
    """The period that the title of a plan names: 第十五个五年规划, “十五五”, （2024—2026年）, 2026年工作要点."""
    m = _PLANNED.search(title)
    if m is None:
        return None
    if m["first"]:
        return f"{m['first']}-{m['last']}"
    named = m["number"] + "五" if m["number"] else m["name"]
    return m["year"] or (named if named in PLANS else None)
