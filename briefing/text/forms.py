"""Numeral phrases that say what they are by their own words: dates, periods, percentages, ranks, streaks."""

import re
from collections.abc import Callable
from decimal import Decimal

from briefing.text.amounts import number_of
from briefing.text.found import Bound, Found, bound_of
from briefing.text.numbers import DIGITS

_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[〇零一二三四五六七八九十百千万亿两]+|半")
_DIGITS = re.compile(r"\d+")
_PERCENT_WORDS = "百分之([^点左以]+)(?:点(.+?))?(?:左右|以上|以下|以内)?$"
_SHARE = "([〇零一二三四五六七八九十百千万亿两\\d]+)(分之|/)([〇零一二三四五六七八九十百千万亿两\\d]+)"
_TIMES = re.compile("[一两二三四五]")
_NEAR: dict[str, Bound] = {"近": "under", "约": "about", "超": "over"}
Reader = Callable[[str, "re.Match[str]"], Found | None]


def _spans(text: str, a: int, b: int) -> tuple[tuple[int, int], ...]:
    return tuple(m.span() for m in _NUMBER.finditer(text, a, b))


def _arabic(text: str, a: int, b: int) -> bool:
    return _DIGITS.search(text, a, b) is not None


def _date(text: str, m: re.Match[str]) -> Found:
    return Found("date", *m.span(), _spans(text, *m.span()), digits=_arabic(text, *m.span()))


def _clock(text: str, m: re.Match[str]) -> Found:
    return Found("date", *m.span(), tuple(x.span() for x in _DIGITS.finditer(text, *m.span())))


def _period(text: str, m: re.Match[str]) -> Found:
    return Found("period", *m.span(), _spans(text, *m.span()), digits=_arabic(text, *m.span()))


def _whole_period(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    return _period(text, m) if text[b - 2 : b] == "五年" else Found("period", a, b, ((a, b),))


def _year(text: str, m: re.Match[str]) -> Found:
    return _date(text, m) if "月" in m[0] else _period(text, m)


def _double(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    inner = _TIMES.search(text, a, b)
    times = number_of(inner[0]) if inner else None
    bound = _NEAR.get(m["doublenear"] or "", bound_of(m[0]))
    spans = (inner.span(),) if inner else ((a, a + 1),)
    return Found("double", a, b, spans, Decimal(2) ** int(times or 1), unit="倍", bound=bound, digits=False)


def _percent(text: str, m: re.Match[str]) -> Found | None:
    body = re.search(_PERCENT_WORDS, m[0])
    number = number_of(body[1]) if body else None
    if body is None or number is None:
        return None
    if body[2]:
        number = Decimal(f"{number}." + "".join(str(DIGITS[c]) for c in body[2]))
    at = m.start() + body.start(1)
    return Found("percent", *m.span(), ((at, at + len(body[1])),), number, unit="%", bound=bound_of(m[0]), digits=False)


def _half(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    return Found("percent", a, b, ((a, a + 2),), Decimal(50), unit="%", bound=bound_of(m[0]), digits=False)


def _fraction(text: str, m: re.Match[str]) -> Found | None:
    body = re.search(_SHARE, m[0])
    if body is None:
        return None
    whole, part = number_of(body[1]), number_of(body[3])
    if body[2] == "/":
        whole, part = part, whole
    spans = _spans(text, *m.span())
    if not whole or part is None:
        return Found("bare", *m.span(), spans)
    share = (part * 100 / whole).quantize(Decimal("0.01")).normalize() if part < whole * 10**6 else Decimal(100)
    share = share.quantize(Decimal(1)) if share == share.to_integral() else share
    return Found("percent", *m.span(), spans, share, unit="%", bound=bound_of(m[0]), digits=_arabic(text, *m.span()))


def _after_tenth(phrase: str) -> int:
    """The hundredths that follow the tenths: 九成|九."""
    return DIGITS.get(phrase.partition("成")[2][:1], 0)


def _tenths(text: str, m: re.Match[str]) -> Found | None:
    a, b = m.span()
    spans = _spans(text, a, text.index("成", a))
    values = [v for x, y in spans if (v := number_of(text[x:y])) is not None]
    if not values:
        return None
    least = values[0] * 10 + (5 if "成半" in m[0] else 0) + _after_tenth(m[0])
    most = values[1] * 10 if len(values) > 1 else None
    bound: Bound = "range" if most is not None else "over" if "成多" in m[0] else bound_of(m[0])
    a += m[0].startswith("逾")  # 逾 stays outside, as 超 does
    return Found("percent", a, b, spans, least, most, "%", bound, digits=_arabic(text, a, b))


def _ratio(text: str, m: re.Match[str]) -> Found:
    spans = _spans(text, *m.span())
    to_one = len(spans) == 2 and text[slice(*spans[-1])] == "1"
    return Found("ratio", *m.span(), spans, number_of(text[slice(*spans[0])]), unit="∶1" if to_one else "")


def _runup(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    run = m[0].partition("连")[0]
    return Found("streak", a, b, ((a, a + len(run)),), number_of(run), unit="年", digits=False)


def _top(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    if m[0].startswith("第"):  # 第一方阵: no place in a ranking
        return Found("ordinal", a, b, ((a + 1, a + 2),), unit=m[0][2:], digits=False)
    return Found("rank", a, b, (), Decimal(1), unit="名", digits=False)


def _session(text: str, m: re.Match[str]) -> Found:
    return Found("ordinal", *m.span(), (m.span(),), unit="届", digits=False)


def _streak(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    spans = _spans(text, a, b)
    unit = ("个" if "个" in m[0] else "") + m["streakunit"]
    bound: Bound = "over" if any(word in m[0] for word in ("多", "余", "以上")) else "exact"
    number = number_of(text[slice(*spans[0])])
    return Found("streak", a, b, spans, number, unit=unit, bound=bound, digits=_arabic(text, a, b))


def _front(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    spans = _spans(text, a, b)
    if m["frontunit"] == "强":
        return Found("word", a, b, spans, digits=_arabic(text, a, b))
    return Found("rank", a, b, spans, number_of(text[slice(*spans[0])]), unit="名", digits=_arabic(text, a, b))


def _ordinal(text: str, m: re.Match[str]) -> Found:
    a, b = m.span()
    spans = _spans(text, a, b)[:1]
    number = number_of(text[slice(*spans[0])])
    return Found("ordinal", a, b, spans, number, unit=m["ordunit"] or "", digits=_arabic(text, a, b))


READERS: dict[str, Reader] = {
    "isodate": _clock,
    "clock": _clock,
    "hour": _clock,
    "fiveyear": _whole_period,
    "year": _year,
    "firstmonths": _period,
    "month": _date,
    "day": _date,
    "lunar": _date,
    "hanyear": lambda text, m: Found("period", *m.span(), (m.span(),), digits=False),
    "double": _double,
    "percent": _percent,
    "half": _half,
    "fraction": _fraction,
    "tenths": _tenths,
    "ratio": _ratio,
    "runup": _runup,
    "ranktop": _top,
    "session": _session,
    "streak": _streak,
    "front": _front,
    "ordinal": _ordinal,
}
"""For each form of the scan what reads it."""
