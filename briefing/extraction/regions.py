"""The body of a document, without the notes and annexes behind it."""

import re

from briefing.extraction.lexicon import Lexicon
from briefing.text.view import Part, View

_LONGEST_HEADING = 24


def _pattern(lexicon: Lexicon) -> re.Pattern[str]:
    return re.compile(f"[《》“”\\w]{{0,12}}?{lexicon.list('outline').any('appendix')}")


def body(view: View, lexicon: Lexicon) -> tuple[Part, ...]:
    """The parts of a view up to the heading 名词解释 or 附件 in its second half."""
    pattern = lexicon.table(_pattern)
    for i, part in enumerate(view.parts):
        if part.start * 2 < len(view.text) or part.end - part.start > _LONGEST_HEADING:
            continue
        if pattern.match(view.text, part.start, part.end):
            return view.parts[:i]
    return view.parts
