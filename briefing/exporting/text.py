"""Text and numbers as TOML and JSON write them alike."""

import re
from decimal import Decimal

# What both languages escape; the form \u001b is common to them. JSON may leave U+007F alone, TOML may not; beyond both,
# what a terminal would obey when the file is printed on it: C1 controls, and what turns the direction of writing.
_OBEYED = (*range(0x7F, 0xA0), 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_ESCAPES = {code: f"\\u{code:04x}" for code in (*range(32), *_OBEYED)}
_ESCAPES |= {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", ord('"'): '\\"', ord("\\"): "\\\\"}
_SPECIAL = re.compile(r'[\x00-\x1f"\\\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]')  # most texts hold none


def scalar(value: str | bool | int | float | Decimal) -> str:
    """A string in double quotes, Chinese as itself; a decimal exactly; true and false."""
    if isinstance(value, str):
        return f'"{value.translate(_ESCAPES)}"' if _SPECIAL.search(value) else f'"{value}"'
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        return format(value, "f")
    return repr(value)
