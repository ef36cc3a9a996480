"""The wheel in an environment of its own, away from the checkout."""

import os
import subprocess
import sys
import tomllib
import venv
import zipfile
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built once from the checkout."""
    folder = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(folder), str(ROOT)]
    subprocess.run(build, check=True, cwd=folder)
    (made,) = folder.glob("*.whl")
    return made


def test_what_is_in_the_wheel(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    top = {name.partition("/")[0] for name in names}
    assert top == {"briefing", next(name for name in top if name.endswith(".dist-info"))}
    source = {path.relative_to(ROOT).as_posix() for path in (ROOT / "briefing").rglob("*") if path.is_file()}
    wanted = {name for name in source if "__pycache__" not in name}
    wanted |= {
        f"briefing/{path.relative_to(ROOT).as_posix()}"
        for folder in ("styles", "seeds")
        for path in (ROOT / folder).iterdir()
    }
    assert {name for name in names if name.startswith("briefing/")} == wanted
    assert not [name for name in names if name.endswith((".pyc", ".orig", "~"))]


def test_the_wheel_opens_the_article_outside_the_checkout(wheel: Path, tmp_path: Path) -> None:
    place = tmp_path / "env"
    venv.create(place, with_pip=False, symlinks=True)
    python = place / "bin" / "python"
    # pip of the environment under test installs into the new one, which has nothing at all
    install = [sys.executable, "-m", "pip", "--python", str(python), "install", "--quiet", str(wheel)]
    subprocess.run(install, check=True, cwd=tmp_path)
    program = str(place / "bin" / "briefing")
    with Terminal([program], home=tmp_path, cwd=tmp_path) as terminal:
        terminal.wait("2000亿元")
        terminal.press("q")
        assert terminal.end() == 0
        terminal.assert_restored()
    bare = {"PATH": os.environ["PATH"], "HOME": str(tmp_path)}
    seed = ROOT / "seeds" / "gulou.txt"
    exported = subprocess.run([program, "export", str(seed)], check=True, capture_output=True, cwd=tmp_path, env=bare)
    assert len(tomllib.loads(exported.stdout.decode())["projects"]) == 6
