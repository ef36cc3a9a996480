"""`briefing config`: where the configuration is and what holds."""

from dataclasses import asdict

from briefing.cli.arguments import Command, Given
from briefing.cli.narration import put
from briefing.cli.words import Voice
from briefing.settings.configuration import load, path
from briefing.settings.folders import configuration, state


def run(command: Command, given: Given, voice: Voice) -> int:
    """Print paths and values. Raises UsageError where the configuration is wrong."""
    if "--path" in given:
        put(f"{path()}\n")
        return 0
    from briefing.exporting import FORMATS

    chosen = load([f.name for f in FORMATS])
    there = "" if path().is_file() else voice("config.absent")
    put(
        f"# {voice('config.file')}  {path()}{there}\n# {voice('config.lexicon')}  {configuration() / 'lexicon'}\n"
        f"# {voice('config.state')}  {state()}\n"
    )
    for name, value in asdict(chosen).items():
        if name == "keys":
            continue
        put(f'{name} = "{value}"\n' if value is not None else f"# {name} {voice('config.default')}\n")
    put("\n[keys]\n" + "".join(f'{name} = "{keys}"\n' for name, keys in chosen.keys.items()))
    return 0
