"""`briefing config`: what it prints is a configuration again, and tells what may stand in one."""

from pathlib import Path

import pytest

from briefing.app.actions import BY_ID
from briefing.cli import main
from briefing.settings.actions import names
from briefing.settings.configuration import load, parse, path

Captured = pytest.CaptureFixture[bytes]

_FILE = """
folder = 'C:\\papers "new"'
citation = "“{quote}”\\n— \\"{title}\\"\\u001b[2J"
[keys]
find = "ctrl+g"
"""


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "a\x1b[2Jb\nc"))
    path().parent.mkdir(parents=True)
    path().write_text(_FILE, encoding="utf-8")
    return path()


def test_what_is_printed_can_be_read_again(file: Path, capfdbinary: Captured) -> None:
    assert main(["config"]) == 0
    printed = capfdbinary.readouterr()[0].decode()
    assert "\x1b" not in printed
    assert parse(printed, "c", ("toml",), BY_ID) == load(("toml",), BY_ID)


def test_all_names_of_keys_are_told(file: Path, capfdbinary: Captured) -> None:
    assert main(["config"]) == 0
    told = capfdbinary.readouterr()[0].decode().partition("[keys]")[2].replace("#", " ").split()
    assert set(BY_ID) <= {word.rpartition(":")[2] for word in told}


def test_the_names_are_those_of_the_browser() -> None:
    assert sorted(names()) == sorted(BY_ID)


def test_a_key_for_an_action_that_there_is_not(file: Path, capfdbinary: Captured) -> None:
    file.write_text('[keys]\nfind = "ctrl+g"\nfly = "ctrl+f"\n', encoding="utf-8")
    assert main(["config"]) == 2
    said = capfdbinary.readouterr()[1].decode()
    assert "第 3 行" in said
    assert "next-match" in said
