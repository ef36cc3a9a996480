"""Goals: target lists, chains of aims, horizons, visions, and the paragraph of tasks."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from briefing.extraction.clauses import clauses, items, tidy
from briefing.extraction.context import Context
from briefing.extraction.lexicon import words
from briefing.extraction.statistics import Row
from briefing.model import Goal, Statistic
from briefing.model.facts import GoalKind
from briefing.text.sentences import sentences
from briefing.text.view import View

_LIST = re.compile("|".join(words("goals", "list")))
_CHAIN = re.compile("|".join(words("goals", "chain")))
_CUE = re.compile("|".join(words("goals", "cue")))
_STATE = re.compile("|".join(sorted(words("goals", "state"), key=len, reverse=True)))
_YARD = re.compile("|".join(words("goals", "yardstick")))
_ACT = tuple(sorted(words("goals", "act"), key=len, reverse=True))
_VISION = re.compile(
    "^(?:努力|加快|全面|基本|高水平|奋力|率先|初步)*(?:建成|成为|建设成为|打造成为?|全面建成|基本实现|实现社会主义现代化)"
)
_NAMED_VISION = re.compile(
    "(?:全面|奋力|全力|加快|努力)?(?:建设|打造|建成)[^，。；：！？\n（）]{4,40}?(?:中心城区|现代化[^，。；]{0,12}(?:区|市|县|省|城|门户|新城)|强[区市县省]|名城|高地|示范区|先行区|样板区|首善之区|新城区)(?=[，。；！？\n”：]|$)"
)
_PREDICATE = re.compile(
    "(?:显著|明显|持续|更加|不断|全面|加快|大幅|进一步|稳步|趋于|更为|更|新|决定性|重要|重大|坚实|有效|基本|全部|稳定|加速|实质性|突破性)[^，。；、]{0,3}?"
    "(?:提升|增强|改善|突破|提高|进步|优化|形成|完善|健全|跃升|焕新|鲜亮|殷实|好转|进展|成效|步伐|台阶|拓展|衔接|巩固|彰显|构建|繁荣|浓厚|充分|协调|优美|和谐|安全|优|强|全|美|好|高|富|活|实|新局面|扩大|稳固|凸显|丰富|夯实|释放|显现|领先|殷实|完备|成型|达标|幸福|宜居|稳定|加强|改观|升级)$"
    "|(?:开好局|起好步|走在前列|走在[^，。；]{0,12}前列|迈出[^，。；]{0,6}步伐|迈上[^，。；]{0,4}台阶|取得[^，。；]{0,8}(?:突破|进展|成效|成果)|跻身[^，。；]{2,20}|向[^，。；]{2,12}迈进)$"
)
_HORIZON = re.compile("(?:到|至)“?((?:19|20)\\d\\d|二〇[一二三四五六七八九〇]{2})年|(?:到|至)“(十[一二三四五六]?五)”末")
_TASKS = re.compile(
    "^(?:为此|围绕|对此|面向未来|今后五年|未来五年|按照|实现这[一些个]|锚定|下一步|接下来)[^。；]{0,30}?(?:将|要)?"
)
_FOLLOWS = re.compile("[，：；]")


@dataclass(frozen=True, slots=True)
class Draft:
    """A goal in the making. The range is the view's."""

    kind: GoalKind
    start: int
    end: int
    horizon: str | None
    rule: str
    own_horizon: bool = True


def read(view: View, context: Context, rows: Sequence[tuple[Row, Statistic]]) -> list[Goal]:
    """The goals of the view, in order, none inside another."""
    reader = _Reader(view, context, rows)
    drafts = reader.read()
    chosen: list[Draft] = []
    for d in sorted(drafts, key=lambda d: (d.start, -(d.end - d.start))):
        if chosen and d.start < chosen[-1].end:
            continue
        chosen.append(d)
    out = []
    for i, d in enumerate(chosen, 1):
        inside = tuple(s.id for r, s in rows if d.start <= r.found.start and r.found.end <= d.end)
        out.append(
            Goal(
                id=f"g{i}",
                kind=d.kind,
                quote=view.quote(d.start, d.end),
                horizon=d.horizon,
                statistics=inside,
                inferred=() if d.own_horizon or d.horizon is None else ("horizon",),
                rule=d.rule,
            )
        )
    return out


