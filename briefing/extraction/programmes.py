"""Announced enumerations (六大提升工程) and the members the text really names."""

import re
from dataclasses import dataclass, field

from briefing.extraction.clauses import clauses, items, tidy
from briefing.extraction.context import Context
from briefing.model import Programme, Project, Quote
from briefing.text.numbers import value
from briefing.text.view import Part, View

Span = tuple[int, int]
_N = "[一二三四五六七八九十两]{1,3}|\\d{1,3}"
_NOUN = "工程|行动计划|行动|计划|战略|任务|举措|攻坚战|攻坚|硬仗|会战|战役|实事项目|实事|(?:突破|提升)(?!工程|行动|计划)|专项治理|专项(?!行动|治理)"
_ANNOUNCED = re.compile(
    f"(?P<open>“)?(?P<n>{_N})(?P<m>大|项|个|件|场)(?P<mod>[^，。；：！？、\n“”（）\\d]{{0,10}}?)(?P<noun>{_NOUN})(?P<close>”)?(?P<tail>工程|行动|计划|战略)?"
    f"|(?P<open2>“)(?P<n2>[一二三四五六七八九十]{{1,2}})个[^“”，。]{{1,4}}”(?P<noun2>工程|行动|计划|战略)"
)
_NOT = re.compile("[第届]$|党的$|[一二三四五六七八九十百千\\d.]$|以上$|习近平")
_GOES_ON = re.compile("部署|思想|定位|机遇|性新兴|投资|建设项目|成果|年|力量|支点|腹地")
_INTRODUCES = re.compile(
    "[”]?(?:，|：|，?(?:即|分别是|分别为|包括|就是|也就是|为|是|具体为|具体包括|主要包括|主要是|涵盖))+"
)
_HEAD = re.compile(
    "(?:[■●▶◆★•·]|——|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、．]|[①-⑩]|[一二三四五六七八九十]{1,2}是) ?"
)
_POINT = re.compile("(?:^|[。；：，\n”])(?P<m>[一二三四五六七八九十]{1,2}[是要])")
_LEAD_VERB = re.compile(
    "^.*?(?:聚焦|打好|打赢|实施好?|推进|抓好|开展|落实|办好|围绕|突出|推动|紧扣|坚持|确立|确定|突出抓好|深化|统筹|包括|布局|以及|，|：|：|”和|纳入|加快|强化|攻坚)(?=[^，]*$)"
)


@dataclass(slots=True)
class Announced:
    """An announcement in the making. Ranges are the view's."""

    name: Span
    declared: int
    noun: str
    mentions: list[Span] = field(default_factory=list)
    members: list[tuple[Span, list[Quote]]] = field(default_factory=list)
    partial: bool = False
    rule: str = ""


def read(view: View, context: Context) -> tuple[list[Programme], list[Project]]:
    """The programmes in the order of their first mention, and their members with their measures."""
    reader = _Reader(view)
    found = reader.announcements()
    for one in found:
        reader.find_members(one)
    programmes: list[Programme] = []
    projects: list[Project] = []
    for i, one in enumerate(found, 1):
        frame = context.frame(one.mentions[0][0])
        programmes.append(
            Programme(
                f"P{i}",
                view.quote(*one.name),
                one.declared,
                len(one.members),
                one.partial,
                frame.period,
                one.rule,
            )
        )
        for number, (span, measures) in enumerate(one.members, 1):
            projects.append(
                Project(
                    f"p{len(projects) + 1}",
                    "member",
                    view.quote(*span),
                    f"P{i}",
                    number,
                    tuple(measures),
                    one.rule,
                )
            )
    return programmes, projects


