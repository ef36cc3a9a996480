"""The command palette."""

from textual.await_complete import AwaitComplete
from textual.command import CommandPalette
from textual.widgets import OptionList


class Palette(CommandPalette):
    """Textual's own, which falls over page keys before its list has a place, and over a second choice (8.2.8)."""

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Let go of keys for the list until it is there."""
        if action == "command_list":
            return any(found.scrollable_content_region for found in self.query(OptionList))
        return super().check_action(action, parameters)

    def dismiss(self, result: None = None) -> AwaitComplete:
        """Close once: a key typed behind the one that chose finds it closed."""
        return super().dismiss(result) if self.is_current else AwaitComplete()
