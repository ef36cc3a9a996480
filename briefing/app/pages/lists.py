"""Goals, projects and terms as lists."""

from briefing.app.entries import Entry, term_entry
from briefing.app.layout import BLANK, MARGIN, hanging, heading
from briefing.app.pages.facts import Teller
from briefing.app.rows import Part, Row
from briefing.model import Goal, Project
from briefing.typesetting.bars import bar
from briefing.typesetting.display import folded, safe
from briefing.typesetting.lines import widest
from briefing.typesetting.widths import cut, pad

MEASURE = 96
_WEIGHT = 4  # cells of the bar that says how many measures a project has


def nothing(tell: Teller) -> list[Row]:
    """A page without facts says so."""
    return [BLANK, (Part(MARGIN + tell.words("nothing"), "dim"),)]


def goals(tell: Teller, room: int, height: int) -> list[Row]:
    """Goals by kind, and within a kind by horizon, in the order of the text."""
    room = min(room - 1, MEASURE)
    out: list[Row] = []
    statistics = {s.id: s for s in tell.session.shown.statistics}
    for kind in ("vision", "target", "objective", "task"):
        some = [g for g in tell.session.shown.goals if g.kind == kind]
        if not some:
            continue
        out += heading(tell.words.of("goal", kind), str(len(some)))
        alike: dict[tuple[str, str | None], list[Goal]] = {}
        for g in some:
            alike.setdefault((folded(g.quote.text), g.horizon), []).append(g)
        for g, *again in alike.values():
            out += tell.goal_rows(g, room, again)
            for s in (statistics[i] for i in g.statistics if i in statistics):
                own = tell.statistic(s)
                out.append(
                    (
                        Part(MARGIN + "   └ ", "dim", own),
                        Part(tell.figure(s), "figure", own),
                        Part("  " + cut(folded(s.indicator), room - 30), "dim", own),
                    )
                )
    return out or nothing(tell)


def projects(tell: Teller, room: int, height: int) -> list[Row]:
    """Programmes with their members and measures, then the outline, then the initiatives."""
    room = min(room - 1, MEASURE)
    b = tell.session.shown
    most = max((len(p.measures) for p in b.projects), default=0)
    out: list[Row] = []
    if b.programmes:
        out += heading(tell.words("programmes"), str(len(b.programmes)))
    for p in b.programmes:
        entry = tell.named(p)
        out += tell.programme_rows(p, room, entry)
        members = [x for x in b.projects if x.programme == p.id]
        weighed = most if any(m.measures for m in members) else 0
        for member in members:
            out += _project(tell, member, room, entry, weighed)
    outline = [p for p in b.projects if p.kind == "outline"]
    if outline:
        out += heading(tell.words("outline"), str(len(outline)))
        for item in outline:
            out += _project(tell, item, room, None, most)
    if b.initiatives:
        out += heading(tell.words("initiatives"), str(len(b.initiatives)))
        for x in b.initiatives:
            out += tell.initiative_rows(x, room)
    return out or nothing(tell)


def _project(tell: Teller, p: Project, room: int, parent: Entry | None, most: int) -> list[Row]:
    """A project with its weight (how many measures stand under it, as a bar) and its measures."""
    entry = tell.named(p, parent)
    mark, style = tell.session.sign(entry.key)
    weight = pad(bar(len(p.measures) / most, _WEIGHT), _WEIGHT) if most else ""
    lead = f"{mark}{p.number or '·':>3} {weight} " if weight else f"{mark}{p.number or '·':>3} "
    look = style if mark.strip() else "accent"
    out = hanging(lead, p.name.text, room, entry, look, tell.session.style(entry.key, "plain"))
    for i, m in enumerate(p.measures):
        last = i == len(p.measures) - 1
        out += hanging(f"{MARGIN}   {'└' if last else '├'} ", m.text, room, tell.words_of(m, entry), "dim", "dim")
    return out


def terms(tell: Teller, room: int, height: int) -> list[Row]:
    """Slogans with how often they stand, then keywords with weight bars."""
    words = tell.words
    room = min(room - 1, MEASURE)
    out: list[Row] = []
    slogans = [t for t in tell.session.shown.terms if t.kind == "slogan"]
    if slogans:
        out += heading(words("slogans"), str(len(slogans)))
        for t in slogans:
            notes = (words("unpacked", words=folded(t.unpacked.text)),) if t.unpacked else ()
            entry = term_entry(t, notes)
            tail = f"×{t.mentions}" if t.mentions > 1 else ""
            out += hanging(MARGIN + "“", f"{folded(t.quote.text)}”", room, entry, "dim", "plain", tail)
            if t.unpacked:
                out += hanging(MARGIN + "  └ ", t.unpacked.text, room, tell.words_of(t.unpacked, entry), "dim", "dim")
    keywords = tell.session.keywords
    out += heading(words("keywords"), str(len(keywords)) if keywords else "")
    if keywords is None:
        out.append((Part(MARGIN + words("keywords.coming"), "dim"),))
        return out
    left = min(20, widest([t.quote.text for t in keywords]))
    bars = min(36, max(6, room - left - 14))
    for t in keywords:
        entry = term_entry(t)
        out.append(
            (
                Part(MARGIN + pad(safe(t.quote.text), left), "plain", entry),
                Part(f" {t.mentions:>3} ", "dim", entry),
                Part(bar(t.weight or 0, bars), "bar", entry),
            )
        )
    return out
