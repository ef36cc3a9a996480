"""Plain text."""

from briefing.reading import read

_LONG = "全会提出，明年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个。"


def test_the_text_is_the_file() -> None:
    text = f"青杨区工作要点\n\n　　{_LONG}\n\t{_LONG}\n"
    assert read(text.encode()).text == text


def test_lines_of_cells_are_a_table() -> None:
    text = f"青杨区工作要点\n{_LONG}\n指标\t总量（亿元）\n生产总值\t512.3\n{_LONG}\n前\t后\n{_LONG}\n"
    found = read(text.encode())
    assert [found.text[b.start : b.end] for b in found.blocks if b.kind == "table"] == [
        "指标\t总量（亿元）",
        "生产总值\t512.3",
    ]


def test_lines_broken_in_mid_sentence_are_one_paragraph() -> None:
    text = f"青杨区工作要点\n\n{_LONG}\n全区经济社会发展主要预期目标\n是：生产总值增长5%。\n固定资产投资比上年增长\n12.5%。\n实施“强基\n”工程。\n"
    found = read(text.encode())
    assert [found.text[b.start : b.end].replace("\n", "") for b in found.blocks[2:]] == [
        "全区经济社会发展主要预期目标是：生产总值增长5%。", "固定资产投资比上年增长12.5%。", "实施“强基”工程。",
    ]  # fmt: skip


def test_a_headline_over_two_lines_and_broken_subheads() -> None:
    text = f"青杨吹响号角\n力争财政收入翻一番\n\n{_LONG}\n\n　锚定目标：\n\n　建设首善之区\n\n{_LONG}\n"
    found = read(text.encode())
    assert found.credits.title == "青杨吹响号角 力争财政收入翻一番"
    assert [found.text[b.start : b.end].split() for b in found.blocks if b.kind == "heading"] == [
        ["锚定目标：", "建设首善之区"]
    ]


def test_a_line_that_sets_a_figure_before_its_name_is_no_heading() -> None:
    text = "青杨区五年成就\n\n数说五年\n■ 1560亿元：2025年地区生产总值\n■ 第31位：百强区排名，较2020年上升17位\n\n成绩来之不易。\n"
    blocks = read(text.encode()).blocks
    assert [b.kind for b in blocks if b.kind in ("heading", "item")] == ["heading", "item", "item"]
