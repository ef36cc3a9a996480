"""Expressions kept from run to run: the same results, sooner; a wrong file does no harm."""

import os
import re
import subprocess
import sys
from array import array
from collections.abc import Iterator
from pathlib import Path

import pytest

from briefing import expressions

EXPRESSIONS = [
    (r"(?P<year>(?:19|20)\d\d)年(?P<month>\d{1,2})?", 0),
    ("[^，。；：！？\n]{0,8}?(?:工程|行动|计划)", 0),
    ("(?<!第)[一二三四五六七八九十]+(?=是|、)", re.M),
    (r"(a)(b)?\s*(?#comment) (?P=x)?(?P<x>c)?".replace("(?P=x)?", ""), re.X | re.I),
    ("[𠀀-𪛟]|é", re.I),
]
TEXT = "2025年12月，实施六大提升工程。二是AB c é 𠀃"


@pytest.fixture(autouse=True)
def _left_as_it_was() -> Iterator[None]:
    before = (re._compiler.compile, re._compiler._sre)
    yield
    assert (re._compiler.compile, re._compiler._sre) == before


def found(path: Path) -> list[object]:
    """What all expressions find, with the file at `path` in use."""
    re.purge()
    expressions.keep(str(path))
    try:
        compiled = [re.compile(pattern, flags) for pattern, flags in EXPRESSIONS]
    finally:
        expressions.save()
    return [
        (
            p.pattern,
            p.flags,
            p.groups,
            dict(p.groupindex),
            [(m.span(), m.groups(), m.groupdict()) for m in p.finditer(TEXT)],
        )
        for p in compiled
    ]


def test_what_is_kept_finds_the_same(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "expressions"
    made = found(path)
    assert path.stat().st_mode & 0o077 == 0
    before = path.read_bytes()
    assert found(path) == made
    assert path.read_bytes() == before, "nothing was compiled, so nothing was written"
    re.purge()
    plain = [re.compile(pattern, flags) for pattern, flags in EXPRESSIONS]
    assert [p.groups for p in plain] == [row[2] for row in made]  # type: ignore[index]
    assert [m[0][0] for m in (row[4] for row in made) if m] == [  # type: ignore[index]
        m.span() for m in (p.search(TEXT) for p in plain) if m
    ]


@pytest.mark.parametrize("damage", ["empty", "odd", "noise", "cut", "other", "lengths", "code", "text"])
def test_a_wrong_file_does_no_harm(damage: str, tmp_path: Path) -> None:
    path = tmp_path / "expressions"
    made = found(path)
    raw = path.read_bytes()
    numbers = array("I", raw)
    half = len(numbers) // 2
    path.write_bytes(
        {
            "empty": b"",
            "odd": raw[:-1],
            "noise": bytes(range(256)) * 8,
            "cut": numbers[:half].tobytes(),
            "other": raw.replace("3".encode("utf-32-le"), "4".encode("utf-32-le"), 1),
            "lengths": array("I", [2**32 - 1] * len(numbers)).tobytes(),
            "code": (numbers[:-9] + array("I", [2**31] * 9)).tobytes(),
            "text": raw.replace("年".encode("utf-32-le"), b"\x00\xd8\x00\x00"),
        }[damage]
    )
    assert found(path) == made
    assert found(path) == made


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    made = found(tmp_path / "file" / "expressions")
    assert found(tmp_path / "expressions") == made


def test_the_program_keeps_them_and_prints_the_same(seed: Path, tmp_path: Path) -> None:
    def run() -> bytes:
        return subprocess.run(
            [sys.executable, "-m", "briefing", "export", str(seed)],
            env={**os.environ, "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "cache")},
            capture_output=True,
            check=True,
        ).stdout

    first = run()
    kept = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert len(kept) == 1
    before = kept[0].read_bytes()
    assert run() == first
    assert kept[0].read_bytes() == before
