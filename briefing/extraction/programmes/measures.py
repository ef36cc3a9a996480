"""The measures a text gives for a member of a list: the clauses after its name, or its paragraph further on."""

import re

from briefing.extraction.clauses import clauses, tidy
from briefing.extraction.programmes.ground import Ground, Span
from briefing.model import Quote

_MODAL = re.compile("(?:同时|还)?[将要](?!军|素)|并(?!网|购)")
_DATE = re.compile("(?:到|至|力争)?(?:今年|明年|20\\d\\d年)?(?:年?[底末]|上半年|\\d{1,2}月底)?前?")
_SHORTEST = 4
_MOST = 12


def measures(ground: Ground, start: int, end: int) -> list[Quote]:
    """The clauses of a range, each a measure, without 将 and 要 before them."""
    found = []
    for a, b in clauses(ground.text, start, end, "，；。"):
        a, b = tidy(ground.text, a, b)
        m = _MODAL.match(ground.text, a, b)
        if m:
            a = m.end()
        if _DATE.fullmatch(ground.text, a, b):
            continue  # 到明年底，…: by when, not what
        if b - a >= _SHORTEST and not ground.words.purpose.match(ground.text, a, b):
            found.append(ground.view.quote(a, b))
    return found


def further_on(ground: Ground, name: Span) -> list[Quote]:
    """The measures of a member that has a paragraph of its own further on, headed by its name."""
    words = ground.text[slice(*name)].strip("“”")
    index = ground.headed(words, name[1])
    if index is None:
        return []
    part = ground.parts[index]
    found = []
    if part.block.kind != "heading":
        found = measures(ground, ground.head(part)[1] + len(words), part.end)
    if not found:
        for later in ground.parts[index + 1 : index + 3]:
            if later.block.kind == "heading" or ground.head(later)[0]:
                break
            found.extend(measures(ground, later.start, later.end))
    return found[:_MOST]
