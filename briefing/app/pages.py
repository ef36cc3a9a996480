"""What each page shows, as rows. Only laying out: everything shown has been read and weighed before."""

from collections.abc import Callable, Iterable

from briefing.app import strings
from briefing.app.rows import Entry, Row
from briefing.digest import Digest
from briefing.model import Briefing, Goal, Initiative, Programme, Project, Quote, Statistic, Term
from briefing.typesetting.bars import bar
from briefing.typesetting.display import folded, safe
from briefing.typesetting.lines import paragraph, widest
from briefing.typesetting.widths import cut, pad, width

MARGIN = "  "
MEASURE = 96  # wider rows make the eye lose its line


def sentence_entry(s: Statistic) -> Entry:
    """A statistic with its sentence beside it."""
    notes = []
    if s.inferred:
        notes.append("推定:" + "、".join(strings.FIELDS.get(f, f) for f in s.inferred))
    return Entry((s.quantity, *s.indicator_spans), (s.sentence.start, s.sentence.end), tuple(notes))


def quote_entry(*quotes: Quote) -> Entry:
    """Words with their own paragraph beside them."""
    return Entry(quotes, (quotes[0].start, max(q.end for q in quotes[:1])))


def about(s: Statistic) -> str:
    """Period and standing of a statistic in short: 2020 预计."""
    words = [s.period or "", strings.STATUS[s.status] if s.status != "actual" else "", s.scope or ""]
    return " ".join(safe(w) for w in words if w)


def figure(s: Statistic) -> str:
    """A quantity with what its bound and sign say, as the reader would quote it: 超 2000亿元."""
    text = folded(s.quantity.text)
    mark = {"over": "＞", "under": "＜", "about": "≈"}.get(s.bound, "")
    if mark and any(w in text for w in ("以上", "以内", "左右", "近", "约", "多", "余", "以下")):
        mark = ""
    if s.kind == "change":
        mark = ("↓" if s.value < 0 else "↑") + mark
    return mark + text


def heading(text: str, tail: str = "") -> list[Row]:
    """A heading of a page, with a blank line before it."""
    parts = [(f"▌{text}", "head")]
    if tail:
        parts.append((f"  {tail}", "dim"))
    return [Row(), Row(tuple(parts))]


def wrapped(lead: str, text: str, room: int, entry: Entry | None, lead_style: str, style: str = "plain") -> list[Row]:
    """`text` over several lines, hanging behind `lead`."""
    hang = width(lead)
    out = []
    for i, line in enumerate(paragraph(folded(text), max(8, room - hang - 1))):
        first = (lead, lead_style) if i == 0 else (" " * hang, "plain")
        out.append(Row((first, (line, style)), entry, i == 0))
    return out


