"""The program's own folders, and life without a home folder."""

import os
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.settings import recent

Captured = pytest.CaptureFixture[bytes]

pytestmark = pytest.mark.skipif(os.name == "nt", reason="a user of Windows always has a profile")


@pytest.fixture(autouse=True)
def homeless(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    import pwd

    def unknown(user: int) -> None:
        raise KeyError(user)

    for name in ("HOME", "XDG_STATE_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(pwd, "getpwuid", unknown)
    (tmp_path / "~/.config/briefing/lexicon/no.txt").mkdir(parents=True)  # no list of the user's: he has no home
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("form", ["toml", "markdown"])
def test_an_export_needs_no_home(form: str, seed: Path, tmp_path: Path, capfdbinary: Captured) -> None:
    out = tmp_path / f"x.{form}"
    assert main(["export", str(seed), "-o", str(out), "--format", form, "--verbose"]) == 0
    assert out.exists()
    assert "gulou" in capfdbinary.readouterr()[1].decode()


@pytest.mark.parametrize("command", [["config"], ["config", "--path"], ["export", "--reviews", "{seed}"]])
def test_what_needs_one_says_so(command: list[str], seed: Path, capfdbinary: Captured) -> None:
    assert main([argument.replace("{seed}", str(seed)) for argument in command]) == 2
    out, err = capfdbinary.readouterr()
    assert out == b""
    assert err.decode().count("\n") == 1
    assert "HOME" in err.decode()


def test_files_are_opened_and_forgotten(seed: Path) -> None:
    recent.remember(str(seed))
    assert recent.recall() == []
