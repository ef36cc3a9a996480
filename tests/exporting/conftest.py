"""A small briefing made by hand, so that these tests look at the exports and not at the rules that read a document.

Its document tries what a hostile one would: markup of every format, formulas, links, controls of a terminal.
"""

from decimal import Decimal

import pytest

from briefing.model import (
    Block,
    Briefing,
    Credits,
    Document,
    Furniture,
    Goal,
    Initiative,
    Numeral,
    Programme,
    Project,
    Quote,
    Review,
    Section,
    Statistic,
    Term,
)

LINES = (
    "首页 > 要闻",
    "青溪区<b>“十五五”</b>规划",
    '=HYPERLINK("http://x.example")增长-3.3%,[点这里](javascript:alert(1))达到1,234.50亿元。',
    "力争到2030年建成智造\n\n  强区,实施“双城”三大行动。",
    "\x1b]0;标题\x07一是<script>alert('x')</script>提升行动\u202e,新建*五*座|桥梁;www.x.example。",
    "二是`rm -rf`补短行动,约5%—5.5%的道路提质。",
    "责任编辑:佚名",
)


@pytest.fixture
def sample() -> Briefing:
    text = "\n".join(LINES) + "\n"
    starts = [text.index(line) for line in LINES]
    blocks = tuple(
        Block(kind, start, start + len(line), level)
        for kind, level, start, line in zip(
            ("title", "paragraph", "heading", "paragraph", "item"),
            (0, 0, 2, 0, 0),
            starts[1:],
            LINES[1:6],
            strict=False,
        )
    )
    document = Document(
        text,
        Credits("青溪区<b>“十五五”</b>规划", "青溪*发布*", "2026-01-15", ("甲 & 乙",), place="青溪区"),
        blocks,
        (Furniture("navigation", 0, 7), Furniture("editor", starts[6], starts[6] + len(LINES[6]))),
        file='青溪 "规划".txt',
        sha256="0" * 64,
    )

    def q(words: str) -> Quote:
        at = text.index(words)
        return document.quote(at, at + len(words))

    sentence = document.quote(starts[2], starts[2] + len(LINES[2]))
    return Briefing(
        document,
        sections=(Section(q("力争到2030年建成智造\n\n  强区,实施“双城”三大行动。"), 2, starts[6]),),
        goals=(
            Goal("g1", "vision", q("建成智造\n\n  强区"), "2030"),
            Goal("g2", "target", q("达到1,234.50亿元"), None, ("s2",), ("horizon",)),
        ),
        programmes=(Programme("P1", q("“双城”三大行动"), 3, 2, True, "十五五"),),
        projects=(
            Project("p1", "member", q("<script>alert('x')</script>提升行动"), "P1", 1, (q("新建*五*座|桥梁"),)),
            Project("p2", "member", q("`rm -rf`补短行动"), "P1", 2),
            Project("p3", "outline", q("智造"), None, 1),
        ),
        initiatives=(Initiative(q("`rm -rf`补短行动"), "行动", 2),),
        statistics=(
            Statistic(
                "s1", "=HYPERLINK(\"http://x.example\")", (q("=HYPERLINK(\"http://x.example\")"),), q("-3.3%"),
                Decimal("-3.30"), "%", "change", "exact", "actual", sentence, period="2025",
            ),
            Statistic(
                "s2", "[点这里](javascript:alert(1))", (q("[点这里](javascript:alert(1))"),), q("1,234.50亿元"),
                Decimal("1234.50"), "亿元", "level", "over", "target", sentence, base_value=Decimal(123450000000),
                base_unit="元", scope="全省", inferred=("indicator", "period"), rule="left",
            ),
            Statistic(
                "s3", "道路", (q("道路"),), q("约5%—5.5%"), Decimal(5), "%", "share", "range", "expected", q(LINES[5]),
                value_high=Decimal("5.5"),
            ),
        ),
        terms=(
            Term("slogan", q("双城"), 1, places=(text.index("双城"),)),
            Term("keyword", q("行动"), 3, 0.75),
        ),
        numerals=(Numeral(q("2030年"), "period"), Numeral(q("-3.3"), "statistic")),
        reviews=(
            Review("statistics", q("-3.3%").start, q("-3.3%").end, "corrected", (("period", "2024"),), "2026-02-01T08:00:00Z"),
            Review("projects", q("智造").start, q("智造").end, "rejected"),
        ),
    )  # fmt: skip
