"""Announced enumerations (六大提升工程) and the members the text really names.

An announcement declares a number; members are looked for beside it, below it and in its footnote, and are taken only
where their number or an 等 agrees with what was declared. Nothing found is an answer: most lists are announced and
never given.
"""

from briefing.extraction.context import Context
from briefing.extraction.lexicon import Lexicon, shipped
from briefing.extraction.programmes import below, beside, unnumbered
from briefing.extraction.programmes.announcements import announcements, counts_works
from briefing.extraction.programmes.ground import Announced, Ground
from briefing.extraction.programmes.measures import further_on
from briefing.extraction.programmes.vocabulary import vocabulary
from briefing.model import Programme, Project
from briefing.text.view import View

_FORMS = {
    "points": below.points,
    "list-after": beside.after,
    "list-before": beside.before,
    "paragraph-each": below.paragraphs,
    "footnote": below.footnote,
}


def read(view: View, context: Context, lexicon: Lexicon | None = None) -> tuple[list[Programme], list[Project]]:
    """The programmes in the order of their first mention, and their members with their measures."""
    ground = Ground(view, vocabulary(lexicon or shipped()))
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
    return programmes, projects


def _find_members(ground: Ground, one: Announced) -> None:
    """Fill in the members from the mention and the form that name most of them."""
    for mention in one.mentions:
        for rule, form in _FORMS.items():
            members, partial = form(ground, one, mention)
            if len(one.members) < len(members) <= (one.declared or len(members)):
                one.members, one.partial, one.rule = members, partial, rule
        if len(one.members) == one.declared:
            break
    for member in one.members:
        member.measures = member.measures or further_on(ground, member.name)
