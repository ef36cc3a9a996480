"""The article that opens by default."""

from pathlib import Path

from briefing import brief, read
from briefing.model import Briefing, Document


def of(seed: Path) -> tuple[Document, Briefing]:
    document = read(seed)
    return document, brief(document)


def test_credits(seed: Path) -> None:
    c = read(seed).credits
    assert (c.source, c.published, c.place) == ("福州新闻网", "2020-12-29T07:21:48", "鼓楼区")
    assert (c.authors, c.correspondents, c.photographers, c.editors) == (("莫思予",), ("彭辉",), ("池远",), ("徐匆",))


def test_statistics_and_not_one_false(seed: Path) -> None:
    _, b = of(seed)
    assert [(s.indicator, s.quantity.text, s.status) for s in b.statistics] == [
        ("鼓楼区经济总量", "9个百亿关口", "actual"),
        ("鼓楼区经济总量", "2000亿元", "expected"),
        ("人均GDP", "27万元", "expected"),
        ("中国城区高质量发展水平百强", "第18名", "actual"),
        ("获全市绩效考评优秀", "连续17年", "actual"),
    ]


def test_six_projects_with_measures(seed: Path) -> None:
    _, b = of(seed)
    (p,) = b.programmes
    assert (p.name.text, p.declared, p.found) == ("“六大提升工程”", 6, 6)
    assert [x.name.text for x in b.projects] == [
        "产业发展和科技创新提升工程",
        "城市品质和古厝保护提升工程",
        "生态城区和绿色生活提升工程",
        "群众获得感和安全感提升工程",
        "营商环境和政府服务提升工程",
        "招商效率和招商质量提升工程",
    ]
    assert all(len(x.measures) >= 2 for x in b.projects)
    assert any("“六区引领、五新发力、四化发展”" in m.text for m in b.projects[0].measures)


def test_goals(seed: Path) -> None:
    _, b = of(seed)
    kinds = [g.kind for g in b.goals]
    assert (kinds.count("objective"), kinds.count("task")) == (7, 9)


def test_every_digit_of_the_article_is_claimed_once(seed: Path) -> None:
    document, b = of(seed)
    claimed = [0] * len(document.text)
    for n in b.numerals:
        for i in range(n.quote.start, n.quote.end):
            claimed[i] += 1
    for block in document.blocks:
        for i in range(block.start, block.end):
            if document.text[i].isdigit():
                assert claimed[i] == 1, document.text[i - 5 : i + 5]


def test_the_page_around_the_article_gives_no_fact(seed: Path) -> None:
    document, b = of(seed)
    teaser = document.text.index("5项全国性荣誉")
    assert all(s.quantity.end < teaser for s in b.statistics)
    assert any(f.start <= teaser < f.end for f in document.furniture)
