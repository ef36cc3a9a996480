"""What a document holds is data in every format."""

import csv
import io
import json
import tomllib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing import export
from briefing.exporting.csv import cell
from briefing.exporting.markdown import escaped
from briefing.exporting.text import scalar
from briefing.exporting.tree import number
from briefing.model import Briefing
from briefing.typesetting.display import folded

MARKUP = MarkdownIt("commonmark").enable(["table", "strikethrough"])


def test_markdown_has_no_structure_of_the_document(sample: Briefing) -> None:
    tokens = MARKUP.parse(export(sample, "markdown"))
    inner = [child for token in tokens for child in token.children or ()]
    assert not {"link_open", "image", "em_open", "code_inline", "html_inline", "html_block"} & {
        t.type for t in inner + tokens
    }
    strong = "".join(t.content for t in inner if t.type == "text")
    assert "<script>alert('x')</script>提升行动" in strong
    assert "[点这里](javascript:alert(1))" in strong


@given(st.text(st.characters(exclude_categories=["Cs", "Cc", "Cf", "Zs", "Zl", "Zp", "Mn"]), min_size=1))
def test_escaped_words_read_as_they_are(words: str) -> None:
    inline = MARKUP.parse(f"- {escaped(words)}")
    shown = "".join(child.content for token in inline for child in token.children or ())
    assert shown == folded(words).strip()


@given(st.text())
def test_a_cell_is_never_a_formula(words: str) -> None:
    text = cell(words)
    assert text.lstrip()[:1] not in tuple("=@＝＋－＠")
    rows = list(csv.reader(io.StringIO('a,"' + text.replace('"', '""') + '"\r\n')))
    assert rows == [["a", text]]


@pytest.mark.parametrize("text", ["-3.3%", "+5", "-1,234.5"])
def test_a_number_stays_a_number(text: str) -> None:
    assert cell(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_string_survives_both_languages(words: str) -> None:
    assert tomllib.loads(f"x = {scalar(words)}")["x"] == words
    assert json.loads(scalar(words)) == words


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40, places=12))
def test_a_number_is_exact(value: Decimal) -> None:
    exact = number(value)
    assert exact == value
    assert exact is not None
    again = tomllib.loads(f"x = {scalar(exact)}", parse_float=Decimal)["x"]
    assert again == value
