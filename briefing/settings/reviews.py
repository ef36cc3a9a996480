"""The reader's verdicts, kept in the state folder under the document's hash; the document itself is never written."""

from pathlib import Path
from typing import Any, get_args

from briefing.model import Review
from briefing.model.review import Part, Verdict
from briefing.reviewing import FieldError, check_field
from briefing.settings.folders import state
from briefing.settings.store import alone, keep, load


def place(sha256: str) -> Path:
    """Where the verdicts on the document with this hash are kept."""
    return state() / "reviews" / f"{sha256}.toml"


def recall(sha256: str) -> tuple[tuple[Review, ...], Path | None]:
    """The verdicts on a document, and where a broken file of them was put aside."""
    content, broken = load(place(sha256))
    rows = content.get("reviews", [])
    found = [_review(row) for row in rows] if isinstance(rows, list) else []
    return tuple(r for r in found if r is not None), broken


def remember(sha256: str, of: tuple[Part, int, int], review: Review | None) -> None:
    """Keep the verdict on the fact `of` of a document, or forget it for None. Raises WriteError with one sentence.

    The others are read anew first, and none is added meanwhile: the same document may be open in another window.
    """
    file = place(sha256)
    with alone(file.parent):
        kept, _ = recall(sha256)
        verdicts = {(r.part, r.start, r.end): r for r in kept}
        if review is None:
            verdicts.pop(of, None)
        else:
            verdicts[of] = review
        keep(file, {"reviews": [_row(r) for r in verdicts.values()]})


def _row(review: Review) -> dict[str, Any]:
    row: dict[str, Any] = {
        "part": review.part,
        "start": review.start,
        "end": review.end,
        "verdict": review.verdict,
    }
    if review.fields:
        row["fields"] = dict(review.fields)
    if review.made:
        row["made"] = review.made
    return row


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
