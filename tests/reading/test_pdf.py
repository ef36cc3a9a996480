"""PDF files: lines become paragraphs again."""

from briefing.reading.containers.pdf.paragraphs import PdfLine, write
from briefing.reading.writing import Writer

_FULL = "全会提出，明年全区生产总值增长6%左右，新增学位3"
_LEFT, _RIGHT = 80.0, 512.0


def page(*lines: tuple[float, float, str], size: float = 12, top: float = 760) -> list[PdfLine]:
    """Lines from top to bottom: left end, right end, text."""
    return [PdfLine(left, right, top - 20 * k, size, text) for k, (left, right, text) in enumerate(lines)]


def paragraphs(*pages: list[PdfLine]) -> list[tuple[str | None, str]]:
    out = Writer()
    write(pages, out)
    return [(line.role, line.text) for line in out.result()[1]]


def test_a_full_line_goes_on_in_the_next_also_across_pages() -> None:
    first = page((_LEFT + 24, _RIGHT, _FULL), (_LEFT, _RIGHT, "000个，改造老旧小区20个，办好十件民生实事，增"))
    second = page((_LEFT, 200, "长5%。"), (_LEFT + 24, 300, "会议强调真抓实干。"))
    assert paragraphs(first, second) == [
        (None, f"{_FULL}000个，改造老旧小区20个，办好十件民生实事，增长5%。"),
        (None, "会议强调真抓实干。"),
    ]


def test_a_subhead_at_the_margin_begins_a_paragraph_and_a_ragged_line_does_not_end_one() -> None:
    lines = page(
        (_LEFT + 24, _RIGHT - 30, _FULL),
        (_LEFT, _RIGHT - 40, "000个，改造老旧小区20个，办好十件民生实事。"),
        (_LEFT, 200, "二、保障措施"),
        (_LEFT + 24, _RIGHT, _FULL),
        (_LEFT, _RIGHT, "000个，改造老旧小区20个，办好十件民生实事，增"),
        (_LEFT, 200, "长5%。"),
    )
    assert [text for _, text in paragraphs(lines)] == [
        f"{_FULL}000个，改造老旧小区20个，办好十件民生实事。",
        "二、保障措施",
        f"{_FULL}000个，改造老旧小区20个，办好十件民生实事，增长5%。",
    ]


def test_without_indents_a_short_line_ends_a_paragraph() -> None:
    lines = page((_LEFT, _RIGHT, _FULL), (_LEFT, 200, "000个。"), (_LEFT, _RIGHT, _FULL), (_LEFT, 210, "000个。"))
    assert [text for _, text in paragraphs(lines)] == [f"{_FULL}000个。"] * 2


def test_running_heads_and_page_numbers_are_left_out() -> None:
    pages = [
        [
            PdfLine(200, 400, 810, 9, "江州市政府公报　2024年第3期"),
            *page((_LEFT + 24, _RIGHT, name + _FULL), (_LEFT, 300, f"第{name}段讲了一件事情。")),
            PdfLine(290, 310, 40, 9, f"— {k} —"),
        ]
        for k, name in enumerate("甲乙丙", 1)
    ]
    assert [text for _, text in paragraphs(*pages)] == [f"{n}{_FULL}第{n}段讲了一件事情。" for n in "甲乙丙"]


def test_the_first_large_lines_are_the_headline() -> None:
    head = [PdfLine(150, 450, 800, 22, "青杨区国民经济和社会"), PdfLine(180, 420, 770, 22, "发展统计公报")]
    body = page(*[(_LEFT, _RIGHT, _FULL)] * 6, (_LEFT, 200, "000个。"), top=700)
    assert paragraphs([*head, *body])[0] == ("title", "青杨区国民经济和社会发展统计公报")


def test_rows_of_columns_are_a_table() -> None:
    rows = [
        piece
        for k, cells in enumerate((("指标", "总量（亿元）"), ("生产总值", "512.3"), ("工业增加值", "88.1")))
        for piece in (PdfLine(80, 150, 700 - 20 * k, 12, cells[0]), PdfLine(300, 340, 700 - 20 * k, 12, cells[1]))
    ]
    assert paragraphs(rows) == [
        ("table", "指标\t总量（亿元）"),
        ("table", "生产总值\t512.3"),
        ("table", "工业增加值\t88.1"),
    ]


def test_columns_of_one_height_stay_apart_and_latin_words_do_not_run_together() -> None:
    row = [PdfLine(80, 180, 700, 12, "生产总值"), PdfLine(300, 340, 700, 12, "512.3")]
    words = page((_LEFT, _RIGHT, "the plan of the city and of the"), (_LEFT, 200, "district."), top=600)
    assert [text for _, text in paragraphs([*row, *words])] == [
        "生产总值\u3000512.3",
        "the plan of the city and of the district.",
    ]
