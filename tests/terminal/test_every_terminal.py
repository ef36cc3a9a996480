"""Terminals without colours, with sixteen of them, with the terminal's own, and in another language."""

import re
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal, briefing

_TRUE_COLOUR = re.compile(rb"[;\[][34]8;2;(\d+);(\d+);(\d+)")


def test_without_colours_what_is_chosen_is_seen(tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path, extra={"NO_COLOR": "1"}) as terminal:
        terminal.wait("2000亿元")
        terminal.press("4", "j")
        terminal.wait("?")
        greys = {m for m in _TRUE_COLOUR.findall(terminal.bytes) if len(set(m)) > 1}
        assert not greys, "only shades of grey are drawn"
        terminal.press("q")
        assert terminal.end() == 0


@pytest.mark.parametrize("theme", ["ansi-dark", "ansi-light"])
def test_the_terminals_own_colours(theme: str, tmp_path: Path) -> None:
    with Terminal(briefing("--theme", theme), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        for key in "23456":
            terminal.press(key)
            terminal.settle()
        terminal.press("q")
        assert terminal.end() == 0
        assert b"\x1b[" in terminal.bytes


def test_the_language_of_the_locale(tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path, extra={"LANG": "en_GB.UTF-8"}) as terminal:
        terminal.wait("Key figures")
        terminal.press("q")
        assert terminal.end() == 0
    with Terminal(briefing("--lang", "zh"), home=tmp_path, extra={"LANG": "en_GB.UTF-8"}) as terminal:
        terminal.wait("关键数据")
        terminal.press("q")
        assert terminal.end() == 0


def test_a_broken_configuration_is_told_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / ".config" / "briefing"
    folder.mkdir(parents=True)
    (folder / "config.toml").write_text('theme = "nord"\nfomat = "toml"\n', encoding="utf-8")
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("配置文件有误")
        terminal.press("q")
        assert terminal.end() == 0
    assert "fomat" in (folder / "config.toml").read_text(encoding="utf-8")
