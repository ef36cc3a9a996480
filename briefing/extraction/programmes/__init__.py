"""Announced enumerations (六大提升工程) and the members the text really names.

An announcement declares a number; members are looked for beside it, below it and in its footnote, and are taken only
where their number or an 等 agrees with what was declared. Nothing found is an answer: most lists are announced and
never given.
"""

from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.programmes import alike, below, beside, unnumbered
from briefing.extraction.programmes.announcements import announcements, counts_works
from briefing.extraction.programmes.ground import Announced, Ground, Span
from briefing.extraction.programmes.measures import further_on
from briefing.extraction.programmes.vocabulary import Vocabulary
from briefing.extraction.times.context import Context
from briefing.model import Programme, Project
from briefing.text.view import View

_MOST_MENTIONS = 16  # whoever repeats a name more often gives its members at one of the first
_FORMS = {
    "points": below.points,
    "sums": alike.funded,
    "list-after": beside.after,
    "list-before": beside.before,
    "paragraph-each": below.paragraphs,
    "footnote": below.footnote,
    "carried-out": alike.carried_out,
}


class Reading(NamedTuple):
    """What was read: programmes in the order of their first mention, their members, and where their names stand."""

    programmes: tuple[Programme, ...]
    members: tuple[Project, ...]
    names: tuple[Span, ...]
    """Ranges of the view, in order."""


def read(view: View, context: Context, lexicon: Lexicon) -> Reading:
    """The programmes of the view, and their members with their measures."""
    ground = Ground(view, lexicon.table(Vocabulary))
    found = announcements(ground)
    for one in found:
        _find_members(ground, one)
    found = [one for one in found if not counts_works(ground, one)]
    found.extend(unnumbered.lists(ground, found))
    found.sort(key=lambda one: one.name)
    programmes: list[Programme] = []
    projects: list[Project] = []
    for i, one in enumerate(found, 1):
        period = context.frame(one.name[0]).period
        programmes.append(
            Programme(f"P{i}", view.quote(*one.name), one.declared, len(one.members), one.partial, period, one.rule)
        )
        for number, member in enumerate(one.members, 1):
            name, measures = view.quote(*member.name), tuple(member.measures)
            projects.append(Project(f"p{len(projects) + 1}", "member", name, f"P{i}", number, measures, one.rule))
    names = [span for one in found for span in (*one.mentions, *(member.name for member in one.members))]
    return Reading(tuple(programmes), tuple(projects), tuple(sorted(names)))


def _find_members(ground: Ground, one: Announced) -> None:
    """Fill in the members from the mention and the form that name most of them."""
    for mention in one.mentions[:_MOST_MENTIONS]:
        for rule, form in _FORMS.items():
            members, partial = form(ground, one, mention)
            members = [m for m in members if m.name[1] > m.name[0]]
            if len(one.members) < len(members) <= (one.declared or len(members)):
                one.members, one.partial, one.rule = members, partial, rule
        if len(one.members) == one.declared:
            break
    for member in one.members:
        member.measures = member.measures or further_on(ground, member.name)
