"""The platform's own folders for this program. Without a home folder there may be none; then a UsageError says so."""

import os
import sys
from typing import TYPE_CHECKING

from briefing.model import UsageError

if TYPE_CHECKING:
    from pathlib import Path


def state() -> "Path":
    """Where verdicts, recent files and logs go: XDG_STATE_HOME, Application Support on macOS, LOCALAPPDATA on Windows."""
    return _path(_folder("XDG_STATE_HOME", "~/.local/state", "LOCALAPPDATA", "~/AppData/Local"))


def configuration() -> "Path":
    """Where the user's configuration and word lists are: XDG_CONFIG_HOME, Application Support on macOS, APPDATA."""
    return _path(_configuration())


def word_lists() -> "Path | None":
    """The folder of the user's word lists; None where there is none."""
    folder = os.path.expanduser(os.path.join(_configuration(), "lexicon"))
    return _path(folder) if os.path.isabs(folder) and os.path.isdir(folder) else None


def _configuration() -> str:
    return _folder("XDG_CONFIG_HOME", "~/.config", "APPDATA", "~/AppData/Roaming")


def _folder(variable: str, home: str, windows: str, windows_home: str) -> str:
    if sys.platform == "win32":
        base = os.environ.get(windows) or windows_home
    elif sys.platform == "darwin":
        base = "~/Library/Application Support"
    else:
        base = os.environ.get(variable, "")
        base = base if os.path.isabs(base) else home
    return os.path.join(base, "briefing")


def _path(folder: str) -> "Path":
    from pathlib import Path  # not at the top: most exports need none, and it loads a good deal

    try:
        return Path(folder).expanduser()
    except RuntimeError as error:
        raise UsageError("找不到用户的主文件夹,设置和记录没有地方放;请设置环境变量 HOME。") from error
