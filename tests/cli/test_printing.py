"""Without a terminal the whole briefing is printed; pipes and interruptions end without a word."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefing import brief, export, read
from briefing.cli import main

PROGRAM = [sys.executable, "-m", "briefing"]


def test_a_pipe_gets_the_whole_briefing(seed: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    expected = export(brief(read(seed)), "markdown")
    for arguments in ([str(seed)], ["--plain", str(seed)], ["--plain"]):
        assert main([*arguments, "--lang", "zh"]) == 0
        assert capfdbinary.readouterr()[0].decode() == expected


def test_an_export_is_printed_as_its_document(
    seed: Path, tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    file = tmp_path / "s.toml"
    file.write_text(export(brief(read(seed))), encoding="utf-8")
    assert main([str(file), "--source", str(seed), "--lang", "zh"]) == 0
    out, err = capfdbinary.readouterr()
    assert out.decode() == export(brief(read(seed)), "markdown")
    assert err == b""
    assert main([str(file)]) == 0
    assert "不在手边" in capfdbinary.readouterr()[1].decode()
    assert main(["export", "-q", str(file)]) == 0
    out, err = capfdbinary.readouterr()
    assert (out.decode(), err) == (file.read_text(encoding="utf-8"), b"")


@pytest.mark.parametrize("arguments", [["export"], ["stats"], ["text"], []])
def test_a_reader_who_has_gone_is_no_error(arguments: list[str], seed: Path) -> None:
    process = subprocess.Popen([*PROGRAM, *arguments, str(seed)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout
    assert process.stderr
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0


@pytest.mark.skipif(os.name == "nt", reason="signals of POSIX")
def test_an_interruption_is_clean(tmp_path: Path) -> None:
    # A job in the background ignores the signal and so would its children.
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        process = subprocess.Popen(
            [*PROGRAM, "export", "-", "-o", str(tmp_path / "x.toml")], stdin=subprocess.PIPE, stderr=subprocess.PIPE
        )
    finally:
        signal.signal(signal.SIGINT, before)
    assert process.stdin
    # The pipe is full once the program has started to read, and not before.
    process.stdin.write("青溪区。\n".encode() * 20_000)
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    assert process.communicate(timeout=30)[1] == b""
    assert process.returncode == 130
    assert list(tmp_path.iterdir()) == []


def test_the_schema_and_its_guide(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["schema"]) == 0
    assert '"$schema"' in capfdbinary.readouterr()[0].decode()
    assert main(["schema", "--docs", "--lang", "en"]) == 0
    assert "| `indicator` |" in capfdbinary.readouterr()[0].decode()
