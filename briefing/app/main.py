"""The browser, put together: the frame and what the reader can do in it."""

from briefing.app.files import Files
from briefing.app.finding import Finding
from briefing.app.judging import Judging


class BriefingApp(Finding, Judging, Files):
    """Shows one document at a time and takes all keys of `briefing.app.actions`."""
