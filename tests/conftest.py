"""Shared fixtures."""

from pathlib import Path

import pytest

from briefing.resources import data


@pytest.fixture
def seed() -> Path:
    """The article that opens by default."""
    return data("seeds") / "gulou.txt"
