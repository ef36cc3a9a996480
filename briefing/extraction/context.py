"""When a sentence speaks of, and whether of what is, is expected or shall be.

The document's date fixes 今年 and 明年; its headings and the leads of its paragraphs say whether a part looks back or
ahead. A sentence's own words come before its section's.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass

from briefing.model import Document
from briefing.model.facts import Status
from briefing.text.sentences import sentences
from briefing.text.view import View

PLANS = ("七五", "八五", "九五", "十五", "十一五", "十二五", "十三五", "十四五", "十五五", "十六五", "十七五")
_FIRST_PLAN = 1986  # 七五: 1986-1990; each plan has five years


def plan_of(year: int) -> str:
    """The five-year plan `year` lies in: 2020 -> 十三五."""
    index = (year - _FIRST_PLAN) // 5
    return PLANS[index] if 0 <= index < len(PLANS) else str(year)


def plan_years(plan: str) -> tuple[int, int] | None:
    """First and last year of a plan: 十四五 -> 2021, 2025."""
    if plan not in PLANS:
        return None
    first = _FIRST_PLAN + 5 * PLANS.index(plan)
    return first, first + 4


@dataclass(frozen=True, slots=True)
class Calendar:
    """What relative words mean in this document."""

    year: int | None
    """今年."""
    report: bool = False
    """A work report, delivered early in `year` about the year before."""
    late: bool = False
    """Published in the last weeks of a year, when plans speak of the next one."""
    early: bool = False
    """Published in the first weeks of a year, when plans speak of this one."""

    def shift(self, by: int) -> str | None:
        return str(self.year + by) if self.year else None


def calendar(document: Document) -> Calendar:
    """The calendar of `document`: a report's own year from its title, else the year it was published."""
    title = (document.credits.title or "").translate({0xFF10 + i: 0x30 + i for i in range(10)})
    published = document.credits.published or ""
    in_title = re.search(r"(20\d\d)年?.{0,12}(?:政府)?工作报告", title)
    if in_title:
        return Calendar(int(in_title[1]), report=True)
    if published[:4].isdigit():
        report = "工作报告" in title
        return Calendar(
            int(published[:4]),
            report=report,
            late=published[5:7] in ("11", "12"),
            early=published[5:7] in ("01", "02", "03"),
        )
    years = re.findall(r"(?<!\d)(20\d\d)年", document.text[:4000])
    if years:
        return Calendar(max(map(int, set(years)), key=lambda y: (years.count(str(y)), y)))
    return Calendar(None)


@dataclass(frozen=True, slots=True)
class Frame:
    """What a part of the document says about the time and standing of its statements."""

    period: str | None = None
    status: Status | None = None


_ITEM = re.compile("[●■▶◆★•·]|——|[一二三四五六七八九十]+是|（[一二三四五六七八九十\\d]+）|\\d+[.、]")
_PLAN_NAME = "(十[一二三四五六]?五|[七八九]五)"
_BACK = re.compile("回顾|总结|成绩|成就|成效|取得|进展|盘点|家底|答卷|亮点|短板|收官|完成情况|过去|以来|不足|问题|困难")
_AHEAD = re.compile(
    "目标|安排|任务|部署|打算|下一步|行动|蓝图|锚定|锁定|展望|建议|重点工作|主要工作|思路|举措|谋划|擘画|开局|起势|今后|未来|要求"
)

# Words of time inside a sentence. The order matters: the longest first at each place.
_TIME = re.compile(
    r"""(?P<range>(?:19|20)\d\d年?(?:—|-|~|至|到)(?:19|20)\d\d年)
    |(?:(?:截至|截止|到)?(?P<seen>(?:回看|回望|回眸|盘点)(?:19|20)\d\d(?!年))|(?P<year>(?:19|20)\d\d|[一二]〇[〇一二三四五六七八九]{2})年(?P<month>\d{1,2}月|[一二三四]季度|上半年|前[一二三]季度)?)
    |[“]?(?P<plan>十[一二三四五六]?五|(?<=“)[七八九]五)[”]?(?P<plantail>末|时期|期间|以来|规划|收官|开局|初)?
    |第(?P<planno>[七八九]|十[一二三四五六]?)个五年规划
    |(?P<last>去年|上年|上一年|一年来|过去一年|过去的一年)(?!同期|末|底|以来)
    |(?P<half>上半年|前三季度|前三个季度|一季度|二季度|三季度|四季度|首季|第[一二三四]季度|前(?:\d+|[一二三四五六七八九十]+)个?月|(?<!\d)1?\d月)
    |(?P<this>今年以来|今年|本年度|年内|当年|全年|年底前|当前|目前|截至目前|现在|近日|日前|春节|国庆|假期|新年度)
    |(?P<next>明年|下一年|来年)
    |(?P<fivepast>过去五年|五年来|近五年|五年间|这五年|五年累计|近\w年来|近年来)
    |(?P<fivenext>今后五年|未来五年|五年规划期内)
    |(?P<total>累计)""",
    re.X,
)
# A yardstick is no time of its own: 比2020年, 较“十三五”, 在2020年基础上, 是…末的.
_YARDSTICK_BEFORE = re.compile("[比较同]|相比|相较|高于|低于|是|在$|自$|从$|关于制定.{0,12}$|[—-]$")
_YARDSTICK_AFTER = re.compile(
    "[”]?(?:末|底|初|时期|同期)?(?:的?基础|相比|相较|同期|增长|提高|增加|下降|减少|提升|翻|末的|的[\\d])"
)

