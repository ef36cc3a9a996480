"""Any bytes, any text: nothing invented, nothing dropped, no exception but our own.

`python -m tests.fuzz.coverage_guided` runs the same checks for as long as one likes.
"""

import os
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.fuzz import properties
from tests.fuzz.genre import texts

FOUND = sorted((Path(__file__).parent / "found").glob("*"))

# HYPOTHESIS_EXAMPLES=20000 for a long run
effort = settings(max_examples=int(os.environ.get("HYPOTHESIS_EXAMPLES", "150")), deadline=None)


@effort
@given(texts)
def test_texts_of_the_genre(text: str) -> None:
    properties.check_bytes(text.encode("utf-8", "replace"))


@effort
@given(st.binary(max_size=300))
def test_any_bytes(raw: bytes) -> None:
    properties.check_bytes(raw)


@effort
@given(texts, st.sampled_from(["gb18030", "big5", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]))
def test_other_encodings(text: str, encoding: str) -> None:
    properties.check_bytes(text.encode(encoding, "replace"))


@effort
@given(st.one_of(texts, st.text(max_size=80)), st.integers(2, 60))
def test_typesetting(text: str, room: int) -> None:
    properties.check_typesetting(text, room)


@pytest.mark.parametrize("path", FOUND, ids=lambda path: path.name)
def test_what_was_found_once(path: Path) -> None:
    properties.check_bytes(path.read_bytes(), path.name)
