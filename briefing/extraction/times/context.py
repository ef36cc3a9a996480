"""What the parts of a document say about their statements: of when they speak, of results or of aims.

The document's date fixes 今年 and 明年; its headings and the leads of its paragraphs say whether a part looks back or
ahead. A sentence's own words come before its section's (see `standing`).
"""

import re
from bisect import bisect_right

from briefing.extraction.lexicon import Lexicon
from briefing.extraction.times.calendar import Calendar, calendar, plan_of, plan_years
from briefing.extraction.times.cues import Cues
from briefing.extraction.times.moments import Moment
from briefing.extraction.times.standing import Claim, Frame, Times, Words
from briefing.model.facts import Status
from briefing.text.view import View

__all__ = ["Calendar", "Context", "Frame", "calendar", "plan_of", "plan_years"]

_ITEM = re.compile("[●■▶◆★•·]|——|[一二三四五六七八九十]+是|（[一二三四五六七八九十\\d]+）|\\d+[.、]")
_RUN_IN = re.compile("[^，。；：]{2,14}[。：]")  # 产业能级攻坚。聚焦…
_TABLE = re.compile("(?:表|图|专栏) ?\\d")
_NUMBERED = re.compile("第?[一二三四五六七八九十]+[、部章]|■")
_PLAN_NAME = re.compile("“?(十[一二三四五六]?五|[七八九]五)”?(?=时期|以来|期间|规划|”|目标|发展|主要|经济)")
_TITLE = re.compile("《[^》]*》")
_YEAR = re.compile(r"((?:19|20)\d\d)年")
_DRAFT = 160  # characters of a sentence in which a draft is looked for
_LONGEST_CUE = 12  # characters of a heading, or before its colon, that say what the part is about
_LEAD = 60  # characters of a sentence in which its lead is looked for
_NEAR = 26
_AT_ONCE = 8
_NO_LEAD = ("total", "within", "now", "day", "since", "yearspast")


