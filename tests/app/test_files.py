"""Opening, reloading, several files, a paste; sorting, views, languages, themes, own keys."""

import asyncio
from pathlib import Path

import pytest
from textual import events

from briefing.app.dialogs.open import OpenDialog, candidates
from briefing.app.main import BriefingApp
from briefing.app.rows import Rows
from briefing.settings.configuration import Configuration
from tests.app.conftest import Open, foot, head, shown

STORY = "青杨区:建设山水名城\n\n2024-05-01 来源:青杨日报\n\n去年,青杨区茶叶产量达到3.5万吨,增长8%。到2030年,茶叶产量突破5万吨。\n"


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "青杨.txt"
    path.write_text(STORY, encoding="utf-8")
    return path


async def opened(app: BriefingApp, pilot: object, words: str) -> None:
    for _ in range(1000):
        await pilot.pause(0.02)  # type: ignore[attr-defined]
        if words in head(app):
            return
    raise AssertionError(head(app))


async def test_open_by_typing_a_path(app: BriefingApp, story: Path) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "o")
        await pilot.pause()
        assert isinstance(app.screen, OpenDialog)
        await pilot.press("青", "tab", "enter")
        await opened(app, pilot, "青杨区")
        assert app.current == 3
        assert "3.5万吨" in shown(app)
        await pilot.press("left_curly_bracket")
        await opened(app, pilot, "鼓楼")
        await pilot.press("right_curly_bracket")
        await opened(app, pilot, "青杨区")
        assert "2/2" in head(app)
        await pilot.press("o")
        await pilot.pause()
        rows = app.screen.query_one("#candidates", Rows)
        assert [e.text for e in rows.entries][:2] == app.files


async def test_reload_keeps_the_place(open_app: Open, story: Path) -> None:
    app = open_app(story)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("4", "j")
        await pilot.pause()
        story.write_text(STORY.replace("增长8%", "增长9%"), encoding="utf-8")
        await pilot.press("r")
        for _ in range(1000):
            await pilot.pause(0.02)
            pane = app.pane
            if isinstance(pane, Rows) and pane.entry is not None and pane.entry.quotes[0].text == "9%":
                break
        assert app.current == 3
        assert isinstance(app.pane, Rows)
        assert app.pane.entry is not None
        assert app.pane.entry.quotes[0].text == "9%"


async def test_a_reload_takes_the_verdicts_along(open_app: Open, story: Path) -> None:
    app = open_app(story)
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("4", "x", "j", "a")
        await pilot.pause()
        story.write_text(f"青杨日报客户端\n\n{STORY.replace('增长8%', '增长9%')}", encoding="utf-8")
        await pilot.press("r")
        for _ in range(100):
            await pilot.pause(0.02)
            if "9%" in shown(app):
                break
        await pilot.pause()
        assert next(line for line in shown(app).splitlines() if "3.5万吨" in line).startswith("✗")
        assert any("1 条核对" in n.message for n in app._notifications), "the words of the other are gone"


async def test_keys_pressed_while_a_document_is_being_shown(open_app: Open, story: Path, seed: Path) -> None:
    app = open_app(story)
    app.files.append(str(seed))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("6")
        for turn in range(6):
            await pilot.press("left_curly_bracket" if turn % 2 else "right_curly_bracket", *"jjkj")
        await opened(app, pilot, "青杨区")
        assert app.is_running


