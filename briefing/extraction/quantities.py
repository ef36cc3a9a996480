"""Which of the scanned numerals are quantities that claim something, and the class of all the others."""

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from briefing.extraction.lexicon import Lexicon, shipped
from briefing.model.facts import NumeralClass
from briefing.text.numerals import WORDS_AFTER, Found, scan
from briefing.text.view import View

UNITS = frozenset(shipped().words("units", "units"))

# Nouns that close an announced enumeration (N大…, N项…).
_ANNOUNCED = re.compile(
    "[^，。；：！？、\n]{0,12}?(?:工程|行动|计划|战略|任务|举措|措施|攻坚战|攻坚|硬仗|会战|实事|突破|提升|体系|专项|方案|改革|战役|仗|工作|方面)"
)
_QUOTED = re.compile("“([^“”\n]{1,60})”|‘([^‘’\n]{1,40})’")
_SPEECH = re.compile("[，。；！？]|是|要|我")
_MARKER = re.compile(
    "（[一二三四五六七八九十]{1,3}）|(?<![第年])[一二三四五六七八九十]{1,3}(?=[、.．]\\D|是[^否]|要[^求])|（\\d{1,2}）|\\d{1,2}(?=[、.．][^\\d])|[①②③④⑤⑥⑦⑧⑨⑩]|\\[\\d+\\]"
)
_CODE = re.compile(
    "〔\\d{4}〕\\s*\\d+号?|\\[\\d{4}\\]\\s*\\d+号|(?<!\\d)\\d{3,4}-\\d{7,8}(?!\\d)|(?<!\\d)1\\d{10}(?!\\d)|(?<!\\d)123\\d\\d(?=热线|”)|[A-Za-z]+-\\d+"
)
_HAN_RUN = re.compile("[一二三四五六七八九十百千万亿两双]+")
_LATIN_BEFORE = re.compile("[A-Za-z]$|[A-Za-z]-$")


@dataclass(frozen=True, slots=True)
class Mark:
    """A numeral phrase and what it is; `candidate` when it may be a statistic."""

    found: Found
    kind: NumeralClass
    candidate: bool = False


def quoted_spans(text: str) -> list[tuple[int, int]]:
    """Ranges of quoted coinages: short, without the punctuation of speech. Quotes included."""
    out = []
    for m in _QUOTED.finditer(text):
        body = m[1] or m[2]
        if (
            len(body) <= 16
            or not re.search("[，。；！？]", body)
            or ("“" not in body and not re.search("[。；！？]|我|增长|达到", body) and len(body) <= 30)
        ):
            out.append(m.span())
    return out


class Spans:
    """Ranges in order, to ask which one holds a position."""

    def __init__(self, spans: Sequence[tuple[int, int]]) -> None:
        self.spans = sorted(spans)
        self._starts = [a for a, _ in self.spans]

    def holding(self, position: int) -> tuple[int, int] | None:
        """The range that holds `position`, if one does."""
        i = bisect_right(self._starts, position) - 1
        if i >= 0 and position < self.spans[i][1]:
            return self.spans[i]
        return None


def marks(view: View, lexicon: Lexicon) -> tuple[list[Mark], Spans]:
    """Every numeral phrase of the view with its class, in order; and the quoted spans."""
    text = view.text
    quotes = Spans(quoted_spans(text))
    out: list[Mark] = []
    starts = {part.start: part for part in view.parts}
    skipped = Spans([(p.start, p.end) for p in view.parts if p.block.kind in ("byline", "caption")])
    markers = {m.start(): m.end() for m in _MARKER.finditer(text) if _is_marker(text, m, starts)}
    codes = Spans([m.span() for m in _CODE.finditer(text)])
    for found in scan(text, frozenset(lexicon.words("units", "units")), frozenset(lexicon.words("units", "measures"))):
        first = found.numbers[0][0] if found.numbers else found.start
        marker = next((k for k in range(max(0, first - 1), first + 1) if k in markers and first < markers[k]), None)
        if marker is not None and found.end <= markers[marker] + 2:
            out.append(Mark(found, "marker"))
        elif codes.holding(first):
            out.append(Mark(found, "code"))
        elif skipped.holding(first):
            out.append(Mark(found, "date" if found.form in ("date", "period") else "passing"))
        else:
            out.append(_classify(text, found, quotes))
    out.extend(_quoted_numerals(text, quotes, out))
    out.extend(_marker_numerals(text, markers, out))
    out.sort(key=lambda mark: mark.found.start)
    return out, quotes


