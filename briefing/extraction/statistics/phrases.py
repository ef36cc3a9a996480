"""What stands between a name and its value: verbs, yardsticks, wholes and rankings."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from briefing.extraction.statistics.tokens import AREA, BREAKS, ENDS, VALUE, Token
from briefing.text.numerals import Found

Span = tuple[int, int]
Relation = Literal["", "gap", "change", "share", "multiple"]
_PERCENT = ("%", "‰")
_BASE = frozenset(["在", "比", "较", "与", "同", "和"])
_LOOSE = frozenset({"time", "of", "pause"})
_MOVES = frozenset({"rise", "fall", "gap", "better"})
_LONGEST_ORIGIN = 9  # characters
_LONGEST_SCOPE = 24  # characters between the verb of a ranking and the rank
_YARDS = ("目标", "计划", "预期", "任务")  # 比年初目标低1.4个百分点
_TIME_WORDS = ("年", "上", "去", "期", "初", "末", "底", "月", "季", "前", "天", "日", "五", "原")


@dataclass(slots=True)
class Phrase:
    """The words that tie a quantity to its name."""

    start: int
    """Token where they begin, and the name ends."""
    verbs: list[str] = field(default_factory=list)
    """Words of value, nearest to the quantity first."""
    relation: Relation = ""
    """What the quantity is compared with: a yardstick (gap), an earlier state (change), a whole (share, multiple)."""
    scope: Span | None = None
    """The yardstick or the ranking."""
    whole: Span | None = None
    """Words of the comparison that belong to the name: 占全国."""


def read(text: str, tokens: Sequence[Token], left: int, at: int, q: Found) -> Phrase:
    """The phrase before the quantity `q`, which is token `at`; the clause begins with token `left`."""
    found = Phrase(at)
    if q.form in ("ordinal", "rank"):
        _ranking(text, tokens, left, at, found)
    elif q.form != "streak":
        _ = (
            _part(text, tokens, left, at, q, found)
            or _compared(text, tokens, left, at, q, found)
            or _above(text, tokens, left, at, q, found)
            or _share(text, tokens, left, at, q, found)
        )
    found.start = strip(text, tokens, left, found.start, found.verbs)
    found.start = _from(text, tokens, left, found.start)
    return found


def _from(text: str, tokens: Sequence[Token], left: int, end: int) -> int:
    """Where a name ends before the state something came from: 野外种群|从上世纪80年代的, 朱鹮|由发现之初的."""
    for k in range(end - 1, left, -1):
        if tokens[end - 1].end - tokens[k].start > _LONGEST_ORIGIN or "measure" in tokens[k].roles:
            return end
        if _word(text, tokens[k]) in ("由", "从"):
            return strip(text, tokens, left, k, [])
    return end


def strip(text: str, tokens: Sequence[Token], left: int, end: int, verbs: list[str]) -> int:
    """Where the name in tokens[left:end] ends once words of value and of time at its end are taken off.

    The words of value are appended to `verbs`.
    """
    while end > left:
        token = tokens[end - 1]
        if token.roles & VALUE:
            verbs.append(text[token.start : token.end])
        elif token.roles & _LOOSE:
            if "time" in token.roles and end - 1 > left and "than" in tokens[end - 2].roles:
                end -= 1  # 比2010年: the comparison goes with its year
        elif "base" in token.roles:
            opened = next(
                (k for k in range(end - 2, max(left, end - 8) - 1, -1) if _word(text, tokens[k]) in _BASE), None
            )
            if opened is not None:
                end = opened + 1
        elif "wide" in token.roles and end - 1 > left and _word(text, tokens[end - 2]) == "在":
            end -= 1  # 总产值|在全国率先突破
        elif token.roles & {"than"}:
            pass
        else:
            return end
        end -= 1
    return end


def _word(text: str, token: Token) -> str:
    return text[token.start : token.end]


def _ranking(text: str, tokens: Sequence[Token], left: int, at: int, found: Phrase) -> None:
    """居全省第二, 全国第一, 由第83位."""
    j = at
    while j > left and tokens[at].start - tokens[j - 1].start <= _LONGEST_SCOPE:
        roles = tokens[j - 1].roles
        if "rank" in roles:
            found.start = j - 1
            found.verbs.append(_word(text, tokens[j - 1]))
            first = j - 1
            while first > left and "wide" in tokens[first - 1].roles:
                first -= 1  # 全国排名第八
            if j < at or first < j - 1:
                found.scope = (
                    (tokens[j].start, tokens[at - 1].end) if j < at else (tokens[first].start, tokens[j - 2].end)
                )
            found.start = first
            return
        if roles & BREAKS or (roles & {"rise", "fall"} and "name" not in roles):
            break
        j -= 1
    wide = next((k for k in range(at - 1, left - 1, -1) if "wide" in tokens[k].roles), None)
    if wide is not None and tokens[at].start - tokens[wide].start <= _LONGEST_SCOPE:
        found.start = wide
        found.scope = tokens[wide].start, tokens[at - 1].end


def _part(text: str, tokens: Sequence[Token], left: int, at: int, q: Found, found: Phrase) -> bool:
    """为年度计划的101.9%, 是…的1.9倍, 完成全年预算的15.3%, 只相当于全省平均水平的六成."""
    if q.unit not in (*_PERCENT, "倍") or at - left < 3 or "of" not in tokens[at - 1].roles:
        return False
    for k in range(at - 3, max(left, at - 24) - 1, -1):
        verb = _word(text, tokens[k])
        if k < at - 9 and verb not in ("是", "相当于", "为"):
            continue
        if tokens[k].roles & ENDS or "share" in tokens[k].roles:
            return False
        if "part" in tokens[k].roles:
            found.relation = "multiple" if q.unit == "倍" else "share"
            found.start = k
            found.verbs.append(verb)
            if "part-named" in tokens[k].roles:
                found.whole = tokens[k].start, tokens[at - 2].end
            return True
    return False


def _compared(text: str, tokens: Sequence[Token], left: int, at: int, q: Found, found: Phrase) -> bool:
    """比上年提高2个百分点, 较全省平均高0.9个百分点."""
    last = at - 1
    while last > left and (
        _word(text, tokens[last]) in ("了", "约", "近", "出", "为") or "about" in tokens[last].roles
    ):
        last -= 1
    if last <= left or not tokens[last].roles & _MOVES:
        return False
    for k in range(last - 1, max(left, last - 10) - 1, -1):
        if tokens[k].roles & ENDS:
            return False
        opening = _word(text, tokens[k])
        missed = opening[0] in "比较" and text.endswith(_YARDS, 0, tokens[last].start)  # 比年初|目标|低
        if "than" in tokens[k].roles or missed:
            verb = _word(text, tokens[last])
            yard = text[tokens[k].start + 1 if missed else tokens[k].end : tokens[last].start]
            gap = "gap-only" in tokens[last].roles and (
                yard.endswith(_YARDS) or not any(word in yard for word in _TIME_WORDS)
            )
            found.relation = "gap" if gap else "change"
            found.verbs.append(verb)
            found.start = k
            found.scope = (tokens[last].start - len(yard), tokens[last].start) if gap else None
            return True
    return False


def _above(text: str, tokens: Sequence[Token], left: int, at: int, q: Found, found: Phrase) -> bool:
    """高于全国8.5个百分点, 低于控制目标0.6个百分点."""
    if "百分点" not in q.unit and q.unit not in ("个", "岁", "天", "位", "名", "‰", "倍"):
        return False
    if q.unit in ("位", "名", "倍", "‰") and "of" in tokens[at - 1].roles:
        return False
    for k in range(at - 2, max(left, at - 8) - 1, -1):
        if tokens[k].roles & ENDS:
            return False
        if "gap" in tokens[k].roles:
            if "name" not in tokens[k + 1].roles and not tokens[k + 1].roles & {"wide", "places", "measure", "time"}:
                return False
            if "百分点" not in q.unit and not tokens[k + 1].roles & AREA:
                return False
            found.relation = "gap"
            found.verbs.append(_word(text, tokens[k]))
            found.start = k
            found.scope = tokens[k].end, tokens[at].start
            return True
    return False


def _share(text: str, tokens: Sequence[Token], left: int, at: int, q: Found, found: Phrase) -> bool:
    """占全国23.9%, 占全市的8.6%, 占到一半."""
    if q.unit not in _PERCENT:
        return False
    end = at
    while end > left and ("of" in tokens[end - 1].roles or tokens[end - 1].roles & VALUE):
        end -= 1
    for k in range(end - 1, max(left, at - 12) - 1, -1):
        if tokens[k].roles & ENDS:
            return False
        if "portion" in tokens[k].roles:
            return False  # 占…的比重: the whole name is the indicator
        if "share" in tokens[k].roles:
            found.relation = "share"
            found.start = k
            found.verbs.extend(_word(text, t) for t in reversed(tokens[end:at]) if t.roles & VALUE)
            if k + 1 < end:
                part = _word(text, tokens[k]).find("占")  # 仅|占全市
                found.whole = tokens[k].start + max(part, 0), tokens[end - 1].end
            return True
    return False
