"""Shared fixtures."""

from pathlib import Path

import pytest

from briefing.resources import data


@pytest.fixture
def seed() -> Path:
    """The article that opens by default."""
    return data("seeds") / "gulou.txt"


@pytest.fixture(autouse=True)
def folders_of_its_own(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings of whoever runs it."""
    for name in ("STATE", "CONFIG", "CACHE", "DATA"):
        monkeypatch.setenv(f"XDG_{name}_HOME", str(tmp_path_factory.getbasetemp() / name.lower()))
