"""Lists of aims over several paragraphs: 努力实现以下目标：, then 一是…, （一）…, ——…"""

import re
from collections.abc import Iterator

from briefing.extraction.clauses import clauses
from briefing.extraction.goals import horizons, reading
from briefing.extraction.goals.ground import Clause, Draft, Ground, Horizon
from briefing.extraction.lexicon import holds
from briefing.model.facts import GoalKind

_ITEM = re.compile(
    "(?:(?P<point>[一二三四五六七八九十]{1,2}是)|(?P<head>[一二三四五六七八九十]{1,2}、)|(?P<dash>——)|(?P<bullet>[●■▶◆★•])"
    "|(?P<bracket>（[一二三四五六七八九十]{1,3}）)|(?P<number>（\\d{1,2}）|\\d{1,2}[.、])) ?"
)
_LONGEST_HEAD = 40


def opened(ground: Ground, start: int, end: int) -> bool:
    """Whether the sentence announces a list of aims that the paragraphs below it give."""
    words = ground.words
    tail = ground.text[start:end][-60:]
    return bool(
        words.listed.search(tail)
        and words.heads_list.search(tail)
        and holds(tail, words.announces)
        and not words.reached.search(tail)
    )


def headed(ground: Ground, start: int, end: int, marker: str | None) -> bool:
    """Whether a heading names a list of aims (今年预期目标) that bullets or numbers below it give."""
    if ground.text[end - 1] == "：":
        return marker is not None and opened(ground, start, end)
    if marker not in ("bullet", "number", "dash") or ground.words.reached.search(ground.text, start, end):
        return False
    return any(m.end() == end for m in ground.words.listed.finditer(ground.text, start, end))


def item(ground: Ground, start: int) -> str | None:
    """The sort of marker a paragraph opens with: all items of one list have the same."""
    m = _ITEM.match(ground.text, start)
    return m.lastgroup if m else None


def aims(ground: Ground, start: int, end: int, horizon: Horizon) -> Iterator[Draft]:
    """The aims of one item: its head, and the clauses below that say what shall be, not what shall be done."""
    text = ground.text
    m = _ITEM.match(text, start, end)
    at = m.end() if m else start
    head = ground.clause(*next(clauses(text, at, end, "。；"), (at, end)))
    if head.words and len(head.words) <= _LONGEST_HEAD and "，" not in head.words:
        head, own = _timed(ground, head, horizon)
        kind: GoalKind = "target" if reading.measurable(ground, head) else "objective"
        yield Draft(kind, head.start, head.end, reading.own_time(ground, head, own), "goal-head")
        at = head.end
    own = horizon
    for a, b in clauses(text, at, end, "，；。"):
        if text[a - 1] == "。":
            own = horizon  # 到2027年，… holds for its sentence
        clause, own = _timed(ground, ground.clause(a, b), own)
        if len(clause.words) >= reading.SHORTEST:
            yield from _of_clause(ground, clause, own)


def _timed(ground: Ground, clause: Clause, horizon: Horizon) -> tuple[Clause, Horizon]:
    """The clause after the words that set a time of its own, and that time: 力争到2027年|…; else both as they are."""
    m = ground.words.until.search(clause.words)
    if m is None or (m.start() and not ground.words.lead.fullmatch(clause.words, 0, m.start())):
        return clause, horizon
    return ground.clause(clause.start + m.end(), clause.end), horizons.until(ground, m)


def _of_clause(ground: Ground, clause: Clause, horizon: Horizon) -> Iterator[Draft]:
    plain = reading.bare(ground, clause)
    kind = reading.kind_of(ground, plain)
    if kind == "target":
        stated = holds(plain.words, ground.words.state) or reading.act(ground, plain)
        if (plain.figures and not stated) or (not plain.figures and reading.work(ground, plain)):
            return
        yield from reading.drafts(ground, plain, kind, horizon, "goal-list")
    elif kind == "vision" or (kind == "objective" and not reading.work(ground, clause)):
        yield Draft("objective", plain.start, plain.end, horizon, "goal-list")
