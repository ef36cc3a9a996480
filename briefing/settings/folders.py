"""The platform's own folders for this program."""

import os
import sys
from pathlib import Path


def state() -> Path:
    """Where verdicts, recent files and logs go: XDG_STATE_HOME, Application Support on macOS, LOCALAPPDATA on Windows."""
    return _folder("XDG_STATE_HOME", ".local/state", "LOCALAPPDATA", "AppData/Local")


def configuration() -> Path:
    """Where the user's configuration and word lists are: XDG_CONFIG_HOME, Application Support on macOS, APPDATA."""
    return _folder("XDG_CONFIG_HOME", ".config", "APPDATA", "AppData/Roaming")


def _folder(variable: str, home: str, windows: str, windows_home: str) -> Path:
    if sys.platform == "win32":
        base = os.environ.get(windows)
        return (Path(base) if base else Path.home() / windows_home) / "briefing"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "briefing"
    base = os.environ.get(variable, "")
    return (Path(base) if os.path.isabs(base) else Path.home() / home) / "briefing"
