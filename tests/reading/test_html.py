"""Saved web pages."""

import pytest

from briefing.exporting import export
from briefing.extraction import brief
from briefing.model import Document, ReadError
from briefing.reading import read

_BODY = [
    "本报讯（记者 顾北辰）3月4日，青杨区召开经济工作会议，部署全年任务。",
    "会议提出，今年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个，办好十件民生实事。",
    "会议强调，要把项目建设放在首位，全年完成投资120亿元，新引进企业35家。",
]
_PAGE = """<!DOCTYPE html><html><head><title>青杨区部署全年任务_要闻_江州网</title>
<meta property="article:published_time" content="2024-03-05T01:30:00+00:00"><script>var a = "<p>不是正文，也不是文字。</p>";</script>
</head><body><div class="nav"><a href="/">首页</a> <a href="/n">要闻</a> <a href="/s">社会</a></div>
<div class="crumb"><a href="/">首页</a> &gt; <a href="/n">要闻</a> &gt; 正文</div>
<div class="main"><h1>青杨区部署全年任务</h1><div class="info"><span>2024-03-05 09:30</span> <span>来源：<a>江州日报</a></span></div>
<div class="article-body">{body}<div class="share">分享到：<a>微信</a><a>微博</a></div><p>（责任编辑：沈佳禾）</p></div>
<div class="related"><h3>相关新闻</h3><ul><li><a href="/1">江州市200个项目集中开工，总投资389亿元</a></li></ul></div></div>
<div class="footer">Copyright © 2024 江州网 版权所有</div></body></html>"""


def page(*body: str) -> Document:
    return read(_PAGE.format(body="".join(body) or "".join(f"<p>　　{p}</p>" for p in _BODY)).encode())


def article(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind not in ("title", "byline")]


def test_the_article_is_told_from_the_page_around_it() -> None:
    assert article(page()) == _BODY


def test_what_stands_around_is_kept_as_furniture() -> None:
    document = page()
    around = " ".join(document.text[f.start : f.end] for f in document.furniture)
    for words in ("首页 > 要闻 > 正文", "微信", "沈佳禾", "389亿元", "版权所有"):
        assert words in around
    assert "不是正文" not in document.text


def test_credits_come_from_the_lines_around_the_article() -> None:
    credits = page().credits
    assert credits.title == "青杨区部署全年任务"
    assert (credits.source, credits.published) == ("江州日报", "2024-03-05T09:30")
    assert (credits.authors, credits.editors) == (("顾北辰",), ("沈佳禾",))


def test_half_a_character_in_what_a_page_says_of_itself_can_be_exported() -> None:
    said = r'{"@type":"NewsArticle","headline":"青杨区\ud800","author":[{"name":"顾北辰\udfff"},"沈佳禾\ud800"]}'
    linked = f'<script type="application/ld+json">{said}</script>'
    body = "".join(f"<p>{p}</p>" for p in _BODY)
    content = f"<html><head>{linked}</head><body><div>{body}</div></body></html>".encode()
    document = read(content, name="a\udcff.html")
    assert document.file == "a\ufffd.html"
    assert document.credits.title == "青杨区\ufffd"
    assert document.credits.authors
    for form in ("toml", "json", "markdown"):
        assert "青杨区\ufffd" in export(brief(document), form).encode().decode()


def test_facts_come_from_the_article_alone() -> None:
    document = page()
    values = {str(s.value) for s in brief(document).statistics}
    assert {"6", "3000", "120", "35"} <= values
    assert not {"200", "389"} & values


@pytest.mark.parametrize(
    "body",
    [
        "<br>　　".join(_BODY),
        "".join(f"<div><span>{p}</span></div>" for p in _BODY),
        "".join(f"<section><section><p>{p}</p></section></section>" for p in _BODY),
        "<table><tr><td>" + "".join(f"<p>{p}" for p in _BODY) + "</td></tr></table>",
        "".join(f'<div class="page" id="page{k}"><p>{p}</p></div>' for k, p in enumerate(_BODY)),
        "<P>" + "\n<P>".join(p.replace("全年", "<b>全年</b>") for p in _BODY),
    ],
)
def test_however_paragraphs_are_marked(body: str) -> None:
    assert article(page(body)) == _BODY