def _marker_numerals(text: str, markers: Mapping[int, int], known: Sequence[Mark]) -> list[Mark]:
    """The number words of list markers that the scan passes over, for no measure word follows: 一是, （二）."""
    taken = {at for mark in known for a, b in mark.found.numbers for at in range(a, b)}
    out = []
    for a, b in markers.items():
        m = _HAN_RUN.search(text, a, b)
        if m and m.start() not in taken:
            span = m.span()
            out.append(Mark(Found("word", *span, (span,), digits=False), "marker"))
    return out


def _quoted_numerals(text: str, quotes: Spans, known: Sequence[Mark]) -> list[Mark]:
    """Number words of quoted coinages that stand before no measure word: “一企一议”, “百十千”."""
    taken = {at for mark in known for a, b in mark.found.numbers for at in range(a, b)}
    out = []
    for a, b in quotes.spans:
        runs = [m.span() for m in _HAN_RUN.finditer(text, a + 1, b - 1)]
        for x, y in runs:
            alone = len(runs) == 1 and y - x == 1
            if x in taken or (text[x:y] == "一" and (text[y] in WORDS_AFTER or (alone and x > a + 1))):
                continue
            if text[x - 1] in "统万专唯":
                continue
            out.append(Mark(Found("word", x, y, ((x, y),), digits=False), "slogan"))
    return out


def _is_marker(text: str, m: re.Match[str], starts: Mapping[int, object]) -> bool:
    a, b = m.span()
    if text[a] in "（[①②③④⑤⑥⑦⑧⑨⑩":
        return True
    if text[b : b + 1] in "是要":
        return a in starts or text[a - 1] in "，。；：、！？\n ”）"
    return a in starts or text[a - 1] in "。；\n"


