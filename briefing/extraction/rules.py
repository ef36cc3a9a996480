"""The tables the rules of naming need, made from a lexicon."""

from typing import NamedTuple

from briefing.extraction.certainty import Certainty
from briefing.extraction.lexicon import Lexicon
from briefing.extraction.tokens import Vocabulary, vocabulary
from briefing.extraction.valuation import Valuation


class Rules(NamedTuple):
    """The tables the rules need, made from a lexicon."""

    words: Vocabulary
    valuation: Valuation
    measures: frozenset[str]
    dependent: frozenset[str]
    growth: frozenset[str]
    no_name: frozenset[str]
    classifiers: frozenset[str]
    certainty: Certainty

    @classmethod
    def of(cls, lexicon: Lexicon) -> "Rules":
        """The tables of `lexicon`."""
        words = lexicon.table(vocabulary)

        def group(name: str) -> frozenset[str]:
            return frozenset(lexicon.words("subjects", name))

        return cls(
            words,
            Valuation(words),
            group("measure"),
            group("dependent"),
            group("growth"),
            group("no-name"),
            frozenset(lexicon.words("units", "measures")),
            Certainty(lexicon),
        )
