"""The exports of the seed, byte for byte.

After a change that is meant, run `UPDATE_GOLDEN=1 python -m pytest tests/exporting` and read the difference.
"""

import io
import json
import os
import tomllib
import zipfile
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from briefing import brief, export, read
from briefing.exporting import FORMATS, Format, format_of
from briefing.model import Briefing

GOLDEN = Path(__file__).parent / "golden"


def golden(name: str, content: str | bytes) -> None:
    """`content` is what the golden file `name` holds."""
    raw = content.encode() if isinstance(content, str) else content
    if os.environ.get("UPDATE_GOLDEN"):
        (GOLDEN / name).write_bytes(raw)
    assert raw == (GOLDEN / name).read_bytes(), "meant? then UPDATE_GOLDEN=1 python -m pytest tests/exporting"


@pytest.mark.parametrize("name", ["gulou.toml", "gulou.json", "gulou.summary.toml"])
def test_the_seed_byte_for_byte(name: str, seed: Path) -> None:
    form = format_of(name)
    assert form is not None
    golden(name, export(brief(read(seed)), form.name, summary=".summary." in name))


@pytest.mark.parametrize("form", [f for f in FORMATS if f.name != "xlsx"], ids=lambda f: f.name)
def test_each_format_byte_for_byte(form: Format, sample: Briefing) -> None:
    golden(f"sample{form.ending}", export(sample, form.name, include=("numerals", "keywords", "rules")))


def test_the_cells_of_a_workbook(sample: Briefing) -> None:
    content = export(sample, "xlsx")
    assert content == export(sample, "xlsx")
    golden("sample.xlsx.txt", cells(content))


def cells(workbook: bytes) -> str:
    """The rows of each sheet with the type and the value of each cell; the container's bytes depend on the zlib."""
    space = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    book = zipfile.ZipFile(io.BytesIO(workbook))
    shared = ["".join(si.itertext()) for si in ElementTree.fromstring(book.read("xl/sharedStrings.xml"))]
    names = [s.get("name") for s in ElementTree.fromstring(book.read("xl/workbook.xml")).iter(f"{space}sheet")]
    out = []
    for number, name in enumerate(names, 1):
        out.append(f"== {name}")
        for row in ElementTree.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(f"{space}row"):
            values = []
            for c in row.iter(f"{space}c"):
                assert c.find(f"{space}f") is None, "a formula"
                value = c.findtext(f"{space}v", "")
                values.append(shared[int(value)] if c.get("t") == "s" else f"{c.get('t', 'n')}:{value}")
            out.append(" | ".join(values))
    assert not any("hyperlink" in part or "external" in part for part in book.namelist())
    return "\n".join(out) + "\n"


def test_every_key_in_the_order_of_the_contract(seed: Path) -> None:
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
