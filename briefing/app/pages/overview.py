"""The first tab: who, when, where; the vision; the key figures; goals and projects in short; what to check."""

from briefing.app.entries import Entry
from briefing.app.layout import BLANK, MARGIN, beside, fit, hanging, heading
from briefing.app.pages.facts import Teller
from briefing.app.rows import Part, Row
from briefing.model import Statistic
from briefing.typesetting import digits
from briefing.typesetting.display import folded, safe
from briefing.typesetting.lines import widest
from briefing.typesetting.widths import cut, pad, width

MEASURE = 96  # cells of one column; wider rows make the eye lose its line
_TWO = 100  # cells; from here on two columns
_TALL = 32  # with two columns, from this height on the first figures are drawn large
_LISTS = 6  # announced lists that are told one by one
GAP = 4  # cells between columns


def overview(tell: Teller, room: int, height: int) -> list[Row]:
    """The rows of the overview for a width and a height."""
    two = room >= _TWO
    whole = min(room - 2, 180 if two else MEASURE)
    out: list[Row] = [BLANK, *_credits(tell, whole)]
    vision = tell.session.digest.vision
    if vision is not None:
        out += tell.goal_rows(vision, whole)
    key = [s for s, _ in tell.session.digest.key]
    head = _figures_head(tell, len(key)) if key else []
    if not two:
        return [
            *out,
            *head,
            *_figures(tell, key, whole),
            *_goals(tell, whole),
            *_projects(tell, whole),
            *_check(tell, whole),
        ]
    left = (whole - GAP) * 11 // 20
    right = whole - GAP - left
    figures: list[Row] = []
    if height >= _TALL:
        cards, rest = _cards(tell, key, whole)
        out += [*head, *cards]
        if rest:
            out += [BLANK, *_in_columns(tell, rest, whole)]
    elif key:
        figures = [*head, *_figures(tell, key, left)]
    columns = [[*figures, *_goals(tell, left)], [*_projects(tell, right), *_check(tell, right)]]
    return [*out, *beside(columns, (left, right), GAP)]


def _credits(tell: Teller, room: int) -> list[Row]:
    c = tell.session.document.credits
    told = [
        ("place", c.place),
        ("source", c.source),
        ("published", (c.published or "").replace("T", " ")),
        ("authors", " ".join((*c.authors, *c.correspondents))),
        ("number", c.number),
    ]
    line = "   ".join(f"{tell.words(name)} {folded(value)}" for name, value in told if value)
    return hanging(MARGIN, line, room, None, "plain", "dim") if line else []


def _figures_head(tell: Teller, n: int) -> list[Row]:
    every = len(tell.session.shown.statistics)
    return heading(tell.words("key-figures"), tell.words("key-figures.tail", all=every, n=n) if every > n else "")


