"""One sitting at a real terminal: open, look, go to the source and back, export, leave."""

import tomllib
from pathlib import Path

import pytest

from tests.terminal.screen import Terminal, briefing


def test_a_whole_session(tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path, cwd=tmp_path) as terminal:
        first = terminal.wait("2000亿元")
        assert "福州新闻网" in first.splitlines()[0]
        assert "鼓楼" in first.splitlines()[0]
        for key, words in (
            ("2", "愿景"),
            ("3", "六大提升工程"),
            ("4", "第18名"),
            ("5", "百十千"),
            ("6", "区委第十二届十二次全会"),
        ):
            terminal.press(key)
            terminal.wait(words)
            terminal.settle()
        terminal.press("4")
        terminal.wait("指标")  # the head of the table
        terminal.settle()
        terminal.press("G", "enter")
        terminal.wait("在新发展阶段的挑战")  # only the full text goes on beyond the passage
        terminal.press("backspace")
        terminal.wait("指标")
        terminal.press("e")
        terminal.wait("briefing.toml")
        terminal.press("enter")
        terminal.wait("已导出")
        written = tomllib.loads((tmp_path / "gulou.briefing.toml").read_text(encoding="utf-8"))
        assert written["schema"] == "briefing/1"
        terminal.press("q")
        assert terminal.end() == 0
        terminal.assert_restored()
        assert b"\x1b[?1049h" in terminal.bytes
        assert terminal.commands <= {22}, "only the shape of the pointer is asked for"


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (200, 50)])
def test_nothing_runs_over_the_edge(size: tuple[int, int], tmp_path: Path) -> None:
    with Terminal(briefing(), home=tmp_path, size=size) as terminal:
        terminal.wait("2000亿元")
        for key in "123456":
            terminal.press(key)
            terminal.settle()
            shown = terminal.text
            assert len(shown.splitlines()) == size[1]
            assert "退出" in shown.splitlines()[-1] or size[0] < 80
        terminal.press("ctrl+q")
        assert terminal.end() == 0
        terminal.assert_restored()


def test_a_document_through_a_pipe_and_keys_from_the_terminal(seed: Path, tmp_path: Path) -> None:
    with Terminal(briefing("-"), home=tmp_path, piped=seed.read_bytes()) as terminal:
        terminal.wait("2000亿元")
        terminal.press("6")
        terminal.wait("区委第十二届十二次全会")
        terminal.press("q")
        assert terminal.end() == 0
        terminal.assert_restored()


def test_an_unreadable_document_leaves_the_screen_alone(tmp_path: Path) -> None:
    with Terminal(briefing("没有.txt"), home=tmp_path, cwd=tmp_path) as terminal:
        assert terminal.end() == 1
        assert terminal.text.split() == ["briefing:", "找不到文件“没有.txt”,请检查路径。"]
        assert b"\x1b" not in terminal.bytes
        terminal.assert_restored()
