"""The words the rules of naming look up, as sets made once for a lexicon."""

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.statistics.naming.certainty import Certainty
from briefing.extraction.statistics.tokens import vocabulary
from briefing.extraction.statistics.valuation import Valuation


class Rules:
    """The tables the rules of naming need."""

    def __init__(self, lexicon: Lexicon) -> None:
        self.words = lexicon.table(vocabulary)
        self.valuation = Valuation(lexicon)
        self.certainty = Certainty(lexicon)
        subjects, units, names = (lexicon.list(name).groups for name in ("subjects", "units", "names"))
        self.measures = frozenset(subjects["measure"])
        self.indicators = frozenset(
            w for group, words in lexicon.list("digest").groups.items() if group.startswith("same-") for w in words
        )
        self.dependent = frozenset(subjects["dependent"])
        self.growth = frozenset(subjects["growth"])
        self.no_name = frozenset(subjects["no-name"])
        self.classifiers = frozenset(units["measures"])
        self.mass = units["mass"]
        self.own_fields = lexicon.words("ranks", "own-field")
        self.noun_endings = frozenset(names["noun-ending"])
        self.measured_endings = names["measured"]
        self.sizes = frozenset(names["size"])
        self.short_names = frozenset(names["short"])
        self.counts = frozenset(names["counts"])
        self.classes = frozenset(names["class"])
        self.each = names["each"]
        self.towards = frozenset(names["towards"])
        self.glosses = (*(f"（{word}" for word in names["gloss"]), "[")  # and the mark of a footnote
        self.entered = frozenset(names["entered"])
        self.obtains = frozenset(names["obtains"])
        self.spent = frozenset(names["spent"])
