"""The exports of the seed, byte for byte.

After a change that is meant, run `UPDATE_GOLDEN=1 python -m pytest tests/exporting` and read the difference.
"""

import os
import tomllib
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from briefing import brief, export, read
from briefing.exporting import FORMATS, format_of

GOLDEN = Path(__file__).parent / "golden"


@pytest.mark.parametrize("name", ["gulou.toml", "gulou.json", "gulou.summary.toml"])
def test_the_seed_byte_for_byte(name: str, seed: Path) -> None:
    form = format_of(name)
    assert form is not None
    content = export(brief(read(seed)), form.name, summary=".summary." in name)
    raw = content.encode() if isinstance(content, str) else content
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / name).write_bytes(raw)
    assert raw == (GOLDEN / name).read_bytes(), "meant? then UPDATE_GOLDEN=1 python -m pytest tests/exporting"


def test_every_key_in_the_order_of_the_contract(seed: Path) -> None:
    import json

    everything = {"include": ("numerals", "keywords", "rules")}
    briefing = brief(read(seed))
    as_toml = tomllib.loads(export(briefing, "toml", **everything), parse_float=Decimal)
    as_json = json.loads(export(briefing, "json", **everything), parse_float=Decimal)

    def ordered(value: Any) -> Any:
        if isinstance(value, dict):
            return [(key, ordered(item)) for key, item in value.items()]
        return [ordered(item) for item in value] if isinstance(value, list) else value

    assert ordered(as_toml) == ordered(as_json)
    assert list(as_toml) == [
        "schema", "generator", "document", "furniture", "sections", "goals", "programmes", "projects", "initiatives",
        "statistics", "terms", "numerals",
    ]  # fmt: skip
    order = [
        "id", "key", "indicator", "indicator_spans", "quantity", "start", "end", "value", "value_high", "unit", "base_value",
        "base_unit", "kind", "bound", "status", "period", "scope", "sentence", "sentence_start", "sentence_end", "inferred",
        "rule",
    ]  # fmt: skip
    for row in as_toml["statistics"]:
        assert list(row) == [key for key in order if key in row]


def test_formats_are_named_once() -> None:
    assert len({f.name for f in FORMATS}) == len({f.ending for f in FORMATS}) == len(FORMATS)
    for f in FORMATS:
        assert format_of(f"简报{f.ending.upper()}") is f
