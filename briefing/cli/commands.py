"""The commands, in one list: dispatch, help and completion all read it."""

from collections.abc import Sequence

from briefing.cli.arguments import Command, Option


def _formats() -> Sequence[str]:
    from briefing.exporting.formats import FORMATS

    return [known.name for known in FORMATS]


def _languages() -> Sequence[str]:
    from briefing.settings.languages import LANGUAGES

    return LANGUAGES


def _themes() -> Sequence[str]:
    from briefing.settings.themes import THEMES

    return THEMES


HELP = Option(("-h", "--help"))
LANG = Option(("--lang",), "lang", _languages)
ENCODING = Option(("--encoding",), "encoding")
SOURCE = Option(("--source",), "file")
QUIET = Option(("-q", "--quiet"))
VERBOSE = Option(("-v", "--verbose"))
_READING = (ENCODING, SOURCE, LANG, QUIET, HELP)

BROWSE = Command(
    "",
    "briefing.cli.browse",
    "any",
    (
        Option(("--plain",)),
        Option(("--theme",), "theme", _themes),
        ENCODING,
        SOURCE,
        LANG,
        Option(("--version",)),
        HELP,
    ),
)
COMMANDS = (
    Command(
        "export",
        "briefing.cli.export",
        "files",
        (
            Option(("-o", "--output"), "path"),
            Option(("--format",), "format", _formats, closed=False),
            Option(("--summary",)),
            Option(("--only",), "parts"),
            Option(("--with",), "parts"),
            Option(("--reviews",)),
            Option(("--bom",)),
            Option(("-j", "--jobs"), "number"),
            ENCODING,
            SOURCE,
            LANG,
            QUIET,
            VERBOSE,
            HELP,
        ),
    ),
    Command("stats", "briefing.cli.tables", "file", (Option(("--key",)), *_READING)),
    Command("goals", "briefing.cli.tables", "file", _READING),
    Command("projects", "briefing.cli.tables", "file", _READING),
    Command("text", "briefing.cli.text", "file", (Option(("--raw",)), ENCODING, LANG, QUIET, HELP)),
    Command("schema", "briefing.cli.schema", "none", (Option(("--docs",)), LANG, HELP)),
    Command("completion", "briefing.cli.completion", "shell", (LANG, HELP)),
    Command("config", "briefing.cli.config", "none", (Option(("--path",)), LANG, HELP)),
)


def command_named(name: str) -> Command | None:
    """The command called `name`, if there is one."""
    return next((command for command in COMMANDS if command.name == name), None)
