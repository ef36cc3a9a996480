"""Lines break where Chinese may break."""

from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from briefing.typesetting.display import safe
from briefing.typesetting.lines import breaks
from briefing.typesetting.widths import cut, pad, width


def lines(text: str, room: int) -> list[str]:
    return [text[a:b] for a, b in breaks(text, 0, len(text), room)]


def test_no_line_starts_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    text = "全区坚持“强基、提质”，推进（沿江）建设；明年、后年再上新台阶。" * 3
    for room in range(8, 40):
        for line in lines(text, room):
            assert line[0] not in "，。、；）”", (room, line)
            assert line[-1] not in "（“", (room, line)


def test_a_number_stays_with_its_unit() -> None:
    text = "经济总量突破2000亿元大关"
    for room in range(10, 24):
        assert any("2000亿元" in line for line in lines(text, room)), room


@given(st.text(alphabet="茶叶产量12.5%亿元，。“”（） ab", max_size=80), st.integers(4, 30))
def test_nothing_is_lost_and_nothing_too_wide(text: str, room: int) -> None:
    got = lines(text, room)
    assert "".join("".join(got).split()) == "".join(text.split())


@given(st.text(alphabet="茶叶产量12.5%亿元，。“”（） abé…—", max_size=40), st.integers(1, 40))
def test_padding_is_exact(text: str, room: int) -> None:
    assert width(pad(text, room)) == room
    assert width(cut(text, room)) <= room


@given(st.text(alphabet="茶叶产量12.5%亿元，。“”（） abé…—①★→°℃", max_size=40))
def test_widths_agree_with_the_terminal_library(text: str) -> None:
    assert width(text) == cell_len(text)


@given(st.text())
def test_nothing_a_terminal_obeys_is_shown(text: str) -> None:
    shown = safe(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0xD800 <= ord(c) < 0xE000 for c in shown)
