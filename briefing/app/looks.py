"""Styles by name, worked out once and not for every line."""

from rich.style import Style
from textual.scroll_view import ScrollView


class Looks(ScrollView):
    """A view that draws its own lines with the styles of its component classes `PREFIX--name`."""

    PREFIX = ""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self._known: dict[str, Style] = {}

    def look(self, name: str) -> Style:
        """The style `name`; the empty name is the view's own."""
        style = self._known.get(name)
        if style is None:
            style = self.get_component_rich_style(f"{self.PREFIX}--{name}") if name else self.rich_style
            self._known[name] = style
        return style

    def notify_style_update(self) -> None:
        """Another theme, or focus came or went: the styles are worked out anew."""
        self._known.clear()
        super().notify_style_update()


def over(style: Style) -> Style:
    """`style` to lay over another: its background and emphasis; the colour of the letters stays."""
    return Style(bgcolor=style.bgcolor, bold=style.bold or None, underline=style.underline or None)
