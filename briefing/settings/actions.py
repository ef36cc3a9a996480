"""The names that [keys] of the configuration may have: one for each action of the browser."""

from briefing.settings.languages import LANGUAGES, actions

_NAMES = {
    **{f"tab({i})": f"tab-{i + 1}" for i in range(6)},
    "side(1)": "right",
    "side(-1)": "left",
    "move(1)": "down",
    "move(-1)": "up",
    "page(1)": "page-down",
    "page(-1)": "page-up",
    "edge(-1)": "first",
    "edge(1)": "last",
    "fact(1)": "next-fact",
    "fact(-1)": "previous-fact",
    "again(1)": "next-match",
    "again(-1)": "previous-match",
    "file(1)": "next-file",
    "file(-1)": "previous-file",
}


def name_of(action: str) -> str:
    """The name by which [keys] speaks of an action: tab(0) -> tab-1."""
    return _NAMES.get(action, action.replace("_", "-"))


def names() -> tuple[str, ...]:
    """All names, in the order of the help."""
    return tuple(name_of(action) for action in actions(LANGUAGES[0]))
