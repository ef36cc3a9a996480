"""Statistics: each quantity with its indicator, kind, bound, standing and time.

One walk over the sentences. In each, quantities are taken from left to right; a subject found for one serves the
following ones that name none.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from briefing.extraction import indicators as ind
from briefing.extraction.context import Context
from briefing.extraction.quantities import Mark, Spans
from briefing.model.facts import Bound, Statistic, StatisticKind
from briefing.text.numerals import Found
from briefing.text.sentences import sentences
from briefing.text.view import View

Span = tuple[int, int]
_DELIMITERS = "，；。：！？\n（）——●■▶•"
_SHARE_NAME = re.compile(
    "(?:占比|比重|比例|份额|贡献率|[^增长]覆盖率|覆盖率|占[^，]{1,14}|普及率|参保率|参合率|城镇化率|合格率|达标率|满意率|入学率|巩固率|就业率|优良率|到位率|开工率|使用率|利用率|转化率|办结率|自给率|化率|率)$"
)
_LEVEL_RATE = re.compile("失业率|强度|费用|利率|负债率|增长率|死亡率|汇率|税率|价格|指数")
_GROWTH_NAME = re.compile("(?:增速|增幅|增长率|涨幅|平均增速|降幅)$")
_BAD_HIGH = re.compile("浓度|能耗|排放|PM2|失业|死亡|事故|天数比例$")


@dataclass(slots=True)
class Row:
    """A statistic in the making. Spans are the view's."""

    found: Found
    spans: list[Span]
    kind: StatisticKind
    bound: Bound
    value: Decimal
    unit: str
    sentence: Span
    scope: str | None = None
    inferred: list[str] = field(default_factory=list)
    rule: str = ""
    from_value: bool = False
    unit_at: Span | None = None


