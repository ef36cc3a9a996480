"""Where the reader has been: back and forward, as in a browser."""

from dataclasses import dataclass, field

from briefing.app.entries import Key


@dataclass(frozen=True, slots=True)
class Spot:
    """A place in the program: a tab, and the fact or the stretch of text the reader was at."""

    tab: int
    key: Key | None = None
    place: tuple[int, int] = (0, 0)
    lit: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Trail:
    """Two stacks: what lies behind, what lies ahead."""

    behind: list[Spot] = field(default_factory=list)
    ahead: list[Spot] = field(default_factory=list)

    def leave(self, spot: Spot) -> None:
        """Note that the reader jumps away from `spot`."""
        self.behind.append(spot)
        self.ahead.clear()

    def back(self, here: Spot) -> Spot | None:
        """Where the last jump began; `here` can be returned to with `forward`."""
        if not self.behind:
            return None
        self.ahead.append(here)
        return self.behind.pop()

    def forward(self, here: Spot) -> Spot | None:
        """Where `back` came from."""
        if not self.ahead:
            return None
        self.behind.append(here)
        return self.ahead.pop()
