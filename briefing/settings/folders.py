"""The platform's own folders for this program."""

import os
import sys
from pathlib import Path


def state() -> Path:
    """Where state and logs go: XDG_STATE_HOME, Application Support on macOS, LOCALAPPDATA on Windows."""
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
        return (Path(base) if base else Path.home() / "AppData" / "Local") / "briefing"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support" / "briefing"
    base = os.environ.get("XDG_STATE_HOME", "")
    return (Path(base) if os.path.isabs(base) else Path.home() / ".local" / "state") / "briefing"
