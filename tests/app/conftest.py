"""A browser on the seed, with state and configuration in a folder of the test's own."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import brief, read
from briefing.app.main import BriefingApp
from briefing.app.sessions import begin
from briefing.settings.configuration import Configuration

Open = Callable[..., BriefingApp]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's folders, empty."""
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("DISPLAY", "WAYLAND_DISPLAY"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def open_app(seed: Path) -> Open:
    """Opens a file in the browser: the seed, or any other."""

    def opened(path: Path = seed, configuration: Configuration | None = None, language: str = "zh") -> BriefingApp:
        session, _ = begin(brief(read(path)), str(path))
        return BriefingApp(session, configuration, language, [str(path)])

    return opened


@pytest.fixture
def app(open_app: Open) -> BriefingApp:
    """The browser on the seed."""
    return open_app()


def shown(app: BriefingApp) -> str:
    """What the list or text in front draws."""
    pane = app.pane
    return "\n".join(pane.render_line(y).text for y in range(pane.size.height))


def foot(app: BriefingApp) -> str:
    """The line at the foot."""
    return str(app.screen.query_one("FootLine").render())


def head(app: BriefingApp) -> str:
    """The line at the head."""
    return str(app.screen.query_one("TitleLine").render())
