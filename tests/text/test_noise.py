"""Texts as sites leave them."""

from briefing.model import Block, Document
from briefing.reading import read
from briefing.text.view import View


def seen(text: str) -> str:
    return View(Document(text=text, blocks=(Block("paragraph", 0, len(text)),))).text


def test_what_is_left_of_html_is_read_as_it_was_meant() -> None:
    assert seen("全区&nbsp;&nbsp;实施&ldquo;强基&rdquo;工程<br/>，增长</p>5%。") == "全区实施“强基”工程，增长5%。\n"


def test_a_place_behind_it_leads_to_the_words_as_written() -> None:
    text = "实施&ldquo;强基&rdquo;工程，增长5%。"
    view = View(Document(text=text, blocks=(Block("paragraph", 0, len(text)),)))
    at = view.text.index("强基")
    assert view.quote(at, at + 2).text == "强基"


def test_a_mark_set_into_sentences_is_overlooked() -> None:
    mark = "kTN县情资料网---"
    text = f"全区生产总{mark}值增长5%，新增{mark}学位3000个，改造小区{mark}20个。"
    assert seen(text) == "全区生产总值增长5%，新增学位3000个，改造小区20个。\n"


def test_a_mark_without_a_sign_before_it() -> None:
    mark = "县情资料网——"
    text = f"全区生产总{mark}值增长5%，新增{mark}学位3000个，改造小区{mark}20个。"
    assert seen(text) == "全区生产总值增长5%，新增学位3000个，改造小区20个。\n"


def test_a_mark_that_stands_once_is_text() -> None:
    assert "江州资料网" in seen("据江州资料网--统计，增长5%。")


def test_noise_between_lines_is_furniture() -> None:
    text = "青杨区工作要点\n全区生产总值增长5%，新增学位3000个。\n` l$ J3 l' Q;\n改造小区20个，办好实事。\n"
    document = read(text.encode())
    assert [text[f.start : f.end] for f in document.furniture] == ["` l$ J3 l' Q;"]
