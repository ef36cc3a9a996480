"""Scripts for the shells, from the same list as the help."""

import shutil
import subprocess
from pathlib import Path

import pytest

from briefing.cli import main
from briefing.cli.commands import COMMANDS


@pytest.fixture
def script(tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Path:
    assert main(["completion", "bash"]) == 0
    path = tmp_path / "briefing.bash"
    path.write_bytes(capfdbinary.readouterr()[0])
    return path


@pytest.mark.skipif(not shutil.which("bash"), reason="bash is not here")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("briefing ex", {"export"}),
        ("briefing export --form", {"--format"}),
        ("briefing export --format ", {"toml", "json", "jsonl", "markdown", "csv", "xlsx", "html"}),
        ("briefing export a --with ", {"keywords", "numerals", "rules"}),
        ("briefing completion ", {"bash", "zsh", "fish"}),
        ("briefing --la", {"--lang"}),
        ("briefing --lang ", {"zh", "en"}),
        ("briefing stats --ke", {"--key"}),
    ],
)
def test_bash_offers(typed: str, offered: set[str], script: Path) -> None:
    words = typed.split(" ")
    quoted = " ".join(f"'{word}'" for word in words)
    code = f"source {script}; COMP_WORDS=({quoted}); COMP_CWORD={len(words) - 1}; _briefing; echo ${{COMPREPLY[@]}}"
    done = subprocess.run(["bash", "-c", code], capture_output=True, text=True, check=True)
    assert set(done.stdout.split()) == offered
    assert done.stderr == ""


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
@pytest.mark.parametrize("language", ["zh", "en"])
def test_each_shell_knows_each_command(shell: str, language: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["completion", shell, "--lang", language]) == 0
    out = capfdbinary.readouterr()[0].decode()
    assert all(command.name in out for command in COMMANDS)
    assert all(name.lstrip("-") in out for command in COMMANDS for option in command.options for name in option.names)
    if shutil.which(shell):
        subprocess.run([shell, "-n"], input=out, text=True, check=True)


def test_another_shell(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["completion", "csh"]) == 2
    assert "fish" in capfdbinary.readouterr()[1].decode()
