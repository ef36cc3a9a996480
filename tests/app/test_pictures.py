"""Pictures of the screen, exact to the cell; `pytest --snapshot-update` where a change of them is meant."""

import pytest
from textual.pilot import Pilot

from briefing.settings.configuration import Configuration
from tests.app.conftest import Open


@pytest.mark.parametrize(
    ("keys", "size", "theme"),
    [
        ((), (120, 40), "nord"),
        (("3",), (100, 30), "textual-light"),
        (("4", "j"), (80, 24), "nord"),
        (("6", "right_square_bracket"), (80, 24), "textual-light"),
        (("question_mark",), (60, 18), "nord"),
    ],
    ids=["overview", "projects", "data", "text", "help"],
)
def test_picture(
    open_app: Open, snap_compare: object, keys: tuple[str, ...], size: tuple[int, int], theme: str
) -> None:
    app = open_app(configuration=Configuration(theme=theme))

    async def settled(pilot: Pilot[None]) -> None:
        await pilot.pause()
        await pilot.press(*keys)
        await pilot.pause()

    assert snap_compare(app, terminal_size=size, run_before=settled)  # type: ignore[operator]
