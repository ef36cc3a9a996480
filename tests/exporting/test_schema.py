"""The schema is true: every export fits it, and it names what the model knows, in the order of the contract."""

import json
import tomllib
from pathlib import Path
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator

from briefing import brief, export, read
from briefing.exporting.schema import fields, guide, schema
from briefing.exporting.tree import PARTS, tree
from briefing.model import Briefing
from briefing.model.document import FurnitureKind
from briefing.model.facts import Bound, GoalKind, NumeralClass, StatisticKind, Status
from briefing.model.review import Part, Verdict

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.txt"))
EVERYTHING = ("numerals", "keywords", "rules")


@pytest.fixture(scope="module")
def validator() -> Draft202012Validator:
    Draft202012Validator.check_schema(schema())
    return Draft202012Validator(schema())


def test_the_sample_fits(sample: Briefing, validator: Draft202012Validator) -> None:
    validator.validate(json.loads(export(sample, "json", include=EVERYTHING)))
    validator.validate(json.loads(export(sample, "jsonl", summary=True)))
    validator.validate(tomllib.loads(export(sample, "toml", only=("goals", "reviews"))))


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_the_stories_fit(path: Path, validator: Draft202012Validator) -> None:
    briefing = brief(read(path))
    for include in ((), ("numerals", "rules")):
        as_json = json.loads(export(briefing, "json", include=include))
        validator.validate(as_json)
        assert tomllib.loads(export(briefing, "toml", include=include)) == as_json


def test_what_is_not_in_the_contract_does_not_fit(seed: Path, validator: Draft202012Validator) -> None:
    content = json.loads(export(brief(read(seed)), "json"))
    content["statistics"][0]["colour"] = "red"
    del content["goals"][0]["text"]
    content["document"]["characters"] = -1
    assert len(list(validator.iter_errors(content))) == 3


def test_fields_stand_in_the_order_of_the_tree(sample: Briefing) -> None:
    content = tree(sample, include=EVERYTHING)
    assert list(PARTS) == list(fields()) == list(content)[2:]
    for part, known in fields().items():
        for row in [content[part]] if part == "document" else content[part]:
            assert list(row) == [name for name in known if name in row]


def test_every_word_the_model_knows_is_allowed() -> None:
    def words(part: str, name: str) -> Any:
        return tuple(fields()[part][name]["words"])

    assert words("furniture", "kind") == get_args(FurnitureKind)
    assert words("goals", "kind") == get_args(GoalKind)
    assert words("statistics", "kind") == get_args(StatisticKind)
    assert words("statistics", "bound") == get_args(Bound)
    assert words("statistics", "status") == get_args(Status)
    assert words("numerals", "class") == get_args(NumeralClass)
    assert words("reviews", "part") == get_args(Part)
    assert words("reviews", "verdict") == get_args(Verdict)


def test_every_field_is_explained_with_a_fitting_example(validator: Draft202012Validator) -> None:
    for language in ("zh", "en"):
        table = guide(language)
        for part, known in fields().items():
            properties = schema(language)["properties"][part]
            properties = properties.get("items", properties)["properties"]
            for name, field in known.items():
                assert f"| `{name}` |" in table
                assert field[language] in table
                assert properties[name]["description"]
                assert validator.evolve(schema=properties[name]).is_valid(field["example"])
