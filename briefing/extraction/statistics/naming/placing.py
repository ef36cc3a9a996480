"""A quantity in its clause: where that begins, what stands left of the quantity, and whether it goes on with a list."""

from briefing.extraction.statistics import phrases
from briefing.extraction.statistics.naming.ground import Ground
from briefing.extraction.statistics.naming.memory import Place
from briefing.extraction.statistics.tokens import JOINS
from briefing.text.numerals import Found


def place(ground: Ground, at: int, q: Found, previous: int | None, following: Found | None, values: int) -> Place:
    """The quantity at token `at`, with the token of the quantity before it, the one after it, and how many stand in
    a row from it on."""
    left = _clause(ground, at, previous)
    phrase = phrases.read(ground.text, ground.tokens, left, at, q)
    moved = any(ground.rules.valuation.tells(w) for w in phrase.verbs) or bool(phrase.relation)
    distributes = "分别" in ground.words(left, at)
    if phrase.start > left and "etc" in ground.tokens[phrase.start - 1].roles:  # 货物品类由橡胶、化肥等10多种扩展至…
        came = next((k for k in range(left + 1, phrase.start) if ground.words(k, k + 1) in ("由", "从")), None)
        own = ground.subjects.left(left, came, moved, distributes) if came is not None else (phrase.start,) * 2
    elif _goes_on(ground, left, previous):
        own = phrase.start, phrase.start
    else:
        own = ground.subjects.left(left, phrase.start, moved, distributes)
    if ground.rules.valuation.is_(ground.words(*own), "harm"):
        own = own[1], own[1]  # 造成3人死亡: the deaths are counted
    return Place(
        q,
        at,
        left,
        own,
        phrase,
        following,
        _chained(ground, left, previous),
        values,
        distributes,
        moved or q.form in ("double", "ordinal", "rank", "streak"),
        ground.text.startswith("其中", ground.tokens[left].start),
    )


def _clause(ground: Ground, at: int, previous: int | None) -> int:
    floor = max(previous + 1 if previous is not None else 0, min(ground.memory.consumed, at))
    i = at
    while i > floor and "stop" not in ground.tokens[i - 1].roles:
        i -= 1
    return i


def _chained(ground: Ground, left: int, previous: int | None) -> bool:
    """…12家、…5家, …12家和…5家, …12家,其中…5家."""
    if previous is None:
        return False
    k = max(previous + 1, min(ground.memory.consumed, left))
    between = ground.words(k, left) if left > k else ""
    if ground.text.startswith("其中", ground.tokens[left].start):
        return between in ("，", "、", "")
    if not between and left == ground.memory.consumed and "quantity" in ground.tokens[left].roles:
        return True  # 惠及80个乡镇300万群众
    return between == "、" or (not between and bool(ground.tokens[left].roles & JOINS))


def _goes_on(ground: Ground, left: int, previous: int | None) -> bool:
    """Whether a clause begins with the verb that leads from the value before it to this one: 2列|增至高峰日的20列."""
    if previous is None or left != previous + 1:
        return False
    word = ground.words(left, left + 1)
    return ground.rules.valuation.is_(word, "level") and word[-1] in "至到为"
