"""Options as people type them, help, and both languages."""

import re
import string
from pathlib import Path

import pytest
from textual.theme import BUILTIN_THEMES

import briefing.cli
from briefing.app.themes import THEMES
from briefing.cli import help, main
from briefing.cli.arguments import Command, Option, parse
from briefing.cli.commands import BROWSE, COMMANDS
from briefing.cli.words import Voice, en, zh
from briefing.model import UsageError
from briefing.settings import themes
from briefing.typesetting.widths import width

COMMAND = Command(
    "export", "", "files", (Option(("-o", "--output"), "path"), Option(("-q", "--quiet")), Option(("-v", "--verbose")))
)


@pytest.mark.parametrize(
    ("typed", "values", "words"),
    [
        (["a", "-o", "x", "b"], {"--output": "x"}, ["a", "b"]),
        (["-ox", "a"], {"--output": "x"}, ["a"]),
        (["--output=x=y", "a"], {"--output": "x=y"}, ["a"]),
        (["--output=", "a"], {"--output": ""}, ["a"]),
        (["-qv", "-"], {"--quiet": "", "--verbose": ""}, ["-"]),
        (["-qox", "a"], {"--quiet": "", "--output": "x"}, ["a"]),
        (["-o", "-", "a"], {"--output": "-"}, ["a"]),
        (["-q", "--", "-v", "--"], {"--quiet": ""}, ["-v", "--"]),
        (["-o", "x", "-o", "y", "a"], {"--output": "y"}, ["a"]),
    ],
)
def test_options_as_people_type_them(typed: list[str], values: dict[str, str], words: list[str]) -> None:
    given = parse(COMMAND, typed, Voice("zh"))
    assert (given.values, given.words) == (values, words)


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        (["-x", "a"], "-x"),
        (["--outpt", "a"], "--outpt"),
        (["a", "-o"], "-o"),
        (["--quiet=1", "a"], "--quiet"),
        ([], "文件"),
    ],
)
def test_what_is_wrong_is_named(typed: list[str], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        parse(COMMAND, typed, Voice("zh"))


def test_both_languages_say_the_same() -> None:
    def places(table: dict[str, str]) -> dict[str, set[str | None]]:
        return {key: {name for _, name, _, _ in string.Formatter().parse(text)} - {None} for key, text in table.items()}

    assert places(zh.WORDS) == places(en.WORDS)


@pytest.mark.parametrize("language", ["zh", "en"])
def test_help_names_every_option_and_keeps_to_its_room(language: str) -> None:
    voice = Voice(language)
    for command in (BROWSE, *COMMANDS):
        for room in (60, 80, 200):
            text = help.of(command, voice, room) if command.name else help.general(voice, room)
            for option in command.options:
                assert all(name in text for name in option.names)
            if not command.name:
                assert all(f"\n  {c.name} " in text for c in COMMANDS)
            assert max(width(line) for line in text.splitlines() if "  briefing" not in line) <= room


def test_help_is_chinese_unless_the_locale_or_the_user_says_otherwise(
    monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    def says(*arguments: str, **environment: str) -> str:
        for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
            monkeypatch.delenv(name, raising=False)
        for name, value in environment.items():
            monkeypatch.setenv(name, value)
        assert main([*arguments, "--help"]) == 0
        return capfdbinary.readouterr()[0].decode()

    assert "用法" in says()
    assert "用法" in says(LANG="C.UTF-8")
    assert "用法" in says("stats", LANG="zh_CN.UTF-8")
    assert "Usage" in says("stats", LANG="en_GB.UTF-8")
    assert "Usage" in says("--lang", "en")
    assert "用法" in says("--lang=zh", LANG="en_GB.UTF-8")


def test_mistakes_are_told_in_the_language_asked_for(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["export", "--nonsense", "--lang", "en"]) == 2
    assert "no option" in capfdbinary.readouterr()[1].decode()
    assert main(["--lang", "fr", "x"]) == 2


def test_every_word_is_used() -> None:
    source = "".join(path.read_text(encoding="utf-8") for path in Path(briefing.cli.__file__).parent.glob("*.py"))
    dynamic = re.compile(r"(option|value|files|column|goal|example|batch)\.|usage\.")
    named = {command.name for command in COMMANDS}
    for key in zh.WORDS:
        assert f'"{key}"' in source or f"'{key}'" in source or dynamic.match(key) or key in named, key


def test_the_themes_are_those_of_the_screen() -> None:
    assert set(themes.THEMES) == set(BUILTIN_THEMES)
    assert set(THEMES) <= set(themes.THEMES)
