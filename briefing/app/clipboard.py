"""Copying: to the system's clipboard where a tool for it is at hand, else through the terminal, which cannot confirm it."""

import os
import shutil
import subprocess
import sys

_SECONDS = 2.0


def native(text: str) -> bool:
    """Put `text` on the system's clipboard. Returns whether a tool took it."""
    command = _tool()
    if command is None:
        return False
    try:
        done = subprocess.run(  # noqa: S603  # a fixed tool, the text on its standard input
            command,
            input=text.encode("utf-16-le" if command[0].endswith("clip.exe") else "utf-8", "replace"),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.SubprocessError):
        return False
    return done.returncode == 0


def _tool() -> list[str] | None:
    if os.environ.get("SSH_CONNECTION"):
        return None  # the clipboard there is not the reader's
    wanted: list[list[str]] = []
    if sys.platform == "darwin":
        wanted.append(["pbcopy"])
    elif sys.platform == "win32":
        wanted.append(["clip.exe"])
    else:
        if os.environ.get("WAYLAND_DISPLAY"):
            wanted.append(["wl-copy"])
        if os.environ.get("DISPLAY"):
            wanted += [["xclip", "-selection", "clipboard"], ["xsel", "--clipboard", "--input"]]
        if os.environ.get("WSL_DISTRO_NAME"):
            wanted.append(["clip.exe"])
    for command in wanted:
        found = shutil.which(command[0])
        if found:
            return [found, *command[1:]]
    return None
