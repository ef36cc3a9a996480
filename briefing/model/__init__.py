"""The nouns: a document, quotes of it, and the facts read from it. Frozen data, no behaviour that can fail."""

from briefing.model.briefing import Briefing
from briefing.model.document import Block, Credits, Document, Furniture
from briefing.model.errors import BriefingError, ReadError, UsageError, WriteError
from briefing.model.facts import (
    Goal,
    Initiative,
    Numeral,
    Programme,
    Project,
    Section,
    Statistic,
    Term,
)
from briefing.model.quote import Quote
from briefing.model.review import Review

__all__ = [
    "Block",
    "Briefing",
    "BriefingError",
    "Credits",
    "Document",
    "Furniture",
    "Goal",
    "Initiative",
    "Numeral",
    "Programme",
    "Project",
    "Quote",
    "ReadError",
    "Review",
    "Section",
    "Statistic",
    "Term",
    "UsageError",
    "WriteError",
]
