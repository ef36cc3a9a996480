"""The same document gives the same bytes, whatever order the interpreter happens to hash in."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

STORIES = Path(__file__).parents[1] / "stories"


@pytest.mark.parametrize("options", [("--with", "numerals,rules"), ("--summary",), ("--format", "html")])
def test_two_runs_give_the_same_bytes(seed: Path, options: tuple[str, ...]) -> None:
    for path in (seed, STORIES / "story01.txt"):
        command = [sys.executable, "-m", "briefing", "export", str(path), *options]
        runs = {
            subprocess.run(
                command, env={**os.environ, "PYTHONHASHSEED": hashing}, capture_output=True, check=True
            ).stdout
            for hashing in ("1", "2", "7")
        }
        assert len(runs) == 1
