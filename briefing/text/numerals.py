"""The scan: every numeral of a view, with the quantity it makes with its unit. Statistics and ledger both stand on it.

Nothing is decided here about what a numeral means to the reader, only what its own words say: a date, a period, an
ordinal, a range of percentages, a number before a unit. What it counts is `extraction`'s business.
"""

import re
from collections.abc import Iterator

from briefing.text import amounts
from briefing.text.amounts import Units
from briefing.text.forms import READERS
from briefing.text.found import Bound, Form, Found

__all__ = ["Bound", "Form", "Found", "Units", "scan"]

_D = r"\d+(?:,\d{3})*(?:\.\d+)?"
_H = "[〇零一二三四五六七八九十百千万亿两]"
_Y = "[〇零一二三四五六七八九]"
_N = f"(?:{_D}|{_H}+)"
_DASH = "(?:—+|-+|~|至|到)"

# One pass, the most specific form first. Each alternative has a name that says what it is.
_SCAN = re.compile(
    rf"""
    (?P<isodate>(?<!\d)(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])(?!\d))
  | (?P<clock>(?<![\d.])(?:[01]?\d|2[0-4])[：:][0-5]\d(?:(?<![为由是到]\d[：:]\d\d)(?<![为由是到]\d\d[：:]\d\d)[：:][0-5]\d)?(?!\d|：|:|\.\d))
  | (?P<lunar>(?<=[正腊冬]月初|大年初)[一二三四五六七八九十]|(?<=[正腊冬]月)二?十[一二三四五六七八九]?)
  | (?P<hour>(?<![\d.])(?:[01]?\d|2[0-4])时(?:许|整|[0-5]?\d分)|(?<=[上下]午)\d{{1,2}}时|(?<=[凌早]晨)\d{{1,2}}时)
  | (?P<fiveyear>第?[一二三四五六七八九十]{{1,2}}个五年(?=规划|计划)
        |(?<![一二三四五六七八九])十[一二三四五六]?五(?=[”’"]|时期|规划|期间|末|以来|开局|收官|纲要|建议)
        |(?<=[“‘])[一二三四五六七八九]五(?=[”’](?:时期|期间|末|计划|规划|以来)))
  | (?P<year>(?:(?<!\d)(?:19|20)\d\d|{_Y}{{4}})(?:(?:—+|-|~|至|到)(?:(?:19|20)\d\d|{_Y}{{4}}))?年度?(?:{_N}月(?:{_N}日)?)?)
  | (?P<firstmonths>前(?:\d{{1,2}}|[一二两三四五六七八九十]+)个?(?:月|季度))
  | (?P<month>(?<![\d.])(?:(?:1[0-2]|[1-9])(?:—+|-|~|至|到))?(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?:—+|-|~|至|到)(?:\d{{1,2}}月)?)?(?:[0-3]?\d[日号]|[一二三]?十?[一二三四五六七八九十]日)?(?=[^子球]|$))
  | (?P<day>(?<![\d.])(?:[12]\d|3[01]|0?[1-9])[日号](?=[^均产用照]|$))
  | (?P<hanyear>{_Y}{{4}}(?=年))
  | (?P<double>翻[了过上]?(?P<doublenear>近|约|超)?(?:[一两二三四五]番|番)(?:以上|多|左右)?)
  | (?P<half>(?<=[占到近超过为约])一半(?:以上|左右)?)
  | (?P<percent>(?:近|约)?百分之{_H}+(?:点{_Y}+)?(?:左右|以上|以下|以内)?)
  | (?P<fraction>(?:近|约)?(?:{_H}+|\d+)分之(?:{_H}+|\d+)(?:左右|以上|多)?|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/])(?:左右|以上|多)?)
  | (?P<tenths>(?:近|约|逾)?(?:[一两二三四五六七八九]|[1-9](?:\.\d)?)(?:{_DASH}[一二三四五六七八九])?成(?:半|[一二三四五六七八九](?=[，。；、的以左]|$)|多|以上|左右|以下)?(?![立效功果就为员都分本品交人熟长份群片套年绩语型像气千了才规])(?:以上|左右)?)
  | (?P<ratio>(?<![\d.]){_D}(?:[：:]{_D})+(?![\d.年]))
  | (?P<runup>{_H}{{1,3}}连(?:冠|增|涨|丰|升|降|快|跳|胜|优|进|超))
  | (?P<ranktop>首位(?!度)|榜首|冠军|第一方阵|第一梯队)
  | (?P<streak>连续(?:{_D}|{_H}+)(?:多|余)?(?:个)?(?P<streakunit>年|月|季度|次|届|天|轮|周|批|期)(?:多|以上)?)
  | (?P<session>{_H}+(?=中全会))
  | (?P<ordinal>第(?:{_D}|{_H}+)(?P<ordunit>位|名|届|次|个|批|轮|条|章|节|款|号|期|版|产业|大|方阵|梯队|家|季度|人民医院|医院|中学|小学|张)?)
  | (?P<front>前(?:{_D}|[一二三四五六七八九十两]+)(?P<frontunit>[位名强%‰])?(?=[，。；、：！？\n”’）和之]|$|行列|名|位))
  | (?P<number>(?P<pre>(?<![附邻临最靠接])近|(?<![签条节集制公违履预合契])约|大约|逾|(?<![以之成])上(?=[百千万亿])|(?<=[为是达至：])-(?=\d))?(?:{_D}|{_H}+|半))
    """,
    re.VERBOSE,
)

_MAY = re.compile("[0-9〇零一二三四五六七八九十百千万亿两半翻第前连首榜冠近约大逾上-]")
"""The characters a numeral phrase can begin with: looking for one is much faster than trying every form everywhere."""
_PLAIN = re.compile(r"(?>\d+(?:,\d{3})*(?:\.\d+)?)(?![\d,.:：/\-—~至到年月日号时分成])")
"""Digits that, by the character after them, can only be a number: the form most numerals have, and the last one tried."""


def scan(text: str, units: Units) -> Iterator[Found]:
    """All numerals of `text` (a view's), in order, none twice."""
    position = 0
    while (may := _MAY.search(text, position)) is not None:
        start = may.start()
        m = _PLAIN.match(text, start) or _SCAN.match(text, start)
        if m is None:
            position = start + 1
            continue
        position = m.end()
        form = m.lastgroup or "number"
        if form != "number":
            found = READERS[form](text, m)
        else:
            pre = m["pre"] if m.re is _SCAN else None
            found = amounts.read(text, start, position, pre or "", units)
            position = found.end if found is not None else position
        if found is not None:
            yield found
