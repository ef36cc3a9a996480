"""`briefing schema`: the contract of the export, for programs or for people."""

from briefing.cli.arguments import Command, Given
from briefing.cli.narration import put
from briefing.cli.words import Voice


def run(command: Command, given: Given, voice: Voice) -> int:
    """Print the JSON Schema, or the table of all fields."""
    from briefing.exporting.json import dumps
    from briefing.exporting.schema import guide, schema

    put(guide(voice.language) if "--docs" in given else dumps(schema(voice.language)) + "\n")
    return 0
