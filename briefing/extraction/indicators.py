"""Finding the words that name what a quantity measures.

An indicator stands left of its quantity (城镇调查失业率4.7%), or right of it (新增9家工厂), or in an earlier clause
(…亿元、增长5%). What stands between the two (增长, 达到, 突破) says what kind of claim it is.
"""

import re
from dataclasses import dataclass, field

from briefing.extraction.lexicon import words

RISE = frozenset(words("values", "rise"))
FALL = frozenset(words("values", "fall"))
BETTER = frozenset(words("values", "better"))
LEVEL = frozenset(words("values", "level"))
OVER = frozenset(words("values", "over"))
UNDER = frozenset(words("values", "under"))
GAP = frozenset(words("values", "gap"))
GAP_BELOW = frozenset(words("values", "gap-below"))
ADVERB = frozenset(words("values", "adverb"))
_VALUE = RISE | FALL | BETTER | LEVEL | OVER | UNDER | GAP | ADVERB
_LONGEST = max(map(len, _VALUE))
BEFORE = frozenset(words("subjects", "before"))
KEEP = frozenset(words("subjects", "keep"))
PLACES = frozenset(words("subjects", "places"))
_LEADING = BEFORE | PLACES
_LONGEST_LEADING = max(map(len, _LEADING))
SPLIT = words("subjects", "split")

_TIME_HEAD = re.compile(
    r"(?:到|至|截至|自|从)?(?:(?:19|20)\d\d年(?:\d{1,2}月)?(?:底|末|初)?|“?(?:十[一二三四五六]?五|[七八九]五)”?(?:时期|期间|以来|末|初|规划)?|今年(?:以来)?|去年|明年|上年|全年|年内|当年|目前|当前|近年来|[五十一三两]年来|"
    r"上半年|前三季度|[一二三四]季度|首季|前?\d{1,2}个?月(?:底|末|份|至\d{1,2}月)?|五年累计|五年|年底前?|过去五年|今后五年|未来五年|最后|春节|国庆|假期期?间?)(?:，|间)?"
)
# A comparison with a yardstick, right before the quantity: 比全省平均高, 高于全国, 较上年提高.
COMPARED = re.compile(
    "(?:增速|增幅|降幅|涨幅|增长率|平均)?(?:分别|均)?(?:(?<![同环占对可])比|较)(?P<yard>[^，；。]{1,18}?)(?P<verb>净增|高出|高|低|快|慢|多|少|增加|提高|提升|下降|降低|增长|减少|上升|前移|缩小|缩短|改善|回落|扩大|净增)(?:了|约|近)?$"
)
ABOVE = re.compile(
    "(?:增速|增幅|降幅|涨幅)?(?:分别|均|也)?(?P<verb>高于|低于|快于|慢于|高出|低出|超出|超过|优于|好于|领先|落后|大于|小于)(?P<yard>[^，；。\\d]{1,16})$"
)
PART = re.compile(
    "(?:分别)?(?P<verb>为|占|占到|约占|完成|是|相当于|达到|达|达到了|仅占|仅为|不到|不足|超过|超)(?P<whole>[^，；。\\d]{0,6}(?:\\d{4}年)?[^，；。\\d]{1,14})的$"
)
SHARE_OF = re.compile("(?:约|已|仅|均|分别)?占(?!比)(?:到|全国|全省|全市|全县|全球|世界|了|比)?(?:总[量数额])?$")
_PLACE = (
    "(?:全国|全球|世界|亚洲|全省|全市|全县|全区|国内|中西部|西部|中部|东部|同类|[^，；。、\\d]{0,8}[省市县区国级类])"
)
RANKED = re.compile(
    "(?:均|分别|稳|位|跃|继续|保持|综合|总|已|增速|总量|规模|名次)*"
    f"(?:(?:稳居|位居|位列|居于|跃居|居|排名|排在|排|列|名列|升至|升到|升为|跃升至|前移至|提升至|上升到|上升至|进位至|晋升至|晋位|进入|跻身)(?P<scope>[^，；。、\\d]{{0,14}})"
    f"|(?:由|从|为|保持|处于|达到|蝉联|夺得|获得|获|荣获)(?P<wide>{_PLACE}?))$"
)
WIDE = re.compile(
    "(?P<scope>(?:全国|全球|世界|亚洲|全省|全市|全县|全区|国内|中西部|西部|中部|东部|同类)[^，；。、]{0,8})$"
)