class Pages:
    """The builders of the five lists of one briefing."""

    def __init__(self, briefing: Briefing, digest: Digest) -> None:
        self.briefing = briefing
        self.digest = digest
        self.keywords: tuple[Term, ...] | None = None
        self.statistics = {s.id: s for s in briefing.statistics}

    def builders(self) -> tuple[Callable[[int], list[Row]], ...]:
        """In the order of the tabs."""
        return self.overview, self.goals, self.projects, self.data, self.terms

    # -- overview --------------------------------------------------------------------------------------------------------

    def overview(self, room: int) -> list[Row]:
        """Who, when, where; the vision; the key figures; goals and projects in short; what to check."""
        room = min(room, MEASURE)
        b, d = self.briefing, self.digest
        out: list[Row] = [Row()]
        c = b.document.credits
        facts = [
            ("地方", c.place),
            ("来源", c.source),
            ("时间", (c.published or "").replace("T", " ")),
            ("作者", " ".join((*c.authors, *c.correspondents))),
        ]
        line = "   ".join(f"{name} {safe(value)}" for name, value in facts if value)
        if line:
            out += wrapped(MARGIN, line, room, None, "plain", "dim")
        if d.vision is not None:
            out += wrapped(MARGIN + "◎ ", d.vision.quote.text, room, quote_entry(d.vision.quote), "accent", "accent")
        if d.key:
            out += heading(strings.KEY_FIGURES, f"{len(b.statistics)} 条中的 {len(d.key)} 条")
            out += self._figures([s for s, _ in d.key], room)
        if b.goals:
            counted = [(k, sum(g.kind == k for g in b.goals)) for k in strings.GOAL_KINDS]
            tail = " · ".join(f"{strings.GOAL_KINDS[k]} {n}" for k, n in counted if n)
            out += heading(strings.GOALS, tail)
            wanted = [g for g in b.goals if g.kind in ("target", "objective")][:6] or list(b.goals[:4])
            for g in wanted:
                out += self._goal(g, room)
        if b.programmes or b.projects:
            out += heading(
                strings.PROJECTS, f"{len(b.programmes)} 个部署 · {len(b.projects)} 个工程 · {len(b.initiatives)} 个专项"
            )
            for p in sorted(b.programmes, key=lambda p: -p.found)[:6]:
                out += self._programme(p, room)
        out += self._check(room)
        return out

    def _figures(self, rows: list[Statistic], room: int) -> list[Row]:
        shown = [figure(s) for s in rows]
        left = min(widest(shown), max(10, room // 3))
        out = []
        for s, text in zip(rows, shown, strict=True):
            tail = about(s)
            name = folded(s.indicator)
            space = room - left - len(MARGIN) - 3 - (width(tail) + 2 if tail else 0)
            out.append(
                Row(
                    (
                        (MARGIN + pad(text, left, right=True), "figure"),
                        ("  " + pad(name, max(6, space)), "plain"),
                        (f"  {tail}" if tail else "", "dim"),
                        (" ?" if "indicator" in s.inferred else "", "warn"),
                    ),
                    sentence_entry(s),
                )
            )
        return out

    def _check(self, room: int) -> list[Row]:
        b, d = self.briefing, self.digest
        out = heading(strings.CHECK)
        for p in b.programmes:
            if p.declared is None:
                continue
            complete = p.found == p.declared
            sign, style = ("✓ ", "good") if complete else ("△ ", "warn")
            words = (strings.DECLARED if complete else strings.DECLARED_PART if p.found else strings.NOT_LISTED).format(
                declared=p.declared, found=p.found
            )
            out += wrapped(MARGIN + sign, f"{folded(p.name.text)}:{words}", room, quote_entry(p.name), style)
        if d.doubts:
            out += wrapped(MARGIN + "? ", strings.DOUBTS.format(n=len(d.doubts)), room, None, "warn")
        if d.counts:
            kinds = "、".join(f"{strings.CLASSES[k]} {n}" for k, n in d.counts)
            total = sum(n for _, n in d.counts)
            out += wrapped(MARGIN + "✓ ", strings.NUMERALS.format(n=total, kinds=kinds), room, None, "good", "dim")
        return out

    # -- goals -----------------------------------------------------------------------------------------------------------

    def goals(self, room: int) -> list[Row]:
        """Goals by kind, each with its horizon."""
        out: list[Row] = []
        for kind, name in strings.GOAL_HEADS.items():
            some = [g for g in self.briefing.goals if g.kind == kind]
            if some:
                out += heading(name, str(len(some)))
                for g in some:
                    out += self._goal(g, room)
        return out or nothing()

    def _goal(self, g: Goal, room: int) -> list[Row]:
        sign = {"vision": "◎", "objective": "○", "target": "◆", "task": "▷"}[g.kind]
        entry = quote_entry(g.quote)
        tail = safe(g.horizon) if g.horizon else ""
        rows = wrapped(f"{MARGIN}{sign} ", g.quote.text, room - (width(tail) + 3 if tail else 0), entry, "accent")
        if tail:
            used = sum(width(t) for t, _ in rows[0].parts)
            gap = " " * max(1, room - used - width(tail) - 2)
            rows[0] = Row((*rows[0].parts, (gap + tail, "dim")), entry)
        return rows

    # -- projects --------------------------------------------------------------------------------------------------------

    def projects(self, room: int) -> list[Row]:
        """Programmes with their members and measures, then the outline, then the initiatives."""
        b = self.briefing
        out: list[Row] = []
        if b.programmes:
            out += heading("部署", str(len(b.programmes)))
        for p in b.programmes:
            out += self._programme(p, room)
            for member in (x for x in b.projects if x.programme == p.id):
                out += self._project(member, room)
        outline = [p for p in b.projects if p.kind == "outline"]
        if outline:
            out += heading(strings.OUTLINE, str(len(outline)))
            for item in outline:
                out += self._project(item, room)
        if b.initiatives:
            out += heading(strings.INITIATIVES, str(len(b.initiatives)))
            out += self._initiatives(b.initiatives, room)
        return out or nothing()

    def _programme(self, p: Programme, room: int) -> list[Row]:
        count = f"{p.found}/{p.declared}" if p.declared is not None else str(p.found)
        complete = p.declared is not None and p.found >= p.declared
        rows = wrapped(MARGIN + "■ ", p.name.text, room - 8, quote_entry(p.name), "accent", "accent")
        rows[0] = Row((*rows[0].parts, (f"  {count}", "good" if complete else "warn")), rows[0].entry)
        return rows

    def _project(self, p: Project, room: int) -> list[Row]:
        number = f"{p.number}" if p.number else "·"
        entry = quote_entry(p.name, *p.measures)
        rows = wrapped(f"{MARGIN}  {number:>2} ", p.name.text, room, entry, "dim")
        for i, m in enumerate(p.measures):
            last = i == len(p.measures) - 1
            own = quote_entry(m)
            rows += wrapped(f"{MARGIN}     {'└' if last else '├'} ", m.text, room, own, "dim", "dim")
        return rows

    def _initiatives(self, some: Iterable[Initiative], room: int) -> list[Row]:
        out = []
        for x in some:
            tail = f"  ×{x.mentions}" if x.mentions > 1 else ""
            rows = wrapped(MARGIN + "◇ ", x.name.text, room - 5, quote_entry(x.name), "accent")
            rows[0] = Row((*rows[0].parts, (tail, "dim")), rows[0].entry)
            out += rows
        return out

    # -- data ------------------------------------------------------------------------------------------------------------

    def data(self, room: int) -> list[Row]:
        """All statistics as a table, in the order of the text."""
        rows = self.briefing.statistics
        if not rows:
            return nothing()
        shown = [figure(s) for s in rows]
        left = min(max(8, widest(shown)), max(12, room // 3))
        periods = [about(s) for s in rows]
        right = min(max(4, widest(periods)), 18 if room >= 60 else 10)
        kind = 6 if room >= 64 else 0
        name = max(8, room - left - right - kind - 9)
        head = f"{MARGIN}{pad('数值', left, right=True)}  {pad('指标', name)}  {pad('时间', right)}"
        out = [Row(), Row(((head + ("  类别" if kind else ""), "head"),))]
        key = {s.id for s, _ in self.digest.key}
        for s, text, period in zip(rows, shown, periods, strict=True):
            out.append(
                Row(
                    (
                        ("★ " if s.id in key else MARGIN, "accent"),
                        (pad(text, left, right=True), "figure"),
                        ("  " + pad(folded(s.indicator), name), "plain"),
                        ("  " + pad(period, right), "dim"),
                        ("  " + strings.STATISTIC_KINDS[s.kind] if kind else "", "dim"),
                        (" ?" if "indicator" in s.inferred else " ", "warn"),
                    ),
                    sentence_entry(s),
                )
            )
        return out

    # -- terms -----------------------------------------------------------------------------------------------------------

    def terms(self, room: int) -> list[Row]:
        """Slogans, then keywords with bars."""
        out: list[Row] = []
        slogans = [t for t in self.briefing.terms if t.kind == "slogan"]
        if slogans:
            out += heading(strings.SLOGANS, str(len(slogans)))
            for t in slogans:
                tail = f"  ×{t.mentions}" if t.mentions > 1 else ""
                out.append(
                    Row(
                        (
                            (MARGIN + "“", "dim"),
                            (cut(folded(t.quote.text), room - 12), "plain"),
                            ("”", "dim"),
                            (tail, "dim"),
                        ),
                        quote_entry(t.quote),
                    )
                )
        out += heading(strings.KEYWORDS, str(len(self.keywords)) if self.keywords else "")
        if self.keywords is None:
            out.append(Row(((MARGIN + strings.KEYWORDS_COMING, "dim"),)))
        else:
            left = min(20, widest([t.quote.text for t in self.keywords]))
            bars = min(36, max(6, room - left - 14))
            for t in self.keywords:
                out.append(
                    Row(
                        (
                            (MARGIN + pad(safe(t.quote.text), left), "plain"),
                            (f" {t.mentions:>3} ", "dim"),
                            (bar(t.weight or 0, bars), "accent"),
                        ),
                        quote_entry(t.quote),
                    )
                )
        return out


def nothing() -> list[Row]:
    """A page without facts says so."""
    return [Row(), Row(((MARGIN + strings.NOTHING, "dim"),))]