def _figures(tell: Teller, rows: list[Statistic], room: int) -> list[Row]:
    left = min(widest([tell.figure(s) for s in rows]), max(10, room // 3))
    return [tell.figure_row(s, left, room) for s in rows]


def _in_columns(tell: Teller, rows: list[Statistic], room: int) -> list[Row]:
    """Figures in two columns, read down the first and then the second."""
    half = (len(rows) + 1) // 2
    each = (room - GAP) // 2
    return beside([_figures(tell, rows[:half], each), _figures(tell, rows[half:], each)], (each, each), GAP)


def _cards(tell: Teller, key: list[Statistic], room: int) -> tuple[list[Row], list[Statistic]]:
    """One row of cards for the figures that can be drawn large, and the figures left over."""
    many = max(2, min(5, room // 30))
    each = (room - 2 * (many - 1)) // many
    cards: list[list[Row]] = []
    rest: list[Statistic] = []
    for s in key:
        card = _card(tell, s, each) if len(cards) < many else None
        if card is None:
            rest.append(s)
        else:
            cards.append(card)
    if not cards:
        return [], key
    return beside(cards, [each] * len(cards), 2), rest


def _card(tell: Teller, s: Statistic, room: int) -> list[Row] | None:
    """A figure drawn large, its unit at its foot, its indicator below; None where it does not fit or has no digits."""
    text = tell.figure(s)
    start = next((i for i, c in enumerate(text) if c.isascii() and c.isdigit()), None)
    if start is None:
        return None
    end = start
    while end < len(text) and (text[end] in "0123456789."):
        end += 1
    drawn = digits.tall(text[start:end].rstrip("."))
    before, after = text[:start], text[end:]
    if drawn is None or len(MARGIN) + width(before) + len(drawn[0]) + 1 + width(after) > room:
        return None
    entry = tell.statistic(s)
    mark, sign_style = tell.session.sign(entry.key)
    style = tell.session.style(entry.key, "figure")
    out: list[Row] = []
    for i, line in enumerate(drawn):
        foot = i == digits.HEIGHT - 1
        lead = before if foot else " " * width(before)
        out.append(
            fit(
                (
                    Part(mark if i == 0 else "  ", sign_style, entry),
                    Part(lead + line, style, entry),
                    Part(f" {after}" if foot else "", style, entry),
                ),
                room,
                entry,
            )
        )
    out.append((Part(MARGIN + pad(folded(s.indicator), room - 2), tell.session.style(entry.key, "plain"), entry),))
    # The drawn figure cannot be copied or read aloud: its words stand below it.
    out.append((Part(MARGIN + pad(f"{text}  {tell.about(s)}", room - 2), "dim", entry),))
    return out


def _goals(tell: Teller, room: int) -> list[Row]:
    goals = tell.session.shown.goals
    if not goals:
        return []
    kinds = ("vision", "target", "objective", "task")
    counted = [(k, sum(g.kind == k for g in goals)) for k in kinds]
    out = heading(tell.words("goals"), " · ".join(f"{tell.words.of('goal', k)} {n}" for k, n in counted if n))
    vision = tell.session.digest.vision
    wanted = [g for g in goals if g.kind in ("target", "objective")][:9]
    wanted = wanted or [g for g in goals if g is not vision][:6]
    for g in wanted:
        out += tell.goal_rows(g, room)
    left_out = len(goals) - len(wanted) - (vision is not None)
    if left_out > 0:
        out.append(_more(left_out, room, 1))
    return out


def _more(n: int, room: int, tab: int) -> Row:
    text = f"+{n}"
    return (Part(f"{MARGIN}{text}", "dim", Entry(text, (), (0, 0), goes=tab)),)


def _projects(tell: Teller, room: int) -> list[Row]:
    b = tell.session.shown
    if not (b.programmes or b.projects or b.initiatives):
        return []
    out = heading(
        tell.words("projects"),
        tell.words(
            "programmes.tail",
            programmes=len(b.programmes),
            projects=len(b.projects),
            initiatives=len(b.initiatives),
        ),
    )
    programmes = sorted(b.programmes, key=lambda p: -p.found)[:4]
    for p in programmes:
        entry = tell.named(p)
        out += tell.programme_rows(p, room, entry)
        for member in [x for x in b.projects if x.programme == p.id][:8]:
            out.append(_project(tell, member.number, member.name.text, tell.named(member, entry), room))
    outline = [x for x in b.projects if x.kind == "outline"]
    if outline and not any(p.found for p in programmes):
        out.append((Part(f"{MARGIN}{tell.words('outline')}", "dim"),))
        for item in outline[:8]:
            out.append(_project(tell, item.number, item.name.text, tell.named(item), room))
    return out


def _project(tell: Teller, number: int | None, name: str, entry: Entry, room: int) -> Row:
    mark, style = tell.session.sign(entry.key)
    return (
        Part(f"{mark}{number or '·':>3} ", style if mark.strip() else "dim", entry),
        Part(cut(folded(name), room - 6), tell.session.style(entry.key, "plain"), entry),
    )


def _check(tell: Teller, room: int) -> list[Row]:
    """What contradicts itself, what is announced and not found, how many facts are in doubt, the ledger."""
    d, words = tell.session.digest, tell.words
    out = heading(words("check"))
    for c in d.contradictions:
        told = words("list-comma").join(folded(q.text) for q in c.quotes[:4])
        out += hanging(
            MARGIN + "≠ ", f"{words.of('contradiction', c.kind)}:{told}", room, tell.contradiction(c), "warn"
        )
    whole = [t for t in d.announced if t.extent == "whole"]
    for t in [*(t for t in d.announced if t.extent == "part"), *whole][:_LISTS]:
        lead, style = ("✓ ", "good") if t.extent == "whole" else ("△ ", "warn")
        p = t.programme
        told = words(f"declared.{t.extent}", declared=p.declared, found=p.found)
        out += hanging(MARGIN + lead, f"{folded(p.name.text)}:{told}", room, tell.named(p), style)
    unnamed = sum(t.extent == "none" for t in d.announced)
    if unnamed:
        out += hanging(MARGIN + "△ ", words("unnamed", n=unnamed), room, Entry("", (), (0, 0), goes=2), "warn")
    done, doubtful = tell.session.progress
    if doubtful:
        told = words("doubts.reviewed", n=doubtful, done=done) if done else words("doubts", n=doubtful)
        out += hanging(MARGIN + "? ", told, room, Entry(told, (), (0, 0), goes=3, view="doubts"), "warn")
    if d.counts:
        kinds = words("list-comma").join(f"{words.of('class', k)} {n}" for k, n in d.counts)
        told = words("ledger", n=sum(n for _, n in d.counts), kinds=kinds)
        out += hanging(MARGIN + "✓ ", told, room, Entry(safe(told), (), (0, 0), goes=5), "good", "dim")
    return out