@dataclass(slots=True)
class Claim:
    """What the words around a quantity say about it."""

    words: list[str] = field(default_factory=list)
    """Value words between the subject and the quantity, nearest first."""
    compared: str | None = None
    """gap, change, share or base when a yardstick is named."""
    verb: str = ""
    scope: str | None = None
    subject_end: int = 0


# A year or yardstick between the verb and the value: 增加到2024年的, 在2020年基础上, 比2015年.
_BASE_YEAR = re.compile(
    "(?:(?:19|20)\\d\\d年(?:末|底)?|去年|上年|“?十[一二三四五六]?五”?末?)的$"
    "|(?:(?<![同环占对可])比|较|在)(?:(?:19|20)\\d\\d年|“?十[一二三四五六]?五”?|上年|去年|年初|上一?[年届]|同期)[^，；。]{0,8}?(?:的?基础上|之初|末|底|时)?$"
    "|(?:过去|近|这)?[一二三四五六七八九十两]+年(?:来|间|累计)?$"
)


def strip_value_words(text: str, start: int, end: int) -> tuple[int, list[str]]:
    """Where the subject in text[start:end] ends once value words at its end are taken off, and those words."""
    found: list[str] = []
    while end > start:
        base = _BASE_YEAR.search(text, max(start, end - 24), end)
        if base and base.start() >= start and base.start() < end:
            end = base.start()
            continue
        if text[end - 1] in " ，、——-（）；":
            end -= 1
            continue
        for n in range(min(_LONGEST, end - start), 0, -1):
            word = text[end - n : end]
            if word in _VALUE:
                if n == 1 and _inside_word(text, start, end, word):
                    continue
                found.append(word)
                end -= n
                break
        else:
            break
    return end, found


# One-letter value words that also end nouns: 投资额, 覆盖率 have none, but 比重 为, 人均, 数量增 …
_NOUN_ENDS = {
    "均": ("人均", "户均", "亩均", "年均", "平均", "日均"),
    "总": (),
    "高": ("新高", "提高", "最高"),
    "低": ("降低",),
    "成": ("建成", "完成", "达成", "形成", "落成", "组成", "收成"),
    "报": (),
    "为": ("成为", "作为", "行为"),
    "能": ("产能", "节能", "动能", "智能", "储能", "功能", "性能", "潜能", "核能", "技能"),
    "计": ("审计", "设计", "统计", "会计"),
    "过": (),
    "共": ("公共",),
    "应": ("供应", "效应"),
    "年": (),
    "达": ("发达",),
    "到": (),
    "超": ("赶超",),
    "升": ("提升", "上升"),
    "增": ("新增",),
    "减": (),
    "至": (),
    "占": (),
    "多": (),
    "少": (),
    "之": (),
    "由": ("自由",),
    "从": (),
    "不": (),
    "要": ("需要", "主要"),
    "只": ("船只",),
    "快": (),
    "每": (),
    "投入": (),
    "余": ("业余", "富余"),
}


def _inside_word(text: str, start: int, end: int, word: str) -> bool:
    two = text[max(start, end - 2) : end]
    return two in _NOUN_ENDS.get(word, ())


