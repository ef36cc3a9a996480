"""Briefings of invented documents for the digest."""

from collections.abc import Callable

import pytest

from briefing.digest import Digest, digest
from briefing.extraction import brief
from tests.extraction.conftest import document

Weigh = Callable[..., Digest]


@pytest.fixture
def weigh() -> Weigh:
    """`weigh("…")` gives the digest of invented paragraphs."""
    return lambda *paragraphs, **credits: digest(brief(document(*paragraphs, **credits)))
