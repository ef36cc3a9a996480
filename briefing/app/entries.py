"""What a line of a list leads to."""

from dataclasses import dataclass

from briefing.model import Briefing, Goal, Initiative, Programme, Project, Quote, Statistic, Term
from briefing.model.review import Part

Fact = Goal | Programme | Project | Initiative | Statistic
Key = tuple[Part, int, int]
"""A fact by its kind and place, which outlive a change of the rules."""


@dataclass(frozen=True, slots=True, eq=False)
class Entry:
    """One thing a list names. Two entries are the same only if they are one object."""

    text: str
    """What a search looks through."""
    quotes: tuple[Quote, ...]
    """The words to light, the fact's own first."""
    around: tuple[int, int]
    """The stretch to show beside the list."""
    key: Key | None = None
    """The fact it stands for, where it stands for one that can be reviewed."""
    also: tuple[Key, ...] = ()
    """Facts of the very same words that it stands for as well; a verdict holds for all."""
    notes: tuple[str, ...] = ()
    parent: "Entry | None" = None
    goes: int | None = None
    """The tab that enter opens, where it is not the text."""
    view: str | None = None
    """The view of that tab, where it has several."""

    @property
    def place(self) -> tuple[int, int]:
        """Where the fact's own words stand."""
        return (self.quotes[0].start, self.quotes[0].end) if self.quotes else self.around


def own(fact: Fact) -> Quote:
    """The fact's own words: the quantity of a statistic, the text of a goal, the name of a project."""
    if isinstance(fact, Statistic):
        return fact.quantity
    return fact.quote if isinstance(fact, Goal) else fact.name


def part_of(fact: Fact) -> Part:
    """The list of the export that holds the fact."""
    if isinstance(fact, Statistic):
        return "statistics"
    if isinstance(fact, Goal):
        return "goals"
    if isinstance(fact, Programme):
        return "programmes"
    return "projects" if isinstance(fact, Project) else "initiatives"


def key(fact: Fact) -> Key:
    """The fact's kind and place."""
    quote = own(fact)
    return part_of(fact), quote.start, quote.end


def facts(briefing: Briefing) -> list[Fact]:
    """All facts that can be reviewed, by kind."""
    return [
        *briefing.goals,
        *briefing.programmes,
        *briefing.projects,
        *briefing.initiatives,
        *briefing.statistics,
    ]


def term_entry(term: Term, notes: tuple[str, ...] = ()) -> Entry:
    """A slogan or keyword with its paragraph beside it."""
    return Entry(term.quote.text, (term.quote,), (term.quote.start, term.quote.end), notes=notes)
