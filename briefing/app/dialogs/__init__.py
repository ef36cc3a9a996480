"""What opens over the screen: export, opening a file, a correction, all results, help."""

from briefing.resources import data

STYLES = str(data("styles") / "dialogs.tcss")
"""Read when the first dialog opens, so that the first picture of the program need not wait for it."""
