"""The tree as JSON: decimals as exact numbers, Chinese as itself."""

from decimal import Decimal
from typing import Any


def dumps(tree: dict[str, Any]) -> str:
    """`tree` as indented JSON with a line feed at its end."""
    out: list[str] = []
    _write(tree, "", out)
    out.append("\n")
    return "".join(out)


def _write(value: Any, indent: str, out: list[str]) -> None:
    # The standard encoder has no exact decimals; the tree is small and plain, so it is written here.
    deeper = indent + "  "
    if isinstance(value, dict):
        out.append("{")
        for i, (key, item) in enumerate(value.items()):
            out.append(f"{',' if i else ''}\n{deeper}{_string(key)}: ")
            _write(item, deeper, out)
        out.append(f"\n{indent}}}" if value else "}")
    elif isinstance(value, list):
        out.append("[")
        for i, item in enumerate(value):
            out.append(f"{',' if i else ''}\n{deeper}")
            _write(item, deeper, out)
        out.append(f"\n{indent}]" if value else "]")
    elif isinstance(value, bool):
        out.append("true" if value else "false")
    elif isinstance(value, str):
        out.append(_string(value))
    elif isinstance(value, Decimal):
        out.append(format(value, "f"))
    else:
        out.append(repr(value))


def _string(text: str) -> str:
    # json imports a decoder as well; its encoder's one function is enough.
    from json.encoder import encode_basestring

    return encode_basestring(text).replace("\x7f", "\\u007f")