def strip_leading(text: str, start: int, end: int) -> int:
    """Where the noun phrase in text[start:end] begins once time, place, connectives and modal verbs are taken off."""
    while start < end:
        if text[start] in " ，、“”：—的" and not (text[start] == "“" and "”" in text[start:end]):
            start += 1
            continue
        m = _TIME_HEAD.match(text, start, end)
        if m and m.end() > start and not (text[m.end() : m.end() + 1] == "”" and False):
            start = m.end()
            continue
        for n in range(min(_LONGEST_LEADING, end - start), 0, -1):
            word = text[start : start + n]
            if word in _LEADING:
                if n == 1 and not _lone(text, start, end, word):
                    continue
                if word in KEEP:
                    return start
                start += n
                break
        else:
            return start
    return start


# One-letter leading words that also begin nouns.
_NOUN_HEADS = {
    "将": ("将军",),
    "可": ("可再", "可支", "可持", "可回", "可用"),
    "能": ("能源", "能耗", "能量"),
    "应": ("应急", "应届", "应用"),
    "中": (
        "中小",
        "中央",
        "中医",
        "中国",
        "中高",
        "中欧",
        "中职",
        "中等",
        "中心",
        "中学",
        "中型",
        "中试",
        "中部",
        "中华",
    ),
    "上": ("上市", "上海", "上亿", "上云", "上网"),
    "下": ("下岗", "下辖"),
    "前": ("前沿",),
    "后": ("后备",),
    "内": ("内资", "内河", "内需", "内蒙", "内陆"),
    "间": ("间接",),
    "年": ("年末", "年度", "年产", "年均", "年出", "年销", "年营", "年主", "年经", "年发", "年货", "年用", "年收"),
    "月": ("月均",),
    "对": ("对外", "对口", "对台", "对非", "对欧", "对美", "对接", "对俄", "对“", "对东", "对共"),
    "会": ("会计", "会议", "会展", "会员"),
    "和": ("和美", "和谐"),
    "要": ("要素",),
    "以": ("以旧", "以工"),
    "都": ("都市",),
    "且": (),
    "还": (),
    "如": (),
    "并": ("并购", "并网"),
    "把": (),
    "令": (),
    "使": ("使用",),
    "让": (),
    "被": (),
    "须": (),
    "需": ("需求",),
    "就": ("就业", "就地", "就医", "就近"),
    "更": ("更新",),
    "均": (),
    "共": ("共同", "共建", "共享"),
    "仅": (),
    "只": (),
    "即": ("即时",),
    "又": (),
    "再": ("再生", "再贷", "再担"),
    "也": (),
    "已": (),
    "拟": (),
    "获": (),
    "每": ("每千", "每万", "每百", "每十", "每亿"),
    "达": (),
    "是": (),
    "为": ("为民", "为企", "为农", "为群"),
    "到": ("到位", "到校", "到港", "到账"),
    "约": (),
    "占": ("占比", "占地"),
    "从": ("从业",),
    "由": (),
    "在": ("在册", "在建", "在校", "在岗", "在库", "在地", "在线", "在孵", "在役", "在园", "在职", "在研", "在营"),
    "与": (),
    "及": (),
    "了": (),
    "的": (),
    "来": ("来访", "来华"),
    "至": (),
    "于": (),
    "起": ("起降",),
    "末": (),
    "底": ("底数",),
}


def _lone(text: str, start: int, end: int, word: str) -> bool:
    """Whether a one-letter word stands for itself and does not begin a noun."""
    return text[start : min(end, start + 2)] not in _NOUN_HEADS.get(word, ())


_RIGHT_END = re.compile("[，。；：！？、\n）—\\[]| |（(?!市|[^（）]{1,4}）)|”(?=“)")


def right_noun(text: str, start: int, end: int) -> int:
    """Where the noun phrase that starts at `start`, right of a quantity, ends: at punctuation, a verb or a number."""
    m = _RIGHT_END.search(text, start, end)
    stop = m.start() if m else end
    # 、 joins names inside quotes and short coordinated nouns; a verb or a figure ends the phrase
    depth = 0
    i = start
    while i < stop:
        c = text[i]
        if c == "“":
            depth += 1
        elif c == "”":
            depth -= 1
        elif depth == 0 and i > start + 1:
            if c.isdigit() and c.isascii():
                return i
            for word in SPLIT:
                if text.startswith(word, i) and not _noun_like(text, i, word, stop):
                    return i
        i += 1
    return stop


