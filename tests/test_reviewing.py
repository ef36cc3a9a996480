"""The reader's verdicts: what they change, what they leave alone, and which corrections are refused."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import get_args

import pytest

from briefing import brief, export, read
from briefing.model import Briefing, BriefingError, Goal, Quote, Review
from briefing.model.review import Part, Verdict
from briefing.opening import open_briefing
from briefing.reviewing import FieldError, apply, check_field, choices, fields


@pytest.fixture
def briefing(seed: Path) -> Briefing:
    return brief(read(seed))


def verdict(part: Part, words: Quote, said: Verdict, **values: str) -> Review:
    return Review(part, words.start, words.end, said, tuple(values.items()))


def test_no_review_changes_nothing(briefing: Briefing) -> None:
    assert apply(briefing) is briefing


def test_what_is_accepted_is_in_doubt_no_more(briefing: Briefing) -> None:
    doubtful = next(s for s in briefing.statistics if s.inferred)
    left = apply(replace(briefing, reviews=(verdict("statistics", doubtful.quantity, "accepted"),)))
    assert [s for s in left.statistics if s.id == doubtful.id] == [replace(doubtful, inferred=())]
    assert [s for s in left.statistics if s.id != doubtful.id] == [s for s in briefing.statistics if s != doubtful]


def test_a_correction_changes_the_fields_it_names(briefing: Briefing) -> None:
    s = briefing.statistics[0]
    said = verdict("statistics", s.quantity, "corrected", value="１,２３４.５", unit="亿元", period="", status="target")
    got = apply(replace(briefing, reviews=(said,))).statistics[0]
    assert (got.value, got.unit, got.period, got.status) == (Decimal("1234.5"), "亿元", None, "target")
    assert (got.indicator, got.indicator_spans) == (s.indicator, s.indicator_spans)
    assert got.inferred == ()


def test_a_corrected_indicator_has_no_place_in_the_text(briefing: Briefing) -> None:
    s = briefing.statistics[0]
    said = verdict("statistics", s.quantity, "corrected", indicator=" 地区  生产总值 ")
    got = apply(replace(briefing, reviews=(said,))).statistics[0]
    assert (got.indicator, got.indicator_spans) == ("地区 生产总值", ())


def test_the_last_of_two_verdicts_holds(briefing: Briefing) -> None:
    g = briefing.goals[0]
    said = (verdict("goals", g.quote, "rejected"), verdict("goals", g.quote, "corrected", horizon="2035"))
    assert apply(replace(briefing, reviews=said)).goals[0].horizon == "2035"


def test_with_a_rejected_programme_go_its_members(briefing: Briefing) -> None:
    programme = briefing.programmes[0]
    left = apply(replace(briefing, reviews=(verdict("programmes", programme.name, "rejected"),)))
    assert programme not in left.programmes
    assert not [p for p in left.projects if p.programme == programme.id]


def test_a_rejected_member_is_not_found_any_more(briefing: Briefing) -> None:
    member = next(p for p in briefing.projects if p.programme == "P1")
    left = apply(replace(briefing, reviews=(verdict("projects", member.name, "rejected"),)))
    assert (left.programmes[0].declared, left.programmes[0].found) == (6, 5)


def test_a_rejected_statistic_leaves_goals_and_ledger_consistent(briefing: Briefing) -> None:
    s = briefing.statistics[0]
    aim = Goal("g99", "target", briefing.goals[0].quote, statistics=(s.id,))
    changed = replace(briefing, goals=(*briefing.goals, aim), reviews=(verdict("statistics", s.quantity, "rejected"),))
    left = apply(changed)
    assert s not in left.statistics
    assert left.goals[-1].statistics == ()
    was, now = (
        {n.kind for n in b.numerals if s.quantity.start <= n.quote.start < s.quantity.end} for b in (briefing, left)
    )
    assert (was, now) == ({"statistic"}, {"passing"})
    assert len(left.numerals) == len(briefing.numerals)


def test_applying_again_changes_nothing(briefing: Briefing) -> None:
    said = (
        verdict("statistics", briefing.statistics[0].quantity, "rejected"),
        verdict("statistics", briefing.statistics[1].quantity, "corrected", indicator="人口", value="-3.3"),
        verdict("programmes", briefing.programmes[0].name, "corrected", declared="7", partial="true"),
        verdict("projects", briefing.projects[0].name, "rejected"),
        verdict("initiatives", Quote(briefing.document, 5, 6), "accepted"),
    )
    once = apply(replace(briefing, reviews=said))
    assert apply(once) == once
    assert (once.programmes[0].declared, once.programmes[0].partial, once.programmes[0].found) == (7, True, 5)


@pytest.mark.parametrize(
    ("part", "name", "text", "normal"),
    [
        ("statistics", "value", " 60,199.45 ", "60199.45"),
        ("statistics", "value", "−３.３", "-3.3"),
        ("statistics", "value_high", "", ""),
        ("statistics", "unit", "", ""),
        ("statistics", "kind", "share", "share"),
        ("programmes", "declared", "０6", "6"),
        ("goals", "horizon", "十五五", "十五五"),
    ],
)
def test_a_correction_is_brought_into_its_normal_form(part: str, name: str, text: str, normal: str) -> None:
    assert check_field(part, name, text) == normal
    assert check_field(part, name, normal) == normal


@pytest.mark.parametrize(
    ("part", "name", "text"),
    [
        ("statistics", "value", ""),
        ("statistics", "value", "1e5"),
        ("statistics", "value", "NaN"),
        ("statistics", "value", "1.2.3"),
        ("statistics", "value", "9" * 61),
        ("statistics", "value", "0." + "0" * 60 + "1"),
        ("statistics", "kind", "growth"),
        ("statistics", "indicator", " "),
        ("statistics", "indicator", "人口\x1b[2J"),
        ("statistics", "scope", "长" * 101),
        ("statistics", "sentence", "别的话"),
        ("programmes", "declared", "0"),
        ("programmes", "declared", "²"),
        ("terms", "text", "词"),
    ],
)
def test_a_correction_that_cannot_be_is_one_sentence(part: str, name: str, text: str) -> None:
    with pytest.raises(BriefingError) as refused:
        check_field(part, name, text)
    assert isinstance(refused.value, FieldError)
    assert isinstance(refused.value, ValueError)
    assert str(refused.value).endswith("。")
    assert "\n" not in str(refused.value)


def test_the_largest_correction_can_be_opened_again(briefing: Briefing) -> None:
    said = verdict("statistics", briefing.statistics[0].quantity, "corrected", value="9" * 60)
    again = open_briefing(export(replace(briefing, reviews=(said,))).encode())
    assert again.statistics[0].value == Decimal("9" * 60)


def test_an_export_refuses_a_correction_in_a_sentence(briefing: Briefing) -> None:
    said = verdict("statistics", briefing.statistics[0].quantity, "corrected", value="9" * 61)
    with pytest.raises(BriefingError, match="60"):
        export(replace(briefing, reviews=(said,)))


def test_every_part_names_its_fields() -> None:
    for part in get_args(Part):
        for name in fields(part):
            for word in choices(part, name):
                assert check_field(part, name, word) == word
