"""TOML that anyone may have written."""

import pytest

from briefing.text.toml import parse


def test_tables_texts_and_dots_within_them() -> None:
    dots = ".".join(["a"] * 500)
    assert parse(f'a.b = "{dots}"\n[c]\nd = 1\n') == {"a": {"b": dots}, "c": {"d": 1}}


@pytest.mark.parametrize(
    "text",
    [
        "a." * 2000 + "a = 1",
        '"a" . ' * 2000 + "a = 1",
        "x = {" + "a." * 2000 + "a = 1}",
        "[" + "a." * 2000 + "a]",
        "a = " + "[" * 50_000,
        "a = 1 b",
    ],
    ids=["dotted", "quoted and spaced", "inline", "table", "arrays", "no TOML"],
)
def test_what_is_nested_too_deep_is_an_error_of_the_file(text: str) -> None:
    with pytest.raises(ValueError, match=r"too deep|Expected"):
        parse(text)
