"""Small TOML files of the program's own: read with care, written whole and for the user alone."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.exporting.files import save
from briefing.model import WriteError

VERSION = 1


def load(path: Path) -> tuple[dict[str, Any], Path | None]:
    """What the file holds, and where a broken one was put aside. A missing file is empty.

    A file that is no TOML, or of a newer version, is never overwritten: it is moved to `NAME.broken`.
    """
    try:
        raw = path.read_bytes()
    except FileNotFoundError:
        return {}, None
    except OSError:
        return {}, _aside(path)
    import tomllib

    try:
        content = tomllib.loads(raw.decode("utf-8"))
    except ValueError:
        return {}, _aside(path)
    version = content.get("version")
    if not isinstance(version, int) or version > VERSION:
        return {}, _aside(path)
    return content, None


def keep(path: Path, content: Mapping[str, Any]) -> None:
    """Write `content`. Raises WriteError with one sentence."""
    import tomli_w

    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise WriteError(f"无法建立文件夹“{path.parent}”:{error.strerror}。") from error
    save(tomli_w.dumps({"version": VERSION, **content}), path, overwrite=True, private=True)


def _aside(path: Path) -> Path | None:
    broken = path.with_name(path.name + ".broken")
    try:
        os.replace(path, broken)
    except OSError:
        return path
    return broken