async def test_a_fault_while_reading_is_told(open_app: Open, story: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = open_app(story)

    def fails(*given: object, **more: object) -> None:
        raise ZeroDivisionError("[/] 坏")

    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        monkeypatch.setattr("briefing.opening.open_briefing", fails)
        await pilot.press("r")
        for _ in range(100):
            await pilot.pause(0.02)
            if app._notifications:
                break
        assert any("程序出错了" in n.message for n in app._notifications)
        assert app.is_running


async def test_a_file_that_cannot_be_read_leaves_the_document_open(app: BriefingApp, tmp_path: Path) -> None:
    (tmp_path / "空.txt").write_text("", encoding="utf-8")
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("o", "空", "enter")
        for _ in range(1000):
            await pilot.pause(0.02)
            if app._notifications:
                break
        assert any("空.txt" in n.message for n in app._notifications)
        assert "鼓楼" in head(app)


async def test_a_pasted_text_is_a_document(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        app.post_message(events.Paste(STORY))
        await opened(app, pilot, "青杨区")
        await pilot.press("4")
        await pilot.pause()
        assert "3.5万吨" in shown(app)


def test_candidates_are_folders_first_and_match_anywhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "报告").mkdir()
    (tmp_path / "报告" / "甲市报告.txt").write_text("x", encoding="utf-8")
    (tmp_path / "一份报告.txt").write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    assert candidates("报") == ["报告/", "一份报告.txt"]
    assert candidates("报告/甲") == ["报告/甲市报告.txt"]
    assert candidates(f"{tmp_path}/一") == [f"{tmp_path}/一份报告.txt"]
    assert candidates("没有/") == []


async def test_the_table_is_sorted_by_number(open_app: Open, tmp_path: Path) -> None:
    path = tmp_path / "数.txt"
    path.write_text(
        "甲市经济数据\n\n2024-05-01 来源:甲报\n\n去年,茶叶产值达到9亿元,工业产值达到1.2万亿元,旅游收入达到300亿元。\n",
        encoding="utf-8",
    )
    app = open_app(path)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "s")
        await pilot.pause()
        pane = app.pane
        assert isinstance(pane, Rows)
        assert [e.quotes[0].text for e in pane.entries] == ["9亿元", "300亿元", "1.2万亿元"]
        await pilot.press("S")
        await pilot.pause()
        assert [e.quotes[0].text for e in pane.entries] == ["1.2万亿元", "300亿元", "9亿元"]
        assert "数值" in shown(app).splitlines()[0]


async def test_both_languages(open_app: Open) -> None:
    app = open_app(language="en")
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        assert "Overview" in str(app.screen.query_one("TabBar").render())
        assert "quit" in foot(app)
        await pilot.press("2", "L")
        await pilot.pause()
        assert app.current == 1
        assert "概览" in str(app.screen.query_one("TabBar").render())
        await pilot.press("question_mark")
        await pilot.pause()
        assert "移动" in "".join(str(s.render()) for s in app.screen.query("Static"))


async def test_own_keys_and_theme(open_app: Open) -> None:
    app = open_app(configuration=Configuration(theme="gruvbox", keys={"find": "ctrl+g"}))
    async with app.run_test(size=(100, 30)) as pilot:
        assert app.theme == "gruvbox"
        assert "ctrl+g" in foot(app)
        await pilot.press("ctrl+g")
        await pilot.pause()
        assert app.screen.query_one("FindBar").display
        await pilot.press("escape", "t")
        assert app.theme != "gruvbox"


@pytest.mark.parametrize("width", [60, 80, 100, 120, 200])
@pytest.mark.parametrize("language", ["zh", "en"])
async def test_the_footer_never_runs_over(open_app: Open, width: int, language: str) -> None:
    app = open_app(language=language)
    async with app.run_test(size=(width, 24)) as pilot:
        for key in "123456":
            await pilot.press(key)
            await pilot.pause()
            for line in ("FootLine", "TitleLine", "TabBar"):
                assert app.screen.query_one(line).render().cell_len <= width, (line, key)  # type: ignore[union-attr]


async def test_two_languages_at_once_and_a_look_at_where_the_reader_is(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.pause()
        first = asyncio.create_task(app.speak("en"))
        await asyncio.sleep(0)
        assert app.spot().tab == 0  # asked while the screen is being made anew
        await app.speak("zh")
        await first
        await pilot.pause()
        assert len(app.query("TabBar")) == 1
