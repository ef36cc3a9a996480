"""What goes wrong is one sentence and an exit code: for the user's errors, the machine's and ours."""

import errno
import os
import resource
import signal
import stat
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

import briefing.extraction
from briefing.cli import main
from briefing.model.errors import reason

Captured = pytest.CaptureFixture[bytes]


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Permissions mean nothing to root: act as nobody."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def folder() -> Iterator[Path]:
    """A folder anyone may enter, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as name:
        place = Path(name)
        place.chmod(0o755)
        yield place


def sentence(captured: Captured) -> str:
    """The one line on stderr; nothing on stdout."""
    out, err = captured.readouterr()
    assert out == b""
    said = err.decode()
    assert said.startswith("briefing: ")
    assert said.count("\n") == 1
    assert said.endswith("。\n")
    assert "Traceback" not in said
    assert not [c for c in said[:-1] if not c.isprintable()]
    return said


def zeros(place: Path) -> Path:
    path = place / "x.txt"
    path.write_bytes(bytes(4000))
    return path


def noise(place: Path) -> Path:
    path = place / "x.txt"
    path.write_bytes(bytes((i * 197 + i // 7) % 256 for i in range(4000)))
    return path


def pipe(place: Path) -> Path:
    os.mkfifo(place / "pipe")
    return place / "pipe"


def loop(place: Path) -> Path:
    (place / "loop").symlink_to(place / "loop")
    return place / "loop"


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (lambda place: place / "none.txt", "找不到文件"),
        (lambda place: place / "none" / "none.txt", "找不到文件"),
        (lambda place: place, "文件夹"),
        (lambda place: Path("/dev/zero"), "不是普通文件"),
        (pipe, "不是普通文件"),
        (loop, "链接绕成了圈"),
        (lambda place: zeros(place) / "x", "路径中有一段不是文件夹"),
        (zeros, "二进制"),
        (noise, "二进制"),
        (lambda place: place / ("长" * 200), "文件名太长"),
        (lambda place: place / "a\x1b]0;PWN\x07\x9b\u202e\u200b\n.txt", "找不到文件"),
        (lambda place: place / "a\udcff.txt", "找不到文件"),
        (lambda place: "a\0b", "不能用的字符"),
    ],
)
@pytest.mark.parametrize("command", ["export", "text"])
def test_what_cannot_be_read(
    command: str, make: Callable[[Path], Path], said: str, tmp_path: Path, capfdbinary: Captured
) -> None:
    assert main([command, str(make(tmp_path))]) == 1
    assert said in sentence(capfdbinary)


def test_what_only_looks_like_a_file_is_not_waited_for(tmp_path: Path) -> None:
    """Some of the system's own files wait as pipes do, but say that they are files."""
    script = (
        "import stat, sys; stat.S_ISREG = lambda _: True\n"
        "from briefing.cli import main; sys.exit(main(['text', sys.argv[1]]))"
    )
    command = [sys.executable, "-c", script, str(pipe(tmp_path))]
    done = subprocess.run(command, capture_output=True, timeout=30, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert "是空的" in done.stderr.decode()


def test_a_file_of_somebody_else(seed: Path, folder: Path, capfdbinary: Captured) -> None:
    main(["export", str(seed), "-o", str(folder / "warm")])  # what is loaded on first use is loaded as root
    path = folder / "x.txt"
    path.write_text("青杨区", encoding="utf-8")
    path.chmod(0)
    with ordinary_user():
        assert main(["export", str(path)]) == 1
    assert "没有权限" in sentence(capfdbinary)


def test_a_folder_of_somebody_else(seed: Path, folder: Path, capfdbinary: Captured) -> None:
    main(["export", str(seed), "-o", str(folder / "old.toml")])
    text = seed.read_text(encoding="utf-8")
    copy = folder / "x.txt"
    copy.write_text(text, encoding="utf-8")
    folder.chmod(0o555)
    for name in ("new.toml", "old.toml"):
        with ordinary_user():
            assert main(["export", str(copy), "-o", str(folder / name)]) == 1
        assert "没有写入权限" in sentence(capfdbinary)
    assert sorted(path.name for path in folder.iterdir()) == ["old.toml", "x.txt"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("none/x.toml", "不存在"),
        ("x" * 300, "文件名太长"),
        ("none\x1b]0;PWN\x07/x.toml", "不存在"),
        ("a\0b", "不能用的字符"),
        ("", "文件"),
    ],
)
def test_what_cannot_be_written(
    target: str, said: str, seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Captured
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["export", str(seed), "-o", target]) == 1
    assert said in sentence(capfdbinary)
    assert list(tmp_path.iterdir()) == []