class Walker:
    """Reads the statistics of one sentence after another."""

    def __init__(self, view: View, quotes: Spans) -> None:
        self.view = view
        self.text = view.text
        self.quotes = quotes
        self.rows: list[Row] = []

    def sentence(self, start: int, end: int, quantities: Sequence[Found]) -> None:
        """Read the quantities of the sentence text[start:end] (its candidates, in order)."""
        self.subject: list[Span] = []
        self.subjects: list[list[Span]] = []
        self.by_unit: dict[str, list[Span]] = {}
        self.right_end = start
        previous: Found | None = None
        shared: list[Found] = []
        for i, q in enumerate(quantities):
            nxt = quantities[i + 1] if i + 1 < len(quantities) else None
            row = self._read(q, previous, start, end, nxt)
            if row is not None:
                self.rows.append(row)
            previous = q
        # one unit for several numbers: 提高20.9、36.2、54个百分点
        del shared

    # -- one quantity ------------------------------------------------------------------------------------------------

    def _read(self, q: Found, previous: Found | None, start: int, end: int, nxt: Found | None) -> Row | None:
        text = self.text
        left = self._clause_start(q.start, start, previous)
        listed = previous is not None and self._is_listed(previous, q)
        gap_text = text[left : q.start]
        if listed and self.rows:
            return self._in_list(q, start, end, nxt)
        compared, verb, subject_end, scope = "", "", q.start, None
        kind: StatisticKind | None = None
        value_words: list[str] = []
        if q.form in ("ordinal", "rank"):
            kind = "rank"
            m = ind.RANKED.search(text, left, q.start)
            if m:
                subject_end, scope = m.start(), m["scope"] or m["wide"]
            else:
                w = ind.WIDE.search(text, left, q.start)
                if w:
                    subject_end, scope = w.start(), w["scope"]
            subject_end, more = ind.strip_value_words(text, left, subject_end)
            value_words = more
        elif q.form == "streak":
            kind = "streak"
            subject_end, value_words = ind.strip_value_words(text, left, q.start)
        else:
            body_end, value_words = q.start, []
            trimmed, loose = ind.strip_value_words(text, left, q.start)
            m = ind.PART.search(text, left, q.start)
            if m and q.unit in ("%", "倍", "‰"):
                compared, verb, subject_end = ("share" if q.unit != "倍" else "multiple"), m["verb"], m.start()
            else:
                m = ind.COMPARED.search(text, left, q.start)
                if m:
                    verb = m["verb"]
                    yard = m["yard"]
                    is_gap = verb in ("高", "低", "快", "慢", "高出") and not re.search("年|上|去年|期|初|末|底", yard)
                    compared, subject_end = ("gap" if is_gap else "change"), m.start()
                    scope = yard if is_gap else None
                else:
                    m = ind.ABOVE.search(text, left, q.start)
                    if m and ("百分点" in q.unit or q.unit in ("个", "岁", "天")):
                        compared, verb, subject_end, scope = "gap", m["verb"], m.start(), m["yard"]
                    else:
                        m2 = ind.SHARE_OF.search(text, left, q.start)
                        if m2 and q.unit in ("%", "‰"):
                            compared, subject_end = "share", m2.start()
                        else:
                            subject_end, value_words = trimmed, loose
            if compared:
                subject_end, more = ind.strip_value_words(text, left, subject_end)
                value_words = [verb, *more] if compared in ("change",) else more
            del body_end
        if (
            kind == "rank"
            and previous is not None
            and getattr(self, "field_end", -1) == previous.end
            and left <= previous.end
        ):
            left = subject_end  # 在全市9个县（市、区）中列第二位: the field is not the subject
        subject_start = ind.strip_leading(text, left, subject_end)
        subject_end = ind.trim_right(text, subject_start, subject_end)
        spans, inherited, rule = self._indicator(
            q, left, subject_start, subject_end, start, end, kind, value_words, nxt, compared
        )
        if spans is None:
            return None
        groups = ind.base_of(value_words)
        name = self._joined(spans)
        if kind is None:
            kind = self._kind(q, value_words, compared, name, bool(subject_end > subject_start))
        value = self._signed(q, kind, value_words, verb, name)
        bound = self._bound(q, [verb, *value_words], groups, kind)
        following = re.match("的?(?:平均|年均)?(?:增速|增幅|涨幅|降幅)", text[q.end : q.end + 8])
        if following and kind in ("share", "level") and q.form == "percent":
            kind = "change"
            value = -abs(value) if "降" in following[0] else value
        unit = q.unit
        if kind == "rank":
            unit = "名"
        unit_at = q.unit_at if unit == q.unit else None
        if kind == "gap" and unit == "个" and nxt is not None and "百分点" in nxt.unit:
            unit, unit_at = nxt.unit, nxt.unit_at
        row = Row(q, spans, kind, bound, value, unit, (start, end), scope=scope, rule=rule, unit_at=unit_at)
        if inherited:
            row.inferred.append("indicator")
        if re.search("(?:由|从)(?:[^，；。]{0,6}的)?$", gap_text) and nxt is not None:
            row.from_value = True
        is_field = (
            re.search("(?:在|居|列)?全(?:国|省|市|县|州|区)(?:的)?$", text[max(start, q.start - 4) : q.start])
            and rule == "right"
        )
        if is_field:
            self.field_end = q.end
        else:
            self.subject = spans
        if q.form == "amount" and rule in ("left", "right", "act"):
            self.by_unit[q.unit] = spans
        return row

    def _clause_start(self, at: int, start: int, previous: Found | None) -> int:
        """Where the clause of the quantity at `at` begins: after punctuation, or after the quantity before it."""
        text = self.text
        i = at
        floor = max(start, previous.end if previous else start)
        if self.right_end > floor and text[self.right_end : self.right_end + 1] in "、和及与":
            floor = self.right_end
        depth = 0
        while i > floor:
            c = text[i - 1]
            if c == "”":
                depth += 1
            elif c == "“":
                if depth == 0 and i - 1 > floor:
                    break
                depth = max(0, depth - 1)
            elif c in _DELIMITERS and depth == 0:
                break
            i -= 1
        return i

    def _is_listed(self, previous: Found, q: Found) -> bool:
        """Whether `q` follows `previous` as the next member of a list of values: 4.5%、5.7%."""
        between = self.text[previous.end : q.start]
        return between in ("、", "和", "及", "与", "或", "，") and (
            between != "，" or (previous.unit == q.unit and q.start - previous.end == 1 and len(self.subjects) > 1)
        )

    def _in_list(self, q: Found, start: int, end: int, nxt: Found | None) -> Row:
        """A further value of a list: its indicator is the next of the subjects that 分别 distributes over."""
        last = self.rows[-1]
        position = getattr(self, "_position", 0) + 1
        self._position = position
        if self.subjects and position < len(self.subjects):
            spans = self.subjects[position]
        else:
            spans = last.spans
        kind = last.kind
        unit = q.unit
        value = q.value if q.value is not None else Decimal(0)
        if last.value < 0:
            value = -value
        if not unit and nxt is not None and nxt.unit:
            unit = nxt.unit
        if kind == "gap" and unit in ("个", ""):
            unit = "个百分点"
        bound: Bound = (
            q.bound
            if q.bound != "exact"
            else last.bound
            if last.bound in ("over", "under") and last.found.bound == "exact"
            else "exact"
        )
        if q.form in ("ordinal", "rank"):
            kind, unit = "rank", "名"
        unit_at = q.unit_at if unit == q.unit else nxt.unit_at if nxt is not None and unit == nxt.unit else None
        return Row(
            q, spans, kind, bound, value, unit, (start, end), last.scope, list(last.inferred), "list", unit_at=unit_at
        )

    # -- the indicator -----------------------------------------------------------------------------------------------

    def _indicator(
        self,
        q: Found,
        left: int,
        a: int,
        b: int,
        start: int,
        end: int,
        kind: StatisticKind | None,
        value_words: list[str],
        nxt: Found | None,
        compared: str,
    ) -> tuple[list[Span] | None, bool, str]:
        text = self.text
        subject = text[a:b]
        self._position = 0
        distributes = "分别" in text[b : q.start] or "分别" in text[left : q.start]
        if (
            subject in ("增速", "增幅", "降幅", "涨幅", "总量", "总数", "规模", "占比", "比重", "平均增速")
            and self.subject
            and subject != "规模"
        ):
            return [*self.subject], True, "elided-subject"
        if subject in ("规模", "产值", "收入", "总量", "产量") and distributes:
            held = self._held(left, start)
            if held:
                many = self._distribute(*self._without_count(held), q, True)
                if many:
                    self.subjects = [[*spans, (a, b)] for spans in many]
                    return self.subjects[0], True, "distributed"
        etc = self.text.find("等", a, b)
        if 0 < etc < b - 3 and text[etc + 1] not in "级":
            a = etc + 1
            subject = text[a:b]
        elif subject.endswith(("等", "首批", "包括", "形成")) or text[b : q.start].strip("近约逾") in (
            "、",
            "和",
            "及",
            "与",
        ):
            a = b
            subject = ""
        told = bool(ind.base_of(value_words)) or bool(compared) or kind is not None
        act = not told and self._ends_in_act(a, b)
        after = q.end
        while text[after : after + 1] in "的“" and text[after] == "的":
            after += 1
        if act and text[after : after + 1] not in ("", "，", "。", "；", "、", "\n", "：", "）", "！", "？", "（"):
            after, r_end = self._right(after, end)
            if r_end > after and not (q.unit.endswith("元") and b - a > 8):
                self.right_end = r_end
                spans = [*self._act_spans(a, b), (after, r_end)]
                self.subjects = []
                return spans, False, "right"
        if subject and not act:
            if distributes or (nxt is not None and self._is_listed_plain(q, nxt)):
                many = self._distribute(a, b, q, distributes)
                if many:
                    self.subjects = many
                    self.subject = many[0]
                    return many[0], False, "distributed"
            self.subjects = []
            return [(a, b)], False, "left"
        if subject and act:
            # an act with nothing to its right: 新开工52项、续建34项
            topic = self.by_unit.get(q.unit)
            if topic and subject in ind.KEEP:
                return [(a, b), *self._without_act(topic)], True, "elided-object"
            return [(a, b)], False, "act"
        # nothing to the left
        if kind == "streak":
            if self.subject and re.match("全[国省市]第|居|位居|第", text[after : after + 4]):
                return [*self.subject], True, "elided-subject"
            m = re.search("[，；。！？\n]", text[after:end])
            stop = after + m.start() if m else end
            stop = min(stop, nxt.start) if nxt is not None and nxt.start > after else stop
            if stop - after >= 2 and (
                not self.subject or re.match("获|被|入选|跻身|保持|实现|荣获|评", text[after : after + 2])
            ):
                return [(after, stop)], False, "right"
            if self.subject:
                return [*self.subject], True, "elided-subject"
            return None, False, ""
        stated = (
            bool(set(value_words) & (ind.RISE | ind.FALL | ind.OVER | ind.UNDER | ind.LEVEL))
            or compared
            or kind == "rank"
        )
        if distributes and self.subjects:
            return self.subjects[0], True, "distributed"
        if stated:
            held = self._held(left, start)
            if self.subject and not held:
                return [*self.subject], True, "elided-subject"
            if held:
                if distributes or (nxt is not None and self._is_listed_plain(q, nxt)):
                    many = self._distribute(held[0], held[1], q, distributes)
                    if many:
                        self.subjects = many
                        return many[0], True, "distributed"
                return [held], True, "held-subject"
        if text[after : after + 1] not in ("", "，", "。", "；", "、", "\n", "：", "）", "！", "？", "（", "”"):
            after, r_end = self._right(after, end)
            if r_end - after >= (1 if text[after] in "县区市村镇" else 2):
                self.subjects = []
                self.right_end = r_end
                return [(after, r_end)], False, "right"
        if self.subject:
            return [*self.subject], True, "elided-subject"
        held = self._held(left, start)
        if held:
            return [held], True, "held-subject"
        return None, False, ""

    def _held(self, left: int, start: int) -> Span | None:
        """The subject of an earlier clause of the sentence that has no value of its own."""
        text = self.text
        if left <= start + 1:
            return None
        b = left
        while b > start and text[b - 1] in "，；：、 （":
            b -= 1
        if b <= start or (self.rows and self.rows[-1].sentence[0] == start and b <= self.rows[-1].found.end):
            return None
        a = b
        depth = 0
        while a > start:
            c = text[a - 1]
            if c == "”":
                depth += 1
            elif c == "“":
                depth -= 1
            if depth <= 0 and c in "，；：。！？\n）":
                break
            a -= 1
        if self.rows and self.rows[-1].sentence[0] == start and a < self.rows[-1].found.end:
            return None
        e, _ = ind.strip_value_words(text, a, b)
        s = ind.strip_leading(text, a, e)
        verb = re.search(
            "再上|上新|稳中|持续|不断|显著|保持|取得|实现|加快|稳步|扎实|逐步|大幅|明显|较快|平稳|达到|由|首次",
            text[s:e],
        )
        if verb and verb.start() > 1:
            e = s + verb.start()
        if e - s < 2 or e - s > 30:
            return None
        return s, ind.trim_right(text, s, e)

    def _right(self, after: int, end: int) -> Span:
        """The noun phrase right of a quantity. Of A的B it is B where A is a short attribute (盛放的…), else A."""
        text = self.text
        stop = ind.trim_right(text, after, ind.right_noun(text, after, end))
        of = text.find("的", after + 1, stop)
        if of > 0 and "“" not in text[after:of]:
            if of - after <= 2:
                return of + 1, stop
            if stop - of > 3:
                return after, of
        return after, stop

    def _ends_in_act(self, a: int, b: int) -> bool:
        """Whether text[a:b] ends in a verb that wants an object to the right of the number."""
        text = self.text
        if b - a > 24:
            tail = text[b - 6 : b]
        else:
            tail = text[a:b]
        for n in range(min(6, len(tail)), 1, -1):
            if tail[-n:] in ind.KEEP or tail[-n:] in (
                "实施",
                "开展",
                "推进",
                "争取",
                "获批",
                "获得",
                "打造",
                "培育",
                "引进",
                "组织",
                "建设",
                "完成",
                "启动",
                "安排",
                "集聚",
                "汇聚",
                "拥有",
            ):
                return True
        return False

    def _without_count(self, span: Span) -> Span:
        """A list without the count that closes it: A、B、C三大产业 -> A、B、C."""
        a, b = span
        m = re.search("[一二三四五六七八九十\\d]+(?:大|个|类|项)[^，、]*$", self.text[a:b])
        return (a, a + m.start()) if m and m.start() > 1 else span

    def _act_spans(self, a: int, b: int) -> list[Span]:
        """The part of an act that stays in the indicator: 新增, 新开工; not 实施, 推进."""
        text = self.text
        for n in range(min(6, b - a), 1, -1):
            word = text[b - n : b]
            if word in ind.KEEP and word not in ("实施", "推进", "打造", "获批", "完成"):
                return [(b - n, b)]
        return []

    def _without_act(self, spans: list[Span]) -> list[Span]:
        if len(spans) > 1 and self.text[slice(*spans[0])] in ind.KEEP:
            return spans[1:]
        a, b = spans[0]
        for n in range(min(6, b - a), 1, -1):
            if self.text[a : a + n] in ind.KEEP:
                return [(a + n, b), *spans[1:]] if b - a > n else spans[1:]
        return spans

    def _is_listed_plain(self, q: Found, nxt: Found) -> bool:
        return self.text[q.end : nxt.start] in ("、", "和", "及", "与")

    def _distribute(self, a: int, b: int, q: Found, said: bool) -> list[list[Span]] | None:
        """The subjects that 分别 hands the values to, in order, each with the tail the last one carries for all."""
        text = self.text
        body = text[a:b]
        cuts: list[Span] = []
        i = a
        depth = 0
        for j in range(a, b):
            c = text[j]
            if c == "“":
                depth += 1
            elif c == "”":
                depth -= 1
            if depth > 0:
                continue
            if c in "、和与及" and not (c in "和与及" and text[j : j + 2] in ("和美", "和谐", "及其", "与会")):
                cuts.append((i, j))
                i = j + 1
        cuts.append((i, b))
        cuts = [(x, y) for x, y in cuts if y > x]
        if len(cuts) < 2:
            if "城乡" in body:
                at = a + body.index("城乡")
                return [[(at, b)], [(at, b)]]
            return None
        last = cuts[-1]
        out: list[list[Span]] = []
        tail_from = self._tail(cuts)
        for x, y in cuts[:-1]:
            spans = [(x, y)]
            if tail_from is not None and tail_from < last[1]:
                spans.append((tail_from, last[1]))
            out.append(spans)
        out.append([last])
        return out

    def _tail(self, cuts: list[Span]) -> int | None:
        """Where the shared tail of coordinated subjects begins in the last of them: …居民|人均可支配收入."""
        text = self.text
        first, last = text[slice(*cuts[-2])], text[slice(*cuts[-1])]
        for n in (4, 3, 2):
            if len(first) > n and first[-n:] in last[:-1]:
                return cuts[-1][0] + last.index(first[-n:]) + n
        if re.search(
            "(?:收入|总额|总量|产值|增加值|数|值|额|量|率|投资|人口|价格|面积|规模|总花费|支出|进出口)$", first
        ):
            return None
        m = re.search(
            "人均|市场|企业|产业|居民|规模|产量|收入|出口|进口|总数|数量|面积|占比|比重|增加值|消费|投资|率|存款|贷款|价格",
            last,
        )
        if m and m.start() > 0:
            at = m.start()
            if len(first) <= 2 and at > len(first) + 2:
                return cuts[-1][0] + len(first)
            return cuts[-1][0] + at
        if len(last) > len(first) + 1:
            return cuts[-1][0] + len(first)
        return None

    # -- kind, sign, bound ---------------------------------------------------------------------------------------------

    def _joined(self, spans: list[Span]) -> str:
        return "".join(self.text[x:y] for x, y in spans)

    def _kind(self, q: Found, value_words: list[str], compared: str, name: str, own: bool) -> StatisticKind:
        if compared == "gap":
            return "gap"
        if compared == "change":
            return "change"
        if compared == "share":
            return "share"
        if compared == "multiple":
            return "level"
        if q.form == "double":
            return "change"
        for w in value_words:
            if w in ind.RISE or w in ind.FALL or w in ind.BETTER:
                return "change"
            if w in ind.LEVEL and w not in ("分别", "均", "累计", "实现", "各", "约为"):
                break
        if "百分点" in q.unit:
            return "change"
        if q.unit in ("%", "‰", "％"):
            if _GROWTH_NAME.search(name):
                return "change"
            if _LEVEL_RATE.search(name):
                return "level"
            return "share"
        return "level"

    def _signed(self, q: Found, kind: StatisticKind, value_words: list[str], verb: str, name: str) -> Decimal:
        value = q.value if q.value is not None else Decimal(0)
        if kind == "gap":
            return -value if verb in ind.GAP_BELOW else value
        if kind != "change":
            return value
        for w in [verb, *value_words]:
            if w in ind.FALL or w in ("下降", "减少", "降低", "缩小", "缩短", "回落", "少"):
                return -value
            if w in ind.BETTER:
                return -value if _BAD_HIGH.search(name) else value
            if w in ind.RISE:
                return value
        if "降幅" in name:
            return -value
        return value

    def _bound(self, q: Found, value_words: list[str], groups: set[str], kind: StatisticKind) -> Bound:
        if q.high is not None:
            return "range"
        if q.bound != "exact":
            return q.bound
        for w in value_words:
            if w in ind.OVER:
                return "over"
            if w in ind.UNDER:
                return "under"
            if w in ("约", "大约", "约为", "约占", "约合", "约有"):
                return "about"
            if w in ("近", "逼近", "将近"):
                return "under"
            if w == "逾":
                return "over"
        if "个百亿" in q.unit or "关口" in q.unit or "台阶" in q.unit:
            return "over"
        return "exact"


