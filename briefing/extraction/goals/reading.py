"""What the words of a clause say it is: an aim with a value, with an outcome, a vision, or work to be done."""

import re

from briefing.extraction.clauses import clauses
from briefing.extraction.goals.ground import Clause, Draft, Ground, Horizon
from briefing.model.facts import GoalKind

SHORTEST = 4
_TAIL = 28  # an outcome stands in the last words of its clause
_DEADLINE = "月底前|年底前|年内|季度|上半年|下半年|月份?前|月底|年底"
_OWN_YEAR = re.compile("(?<![\\d比较在自从])(20\\d\\d)年(?![末底]?的?(?:基础|水平))")
_BARE = re.compile("[\\d一二三四五六七八九十百千万亿]")


def measurable(ground: Ground, clause: Clause) -> bool:
    """Whether the clause holds a value or a yardstick."""
    return bool(clause.figures or ground.words.yardstick.search(clause.words))


def outcome(ground: Ground, clause: Clause) -> bool:
    """Whether the clause ends in what shall have become of its subject: 显著提升, 取得新进展."""
    return bool(ground.words.outcome.search(clause.words[-_TAIL:]) or ground.words.join.match(clause.words))


def vision(ground: Ground, clause: Clause) -> bool:
    """Whether the clause says what the place becomes: 建成…强区, 基本实现社会主义现代化."""
    words = ground.words
    named = words.modernisation.search(clause.words) or clause.words.endswith(words.place)
    if named and clause.words.endswith(words.becoming):
        return True
    return bool(named) and bool(words.vision.search(clause.words))


def work(ground: Ground, clause: Clause) -> bool:
    """Whether the clause opens like a task (着力, 推动), whatever it ends in."""
    return clause.words.startswith(ground.words.effort)


def act(ground: Ground, clause: Clause) -> bool:
    """Whether the clause opens with an act that is counted (新建, 改造), and not with the name of an indicator."""
    words = ground.words
    if not bare(ground, clause).words.startswith(words.act):
        return False
    name = words.firm.sub("", before_value(ground, clause))
    return not name.endswith(words.indicator)


def quota(ground: Ground, clause: Clause) -> bool:
    """Whether the clause counts an act (新建学校3所) and says nothing of a state."""
    return act(ground, clause) and not ground.words.firm.search(before_value(ground, clause))


def milestone(ground: Ground, clause: Clause) -> bool:
    """Whether the clause promises that works reach a state, or something by a day."""
    return bool(clause.words.endswith(ground.words.milestone) or re.search(_DEADLINE, clause.words))


def looks_back(ground: Ground, clause: Clause) -> bool:
    """Whether the clause speaks of what has been."""
    return ground.words.back.search(clause.words) is not None


def before_value(ground: Ground, clause: Clause) -> str:
    """The words before the last value of the clause, or before the row of values that ends with it.

    All words where the clause has no value.
    """
    if not clause.figures:
        return clause.words
    at = clause.end
    for row, _ in reversed(clause.figures):
        if at != clause.end and at - row.found.end > 1:
            break
        at = row.found.start
    return ground.text[clause.start : max(clause.start, at)]


def bare(ground: Ground, clause: Clause) -> Clause:
    """The clause without what leads up to its aim: 推动, 努力, 全省."""
    m = ground.words.lead.match(clause.words)
    if m and len(clause.words) - m.end() >= SHORTEST:
        return ground.clause(clause.start + m.end(), clause.end)
    return clause


def kind_of(ground: Ground, clause: Clause) -> GoalKind | None:
    """The kind of goal the clause would be, had the text presented it as one."""
    if clause.figures:
        return "target"
    becomes, done = vision(ground, clause), outcome(ground, clause)
    if becomes and not done:
        return "vision"
    if ground.words.yardstick.search(clause.words):
        return "target"
    return "objective" if done else None


def parts(ground: Ground, clause: Clause) -> list[Clause]:
    """A clause cut at 、 where every part names its own indicator and value: 失业率5%以内、新增就业5万人."""
    pieces = [ground.clause(a, b) for a, b in clauses(ground.text, clause.start, clause.end, "、")]
    if len(pieces) < 2 or "分别" in clause.words:
        return [clause]
    if act(ground, clause) and not any(_names_indicator(ground, piece) for piece in pieces[1:]):
        return [clause]  # one act with several counts: 新增企业100家、平台30个
    return pieces if all(_stands_alone(ground, piece) for piece in pieces) else [clause]


def _names_indicator(ground: Ground, piece: Clause) -> bool:
    name = before_value(ground, piece)
    return bool(piece.figures) and bool(ground.words.firm.search(name) or name.endswith(ground.words.indicator))


def _stands_alone(ground: Ground, piece: Clause) -> bool:
    if not piece.figures:
        return bool(ground.words.yardstick.search(piece.words))
    name = ground.text[piece.start : piece.figures[0][0].found.start]
    stripped = ground.words.firm.sub("", name)
    return len(_BARE.sub("", stripped)) >= 2


def drafts(ground: Ground, clause: Clause, kind: GoalKind, horizon: Horizon, rule: str) -> list[Draft]:
    """The goals of a clause: one, or one for each part of a target."""
    found = parts(ground, clause) if kind == "target" else [clause]
    return [Draft(kind, c.start, c.end, own_time(ground, c, horizon), rule) for c in found if len(c.words) >= SHORTEST]


def own_time(ground: Ground, clause: Clause, horizon: Horizon) -> Horizon:
    """The year ahead that the clause itself names (2030年突破1300亿元), else `horizon`."""
    m = _OWN_YEAR.search(clause.words)
    year = ground.context.calendar.year
    return Horizon(m[1], True) if m and (year is None or int(m[1]) >= year) else horizon
