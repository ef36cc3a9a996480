"""What happens to a program in a terminal: signals, sizes, pastes, a window that is closed, keys without end."""

import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from textual.widgets import OptionList

from briefing import brief, read
from briefing.app.main import BriefingApp
from briefing.app.session import Session
from tests.terminal.random_keys import walk
from tests.terminal.screen import Terminal, briefing


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP, signal.SIGQUIT])
def test_it_leaves_in_order_when_told_to(number: signal.Signals, tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        terminal.signal(number)
        assert terminal.end() == 128 + number
        terminal.assert_restored()
        assert "已中断" in terminal.text
        assert "Traceback" not in terminal.text


INTERRUPTING = """
import os, signal, sys
class Interrupting:
    def find_spec(self, name, path=None, target=None):
        if name == sys.argv[-1]:
            sys.argv.pop()
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupting())
from briefing.__main__ import main
sys.exit(main())
"""


@pytest.mark.parametrize("module", ["gc", "typing", "briefing.expressions", "briefing.cli"])
def test_before_the_command_line_is_up_the_signal_ends_it(module: str) -> None:
    assert interrupted_at(module) == (-signal.SIGINT, "", "")


@pytest.mark.parametrize("module", ["briefing.model", "briefing.cli.arguments", "briefing.cli.words"])
def test_from_then_on_it_ends_in_order(module: str) -> None:
    assert interrupted_at(module) == (130, "", "")


@pytest.mark.parametrize(
    "module", ["briefing.cli.browse", "textual", "textual.app", "briefing.app.main", "briefing.app.pages.overview"]
)
def test_it_can_be_interrupted_while_the_browser_starts(module: str, tmp_path: Path) -> None:
    with Terminal([sys.executable, "-c", INTERRUPTING, module], home=tmp_path) as terminal:
        assert terminal.end() == 130
        terminal.assert_restored()
        assert b"Traceback" not in terminal.bytes


def interrupted_at(module: str) -> tuple[int, str, str]:
    """Exit code and output of a program interrupted when it imports `module`."""
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTING, "--version", module], capture_output=True, text=True, check=False
    )
    return done.returncode, done.stdout, done.stderr


def test_who_has_interrupts_ignored_is_left_in_peace() -> None:
    done = subprocess.run(
        ["sh", "-c", 'trap "" INT; exec "$@"', "sh", sys.executable, "-c", INTERRUPTING, "--version", "briefing.cli.words"],
        capture_output=True,
        text=True,
        check=False,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("briefing ")


@pytest.mark.parametrize("by", ["signal", "key"])
def test_it_stops_and_goes_on(by: str, tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        if by == "key":
            terminal.press("ctrl+z")
        else:
            terminal.signal(signal.SIGTSTP)
        end = time.monotonic() + 10
        while Path(f"/proc/{terminal.process.pid}/stat").read_text(encoding="utf-8").rsplit(")")[1].split()[0] != "T":
            assert time.monotonic() < end
            terminal.read()
        terminal.read()
        terminal.assert_restored()
        before = len(terminal.bytes)
        terminal.signal(signal.SIGCONT)
        terminal.settle()
        assert "2000亿元".encode() in terminal.bytes[before:], "all of it is drawn again"
        terminal.press("4")
        terminal.wait("指标")
        terminal.press("q")
        assert terminal.end() == 0
        terminal.assert_restored()


@pytest.mark.parametrize("shown", ["\x1b[?1049h", "2000亿元"])
def test_it_ends_when_its_window_is_closed(shown: str, tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait(lambda _: shown.encode() in terminal.bytes)
        terminal.vanish()
        assert terminal.end() == 128 + signal.SIGHUP
    assert not (tmp_path / ".local" / "state" / "briefing" / "crash.log").exists()


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
@pytest.mark.parametrize("module", ["briefing.cli.browse", "textual.app", "briefing.app.main"])
def test_it_can_be_told_to_end_while_the_browser_starts(number: signal.Signals, module: str, tmp_path: Path) -> None:
    telling = INTERRUPTING.replace("SIGINT", number.name)
    with Terminal([sys.executable, "-c", telling, module], home=tmp_path) as terminal:
        assert terminal.end() == -number
        terminal.assert_restored()
        assert terminal.bytes == b""


def test_sizes_may_change_as_they_like(tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        for key in "146":
            terminal.press(key)
            for columns, rows in ((1, 1), (2, 40), (300, 3), (20, 5), (10, 100), (61, 19), (100, 30)):
                terminal.resize(columns, rows)
                terminal.signal(signal.SIGWINCH)
                terminal.read(0.02)
        terminal.press("1")
        terminal.wait("2000亿元")
        terminal.press("q")
        assert terminal.end() == 0
        terminal.assert_restored()


@pytest.mark.parametrize("columns", [1, 10])
def test_it_starts_in_any_size(columns: int, tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path, size=(columns, 5)) as terminal:
        terminal.wait(lambda _: b"\x1b[?1049h" in terminal.bytes)
        terminal.settle()
        terminal.resize(100, 30)
        terminal.signal(signal.SIGWINCH)
        terminal.wait("2000亿元")
        terminal.press("q")
        assert terminal.end() == 0


async def test_page_keys_in_a_palette_without_room(seed: Path) -> None:
    app = BriefingApp(Session(brief(read(seed))))
    async with app.run_test(size=(30, 4)) as pilot:
        app.action_command_palette()
        await pilot.pause()
        palette = app.screen
        commands = palette.query_one(OptionList)
        await pilot.press("down")
        while not commands.option_count:
            await pilot.pause(0.02)
        await pilot.press("down", "pagedown", "pageup", "escape")
        await pilot.pause()
        assert app.screen is not palette


def test_some_random_keys(tmp_path: Path) -> None:
    assert walk(seed=7, keys=250, home=tmp_path) == 250


def test_keys_typed_ahead_are_kept_in_order(tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        terminal.press("2", "3", "4", "G", "enter")
        terminal.wait("在新发展阶段的挑战")  # only the text goes on so far
        terminal.press("backspace", "q")
        assert terminal.end() == 0
