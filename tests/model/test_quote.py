"""A quote cannot hold words that are not in its document."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Document, Quote


@given(st.text(min_size=1), st.integers(-5, 60), st.integers(-5, 60))
def test_a_quote_is_a_slice_or_nothing(text: str, start: int, end: int) -> None:
    document = Document(text=text)
    if 0 <= start < end <= len(text):
        quote = document.quote(start, end)
        assert text[quote.start : quote.end] == quote.text
        assert pickle.loads(pickle.dumps(quote)) == quote
    else:
        with pytest.raises(ValueError, match="no text"):
            document.quote(start, end)


def test_words_cannot_be_handed_to_a_quote() -> None:
    with pytest.raises((TypeError, AttributeError)):
        Quote("别的话", 0, 2)  # type: ignore[arg-type]


def test_a_quote_cannot_be_changed() -> None:
    quote = Document(text="产值100亿元").quote(2, 7)
    with pytest.raises(AttributeError):
        quote.text = "产值900亿元"  # type: ignore[misc]