def test_a_name_as_long_as_names_can_be(seed: Path, tmp_path: Path) -> None:
    target = tmp_path / ("规" * 83 + ".toml")  # 254 bytes of 255
    assert main(["export", str(seed), "-o", str(target)]) == 0
    assert list(tmp_path.iterdir()) == [target]


def test_a_clean_up_that_fails_hides_no_reason(
    seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Captured
) -> None:
    def full(*given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left")

    def fails(*given: object, **named: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "replace", full)
    monkeypatch.setattr(Path, "unlink", fails)
    status = main(["export", str(seed), "-o", str(tmp_path / "x.toml")])
    monkeypatch.undo()
    assert status == 1
    assert "磁盘已满" in sentence(capfdbinary)


@pytest.mark.parametrize(
    "arguments",
    [
        ["--nonsense"],
        ["export"],
        ["export", "x", "y"],
        ["export", "x", "--format", "x\x1b[31m"],
        ["export", "{seed}", "--format", ""],
        ["export", "{seed}", "--jobs", "0"],
        ["export", "{seed}", "--jobs", "-1"],
        ["export", "{seed}", "--jobs", "9" * 5000],
        ["export", "{seed}", "--only", ""],
        ["export", "{seed}", "--with", "，"],
        ["{seed}", "--theme", "nope"],
        ["{seed}", "--plain", "--theme", ""],
        ["stats", "a", "b"],
        ["text"],
    ],
)
def test_wrong_use(arguments: list[str], seed: Path, capfdbinary: Captured) -> None:
    assert main([argument.replace("{seed}", str(seed)) for argument in arguments]) == 2
    sentence(capfdbinary)


def run(*arguments: str, **options: object) -> "subprocess.CompletedProcess[bytes]":
    return subprocess.run([sys.executable, "-m", "briefing", *arguments], capture_output=True, check=False, **options)  # type: ignore[call-overload,no-any-return]


def test_a_disk_that_fills_up(seed: Path, tmp_path: Path) -> None:
    def small() -> None:
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    target = tmp_path / "x.toml"
    target.write_text("old", encoding="utf-8")
    done = run("export", str(seed), "-o", str(target), preexec_fn=small)
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "超过了允许的大小" in done.stderr.decode()
    assert target.read_text(encoding="utf-8") == "old"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="the system has no /dev/full")
@pytest.mark.parametrize("command", [["export"], ["text", "--raw"], ["--version"]])
def test_standard_output_on_a_full_disk(command: list[str], seed: Path) -> None:
    arguments = [*command, str(seed)] if command[0] != "--version" else command
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [sys.executable, "-m", "briefing", *arguments], stdout=full, stderr=subprocess.PIPE, check=False
        )
    assert done.returncode == 1
    assert done.stderr.decode().count("\n") == 1
    assert "磁盘已满" in done.stderr.decode()


def test_a_reader_that_goes_away(seed: Path) -> None:
    command = f"'{sys.executable}' -m briefing export '{seed}' --with numerals | true"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.stderr == b""


