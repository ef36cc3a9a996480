"""What every way of naming a quantity works with: the sentence, its words and what was read of it before."""

from collections.abc import Sequence

from briefing.extraction.statistics import phrases
from briefing.extraction.statistics.naming.memory import Memory, Name, Place, Span
from briefing.extraction.statistics.naming.subjects import Range, Subjects
from briefing.extraction.statistics.rules import Rules
from briefing.extraction.statistics.tokens import ENDS, MARKS, NOUN, Roles, Token

_NOTES = "①②③④⑤⑥⑦⑧⑨⑩"
_LONGEST = 30  # characters of a subject
_MOST_TOKENS = 24
_SAY_NOTHING: Roles = frozenset({"over", "under", "gap"})  # 首次超过去年同期水平: says nothing of whose
_LEAD: Roles = frozenset({"time", "places", "pause"})
_GO_ON: Roles = frozenset({"rise", "fall", "adverb", "over", "event", "better", "manner"})


class Ground:
    """One sentence with its tokens, the words the rules know, and the memory of its quantities.

    `before` is what the sentence before spoke of; `deeds_first` puts what counted things do before them
    (获奖|作品), as news items say it, not after (作品|获奖), as reports do.
    """

    def __init__(self, text: str, tokens: Sequence[Token], rules: Rules, before: Name, deeds_first: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.rules = rules
        self.before = before
        self.deeds_first = deeds_first
        self.subjects = Subjects(text, tokens, rules)
        self.words = self.subjects.words
        self.memory = Memory()

    def span(self, a: int, b: int) -> Span:
        """The range of tokens[a:b] in the text, without the mark of a footnote at its end."""
        end = self.tokens[b - 1].end
        while end > self.tokens[a].start + 1 and self.text[end - 1] in _NOTES:
            end -= 1
        return self.tokens[a].start, end

    def act(self, a: int, b: int) -> Span | None:
        """The acts at the end of tokens[a:b]: 新增, 新开工, 听取审议."""
        begin = b
        while begin > a and "act" in self.tokens[begin - 1].roles and "measure" not in self.tokens[begin - 1].roles:
            begin -= 1
        return self.span(begin, b) if begin < b else None

    def remember(self, p: Place, name: Name, bare: Name) -> None:
        """Keep the name of a quantity, and it without its act, for those that come after it."""
        self.memory.remember(name, bare, p.q.unit, p.part)

    def held(self, left: int, opening: bool = False, distributes: bool = False) -> Range | None:
        """The subject of the clause before token `left`, which has no value of its own; with `opening` only a name it
        opens with."""
        tokens = self.tokens
        end = left
        while end > 0 and tokens[end - 1].roles & MARKS:
            end -= 1
        begin = end
        while begin > 0 and not tokens[begin - 1].roles & ENDS and end - begin < _MOST_TOKENS:
            begin -= 1
        after_value = begin > 0 and "quantity" in tokens[begin - 1].roles
        if begin == end or after_value or begin < self.memory.consumed:
            return None
        stop = phrases.strip(self.text, tokens, begin, end, [])
        a, b = self.subjects.left(begin, stop, False, distributes)
        if a < b and tokens[a].roles & _SAY_NOTHING and not tokens[a].roles & NOUN:
            return None
        if opening and any(not t.roles & _LEAD for t in tokens[begin:a]):
            return None
        b = next((k for k in range(a + 1, b) if tokens[k].roles & _GO_ON and not tokens[k].roles & NOUN), b)
        if b <= a or not 2 <= tokens[b - 1].end - tokens[a].start <= _LONGEST:
            return None
        return a, b

    def topic(self, left: int) -> Name:
        """What the sentence opened with, as a name."""
        held = self.held(left, opening=True)
        return (self.span(*held),) if held is not None else ()