def read(view: View, marks: Sequence[Mark], quotes: Spans, context: Context) -> list[tuple[Row, Statistic]]:
    """The statistics of the view in order, each with the row it was made from."""
    walker = Walker(view, quotes)
    candidates = [m.found for m in marks if m.candidate]
    at = 0
    for part in view.parts:
        if part.block.kind in ("byline", "caption", "footnote"):
            while at < len(candidates) and candidates[at].start < part.end:
                at += 1
            continue
        for a, b in sentences(view.text, part.start, part.end):
            inside = []
            while at < len(candidates) and candidates[at].start < b:
                if candidates[at].start >= a:
                    inside.append(candidates[at])
                at += 1
            if inside:
                walker.sentence(a, b, inside)
    out: list[tuple[Row, Statistic]] = []
    for row in walker.rows:
        fact = _finish(view, context, row, len(out) + 1)
        if fact is not None:
            out.append((row, fact))
    return out


def _finish(view: View, context: Context, row: Row, number: int) -> Statistic | None:
    a, b = row.sentence
    frame = context.frame(a)
    period, own = context.period(a, row.found.start, frame)
    status, said = context.status(a, row.found.start, b, frame, period)
    inferred = list(row.inferred)
    if not own:
        inferred.append("period")
    if row.from_value:
        status = "actual"
        if period is not None and not re.search(
            "(?:由|从)(?:19|20)\\d\\d年的?$", view.text[max(a, row.found.start - 8) : row.found.start]
        ):
            from briefing.extraction.context import plan_years

            years = plan_years(period)
            if years is not None:
                period = str(years[0] - 1)
            elif period.isdigit():
                period = str(int(period) - 1)
            inferred = [x for x in inferred if x != "period"] + ["period"]
    if not said and frame.status is None:
        inferred.append("status")
    spans = tuple(view.quote(x, y) for x, y in row.spans)
    name = "".join(q.text for q in spans)
    unit = row.unit
    if row.unit_at is not None:
        unit = "".join(view.quote(*row.unit_at).text.split())
    if not name:
        return None
    return Statistic(
        id=f"s{number}",
        indicator=name,
        indicator_spans=spans,
        quantity=view.quote(row.found.start, row.found.end),
        value=row.value,
        value_high=row.found.high,
        unit=unit,
        kind=row.kind,
        bound=row.bound,
        status=status,
        sentence=view.quote(a, b),
        period=period,
        scope=row.scope or None,
        inferred=tuple(dict.fromkeys(inferred)),
        rule=row.rule,
    )