class _Reader:
    def __init__(self, view: View) -> None:
        self.view = view
        self.text = view.text
        self.parts = [p for p in view.parts if p.block.kind not in ("byline", "caption")]

    def announcements(self) -> list[Announced]:
        text = self.text
        byname: dict[str, Announced] = {}
        for part in self.parts:
            for m in _ANNOUNCED.finditer(text, part.start, part.end):
                a, b = m.span()
                if m["n2"]:
                    declared, noun = int(value(m["n2"])), m["noun2"]
                else:
                    if bool(m["open"]) != bool(m["close"]):
                        # the quote belongs to something wider; keep to the words inside it
                        if m["open"]:
                            a += 1
                        if m["close"]:
                            b = m.start("close")
                    declared, noun = int(value(m["n"])), m["noun"]
                    if (m["m"] in ("个", "场") and noun in ("突破", "提升")) or (
                        m["m"] == "个" and noun in ("实事", "行动计划")
                    ):
                        continue
                if declared < 2 or _NOT.search(text[max(0, a - 4) : a]) or _GOES_ON.match(text, b):
                    continue
                if m["n"] and m["n"].isdigit() and declared >= 100 and noun not in ("任务", "举措"):
                    continue
                key = re.sub("[“”]", "", text[a:b])
                one = byname.get(key)
                if one is None:
                    one = byname[key] = Announced((a, b), declared, noun)
                one.mentions.append((a, b))
        merged: list[Announced] = []
        for one in byname.values():
            # 十件民生实事 and 十件民生实事项目 are one
            same = next((x for x in merged if x.declared == one.declared and self._same(x, one)), None)
            if same is None:
                merged.append(one)
            else:
                same.mentions.extend(one.mentions)
        return merged

    def _same(self, a: Announced, b: Announced) -> bool:
        x = re.sub("[“”]", "", self.text[slice(*a.name)])
        y = re.sub("[“”]", "", self.text[slice(*b.name)])
        return x.startswith(y) or y.startswith(x)

    def find_members(self, one: Announced) -> None:
        """Fill in the members from the mention that names most of them."""
        best: list[tuple[Span, list[Quote]]] = []
        rule, partial = "", False
        for mention in one.mentions:
            for finder in (self._after, self._before, self._paragraphs, self._points):
                members, some = finder(one, mention)
                if not members or len(members) > one.declared:
                    continue
                if len(members) > len(best):
                    best, rule, partial = members, finder.__name__.strip("_"), some
            if len(best) == one.declared:
                break
        one.members, one.rule = best, rule
        one.partial = partial and len(best) < one.declared
        if best and rule in ("after", "before"):
            one.members = [(span, measures or self._elsewhere(span)) for span, measures in best]

    # -- where members stand -----------------------------------------------------------------------------------------

    def _after(self, one: Announced, mention: Span) -> tuple[list[tuple[Span, list[Quote]]], bool]:
        """A list after the name: 即A、B、C; 分别为…; ：…."""
        text = self.text
        part = self._part(mention[0])
        m = _INTRODUCES.match(text, mention[1], part.end)
        if not m or not re.search("即|是|为|包括|涵盖|：", m[0]):
            return [], False
        stop = re.compile("[，。；！？\n]").search(text, m.end(), part.end)
        end = stop.start() if stop else part.end
        etc = re.compile("等").search(text, max(m.end(), end - 8), end)
        spans = [tidy(text, *s) for s in items(text, m.end(), etc.start() if etc else end)]
        spans = [(a, b) for a, b in spans if 2 <= b - a <= 40]
        if len(spans) == one.declared or (len(spans) >= 2 and len(spans) < one.declared and etc):
            return [(s, []) for s in spans], bool(etc)
        return [], False

    def _before(self, one: Announced, mention: Span) -> tuple[list[tuple[Span, list[Quote]]], bool]:
        """A list before the name: A、B、C三大工程; A、B等N大行动."""
        text = self.text
        part = self._part(mention[0])
        a = end = mention[0]
        depth = 0
        while a > part.start:
            c = text[a - 1]
            if c == "”":
                depth += 1
            elif c == "“":
                depth -= 1
            elif depth == 0 and c in "，。；：！？\n）":
                break
            a -= 1
        body = text[a:end]
        etc = body.endswith("等")
        if etc:
            end -= 1
        if "、" not in text[a:end] and "”“" not in text[a:end] and "和" not in text[a:end]:
            return [], False
        spans = items(text, a, end)
        if not spans:
            return [], False
        first = text[slice(*spans[0])]
        lead = re.match(
            "^(?:.*(?:聚焦|打好|打赢|实施|推进|抓好|开展|落实|办好|围绕|突出|推动|紧扣|坚持|深化|统筹|纳入|强化|攻坚|加快|将|要|以|了|把|继续|包括|布局))(?=.{2,})",
            first,
        )
        if lead and not first.startswith("“"):
            spans[0] = (spans[0][0] + lead.end(), spans[0][1])
            rest = text[slice(*spans[0])]
            if not rest:
                spans = spans[1:]
        spans = [tidy(text, *s) for s in spans]
        spans = [(x, y) for x, y in spans if y - x >= 2]
        if len(spans) > one.declared:
            spans = spans[-one.declared :]
        if len(spans) == one.declared or (etc and 2 <= len(spans) < one.declared):
            return [(s, []) for s in spans], etc and len(spans) < one.declared
        return [], False

    def _paragraphs(self, one: Announced, mention: Span) -> tuple[list[tuple[Span, list[Quote]]], bool]:
        """One paragraph for each member, below the announcement: X工程，将…."""
        index = self.parts.index(self._part(mention[0]))
        found: list[tuple[Span, list[Quote], str]] = []
        text = self.text
        gap = 0
        for part in self.parts[index + 1 :]:
            if len(found) >= one.declared:
                break
            head = _HEAD.match(text, part.start, part.end)
            a = head.end() if head else part.start
            first = next(clauses(text, a, part.end, "，。：；"), None)
            if first is None:
                continue
            name = text[slice(*first)]
            ending = re.search(f"(?:{_NOUN})$", name)
            looks = 3 <= len(name) <= 30 and (
                (ending is not None and (one.noun in name or name.endswith(one.noun)))
                or (head is not None and bool(found or gap <= 1))
            )
            if looks and ending is None and not (head and not head[0].startswith(("（", "1"))):
                looks = head is not None and part.block.kind == "paragraph"
            if looks:
                found.append((tidy(text, *first), self._measures(first[1], part.end), head[0][:1] if head else ""))
                gap = 0
            else:
                gap += 1
                if (found and gap > 3) or gap > 6:
                    break
        named = [f for f in found if self._ends_alike(f[0], one)]
        chosen = named if len(named) >= 2 else found if len(found) == one.declared else []
        return [(f[0], f[1]) for f in chosen], False

    def _ends_alike(self, span: Span, one: Announced) -> bool:
        return self.text[slice(*span)].rstrip("”").endswith(one.noun)

    def _points(self, one: Announced, mention: Span) -> tuple[list[tuple[Span, list[Quote]]], bool]:
        """一是…二是… after the announcement, in its paragraph or the following ones."""
        text = self.text
        index = self.parts.index(self._part(mention[0]))
        found: list[tuple[Span, list[Quote]]] = []
        wanted = "一"
        numerals = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二"]
        for k, part in enumerate(self.parts[index : index + 14]):
            a = mention[1] if k == 0 else part.start
            before = len(found)
            for m in _POINT.finditer(text, a, part.end):
                at = m.start("m")
                if m["m"][:-1] != wanted:
                    continue
                stop = next(clauses(text, at + len(m["m"]), part.end, "，。；："), None)
                if stop is None:
                    continue
                close = next(clauses(text, stop[1], part.end, "；。\n"), None)
                found.append((tidy(text, *stop), self._measures(stop[1], close[1] if close else stop[1])))
                if len(found) >= len(numerals):
                    return found, False
                wanted = numerals[len(found)]
            if k >= 1 and len(found) == before and (found or k >= 2):
                break
        return (found, False) if len(found) == one.declared else ([], False)

    # -- measures ------------------------------------------------------------------------------------------------------

    def _measures(self, a: int, b: int) -> list[Quote]:
        """The clauses after a member's name, each a measure."""
        text = self.text
        out = []
        for x, y in clauses(text, a, b, "，；。"):
            x, y = tidy(text, x, y)
            m = re.match("(?:将|要|并|同时|还将|还要)", text[x:y])
            if m and not text.startswith(("将军", "要素"), x):
                x += m.end()
            if y - x >= 4 and not re.match("(?:为|让|以)[^，]{0,20}(?:提供|变身)", text[x:y]):
                out.append(self.view.quote(x, y))
        return out

    def _elsewhere(self, span: Span) -> list[Quote]:
        """Measures of a member that has a paragraph of its own further on, headed by its name."""
        text = self.text
        name = text[slice(*span)].strip("“”")
        for i, part in enumerate(self.parts):
            if part.start <= span[0]:
                continue
            head = _HEAD.match(text, part.start, part.end)
            a = head.end() if head else part.start
            if not text.startswith(name, a):
                continue
            out = self._measures(a + len(name), part.end) if part.block.kind != "heading" else []
            if part.block.kind == "heading" or not out:
                for later in self.parts[i + 1 : i + 3]:
                    if later.block.kind == "heading" or _HEAD.match(text, later.start):
                        break
                    out.extend(self._measures(later.start, later.end))
            return out[:12]
        return []

    def _part(self, position: int) -> Part:
        return next(p for p in self.parts if p.start <= position < max(p.end, p.start + 1))
