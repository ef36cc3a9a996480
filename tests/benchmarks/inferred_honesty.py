"""Whether `inferred` tells the truth: the share of right rows with and without it.

    python tests/benchmarks/inferred_honesty.py GOLD_FOLDER EXPORT_FOLDER

GOLD_FOLDER holds NAME.stats.jsonl, one object a line with start, q, value, unit, indicator, kind, bound, status, period
where it can be known (and `optional`, `*_alt`); EXPORT_FOLDER holds NAME.json as written by `briefing export --format json`.
"""

import json
import sys
from collections import Counter
from decimal import Decimal
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any


def right(gold: dict[str, Any], row: dict[str, Any]) -> bool:
    """Whether an exported row says what the gold row says; the indicator may differ by a few characters."""
    said = [gold["indicator"], *gold.get("indicator_alt", [])]
    close = max(SequenceMatcher(None, x, row["indicator"], autojunk=False).ratio() for x in said) >= 0.75
    same = all(
        row.get(field) in (gold[field], *gold.get(f"{field}_alt", []))
        or (field == "kind" and {row["kind"], gold["kind"]} == {"level", "share"})
        for field in ("kind", "bound", "status")
    )
    if gold.get("period") and row.get("period") not in (gold["period"], *gold.get("period_alt", [])):
        return False
    return close and same and Decimal(str(row["value"])) == Decimal(gold["value"])


def main(gold_folder: Path, export_folder: Path) -> None:
    tally: Counter[tuple[str, bool]] = Counter()
    for path in sorted(gold_folder.glob("*.stats.jsonl")):
        export = json.loads((export_folder / path.name.replace(".stats.jsonl", ".json")).read_text(encoding="utf-8"))
        rows = {s["start"]: s for s in export.get("statistics", [])}
        for line in path.read_text(encoding="utf-8").splitlines():
            gold = json.loads(line)
            row = rows.get(gold["start"])
            if row is None or gold.get("optional"):
                continue
            fields = row.get("inferred", [])
            for group in ("inferred" if fields else "stated", *(f"inferred {field}" for field in fields)):
                tally[group, right(gold, row)] += 1
    for group in sorted({group for group, _ in tally}):
        yes, no = tally[group, True], tally[group, False]
        print(f"{group:24}{yes + no:>6} rows{yes / (yes + no):>8.3f} right")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
