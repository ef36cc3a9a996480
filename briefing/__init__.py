"""Read a Chinese policy document: its goals, projects and statistics, each tied to the exact words it came from.

    from briefing import read, brief, export, records
    b = brief(read("report.txt"))
    text = export(b, "toml")
    frame = pandas.DataFrame(records(b, "statistics"))

Names are loaded on first use, so that importing the package costs nothing: not even `typing`, before which the program
has to say what Ctrl-C does.
"""

TYPE_CHECKING = False

__version__ = "0.1.0"

__all__ = ["brief", "export", "keywords", "read", "records"]

if TYPE_CHECKING:
    from typing import Any

    from briefing.exporting import export
    from briefing.exporting.records import records
    from briefing.extraction import brief
    from briefing.reading import read
    from briefing.segmenting import keywords

_HOMES = {
    "read": "briefing.reading",
    "brief": "briefing.extraction",
    "keywords": "briefing.segmenting",
    "export": "briefing.exporting",
    "records": "briefing.exporting.records",
}


def __getattr__(name: str) -> "Any":
    if name not in _HOMES:
        raise AttributeError(f"module 'briefing' has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *_HOMES])
