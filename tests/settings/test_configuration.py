"""The configuration is checked, and every error names its line."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.model import Review, UsageError
from briefing.settings import recent, reviews
from briefing.settings.configuration import Configuration, parse
from briefing.settings.languages import Words, actions, choose

FORMATS = ("toml", "json")


def test_a_full_configuration() -> None:
    text = 'language = "en"\ntheme = "nord"\nformat = "json"\ncitation = "{quote}"\n[keys]\nfind = "ctrl+g"\n'
    assert parse(text, "c", FORMATS, ("find",)) == Configuration(
        language="en", theme="nord", format="json", citation="{quote}", keys={"find": "ctrl+g"}
    )


@pytest.mark.parametrize(
    ("text", "line", "words"),
    [
        ('\nlanguage = "fr"\n', 2, "zh、en"),
        ('theme = "nord"\n\nformat = "doc"\n', 3, "toml、json"),
        ("theme = 3\n", 1, "引号"),
        ('thema = "x"\n', 1, "不认识“thema”"),
        ('citation = "{quote}{page}"\n', 1, "{page}"),
        ('[keys]\nfnd = "x"\n', 2, "没有“fnd”"),
        ("[keys]\nfind = 1\n", 2, "引号"),
        ('[keys]\nkeys = "x"\n', 2, "没有“keys”"),
        ('theme = "nord"\n[keys]\nfind = "x"\ntheme = "y"\n', 4, "没有“theme”"),
        ('[keys]\n"f\\u006ed" = "x"\n', 2, "没有“fnd”"),
        ('theme = "nord"\n[keys.find]\nx = 1\n', 2, "引号"),
        ('theme = "nord"\nkeys.fnd = "x"\n', 2, "没有“fnd”"),
        ('theme = "nord"\nkeys = { find = "x", fnd = "y" }\n', 2, "没有“fnd”"),
        ('theme = "nord"\nkeys = 3\n', 2, "[keys]"),
        ('theme = "a"\ntheme = = "b"\n', 2, "TOML"),
    ],
)
def test_errors_name_the_line(text: str, line: int, words: str) -> None:
    with pytest.raises(UsageError) as error:
        parse(text, "config.toml", FORMATS, ("find",))
    assert f"第 {line} 行" in str(error.value)
    assert words in str(error.value)


def test_the_language_of_the_interface() -> None:
    assert choose(None, None, {}) == "zh"
    assert choose(None, None, {"LANG": "C.UTF-8"}) == "zh"
    assert choose(None, None, {"LANG": "zh_TW.UTF-8"}) == "zh"
    assert choose(None, None, {"LANG": "de_DE.UTF-8"}) == "en"
    assert choose(None, None, {"LC_ALL": "en_US.UTF-8", "LANG": "zh_CN.UTF-8"}) == "en"
    assert choose(None, "zh", {"LANG": "en_US"}) == "zh"
    assert choose("en", "zh", {}) == "en"


def test_both_languages_say_the_same_things() -> None:
    zh, en = Words("zh"), Words("en")
    assert zh.keys == en.keys
    assert set(actions("zh")) == set(actions("en"))
    for key in zh.keys:
        fields = {part.split("}")[0] for part in zh.raw(key).split("{")[1:]}
        assert fields == {part.split("}")[0] for part in en.raw(key).split("{")[1:]}, key


def test_broken_state_is_put_aside_and_not_lost(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    review = Review("statistics", 3, 9, "corrected", (("unit", "亿元"),), "2024-01-01T00:00:00Z")
    reviews.remember("ab" * 32, ("statistics", 3, 9), review)
    assert reviews.recall("ab" * 32) == ((review,), None)
    place = reviews.place("ab" * 32)
    assert place.stat().st_mode & 0o777 == 0o600
    for bad in (b"\xff\xfe", b"version = 99\n", b"reviews = [", b"version = 1\nreviews = 3\n"):
        place.write_bytes(bad)
        found, broken = reviews.recall("ab" * 32)
        assert found == ()
        if broken is not None:
            assert broken.read_bytes() == bad


REMEMBERING = """
import sys
from briefing.model import Review
from briefing.settings import reviews
first = int(sys.argv[1])
print("ready", flush=True)
sys.stdin.readline()
for start in range(first, first + 40):
    reviews.remember("cd" * 32, ("statistics", start, start + 1), Review("statistics", start, start + 1, "accepted"))
"""


def test_no_verdict_is_lost_where_two_give_them_at_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    both = [
        subprocess.Popen(
            [sys.executable, "-c", REMEMBERING, first], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
        for first in ("0", "1000")
    ]
    for each in both:
        assert each.stdout
        assert each.stdout.readline() == "ready\n"
    for each in both:
        assert each.stdin
        each.stdin.write("\n")
        each.stdin.flush()
    for each in both:
        each.communicate(timeout=60)
        assert each.returncode == 0
    assert len(reviews.recall("cd" * 32)[0]) == 80
    assert [path.name for path in reviews.place("cd" * 32).parent.iterdir()] == [f"{'cd' * 32}.toml"]


@pytest.mark.skipif(os.name == "nt", reason="there are no such locks")
def test_who_dies_while_changing_verdicts_keeps_nobody_waiting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    script = (
        "import os, signal; from briefing.settings import reviews\n"
        "reviews.keep = lambda *_: os.kill(os.getpid(), signal.SIGKILL)\n"
        "reviews.remember('ef' * 32, ('statistics', 1, 2), None)"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == -signal.SIGKILL
    of = Review("statistics", 3, 4, "accepted")
    reviews.remember("ef" * 32, ("statistics", 3, 4), of)
    assert reviews.recall("ef" * 32)[0] == (of,)


def test_recent_files_are_those_that_are_still_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    paths = [tmp_path / name for name in ("甲.txt", "乙.txt")]
    for path in paths:
        path.write_text("x", encoding="utf-8")
        recent.remember(str(path))
    assert recent.recall() == [str(paths[1]), str(paths[0])]
    paths[1].unlink()
    assert recent.recall() == [str(paths[0])]


def test_the_words_of_the_user_are_read(tmp_path: Path) -> None:
    lists = tmp_path / "briefing" / "lexicon"
    lists.mkdir(parents=True)
    text = tmp_path / "文.txt"
    text.write_text("去年,全县公交车达到300锅炉当量。\n", encoding="utf-8")
    (lists / "units.txt").write_text("[units]\n锅炉当量\n", encoding="utf-8")
    environment = {**os.environ, "XDG_CONFIG_HOME": str(tmp_path)}

    def units() -> list[str]:
        command = [sys.executable, "-m", "briefing", "export", "--format", "json", str(text)]
        done = subprocess.run(command, env=environment, capture_output=True, check=False)
        assert done.returncode in (0, 2), done.stderr.decode()
        return [s["unit"] for s in json.loads(done.stdout or b"{}").get("statistics", [])]

    assert units() == ["锅炉当量"]
    (lists / "units.txt").write_text("[unit]\n锅炉当量\n", encoding="utf-8")
    assert units() == []


@pytest.mark.parametrize("text", ["a = " + "[" * 50_000, "a." * 2000 + "a = 1"])
def test_a_configuration_nested_too_deep_is_an_error_of_the_user(text: str) -> None:
    with pytest.raises(UsageError, match="不是正确的 TOML"):
        parse(text, "c", FORMATS)
