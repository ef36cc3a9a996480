"""The command palette."""

from textual.command import CommandPalette
from textual.widgets import OptionList


class Palette(CommandPalette):
    """Textual's own, which falls over page keys that come before its list has a place on the screen (8.2.8)."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let go of keys for the list until it is there."""
        if action == "command_list":
            return any(found.scrollable_content_region for found in self.query(OptionList))
        return super().check_action(action, parameters)
