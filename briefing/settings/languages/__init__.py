"""The words of the interface, in Chinese and in English. Text of a document is never translated."""

from collections.abc import Mapping
from importlib import import_module

LANGUAGES = ("zh", "en")


class Words:
    """The words of one language: `words("key", n=3)`; `words.of("status", "target")` for members of a family."""

    def __init__(self, language: str, package: str = __name__) -> None:
        """The table WORDS of `language` in `package`, which has a module for each language."""
        self.language = language
        self._table: Mapping[str, str] = import_module(f"{package}.{language}").WORDS

    def __call__(self, key: str, **values: object) -> str:
        """The words for `key` with `values` put in. Raises KeyError for a key that is not in the table."""
        text = self._table[key]
        return text.format(**values) if values else text

    @property
    def keys(self) -> frozenset[str]:
        """Everything that can be said."""
        return frozenset(self._table)

    def raw(self, key: str) -> str:
        """The words for `key` with the places of their values still open."""
        return self._table[key]

    def of(self, family: str, member: str) -> str:
        """The words for `member` of `family` (the key `family.member`); the member itself where there are none."""
        return self._table.get(f"{family}.{member}", member)


def actions(language: str) -> Mapping[str, tuple[str, str]]:
    """For each action its short name and what it does."""
    table: Mapping[str, tuple[str, str]] = import_module(f"briefing.settings.languages.{language}").ACTIONS
    return table


def choose(option: str | None, configured: str | None, environment: Mapping[str, str]) -> str:
    """The language to speak: the option's, else the configuration's, else the locale's, else Chinese."""
    for wish in (option, configured):
        if wish in LANGUAGES:
            return str(wish)
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        locale = environment.get(name, "").lower()
        if locale:
            return "zh" if locale.startswith("zh") or locale.split(".")[0] in ("c", "posix") else "en"
    return "zh"
