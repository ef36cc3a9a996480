"""Compiled regular expressions kept from run to run, as Python keeps compiled modules.

Every rule of the language is an expression; there are some hundreds, and compiling them anew took half the time of a short
run. Python keeps the compiled form of a module beside it, but of an expression nowhere. So the program, and only the program
(who imports this package as a library is left alone), keeps the compiled forms in the user's cache folder: for exactly this
interpreter, readable by the user alone, and checked by the interpreter when it takes them.

This reaches into private parts of `re`. Where they are not as expected, or anything about the file is wrong, expressions
are compiled as ever.
"""

import os
import re
import sys
from array import array
from collections.abc import Sequence
from contextlib import suppress
from typing import Any

_MOST = 4000
"""Expressions; a file that has grown beyond them is begun anew."""
_UTF32 = "utf-32-le" if sys.byteorder == "little" else "utf-32-be"
_FOR = f"{sys.version} {sys.byteorder}"
"""What the compiled forms are for; others have codes of their own."""

Key = tuple[str, int]
Compiled = tuple[int, "array[int]", int, dict[str, int]]
"""All that an expression is made of: flags, code, number of groups, and their numbers by name."""

_kept: "_Kept | None" = None


def place() -> str:
    """The file in the user's cache folder: XDG_CACHE_HOME, Caches on macOS, LOCALAPPDATA on Windows."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA") or os.path.expanduser("~/AppData/Local")
    elif sys.platform == "darwin":
        base = os.path.expanduser("~/Library/Caches")
    else:
        base = os.environ.get("XDG_CACHE_HOME", "")
        base = base if os.path.isabs(base) else os.path.expanduser("~/.cache")
    return os.path.join(base, "briefing", "expressions")


def keep(path: str) -> None:
    """From now on take expressions from the file `path`, and remember those that are not in it."""
    global _kept
    compiler: Any = getattr(re, "_compiler", None)
    # Without a home folder the path is none.
    if (
        _kept is None
        and os.path.isabs(path)
        and hasattr(compiler, "_sre")
        and array("I").itemsize == compiler._sre.CODESIZE
    ):
        _kept = _Kept(path, compiler)


def save() -> None:
    """Keep what was remembered, and leave `re` as it was. What a user searches for after that is never kept."""
    global _kept
    if _kept is not None:
        _kept.release()
        _kept.write()
        _kept = None


class _Kept:
    """The expressions of one run."""

    def __init__(self, path: str, compiler: Any) -> None:
        self._path = path
        self._found = _load(path)
        self._made: dict[Key, Compiled] = {}
        self._compiler, self._compile = compiler, compiler.compile
        self._machine = _Machine(compiler._sre)
        compiler.compile, compiler._sre = self.compile, self._machine

    def compile(self, pattern: Any, flags: int = 0) -> Any:
        """What `re` would make of `pattern`."""
        if not isinstance(pattern, str):
            return self._compile(pattern, flags)
        key = (pattern, int(flags))
        known = self._found.get(key)
        if known is not None:
            try:
                all_flags, code, groups, numbers = known
                names: list[str | None] = [None] * (groups + 1)
                for name, number in numbers.items():
                    names[number] = name
                return self._machine.real.compile(pattern, all_flags, code.tolist(), groups, numbers, tuple(names))
            except Exception:  # noqa: BLE001  # whatever the file held, the expression itself is right
                self._found.clear()
        made = self._compile(pattern, flags)
        _, all_flags, code, groups, numbers, _ = self._machine.given
        self._made[key] = (int(all_flags), array("I", code), groups, dict(numbers))
        return made

    def release(self) -> None:
        """Give `re` back its own parts."""
        self._compiler.compile, self._compiler._sre = self._compile, self._machine.real

    def write(self) -> None:
        """Write the file, if there is anything new; where that cannot be, the next run compiles again."""
        if not self._made:
            return
        all_ = self._found | self._made if len(self._found) + len(self._made) <= _MOST else self._made
        temporary = f"{self._path}.{os.getpid()}.tmp"
        try:
            os.makedirs(os.path.dirname(self._path), mode=0o700, exist_ok=True)
            descriptor = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
            with open(descriptor, "wb") as file:
                _pack(all_).tofile(file)
            os.replace(temporary, self._path)
        except OSError:
            pass  # no folder, no room: the next run compiles again
        finally:
            with suppress(OSError):
                os.unlink(temporary)  # half of a file, where it has not become the whole one


class _Machine:
    """Stands before the part of the interpreter that makes an expression of its code, and remembers what that was."""

    def __init__(self, real: Any) -> None:
        self.real = real
        self.given: tuple[Any, ...] = ()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.real, name)

    def compile(self, *given: Any) -> Any:
        """An expression."""
        self.given = given
        return self.real.compile(*given)


# The file is one array of numbers: texts and codes with their lengths before them, so that nothing in it can be but that.


def _pack(expressions: dict[Key, Compiled]) -> "array[int]":
    out = array("I")

    def put(numbers: Sequence[int]) -> None:
        out.append(len(numbers))
        out.extend(numbers)

    put([ord(c) for c in _FOR])
    for (pattern, flags), (all_flags, code, groups, numbers) in expressions.items():
        put([ord(c) for c in pattern])
        put((flags, all_flags, groups, len(numbers)))
        for name, number in numbers.items():
            put([ord(c) for c in name])
            put((number,))
        put(code)
    return out


def _unpack(packed: "array[int]") -> dict[Key, Compiled]:
    """Raises ValueError or IndexError where the numbers make no sense."""
    at = 0

    def take() -> "array[int]":
        nonlocal at
        start = at + 1
        at = start + packed[at]
        return packed[start:at]

    def text() -> str:
        return take().tobytes().decode(_UTF32)

    if text() != _FOR:
        return {}
    out: dict[Key, Compiled] = {}
    while at < len(packed):
        pattern = text()
        flags, all_flags, groups, named = take()
        numbers = {text(): take()[0] for _ in range(named)}
        out[pattern, flags] = (all_flags, take(), groups, numbers)
    return out


def _load(path: str) -> dict[Key, Compiled]:
    """What the file holds for this interpreter; nothing where it is missing or damaged."""
    packed = array("I")
    try:
        with open(path, "rb") as file:
            packed.frombytes(file.read())
        return _unpack(packed)
    except (OSError, ValueError, IndexError):
        return {}