_EXPECTED = re.compile("预计|有望|预期可|预估|可望|料将|投运后|达产后|建成后|投产后|全部建成后")
_TARGET = re.compile(
    r"力争|确保|争取|目标|预期|努力|计划(?!经济|生育|单列|总投资|的?\d)|拟(?=[建于开投新定将])|规划(?=建设|到|新)|将(?![军领士来近])"
    r"|(?<![主重需纲首必概简摘想只])要(?![素点闻求害道塞地件义么是])|(?:到|至)(?:20[2-9]\d)年|明年|今后五年|未来五年|年内|任务是|实施.{0,4}提升工程|安排(?=重点|项目|投资|资金)"
)
_SETTLED = re.compile("获评|荣获|获得|入选|获全|蝉联|连续\\d+年获")
_ACTUAL = re.compile(
    r"(?<![比较])去年|(?<![比较])上年(?!末|同期)|过去|以来|已有|已(?!经济)|截至|目前|累计|(?<=[成到了])了|实现了|完成了|取得|同比|核算|统计|回看|回顾|认为|报告期"
)


@dataclass(frozen=True, slots=True)
class Standing:
    """When a statement speaks of and how it stands."""

    period: str | None
    status: Status
    inferred: tuple[str, ...] = ()


class Context:
    """Frames of every sentence of a view."""

    def __init__(self, view: View, cal: Calendar) -> None:
        self.view = view
        self.calendar = cal
        self._starts: list[int] = []
        self._frames: list[Frame] = []
        self._walk()

    def _walk(self) -> None:
        text = self.view.text
        levels: dict[int, Frame] = {}
        section = Frame()
        opened = Frame()  # by a sentence such as 明年要抓好以下工作; holds until a heading says otherwise
        listed: Frame | None = None  # by a sentence that ends in a colon, for the items below it
        for part in self.view.parts:
            words = text[part.start : part.end]
            if part.block.kind == "heading":
                found = self._of_heading(words)
                if found == Frame() and words.endswith(("：", "。")):
                    self._note(part.start, section)  # 重点抓好八个方面工作： leads in what follows, in the same section
                    continue
                level = part.block.level or 9
                if found.period and found.status and level > 2:
                    level = 1  # a heading without a number that names a time opens a part of the document
                for deeper in [k for k in levels if k >= level]:
                    del levels[deeper]
                if level == 1 or found.period or found.status:
                    opened = Frame()
                if found.period or found.status:
                    above = levels[max(levels)] if levels else Frame()
                    levels[level] = Frame(found.period or above.period, found.status or above.status)
                section = opened if opened.status else levels[max(levels)] if levels else Frame()
                self._note(part.start, section)
                continue
            if listed is not None and not _ITEM.match(text, part.start):
                listed = None
            carried = listed or section
            self._note(part.start, carried)
            for a, b in sentences(text, part.start, part.end):
                self._note(a, carried)
                lead = self._lead(text[a : min(b, a + 60)])
                if lead is not None:
                    carried = lead
                    if self._opens_section(text[a:b]) and lead.status:
                        section = opened = lead
                    if text[b - 1] == "：":
                        listed = lead

    def _note(self, at: int, frame: Frame) -> None:
        self._starts.append(at)
        self._frames.append(frame)

    def frame(self, position: int) -> Frame:
        """The frame that holds before the sentence at `position` says anything itself."""
        i = bisect_right(self._starts, position) - 1
        return self._frames[i] if i >= 0 else Frame()

    def _opens_section(self, sentence: str) -> bool:
        """Whether a sentence announces what the following paragraphs do: 今年要抓好以下工作."""
        return bool(
            re.search(
                r"(?:重点|主要|着力|突出)?(?:抓好|做好|做了|抓了|完成|开展).{0,8}(?:工作|方面|任务)|如下|以下|对明年|明年要|部署明年"
                r"|(?:大力|全力|重点|组织)?(?:实施|推进|打好|开展|打赢|抓好)[^，。]{0,4}“?[一二三四五六七八九十]+[大项]",
                sentence,
            )
        )

    def _of_heading(self, words: str) -> Frame:
        cal = self.calendar
        back = _BACK.search(words)
        ahead = _AHEAD.search(words)
        plan = re.search(rf"“?{_PLAN_NAME}”?(?=时期|以来|期间|规划|”|目标|发展|主要|经济)", words)
        year = re.search(r"((?:19|20)\d\d)年", words)
        five = re.search("五年", words)
        if year:
            period = year[1]
            if cal.year and int(year[1]) < cal.year and not ahead:
                return Frame(period, "actual")
            if cal.year and int(year[1]) >= cal.year and not (back and not ahead):
                return Frame(period, "target")
            return Frame(period, "actual" if back else None)
        if plan:
            years = plan_years(plan[1])
            over = bool(cal.year and years and years[1] < cal.year) or (
                bool(cal.year and years and years[1] == cal.year) and bool(back)
            )
            if over and not ahead:
                return Frame(plan[1], "actual")
            return Frame(plan[1], "actual" if back and not ahead else "target")
        if five and re.search("过去|五年来|回顾", words) and cal.year:
            return Frame(plan_of(cal.year - 1), "actual")
        if five and re.search("今后|未来", words) and cal.year:
            return Frame(plan_of(cal.year + (0 if cal.report else 1)), "target")
        if "今年" in words or "新一年" in words:
            return Frame(cal.shift(0), "target" if ahead else None)
        if "明年" in words:
            return Frame(cal.shift(1), "target")
        if "去年" in words or "一年来" in words:
            return Frame(cal.shift(-1), "actual")
        if back and not ahead:
            return Frame(None, "actual")
        if ahead and not back:
            return Frame(None, "target")
        return Frame()

    def _lead(self, words: str) -> Frame | None:
        """The frame that the opening of a sentence sets for those after it."""
        m = next((x for x in _TIME.finditer(words) if not x["total"]), None)
        if m is None or m.start() > 26 or m["total"] or (m["half"] and not m["half"].startswith(("上", "前", "一"))):
            return None
        if _is_yardstick(words, m):
            return None
        period = self.period_of(m)
        if period is None:
            return None
        status: Status | None = None
        cal = self.calendar
        if m["next"] or m["fivenext"]:
            status = "target"
        elif m["last"] or m["fivepast"] or (m["this"] or "").endswith("以来"):
            status = "actual"
        elif m["year"] and cal.year:
            year = int(period[:4]) if period[:4].isdigit() else cal.year
            ahead = cal.report or (cal.early and re.search("[要将]|目标|重点|计划|安排|抓", words))
            status = "actual" if year < cal.year else "target" if year > cal.year or ahead else None
        elif m["this"] == "今年" and cal.early and re.search("[要将]|目标|重点|计划|安排|抓|力争|聚焦", words):
            status = "target"
        elif m["seen"]:
            status = "actual"
        elif m["plan"] and cal.year:
            years = plan_years(period)
            if years and (years[0] > cal.year or (cal.report and years[0] >= cal.year)):
                status = "target"
            elif (years and years[1] < cal.year) or (m["plantail"] or "") in ("以来", "末"):
                status = "actual"
        return Frame(period, status)

    def period_of(self, m: re.Match[str]) -> str | None:
        """The period a word of time names."""
        cal = self.calendar
        if m["range"]:
            years = re.findall(r"(?:19|20)\d\d", m["range"])
            return f"{years[0]}-{years[1]}"
        if m["seen"]:
            return m["seen"][-4:]
        if m["year"]:
            from briefing.text.numbers import value

            year = str(int(value(m["year"])))
            return year + _quarter(m["month"] or "")
        if m["plan"]:
            return m["plan"] if m["plan"] in PLANS else None
        if m["planno"]:
            return m["planno"] + "五"
        if m["last"]:
            return cal.shift(-1)
        if m["this"]:
            return cal.shift(0)
        if m["half"]:
            base = cal.shift(0)
            return base + _quarter(m["half"]) if base else None
        if m["next"]:
            return cal.shift(1)
        if m["fivepast"]:
            return plan_of(cal.year - (1 if cal.report or not cal.late else 0)) if cal.year else None
        if m["fivenext"]:
            return plan_of(cal.year + (0 if cal.report else 1)) if cal.year else None
        return None

    def period_of_five(self) -> str | None:
        """今后五年: the plan that lies ahead."""
        cal = self.calendar
        return plan_of(cal.year + (0 if cal.report else 1)) if cal.year else None

    def read(self, start: int, at: int, end: int, starts: bool) -> "Standing":
        frame = self.frame(start)
        period, own = self.period(start, at, frame)
        status, said = self.status(start, at, end, frame, period)
        inferred = [] if own else ["period"]
        if starts:
            status = "actual"
            if period is not None and not re.search(
                "(?:由|从)(?:19|20)\\d\\d年的?$", self.view.text[max(start, at - 8) : at]
            ):
                years = plan_years(period)
                if years is not None:
                    period = str(years[0] - 1)
                elif period.isdigit():
                    period = str(int(period) - 1)
                inferred = ["period"]
        if not said and frame.status is None:
            inferred.append("status")
        return Standing(period, status, tuple(inferred))

    def period(self, start: int, at: int, frame: Frame) -> tuple[str | None, bool]:
        """The period of the statement at `at` in the sentence that starts at `start`, and whether it is its own words'.

        The last word of time before it counts; failing that the frame's, failing that the document's year.
        """
        text = self.view.text
        best: re.Match[str] | None = None
        for m in _TIME.finditer(text, start, at):
            if m["total"] or _is_yardstick(text[start : min(len(text), m.end() + 8)], m, start):
                continue
            if m["half"] and m["half"].endswith("月") and text[m.end() : m.end() + 1].isdigit():
                continue
            if m["plan"] and not (m["plantail"] or text[m.start()] == "“"):
                continue
            previous = best
            best = m
            if (
                m["this"] in ("年内", "全年", "当年", "年底前", "目前", "当前", "截至目前", "现在")
                and previous is not None
            ):
                best = previous
            if m["half"] and previous is not None and previous["last"]:
                best = previous
            if (
                m["half"]
                and previous is None
                and (frame.period or "").isdigit()
                and frame.period != self.calendar.shift(0)
            ):
                best = None
        if best is not None:
            if best["this"] in ("年内", "全年", "当年", "年底前") and (frame.period or "").isdigit():
                return frame.period, False
            found = self.period_of(best)
            if found:
                return found, True
        if frame.period:
            return frame.period, False
        if self.calendar.report:
            return self.calendar.shift(-1 if frame.status == "actual" else 0), False
        if self.calendar.late and frame.status == "target":
            return self.calendar.shift(1), False
        return self.calendar.shift(0), False

    def status(self, start: int, at: int, end: int, frame: Frame, period: str | None) -> tuple[Status, bool]:
        """The standing of the statement at `at`, and whether its sentence says so itself."""
        text = self.view.text
        before = text[start:at]
        expected = _last(_EXPECTED, before)
        target = _last(_TARGET, before)
        actual = _last(_ACTUAL, before)
        cal = self.calendar
        clause = max(before.rfind(c) for c in "，；、")
        settled = _last(_SETTLED, before)
        if expected >= 0 and "；" in before[expected:] and "：" not in before[expected:]:
            expected = -1  # a semicolon ends what 预计 governs, unless it leads the whole list
        if expected >= 0 and expected >= target and settled < expected:
            return "expected", True
        if target >= 0 and target > actual and not (actual > clause):
            sentence_over = period is not None and period[:4].isdigit() and cal.year and int(period[:4]) < cal.year
            if not sentence_over:
                return "target", True
        if actual >= 0:
            return "actual", True
        if period and cal.year:
            if period[:4].isdigit() and len(period) == 4:
                year = int(period)
                if year == cal.year and cal.late:
                    return "actual", True  # a year about to end is looked back upon
                if year > cal.year:
                    return "target", True
                if year < cal.year:
                    return "actual", True
            elif (years := plan_years(period)) is not None:
                if years[0] > cal.year:
                    return "target", True
                if years[1] < cal.year or (years[1] == cal.year and cal.late):
                    return "actual", True
        if frame.status:
            return frame.status, False
        return "actual", False


def _last(pattern: re.Pattern[str], text: str) -> int:
    at = -1
    for m in pattern.finditer(text):
        at = m.start()
    return at


def _quarter(words: str) -> str:
    if "月" in words and words[:-1].isdigit():
        return f"-{int(words[:-1]):02d}"
    for i, names in enumerate((("一季度", "首季"), ("二季度",), ("三季度",), ("四季度",)), 1):
        if words in names or words == f"第{names[0]}":
            return f"Q{i}"
    return ""


def _is_yardstick(text: str, m: re.Match[str], offset: int = 0) -> bool:
    a, b = m.start() - offset, m.end() - offset
    before = text[max(0, a - 6) : a].rstrip("“")
    if before and (before[-1] in "比较是" or before.endswith(("相较", "相比", "高于", "低于", "早于"))):
        return True
    after = text[b : b + 8]
    return bool(re.match("”?(?:末|底|初|时期)?的?(?:基础|相比)", after) or (before[-1:] == "在" and "基础" in after))
