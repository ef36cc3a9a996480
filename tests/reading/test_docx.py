"""Word files: what is in the paragraphs, and what Word shows that is not in them."""

from briefing.model import Document
from briefing.reading import read
from tests.reading.making import NUMBERING, STYLES, word


def paragraph(text: str, style: str = "", number: tuple[int, int] | None = None, inner: str = "") -> str:
    listed = f'<w:numPr><w:ilvl w:val="{number[1]}"/><w:numId w:val="{number[0]}"/></w:numPr>' if number else ""
    styled = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{styled}{listed}</w:pPr><w:r><w:t>{text}</w:t></w:r>{inner}</w:p>"


def document(*paragraphs: str, **parts: str) -> Document:
    return read(word("".join(paragraphs), styles=STYLES, numbering=NUMBERING, **parts))


def blocks(found: Document) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, found.text[b.start : b.end]) for b in found.blocks]


_LONG = "全会提出，明年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个。"


def test_styles_tell_title_headings_and_captions() -> None:
    found = document(
        paragraph("青杨区政府工作要点", "T"),
        paragraph("总体要求", "H1"),
        paragraph(_LONG),
        paragraph("主要目标", "Mine"),
        paragraph("图1　全区概览", "Cap"),
    )
    assert blocks(found) == [
        ("title", 0, "青杨区政府工作要点"),
        ("heading", 1, "总体要求"),
        ("paragraph", 0, _LONG),
        ("heading", 2, "主要目标"),
        ("caption", 0, "图1　全区概览"),
    ]


def test_numbers_that_word_sets_are_written_out() -> None:
    found = document(
        paragraph("青杨区政府工作要点", "T"),
        paragraph("总体要求", number=(5, 0)),
        paragraph("主要任务", number=(5, 0)),
        paragraph("扩大投资", number=(5, 1)),
        paragraph("促进消费", number=(5, 1)),
        paragraph("办好展会。", number=(5, 2)),
        paragraph("保障措施", number=(5, 0)),
        paragraph("加强领导", number=(5, 1)),
        paragraph("要点", number=(6, 0)),
    )
    assert [row[2] for row in blocks(found)[1:]] == [
        "一、总体要求", "二、主要任务", "（一）扩大投资", "（二）促进消费", "1. 办好展会。", "三、保障措施", "（一）加强领导", "要点",
    ]  # fmt: skip


def test_what_is_not_shown_is_not_read() -> None:
    found = document(
        paragraph("目录里的一行", "Toc"),
        paragraph("青杨区政府工作要点", "T"),
        paragraph(
            _LONG,
            inner="<w:del><w:r><w:delText>删去的</w:delText></w:r></w:del><w:r><w:rPr><w:vanish/></w:rPr><w:t>隐藏的</w:t></w:r>"
            "<w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:ruby><w:rt><w:r><w:t>yáng</w:t></w:r></w:rt>"
            "<w:rubyBase><w:r><w:t>杨</w:t></w:r></w:rubyBase></w:ruby></w:r><w:ins><w:r><w:t>加上的。</w:t></w:r></w:ins>",
        ),
    )
    assert [row[2] for row in blocks(found)] == ["青杨区政府工作要点", _LONG + "杨加上的。"]


def test_notes_stand_at_the_end_in_the_order_of_their_marks() -> None:
    notes = (
        '<w:footnote w:id="0" w:type="separator"><w:p/></w:footnote>'
        '<w:footnote w:id="3"><w:p><w:r><w:t>规上工业：年收入2000万元以上。</w:t></w:r></w:p></w:footnote>'
        '<w:footnote w:id="7"><w:p><w:r><w:t>另一条注释。</w:t></w:r></w:p></w:footnote>'
    )
    mark = '<w:r><w:footnoteReference w:id="{}"/></w:r>'
    found = document(
        paragraph("青杨区政府工作要点", "T"),
        paragraph(_LONG[:-1], inner=mark.format(7) + "<w:r><w:t>，规上工业增长5%</w:t></w:r>" + mark.format(3)),
        footnotes=notes,
    )
    assert blocks(found)[1:] == [
        ("paragraph", 0, _LONG[:-1] + "[1]，规上工业增长5%[2]"),
        ("footnote", 0, "[1]另一条注释。"),
        ("footnote", 0, "[2]规上工业：年收入2000万元以上。"),
    ]


def test_a_text_box_is_read_once() -> None:
    box = "<w:txbxContent><w:p><w:r><w:t>框里的一段话，也是文稿的一部分。</w:t></w:r></w:p></w:txbxContent>"
    shape = f"<w:r><mc:AlternateContent xmlns:mc='m'><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    found = document(paragraph("青杨区政府工作要点", "T"), paragraph(_LONG, inner=shape))
    assert found.text.count("框里的一段话") == 1


def test_a_table_that_sets_a_page_is_no_table_of_data() -> None:
    def row(*cells: str) -> str:
        return "<w:tr>" + "".join(f"<w:tc>{paragraph(c)}</w:tc>" for c in cells) + "</w:tr>"

    page = document(paragraph("青杨区政府工作要点", "T"), f"<w:tbl>{row(_LONG, _LONG)}{row(_LONG, _LONG)}</w:tbl>")
    data = document(paragraph("青杨区政府工作要点", "T"), f"<w:tbl>{row('指标', '数值')}{row('总量', '5')}</w:tbl>")
    assert [b.kind for b in page.blocks[1:]] == ["paragraph"] * 4
    assert blocks(data)[1:] == [("table", 0, "指标\t数值"), ("table", 0, "总量\t5")]


def test_numbers_without_measure_are_no_numbers() -> None:
    huge = "9" * 5000
    found = document(
        paragraph("青杨区政府工作要点", "T"),
        f'<w:p><w:pPr><w:outlineLvl w:val="{huge}"/><w:numPr><w:ilvl w:val="{huge}"/><w:numId w:val="5"/></w:numPr></w:pPr>'
        f"<w:r><w:t>{_LONG}</w:t></w:r></w:p>",
    )
    assert found.text.endswith(f"{_LONG}\n")
