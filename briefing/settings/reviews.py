"""The reader's verdicts, kept in the state folder under the document's hash; the document itself is never written."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any, get_args

from briefing.model import Review
from briefing.model.review import Part, Verdict
from briefing.reviewing import FieldError, check_field
from briefing.settings.folders import state
from briefing.settings.store import keep, load


def place(sha256: str) -> Path:
    """Where the verdicts on the document with this hash are kept."""
    return state() / "reviews" / f"{sha256}.toml"


def recall(sha256: str) -> tuple[tuple[Review, ...], Path | None]:
    """The verdicts on a document, and where a broken file of them was put aside."""
    content, broken = load(place(sha256))
    rows = content.get("reviews", [])
    found = [_review(row) for row in rows] if isinstance(rows, list) else []
    return tuple(r for r in found if r is not None), broken


def remember(sha256: str, reviews: Sequence[Review]) -> None:
    """Keep the verdicts on a document. Raises WriteError with one sentence."""
    rows: list[dict[str, Any]] = []
    for r in reviews:
        row: dict[str, Any] = {"part": r.part, "start": r.start, "end": r.end, "verdict": r.verdict}
        if r.fields:
            row["fields"] = dict(r.fields)
        if r.made:
            row["made"] = r.made
        rows.append(row)
    keep(place(sha256), {"reviews": rows})


def _review(row: object) -> Review | None:
    """A verdict as it was kept; None for what is none."""
    if not isinstance(row, dict):
        return None
    part: Part | None = next((p for p in get_args(Part) if p == row.get("part")), None)
    verdict: Verdict | None = next((v for v in get_args(Verdict) if v == row.get("verdict")), None)
    start, end = row.get("start"), row.get("end")
    if part is None or verdict is None:
        return None
    if not (isinstance(start, int) and isinstance(end, int)):
        return None
    fields = row.get("fields", {})
    try:
        checked = tuple((str(k), check_field(part, str(k), str(v))) for k, v in fields.items())
    except (FieldError, AttributeError):
        return None
    made = row.get("made")
    return Review(part, start, end, verdict, checked, made if isinstance(made, str) else None)
