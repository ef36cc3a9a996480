"""TOML that anyone may have written, parsed without harm."""

import re
import tomllib
from collections.abc import Callable
from typing import Any

_STRING = re.compile(r""""(?:[^"\\\n]|\\.)*(?:"|$)|'[^'\n]*(?:'|$)""", re.MULTILINE)
_MOST_DOTS = 64
_DOTTED = re.compile(rf"(?<![\w-])[\w-]++(?:[ \t]*+\.[ \t]*+[\w-]++){{{_MOST_DOTS},}}")


def parse(text: str, parse_float: Callable[[str], Any] = float) -> dict[str, Any]:
    """The table in `text`. Raises ValueError where it is no TOML, or is nested deeper than anything of this program's.

    The parser of the standard library takes memory by the square of a dotted key's length, and as many calls as
    brackets are nested: 90 kB of a.a.a.… took 8 GB.
    """
    if text.count(".") > _MOST_DOTS and _DOTTED.search(_STRING.sub("x", text)):
        raise ValueError("keys are nested too deep")
    try:
        return tomllib.loads(text, parse_float=parse_float)
    except RecursionError as error:
        raise ValueError("values are nested too deep") from error
