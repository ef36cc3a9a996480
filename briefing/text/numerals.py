"""The scan: every numeral of a view, with the quantity it makes with its unit. Statistics and ledger both stand on it.

Nothing is decided here about what a numeral means to the reader, only what its own words say: a date, a period, an
ordinal, a range of percentages, a number before a unit. What it counts is `extraction`'s business.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from briefing.text.numbers import DIGITS, HAN, value

Form = Literal["date", "period", "ordinal", "amount", "percent", "ratio", "double", "streak", "rank", "bare", "word"]
Bound = Literal["exact", "over", "under", "about", "range"]

_D = r"\d+(?:,\d{3})*(?:\.\d+)?"
_H = "[〇零一二三四五六七八九十百千万亿两]"
_Y = "[〇零一二三四五六七八九]"
_N = f"(?:{_D}|{_H}+)"
_DASH = "(?:—+|-+|~|至|到)"

# One pass, the most specific form first. Each alternative has a name that says what it is.
_SCAN = re.compile(
    rf"""
    (?P<isodate>(?<!\d)(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.](?:[0-2]?\d|3[01])(?!\d))
  | (?P<clock>(?<!\d)[0-2]?\d[：:][0-5]\d(?:[：:][0-5]\d)?(?!\d|：|:))
  | (?P<fiveyear>第?[一二三四五六七八九十]{{1,2}}个五年(?=规划|计划)
        |(?<![一二三四五六七八九])十[一二三四五六]?五(?=[”’"]|时期|规划|期间|末|以来|开局|收官|纲要|建议)
        |(?<=[“‘])[一二三四五六七八九]五(?=[”’](?:时期|期间|末|计划|规划|以来)))
  | (?P<year>(?:(?<!\d)(?:19|20)\d\d|{_Y}{{4}})(?:(?:—+|-|~|至|到)(?:(?:19|20)\d\d|{_Y}{{4}}))?年度?(?:{_N}月(?:{_N}日)?)?)
  | (?P<firstmonths>前(?:\d{{1,2}}|[一二三四五六七八九十]+)个?(?:月|季度))
  | (?P<month>(?<![\d.])(?:1[0-2]|[1-9]|十[一二]?|[一二三四五六七八九])月(?:(?:—+|-|~|至|到)(?:\d{{1,2}}月)?)?(?:[0-3]?\d[日号]|[一二三]?十?[一二三四五六七八九十]日)?(?=[^子球]|$))
  | (?P<day>(?<![\d.])(?:[12]\d|3[01]|0?[1-9])[日号](?=[^均产用照]|$))
  | (?P<hanyear>{_Y}{{4}}(?=年))
  | (?P<double>翻[了过上]?(?P<doublenear>近|约|超)?(?:[一两二三四五]番|番)(?:以上|多|左右)?)
  | (?P<percent>(?:近|约)?百分之{_H}+(?:点{_Y}+)?(?:左右|以上|以下|以内)?)
  | (?P<fraction>(?:近|约)?(?:{_H}+|\d+)分之(?:{_H}+|\d+)|(?<![\d/])\d{{1,2}}/\d{{1,2}}(?![\d/]))
  | (?P<tenths>(?:近|约|逾)?(?:[一两二三四五六七八九]|[1-9](?:\.\d)?)(?:{_DASH}[一二三四五六七八九])?成(?:半|多|以上|左右|以下)?(?![立效功果就为员都分本品交人熟长份群片套年绩语型像气千了才规])(?:以上|左右)?)
  | (?P<ratio>(?<![\d.]){_D}(?:[：:]{_D})+(?![\d.]))
  | (?P<runup>{_H}{{1,2}}连(?:冠|增|涨|丰|升|降|快|跳|胜|优|进|超))
  | (?P<ranktop>首位|榜首|冠军|第一方阵|第一梯队)
  | (?P<streak>连续(?:{_D}|{_H}+)(?:多|余)?(?:个)?(?P<streakunit>年|月|季度|次|届|天|轮|周|批|期)(?:多|以上)?)
  | (?P<session>{_H}+(?=中全会))
  | (?P<ordinal>第(?:{_D}|{_H}+)(?P<ordunit>位|名|届|次|个|批|轮|条|章|款|号|期|版|产业|大|方阵|梯队|家|季度|人民医院|医院|中学|小学|张)?)
  | (?P<front>前(?:{_D}|[一二三四五六七八九十两]+)(?P<frontunit>[位名强%‰])?(?=[，。；、：！？\n”’）和之]|$|行列|名|位))
  | (?P<number>(?P<pre>(?<![附邻临最靠])近|(?<![签条节集制公违履预合契])约|大约|逾)?(?:{_D}|{_H}+|半))
    """,
    re.VERBOSE,
)
_TAIL = re.compile(r"(?:左右|上下|以上|以下|以内|以下|之内|之间|多|余|及以上|及以下)")
_GLOSS = re.compile("（([^（）]{1,2})）")  # 台（套）
_SCALE = ("万亿", "千亿", "百亿", "十亿", "亿", "千万", "百万", "十万", "万", "千", "百")
_NUMBERS = re.compile(rf"{_D}|{_H}+|半")
_RANGE = re.compile(rf"(?:—+|-+|~|至|到)(?P<b>{_D}|{_H}+)")
_THRESHOLD = re.compile(r"[一二三四五六七八九十百千万亿]*亿(?:元|美元)?级?(?:关口|台阶|大关)")
WORDS_AFTER = "般体流定统些起直旦致样切路律贯度线再心身边面方时同味向如手行举"  # 一般 一体 …: words, not numerals


@dataclass(frozen=True, slots=True)
class Found:
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


def scan(text: str, units: frozenset[str], measures: frozenset[str]) -> Iterator[Found]:
    """All numerals of `text` (a view's), in order, none twice.

    `units` are units of measure (亿元, 公里), `measures` Chinese measure words (家, 个): both may follow a number.
    """
    position = 0
    size = len(text)
    longest = max((len(u) for u in units), default=1)
    while position < size:
        m = _SCAN.search(text, position)
        if m is None:
            return
        position = m.end()
        if m.start("number") >= 0:
            found = _number(text, m, units, measures, longest)
            if found is None:
                position = m.end()
                continue
            yield found
            position = found.end
        else:
            found = _special(text, m)
            if found is not None:
                yield found


def _spans(text: str, a: int, b: int, first: re.Pattern[str] = _NUMBERS) -> tuple[tuple[int, int], ...]:
    return tuple((m.start(), m.end()) for m in first.finditer(text, a, b))


def _digits(text: str, a: int, b: int) -> bool:
    return any(c.isdigit() and c.isascii() for c in text[a:b])


def _bound_of(phrase: str) -> Bound:
    head, tail = phrase[:2], phrase[-2:]
    if phrase[0] == "近":
        return "under"
    if phrase[0] == "约" or head == "大约":
        return "about"
    if phrase[0] == "逾":
        return "over"
    if tail in ("左右", "上下"):
        return "about"
    if tail in ("以内", "以下", "之内"):
        return "under"
    if tail == "以上":
        return "over"
    return "exact"


def _special(text: str, m: re.Match[str]) -> Found | None:
    a, b = m.span()
    spans: tuple[tuple[int, int], ...]
    if m.start("isodate") >= 0 or m.start("clock") >= 0:
        return Found("date", a, b, tuple((x.start(), x.end()) for x in re.finditer(r"\d+", text[:b]) if x.start() >= a))
    if m.start("fiveyear") >= 0:
        if text[b - 2 : b] == "五年":
            return Found("period", a, b, _spans(text, a, b))
        return Found("period", a, b, ((a, b),))
    if m.start("year") >= 0:
        whole = m["year"]
        form: Form = "date" if "月" in whole else "period"
        return Found(form, a, b, _spans(text, a, b), digits=_digits(text, a, b))
    if m.start("firstmonths") >= 0:
        return Found("period", a, b, _spans(text, a, b), digits=_digits(text, a, b))
    if m.start("month") >= 0 or m.start("day") >= 0:
        return Found("date", a, b, _spans(text, a, b), digits=_digits(text, a, b))
    if m.start("hanyear") >= 0:
        return Found("period", a, b, ((a, b),))
    if m.start("double") >= 0:
        n = m["double"]
        inner = re.search("[一两二三四五]", n)
        times = value(inner[0]) if inner else Decimal(1)
        near = m["doublenear"]
        bound: Bound = {"近": "under", "约": "about", "超": "over"}.get(near or "", "exact")  # type: ignore[assignment]
        if n.endswith(("以上", "多")):
            bound = "over"
        elif n.endswith("左右"):
            bound = "about"
        spans = ((a + inner.start(), a + inner.end()),) if inner else ((a, a + 1),)
        return Found("double", a, b, spans, Decimal(2) ** int(times), unit="倍", bound=bound, digits=False)
    if m.start("percent") >= 0:
        body = re.search(r"百分之([^点左以]+)(?:点(.+?))?(?:左右|以上|以下|以内)?$", m["percent"])
        if body is None:
            return None
        number = value(body[1])
        if body[2]:
            number = Decimal(f"{number}." + "".join(str(DIGITS[c]) for c in body[2]))
        at = a + body.start(1)
        return Found(
            "percent", a, b, ((at, at + len(body[1])),), number, unit="%", bound=_bound_of(m["percent"]), digits=False
        )
    if m.start("fraction") >= 0:
        body = re.search(rf"({_N})(分之|/)({_N})", m["fraction"])
        if body is None:
            return None
        low, high = value(body[1]), value(body[3])
        if body[2] == "/":
            low, high = high, low
        if low == 0:
            return Found("bare", a, b, _spans(text, a, b))
        share = (high * 100 / low).quantize(Decimal("0.01")).normalize()
        share = share.quantize(Decimal(1)) if share == share.to_integral() else share
        return Found(
            "percent",
            a,
            b,
            _spans(text, a, b),
            share,
            unit="%",
            bound=_bound_of(m["fraction"]),
            digits=_digits(text, a, b),
        )
    if m.start("tenths") >= 0:
        phrase = m["tenths"]
        core = phrase.lstrip("近约逾")
        numbers = list(_NUMBERS.finditer(core.partition("成")[0]))
        least = value(numbers[0][0]) * 10 + (5 if "成半" in phrase else 0)
        most = value(numbers[1][0]) * 10 if len(numbers) > 1 else None
        bound = "range" if most is not None else _bound_of(phrase)
        if "成多" in phrase:
            bound = "over"
        start = b - len(core)
        if phrase[0] == "逾":  # 逾 stays outside, as 超 does
            a += 1
        spans = tuple((start + x.start(), start + x.end()) for x in numbers)
        return Found("percent", a, b, spans, least, most, "%", bound, digits=_digits(text, a, b))
    if m.start("ratio") >= 0:
        spans = _spans(text, a, b)
        first = value(text[spans[0][0] : spans[0][1]])
        last = text[spans[-1][0] : spans[-1][1]]
        unit = "∶1" if len(spans) == 2 and last == "1" else ""
        return Found("ratio", a, b, spans, first, unit=unit)
    if m.start("runup") >= 0:
        run = m["runup"].partition("连")[0]
        return Found("streak", a, b, ((a, a + len(run)),), value(run), unit="年", digits=False)
    if m.start("ranktop") >= 0:
        if m["ranktop"].startswith("第"):
            return Found("ordinal", a, b, ((a + 1, a + 2),), digits=False)
        return Found("rank", a, b, (), Decimal(1), unit="名", digits=False)
    if m.start("session") >= 0:
        return Found("ordinal", a, b, ((a, b),), unit="届", digits=False)
    if m.start("streak") >= 0:
        spans = _spans(text, a, b)
        unit = m["streakunit"]
        if "个" in m["streak"]:
            unit = "个" + unit
        bound = "over" if re.search("多|余|以上", m["streak"]) else "exact"
        return Found(
            "streak", a, b, spans, value(text[slice(*spans[0])]), unit=unit, bound=bound, digits=_digits(text, a, b)
        )
    if m.start("front") >= 0:
        spans = _spans(text, a, b)
        if m["frontunit"] in ("强",):
            return Found("word", a, b, spans, digits=_digits(text, a, b))
        return Found("rank", a, b, spans, value(text[slice(*spans[0])]), unit="名", digits=_digits(text, a, b))
    if m.start("ordinal") >= 0:
        spans = _spans(text, a, b)[:1]
        if not spans:
            return None
        return Found(
            "ordinal", a, b, spans, value(text[slice(*spans[0])]), unit=m["ordunit"] or "", digits=_digits(text, a, b)
        )
    return None


def _unit(text: str, at: int, units: frozenset[str], measures: frozenset[str], longest: int) -> int:
    """How long the unit is that starts at `at`; 0 where there is none."""
    threshold = _THRESHOLD.match(text, at + 1) if text.startswith("个", at) else None
    if threshold:
        return threshold.end() - at
    for n in range(min(longest, len(text) - at), 0, -1):
        if text[at : at + n] in units:
            end = at + n
            while end < len(text) and text[end] in "/／·":
                for k in range(min(longest, len(text) - end - 1), 0, -1):
                    if text[end + 1 : end + 1 + k] in units or text[end + 1 : end + 1 + k] in measures:
                        end += 1 + k
                        break
                else:
                    break
            return end - at
    for n in (3, 2, 1):
        if text[at : at + n] in measures:
            gloss = _GLOSS.match(text, at + n)
            return n + len(gloss[0]) if gloss and gloss[1] in measures else n
    return 0


def _number(text: str, m: re.Match[str], units: frozenset[str], measures: frozenset[str], longest: int) -> Found | None:
    a, b = m.span("number")
    pre = m["pre"] or ""
    n0 = a + len(pre)
    word = text[n0:b]
    han = word[0] in HAN or word == "半"
    if han:
        trimmed = _trim_word(text, n0, b, units, measures)
        if trimmed is None:
            return None
        b = trimmed
        word = text[n0:b]
    number = _value(word)
    if number is None:
        return None
    numbers = [(n0, b)]
    end = b
    high: Decimal | None = None
    bound: Bound = {"近": "under", "约": "about", "大约": "about", "逾": "over"}.get(pre, "exact")  # type: ignore[assignment]
    scale_low = ""
    more = False
    if text[end : end + 1] in ("多", "余", "来") and not text.startswith("余", end - 1):
        nxt = end + 1
        if _scale(text, nxt) or _unit(text, nxt, units, measures, longest):
            more = True
            end = nxt
    if not han:
        scale_low = _scale(text, end)
        end += len(scale_low)
        if text[end : end + 1] in ("多", "余") and scale_low:
            more = True
            end += 1
    length = _unit(text, end, units, measures, longest)
    unit_text = text[end : end + length]
    # A range: 5%—5.5%, 4.5-5%, 70亿—75亿元, 1至2家. The first unit may be missing.
    after = end + length
    r = _RANGE.match(text, after)
    if r and (
        text[r.start()] not in "至到" or length == 0 or _joins(text, r, scale_low, unit_text, units, measures, longest)
    ):
        n1, n2 = r.span("b")
        high_han = text[n1] in HAN
        scale_high = "" if high_han else _scale(text, n2)
        length2 = _unit(text, n2 + len(scale_high), units, measures, longest)
        unit2 = text[n2 + len(scale_high) : n2 + len(scale_high) + length2]
        second = _value(text[n1:n2])
        if second is not None and (length2 or scale_high) and (not unit_text or unit_text == unit2) and high_han == han:
            numbers.append((n1, n2))
            high = second
            bound = "range"
            scale_low = scale_high or scale_low
            unit_text, after = unit2, n2 + len(scale_high) + length2
    unit = scale_low + unit_text
    end = unit_end = after
    start = a
    if pre == "逾":
        start = n0
    tail = _TAIL.match(text, end) if (unit or han) else None
    if tail and not (tail[0] in ("多", "余") and (more or not unit)):
        end = tail.end()
        if high is None:
            bound = (
                "about"
                if tail[0] in ("左右", "上下")
                else "over"
                if tail[0] in ("以上", "多", "余", "及以上")
                else bound
                if tail[0] == "之间"
                else "under"
            )
    if more and bound == "exact":
        bound = "over"
    form: Form = "percent" if unit_text in ("%", "‰") else "amount" if unit else "bare"
    if han and not unit:
        form = "word"
    at = (unit_end - len(unit), unit_end) if unit and text[unit_end - len(unit) : unit_end] == unit else None
    return Found(form, start, end, tuple(numbers), number, high, unit, bound, not han, at)


def _joins(
    text: str,
    r: re.Match[str],
    scale: str,
    unit: str,
    units: frozenset[str],
    measures: frozenset[str],
    longest: int,
) -> bool:
    """Whether 至 or 到 after a unit makes a range (1家至2家) and no movement (92%到96% after 由)."""
    before = text[max(0, r.start() - 24) : r.start()]
    return not ("由" in before or "从" in before)


def _scale(text: str, at: int) -> str:
    for s in _SCALE:
        if text.startswith(s, at):
            return s
    return ""


def _value(word: str) -> Decimal | None:
    try:
        return value(word)
    except (ValueError, ArithmeticError):
        return None


def _trim_word(text: str, a: int, b: int, units: frozenset[str], measures: frozenset[str]) -> int | None:
    """Where a Chinese number word ends, or None where it is part of a word (一般, 一体, 万里).

    A word counts as a numeral only before a measure word or unit, or in an announced enumeration (六大…).
    """
    word = text[a:b]
    nxt = text[b : b + 1]
    if word == "半":
        return b if text[a - 1 : a] in ("一", "近", "过") else None
    if word == "一" and (nxt in WORDS_AFTER or nxt in "批是"):
        return None
    if len(set(word)) == 1 and len(word) == 2 and word not in ("十十", "百百"):
        return None
    if nxt in ("大", "多", "余", "半"):
        return b
    if nxt and (nxt in measures or text[b : b + 2] in units or nxt in units):
        return b
    return None
