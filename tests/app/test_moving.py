"""Back and forward, from fact to fact, the outline, the layers, the mouse."""

from pathlib import Path

from briefing.app.actions import TEXT
from briefing.app.main import BriefingApp
from briefing.app.panes import TextPane
from briefing.app.reader import Reader
from briefing.app.rows import Rows
from tests.app.conftest import Open, shown


def lit(app: BriefingApp) -> str:
    reader = app.pane
    assert isinstance(reader, Reader)
    return app.session.document.text[slice(*reader.lit[0])]


async def test_back_and_forward_are_a_stack(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "j", "enter")
        await pilot.pause()
        await pilot.press("2", "enter")
        await pilot.pause()
        await pilot.press("backspace")
        await pilot.pause()
        assert app.current == 1
        await pilot.press("backspace")
        await pilot.pause()
        assert app.current == 3
        assert isinstance(app.pane, Rows)
        assert app.pane.entry is not None
        assert app.pane.entry.quotes[0].text == "2000亿元"
        await pilot.press("full_stop")
        await pilot.pause()
        assert app.current == 1


async def test_from_fact_to_fact_and_to_its_list(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4", "enter")
        await pilot.pause()
        assert lit(app) == "9个百亿关口"
        await pilot.press("right_square_bracket")
        await pilot.pause()
        assert lit(app) == "2000亿元"
        await pilot.press("left_square_bracket", "left_square_bracket")
        await pilot.pause()
        assert lit(app) not in ("9个百亿关口", "2000亿元")
        await pilot.press("right_square_bracket", "enter")
        await pilot.pause()
        assert app.current == 3
        assert isinstance(app.pane, Rows)
        assert app.pane.entry is not None
        assert app.pane.entry.quotes[0].text == "9个百亿关口"


async def test_the_outline_marks_the_section_that_is_read(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 20)) as pilot:
        await pilot.press("6", "G")
        await pilot.pause()
        outline = app.screen.query_one("#outline", Rows)
        assert outline.entry is not None
        assert "落实行动" in outline.entry.text
        await pilot.press("tab", "g", "enter")
        await pilot.pause()
        assert "点击" not in shown(app)
        assert "鼓楼" in shown(app)


async def test_layers_are_switched_one_by_one(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.press("6")
        await pilot.pause()
        pane = app.screen.query_one(TextPane)
        seen = [pane.on]
        for _ in range(6):
            await pilot.press("v")
            seen.append(pane.on)
        assert ("ledger",) in seen
        assert () in seen
        assert ("statistic",) in seen
        await pilot.press("v")
        assert pane.on == seen[0]
        await pilot.click("Legend", offset=(5, 0))
        await pilot.pause()
        assert "goal" not in pane.on


async def test_furniture_is_folded_and_unfolds(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("6", "G")
        await pilot.pause()
        assert "书韵飘香" not in shown(app)
        assert "版面杂项" in shown(app)
        await pilot.press("z")
        await pilot.pause()
        await pilot.press("G")
        await pilot.pause()
        assert "书韵飘香" in shown(app)


async def test_a_click_on_a_fact_in_the_text(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("4", "enter")
        await pilot.pause()
        reader = app.pane
        assert isinstance(reader, Reader)
        y = next(y for y in range(reader.size.height) if "27万元" in reader.render_line(y).text)
        x = reader.render_line(y).text.index("27万元")
        from briefing.typesetting.widths import width

        await pilot.click(reader, offset=(width(reader.render_line(y).text[:x]) + 1, y))
        await pilot.pause()
        assert lit(app) == "27万元"


async def test_a_click_opens_a_tab_and_chooses_a_row(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.click("TabBar", offset=(14, 0))
        await pilot.pause()
        assert app.current == 1
        await pilot.click("#pane-1", offset=(10, 4))
        await pilot.click("#pane-1", offset=(10, 4))
        await pilot.pause()
        assert app.current == TEXT


async def test_columns_of_the_overview(app: BriefingApp) -> None:
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        pane = app.pane
        assert isinstance(pane, Rows)
        while pane.entry is None or "经济高质量" not in pane.entry.text:
            await pilot.press("j")
        await pilot.press("right")
        await pilot.pause()
        assert app.current == 0
        assert pane.entry is not None
        assert "工程" in pane.entry.text
        await pilot.press("left")
        await pilot.pause()
        assert "经济高质量" in pane.entry.text
        await pilot.press("left")
        await pilot.pause()
        assert app.current == TEXT


async def test_a_figure_says_which_way_it_goes_and_on_which_side_of_a_yardstick_it_lies(
    open_app: Open, tmp_path: Path
) -> None:
    file = tmp_path / "x.txt"
    file.write_text(
        "青杨区经济运行情况\n\n茶叶产量增长5%，高于全市1.2个百分点；财政收入下降2%，低于全市0.7个百分点。\n",
        encoding="utf-8",
    )
    app = open_app(file)
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("4")
        await pilot.pause()
        screen = shown(app)
    for figure in ("↑5%", "+1.2个百分点", "↓2%", "-0.7个百分点"):
        assert figure in screen
