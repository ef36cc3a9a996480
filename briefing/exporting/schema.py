"""The contract of the export as JSON Schema and as a table to read. Both come from one list, `fields.toml`."""

from functools import cache
from pathlib import Path
from typing import Any

from briefing.exporting.tree import SCHEMA

_PLACE: dict[str, Any] = {
    "type": "object",
    "properties": {"start": {"type": "integer", "minimum": 0}, "end": {"type": "integer", "minimum": 1}},
    "required": ["start", "end"],
    "additionalProperties": False,
}
_TYPES: dict[str, dict[str, Any]] = {
    "text": {"type": "string"},
    "whole": {"type": "integer", "minimum": 0},
    "number": {"type": "number"},
    "flag": {"type": "boolean"},
    "texts": {"type": "array", "items": {"type": "string"}, "minItems": 1},
    "names": {"type": "object", "additionalProperties": {"type": "string"}, "minProperties": 1},
    "place": _PLACE,
    "places": {"type": "array", "items": _PLACE, "minItems": 1},
    "passages": {
        "type": "array",
        "items": {
            **_PLACE,
            "properties": {"text": {"type": "string"}, **_PLACE["properties"]},
            "required": ["text", "start", "end"],
        },
        "minItems": 1,
    },
}
_WORDS = {
    "zh": {
        "title": "briefing 的导出",
        "top": "TOML 与 JSON 的内容相同。没有的值不写。位置是 Unicode 码点,指向 `briefing text 文件 --raw` 打印的文字,`end` 不含在内。",
        "head": ("字段", "类型", "必有", "含义", "例"),
        "yes": "是",
        "schema": "格式的版本",
        "generator": "写出它的程序及版本",
    },
    "en": {
        "title": "An export of briefing",
        "top": "TOML and JSON carry the same tree. Missing values are left out. Offsets are Unicode code points into the text that "
        "`briefing text FILE --raw` prints; `end` is exclusive.",
        "head": ("field", "type", "always", "meaning", "example"),
        "yes": "yes",
        "schema": "The version of this format",
        "generator": "The program that wrote it, with its version",
    },
}


@cache
def fields() -> dict[str, dict[str, dict[str, Any]]]:
    """The fields of each part, in the order of the contract: type, example, meaning in Chinese and in English."""
    import tomllib

    return tomllib.loads((Path(__file__).parent / "fields.toml").read_text(encoding="utf-8"))


def schema(language: str = "zh") -> dict[str, Any]:
    """The JSON Schema (2020-12) of an export, with every field described in `language` (zh or en)."""
    words = _WORDS[language]
    properties: dict[str, Any] = {
        "schema": {"const": SCHEMA, "description": words["schema"]},
        "generator": {"type": "string", "description": words["generator"], "examples": ["briefing 0.1.0"]},
    }
    for part, known in fields().items():
        row = {
            "type": "object",
            "properties": {name: _property(field, language) for name, field in known.items()},
            "required": [name for name, field in known.items() if not field.get("optional")],
            "additionalProperties": False,
        }
        properties[part] = row if part == "document" else {"type": "array", "items": row, "minItems": 1}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:{SCHEMA.replace('/', ':')}",
        "title": words["title"],
        "description": words["top"],
        "type": "object",
        "properties": properties,
        "required": ["schema", "generator", "document"],
        "additionalProperties": False,
    }


def guide(language: str = "zh") -> str:
    """The contract as Markdown, a table for each part, in `language` (zh or en)."""
    from briefing.exporting.toml import inline

    words = _WORDS[language]
    head, out = words["head"], [f"# {words['title']} ({SCHEMA})\n\n{words['top']}\n"]
    for part, known in fields().items():
        out.append(f"\n## {'[' + part + ']' if part == 'document' else '[[' + part + ']]'}\n\n")
        out.append(f"| {' | '.join(head)} |\n|{'---|' * len(head)}\n")
        for name, field in known.items():
            kind = " ".join(f"`{word}`" for word in field["words"]) if "words" in field else field["type"]
            always = "" if field.get("optional") else words["yes"]
            out.append(f"| `{name}` | {kind} | {always} | {field[language]} | `{inline(field['example'])}` |\n")
    return "".join(out)


def _property(field: dict[str, Any], language: str) -> dict[str, Any]:
    choice = {"enum": field["words"]} if "words" in field else {}
    return {**_TYPES[field["type"]], **choice, "description": field[language], "examples": [field["example"]]}
