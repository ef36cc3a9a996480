"""Which statistics a reader would want first."""

from briefing.model import Briefing, Statistic

# The indicators by which the genre measures a place, the most telling first.
_HEAD = (
    "地区生产总值",
    "生产总值",
    "经济总量",
    "GDP",
    "一般公共预算收入",
    "财政",
    "固定资产投资",
    "社会消费品零售总额",
    "进出口",
    "可支配收入",
    "规上工业",
    "规模以上工业",
    "失业率",
    "新增就业",
    "粮食",
)
MOST = 12


def key_statistics(briefing: Briefing) -> tuple[tuple[Statistic, str], ...]:
    """At most twelve statistics, the most important first, each with its reason.

    Headline figures and the genre's head indicators come first, then ranks and streaks, then what the text repeats and
    the first figures of the article.
    """
    document = briefing.document
    title_end = max((b.end for b in document.blocks if b.kind == "title"), default=0)
    repeated: dict[str, int] = {}
    for s in briefing.statistics:
        name = s.quantity.text
        repeated[name] = repeated.get(name, 0) + 1
    scored: list[tuple[float, int, Statistic, str]] = []
    seen: set[tuple[str, str, str | None]] = set()
    for order, s in enumerate(briefing.statistics):
        place = (s.indicator, s.quantity.text, s.period)
        if place in seen:
            continue
        seen.add(place)
        score, reason = 0.0, "first"
        head = next((i for i, name in enumerate(_HEAD) if name in s.indicator), None)
        if s.quantity.end <= title_end:
            score, reason = 6.0, "headline"
        elif head is not None:
            score, reason = 4.0 - head * 0.08, "lead"
        elif s.kind in ("rank", "streak"):
            score, reason = 3.0, "rank"
        elif repeated[s.quantity.text] > 1 and len(s.quantity.text) >= 3:
            score, reason = 1.5, "repeated"
        score -= 0.4 * ("indicator" in s.inferred) + order * 0.004
        score += 0.3 if s.kind == "level" else 0.0
        if len(s.indicator) > 20:
            score -= 0.5
        scored.append((-score, order, s, reason))
    scored.sort(key=lambda row: row[:2])
    return tuple((s, reason) for _, _, s, reason in scored[:MOST])
