"""Writing a file whole or not at all."""

import errno
import os
import stat
from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING

from briefing.model import WriteError
from briefing.model.errors import reason

if TYPE_CHECKING:
    from pathlib import Path


def save(
    content: str | bytes | Iterable[bytes],
    path: str | os.PathLike[str],
    overwrite: bool = False,
    private: bool = False,
) -> None:
    """Write `content` to `path`, text as UTF-8, atomically: the old file stays until the new one is complete on the disk.

    Pieces of bytes are written as they come. A symbolic link is followed; what is no file, a pipe or a device, is written
    to as it is. A `private` file can be read by its owner alone. Raises WriteError with one sentence: the file exists (and
    not `overwrite`), the folder is missing or not writable, the disk is full.
    """
    from pathlib import Path

    whole = content.encode("utf-8") if isinstance(content, str) else content
    pieces = (whole,) if isinstance(whole, bytes) else whole
    try:
        target = Path(os.path.realpath(path))
        if target.is_symlink():  # a circle of links
            raise OSError(errno.ELOOP, os.strerror(errno.ELOOP))
        there = _kind(target)
        nameless = 0 if there else _kind(path)  # a pipe between processes, say: /dev/stdout leads there
    except ValueError as error:
        raise WriteError("文件名里有不能用的字符,请换一个。") from error
    except OSError as error:
        raise unwritable(path, error) from error
    if stat.S_ISDIR(there):
        raise WriteError(f"“{path}”是一个文件夹,请给出文件名。")
    if (there or nameless) and not overwrite:
        raise WriteError(f"“{path}”已经存在,没有覆盖。")
    if nameless or (there and not stat.S_ISREG(there)):
        _write(Path(path), pieces, path, os.O_WRONLY | os.O_TRUNC)
        return
    if not target.parent.is_dir():
        raise WriteError(f"文件夹“{target.parent}”不存在,请先建立它或换一个位置。")
    # Without the name of the file, which may be as long as a name can be.
    temporary = target.with_name(f".briefing.{os.getpid()}.{os.urandom(4).hex()}.tmp")
    try:
        _write(temporary, pieces, path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600 if private else 0o644)
        if target.exists() and not private:
            temporary.chmod(target.stat().st_mode & 0o777)
        os.replace(temporary, target)
    except OSError as error:
        raise unwritable(path, error) from error
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
        raise unwritable(named, error) from error


def _kind(path: str | os.PathLike[str]) -> int:
    """The mode of what is at `path`; 0 where there is nothing."""
    try:
        return os.stat(path).st_mode
    except (FileNotFoundError, NotADirectoryError):
        return 0


def unwritable(path: str | os.PathLike[str], error: OSError) -> WriteError:
    """What to raise where the system would not write to `path`."""
    why = "没有写入权限" if isinstance(error, PermissionError) else reason(error)
    return WriteError(f"无法写入“{os.fspath(path)}”:{why}。请换一个位置再导出。")
