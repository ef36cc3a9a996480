"""What opens over the screen: export, opening a file, a correction, all results, help."""

from typing import TypeVar

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen

from briefing.resources import data

STYLES = str(data("styles") / "dialogs.tcss")
"""Read when the first dialog opens, so that the first picture of the program need not wait for it."""
T = TypeVar("T")


class Dialog(ModalScreen[T]):
    """A screen over the screen that gives a result."""

    def dismiss(self, result: T | None = None) -> AwaitComplete:
        """Close once: a key typed behind the one that closed it finds it closed."""
        return super().dismiss(result) if self.is_active else AwaitComplete()
