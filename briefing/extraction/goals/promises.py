"""Aims inside running sentences: chains (要实现A、B), horizons (到2035年，…), promises (力争…)."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Literal

from briefing.extraction.clauses import clauses, items
from briefing.extraction.goals import horizons, reading, states
from briefing.extraction.goals.ground import Clause, Draft, Ground, Horizon
from briefing.extraction.lexicon import holds
from briefing.model.facts import GoalKind

Force = Literal["promise", "secure", "horizon", "chain"]
_LONGEST_AIM = 30
_YARD = re.compile("[比在再与]")
_COINAGE = re.compile("“[^“”]{2,12}”")
_TURNS = re.compile("今年|明年|要|将")
_MARKER = re.compile("[●■▶◆★•] ?|—— ?|（\\d{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,3}是(?!否)")
_WITHIN = re.compile("(?:再)?(?:用|通过|经过)[\\d一二三四五两几至到—-]{1,5}年(?:左右)?的?(?:时间|努力)?")
_OF_TIME = re.compile("[年期末]")
_NEXT_YEAR = re.compile("明年|来年")
_LINK = re.compile("(?:其中|同时|并且?|且|即)(?=.{4})")


class Sentence:
    """Reads one sentence from left to right, remembering what governs its clauses and until when its aims run."""

    def __init__(self, ground: Ground, start: int, end: int, plan: Horizon | None) -> None:
        self.ground = ground
        self.start, self.end = start, end
        status = ground.context.own_frame(start).status
        self.ahead = status != "actual"
        self.planned = status == "target"
        self.horizon = horizons.around(ground, start, start)
        self.plan = plan
        """The period a paragraph was opened with (“十五五”时期)."""
        self.force: Force | None = None
        self.outer: Force | None = None
        """What a semicolon returns to: a horizon holds for its whole sentence, a promise for its comma chain."""
        self.due = False
        """Whether the next clause is what a promise was for: 力争到2030年，…"""
        self.past = False
        """Whether the sentence has turned to what has been."""

    def read(self) -> Iterator[Draft]:
        """The goals of the sentence, in order."""
        text, words = self.ground.text, self.ground.words
        if not self.ahead and not words.ahead.search(text, self.start, self.end):
            return
        forms = self._forms()
        for a, b in clauses(text, self.start, self.end):
            marker = _MARKER.match(text, a, b)
            a = marker.end() if marker else a
            if a > self.start and text[a - 1] == "；":
                self.force = self.outer
            clause = self.ground.clause(a, b)
            if clause.words:
                yield from self._clause(clause, forms)

    def _forms(self) -> list[Callable[[Clause], Iterator[Draft]]]:
        """The forms of goals that the sentence has the words for."""
        words = self.ground.words
        signs = (
            (words.chain, self._chain),
            (words.cue, self._cue),
            (None, self._governed),
            (words.modernisation, self._requirement),
            (None, self._state),
        )
        text, start, end = self.ground.text, self.start, self.end
        return [form for sign, form in signs if sign is None or sign.search(text, start, end)]

    def _clause(self, clause: Clause, forms: Sequence[Callable[[Clause], Iterator[Draft]]]) -> Iterator[Draft]:
        clause = self._after_time(clause)
        if not clause.words:
            return
        if reading.looks_back(self.ground, clause):
            self.past = True
        elif _TURNS.search(clause.words):
            self.past = False
        for form in forms:
            found = list(form(clause))
            if found:
                yield from found
                return

    # -- time --------------------------------------------------------------------------------------------------------

    def _after_time(self, clause: Clause) -> Clause:
        """The clause after the words that set a horizon; what follows them is governed by it."""
        if not _OF_TIME.search(clause.words):
            return clause
        ground = self.ground
        m = ground.words.until.search(clause.words[:40])
        if m:
            horizon = horizons.until(ground, m)
            if horizons.ahead(ground, horizon):
                self.horizon = horizon
                promised = ground.words.cue.search(clause.words, 0, m.start() + 2)
                self.due = bool(promised and promised["promise"])
                self.outer = "horizon"
                self.force = "promise" if self.due else "horizon"
                return ground.clause(clause.start + m.end(), clause.end)
            return clause
        within = _WITHIN.search(clause.words)
        if within and ground.words.cue.search(clause.words, 0, within.start() + 2):  # 力争用三年时间，…
            self.force, self.due = "promise", True
            if not self.horizon.own and self.horizon.period == ground.context.calendar.shift(0):
                self.horizon = Horizon(None)  # some years from now: not this one
            return ground.clause(clause.start + within.end(), clause.end)
        if self.outer is None and _NEXT_YEAR.search(clause.words):
            self.horizon = Horizon(ground.context.calendar.shift(1), True)
        period = horizons.span(ground, clause.words)
        if period and self.ahead and horizons.ahead(ground, period[0]):
            self.horizon = self.plan = period[0]
            if clause.start + period[1] == clause.end:
                self.force = self.outer = "horizon"
            return ground.clause(clause.start + period[1], clause.end)
        return clause

    # -- forms -------------------------------------------------------------------------------------------------------

    def _chain(self, clause: Clause) -> Iterator[Draft]:
        """要实现A、B和C."""
        ground = self.ground
        m = ground.words.chain.search(clause.words)
        if m is None or not self.ahead:
            return
        if _COINAGE.fullmatch(clause.words, m.end()):  # 要实现“七个新”
            start = clause.start + m.end() - len("实现")
            yield Draft("objective", start, clause.end, self.horizon, "chain")
            return
        pieces = [ground.clause(*p) for p in items(ground.text, clause.start + m.end(), clause.end, "和")]
        said = [p for p in pieces if reading.measurable(ground, p) or reading.outcome(ground, p)]
        if not said or (len(pieces) == 1 and not reading.outcome(ground, pieces[0])):
            return
        self.force = "chain"
        for piece in pieces:
            if reading.SHORTEST <= len(piece.words) <= _LONGEST_AIM:
                kind: GoalKind = "target" if reading.measurable(ground, piece) else "objective"
                yield from reading.drafts(ground, piece, kind, self.horizon, "chain")

    def _cue(self, clause: Clause) -> Iterator[Draft]:
        """力争…, 确保…, 争取…: what follows is an aim by the force of the word."""
        m = self.ground.words.cue.search(clause.words)
        if m is None or not (self.ahead or (m["promise"] and self._own_future(clause))):
            return
        aim = self._promised(clause, m)
        kind = self._kind_promised(aim, m)
        if kind is None:
            return
        force: Force = "promise" if m["promise"] else "secure"
        if self.force != "horizon":
            self.force = force
        yield from reading.drafts(self.ground, aim, kind, self.horizon, force)

    def _kind_promised(self, aim: Clause, m: re.Match[str]) -> GoalKind | None:
        """What a cue makes of its aim: 力争 promises anything, 确保 what can be seen to be so, 争取 a value only."""
        ground = self.ground
        kind = reading.kind_of(ground, aim)
        if m["promise"]:
            kind = kind or ("objective" if len(aim.words) >= reading.SHORTEST else None)
        elif m["secure"]:
            if aim.figures and not self._holds(aim):
                return None
            kind = kind or ("objective" if self._secured(aim) else None)
        elif kind != "target" or reading.act(ground, aim) or not holds(aim.words, ground.words.state):
            return None
        return "objective" if kind == "vision" and not aim.words.startswith(ground.words.becoming) else kind

    def _promised(self, clause: Clause, m: re.Match[str]) -> Clause:
        """What a cue promises: the words after it; with it where it stands amid its aim (2030年力争达到800亿元)."""
        ground = self.ground
        after = clause.words[m.end() :]
        if _YARD.match(after):
            return ground.clause(clause.start + m.start(), clause.end)
        if m.start() and after.startswith(ground.words.state):
            return clause
        return ground.clause(clause.start + m.end(), clause.end)

    def _holds(self, aim: Clause) -> bool:
        """Whether a value after 确保 is one that shall be reached or kept, and not a count in passing."""
        words = self.ground.words
        bound = any(row.found.bound != "exact" for row, _ in aim.figures)
        return bound or holds(aim.words, words.state) or holds(aim.words, words.act)

    def _secured(self, aim: Clause) -> bool:
        """Whether 确保 promises something that can be seen to be so: works by a day, or what shall not happen."""
        return reading.milestone(self.ground, aim) or holds(aim.words, self.ground.words.floor)

    def _own_future(self, clause: Clause) -> bool:
        horizon = horizons.around(self.ground, self.start, clause.start)
        return bool(horizon.period and horizon.period.isdigit() and horizons.ahead(self.ground, horizon))

    def _governed(self, clause: Clause) -> Iterator[Draft]:
        """A clause that stands in the reach of a horizon, a promise or a chain."""
        if self.force is None:
            return
        ground = self.ground
        link = _LINK.match(clause.words)
        if link:
            clause = ground.clause(clause.start + link.end(), clause.end)
        kind = reading.kind_of(ground, clause)
        due, self.due = self.due, False
        if due:
            yield from reading.drafts(ground, clause, kind or "objective", self.horizon, self.force)
            return
        if kind == "target":
            if clause.figures and reading.quota(ground, clause) and self.force != "horizon":
                self.force = self.outer
                return
        elif kind is None and reading.milestone(ground, clause):
            kind = "objective"
        if kind is None or (kind == "objective" and reading.work(ground, clause)):
            if self.force in ("secure", "chain") or (self.force == "promise" and reading.work(ground, clause)):
                self.force = self.outer
            return
        yield from reading.drafts(ground, clause, kind, self.horizon, self.force)

    def _requirement(self, clause: Clause) -> Iterator[Draft]:
        """推动基本实现社会主义现代化取得决定性进展, wherever it stands."""
        ground = self.ground
        if self.planned and ground.words.modernisation.search(clause.words) and reading.outcome(ground, clause):
            plain = reading.bare(ground, clause)
            if holds(plain.words, ground.words.progressing) and ground.words.progress.search(plain.words):
                yield Draft("objective", plain.start, plain.end, self.horizon, "requirement")

    def _state(self, clause: Clause) -> Iterator[Draft]:
        """An indicator with a value, in a part that looks ahead, without a cue."""
        if clause.figures and not self.past and (self.planned or self._meant(clause)):
            yield from states.targets(self.ground, clause, self.horizon, self.plan)

    def _meant(self, clause: Clause) -> bool:
        """Whether a clause outside a plan states an aim: its figures say so, and someone will act (今年，区里将…)."""
        if not self.ahead or clause.figures[-1][1].status != "target" or "将" in clause.words:
            return False
        return bool(self.ground.words.agent.search(self.ground.text, self.start, clause.start))
