"""The tree as TOML in one fixed layout: every list of records is written as [[tables]], never as inline rows."""

from decimal import Decimal
from typing import Any


def dumps(tree: dict[str, Any]) -> str:
    """`tree` as TOML with a line feed at its end."""
    import tomli_w

    def scalar(value: Any) -> str:
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, int):
            return str(value)
        if isinstance(value, Decimal):
            return format(value, "f")
        if isinstance(value, list):
            return "[" + ", ".join(scalar(v) for v in value) + "]"
        # tomli-w knows how a string is escaped; its line for one key is `v = "…"`
        return tomli_w.dumps({"v": value})[4:-1]

    out: list[str] = []

    def table(name: str, content: dict[str, Any], many: bool) -> None:
        if name:
            out.append(f"\n[[{name}]]" if many else f"\n[{name}]")
        later = []
        for key, value in content.items():
            if isinstance(value, dict) or (isinstance(value, list) and value and isinstance(value[0], dict)):
                later.append((key, value))
            else:
                out.append(f"{key} = {scalar(value)}")
        for key, value in later:
            path = f"{name}.{key}" if name else key
            for row in value if isinstance(value, list) else [value]:
                table(path, row, isinstance(value, list))

    table("", tree, False)
    return "\n".join(out) + "\n"
