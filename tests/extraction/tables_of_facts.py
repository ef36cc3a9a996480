"""All facts of a document as rows of text: one row a fact, in the order of the document.

A table on disk says what is right. Where the program does not yet read a text rightly, it says so:

    wrong: a row that is read and is not right
    missed: a row that would be right and is not read

A cell that starts with `?` was inferred: it was not read from the fact's own words. Words that stand on several lines
are joined by `⏎`.
"""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path

from briefing.model import Briefing, Goal, Statistic

COLUMNS = {
    "sections": "level | heading",
    "goals": "goal | kind | horizon | its quantities | rule",
    "programmes": "name | declared | found | all named | period | rule",
    "projects": "number | name | programme, or - for the outline | rule; its measures below it",
    "initiatives": "name | ending | mentions | rule",
    "statistics": "indicator | quantity | value | in base units | kind | bound | status | period | scope | rule",
    "slogans": "slogan | mentions | what it stands for",
    "numerals": "numeral that is no statistic | class | where it stands",
}
WRONG, MISSED = "wrong: ", "missed: "
_AROUND = 5  # how many characters on each side show where a numeral stands

Table = dict[str, list[str]]


def facts_of(briefing: Briefing) -> Table:
    """The rows of each kind of fact."""
    programmes = {p.id: p.name.text for p in briefing.programmes}
    quantities = {s.id: s.quantity.text for s in briefing.statistics}
    projects: list[str] = []
    for p in briefing.projects:
        projects.append(_row(p.number, p.name.text, programmes.get(p.programme or "", "-"), p.rule))
        projects += [f"    {_line(m.text)}" for m in p.measures]
    return {
        "sections": [_row(s.level, s.heading.text) for s in briefing.sections],
        "goals": [_goal(g, quantities) for g in briefing.goals],
        "programmes": [
            _row(p.name.text, p.declared, p.found, "in part" if p.partial else "all", p.period, p.rule)
            for p in briefing.programmes
        ],
        "projects": projects,
        "initiatives": [_row(i.name.text, i.kind, i.mentions, i.rule) for i in briefing.initiatives],
        "statistics": [_statistic(s) for s in briefing.statistics],
        "slogans": [
            _row(t.quote.text, t.mentions, t.unpacked.text if t.unpacked else None)
            for t in briefing.terms
            if t.kind == "slogan"
        ],
        "numerals": list(_numerals(briefing)),
    }


def _goal(g: Goal, quantities: dict[str, str]) -> str:
    horizon = _marked(g.horizon, "horizon" in g.inferred)
    return _row(g.quote.text, g.kind, horizon, "、".join(quantities[i] for i in g.statistics), g.rule)


def _statistic(s: Statistic) -> str:
    high = "" if s.value_high is None else f"..{_number(s.value_high)}"
    base = "" if s.base_value is None else f"{_number(s.base_value)} {s.base_unit}"
    said = {"indicator": s.indicator, "kind": s.kind, "bound": s.bound, "status": s.status}
    cells = {name: _marked(value, name in s.inferred) for name, value in (said | {"period": s.period}).items()}
    return _row(
        cells["indicator"], s.quantity.text, f"{_number(s.value)}{high} {s.unit}".strip(), base, cells["kind"],
        cells["bound"], cells["status"], cells["period"], s.scope, s.rule,
    )  # fmt: skip


def _numerals(briefing: Briefing) -> Iterator[str]:
    text = briefing.document.text
    for n in briefing.numerals:
        if n.kind != "statistic":
            a, b = n.quote.start, n.quote.end
            yield _row(n.quote.text, n.kind, f"{text[max(0, a - _AROUND) : a]}[{text[a:b]}]{text[b : b + _AROUND]}")


def _number(value: Decimal) -> str:
    return f"{value.normalize():f}"


def _marked(value: str | None, inferred: bool) -> str:
    return ("?" if inferred else "") + (value or "")


def _row(*cells: object) -> str:
    return " | ".join("" if c is None else _line(str(c)) for c in cells).rstrip()


def _line(text: str) -> str:
    return "⏎".join(part.strip() for part in text.split("\n") if part.strip())


# -- on disk ---------------------------------------------------------------------------------------------------------


def load(path: Path) -> Table:
    """The rows of a table as they are written, marks and all."""
    table: Table = {kind: [] for kind in COLUMNS}
    kind = ""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        if line.startswith("["):
            kind = line[1:].partition("]")[0]
        elif line.strip():
            table[kind].append(line)
    return table


def save(path: Path, table: Table) -> None:
    """Write a table. What `load` reads is the same."""
    parts = ["\n".join([f"[{kind}] {columns}", *table[kind]]) for kind, columns in COLUMNS.items() if table[kind]]
    path.write_text("\n\n".join(parts) + "\n", encoding="utf-8")


def read_so_far(rows: Sequence[str]) -> list[str]:
    """What the program shall read of the rows of a table: all but those that it is known to miss."""
    return [row.removeprefix(WRONG) for row in rows if not row.startswith(MISSED)]


def renewed(rows: Sequence[str], now: Sequence[str]) -> list[str]:
    """The rows `now`, with the marks that `rows` had: a missed row stays behind the row it stood behind."""
    wrong = {row.removeprefix(WRONG) for row in rows if row.startswith(WRONG)}
    out = [WRONG + row if row in wrong else row for row in now]
    for at, row in enumerate(rows):
        if row.startswith(MISSED) and row.removeprefix(MISSED) not in now:
            before = next((r for r in reversed(rows[:at]) if r in out), None)
            out.insert(out.index(before) + 1 if before is not None else 0, row)
    return out


# -- differences -----------------------------------------------------------------------------------------------------


def differences(kind: str, expected: Sequence[str], got: Sequence[str]) -> list[str]:
    """What is missing, extra and changed, a line each."""
    names = COLUMNS[kind].split(" | ")
    out: list[str] = []
    for tag, a, b, c, d in SequenceMatcher(None, expected, got, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        extra = list(got[c:d])
        for row in expected[a:b]:
            pair = max(extra, key=lambda other, row=row: _likeness(row, other), default="")  # type: ignore[misc]
            if not pair or _likeness(row, pair) < 0.5:
                out.append(f"missing  {row}")
                continue
            extra.remove(pair)
            cells = zip(names, row.split(" | "), pair.split(" | "), strict=False)
            what = ", ".join(f"{name}: {old or '-'} -> {new or '-'}" for name, old, new in cells if old != new)
            out.append(f"changed  {row}\n         {what or pair}")
        out += [f"extra    {row}" for row in extra]
    return out


def _likeness(a: str, b: str) -> float:
    """How alike two rows are: the share of cells that are the same, the first two counting double."""
    one, other = a.split(" | "), b.split(" | ")
    weights = [2 if k < 2 else 1 for k in range(max(len(one), len(other)))]
    same = sum(w for w, x, y in zip(weights, one, other, strict=False) if x == y)
    return same / sum(weights)
