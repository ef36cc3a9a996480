"""Quoted coinages, and what the text says they stand for."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]


def unpacked(b: Briefing) -> dict[str, str | None]:
    return {t.quote.text: t.unpacked.text if t.unpacked else None for t in b.terms}


@pytest.mark.parametrize(
    "sentence",
    [
        "落实“135”思路（即一个中心、三条主线、五项工程），开创新局。",
        "落实“135”思路，即一个中心、三条主线、五项工程，开创新局。",
        "“135”思路是指一个中心、三条主线、五项工程。",
    ],
)
def test_a_slogan_the_text_unpacks(facts: Read, sentence: str) -> None:
    assert unpacked(facts(sentence)) == {"135": "一个中心、三条主线、五项工程"}


def test_a_slogan_unpacked_in_a_note(facts: Read) -> None:
    b = facts("推行“一窗通办”。", "1.“一窗通办”：群众在一个窗口办完全部手续。")
    assert unpacked(b) == {"一窗通办": "群众在一个窗口办完全部手续"}
    assert b.terms[0].mentions == 2


def test_most_slogans_are_not_unpacked(facts: Read) -> None:
    assert unpacked(facts("推行“一窗通办”，（记者 方言）群众满意。")) == {"一窗通办": None}


def test_a_period_is_no_slogan(facts: Read) -> None:
    assert unpacked(facts("“十五五”时期，发展茶业。")) == {}
