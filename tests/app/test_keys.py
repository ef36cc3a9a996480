"""Real keys through every tab, to the source and back, the dialog, help."""

from pathlib import Path

import pytest

from briefing.app.actions import TEXT
from briefing.app.dialogs import Dialog
from briefing.app.dialogs.export import ExportDialog
from briefing.app.dialogs.help import Help
from briefing.app.main import BriefingApp
from briefing.app.rows import Rows
from tests.app.conftest import Open, shown


async def test_every_tab_shows_its_facts(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.pause()
        assert "2000亿元" in shown(app)
        for key, words in (
            ("2", "经济高质量发展取得显著突破"),
            ("3", "城市品质和古厝保护提升工程"),
            ("4", "中国城区高质量发展水平百强"),
            ("5", "百十千"),
            ("6", "鼓楼"),
        ):
            await pilot.press(key)
            await pilot.pause()
            assert words in shown(app), key


async def test_to_the_source_and_back(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "j", "j", "enter")
        await pilot.pause()
        assert app.current == TEXT
        assert "27万元" in shown(app)
        await pilot.press("backspace")
        await pilot.pause()
        assert app.current == 3
        pane = app.screen.query_one("#pane-3", Rows)
        assert pane.entry is not None
        assert pane.entry.quotes[0].text == "27万元"


async def test_first_and_last(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("4", "G")
        await pilot.pause()
        pane = app.screen.query_one("#pane-3", Rows)
        assert pane.entry is not None
        assert pane.entry.quotes[0].text == "连续17年"
        await pilot.press("g")
        await pilot.pause()
        assert pane.entry is not None
        assert pane.entry.quotes[0].text == "9个百亿关口"


async def test_export_asks_before_it_overwrites(
    app: BriefingApp, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    target = tmp_path / "gulou.briefing.toml"
    target.write_text("old", encoding="utf-8")
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("e")
        await pilot.pause()
        assert isinstance(app.screen, ExportDialog)
        await pilot.press("enter")
        await pilot.pause()
        assert target.read_text(encoding="utf-8") == "old"
        await pilot.press("enter")
        await pilot.pause()
        assert 'schema = "briefing/1"' in target.read_text(encoding="utf-8")
        assert not isinstance(app.screen, ExportDialog)


async def test_help_and_full_width_question_mark(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("fullwidth_question_mark")
        await pilot.pause()
        assert isinstance(app.screen, Help)
        await pilot.press("escape")
        await pilot.pause()
        assert not isinstance(app.screen, Help)


async def test_hostile_text_is_shown_and_not_obeyed(open_app: Open, tmp_path: Path) -> None:
    bad = "[/] [red]R[/red] [@click=app.quit]K[/] \x1b]0;PWN\x07 \x9b31m \u202e[link='http://e']L[/]"
    path = tmp_path / "bad.txt"
    path.write_text(
        f"青杨区{bad}建设现代化强区\n\n2024-05-01 来源：青杨日报{bad}\n\n到2030年，茶叶产量{bad}突破3万吨，建成“{bad}”强区。\n"
        f"今年要实施“两大焕新工程”。\n老街{bad}焕新工程，将修缮房屋。\n",
        encoding="utf-8",
    )
    app = open_app(path)
    async with app.run_test(size=(80, 24)) as pilot:
        for key in ("1", "2", "3", "4", "5", "6", "e"):
            await pilot.press(key)
            await pilot.pause()
        assert app.is_running
        for key in ("escape", "1"):
            await pilot.press(key)
        svg = app.export_screenshot()
        assert "\x1b" not in svg
        assert "\x9b" not in svg


@pytest.mark.parametrize("size", [(60, 18), (80, 24), (120, 40), (200, 50)])
async def test_usable_at_every_size(app: BriefingApp, size: tuple[int, int]) -> None:
    async with app.run_test(size=size) as pilot:
        await pilot.press("4")
        await pilot.pause()
        assert "2000亿元" in shown(app)


@pytest.mark.parametrize("key", ["e", "o", "question_mark"])
async def test_a_dialog_closes_once_however_often_it_is_told(app: BriefingApp, key: str) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        dialog = app.screen
        assert isinstance(dialog, Dialog)
        dialog.dismiss(None)
        dialog.dismiss(None)  # of a key that was typed before the first one had been heard
        await pilot.pause()
        assert len(app.screen_stack) == 1
        await pilot.press("4")
        await pilot.pause()
        assert app.current == 3
