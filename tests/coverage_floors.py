"""Whether the floors on which everything stands are tested: at least 95 % of their lines.

    python -m pytest --cov --cov-report=json:coverage.json && python tests/coverage_floors.py coverage.json

Prints each floor's share of lines that ran; exit status 1, with the weakest files, where one falls short.
"""

import json
import sys
from collections import defaultdict
from pathlib import Path

FLOORS = ("model", "text", "reading", "extraction", "digest", "exporting")
LEAST = 0.95
ELSEWHERE = ("briefing/reading/containers/pdf/worker.py",)
"""Runs in a process of its own, where no line is counted; the tests of PDF files hold it."""


def main(report: Path) -> int:
    files = json.loads(report.read_text(encoding="utf-8"))["files"]
    floors: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for name, entry in files.items():
        parts = Path(name).parts
        if len(parts) > 2 and parts[1] in FLOORS and Path(name).as_posix() not in ELSEWHERE:
            summary = entry["summary"]
            floors[parts[1]].append((summary["covered_lines"], summary["num_statements"], name))
    failed = 0
    for floor in FLOORS:
        rows = floors[floor]
        share = sum(covered for covered, _, _ in rows) / max(1, sum(total for _, total, _ in rows))
        print(f"{floor:12}{share:8.1%} of lines")
        if share < LEAST:
            failed += 1
            for covered, total, name in sorted(rows, key=lambda row: row[0] - row[1])[:5]:
                print(f"    {name}: {total - covered} of {total} lines never ran")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
