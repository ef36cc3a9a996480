"""Number words to values."""

from decimal import Decimal

import pytest

from briefing.text.numbers import han_value, value


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("十", 10),
        ("二十三", 23),
        ("一百零五", 105),
        ("两千", 2000),
        ("百万", 1_000_000),
        ("三千亿", 300_000_000_000),
        ("万亿", 10**12),
        ("一亿二千万", 120_000_000),
        ("二〇三五", 2035),
    ],
)
def test_chinese_number_words(word: str, expected: int) -> None:
    assert han_value(word) == expected


def test_decimals_are_exact() -> None:
    assert value("60,199.45") == Decimal("60199.45")


def test_other_words_are_refused() -> None:
    with pytest.raises(ValueError, match="not a number"):
        han_value("若干")
