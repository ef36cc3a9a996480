"""How the fourth tab shows the statistics now."""

from dataclasses import dataclass

VIEWS = ("table", "charts", "pairs", "doubts")
SORTS = ("text", "value", "indicator", "period", "kind", "doubt")


@dataclass(slots=True)
class View:
    """How the tab shows the statistics now."""

    view: str = "table"
    sort: str = "text"
    reverse: bool = False

    def next_view(self) -> None:
        """Table, charts, targets beside results, doubts, in turn."""
        self.view = VIEWS[(VIEWS.index(self.view) + 1) % len(VIEWS)]

    def next_sort(self) -> None:
        """Another order; a new one starts forwards."""
        self.sort = SORTS[(SORTS.index(self.sort) + 1) % len(SORTS)]
        self.reverse = False
