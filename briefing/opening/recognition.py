"""Telling an export from a document, and parsing it."""

import re
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from briefing.model import ReadError

if TYPE_CHECKING:
    from briefing.opening.record import Record

SCHEMA = "briefing/1"
_TOML = re.compile(rb'\s*(?:#[^\n]*\n\s*)*schema\s*=\s*"briefing/')
_SURROGATE = re.compile(r"\\u[dD][89a-fA-F]")
_JSON = rb'"schema"\s*:\s*"briefing/'


def parsed(raw: bytes, shown: str) -> "Record | None":
    """The tree of the export in `raw`; None if `raw` is no export. `shown` names it in errors.

    Raises ReadError for an export that is damaged or of another version.
    """
    raw = raw.removeprefix(b"\xef\xbb\xbf")
    if _TOML.match(raw):
        parse = _toml
    elif raw.lstrip().startswith(b"{") and re.search(_JSON, raw):
        parse = _json
    else:
        return None
    try:
        tree = parse(raw.decode("utf-8"))
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise ReadError(f"“{shown}”是一份不完整的导出,无法打开;请重新导出。") from error
    from briefing.opening.record import Record

    record = Record(tree, shown)
    if record.text("schema") != SCHEMA:
        raise ReadError(f"“{shown}”的格式是 {record.text('schema')},这个版本只认识 {SCHEMA};请更新 briefing。")
    return record


def _toml(text: str) -> Any:
    from briefing.text.toml import parse  # needed for exports alone

    return parse(text, Decimal)


def _json(text: str) -> Any:
    import json

    tree = json.loads(text, parse_float=Decimal)
    if _SURROGATE.search(text):
        # A pair is a character. A lone half is none, which JSON lets pass and TOML does not: it cannot be encoded.
        json.dumps(tree, ensure_ascii=False, default=str).encode()
    return tree
