"""The files that were opened last."""

import os
from pathlib import Path

from briefing.model import UsageError, WriteError
from briefing.settings.folders import state
from briefing.settings.store import keep, load

MOST = 20


def recall() -> list[str]:
    """Absolute paths, the last opened first; files that are gone are left out."""
    try:
        content, _ = load(state() / "recent.toml")
    except UsageError:
        return []
    paths = content.get("paths", [])
    if not isinstance(paths, list):
        return []
    return [p for p in paths if isinstance(p, str) and Path(p).is_file()][:MOST]


def remember(path: str) -> None:
    """Note that a file was opened. Where that cannot be kept it is forgotten: it is no loss worth a word."""
    path = os.path.abspath(path)
    paths = [path, *(p for p in recall() if p != path)]
    try:
        keep(state() / "recent.toml", {"paths": paths[:MOST]})
    except (WriteError, UsageError, ValueError):
        return