_KEEP_NOUN = {
    "建设": ("项目", "工程", "用地", "规划"),
    "开工": ("项目",),
    "发展": ("区", "中心", "基金", "集群", "行动", "试点", "示范", "优秀"),
    "推进": (),
    "通过": (),
    "在": ("建", "册"),
    "从": ("业",),
    "有": ("机", "色", "限", "效"),
    "可": ("再", "支", "持"),
    "等": ("级",),
    "以": ("上", "下", "旧", "工"),
    "到": ("位",),
    "为": ("民", "企"),
    "并": ("购", "网", "重"),
    "各": ("类",),
    "会": ("议", "展", "员", "计"),
    "都": ("市",),
    "来": ("源",),
    "与": (),
    "是": (),
    "占": ("地", "比"),
    "均": (),
    "正": ("式",),
    "将": (),
    "居": ("民", "家", "住"),
    "被": (),
    "升级": ("项目", "改造", "版"),
    "集中": ("供", "式", "开", "连"),
    "服务": (),
    "更新": ("项目",),
    "覆盖": ("率",),
    "参与": (),
    "实施": (),
    "投入": (),
    "计划": (),
    "提供": (),
    "使用": ("权",),
    "参加": (),
    "启动": (),
    "投产": ("项目",),
    "竣工": ("项目",),
    "签约": ("项目",),
    "全面": (),
    "全部": (),
}


def _noun_like(text: str, i: int, word: str, stop: int) -> bool:
    after = text[i + len(word) : i + len(word) + 4]
    if any(after.startswith(x) for x in _KEEP_NOUN.get(word, ())):
        return True
    two = text[i - 1 : i + 1]
    if word == "在" and two in ("存在", "现在", "所在", "潜在"):
        return True
    if word == "居" and two in ("安居", "邻居", "民居", "养居", "宜居", "定居", "旅居"):
        return True
    if word == "等" and (
        two in ("高等", "中等", "一等", "二等", "三等", "特等", "初等", "平等") or after[:1] in ("级",)
    ):
        return True
    if word == "会" and two in (
        "社会",
        "大会",
        "协会",
        "全会",
        "学会",
        "峰会",
        "晚会",
        "机会",
        "商会",
        "工会",
        "展会",
        "博会",
        "年会",
        "盛会",
    ):
        return True
    if word == "来" and two in ("未来", "近来", "以来", "外来", "往来"):
        return True
    if word == "为" and two in ("行为", "作为", "成为"):
        return word != "成为"
    if word == "有" and two in ("国有", "特有", "公有", "现有", "稀有", "所有", "拥有", "富有", "原有", "民有"):
        return two != "拥有"
    if word == "到" and two in ("得到", "达到"):
        return False
    if word == "都" and two in ("首都", "成都", "古都", "之都", "美都", "酒都", "新都"):
        return True
    if word == "将" and two in ("大将", "健将"):
        return True
    if word == "与" and two in ("参与",):
        return False
    if word == "可" and two in ("许可", "认可"):
        return True
    return word == "占" and two in ("抢占",)


def trim_right(text: str, start: int, end: int) -> int:
    """Drop trailing words that belong to no noun phrase."""
    while end > start and text[end - 1] in " 的了将已均仍“（和与及、":
        end -= 1
    return end


def base_of(word_list: list[str]) -> set[str]:
    """The groups the value words belong to: rise, fall, level, over, under, better."""
    groups = set()
    for w in word_list:
        if w in RISE:
            groups.add("rise")
        if w in FALL:
            groups.add("fall")
        if w in BETTER:
            groups.add("better")
        if w in LEVEL:
            groups.add("level")
        if w in OVER:
            groups.add("over")
        if w in UNDER:
            groups.add("under")
    return groups
