"""Getting the bytes, and a clear sentence where there are none to get."""

import os
import stat
from typing import BinaryIO

from briefing.model import ReadError
from briefing.model.errors import reason

LIMIT = 50 * 1024 * 1024


def load(source: str | os.PathLike[str] | bytes | BinaryIO, name: str | None) -> tuple[bytes, str | None]:
    """The bytes of `source` and its base name. Raises ReadError."""
    if isinstance(source, bytes):
        return _filled(source, name or "输入"), name
    if isinstance(source, (str, os.PathLike)):
        path = os.fspath(source)
        shown = name or os.path.basename(path)
        return _filled(_open(path), path), shown
    raw = source.read(LIMIT + 1)
    if len(raw) > LIMIT:
        raise ReadError("输入超过 50 MB,不像是一篇文稿。")
    return _filled(raw, name or "标准输入"), name


def _open(path: str) -> bytes:
    try:
        kind = os.stat(path)
        if stat.S_ISDIR(kind.st_mode):
            raise ReadError(f"“{path}”是一个文件夹,请给出其中的一个文件。")
        if not stat.S_ISREG(kind.st_mode):
            raise ReadError(f"“{path}”不是普通文件,请给出一篇文稿。")
        if kind.st_size > LIMIT:
            raise ReadError(f"“{path}”有 {kind.st_size // 1024 // 1024} MB,不像是一篇文稿。")
        with open(path, "rb", opener=_unwaiting) as file:
            return file.read() or b""
    except FileNotFoundError as error:
        raise ReadError(f"找不到文件“{path}”,请检查路径。") from error
    except PermissionError as error:
        raise ReadError(f"没有权限读取“{path}”,请检查文件的权限。") from error
    except ValueError as error:
        raise ReadError("文件名里有不能用的字符,请检查路径。") from error
    except OSError as error:
        raise ReadError(f"无法读取“{path}”:{reason(error)}。请换一个文件。") from error


def _unwaiting(path: str, flags: int) -> int:
    """Open a file that is not waited for: some of the system's look like any other and never end."""
    return os.open(path, flags | getattr(os, "O_NONBLOCK", 0))


def _filled(raw: bytes, shown: str) -> bytes:
    if not raw.strip():
        raise ReadError(f"“{shown}”是空的,没有可读的文字。")
    return raw
