"""The words the rules know, with the user's own added from the folder `lexicon` of the configuration."""

from functools import cache

from briefing.extraction.lexicon import Lexicon, shipped
from briefing.settings.folders import word_lists


@cache
def own() -> Lexicon | None:
    """The user's lexicon, read once; None where there are no lists of the user's own.

    Raises UsageError, naming file, line and reason, for a list that cannot be used.
    """
    folder = word_lists()
    return shipped().extended(folder) if folder is not None else None