def _classify(text: str, f: Found, quotes: Spans) -> Mark:
    a, b = f.start, f.end
    first = f.numbers[0][0] if f.numbers else a
    before = text[max(0, a - 12) : a]
    after = text[b : b + 14]
    quote = quotes.holding(first)
    if quote and text[quote[0] + 1 : quote[1] - 1].strip("”“") == text[a:b] and f.form == "period":
        return Mark(f, "period")
    if f.form == "date":
        return Mark(f, "date")
    if (not f.digits and f.unit in ("季度", "个季度")) or (f.unit == "年" and not f.digits and f.form == "amount"):
        return Mark(f, "period")
    if f.form == "period":
        return Mark(f, "period")
    if quote and f.form != "streak":
        body = text[quote[0] + 1 : quote[1] - 1]
        if re.search(r"\d\.0", body):
            return Mark(f, "version")
        if re.fullmatch(
            "[一二三四五六七八九十]+大[^，]{1,10}|[一二三四五六七八九十\\d]+[项件场][^，]{1,10}", body
        ) and _ANNOUNCED.match(text, f.numbers[0][1] + 1):
            return Mark(f, "announced")
        return Mark(f, "slogan" if not f.digits or len(body) < 14 else "name")
    if f.form == "ordinal":
        return _ordinal(text, f, before, after)
    if f.form == "word":
        if text[first:b] and text[f.numbers[0][1]] == "大":
            return Mark(f, "announced" if _ANNOUNCED.match(text, f.numbers[0][1] + 1) else "passing", False)
        return Mark(f, "name" if after[:1] in ("强",) else "passing")
    if _LATIN_BEFORE.search(before):
        return Mark(f, "name")
    nxt = text[b : b + 1]
    if f.form == "bare":
        if nxt == "强" or (nxt.isalpha() and nxt.isascii()):
            return Mark(f, "name")
        if re.match(r"\d\.0", text[a:b]) and re.match("版|时代|行动|工程|”", after):
            return Mark(f, "version")
        if nxt in ("后", "号", "路", "码", "高", "园", "类") or before.endswith(("G", "No.", "电话", "热线", "：")):
            return Mark(f, "name")
        if re.search("[A-Za-z0-9+]$", before) or nxt == "+":
            return Mark(f, "slogan" if nxt == "+" or before.endswith("+") else "name")
        if re.search(r"(?:为|达到|达|至|到|由|从|指数|满意度|得分|倍差)$", before) and not nxt.isalnum():
            return Mark(f, "passing", True)
        if nxt and "\u4e00" <= nxt <= "\u9fff" and f.digits and f.value is not None:
            return Mark(f, "passing", _noun_follows(after))
        return Mark(f, "passing")
    if before.endswith("第"):
        return Mark(f, "ordinal")
    if f.form in ("percent", "double", "streak", "rank"):
        if f.form == "rank" and not f.numbers and not re.search("居|列|第|夺|获|全国|全省|全市|世界|全球", before):
            return Mark(f, "passing")
        return Mark(f, "statistic", True)
    if f.form == "ratio":
        return Mark(f, "statistic", True)
    # amounts
    if f.digits:
        if nxt == "强":
            return Mark(f, "name")
        if f.unit in ("年", "周年") and (
            after[:1] in ("代", "后", "期", "级") or f.unit == "周年" or before.endswith(("成立", "建区", "第"))
        ):
            return Mark(f, "passing")
        if f.unit in ("千伏", "度", "时", "小时", "分钟", "号", "年", "天", "日", "月", "岁", "点", "版", "级"):
            if f.unit in ("千伏", "号", "版", "级") or (
                f.unit in ("年", "天", "日", "月", "点") and not _claims_time(before, after)
            ):
                return Mark(f, "name" if f.unit in ("千伏", "号", "级") else "version" if f.unit == "版" else "passing")
            if f.unit == "岁" and f.bound == "over":
                return Mark(f, "name")
        if re.match("[吨千万亿]?[A-Za-z]?级", after) or nxt == "级":
            return Mark(f, "name")
        if _is_attribute(text, f, before, after):
            return Mark(f, "name")
        return Mark(f, "statistic", True)
    return _han_amount(text, f, before, after)


def _claims_time(before: str, after: str) -> bool:
    return (
        bool(re.search("(?:缩短|压缩|减少|延长|提前|由|从|至|到|为|达|平均|时间|车程|用时|天数|寿命|时限)$", before))
        or "天" in before[-3:]
    )


def _noun_follows(after: str) -> bool:
    return not re.match("[后号路码高]|[年月日]", after)


def _is_attribute(text: str, f: Found, before: str, after: str) -> bool:
    """Whether a quantity only describes a noun: 10亿元以上项目, 20万人以上的县, 30万千瓦风电."""
    tail = text[f.start : f.end]
    m = re.match("(?:及以上|以上|以下)?的?([^\\W\\da-zA-Z_]{1,16})", after)
    if f.unit.endswith("元") and (tail.endswith(("以上", "以下", "及以上")) or after.startswith("及以上")) and m:
        rest = text[f.end : f.end + 26]
        stop = re.search("[，。；！？\n]", rest)
        clause = rest[: stop.start()] if stop else rest
        return bool(re.search(r"\d|[占成半两]|项目|企业|村|单位", clause))
    if f.unit in ("岁", "周岁") and tail.endswith(("以上", "以下", "及以上")):
        return True
    if f.unit.endswith(("千瓦", "兆瓦", "吨级", "吨", "千伏安")) and f.unit[0] in "万千百" and m:
        return bool(re.match("[^\\W\\da-zA-Z_]{2,12}(?:项目|工程|生产线|基地|泊位|、|等)", after)) and not re.search(
            "[达为到产量降碳放]$", before
        )
    return False


