"""The view reads any spelling; every place maps back to the text."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Block, Document
from briefing.text.view import View


def view_of(text: str) -> View:
    return View(Document(text=text, blocks=(Block("paragraph", 0, len(text)),)))


def test_one_reading_of_many_spellings() -> None:
    for written in (
        "产值增长１２．５％,达到300亿元",
        "产值增长\n12.5%，达到300亿元",
        "产值 增长12.5% ，达到 300 亿元",
        "產值增長12.5%，達到300億元",
        "产\u200b值增长12.5%，达到300亿元",
    ):
        assert view_of(written).text == "产值增长12.5%，达到300亿元\n", written


def test_quotes_of_every_kind_become_one() -> None:
    assert view_of('实施"头雁工程"和「千企升級」計劃').text == "实施“头雁工程”和“千企升级”计划\n"


def test_a_place_in_the_view_leads_to_the_words_as_written() -> None:
    text = "產值增長\n１２．５％，達到300億元"
    view = view_of(text)
    at = view.text.index("12.5%")
    assert view.quote(at, at + 5).text == "１２．５％"
    at = view.text.index("增长12")
    assert view.quote(at, at + 4).text == "增長\n１２"


@given(st.text(alphabet='产值增长达到12３４５．%％,，。 \u3000\n\u200b“”"（(hū)', min_size=1, max_size=60))
def test_every_position_maps_into_the_text_in_order(text: str) -> None:
    view = view_of(text)
    offsets = [view.offset(i) for i in range(len(view.text) - 1)]
    assert offsets == sorted(offsets)
    assert all(0 <= o < len(text) for o in offsets)
