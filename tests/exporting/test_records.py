"""Rows for data frames."""

from pathlib import Path

import pytest

from briefing import brief, read
from briefing.exporting.records import records
from briefing.model import Briefing, UsageError


def test_one_row_for_each_fact_with_the_same_columns(sample: Briefing) -> None:
    rows = records(sample)
    assert [row["value"] for row in rows] == [-3.3, 1234.5, 5]
    assert len({tuple(row) for row in rows}) == 1
    assert rows[0]["scope"] is None
    assert rows[0]["period"] == "2024", "as the reader left it"
    assert all(isinstance(v, str | int | float | bool | list | None) for row in rows for v in row.values())


def test_every_part_has_rows(seed: Path) -> None:
    briefing = brief(read(seed))
    assert [p["name"] for p in records(briefing, "programmes")] == [p.name.text for p in briefing.programmes]
    assert len(records(briefing, "numerals")) == len(briefing.numerals)
    with pytest.raises(UsageError, match="goals"):
        records(briefing, "gaols")
