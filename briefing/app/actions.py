"""The one registry of actions: keys, footer, palette and help are made from it.

Full-width characters that an input method sends stand beside the keys they stand for.
"""

from dataclasses import dataclass
from typing import Literal

from briefing.settings.actions import name_of

Group = Literal["move", "facts", "review", "file"]


@dataclass(frozen=True, slots=True)
class Action:
    """Something the user can do. Its words are in `briefing.settings.languages`."""

    name: str
    """The action method, `action_<name>`, with its argument in brackets where it has one."""
    keys: str
    """Keys as Textual names them, separated by commas."""
    shown: str
    """The key as footer and help show it, unless the user chose another."""
    group: Group
    footer: int = 0
    """How early it comes in the footer; 0 leaves it out."""
    tabs: tuple[int, ...] = ()
    """The tabs it belongs to; empty for all. The footer shows it there alone."""

    @property
    def id(self) -> str:
        """The name a keymap uses: tab-1, next-file."""
        return name_of(self.name)


LISTS = (1, 2, 3)
TERMS, TEXT = 4, 5

ACTIONS = (
    Action("tab(0)", "1", "1-6", "move", 1),
    Action("tab(1)", "2", "2", "move"),
    Action("tab(2)", "3", "3", "move"),
    Action("tab(3)", "4", "4", "move"),
    Action("tab(4)", "5", "5", "move"),
    Action("tab(5)", "6", "6", "move"),
    Action("move(1)", "down,j", "↓ j", "move"),
    Action("move(-1)", "up,k", "↑ k", "move"),
    Action("side(1)", "right,l", "→ l", "move"),
    Action("side(-1)", "left,h", "← h", "move"),
    Action("page(1)", "pagedown,ctrl+d", "PgDn", "move"),
    Action("page(-1)", "pageup,ctrl+u", "PgUp", "move"),
    Action("edge(-1)", "home,g", "g", "move"),
    Action("edge(1)", "end,G", "G", "move"),
    Action("other", "tab,shift+tab", "tab", "move"),
    Action("enter", "enter", "enter", "facts", 2),
    Action("back", "backspace,alt+left,comma,fullwidth_comma", "⌫", "facts", 12),
    Action("forward", "alt+right,full_stop,ideographic_full_stop", ".", "facts"),
    Action("fact(1)", "right_square_bracket,right_black_lenticular_bracket", "]", "facts", 10, (TEXT,)),
    Action("fact(-1)", "left_square_bracket,left_black_lenticular_bracket", "[", "facts"),
    Action("find", "slash,ideographic_comma,fullwidth_solidus", "/", "facts", 3),
    Action("again(1)", "n", "n", "facts"),
    Action("again(-1)", "N", "N", "facts"),
    Action("clear", "escape", "esc", "facts"),
    Action("filter", "f", "f", "facts", 13, (1, 2, 3, 4)),
    Action("sort", "s", "s", "facts", 17, (3,)),
    Action("reverse", "S", "S", "facts"),
    Action("view", "c", "c", "facts", 4, (3,)),
    Action("layer", "v", "v", "facts", 11, (TEXT,)),
    Action("fold", "z", "z", "facts", 14, (TEXT,)),
    Action("accept", "a", "a", "review", 5, LISTS),
    Action("reject", "x", "x", "review", 6, LISTS),
    Action("correct", "i", "i", "review", 15, LISTS),
    Action("undo", "u", "u", "review"),
    Action("mark", "space", "␣", "review", 16, LISTS),
    Action("copy", "y", "y", "review", 18),
    Action("copy_page", "Y", "Y", "review"),
    Action("export", "e", "e", "review", 9),
    Action("open", "o", "o", "file", 19),
    Action("reload", "r", "r", "file"),
    Action("file(1)", "right_curly_bracket", "}", "file"),
    Action("file(-1)", "left_curly_bracket", "{", "file"),
    Action("theme", "t", "t", "file", 20),
    Action("language", "L", "L", "file"),
    Action("help", "question_mark,fullwidth_question_mark", "?", "file", 7),
    Action("command_palette", "ctrl+p", "^p", "file"),
    Action("suspend_process", "ctrl+z", "^z", "file"),
    Action("leave", "q", "q", "file", 8),
)

NAMES = frozenset(action.name.partition("(")[0] for action in ACTIONS)
"""The actions without their arguments."""
BY_ID = {action.id: action for action in ACTIONS}
