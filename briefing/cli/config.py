"""`briefing config`: where the configuration is and what holds."""

from dataclasses import asdict

from briefing.cli.arguments import Command, Given
from briefing.cli.narration import columns, put
from briefing.cli.words import Voice
from briefing.settings.actions import names
from briefing.settings.configuration import load, path
from briefing.settings.folders import configuration, state
from briefing.typesetting.display import safe
from briefing.typesetting.lines import paragraph


def run(command: Command, given: Given, voice: Voice) -> int:
    """Print paths and values. Raises UsageError where the configuration is wrong."""
    if "--path" in given:
        put(f"{path()}\n")
        return 0
    from briefing.exporting import FORMATS
    from briefing.exporting.text import scalar

    chosen = load([f.name for f in FORMATS], names())
    there = "" if path().is_file() else voice("config.absent")
    put(
        f"# {voice('config.file')}  {safe(str(path()))}{there}\n"
        f"# {voice('config.lexicon')}  {safe(str(configuration() / 'lexicon'))}\n"
        f"# {voice('config.state')}  {safe(str(state()))}\n"
    )
    for name, value in asdict(chosen).items():
        if name == "keys":
            continue
        put(f"{name} = {scalar(value)}\n" if value is not None else f"# {name} {voice('config.default')}\n")
    put("\n[keys]\n" + "".join(f"{name} = {scalar(keys)}\n" for name, keys in chosen.keys.items()))
    put("".join(f"# {line}\n" for line in paragraph(voice("config.keys", names=" ".join(names())), columns() - 2)))
    return 0
