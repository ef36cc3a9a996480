"""What happens to a program in a terminal: signals, sizes, pastes, a window that is closed, keys without end."""

import signal
import time
from pathlib import Path

import pytest
from textual.widgets import OptionList

from briefing import brief, read
from briefing.app.main import BriefingApp
from briefing.app.session import Session
from tests.terminal.random_keys import walk
from tests.terminal.screen import Terminal, briefing


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGHUP])
def test_it_leaves_in_order_when_told_to(number: signal.Signals, tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        terminal.signal(number)
        assert terminal.end() == 128 + number
        terminal.assert_restored()
        assert "已中断" in terminal.text
        assert "Traceback" not in terminal.text


@pytest.mark.parametrize("delay", [0.15, 0.3])
def test_it_can_be_interrupted_while_it_starts(delay: float, tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        time.sleep(delay)  # anywhere in the start will do
        terminal.signal(signal.SIGINT)
        assert terminal.end() in (130, -signal.SIGINT)  # the latter while Python itself is still starting
        terminal.assert_restored()


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


def test_it_ends_when_its_window_is_closed(tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path) as terminal:
        terminal.wait("2000亿元")
        terminal.vanish()
        assert terminal.end() != 0


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
