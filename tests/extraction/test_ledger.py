"""The ledger: which words of an article are numerals, and what each of them is. All sentences are invented."""

from collections.abc import Callable

import pytest

from briefing.model import Briefing

Read = Callable[..., Briefing]


def ledger(b: Briefing) -> list[tuple[str, str]]:
    return [(n.quote.text, n.kind) for n in b.numerals]


@pytest.mark.parametrize(
    ("coinage", "numerals"),
    [
        ("“一企一策”", ["一", "一"]),
        ("“三统一”", ["三"]),
        ("“一”字形", ["一"]),
        ("“百十千”", ["百十千"]),
        ("“统一”", []),
        ("“茶山一课”", []),
        ("“讲一课”", []),
    ],
)
def test_a_number_word_within_quotes_is_one_where_it_counts(coinage: str, numerals: list[str], facts: Read) -> None:
    assert ledger(facts(f"推行{coinage}做法。")) == [(n, "slogan") for n in numerals]


def test_a_number_word_before_a_mark_is_the_number_of_an_item_only_where_one_begins(facts: Read) -> None:
    assert ledger(facts("一、整修山道")) == [("一", "marker")]
    assert ledger(facts("任务是：一、整修山道；二、疏浚河道")) == [("一", "marker"), ("二", "marker")]
    assert ledger(facts("评出一、三等茶。")) == []
    assert ledger(facts("一是整修山道。他说一是一。")) == [("一", "marker")]


@pytest.mark.parametrize(
    ("sentence", "numeral"), [("获评三级。", "三"), ("获评三星茶园、二级茶厂。", "二"), ("跻身千万级茶市。", "千万")]
)
def test_the_number_of_a_class_is_part_of_its_name(sentence: str, numeral: str, facts: Read) -> None:
    assert (numeral, "name") in ledger(facts(sentence))


def test_a_statistic_is_counted_by_its_number_or_by_all_of_it_where_it_has_none(facts: Read) -> None:
    assert ledger(facts("茶叶产量3万吨、居全省首位。")) == [("3", "statistic"), ("首位", "statistic")]


def test_numbers_that_a_plus_joins_are_a_slogan(facts: Read) -> None:
    assert ledger(facts("推行3+2模式。")) == [("3", "slogan"), ("2", "slogan")]


def test_the_number_of_a_version(facts: Read) -> None:
    assert ledger(facts("茶市进入3.0时代，茶园升级为2.0版。")) == [("3.0", "version"), ("2.0", "version")]
