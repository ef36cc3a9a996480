"""`briefing text FILE`: the article alone, or the whole text that offsets point into."""

from briefing.cli.arguments import Command, Given
from briefing.cli.documents import load_document
from briefing.cli.narration import show
from briefing.cli.words import Voice


def run(command: Command, given: Given, voice: Voice) -> int:
    """Print the text of one document. Raises BriefingError with one sentence."""
    document = load_document(given.words[0], given, voice)
    if "--raw" in given:
        show(document.text)
    else:
        # 正文: headline and bylines are not part of it; they are fields of the export.
        body = [b for b in document.blocks if b.kind not in ("title", "byline")]
        show("".join(document.text[b.start : b.end] + "\n" for b in body))
    return 0
