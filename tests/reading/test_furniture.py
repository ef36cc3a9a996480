"""What stands on a page and is not the article."""

import pytest

from briefing.model import Document
from briefing.reading import read

_PROSE = "全会提出，明年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个，办好十件民生实事。" * 3


def furniture(document: Document) -> list[str]:
    """The words of the furniture, line by line."""
    return [line.strip() for f in document.furniture for line in document.text[f.start : f.end].split("\n")]


@pytest.mark.parametrize(
    "line",
    [
        "首页 > 要闻 > 正文",
        "您现在的位置：首页 → 青杨新闻",
        "江州新闻网",
        "江州日报　2024年1月15日　星期一　第02版　要闻",
        "下载",
        "【字体：小 大】",
        "分享到：微信 微博 QQ空间",
    ],
)
def test_lines_above_the_headline(line: str) -> None:
    document = read("\n".join([line, "青杨区召开全会部署明年工作", _PROSE, _PROSE]).encode())
    assert document.credits.title == "青杨区召开全会部署明年工作"
    assert furniture(document) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "责任编辑：沈佳　校对：高原",
        "[编辑:高小] 【大 中 小】 【打印】 【关闭】",
        "［发表评论］［加入收藏］［告诉好友］［打印此文］［关闭窗口］",
        "扫一扫在手机打开当前页",
        "相关新闻",
        "点击进入本网专题",
        "来源 | 江州市融媒体中心",
        "Copyright 2012 江州新闻网 All Rights Reserved",
    ],
)
def test_the_first_such_line_ends_the_article(line: str) -> None:
    teaser = "江州市200个项目开工 总投资389亿元"
    document = read("\n".join(["青杨区召开全会部署明年工作", _PROSE, _PROSE, line, teaser]).encode())
    assert furniture(document) == [line, teaser]


def test_a_repeated_headline_behind_the_article_is_furniture() -> None:
    title = "青杨区召开全会部署明年工作"
    document = read("\n".join([title, _PROSE, _PROSE, _PROSE, title, "点击进入专题"]).encode())
    assert [f.kind for f in document.furniture] == ["repeat", "related"]


def test_a_figure_alone_on_a_line_is_text() -> None:
    document = read("\n".join(["青杨区召开全会部署明年工作", _PROSE, "31.8%。", _PROSE]).encode())
    assert furniture(document) == []


def test_an_editor_line_with_articles_behind_it_does_not_end_the_text() -> None:
    document = read("\n".join(["青杨区召开全会部署明年工作", _PROSE, "编辑：沈佳", _PROSE, _PROSE]).encode())
    assert furniture(document) == ["编辑：沈佳"]
