"""No byte of a document is obeyed by the terminal, wherever the document can speak."""

import base64
import re
import subprocess
from pathlib import Path

import pytest

from briefing.exporting import FORMATS
from tests.safety import hostile
from tests.terminal.screen import Terminal, briefing


@pytest.fixture
def attack(tmp_path: Path) -> Path:
    """A hostile document under a hostile name."""
    path = tmp_path / hostile.NAME
    path.write_text(hostile.document(hostile.SHORT), encoding="utf-8")
    return path


def assert_unharmed(terminal: Terminal) -> None:
    terminal.settle(0.08)
    assert terminal.process.poll() is None, terminal.text
    assert hostile.leaks(terminal.bytes) == []
    assert terminal.commands <= {22, 52}


def test_the_detector_detects() -> None:
    for payload in (hostile.OSC, hostile.CSI, hostile.DCS, hostile.C1, hostile.C0, hostile.BIDI):
        assert hostile.leaks(payload.encode()), payload
    assert hostile.leaks("\x1b[1;31m茶叶\x1b[0m\r\n".encode()) == []


def test_on_every_page_and_in_every_dialog(attack: Path, tmp_path: Path) -> None:
    with Terminal(briefing(str(attack)), home=tmp_path, cwd=tmp_path, size=(120, 40)) as terminal:
        terminal.wait("茶业强区")
        terminal.settle()
        for key in "123456":
            terminal.press(key)
            terminal.settle(0.08)
            terminal.press("G", "g", "j", "y", "Y", "space", "enter")
            terminal.settle(0.08)
            terminal.press("Y", "backspace")
            assert_unharmed(terminal)
        for keys in (
            ("e", "tab", "right", "enter", "enter"),
            ("?", "pagedown"),
            ("/", "茶业", "enter", "n"),
            ("ctrl+p", "导"),
            ("o", "青", "enter"),
            ("4", "i", "tab", "escape", "s", "c", "c", "f", "产"),
            ("6", "z", "v", "]", "["),
            ("r",),
            ("L", "1", "2", "3", "4", "5", "6"),
            ("t",),
        ):
            terminal.press(keys[0])
            terminal.settle(0.08)
            terminal.press(*keys[1:])
            terminal.settle(0.08)
            terminal.press("escape")
            assert_unharmed(terminal)
        terminal.press("escape", "escape", "ctrl+q")
        assert terminal.end() == 0
        terminal.assert_restored()
        for copied in re.findall(rb"\x1b\]52;c;([A-Za-z0-9+/=]*)", terminal.bytes):
            text = base64.b64decode(copied).decode()
            assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text), (
                "would act when pasted"
            )


def test_everything_at_once(attack: Path, tmp_path: Path) -> None:
    attack.write_text(hostile.document(hostile.ALL), encoding="utf-8")
    with Terminal(briefing(str(attack)), home=tmp_path, size=(120, 40)) as terminal:
        terminal.wait("茶业强区")
        for key in "23456e":
            terminal.press(key)
            assert_unharmed(terminal)
        terminal.press("escape", "escape", "ctrl+q")
        assert terminal.end() == 0
        terminal.assert_restored()


def test_a_pasted_document(tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        terminal.send(b"\x1b[200~" + hostile.document("\x1b[31m\x1b]0;PWN\x07").encode() + b"\x1b[201~")
        terminal.settle(0.3)
        assert hostile.leaks(terminal.bytes) == []
        if terminal.process.poll() is None:  # keys may hide behind an ESC within a paste: leaving is no harm
            terminal.press("escape", "escape", "ctrl+q")
        assert terminal.end() == 0
        terminal.assert_restored()


@pytest.mark.parametrize("name", ["nothing there", "a folder"])
def test_in_error_messages(name: str, tmp_path: Path) -> None:
    path = tmp_path / hostile.NAME
    if name == "a folder":
        path.mkdir()
    with Terminal(briefing(str(path)), home=tmp_path) as terminal:
        assert terminal.end() == 1
        assert hostile.leaks(terminal.bytes) == []
        assert terminal.bytes.count(b"\n") == 1


@pytest.mark.parametrize("arguments", [["export", "--only", f"a{hostile.ALL}"], ["export", f"--{hostile.CSI}"]])
def test_in_complaints_about_arguments(arguments: list[str], tmp_path: Path) -> None:
    with Terminal(briefing(*(a.replace("\0", "") for a in arguments), "x"), home=tmp_path) as terminal:
        assert terminal.end() == 2
        assert hostile.leaks(terminal.bytes) == []


@pytest.mark.parametrize(
    "command",
    [
        ["--plain"],
        ["stats"],
        ["goals"],
        ["projects"],
        ["text"],
        ["text", "--raw"],
        *(["export", "--format", form.name] for form in FORMATS if form.name != "xlsx"),
    ],
    ids=" ".join,
)
def test_printed_on_a_terminal(command: list[str], attack: Path, tmp_path: Path) -> None:
    attack.write_text(hostile.document(hostile.ALL), encoding="utf-8")
    with Terminal(briefing(*command, str(attack)), home=tmp_path, size=(120, 40)) as terminal:
        assert terminal.end() == 0
        assert hostile.leaks(terminal.bytes) == []
        assert terminal.commands == set()


def test_a_workbook_is_not_shown_on_a_terminal(attack: Path, tmp_path: Path) -> None:
    with Terminal(briefing("export", "--format", "xlsx", str(attack)), home=tmp_path) as terminal:
        assert terminal.end() == 1
        assert "--output" in terminal.text


def test_exports_carry_no_control_character(attack: Path) -> None:
    for form in ("toml", "json"):
        done = subprocess.run(
            briefing("export", str(attack), "--format", form, "--with", "numerals"), capture_output=True, check=True
        )
        assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", done.stdout.decode())
