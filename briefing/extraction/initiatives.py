"""Initiatives (专项): names of their own that end in 工程, 行动, 计划, 战略, 专项, 攻坚 or 方案."""

import re
from collections.abc import Iterator

from briefing.extraction.context import Context
from briefing.extraction.lexicon import words
from briefing.model import Initiative
from briefing.text.view import View

_ENDING = re.compile("(?:工程|行动计划|行动|计划|战略|专项|攻坚战|攻坚|行动方案|方案)")
# After the ending, these go on with another noun: 工程建设, 计划生育, 行动能力 are no names.
_GOES_ON = re.compile(
    "生育|总投资|投资|能力|中心|学院|院士|师|技术|方案|部署|思想|机遇|性新兴|支点|定位|合作|规划|纲要|腹地|要地|通道|力量|研究|咨询|基地|需要|布局|安排|指标|单列|经济|质量|伙伴|资源|物资|储备|后备|骨干|意义|目标|任务|年"
)
_VERBS = words("initiatives", "verbs")
_VERB = re.compile("|".join(sorted(map(re.escape, _VERBS), key=len, reverse=True)))
_STRONG = re.compile("实施|开展|推进|深化|落实|打好|打赢|启动|推动|强化|办好|继续|聚焦|持续|抓好|用好")
_STOP = "，。；：！？\n（）—"
_GENERIC = re.compile(
    "^(?:一批|系列|重大|重点|有关|相关|专项|各类|三年|五年|这一|该|本|上述|具体|年度|工作|发展|国家|新一轮|提升|攻坚|突破|实施|推进|这些|民生|建设|配套|改造|一期|二期)*(?:工程|行动|计划|战略|专项|攻坚战|攻坚|方案|行动计划)$"
)


def read(view: View, context: Context) -> Iterator[Initiative]:
    """The initiatives of the part that looks ahead, or of the whole where nothing does, each once."""
    text = view.text
    ahead = [p for p in view.parts if context.frame(p.start).status == "target"]
    has_plan = sum(p.end - p.start for p in ahead) > 400
    found: dict[str, list[tuple[int, int]]] = {}
    for part in view.parts:
        if part.block.kind in ("byline", "caption", "footnote", "title"):
            continue
        if has_plan and context.frame(part.start).status != "target":
            continue
        for a, b in _names(text, part.start, part.end):
            key = re.sub("[“”]|^新一轮", "", text[a:b])
            found.setdefault(key, []).append((a, b))
    for places in sorted(found.values()):
        a, b = places[0]
        ending = _ENDING.findall(text[a:b])[-1]
        yield Initiative(view.quote(a, b), ending, len(places), rule="named")


def _names(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    last_end = -1
    for m in _ENDING.finditer(text, start, end):
        b = m.end()
        if text[b : b + 1] == "”":
            opened = text.rfind("“", max(start, b - 30), b)
            closed = text.rfind("”", max(start, b - 30), b)
            if opened > closed:
                b += 1
        if _GOES_ON.match(text, b) or _ENDING.match(text, b):
            continue
        a = _left(text, start, m.start(), b)
        if a is None or a < last_end:
            continue
        name = text[a:b]
        bare = name.replace("“", "").replace("”", "")
        if len(bare) < 4 or _GENERIC.match(bare) or re.match("[一二三四五六七八九十两\\d]+(?:大|项|个|条|件)", bare):
            continue
        if bare.endswith("攻坚战") and "“" not in name:
            continue  # 污染防治攻坚战 and its like are the nation's
        last_end = b
        yield a, b


def _left(text: str, start: int, at: int, end: int) -> int | None:
    """Where the name that ends at `end` begins: after the verb that carries it, or after the name before it."""
    i = at
    depth = 1 if text[end - 1] == "”" else 0
    quote_seen = False
    while i > start and at - i < 34:
        c = text[i - 1]
        if c == "”":
            depth += 1
            quote_seen = True
        elif c == "“":
            depth -= 1
            if depth < 0:
                return None
        elif depth == 0:
            if c in _STOP:
                break
            if c == "、":
                break
            if c in "和与及" and _ENDING.search(text[max(start, i - 4) : i - 1] + ""):
                break
            if c in "和与及" and text[i : i + 1] == "“":
                break
        i -= 1
    if at - i >= 34:
        return None
    best = None
    depth = 0
    cut = i
    for m in _VERB.finditer(text, i, at):
        opened = text.count("“", i, m.start()) - text.count("”", i, m.start())
        if opened > 0:
            continue
        if m.end() >= at:
            continue
        if (
            m[0]
            in (
                "将",
                "要",
                "为",
                "以",
                "完善",
                "建设",
                "服务",
                "通过",
                "组织",
                "加快",
                "争取",
                "编制",
                "统筹",
                "融入",
                "对接",
                "结合",
                "继续",
                "持续",
                "强化",
                "推动",
                "谋划",
                "推广",
                "完成",
                "推进",
                "深化",
                "建成",
                "启动",
                "坚持",
                "聚焦",
                "参与",
                "执行",
                "围绕",
                "做好",
                "制定",
            )
            and best is not None
            and m.start() > cut
        ):
            continue
        if m[0] == "建设" and m.start() > i:
            continue
        best = m
        cut = m.end()
    if best is not None:
        a = cut
    elif (i > start and text[i - 1] in "、和与及" and _after_name(text, start, i - 1)) or (
        text[i] == "“" if i < len(text) else False
    ):
        a = i
    else:
        return None
    while a < at and text[a] in " 了好的":
        a += 1
    if re.match("[\\d一二三四五六七八九十]+(?:个|项|大|名|万)", text[a : a + 6]):
        counted = re.match("[\\d一二三四五六七八九十.]+万?(?:个|项|大|名)", text[a : a + 8])
        if counted and text[a + counted.end() : end]:
            return None
    del quote_seen
    return a if end - a >= 4 else None


def _after_name(text: str, start: int, at: int) -> bool:
    before = text[max(start, at - 5) : at].rstrip("”")
    return bool(_ENDING.search(before[-4:]) or text[at - 1] == "”" or _STRONG.search(text[max(start, at - 30) : at]))
