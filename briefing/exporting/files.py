"""Writing a file whole or not at all."""

import os
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.model import WriteError

if TYPE_CHECKING:
    from pathlib import Path


def save(
    content: str | bytes | Iterable[bytes],
    path: str | os.PathLike[str],
    overwrite: bool = False,
    private: bool = False,
) -> None:
    """Write `content` to `path`, text as UTF-8, atomically: the old file stays until the new one is complete on the disk.

    Pieces of bytes are written as they come. A symbolic link is followed. A `private` file can be read by its owner
    alone. Raises WriteError with one sentence: the file exists (and not `overwrite`), the folder is missing or not
    writable, the disk is full.
    """
    from pathlib import Path

    whole = content.encode("utf-8") if isinstance(content, str) else content
    pieces = (whole,) if isinstance(whole, bytes) else whole
    try:
        target = Path(os.path.realpath(path))
        is_folder = target.is_dir()
    except ValueError as error:
        raise WriteError("文件名里有不能用的字符,请换一个。") from error
    except OSError as error:
        raise WriteError(_sentence(path, error)) from error
    if is_folder:
        raise WriteError(f"“{path}”是一个文件夹,请给出文件名。")
    if not target.parent.is_dir():
        raise WriteError(f"文件夹“{target.parent}”不存在,请先建立它或换一个位置。")
    if target.exists() and not overwrite:
        raise WriteError(f"“{path}”已经存在,没有覆盖。")
    if target.exists() and not target.is_file():
        _write(target, pieces, path, os.O_WRONLY)
        return
    # Without the name of the file, which may be as long as a name can be.
    temporary = target.with_name(f".briefing.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    try:
        _write(temporary, pieces, path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o644)
        if target.exists() and not private:
            temporary.chmod(target.stat().st_mode & 0o777)
        os.replace(temporary, target)
    except OSError as error:
        raise WriteError(_sentence(path, error)) from error
    finally:
        with suppress(OSError):  # what went wrong before is what the user is to hear
            temporary.unlink(missing_ok=True)


def _write(
    where: "Path", pieces: Iterable[bytes], named: str | os.PathLike[str], flags: int, mode: int = 0o644
) -> None:
    try:
        descriptor = os.open(where, flags | getattr(os, "O_BINARY", 0), mode)
        with open(descriptor, "wb") as file:
            file.writelines(pieces)
            file.flush()
            if where.is_file():
                os.fsync(file.fileno())
    except OSError as error:
        raise WriteError(_sentence(named, error)) from error


def _sentence(path: str | os.PathLike[str], error: OSError) -> str:
    return f"无法写入“{os.fspath(path)}”:{reason(error)}。请换一个位置再导出。"


def reason(error: OSError) -> str:
    """Why the system would not write, in a few words."""
    import errno

    reasons = {
        errno.ENOSPC: "磁盘已满",
        errno.EDQUOT: "磁盘配额已用完",
        errno.EFBIG: "文件超过了允许的大小",
        errno.EACCES: "没有写入权限",
        errno.EPERM: "没有写入权限",
        errno.EROFS: "所在的磁盘是只读的",
        errno.ENAMETOOLONG: "文件名太长",
    }
    return reasons.get(error.errno or 0, error.strerror or "写入失败")