class Context:
    """Frames of every sentence of a view."""

    def __init__(self, view: View, cal: Calendar, lexicon: Lexicon) -> None:
        self.view = view
        self.calendar = cal
        self._cues = lexicon.table(Cues)
        self._words = Words(view.text, cal, lexicon)
        self._starts: list[int] = []
        self._frames: list[Frame] = []
        self._leads: dict[int, Frame] = {}
        self._walk()

    def frame(self, position: int) -> Frame:
        """The frame that holds before the sentence at `position` says anything itself."""
        i = bisect_right(self._starts, position) - 1
        return self._frames[i] if i >= 0 else Frame()

    def own_frame(self, start: int) -> Frame:
        """The frame of the sentence that begins at `start`: what its own opening says, else what holds before it."""
        return self._leads.get(start) or self.frame(start)

    def times(self, start: int, frame: Frame | None = None) -> Times:
        """The words of time and standing of the sentence at `start`, which stands in `frame`, else in its part's."""
        return Times(self._words, start, frame or self.frame(start))

    def period(self, start: int, at: int, frame: Frame) -> tuple[str | None, bool]:
        """The period of a statement at `at` in the sentence at `start`, and whether the sentence names it."""
        return Times(self._words, start, frame).period(Claim(at, at))

    def period_of_five(self) -> str | None:
        """今后五年: the plan that lies ahead."""
        return self.calendar.next_plan()

    def _walk(self) -> None:
        text = self.view.text
        levels: dict[int, Frame] = {}
        whole = self._whole()
        section = whole
        opened = Frame()  # by a sentence such as 明年要抓好以下工作; holds until a heading says otherwise
        opener = 0  # the level of the heading that opened a part by naming a time
        listed: Frame | None = None  # by a sentence that ends in a colon, for the items below it
        for part in self.view.parts:
            if part.block.kind == "heading" and _TABLE.match(text, part.start):
                self._note(part.start, section)  # its year is the table's own
                continue
            if part.block.kind == "heading" and text[part.end - 1] == "：":
                listed = self._announced(part.start, part.end, section) or listed
                self._note(part.start, listed or section)
                continue
            if part.block.kind == "heading":
                numbered = _ITEM.match(text, part.start) or _NUMBERED.match(text, part.start)
                found = self._of_heading(text[part.start : part.end], plain=not numbered)
                level = part.block.level or 9
                if found.period and found.status and level > 2:
                    opener, level = level, 1  # it names a time and opens a part of the document, whatever its form
                elif 0 < level <= opener and not numbered and not self.calendar.report:
                    opener, level = 0, 1  # the next item of a page of news
                for deeper in [k for k in levels if k >= level]:
                    del levels[deeper]
                if found.period or found.status:
                    above = levels[max(levels)] if levels else whole
                    if (
                        above.status == "actual"
                        and not found.period
                        and not self._cues.later.search(text[part.start : part.end])
                    ):
                        found = above  # a head such as 着力办好民生实事 within a review
                    levels[level] = Frame(found.period or above.period, found.status or above.status)
                if found.period or found.status or not (numbered or self.calendar.report):
                    opened = Frame()
                if not (self.calendar.report and found == Frame()):  # a report's parts go on until one says otherwise
                    section = opened if opened.status else levels[max(levels)] if levels else whole
                listed = None
                self._note(part.start, section)
                continue
            if listed is not None and not (_ITEM.match(text, part.start) or _RUN_IN.match(text, part.start, part.end)):
                listed = None
            carried = listed or section
            self._note(part.start, carried)
            for a, b in self.view.sentences(part):
                self._note(a, carried)
                lead = self._lead(a, b, carried) or (self._announced(a, b, carried) if text[b - 1] == "：" else None)
                if lead and lead.status is None and text[b - 1] == "：" and self._sets_out(a, b):
                    lead = Frame(lead.period, "target")
                if lead is None:
                    continue
                carried = lead
                if lead.status:
                    self._leads[a] = lead
                if lead.status and (
                    self._cues.announces.search(text, a, b) or (a == part.start and self._turns(a, lead))
                ):
                    section = opened = lead
                if text[b - 1] == "：":
                    listed = lead

    def _whole(self) -> Frame:
        """What the title says of all the document: a plan is of what it plans, a look back on a plan of its years."""
        cal = self.calendar
        if cal.planned:
            return Frame(cal.plan, "target")
        title = next((p for p in self.view.parts if p.block.kind == "title"), None)
        if title is None or cal.report:
            return Frame()
        words = self.view.text[title.start : title.end]
        plans = [m[1] for m in _PLAN_NAME.finditer(words)]
        if plans and all(cal.is_over(plan) for plan in plans):
            return Frame(plans[0], "actual")
        return Frame()

    def _announced(self, start: int, end: int, around: Frame) -> Frame | None:
        """The frame of what a sentence that ends in a colon announces; None where it says nothing of time or aims."""
        lead = self._lead(start, end, around)
        news = not self.calendar.report
        if lead is None and (
            self._cues.aims.search(self.view.text[start:end])
            or (news and self._cues.will.search(self.view.text[start:end]))
        ):
            if news and around.status == "actual":
                return Frame(None, "target")
            return Frame(around.period or (self.calendar.shift(1) if self.calendar.late else None), "target")
        return lead

    def _sets_out(self, start: int, end: int) -> bool:
        """Whether a sentence that ends in a colon says what will be done: 今年，全区将重点实施以下任务："""
        text = self.view.text
        return bool(re.search("[将要](?=[^，。；]{2})", text[start:end])) and not self._cues.back.search(
            text, start, end
        )

    def _turns(self, start: int, lead: Frame) -> bool:
        """Whether a paragraph of a report turns to another time: 刚刚过去的2025年, 五年来, 编制了…规划纲要（草案）."""
        cal = self.calendar
        if self._cues.drafted.search(self.view.text[start : start + _DRAFT]):
            return True
        if not cal.report or lead.period not in (cal.shift(-1), cal.past_plan(), cal.next_plan()):
            return False
        first = next(iter(self._words.between(start, start + _NEAR)), None)
        return first is not None and first.start - start <= _AT_ONCE

    def _note(self, at: int, frame: Frame) -> None:
        self._starts.append(at)
        self._frames.append(frame)

    def _of_heading(self, words: str, plain: bool) -> Frame:
        """The frame a heading sets; `plain` where it has no number."""
        cal = self.calendar
        words = _TITLE.sub("", words) if "《" in words else words
        cue = words
        if plain and not cal.report:
            cue = words.partition("：")[0]
            if len(cue) > _LONGEST_CUE:
                cue = ""  # a headline: 民众要求停止排海 demands nothing of the reader
        back, ahead = self._cues.back.search(cue), self._cues.ahead.search(cue)
        plan = _PLAN_NAME.search(words)
        year = _YEAR.search(words)
        if year and plan and cal.report and cal.is_over(plan[1]):
            return Frame(plan[1], "actual")  # “十四五”时期和2025年工作回顾: the plan comes first
        if year:
            period = year[1]
            if cal.year and int(period) < cal.year and not ahead:
                return Frame(period, "actual")
            if (
                cal.year
                and (int(period) > cal.year or (int(period) == cal.year and (ahead or cal.report)))
                and not (back and not ahead)
            ):
                return Frame(period, "target")
            return Frame(period, "actual" if back else None)
        if plan:
            years = plan_years(plan[1])
            if cal.is_over(plan[1]) and any(not cal.is_over(m[1]) for m in re.finditer(_PLAN_NAME, words)):
                return Frame(plan[1], "actual")  # “十四五”成就和“十五五”目标: the review comes first
            over = (
                years is not None
                and cal.year is not None
                and (years[1] < cal.year or (years[1] == cal.year and bool(back)))
            )
            if over and not ahead:
                return Frame(plan[1], "actual")
            return Frame(plan[1], "actual" if back and not ahead else "target")
        if "五年" in words and cal.year:
            if re.search("过去|五年来|回顾", words):
                return Frame(cal.past_plan(), "actual")
            if re.search("今后|未来", words):
                return Frame(cal.next_plan(), "target")
        if "今年" in words or "新一年" in words:
            return Frame(cal.shift(0), "target" if ahead else None)
        if "明年" in words:
            return Frame(cal.shift(1), "target")
        if "去年" in words or "一年来" in words:
            return Frame(cal.shift(-1), "actual")
        if bool(back) != bool(ahead):
            return Frame(None, "actual" if back else "target")
        return Frame()

    def _lead(self, start: int, end: int, around: Frame) -> Frame | None:
        """The frame that the opening of a sentence sets for those after it, which stand in the frame `around`."""
        text = self.view.text
        if self.calendar.report and self._cues.drafted.search(text[start : min(end, start + _DRAFT)]):
            return Frame(self.calendar.next_plan(), "target")
        sentence_end, end = end, min(end, start + _LEAD)
        m = next((x for x in self._words.between(start, end) if x.kind not in _NO_LEAD), None)
        if m is None or m.period is None or not self._opens(start, m):
            return None
        years = plan_years(around.period) if around.period else None
        if m.kind == "year" and years and m.start - start > _AT_ONCE and years[0] <= int(m.period[:4]) <= years[1]:
            return None  # within a review of five years, one of them
        if m.kind == "year" and self._moves_on(m, sentence_end):
            return None
        words = text[start:end]
        cal = self.calendar
        status: Status | None = None
        if m.kind in ("next", "fivenext"):
            status = "target"
        elif m.kind in ("last", "fivepast", "seen") or (m.kind == "this" and m.tense == "past"):
            status = "actual"
        elif m.kind in ("year", "range", "since") and cal.year:
            ahead = cal.report or (cal.early and self._cues.intends.search(words))
            status = "actual" if m.tense == "past" else "target" if m.tense == "next" or ahead else None
        elif m.kind == "this" and cal.early and m.start - start <= _AT_ONCE and self._cues.plans.search(words):
            status = "target"
        elif m.kind == "plan" and cal.year:
            years = plan_years(m.period)
            if years and (years[0] > cal.year or (cal.report and years[0] >= cal.year)):
                status = "target"
            elif cal.is_over(m.period) or m.tail in ("以来", "末"):
                status = "actual"
        return Frame(m.period, status or around.status)

    def _moves_on(self, first: Moment, end: int) -> bool:
        """Whether a sentence that begins with a year comes to a later one: 回望1949年…，2023年达到…."""
        later = (x.period for x in self._words.between(first.end, end) if x.kind in ("year", "last", "this"))
        return first.period is not None and any(x is not None and x[:4] > first.period[:4] for x in later)

    def _opens(self, start: int, m: Moment) -> bool:
        """Whether a word of time opens a sentence, or one of its first clauses."""
        if self.view.text[m.start - 1] in "从由自":
            return False  # where something came from
        after_mark = self.view.text[m.start - 1] in "，：" or self.view.text.startswith("截至", m.start - 2)
        if m.kind in ("quarter", "month"):
            return not self.calendar.report and (m.start == start or after_mark)
        return m.start - start <= _NEAR or (after_mark and m.kind == "year")
