"""Lists of aims in one paragraph: 主要预期目标是：…, 发展目标：一是…二是…, 主要指标，包括…, …的目标."""

import re
from collections.abc import Iterator

from briefing.extraction.clauses import clauses, items
from briefing.extraction.goals import horizons, reading
from briefing.extraction.goals.ground import Clause, Draft, Ground, Horizon
from briefing.extraction.lexicon import holds

_POINT = "[一二三四五六七八九十]{1,2}是"
_REST = "等[\\d一二三四五六七八九十]+[个项].*$|等$"


def opened(ground: Ground, start: int, end: int) -> int | None:
    """Where the list begins that the sentence opens, if it opens one: after 主要预期目标是."""
    m = ground.words.listed.search(ground.text, start, end)
    if m is None or holds(ground.text[start : m.start()], ground.words.reported):
        return None
    follow = ground.words.opens_list.match(ground.text, m.end(), end)
    return follow.end() if follow and follow.end() < end else None


def targets(ground: Ground, start: int, end: int, horizon: Horizon, sentence: int) -> Iterator[Draft]:
    """The aims of a list: every clause with a value, a yardstick, an outcome or a vision.

    `sentence` is where the sentence begins: a value that stands alone (目标设定为5%) takes its words.
    """
    for a, b in clauses(ground.text, start, end, "，；。"):
        clause, point = _without_marks(ground, ground.clause(a, b))
        m = ground.words.until.match(clause.words)
        if m:
            horizon = horizons.until(ground, m)
            clause = ground.clause(clause.start + m.end(), clause.end)
        clause = _without_closing(ground, clause)
        if clause.figures and all(statistic.status == "actual" for _, statistic in clause.figures):
            return  # 我们已经梳理了320个项目: the list has ended
        if len(clause.words) < reading.SHORTEST or clause.words.endswith(ground.words.sums_up):
            continue
        if clause.figures and clause.figures[0][0].found.start == clause.start:
            before = list(clauses(ground.text, sentence, start, "，；。")) if a == start else []
            if before:
                clause = reading.bare(ground, ground.clause(before[-1][0], clause.end))
                yield Draft("target", clause.start, clause.end, horizon, "target-list")
            continue
        kind = reading.kind_of(ground, clause) or ("objective" if point else None)
        if kind is not None:
            yield from reading.drafts(ground, clause, kind, horizon, "target-list")


def _without_marks(ground: Ground, clause: Clause) -> tuple[Clause, bool]:
    """The clause without 一是 before it and 等16个指标 after it; and whether 一是 stood there."""
    point = re.match(_POINT, clause.words)
    rest = re.search(_REST, clause.words)
    start = clause.start + (point.end() if point else 0)
    end = clause.start + rest.start() if rest else clause.end
    return ground.clause(start, max(start, end)), point is not None


def _without_closing(ground: Ground, clause: Clause) -> Clause:
    """The clause before 努力争取更好结果: what follows sets nothing."""
    m = ground.words.closing.search(clause.words)
    if m is None:
        return clause
    before = clause.words.rfind("、", 0, m.start())
    return ground.clause(clause.start, clause.start + max(before, 0))


def named(ground: Ground, start: int, end: int, horizon: Horizon) -> Iterator[Draft]:
    """Aims that the noun 目标 closes: 实现A、B的目标, “A”等主要目标, 提出A增长5%."""
    text = ground.text
    if ground.context.own_frame(start).status == "actual":
        return
    for pattern in (ground.words.named, ground.words.quoted):
        for m in pattern.finditer(text, start, end):
            pieces = items(text, *m.span("aim"), joiners="") if "、" in m["aim"] else [m.span("aim")]
            for a, b in pieces:
                clause = ground.clause(a, b)
                period = horizons.span(ground, clause.words)
                if period is not None:
                    horizon, clause = period[0], ground.clause(clause.start + period[1], clause.end)
                kind = reading.kind_of(ground, clause)
                if kind is not None and not reading.looks_back(ground, clause):
                    yield from reading.drafts(ground, clause, kind, horizon, "named-aim")
    for m in ground.words.fixes.finditer(text, start, end):
        clause = ground.clause(*next(clauses(text, m.end(), end)))
        if clause.figures and not reading.looks_back(ground, clause):
            yield from reading.drafts(ground, clause, "target", horizon, "named-aim")
