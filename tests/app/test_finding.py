"""Search and filter with real keys: words, pinyin, scripts, counts, all results."""

import pytest
from textual.pilot import Pilot

from briefing.app.actions import TEXT
from briefing.app.dialogs.results import Results
from briefing.app.main import BriefingApp
from briefing.app.reader import Reader
from briefing.app.rows import Rows
from tests.app.conftest import foot, shown


async def type_in(pilot: Pilot[None], text: str) -> None:
    for character in text:
        await pilot.press(character)


@pytest.mark.parametrize("query", ["xdh", "xiandaihua", "现代化", "現代化", "xiandh"])
async def test_a_search_in_the_text_counts_and_walks_round(app: BriefingApp, query: str) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("6", "slash")
        await type_in(pilot, query)
        await pilot.press("enter")
        await pilot.pause()
        reader = app.pane
        assert isinstance(reader, Reader)
        assert "现代化" in {app.session.document.text[a:b] for a, b in reader.lit}
        total = app.session.document.text.count("现代化")
        assert f"1/{total}" in foot(app)
        first = reader.lit
        await pilot.press("n")
        await pilot.pause()
        assert f"2/{total}" in foot(app)
        assert reader.lit != first
        await pilot.press("N", "N")
        await pilot.pause()
        assert f"{total}/{total}" in foot(app)


async def test_initials_find_the_entries_of_a_list(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("3", "slash")
        await type_in(pilot, "yshj")
        await pilot.press("enter")
        await pilot.pause()
        pane = app.pane
        assert isinstance(pane, Rows)
        assert pane.entry is not None
        assert "营商环境" in pane.entry.text


@pytest.mark.parametrize("key", ["slash", "ideographic_comma", "fullwidth_solidus"])
async def test_keys_of_an_input_method_open_the_search(app: BriefingApp, key: str) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press(key)
        await pilot.pause()
        assert app.screen.query_one("FindBar").display


async def test_escape_puts_the_lights_out(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24)) as pilot:
        await pilot.press("2", "slash")
        await type_in(pilot, "xdh")
        await pilot.press("enter")
        await pilot.pause()
        assert "/xdh" in foot(app)
        await pilot.press("escape")
        await pilot.pause()
        assert "/xdh" not in foot(app)


async def test_nothing_found_says_so(app: BriefingApp) -> None:
    async with app.run_test(size=(80, 24), notifications=True) as pilot:
        await pilot.press("2", "slash")
        await type_in(pilot, "zzzz")
        await pilot.press("enter")
        await pilot.pause()
        assert any("没有找到“zzzz”" in n.message for n in app._notifications)


async def test_a_filter_keeps_what_matches_and_what_it_stands_under(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("3")
        await pilot.pause()
        everything = len(app.pane.entries)  # type: ignore[union-attr]
        pane = app.pane
        assert isinstance(pane, Rows)
        await pilot.press("f")
        await type_in(pilot, "gcbh")
        await pilot.press("enter")
        await pilot.pause()
        words = shown(app)
        assert "城市品质和古厝保护提升工程" in words
        assert "六大提升工程" in words
        assert "招商效率" not in words
        await pilot.press("escape")
        await pilot.pause()
        assert len(pane.entries) == everything


async def test_all_results_lead_to_their_places(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 40)) as pilot:
        await pilot.press("slash")
        await type_in(pilot, "zscy")
        await pilot.press("tab")
        await pilot.pause()
        assert not isinstance(app.screen, Results) or app.screen.query(Rows)
        await pilot.press("escape")
        await pilot.press("slash")
        await pilot.press(*["backspace"] * 4)
        await type_in(pilot, "ysxm")
        await pilot.press(*["backspace"] * 4)
        await type_in(pilot, "wrfz")
        await pilot.press("tab")
        await pilot.pause()
        assert isinstance(app.screen, Results)
        await pilot.press("G", "j", "j", "j", "j", "enter")
        await pilot.pause()
        await pilot.pause()
        assert app.current == TEXT
        reader = app.pane
        assert isinstance(reader, Reader)
        assert "污染防治" in "".join(app.session.document.text[a:b] for a, b in reader.lit)
        await pilot.press("backspace")
        await pilot.pause()
        assert app.current == 0


async def test_enter_walks_the_occurrences_of_a_slogan(app: BriefingApp) -> None:
    async with app.run_test(size=(100, 30)) as pilot:
        await pilot.press("5")
        await pilot.pause()
        pane = app.pane
        assert isinstance(pane, Rows)
        while pane.entry is None or pane.entry.text != "六大提升工程":
            await pilot.press("j")
        await pilot.press("enter")
        await pilot.pause()
        await pilot.pause()
        assert app.current == TEXT
        assert "/六大提升工程 1/2" in foot(app)
        await pilot.press("n")
        await pilot.pause()
        assert "/六大提升工程 2/2" in foot(app)
