"""A document and all that was read from it."""

from dataclasses import dataclass

from briefing.model.document import Document
from briefing.model.facts import Goal, Initiative, Numeral, Programme, Project, Section, Statistic, Term
from briefing.model.review import Review


@dataclass(frozen=True, slots=True)
class Briefing:
    """All facts in the order of the text. `terms` holds slogans; keywords are added by whoever asks for them."""

    document: Document
    sections: tuple[Section, ...] = ()
    goals: tuple[Goal, ...] = ()
    programmes: tuple[Programme, ...] = ()
    projects: tuple[Project, ...] = ()
    initiatives: tuple[Initiative, ...] = ()
    statistics: tuple[Statistic, ...] = ()
    terms: tuple[Term, ...] = ()
    numerals: tuple[Numeral, ...] = ()
    key: tuple[str, ...] | None = None
    """Ids of the key statistics where an export named them; None where they are to be weighed."""
    reviews: tuple[Review, ...] = ()
    """The reader's own verdicts; the facts above are as read, `briefing.reviewing` applies the verdicts."""

    def _repr_html_(self) -> str:
        from briefing.model.notebook import as_html

        return as_html(self)
