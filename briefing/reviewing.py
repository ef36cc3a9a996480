"""The reader's verdicts, applied: `apply` gives the facts as the reader left them, `check_field` guards a correction.

A `Review` is tied to a part (statistics, goals …) and to the place of the fact's own words, so it survives a change of
ids. What a verdict does:

- accepted: the fact stands as it was read; nothing of it is in doubt any more (`inferred` is emptied).
- corrected: the named fields take the reader's values, the others stand; the reader has seen the fact whole, so nothing of
  it is in doubt. A corrected indicator is the reader's own words: its spans, which say where words were read, are dropped.
  A corrected value or unit drops the base value that was computed from the old one.
- rejected: the fact is gone. With a programme go its members; a rejected member no longer counts among the `found` of its
  programme; a goal no longer names a rejected statistic; and a numeral that only rejected statistics claimed is
  `passing`: it is no claim any more, but it stays in the ledger.

The words of a fact (the text of a goal, the name of a project, the quantity of a statistic) are verbatim and cannot be
corrected, only rejected. Where two reviews speak of one fact the later in the tuple holds. `apply` may be applied again
to its own result, which does not change it.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from typing import Any, TypeVar, get_args

from briefing.model import (
    Briefing,
    BriefingError,
    Goal,
    Initiative,
    Numeral,
    Programme,
    Project,
    Quote,
    Review,
    Statistic,
)
from briefing.model.facts import Bound, GoalKind, StatisticKind, Status
from briefing.model.review import Part

F = TypeVar("F", Goal, Programme, Project, Initiative, Statistic)

LONGEST = 100
"""Characters of a corrected text; an indicator or a scope is shorter."""

DIGITS = 60
"""Digits of a value before the point, or noughts behind it: more than any figure in a document has."""

# What each field holds: the words it may be, or the kind of its value; with "?" it may be left empty.
_FIELDS: dict[str, dict[str, tuple[str, ...] | str]] = {
    "goals": {"kind": get_args(GoalKind), "horizon": "text?"},
    "programmes": {"declared": "count?", "partial": ("true", "false"), "period": "text?"},
    "projects": {"number": "count?"},
    "initiatives": {"kind": "text"},
    "statistics": {
        "indicator": "text",
        "value": "number",
        "value_high": "number?",
        "unit": "unit?",
        "kind": get_args(StatisticKind),
        "bound": get_args(Bound),
        "status": get_args(Status),
        "period": "text?",
        "scope": "text?",
    },
}
_NARROW = {full: full - 0xFEE0 for full in range(0xFF01, 0xFF5F)} | {0x2212: ord("-"), 0x3000: ord(" ")}


class FieldError(BriefingError, ValueError):
    """A correction that cannot be."""


def fields(part: Part) -> tuple[str, ...]:
    """The fields of a fact of `part` that a reader may correct, in the order of the export."""
    return tuple(_FIELDS[part])


def choices(part: Part, name: str) -> tuple[str, ...]:
    """The words that field `name` may hold; empty where the text is free."""
    allowed = _FIELDS[part][name]
    return allowed if isinstance(allowed, tuple) else ()


def check_field(part: str, name: str, text: str) -> str:
    """The normal form of `text` as a value of field `name` of a fact of `part`; "" where a missing value is meant.

    Blanks around it go, a number is written in ASCII digits without separators. Raises FieldError with one sentence.
    """
    known = _FIELDS.get(part)
    if known is None:
        raise FieldError(f"没有“{part}”这个部分,可用的有 {'、'.join(_FIELDS)}。")
    allowed = known.get(name)
    if allowed is None:
        raise FieldError(f"“{name}”不能改,{part} 里可改的有 {'、'.join(known)}。")
    text = " ".join(text.split())
    if not text.isprintable():
        raise FieldError(f"“{name}”里有不能显示的字符,请删去后再存。")
    if isinstance(allowed, tuple):
        if text not in allowed:
            raise FieldError(f"“{name}”不能是“{text}”,可用的有 {'、'.join(allowed)}。")
        return text
    if not text:
        if allowed.endswith("?"):
            return ""
        raise FieldError(f"“{name}”不能为空。")
    if len(text) > LONGEST:
        raise FieldError(f"“{name}”太长({len(text)} 字),请不要超过 {LONGEST} 字。")
    if allowed.startswith("number"):
        return _number(name, text)
    if allowed.startswith("count"):
        plain = text.translate(_NARROW)
        if not (plain.isascii() and plain.isdigit() and 0 < int(plain) < 10_000):
            raise FieldError(f"“{name}”应是从 1 起的整数,不能是“{text}”。")
        return str(int(plain))
    return text


def apply(briefing: Briefing) -> Briefing:
    """The briefing with its facts as the reader left them; see above for what a verdict does. Pure.

    The reviews stay in it; one that fits no fact changes nothing. Raises FieldError for a correction that `check_field`
    refuses.
    """
    if not briefing.reviews:
        return briefing
    verdicts = {(r.part, r.start, r.end): r for r in briefing.reviews}

    def left(part: Part, facts: Iterable[F], words: Callable[[F], Quote]) -> tuple[F, ...]:
        judged = ((fact, verdicts.get((part, words(fact).start, words(fact).end))) for fact in facts)
        return tuple(_judged(fact, review) for fact, review in judged if not review or review.verdict != "rejected")

    statistics = left("statistics", briefing.statistics, lambda s: s.quantity)
    programmes = left("programmes", briefing.programmes, lambda p: p.name)
    gone = {p.id for p in briefing.programmes} - {p.id for p in programmes}
    projects = left("projects", (p for p in briefing.projects if p.programme not in gone), lambda p: p.name)
    lost = Counter(p.programme for p in briefing.projects)
    lost.subtract(p.programme for p in projects)
    standing = {s.id for s in statistics}
    return replace(
        briefing,
        goals=tuple(
            replace(g, statistics=tuple(i for i in g.statistics if i in standing))
            for g in left("goals", briefing.goals, lambda g: g.quote)
        ),
        programmes=tuple(replace(p, found=p.found - lost[p.id]) for p in programmes),
        projects=projects,
        initiatives=left("initiatives", briefing.initiatives, lambda i: i.name),
        statistics=statistics,
        numerals=_ledger(briefing, statistics),
    )


def _judged(fact: F, review: Review | None) -> F:
    """`fact` after a verdict that leaves it standing."""
    if review is None:
        return fact
    changes: dict[str, Any] = {"inferred": ()} if isinstance(fact, Goal | Statistic) else {}
    if review.verdict == "corrected":
        for name, text in review.fields:
            changes[name] = _value(review.part, name, check_field(review.part, name, text))
        if "indicator" in changes:
            changes["indicator_spans"] = ()
        if "value" in changes or "unit" in changes:
            changes |= {"base_value": None, "base_unit": None}
    return replace(fact, **changes)


def _value(part: str, name: str, text: str) -> object:
    """What a checked text means."""
    kind = _FIELDS[part][name]
    if name == "partial":
        return text == "true"
    if isinstance(kind, tuple) or text or kind == "unit?":
        return Decimal(text) if kind in ("number", "number?") else int(text) if kind == "count?" else text
    return None


def _number(name: str, text: str) -> str:
    plain = text.translate(_NARROW).replace(",", "")
    if set(plain) <= set("0123456789.+-"):
        try:
            value = Decimal(plain)
        except InvalidOperation:
            pass
        else:
            if abs(value.adjusted()) < DIGITS:
                return format(value, "f")
            raise FieldError(f"“{name}”太大或太小,请不要超过 {DIGITS} 位。")
    raise FieldError(f"“{name}”应是一个数,例如 60199.45 或 -3.3,不能是“{text}”。")


def _ledger(briefing: Briefing, standing: Sequence[Statistic]) -> tuple[Numeral, ...]:
    """The ledger when only the statistics `standing` are left: what only rejected ones claimed is in passing."""

    def places(statistics: Sequence[Statistic]) -> set[int]:
        return {at for s in statistics for at in range(s.quantity.start, s.quantity.end)}

    freed = places(briefing.statistics) - places(standing)
    return tuple(
        replace(n, kind="passing")
        if n.kind == "statistic" and freed.issuperset(range(n.quote.start, n.quote.end))
        else n
        for n in briefing.numerals
    )
