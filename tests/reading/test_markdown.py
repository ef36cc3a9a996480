"""Markdown, also with HTML in it."""

import pytest

from briefing.model import Document
from briefing.reading import read

_LONG = "全会提出，明年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个。"


def blocks(found: Document) -> list[tuple[str, int, str]]:
    return [(b.kind, b.level, found.text[b.start : b.end]) for b in found.blocks]


def test_marks_are_structure_and_not_text() -> None:
    found = read(
        f"""# 青杨区工作要点

## 一、总体要求

{_LONG}**坚持稳中求进**，见[附件](http://x.cn/a_(1).pdf "t")。![图](a.png)

- 要点甲
* 要点乙
1. 第一项工作。

> 引用的一段话，讲明了道理。

保障措施
-------

5\\*3 与 `代码`&nbsp;以及 a_b_c，2*3*4。

---
""".encode()
    )
    assert found.format == "markdown"
    assert blocks(found) == [
        ("title", 0, "青杨区工作要点"),
        ("heading", 2, "一、总体要求"),
        ("paragraph", 0, f"{_LONG}坚持稳中求进，见附件。"),
        ("item", 0, "要点甲"),
        ("item", 0, "要点乙"),
        ("item", 0, "1. 第一项工作。"),
        ("paragraph", 0, "引用的一段话，讲明了道理。"),
        ("heading", 2, "保障措施"),
        ("paragraph", 0, "5*3 与 代码\xa0以及 a_b_c，2*3*4。"),
    ]


def test_a_day_of_items_has_a_section_for_each() -> None:
    found = read(
        "# 《江州新闻》 (20240305)\n\n## 详细新闻\n\n### 青杨区部署工作\n\n"
        f"<p><strong>江州台消息</strong>（江州新闻）：{_LONG}</p><p>&nbsp;&nbsp;{_LONG}</p>\n\n[查看原文](http://x)\n\n"
        f"### 白石县开工项目\n\n<p style='text-indent: 2em;'>{_LONG}<br>{_LONG}</p>\n".encode()
    )
    assert found.credits.title == "《江州新闻》 (20240305)"
    assert found.credits.published == "2024-03-05"
    assert [row[1:] for row in blocks(found) if row[0] == "heading"] == [
        (2, "详细新闻"), (3, "青杨区部署工作"), (3, "白石县开工项目"),
    ]  # fmt: skip
    assert [row[2] for row in blocks(found) if row[0] == "paragraph"] == [
        f"江州台消息（江州新闻）：{_LONG}", _LONG, _LONG, _LONG,
    ]  # fmt: skip


def test_tables_and_properties_on_top() -> None:
    found = read(
        "---\ntitle: 青杨区公报\ndate: 2024-03-05\nsource: 江州日报\n---\n\n# 青杨区公报\n\n"
        f"{_LONG}\n\n| 指标 | 数值（亿元） |\n|---|---:|\n| 生产总值 | 512.3 |\n".encode()
    )
    assert blocks(found)[-2:] == [("table", 0, "指标\t数值（亿元）"), ("table", 0, "生产总值\t512.3")]
    assert (found.credits.source, found.credits.published) == ("江州日报", "2024-03-05")


def test_one_sign_does_not_make_a_text_markdown() -> None:
    text = f"青杨区工作要点\n#1号楼的改造\n{_LONG}\n"
    assert read(text.encode()).text == text
    assert read(text.encode(), name="要点.md").format == "markdown"


@pytest.mark.parametrize(
    "line", ["# " + " " * 50_000 + "x", "a|b\n" + "|-" * 25_000 + "x", "[" * 50_000, "* " * 50_000 + "x", "_" * 50_000]
)
def test_long_lines_take_time_in_proportion(line: str) -> None:
    """A quadratic step would take minutes here."""
    read(f"{_LONG}\n\n{line}\n".encode(), name="x.md")
