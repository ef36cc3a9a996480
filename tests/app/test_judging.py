"""Review, marks and citations with real keys; verdicts outlive the program."""

import tomllib
from pathlib import Path

import pytest

from briefing.app.dialogs.correct import CorrectDialog
from briefing.app.main import BriefingApp
from briefing.app.rows import Rows
from briefing.settings.configuration import Configuration
from tests.app.conftest import Open, head, shown


def row(app: BriefingApp, words: str) -> str:
    return next(line for line in shown(app).splitlines() if words in line)


async def test_verdicts_are_shown_kept_and_taken_back(open_app: Open, home: Path) -> None:
    app = open_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "a", "j", "x")
        await pilot.pause()
        assert row(app, "9个百亿关口").startswith("✓")
        assert row(app, "2000亿元").startswith("✗")
        assert "已核 1/" in head(app)
        await pilot.press("u")
        await pilot.pause()
        assert row(app, "2000亿元").startswith("?")
        await pilot.press("x")
        await pilot.pause()
    kept = list((home / "state" / "briefing" / "reviews").iterdir())
    assert len(kept) == 1
    assert kept[0].stat().st_mode & 0o077 == 0
    again = open_app()
    async with again.run_test(size=(100, 30)) as pilot:
        await pilot.press("4")
        await pilot.pause()
        assert row(again, "2000亿元").startswith("✗")


async def test_a_correction_is_shown_and_exported(open_app: Open, home: Path) -> None:
    app = open_app()
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "j", "i")
        await pilot.pause()
        assert isinstance(app.screen, CorrectDialog)
        field = app.screen.query_one("#field-indicator")
        field.value = "地区生产总值"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        assert "地区生产总值" in row(app, "2000亿元")
        assert row(app, "2000亿元").startswith("✎")
        await pilot.press("e", "enter")
        await pilot.pause(0.2)
    written = tomllib.loads((home / "gulou.briefing.toml").read_text(encoding="utf-8"))
    assert any(s["indicator"] == "地区生产总值" for s in written["statistics"])


async def test_a_wrong_correction_is_refused_with_a_reason(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "i")
        await pilot.pause()
        app.screen.query_one("#field-value").value = "很多"  # type: ignore[attr-defined]
        await pilot.press("enter")
        await pilot.pause()
        assert isinstance(app.screen, CorrectDialog)
        assert "应是一个数" in str(app.screen.query_one("#message").render())


async def test_doubts_come_first_and_go_when_they_are_settled(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "c")
        while "待核  " not in shown(app).splitlines()[1] + shown(app).splitlines()[2]:
            await pilot.press("c")
            await pilot.pause()
        pane = app.pane
        assert isinstance(pane, Rows)
        before = len(pane.entries)
        await pilot.press("a")
        await pilot.pause()
        assert len(pane.entries) == before - 1


async def test_marks_are_what_is_copied_and_exported(app: BriefingApp, home: Path) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "space", "2", "G", "space")
        await pilot.pause()
        assert "标记 2" in head(app)
        await pilot.press("y")
        await pilot.pause(0.2)
        assert "跨过9个百亿关口" in app.clipboard
        assert app.clipboard.count("（《") == 2
        await pilot.press("e", "enter")
        await pilot.pause(0.2)
    written = tomllib.loads((home / "gulou.briefing.toml").read_text(encoding="utf-8"))
    assert [s["quantity"] for s in written["statistics"]] == ["9个百亿关口"]
    assert len(written["goals"]) == 1
    assert "projects" not in written


async def test_a_citation_names_title_source_date_and_paragraph(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "j", "j", "y")
        await pilot.pause(0.2)
        assert app.clipboard == (
            "“经济高质量发展取得显著突破”(《鼓楼:建设社会主义现代化国际城市一流中心城区》,福州新闻网,2020-12-29,第4段)"
        ).translate(str.maketrans("(),", "（），"))


async def test_the_citation_of_the_configuration(open_app: Open) -> None:
    app = open_app(configuration=Configuration(citation="{quote}——{authors}，{number}"))
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2", "y")
        await pilot.pause(0.2)
        assert app.clipboard == "建设社会主义现代化国际城市一流中心城区——莫思予"


@pytest.mark.parametrize("key", ["a", "x", "i", "space"])
async def test_a_line_without_a_fact_says_so(app: BriefingApp, key: str) -> None:
    async with app.run_test(size=(100, 30), notifications=True) as pilot:
        await pilot.press("5", key)
        await pilot.pause()
        assert any("没有可核对的内容" in n.message for n in app._notifications)


async def test_what_is_said_three_times_is_shown_once_and_judged_as_one(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("2")
        await pilot.pause()
        vision = "建设社会主义现代化国际城市一流中心城区"
        assert "×3" in row(app, vision)
        await pilot.press("x")
        await pilot.pause()
        assert [r.verdict for r in app.session.reviews] == ["rejected"] * 3
