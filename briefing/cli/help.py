"""The help of the program and of each command, from the list of commands."""

from collections.abc import Iterable

from briefing.cli.arguments import Command, Option
from briefing.cli.commands import BROWSE, COMMANDS
from briefing.cli.words import Voice
from briefing.typesetting.lines import paragraph
from briefing.typesetting.widths import pad, width

_WIDEST = 100  # cells; longer lines tire the eye

_NARROW = 24  # cells below which no column of text is worth reading
_EXAMPLES = 5


def general(voice: Voice, room: int) -> str:
    """The help of the program in lines of `room` cells."""
    room = min(room, _WIDEST)
    out = [*paragraph(f"briefing — {voice('about')}", room), ""]
    out += [voice("usage"), f"  {voice('usage.browse')}", f"  {voice('usage.commands')}", ""]
    out += [voice("commands"), *_columns(((command.name, voice(command.name)) for command in COMMANDS), room), ""]
    out += [voice("options"), *_columns(((_shown(o, voice), _said(o, voice)) for o in BROWSE.options), room), ""]
    examples = ((voice(f"example.{n}"), voice(f"example.{n}.does")) for n in range(1, _EXAMPLES + 1))
    out += [voice("examples"), *_columns(examples, room), ""]
    out += paragraph(voice("more", example=COMMANDS[0].name), room)
    return "\n".join(out) + "\n"


def of(command: Command, voice: Voice, room: int) -> str:
    """The help of one command in lines of `room` cells."""
    room = min(room, _WIDEST)
    files = voice(f"files.{command.takes}")
    out = [*paragraph(voice(command.name), room), ""]
    out += [voice("usage"), f"  {voice('usage.command', command=command.name, files=files)}", ""]
    out += [voice("options"), *_columns(((_shown(o, voice), _said(o, voice)) for o in command.options), room)]
    return "\n".join(out) + "\n"


def _shown(option: Option, voice: Voice) -> str:
    """The names of an option, long names under each other."""
    short = f"{option.names[0]}, " if len(option.names) > 1 else "    "
    return f"{short}{option.name}" + (f" {voice(f'value.{option.value}')}" if option.value else "")


def _said(option: Option, voice: Voice) -> str:
    choices = option.choices()
    return voice(f"option.{option.name}") + (f" ({' '.join(choices)})" if choices else "")


def _columns(rows: Iterable[tuple[str, str]], room: int) -> list[str]:
    """Names on the left, what they mean on the right; underneath where there is no room for two columns."""
    listed = list(rows)
    left = max(width(name) for name, _ in listed) + 2
    out = []
    for name, text in listed:
        if left + 2 + _NARROW > room:
            out += [f"  {name}", *(f"      {line}" for line in paragraph(text, room - 6))]
            continue
        lines = paragraph(text, room - left - 2)
        out.append(f"  {pad(name, left)}{lines[0]}")
        out += [f"  {' ' * left}{line}" for line in lines[1:]]
    return out
