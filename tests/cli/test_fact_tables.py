"""`briefing stats|goals|projects`: columns for eyes, fields for programs."""

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.tables import table
from briefing.exporting.schema import fields
from briefing.typesetting.widths import width


def test_in_a_pipe_all_fields_separated_by_tabs(seed: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    for command, part, count in (("stats", "statistics", 5), ("goals", "goals", 20), ("projects", "projects", 6)):
        assert main([command, str(seed)]) == 0
        lines = [line.split("\t") for line in capfdbinary.readouterr()[0].decode().splitlines()]
        assert lines[0] == [name for name in fields()[part] if name != "rule"]
        assert len(lines) >= count + 1
        assert {len(line) for line in lines} == {len(lines[0])}
    assert lines[1][lines[0].index("name")] == "产业发展和科技创新提升工程"
    assert "；" in lines[1][lines[0].index("measures")]


def test_a_break_within_a_quote_does_not_break_the_line(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    path = tmp_path / "x.txt"
    path.write_text("\n2025年,青溪区常住\n人口达到57.3\t万人\x1b[31m。\n", encoding="utf-8")
    assert main(["stats", str(path)]) == 0
    out = capfdbinary.readouterr()[0].decode()
    assert "\x1b" not in out
    assert len(out.splitlines()) == 2
    assert len({line.count("\t") for line in out.splitlines()}) == 1


def test_only_key_statistics(seed: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["stats", "--key", str(seed)]) == 0
    lines = [line.split("\t") for line in capfdbinary.readouterr()[0].decode().splitlines()]
    assert {line[1] for line in lines[1:]} == {"true"}


def test_columns_align_and_give_way_to_the_terminal() -> None:
    rows = [["规模以上工业增加值" * 4, "60199.45亿元", "2025"], ["人口", "57万人", ""]]
    for room in (30, 60, 200):
        lines = table(["指标", "数值", "时间"], rows, room, bold=False).splitlines()
        assert all(width(line) <= room for line in lines)
    starts = [width(line.partition(word)[0]) for line, word in zip(lines, ("数值", "60199", "57"), strict=True)]
    assert len(set(starts)) == 1
    assert "60199.45亿元" in table(["指标", "数值", "时间"], rows, 40, bold=False)


def at_a_terminal(*arguments: str, **environment: str) -> str:
    """What the program prints when its output is a terminal."""
    near, far = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", *arguments],
        stdout=far,
        stdin=subprocess.DEVNULL,
        env={**os.environ, "TERM": "xterm", "COLUMNS": "70", **environment},
    )
    os.close(far)
    out = b""
    while True:
        try:
            piece = os.read(near, 65536)
        except OSError:
            break
        if not piece:
            break
        out += piece
    assert process.wait() == 0
    os.close(near)
    return out.decode()


def test_on_a_terminal_a_table_with_a_head(seed: Path) -> None:
    out = at_a_terminal("stats", str(seed), "--lang", "zh")
    head, *lines = out.splitlines()
    assert head.startswith("\x1b[1m指标")
    assert head.endswith("\x1b[0m")
    assert len(lines) == 5
    assert "\x1b" not in at_a_terminal("stats", str(seed), NO_COLOR="1")
