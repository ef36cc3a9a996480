"""What the program touches: the files it was given, its own folders, nothing else, and never the network."""

import ast
import json
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal

ROOT = Path(__file__).resolve().parents[2]
_NET = (
    "socket.connect",
    "socket.bind",
    "socket.getaddrinfo",
    "socket.gethostbyname",
    "socket.sendto",
    "urllib.Request",
)
_RUN = ("subprocess.Popen", "os.system", "os.exec", "os.posix_spawn", "os.startfile", "webbrowser.open")

# Everything the interpreter tells about files, the network and other programs goes to the file that is named first.
WATCH = f"""
import json, sys
log = open(sys.argv.pop(1), "a", buffering=1)
names = {(*_NET, *_RUN)!r}
def watch(event, arguments):
    if event == "open":
        path, mode, flags = arguments
        writes = any(c in (mode or "") for c in "wax+") or bool((flags or 0) & 3)
        if isinstance(path, (str, bytes)) or hasattr(path, "__fspath__"):
            log.write(json.dumps(["write" if writes else "read", str(path)]) + chr(10))
    elif event in names:
        log.write(json.dumps([event, repr(arguments)]) + chr(10))
    elif event in ("os.rename", "os.link", "os.symlink"):
        log.write(json.dumps(["write", str(arguments[1])]) + chr(10))
    elif event in ("os.remove", "os.mkdir", "os.chmod"):
        log.write(json.dumps(["write", str(arguments[0])]) + chr(10))
sys.addaudithook(watch)
from briefing.__main__ import main
sys.exit(main())
"""


def events(log: Path) -> list[tuple[str, str]]:
    """What was told."""
    return [(kind, what) for kind, what in map(json.loads, log.read_text(encoding="utf-8").splitlines())]


def strangers(seen: list[tuple[str, str]], reads: list[Path], writes: list[Path]) -> list[tuple[str, str]]:
    """What was told and lies in none of the folders that may be read or written."""
    own = [
        ROOT,
        Path(sys.prefix),
        Path(sys.base_prefix),
        Path("/dev"),
        Path("/etc"),
        Path("/usr"),
        Path("/proc"),
        Path("/lib"),
    ]
    out = []
    for kind, what in seen:
        allowed = {"read": [*own, *reads, *writes], "write": [*writes, Path("/dev")]}.get(kind, [])
        if not any(Path(what).resolve().is_relative_to(folder.resolve()) for folder in allowed):
            out.append((kind, what))
    # The interpreter keeps compiled modules beside their source; that is not the program's doing.
    return [(kind, what) for kind, what in out if "__pycache__" not in what]


@pytest.mark.parametrize(
    "command", [["export", "--with", "keywords,numerals"], ["export", "--format", "json"], ["text"]]
)
def test_the_command_line(command: list[str], seed: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    there = tmp_path / "documents"
    there.mkdir()
    document = there / "x.txt"
    document.write_bytes(seed.read_bytes())
    home = tmp_path / "home"
    home.mkdir()
    environment = {"HOME": str(home), "PATH": "/usr/bin:/bin", "TMPDIR": str(tmp_path / "shared")}
    (tmp_path / "shared").mkdir()
    done = subprocess.run(
        [sys.executable, "-c", WATCH, str(log), *command, str(document)],
        capture_output=True,
        check=True,
        env=environment,
        cwd=ROOT,
    )
    assert done.stdout
    cache = home / ".cache" / "briefing"
    assert strangers(events(log), reads=[there, home], writes=[cache, cache.parent]) == []
    assert list((tmp_path / "shared").iterdir()) == []
    assert [path.relative_to(home).as_posix() for path in home.rglob("*") if path.is_file()] == [
        ".cache/briefing/expressions"
    ]
    assert stat.S_IMODE(cache.stat().st_mode) == 0o700


def test_the_browser(seed: Path, tmp_path: Path) -> None:
    log = tmp_path / "log"
    there, home, work, shared = (tmp_path / name for name in ("documents", "home", "work", "shared"))
    for folder in (there, home, work, shared):
        folder.mkdir()
    document = there / "x.txt"
    document.write_bytes(seed.read_bytes())
    state = home / ".local" / "state" / "briefing"
    state.parent.mkdir(parents=True)
    extra = {"TMPDIR": str(shared), "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-c", WATCH, str(log), str(document)]
    with Terminal(command, home=home, cwd=work, extra=extra) as terminal:
        terminal.wait("2000亿元")
        for key in "2345":
            terminal.press(key)
            terminal.settle()
        terminal.wait(lambda text: "正在分词" not in text and "关键词" in text)
        terminal.press("4")
        terminal.settle()
        terminal.press("a", "y")
        terminal.settle()
        terminal.press("e")
        terminal.wait("briefing.toml")
        terminal.press("enter")
        terminal.wait("已导出")
        terminal.press("q")
        assert terminal.end() == 0
    assert strangers(events(log), reads=[there, home], writes=[work, state, home / ".cache"]) == []
    assert [path.name for path in work.iterdir()] == ["x.briefing.toml"]
    assert list(shared.iterdir()) == []
    assert document.read_bytes() == seed.read_bytes()
    kept = [path for path in state.rglob("*") if path.is_file()]
    assert kept, "the verdict is kept"
    for path in kept:
        assert stat.S_IMODE(path.stat().st_mode) == 0o600, path
    assert stat.S_IMODE(state.stat().st_mode) == 0o700


def test_no_source_unpacks_what_could_run() -> None:
    """Nothing from outside goes through pickle, marshal, eval or exec.

    One pipe does, from the process the program itself has forked to read ahead.
    """
    found = set()
    for path in sorted((ROOT / "briefing").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = []
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom):
                names = [node.module or ""]
            elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
                names = [node.func.id]
            found |= {
                (path.relative_to(ROOT).as_posix(), name)
                for name in names
                if name.partition(".")[0]
                in (
                    "pickle",
                    "marshal",
                    "shelve",
                    "dill",
                    "eval",
                    "exec",
                    "compile",
                    "urllib.request",
                    "http",
                    "socket",
                    "ssl",
                    "requests",
                    "webbrowser",
                )
            }
    assert found == {("briefing/cli/ahead.py", "pickle")}
