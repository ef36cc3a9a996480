"""Files of records: comma-separated ones and feeds."""

from html import escape

from briefing.reading import read

_LONG = "全会提出，明年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个。\n" * 8


def test_the_longest_field_is_the_article() -> None:
    found = read(f'编号,标题,正文\n1,青杨区要点,"青杨区工作要点\n{_LONG}"\n2,短,短\n'.encode("utf-8-sig"), name="x.csv")
    assert found.format == "csv"
    assert found.credits.title == "青杨区工作要点"
    assert found.text.startswith("青杨区工作要点\n全会提出")


def test_records_without_an_article_are_a_table() -> None:
    found = read("指标,数值\n生产总值,512.3\n".encode("gbk"), name="x.csv")
    assert [(b.kind, found.text[b.start : b.end]) for b in found.blocks] == [
        ("table", "指标\t数值"),
        ("table", "生产总值\t512.3"),
    ]


def test_a_feed_has_a_section_for_each_item() -> None:
    items = "".join(
        f"<item><title>{t}</title><link>http://x</link><description>{escape(f'<p>{_LONG}</p>')}</description></item>"
        for t in ("青杨区部署工作", "白石县开工项目")
    )
    found = read(
        f'<?xml version="1.0" encoding="gb2312"?>\n<rss version="2.0"><channel><title>江州要闻</title>{items}</channel></rss>'.encode()
    )
    assert found.format == "feed"
    assert found.credits.title == "江州要闻"
    headings = [found.text[b.start : b.end] for b in found.blocks if b.kind == "heading"]
    assert headings == ["青杨区部署工作", "白石县开工项目"]
