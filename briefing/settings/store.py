"""Small TOML files of the program's own: read with care, written whole and for the user alone."""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from briefing.exporting.files import save
from briefing.model import WriteError
from briefing.model.errors import reason

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
    """Write `content`. Raises WriteError with one sentence; a file that cannot be read is not overwritten."""
    import tomli_w

    _make(path.parent)
    if path.exists() and not os.access(path, os.R_OK):
        raise WriteError(f"“{path}”读不了，没有覆盖它。")
    save(tomli_w.dumps({"version": VERSION, **content}), path, overwrite=True, private=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Meanwhile no other process of ours changes what is in `folder`; raises WriteError where that cannot be made.

    The lock goes with the process, however that ends. Where the system knows no such locks, nobody is kept waiting.
    """
    _make(folder)
    lock = -1
    if sys.platform != "win32":
        import fcntl

        with suppress(OSError):  # a file system without locks
            lock = os.open(folder, os.O_RDONLY)
            fcntl.flock(lock, fcntl.LOCK_EX)
    try:
        yield
    finally:
        if lock >= 0:
            os.close(lock)


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    except OSError as error:
        raise WriteError(f"无法建立文件夹“{folder}”:{reason(error)}。") from error


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
