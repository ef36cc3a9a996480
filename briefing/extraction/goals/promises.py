"""Aims inside running sentences: chains (要实现A、B), horizons (到2035年，…), promises (力争…), states with a value."""

import re
from collections.abc import Iterator
from typing import Literal

from briefing.extraction.clauses import clauses, items
from briefing.extraction.goals import horizons, reading
from briefing.extraction.goals.ground import Clause, Draft, Ground, Horizon
from briefing.extraction.statistics import Row
from briefing.model.facts import GoalKind

Force = Literal["promise", "secure", "horizon", "chain"]
_LONGEST_AIM = 30
_YARD = re.compile("[比在再与]")
_COINAGE = re.compile("“[^“”]{2,12}”")
_TURNS = re.compile("今年|明年|[要将]")
_SHARE_FIRST = re.compile("以?[上下]?的[^，。；]{2,14}(?:实现|达到|纳入|完成|通)")
_MARKER = re.compile("（\\d{1,2}）|[①-⑳]|[一二三四五六七八九十]{1,3}是(?!否)")
_NEXT_YEAR = re.compile("明年|来年")
_QUOTED_AIM = re.compile("的(?:目标|任务|要求|增速|速度|预期)")
_LINK = re.compile("(?:其中|同时|并且?|且|即)(?=.{4})")
_NO_STATE = ("rank", "streak", "gap")
_MONEY_IN = re.compile("投资(?:达到?|突破|超过?|不低于|不少于)?$|资金$")


class Sentence:
    """Reads one sentence from left to right, remembering what governs its clauses and until when its aims run."""

    def __init__(self, ground: Ground, start: int, end: int, plan: Horizon | None) -> None:
        self.ground = ground
        self.start, self.end = start, end
        self.ahead = ground.context.frame(start).status != "actual"
        self.planned = ground.context.frame(start).status == "target"
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
        text = self.ground.text
        for a, b in clauses(text, self.start, self.end):
            marker = _MARKER.match(text, a, b)
            a = marker.end() if marker else a
            if a > self.start and text[a - 1] == "；":
                self.force = self.outer
            clause = self.ground.clause(a, b)
            if clause.words:
                yield from self._clause(clause)

    def _clause(self, clause: Clause) -> Iterator[Draft]:
        clause = self._after_time(clause)
        if not clause.words:
            return
        if reading.looks_back(self.ground, clause):
            self.past = True
        elif _TURNS.search(clause.words):
            self.past = False
        for form in (self._chain, self._cue, self._governed, self._requirement, self._state):
            found = list(form(clause))
            if found:
                yield from found
                return

    # -- time --------------------------------------------------------------------------------------------------------

    def _after_time(self, clause: Clause) -> Clause:
        """The clause after the words that set a horizon; what follows them is governed by it."""
        ground = self.ground
        m = horizons.UNTIL.search(clause.words[:40])
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
        """力争…, 确保…, 争取…: with a value always; without one by the force of the word."""
        ground = self.ground
        m = ground.words.cue.search(clause.words)
        if m is None or not (self.ahead or (m["promise"] and self._own_future(clause))):
            return
        aim = self._promised(clause, m)
        kind = reading.kind_of(ground, aim)
        if kind is None and len(aim.words) >= reading.SHORTEST:
            if m["promise"] or (m["secure"] and self._secured(aim)):
                kind = "objective"
        if kind is None or (m["seek"] and not (kind == "target" and ground.words.state.search(aim.words))):
            return
        if m["seek"] and reading.act(ground, aim):
            return
        if m["secure"] and aim.figures and not self._holds(aim):
            return
        if kind == "vision" and not aim.words.startswith(("建成", "成为")):
            kind = "objective"
        if self.force != "horizon":
            self.force = "promise" if m["promise"] else "secure"
        yield from reading.drafts(ground, aim, kind, self.horizon, "promise" if m["promise"] else "secure")

    def _promised(self, clause: Clause, m: re.Match[str]) -> Clause:
        """What a cue promises: the words after it; with it where it stands amid its aim (2030年力争达到800亿元)."""
        ground = self.ground
        after = clause.words[m.end() :]
        if _YARD.match(after):
            return ground.clause(clause.start + m.start(), clause.end)
        if m.start() and ground.words.state.match(after):
            return clause
        return ground.clause(clause.start + m.end(), clause.end)

    def _holds(self, aim: Clause) -> bool:
        """Whether a value after 确保 is one that shall be reached or kept, and not a count in passing."""
        words = self.ground.words
        bound = any(row.found.bound != "exact" for row, _ in aim.figures)
        return bound or bool(words.state.search(aim.words) or words.act.search(aim.words))

    def _secured(self, aim: Clause) -> bool:
        """Whether 确保 promises something that can be seen to be so: works by a day, or what shall not happen."""
        return reading.milestone(self.ground, aim) or bool(self.ground.words.floor.search(aim.words))

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
        if self.ahead and ground.words.modernisation.search(clause.words) and reading.outcome(ground, clause):
            plain = reading.bare(ground, clause)
            if "现代化" in plain.words and re.search("(?:取得|迈出)[^，]{0,8}$", plain.words):
                yield Draft("objective", plain.start, plain.end, self.horizon, "requirement")

    def _state(self, clause: Clause) -> Iterator[Draft]:
        """An indicator with a verb of state and a value, in a part that looks ahead. A counted act is a quota."""
        if self.past or not (self.planned or self._meant(clause)):
            return
        ground = self.ground
        for part in reading.parts(ground, clause):
            plain = reading.bare(ground, part)
            if not plain.figures:
                continue
            row, fact = plain.figures[-1]
            if fact.status != "target" or _QUOTED_AIM.match(ground.text, row.found.end):
                continue  # 紧盯投资增长8.5%的目标 states nothing
            before = reading.before_value(ground, plain)
            if fact.kind in _NO_STATE or _MONEY_IN.search(before):
                continue
            if reading.act(ground, plain) or not (self._states(before, row) or self._is_share(plain, row)):
                continue
            yield Draft("target", plain.start, plain.end, reading.own_time(ground, plain, self._pace(plain)), "state")

    def _meant(self, clause: Clause) -> bool:
        """Whether a clause outside a plan states an aim: its figures say so, and someone will act (今年，区里将…)."""
        if not self.ahead or not clause.figures or clause.figures[-1][1].status != "target" or "将" in clause.words:
            return False
        return bool(self.ground.words.agent.search(self.ground.text, self.start, clause.start))

    def _pace(self, clause: Clause) -> Horizon:
        """A yearly pace (年均增长5%) holds for the plan, whatever year is named nearby."""
        return self.plan if "年均" in clause.words and self.plan and not self.horizon.own else self.horizon

    def _states(self, before: str, row: Row) -> bool:
        """Whether the words before a value are an indicator and a verb of state; or an indicator, and it is a bound."""
        words = self.ground.words
        m = words.firm.search(before)
        if (m is not None and m.start() >= 2) or words.jobs.search(before):
            return True
        return row.found.bound in ("over", "under", "about") and bool(words.indicator.search(before))

    def _is_share(self, clause: Clause, row: Row) -> bool:
        """翻一番; 95%以上的事项实现一窗办结."""
        if row.found.form == "double":
            return True
        at = row.found.end - clause.start
        return (
            row.found.form == "percent"
            and row.found.start == clause.start
            and bool(_SHARE_FIRST.match(clause.words, at))
        )
