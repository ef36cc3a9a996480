"""Whatever happens while a file is written: the old one or the new one, whole, and a true word about it."""

import errno
import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path
from types import FrameType
from typing import Any

import pytest

from briefing import brief, export, read
from briefing.exporting import files
from briefing.exporting.files import save
from briefing.model import WriteError
from tests.terminal.screen import Terminal, briefing

OLD, NEW = "旧的简报\n" * 400, "新的简报\n" * 40_000
WRITING = files.__file__


def killed_at(step: int, target: Path) -> bool:
    """Save in a process of its own that dies at its `step`-th line of code. Returns whether it got that far."""
    child = os.fork()
    if child == 0:
        left = [step]

        def trace(frame: FrameType, event: str, _: Any) -> Callable[..., Any] | None:
            if frame.f_code.co_filename != WRITING:
                return None
            if event == "line":
                left[0] -= 1
                if left[0] == 0:
                    os._exit(9)
            return trace

        sys.settrace(trace)
        try:
            save(NEW, target, overwrite=True)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 9


@pytest.mark.parametrize("exists", [True, False])
def test_killed_at_every_step(exists: bool, tmp_path: Path) -> None:
    target = tmp_path / "x.toml"
    whole = set()
    step = 1
    while True:
        if exists:
            target.write_text(OLD, encoding="utf-8")
        else:
            target.unlink(missing_ok=True)
        if not killed_at(step, target):
            break
        found = target.read_text(encoding="utf-8") if target.exists() else None
        assert found in (OLD if exists else None, NEW), f"torn at step {step}"
        whole.add(found)
        step += 1
    assert step > 20
    assert whole == {OLD if exists else None, NEW}, "it was killed both before and after the moment that counts"


