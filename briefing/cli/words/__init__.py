"""What the command line says, one module for each language."""

import os
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from briefing.settings.languages import Words


class Voice:
    """The words of the command line in the user's language, looked up when the first is needed: most commands end
    without a word."""

    def __init__(self, wish: str | None = None) -> None:
        self._wish = wish

    @cached_property
    def language(self) -> str:
        """zh or en: the option's, the configuration's or the locale's."""
        from briefing.settings.languages import choose

        return choose(self._wish, None if self._wish else _configured(), os.environ)

    @cached_property
    def _words(self) -> "Words":
        from briefing.settings.languages import Words

        return Words(self.language, "briefing.cli.words")

    def __call__(self, key: str, **values: object) -> str:
        """The words for `key` with `values` put in."""
        return self._words(key, **values)

    def of(self, family: str, member: str) -> str:
        """The words for `member` of `family`; the member itself where there are none."""
        return self._words.of(family, member)


def _configured() -> str | None:
    """The language the configuration names; a command does not stop at a broken configuration, the browser tells."""
    from briefing.model import UsageError
    from briefing.settings.configuration import load, path

    try:
        # The names of formats are checked where a format is chosen.
        return load((), ()).language if path().is_file() else None
    except UsageError:
        return None