class _Reader:
    def __init__(self, view: View, context: Context, rows: Sequence[tuple[Row, Statistic]]) -> None:
        self.view = view
        self.text = view.text
        self.context = context
        self.rows = list(rows)
        self.drafts: list[Draft] = []
        self.plan: str | None = None
        self._at = 0

    def read(self) -> list[Draft]:
        goal_mode: str | None = None  # the horizon of an open list of goals, over several paragraphs
        for part in self.view.parts:
            kind = part.block.kind
            if kind in ("byline", "caption", "footnote"):
                continue
            if kind in ("title", "heading"):
                goal_mode = None
                self._headline(part.start, part.end)
                continue
            words_ = self.text[part.start : part.end]
            if self._tasks(part.start, part.end):
                continue
            if goal_mode and not re.match(
                "(?:[一二三四五六七八九十]+是|——|（?[一二三四五六七八九十\\d]+[）、.]|●|■)", words_
            ):
                goal_mode = None
            for a, b in sentences(self.text, part.start, part.end):
                frame = self.context.frame(a)
                body = self.text[a:b]
                if frame.status == "actual" and not re.search("力争|到20\\d\\d年|目标|确保", body):
                    continue
                opened = _LIST.search(body)
                if (opened and body.rstrip("”").endswith(("：", ":"))) or (
                    opened and re.search("(?:目标|任务|指标)[^。]{0,4}[：:]?$", body) and "：" not in body[:-1]
                ):
                    goal_mode = self._horizon_of(a, b, b)[0] or "?"
                    continue
                if goal_mode:
                    self._goal_clauses(a, b, None if goal_mode == "?" else goal_mode)
                    continue
                self._sentence(a, b)
        return self.drafts

    # -- forms -------------------------------------------------------------------------------------------------------

    def _headline(self, a: int, b: int) -> None:
        m = re.search("(?:建设|打造|建成|推动)[^，。；：！？ ]{6,36}", self.text[a:b])
        if m and re.search("现代化|中心|强[区市县省]|名城|高地|示范|门户|发展|标杆|样板", m[0]):
            end = a + m.end()
            self.drafts.append(Draft("vision", a + m.start(), end, None, "headline"))

    def _tasks(self, a: int, b: int) -> bool:
        """A paragraph of directions after 为此, separated by semicolons: each is a task."""
        text = self.text
        m = _TASKS.match(text[a : min(b, a + 60)])
        if not m or text.count("；", a, b) < 2:
            return False
        lead = re.search("[，：]", text[a : a + 40])
        frame = self.context.frame(a)
        if frame.status == "actual":
            return False
        first = a + lead.end() if lead else a + m.end()
        modal = re.match("[^，。；]{0,10}?(?:将|要)", text[first : first + 14])
        if modal:
            first += modal.end()
        horizon = self.plan or (frame.period if frame.period else None)
        for x, y in clauses(text, first, b, "；。"):
            x, y = tidy(text, x, y)
            if y - x >= 6:
                self.drafts.append(Draft("task", x, y, horizon, "tasks", False))
        return True

    def _sentence(self, a: int, b: int) -> None:
        text = self.text
        body = text[a:b]
        frame = self.context.frame(a)
        m = _LIST.search(body)
        if m:
            follow = re.match("[^，。；：]{0,8}?(?:是|为|：)+：?", body[m.end() :])
            if follow:
                horizon, own = self._horizon_of(a, b, a + m.end())
                self._targets(a + m.end() + follow.end(), b, horizon, own)
                return
        ahead = frame.status != "actual"
        spans = list(clauses(text, a, b))
        open_cue = ""
        horizon, own = self._horizon_of(a, b, a)
        state = False
        semicolon_reset = -1
        for x, y in spans:
            if x > a and text[x - 1] == "；":
                if open_cue == "chain":
                    open_cue = ""
                semicolon_reset = x
            clause = text[x:y]
            h = _HORIZON.search(clause)
            if h:
                horizon, own = h[1] or h[2], True
                if not h[1] and h[2]:
                    horizon = h[2]
                elif horizon and not horizon.isdigit():
                    from briefing.text.numbers import value

                    horizon = str(int(value(horizon)))
                future = self._future(horizon)
                if future:
                    open_cue = "horizon"
                    rest = x + h.end()
                    if rest < y - 2:
                        self._add(rest, y, horizon, own, "horizon")
                    continue
            t = re.match("“?(十[一二三四五六]?五)”?(?:时期|期间)|(今后五年|未来五年)", clause)
            if t and ahead:
                horizon = t[1] or self.context.period_of_five()
                self.plan = horizon
                own = True
                if y - x <= t.end() + 1:
                    continue
            c = _CHAIN.search(clause)
            if c and ahead and ("、" in clause or _PREDICATE.search(clause)):
                got = self._chain(x + c.end(), y, horizon, own)
                if got:
                    open_cue = "chain"
                    state = True
                    continue
            cue = _CUE.search(clause)
            if (cue and ahead) or (cue and frame.status == "actual" and cue[0] == "力争" and self._own_future(a, x)):
                open_cue = "cue"
                s = x + cue.start()
                if not re.match("(?:力争)(?:比|在)", clause[cue.start() :]):
                    s = x + cue.end()
                self._add(s, y, horizon, own, "cue", said=True)
                continue
            if open_cue in ("cue", "horizon", "chain"):
                if self._add(x, y, horizon, own, open_cue, said=open_cue != "chain" or self._is_aim(x, y)):
                    continue
            if ahead and (frame.status == "target"):
                self._state_clause(x, y, horizon, own)
        del state, semicolon_reset

    def _own_future(self, a: int, x: int) -> bool:
        period = self.context.period(a, x, self.context.frame(a))[0]
        year = self.context.calendar.year
        return bool(period and year and period.isdigit() and int(period) >= year)

    def _future(self, horizon: str | None) -> bool:
        year = self.context.calendar.year
        if not horizon or not year:
            return bool(horizon)
        if horizon.isdigit():
            return int(horizon) >= year
        return True

    def _targets(self, a: int, b: int, horizon: str | None, own: bool) -> None:
        """The clauses of a target list: those with a number or a yardstick."""
        for x, y in clauses(self.text, a, b, "，；。"):
            h = _HORIZON.search(self.text[x:y])
            if h and h[1] and h[1].isdigit():
                horizon, own = h[1], True
            if self._numbers(x, y) or _YARD.search(self.text[x:y]):
                for p, q in self._parts(x, y):
                    self._draft("target", p, q, horizon, own, "target-list")
            elif _PREDICATE.search(self.text[x:y]) or _VISION.search(self.text[x:y]):
                self._add(x, y, horizon, own, "target-list", said=True)
            elif re.search("争取更好|更好结果", self.text[x:y]):
                continue

    def _parts(self, x: int, y: int) -> list[tuple[int, int]]:
        """A clause cut at 、 where each part has a number of its own and none says 分别."""
        text = self.text
        if "分别" in text[x:y]:
            return [(x, y)]
        pieces = list(clauses(text, x, y, "、"))
        if len(pieces) > 1 and all(self._numbers(p, q) and _STATE.search(text[p:q]) for p, q in pieces):
            return pieces
        return [(x, y)]

    def _chain(self, a: int, b: int, horizon: str | None, own: bool) -> bool:
        pieces = items(self.text, a, b, "和")
        good = [
            p for p in pieces if 3 < p[1] - p[0] <= 30 and (_PREDICATE.search(self.text[slice(*p)]) or len(pieces) >= 3)
        ]
        if len(good) < 1 or (len(pieces) >= 2 and not any(_PREDICATE.search(self.text[slice(*p)]) for p in pieces)):
            return False
        for p, q in good:
            kind: GoalKind = "target" if self._numbers(p, q) else "objective"
            self._draft(kind, p, q, horizon, own, "chain")
        return True

    def _goal_clauses(self, a: int, b: int, horizon: str | None) -> None:
        text = self.text
        m = re.match(
            "(?:[一二三四五六七八九十]+是|——|●|■|（?[一二三四五六七八九十\\d]+[）、.])(?:聚力|聚焦)?", text[a:b]
        )
        if m:
            a += m.end()
            first = next(clauses(text, a, b, "。；"), None)
            if first and first[1] - first[0] <= 40 and "，" not in text[slice(*first)]:
                self._draft("objective", *first, horizon, False, "goal-head")
                a = first[1]
        for x, y in clauses(text, a, b, "，；。"):
            for p, q in self._parts(x, y):
                if (self._numbers(p, q) and _STATE.search(text[p:q])) or _YARD.search(text[p:q]):
                    self._draft("target", *self._without_lead(p, q), horizon, False, "goal-list")
                elif _PREDICATE.search(text[p:q]) or _VISION.search(text[p:q]):
                    self._draft("objective", *self._without_lead(p, q), horizon, False, "goal-list")

    def _state_clause(self, x: int, y: int, horizon: str | None, own: bool) -> None:
        """An indicator of state with a value in a part that looks ahead is a target; an act with a count is a quota."""
        text = self.text
        for p, q in self._parts(x, y):
            numbers = self._numbers(p, q)
            if not numbers:
                continue
            row, fact = numbers[-1]
            if fact.status != "target" or fact.kind in ("rank", "streak", "gap"):
                continue
            body = text[p:q]
            left = text[p : row.found.start]
            # every value word right before the quantity
            if (
                not re.search(
                    "(?:达到|突破|超过|稳定在|增长|控制在|提高到?|提升到?|下降|降低|保持在?|不低于|扩大到|降至|减少|增加|覆盖到|翻|达|提高至|压减)[约近了]?$",
                    left,
                )
                and row.found.form != "double"
            ):
                continue
            s, _ = self._without_lead(p, q)
            if any(text.startswith(act, s) for act in _ACT) and not re.search(
                "率|占比|比重|比例|产值|收入|规模", text[s : row.found.start]
            ):
                continue
            if re.search("投资$|总投资|投资(?:达到?|突破)?$", left) and "增长" not in left:
                continue
            del body
            self._draft("target", s, q, horizon, own, "state")

    # -- helpers -------------------------------------------------------------------------------------------------------

    def _numbers(self, a: int, b: int) -> list[tuple[Row, Statistic]]:
        return [(r, s) for r, s in self._near(a, b) if a <= r.found.start and r.found.end <= b]

    def _near(self, a: int, b: int) -> list[tuple[Row, Statistic]]:
        from bisect import bisect_left

        if not hasattr(self, "_keys"):
            self._keys = [r.found.start for r, _ in self.rows]
        i = bisect_left(self._keys, a)
        out = []
        while i < len(self.rows) and self._keys[i] < b:
            out.append(self.rows[i])
            i += 1
        return out

    def _is_aim(self, x: int, y: int) -> bool:
        body = self.text[x:y]
        return bool(self._numbers(x, y) or _PREDICATE.search(body) or _VISION.search(body) or _YARD.search(body))

    def _add(self, x: int, y: int, horizon: str | None, own: bool, rule: str, said: bool = False) -> bool:
        """Add a clause as a goal of the kind its words show."""
        x, y = tidy(self.text, x, y)
        body = self.text[x:y]
        if y - x < 4:
            return False
        numbers = self._numbers(x, y)
        if (numbers and not self._quota(x, y)) or _YARD.search(body):
            for p, q in self._parts(x, y):
                self._draft("target", p, q, horizon, own, rule)
            return True
        if numbers:
            if rule == "cue" and said:
                self._draft("target", x, y, horizon, own, rule)
                return True
            return False
        if _VISION.search(body) and re.search("现代化|小康|城|区|地|省|县|市|门户", body):
            kind: GoalKind = "vision" if rule != "cue" or body.startswith(("建成", "成为")) else "objective"
            self._draft(kind, x, y, horizon, own, rule)
            return True
        if _PREDICATE.search(body) or (said and rule == "cue" and x > 0):
            self._draft("objective", x, y, horizon, own, rule)
            return True
        if rule == "horizon" and re.search("实现|建成|形成|完成|迈上", body) and y - x >= 8:
            kind = "vision" if "现代化" in body or "小康" in body else "objective"
            self._draft(kind, x, y, horizon, own, rule)
            return True
        return False

    def _quota(self, x: int, y: int) -> bool:
        s, _ = self._without_lead(x, y)
        return any(self.text.startswith(act, s) for act in _ACT) and not _STATE.search(self.text[s:y])

    def _without_lead(self, x: int, y: int) -> tuple[int, int]:
        m = re.match(
            "(?:推动|力争|确保|争取|努力|促进|使|让|全省|全市|全县|全区|并|到|实现|今年|全年|主要|带动|，|、| )+",
            self.text[x:y],
        )
        if m and y - x - m.end() >= 4:
            return x + m.end(), y
        return x, y

    def _draft(self, kind: GoalKind, x: int, y: int, horizon: str | None, own: bool, rule: str) -> None:
        x, y = tidy(self.text, x, y)
        if y - x >= 4:
            self.drafts.append(Draft(kind, x, y, horizon, rule, own))

    def _horizon_of(self, a: int, b: int, at: int) -> tuple[str | None, bool]:
        period, own = self.context.period(a, max(at, min(b, a + 30)), self.context.frame(a))
        if period and re.fullmatch("\\d{4}(?:Q\\d|-\\d\\d)", period):
            period = period[:4]
        if period in (None, ""):
            return None, own
        return period, own