@pytest.mark.parametrize("name", ["open", "fsync", "replace"])
@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EIO, errno.EACCES, errno.EDQUOT, errno.EROFS])
def test_a_step_that_fails(name: str, number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.toml"
    target.write_text(OLD, encoding="utf-8")

    def fails(*_: object, **__: object) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(files.os, name, fails)
    with pytest.raises(WriteError) as refused:
        save(NEW, target, overwrite=True)
    monkeypatch.undo()
    assert str(refused.value).endswith("。")
    assert str(target) in str(refused.value)
    assert target.read_text(encoding="utf-8") == OLD
    assert list(tmp_path.iterdir()) == [target], "no stray file"


def test_interrupted_while_writing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupts(_: int) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(files.os, "fsync", interrupts)
    with pytest.raises(KeyboardInterrupt):
        save(NEW, tmp_path / "x.toml")
    assert list(tmp_path.iterdir()) == []


TOLD = """
import os, sys
number = int(sys.argv.pop())
os.fsync = lambda _: os.kill(os.getpid(), number)
from briefing.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_told_to_end_while_writing(number: signal.Signals, seed: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", TOLD, "export", str(seed), "-o", str(tmp_path / "x.toml"), str(int(number))]
    done = subprocess.run(command, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (-number, b"")
    assert list(tmp_path.iterdir()) == []


def test_many_at_once_and_a_reader(tmp_path: Path) -> None:
    target = tmp_path / "x.toml"
    texts = [f"{i}\n" * 20_000 for i in range(4)]
    save(texts[0], target)
    done = threading.Event()
    torn: list[str] = []

    def look() -> None:
        while not done.is_set():
            found = target.read_text(encoding="utf-8")
            if found not in texts:
                torn.append(found[:40])

    def write(text: str) -> None:
        for _ in range(15):
            save(text, target, overwrite=True)

    reader = threading.Thread(target=look)
    reader.start()
    writers = [threading.Thread(target=write, args=(text,)) for text in texts]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    done.set()
    reader.join()
    assert torn == []
    assert list(tmp_path.iterdir()) == [target]


def test_through_a_symbolic_link(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    real, link = tmp_path / "far" / "real.toml", tmp_path / "link.toml"
    real.write_text(OLD, encoding="utf-8")
    link.symlink_to(real)
    save(NEW, link, overwrite=True)
    assert link.is_symlink()
    assert real.read_text(encoding="utf-8") == NEW
    dangling = tmp_path / "dangling.toml"
    dangling.symlink_to(tmp_path / "far" / "later.toml")
    save(NEW, dangling)
    assert (tmp_path / "far" / "later.toml").read_text(encoding="utf-8") == NEW


def test_a_circle_of_links_is_left_alone(seed: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "k1", tmp_path / "k2"
    first.symlink_to(second)
    second.symlink_to(first)
    done = subprocess.run(briefing("export", str(seed), "-o", str(first)), capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.decode().startswith(f"briefing: 无法写入“{first}”")
    assert (first.readlink(), second.readlink()) == (second, first)


@pytest.mark.parametrize("into", ["fifo", "/dev/stdout", "/dev/fd/1"])
def test_what_is_no_file_is_written_to_as_it_is(into: str, seed: Path, tmp_path: Path) -> None:
    if into == "fifo":
        into = str(tmp_path / "fifo")
        os.mkfifo(into)
        command = f'"$0" -m briefing export "{seed}" -o "{into}" & cat "{into}"; wait $!'
    else:
        command = f'set -o pipefail; "$0" -m briefing export "{seed}" -o "{into}" | cat'
    done = subprocess.run(["bash", "-c", command, sys.executable], capture_output=True, check=False, timeout=30)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode() == export(brief(read(seed)))
    left = [path for path in tmp_path.iterdir() if not path.is_fifo()]
    assert left == []


def test_nothing_becomes_of_the_null_device(seed: Path) -> None:
    done = subprocess.run(briefing("export", str(seed), "-o", os.devnull), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert Path(os.devnull).is_char_device()


def test_the_mode_of_a_file_stays(tmp_path: Path) -> None:
    target = tmp_path / "x.toml"
    target.write_text(OLD, encoding="utf-8")
    target.chmod(0o640)
    save(NEW, target, overwrite=True)
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    save(NEW, tmp_path / "private.toml", private=True)
    assert stat.S_IMODE((tmp_path / "private.toml").stat().st_mode) == 0o600


def test_a_target_that_becomes_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "x.toml"
    fsync = os.fsync

    def meanwhile(descriptor: int) -> None:
        fsync(descriptor)
        target.mkdir()

    monkeypatch.setattr(files.os, "fsync", meanwhile)
    with pytest.raises(WriteError):
        save(NEW, target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_document_is_never_written_over_itself(seed: Path, tmp_path: Path) -> None:
    copy = tmp_path / "x.txt"
    copy.write_bytes(seed.read_bytes())
    done = subprocess.run(briefing("export", str(copy), "-o", str(copy)), capture_output=True, check=False)
    assert done.returncode != 0
    assert done.stderr.decode().count("\n") == 1
    assert copy.read_bytes() == seed.read_bytes()


@pytest.mark.parametrize(
    "content",
    [
        b"\xff\xfe\x00broken",
        b'version = 1\npaths = ["half',
        b"version = 99\n",
        b"paths = 3\nversion = 1\n",
        b"a = " + b"[" * 2000,
        b"a." * 2000 + b"a = 1",
        b"",
    ],
)
def test_broken_state_files_are_put_aside(content: bytes, seed: Path, tmp_path: Path) -> None:
    folder = tmp_path / ".local" / "state" / "briefing"
    review = folder / "reviews" / f"{read(seed).sha256}.toml"
    review.parent.mkdir(parents=True)
    review.write_bytes(content)
    (folder / "recent.toml").write_bytes(content)
    with Terminal(briefing(str(seed)), home=tmp_path, size=(140, 40)) as terminal:
        terminal.wait("2000亿元")
        if b"paths = 3" not in content:
            terminal.wait("另存为")
            assert review.with_name(review.name + ".broken").read_bytes() == content
        terminal.press("q")
        assert terminal.end() == 0


def test_a_broken_configuration_is_told_and_kept(tmp_path: Path) -> None:
    folder = tmp_path / ".config" / "briefing"
    folder.mkdir(parents=True)
    broken = b'theme = "nord\x1b]0;PWN\x07\n'
    (folder / "config.toml").write_bytes(broken)
    with Terminal(briefing(), home=tmp_path, size=(140, 40)) as terminal:
        terminal.wait(lambda text: "2000亿元" in text and "配置" in text)
        terminal.press("q")
        assert terminal.end() == 0
    assert (folder / "config.toml").read_bytes() == broken
