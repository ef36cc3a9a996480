"""Text and numbers as TOML and JSON write them alike."""

from decimal import Decimal

# What both languages escape; the form \u001b is common to them. JSON may leave U+007F alone, TOML may not.
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(32), 127)}
_ESCAPES |= {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", ord('"'): '\\"', ord("\\"): "\\\\"}


def scalar(value: str | bool | int | float | Decimal) -> str:
    """A string in double quotes, Chinese as itself; a decimal exactly; true and false."""
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return repr(value)
