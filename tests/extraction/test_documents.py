"""Whole documents, and all the facts in them.

Beside each document in `documents/` (the stories are in `tests/stories/`) stands a table of what is right in it:
NAME.facts. After a change that is meant, run `UPDATE_GOLDEN=1 python -m pytest tests/extraction/test_documents.py`,
and read every row of the difference: a table is no record of what the program does but says what is right, and where
the program is known to be wrong (tables_of_facts.py tells how).
"""

import os
from functools import cache
from pathlib import Path

import pytest

from briefing import brief, read
from tests.extraction import tables_of_facts as tables

TABLES = Path(__file__).parent / "documents"
STORIES = Path(__file__).parents[1] / "stories"
DOCUMENTS = {
    path.stem: path for folder in (STORIES, TABLES) for path in sorted(folder.iterdir()) if path.suffix != ".facts"
}


@cache
def facts_of(name: str) -> tables.Table:
    return tables.facts_of(brief(read(DOCUMENTS[name])))


@pytest.mark.parametrize("kind", tables.COLUMNS)
@pytest.mark.parametrize("name", DOCUMENTS)
def test_all_facts(name: str, kind: str) -> None:
    path = TABLES / f"{name}.facts"
    table, got = tables.load(path), facts_of(name)[kind]
    if os.environ.get("UPDATE_GOLDEN"):
        table[kind] = tables.renewed(table[kind], got)
        tables.save(path, table)
    found = tables.differences(kind, tables.read_so_far(table[kind]), got)
    if found:
        pytest.fail("\n".join([f"{name}: the {kind} are not those of {path.name}", *found]), pytrace=False)


def test_each_table_has_a_document() -> None:
    assert {path.stem for path in TABLES.glob("*.facts")} == set(DOCUMENTS)


def test_a_difference_says_which_cells_changed() -> None:
    expected = ["茶叶产量 | 3吨 | 3 吨 |  | level", "船舶出口额 | 第二 | 2 名 |  | rank"]
    got = ["茶叶产量 | 3吨 | 3 吨 |  | share", "游客 | 5万人 | 5 万人 |  | level"]
    assert tables.differences("statistics", expected, got) == [
        "changed  茶叶产量 | 3吨 | 3 吨 |  | level\n         kind: level -> share",
        "missing  船舶出口额 | 第二 | 2 名 |  | rank",
        "extra    游客 | 5万人 | 5 万人 |  | level",
    ]


def test_renewing_a_table_keeps_what_is_known_to_be_wrong() -> None:
    rows = ["a | 1", "missed: b | 2", "wrong: b | 3", "missed: c | 4"]
    assert tables.read_so_far(rows) == ["a | 1", "b | 3"]
    assert tables.renewed(rows, ["a | 1", "b | 3"]) == rows
    assert tables.renewed(rows, ["z | 0", "b | 2", "c | 4"]) == ["z | 0", "b | 2", "c | 4"]