def _ordinal(text: str, f: Found, before: str, after: str) -> Mark:
    unit = f.unit
    if (
        unit in ("届", "次", "个", "批", "轮", "条", "章", "款", "号", "期", "版", "产业", "季度", "方阵", "梯队")
        or "医院" in unit
        or "学" in unit
    ):
        return Mark(f, "ordinal")
    wide = re.search(
        "(?:全国|全球|世界|亚洲|全省|全市|全县|全区|同类[^，]{0,4}|[省市县区部级类城])[^，。；、]{0,8}$", before
    )
    placed = re.search(
        "(?:居|列|排名|排|升至|跃至|进至|前移至|晋位|名列|蝉联|夺得|获|稳居|为|至|强|由|从|位居|上升到)[^，。；]{0,14}$",
        before,
    )
    if unit in ("位", "名"):
        if re.search("百强[^，。；]{0,4}$|名单|榜", before) or placed or wide:
            return Mark(f, "statistic", True)
        return Mark(f, "statistic" if unit == "位" else "ordinal", unit == "位")
    if after[:1] in (
        "产",
        "生",
        "要",
        "时",
        "书",
        "线",
        "家",
        "方",
        "动",
        "资",
        "师",
        "人",
        "大",
        "部",
        "只",
        "条",
        "座",
        "污",
        "水",
        "二",
        "三",
        "车",
        "代",
        "中",
        "小",
        "实",
        "阶",
        "一",
    ):
        if not (placed or wide) or after[:1] not in ("大",):
            return Mark(f, "name")
    if placed or wide:
        if after[:1] and after[0] not in "，。；、！？\n”）的和位名（":
            return Mark(f, "name")
        return Mark(f, "statistic", True)
    return Mark(f, "ordinal" if after[:1] in "，。；：" else "name")


def _han_amount(text: str, f: Found, before: str, after: str) -> Mark:
    """A Chinese number word before a unit: mostly a count in passing, a statistic when it is large or of a measure."""
    word = text[f.numbers[0][0] : f.numbers[0][1]]
    unit = f.unit
    if unit in ("年",) and (
        after[:1] in ("来", "间", "以")
        or re.search("(?:今后|未来|过去|近|这|前)$", before)
        or after.startswith(("累计", "规划"))
    ):
        return Mark(f, "period")
    if unit in ("届", "中", "次") and re.match(
        "[届次]?[一二三四五六七八九十]*[中次届]?全会|全体|[一二三四五六七八九十]+次", after
    ):
        return Mark(f, "ordinal")
    if before.endswith("第") or re.search("[届大]$", before):
        return Mark(f, "ordinal")
    if unit in ("大",):
        return Mark(f, "announced" if _ANNOUNCED.match(text, f.numbers[0][1] + 1) else "passing")
    if unit in ("项", "件", "个", "大", "场", "方面", "条") and f.end == f.numbers[-1][1] + len(unit):
        m = re.match(
            "[^，。；：！？、\n的]{0,8}?(?:工程|行动|计划|战略|任务|举措|攻坚战|攻坚|硬仗|会战|实事)(?!项目[^，。；]{0,4}\\d)",
            after,
        )
        if m and word not in ("一",):
            return Mark(f, "announced")
    if re.search("亿(?:元|美元)?级?(?:关口|台阶|大关)$", text[f.start : f.end]):
        return Mark(f, "statistic", True)
    if "级" in after[:2] or (after[:1] == "强"):
        return Mark(f, "name")
    measure = unit in UNITS and unit not in (
        "年",
        "月",
        "天",
        "日",
        "级",
        "分",
        "版",
        "周",
        "里",
        "度",
        "番",
        "方",
        "点",
        "升",
        "季度",
    )
    if (
        f.value is not None and (measure or f.value >= 100) and word not in ("一", "半") and word[0] not in "千万百亿"
    ) or (text[f.start] in "近约" and f.value is not None and f.value >= 10):
        return Mark(f, "statistic", True)
    return Mark(f, "passing")
