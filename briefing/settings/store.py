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
        return {}, path  # it may be whole, only not for us to read
    from briefing.text.toml import parse

    try:
        content = parse(raw.decode("utf-8"))
    except ValueError:
        return {}, _aside(path)
    version = content.get("version")
    if not isinstance(version, int) or version > VERSION:
        return {}, _aside(path)
    return content, None


def keep(path: Path, content: Mapping[str, Any]) -> None:
    """Write `content`. Raises WriteError with one sentence; a file that cannot be read is not overwritten."""
    import tomli_w

    try:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise WriteError(f"无法建立文件夹“{path.parent}”:{error.strerror}。") from error
    if path.exists() and not os.access(path, os.R_OK):
        raise WriteError(f"“{path}”读不了，没有覆盖它。")
    save(tomli_w.dumps({"version": VERSION, **content}), path, overwrite=True, private=True)


def _aside(path: Path) -> Path | None:
    """Move a broken file to a name of its own; where that fails it stays, and `keep` will not touch it."""
    number = 1
    while (broken := path.with_name(f"{path.name}.broken{number if number > 1 else ''}")).exists():
        number += 1
    try:
        os.replace(path, broken)
    except OSError:
        return path
    return broken