@pytest.mark.parametrize("stderr", ["gone", "full"])
def test_what_is_said_never_decides_the_result(stderr: str, seed: Path, tmp_path: Path) -> None:
    if stderr == "full" and not Path("/dev/full").exists():
        pytest.skip("the system has no /dev/full")

    def status(*arguments: str) -> int:
        if stderr == "full":
            into = os.open("/dev/full", os.O_WRONLY)
        else:
            out, into = os.pipe()
            os.close(out)
        command = [sys.executable, "-m", "briefing", *arguments]
        environment = {**os.environ, "XDG_STATE_HOME": str(tmp_path / "state")}
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=into, env=environment, check=False)
        os.close(into)
        return done.returncode

    plain = tmp_path / "plain.txt"
    plain.write_text("青杨区。\n", encoding="utf-8")
    many = [str(seed), str(plain), str(tmp_path / "none.txt")]
    assert status("export", "--bad") == 2
    assert status("export", str(tmp_path / "none.txt")) == 1
    assert status("export", str(plain), "-o", str(tmp_path / "plain.toml")) == 0
    assert status("export", *many[:2], "-o", str(tmp_path / "out")) == 0
    assert status("export", *many, "-o", str(tmp_path / "all")) == 1
    assert (tmp_path / "plain.toml").exists()
    for folder in ("out", "all"):
        assert {path.name for path in (tmp_path / folder).iterdir()} == {"gulou.toml", "plain.toml"}
    assert not (tmp_path / "state").exists(), "no fault of ours"


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(closed: str, seed: Path, tmp_path: Path) -> None:
    target = tmp_path / "x.toml"
    command = f"'{sys.executable}' -m briefing export '{seed}' -o '{target}' {closed}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert target.exists()


def test_nowhere_to_write(seed: Path) -> None:
    command = f"'{sys.executable}' -m briefing text '{seed}' >&-"
    done = subprocess.run(["bash", "-c", command], capture_output=True, check=False)
    assert done.returncode == 1
    assert "标准输出是关着的" in done.stderr.decode()


def test_nowhere_to_say_it() -> None:
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m briefing text none 2>&-"], capture_output=True, check=False
    )
    assert (done.returncode, done.stdout, done.stderr) == (1, b"", b"")


def test_the_reason_is_told_in_the_words_of_the_sentence(
    seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Captured
) -> None:
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(blocked))
    for arguments, status, said in (
        (["config"], 2, "读不了:路径中有一段不是文件夹。"),
        (["export", str(seed), "-o", str(loop(tmp_path))], 1, "”:链接绕成了圈。"),
    ):
        assert main(arguments) == status
        assert said in sentence(capfdbinary)
    assert main(["export", str(seed), str(seed), "-q", "-o", str(blocked / "out")]) == 1
    told = capfdbinary.readouterr()[1].decode()
    assert told.count("”:路径中有一段不是文件夹。") == 2
    assert reason(OSError(9999, "Something new")) == "Something new"


def test_a_fault_of_ours(seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Captured) -> None:
    def fails(*given: object) -> None:
        raise ZeroDivisionError("坏\x1b]0;PWN\x07了")

    monkeypatch.setattr(briefing.extraction, "brief", fails)
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    assert main(["export", str(seed)]) == 70
    log = tmp_path / "state" / "briefing" / "crash.log"
    assert str(log) in sentence(capfdbinary)
    report = log.read_text(encoding="utf-8")
    assert "ZeroDivisionError" in report
    assert "\x1b" not in report
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
    assert stat.S_IMODE(log.parent.stat().st_mode) == 0o700


def test_a_fault_of_ours_and_no_place_for_its_report(
    seed: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: Captured
) -> None:
    def fails(*given: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(briefing.extraction, "brief", fails)
    blocked = tmp_path / "file"
    blocked.write_bytes(b"")
    monkeypatch.setenv("XDG_STATE_HOME", str(blocked))
    assert main(["export", str(seed)]) == 70
    assert "详情没能记下:路径中有一段不是文件夹。" in sentence(capfdbinary)
