"""What a command takes, and reading it from what the user typed.

The standard parser lays its help out by characters, so that Chinese columns do not align, and speaks English; help,
completion and parsing here all come from the same short lists.
"""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from briefing.cli.words import Voice
from briefing.model import UsageError


class Option(NamedTuple):
    """An option: its names, the long one last; what its value is called ("" for a switch); what the value may be."""

    names: tuple[str, ...]
    value: str = ""
    choices: Callable[[], Sequence[str]] = tuple
    closed: bool = True
    """Whether there are no other choices."""

    @property
    def name(self) -> str:
        """The long name."""
        return self.names[-1]


class Command(NamedTuple):
    """A command: its name ("" for the browser), the module that runs it, what it takes."""

    name: str
    module: str
    takes: str
    """What stands after the options: file (one), files (one or more), any (none or more), shell, or none."""
    options: tuple[Option, ...]

    @property
    def help(self) -> str:
        """How to ask for its help."""
        return f"briefing {self.name} --help".replace("  ", " ")


class Given:
    """What the user typed for a command."""

    def __init__(self) -> None:
        self.values: dict[str, str] = {}
        """The value of each option given, by its long name; "" for a switch. The last of several counts."""
        self.words: list[str] = []
        """What is no option, in order."""

    def __contains__(self, option: str) -> bool:
        return option in self.values

    def __getitem__(self, option: str) -> str | None:
        """The value of `option`; None where it was not given."""
        return self.values.get(option)


def parse(command: Command, arguments: Sequence[str], voice: Voice) -> Given:
    """What `arguments` give `command`: options before, between and after files, `--` ends them, `-` is a file.

    Raises UsageError with one sentence.
    """
    known = {name: option for option in command.options for name in option.names}
    given = Given()
    rest = list(arguments)
    while rest:
        argument = rest.pop(0)
        if argument == "--":
            given.words += rest
            break
        if argument == "-" or not argument.startswith("-"):
            given.words.append(argument)
            continue
        name, value = _split(argument, known)
        option = known.get(name)
        if option is None:
            raise UsageError(voice("unknown-option", option=name, help=command.help))
        if not option.value:
            if value and argument.startswith("--"):
                raise UsageError(voice("takes-no-value", option=name, help=command.help))
            if value:  # -qv is -q -v
                rest.insert(0, f"-{value}")
            given.values[option.name] = ""
            continue
        if value is None:
            if not rest:
                raise UsageError(voice("needs-value", option=name, help=command.help))
            value = rest.pop(0)
        allowed = option.choices()
        if allowed and option.closed and value not in allowed:
            raise UsageError(voice("wrong-choice", option=name, value=value, choices="、".join(allowed)))
        given.values[option.name] = value
    if "--help" not in given:
        _count(command, given, voice)
    return given


def _split(argument: str, known: dict[str, Option]) -> tuple[str, str | None]:
    """The name of an option and the value that stands with it: --output=x, -ox."""
    if argument.startswith("--"):
        name, equals, value = argument.partition("=")
        return name, value if equals else None
    return argument[:2], argument[2:] or None


def _count(command: Command, given: Given, voice: Voice) -> None:
    if not given.words and command.takes in ("file", "files", "shell"):
        raise UsageError(voice("missing-shell" if command.takes == "shell" else "missing-file", help=command.help))
    most = {"none": 0, "file": 1, "shell": 1}.get(command.takes)
    if most is not None and len(given.words) > most:
        raise UsageError(voice("too-many", value=given.words[most], help=command.help))


def names(given: Given, option: str, allowed: Sequence[str], voice: Voice) -> list[str] | None:
    """The comma-separated names of `option`; None where it was not given.

    Raises UsageError where there are none, and for one not `allowed`."""
    value = given[option]
    if value is None:
        return None
    out = [name.strip() for name in value.replace("，", ",").split(",") if name.strip()]
    for name in out or [value]:
        if name not in allowed:
            raise UsageError(voice("unknown-part", option=option, name=name, choices="、".join(allowed)))
    return out


def number(given: Given, option: str, most: int, voice: Voice) -> int | None:
    """The whole number of `option`, from 1 to `most`; None where it was not given. Raises UsageError."""
    value = given[option]
    if value is None:
        return None
    if not (value.isascii() and value.isdigit() and len(value) < 10 and 1 <= int(value) <= most):
        raise UsageError(voice("wrong-number", option=option, value=value, most=most))
    return int(value)