def test_teasers_inside_the_article_are_furniture() -> None:
    inside = '<div class="recommend"><p>江州市200个项目集中开工，总投资389亿元。</p></div>'
    links = '<ul><li><a href="/1">江州地铁三号线通车</a></li><li><a href="/2">江州大桥合龙</a></li></ul>'
    assert article(page(f"<p>{_BODY[0]}</p>{inside}<p>{_BODY[1]}</p>{links}<p>{_BODY[2]}</p>")) == _BODY


def test_headings_keep_their_level_and_pinyin_is_left_out() -> None:
    document = page(
        f"<h2>一、总体要求</h2><p>{_BODY[1]}</p><h3>（一）目标</h3><p>青<ruby>杨<rt>yáng</rt></ruby>区。{_BODY[2]}</p>"
    )
    assert [(b.kind, b.level) for b in document.blocks if b.kind == "heading"] == [("heading", 2), ("heading", 3)]
    assert "青杨区。" in document.text


def test_a_page_of_links_has_no_article() -> None:
    links = "".join(f'<li><a href="/{i}">江州市{i}个项目集中开工，总投资{i}亿元。</a></li>' for i in range(40))
    with pytest.raises(ReadError, match="没有找到正文"):
        read(f"<html><body><ul>{links}</ul></body></html>".encode())


@pytest.mark.parametrize(
    "piece",
    [
        "<!-- x",
        "<",
        "<!--",
        "<a ",
        "</",
        "<a b='",
        '<a b="',
        "<?",
        "&",
        "<div>",
        "<p>一。",
        "<td>",
        "<script>",
        "<b></p>",
    ],
)
def test_broken_pages_take_time_in_proportion(piece: str) -> None:
    """A quadratic step would take minutes here."""
    read(f"<html><body>{'<p>' + _BODY[1] + '</p>'}{piece * 20000}".encode())


def test_a_page_in_a_text_file_is_a_page_and_a_text_with_angle_brackets_is_none() -> None:
    assert page().format == "html"
    assert read("甲 < 乙，乙 > 丙。<b>附注</b>\n全区生产总值增长6%。".encode()).format == "text"


def test_today_on_top_of_the_page_is_not_the_day_of_publication() -> None:
    page = _PAGE.replace('<meta property="article:published_time" content="2024-03-05T01:30:00+00:00">', "")
    page = page.replace('<div class="nav">', '<div class="nav">今天是2026年11月25日 星期三 ').replace(
        "<span>2024-03-05 09:30</span>", ""
    )
    body = "".join(f"<p>{p}</p>" for p in _BODY)
    assert read(page.format(body=body).encode()).credits.published is None
    dated = page.format(body=body).replace('<div class="footer">', "<p>发布时间：2024-03-06</p><div class='footer'>")
    assert read(dated.encode()).credits.published == "2024-03-06"


def test_a_headline_without_a_tag_of_its_own() -> None:
    page = _PAGE.replace("青杨区部署全年任务_要闻_江州网", "江州网").replace("<h1>", "<div>").replace("</h1>", "</div>")
    found = read(page.format(body="".join(f"<p>{p}</p>" for p in _BODY)).encode())
    assert found.credits.title == "青杨区部署全年任务"


def test_names_of_channels_are_no_authors() -> None:
    page = _PAGE.replace("<span>2024-03-05 09:30</span>", "<span>2024-03-05 09:30 要闻 时政</span>")
    found = read(page.format(body="".join(f"<p>{p}</p>" for p in _BODY[1:])).encode())
    assert found.credits.authors == ()
