"""Who wrote, took, edited and published it, when, and which place it is about."""

import re
from collections import Counter
from collections.abc import Sequence

from briefing.model import Block, Credits, Furniture

_FULL = {0xFF01 + i: 0x21 + i for i in range(94)} | {0x3000: 0x20}
_NAME = "[^\\W\\da-zA-Z_](?:[^\\W\\da-zA-Z_]{1,3}| [^\\W\\da-zA-Z_](?![^\\W\\da-zA-Z_]))"
_NAMES = f"{_NAME}(?:[ 、,，]+(?!通[讯訊]|记者|記者|摄|攝|文|编辑|報|报|实习){_NAME})*"
_DATE = re.compile(
    "(?P<y>(?:19|20)\\d\\d)[-年/.](?P<m>\\d{1,2})[-月/.](?P<d>\\d{1,2})日?(?:[ T]*(?:星期. ?)?(?P<h>\\d{1,2}):(?P<min>\\d{2})(?::(?P<s>\\d{2}))?)?"
)
_SOURCE = re.compile("(?:来源|來源|稿源)[ :|]+(?P<s>[^ |:作]{2,20}?)(?= |作者|\\||字|编辑|$|\\n)")
_PAPER = re.compile(
    "(?:^|[|【（( ])(?P<s>[^\\W\\da-zA-Z_]{2,8}(?:日报|晚报|时报|商报|新闻网|新闻|发布|电视台|日報|商報|時報|融媒体中心|央视网))(?=[ |\\n讯訊]|记者|全媒体记者|$)"
)
_REPORTER = re.compile(f"(?:记者|記者)[ :|]*(?P<n>{_NAMES})")
_AUTHOR = re.compile(f"作者[ :|]*(?P<n>{_NAMES})")
_CORRESPONDENT = re.compile(f"(?:通讯员|通訊員)[ :|]*(?P<n>{_NAMES})")
_EDITOR = re.compile(f"(?:责任编辑|責任編輯|责编|编辑|編輯)[ :|]*(?P<n>{_NAMES})")
_PHOTO = re.compile(
    f"(?:(?:记者|通讯员|記者|通訊員|摄影)[ :]*)(?P<n>{_NAMES}) ?(?:摄|攝|供图)|(?:摄影)[ :](?P<m>{_NAMES})"
)
_SIGNED = re.compile(f"[（(](?P<n>{_NAMES})[)）]$")
_NUMBER = re.compile("[^\\W\\da-zA-Z_]{1,6}〔(?:19|20)\\d\\d〕 ?\\d+号")
_PLACE = re.compile(
    "([^\\W\\da-zA-Z_]{2,8}?(?:经济技术开发区|高新技术产业开发区|经开区|高新区|新区|自治区|自治州|省|市|区|县|州|旗|新區|區|縣))"
)
_NOT_PLACE = re.compile(
    "全[省市区县國国]|[我本该各两省市]+[省市区县]|城区|社区|园区|片区|地区|小区|城[乡市]|灾区|山区|[东西南北中]部|市场|开发区$|示范区|试验区|先行区|核心区|街区|景区|新城区|老区|特区|库区|湾区$|^区|^市|^县|都市|[的和与在向对为是以及从把将让]|中心|辖区|社會|會|自贸区|功能区|流域|生态区"
)


def _names(found: str) -> list[str]:
    # a name of two characters may be set with a blank between them
    found = re.sub("(?<![^\\W\\da-zA-Z_])([^\\W\\da-zA-Z_]) ([^\\W\\da-zA-Z_])(?![^\\W\\da-zA-Z_])", r"\1\2", found)
    return [n for n in re.split("[ 、,，]+", found) if len(n) > 1]


class Reader:
    """Collects the credits of one text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.tail: list[str] = []

    def page_line(self, line: str) -> None:
        """A line of furniture: editors stand there."""
        self.tail.append(line)

    def credits(
        self,
        title: Sequence[str],
        blocks: Sequence[Block],
        furniture: Sequence[Furniture],
        first: int,
        rows: Sequence[object],
    ) -> Credits:
        """The credits, from the lines about the article, its first words and the page around it."""
        text = self.text.translate(_FULL)
        head = [text[b.start : b.end] for b in blocks if b.kind in ("byline", "caption")]
        paragraphs = [text[b.start : b.end] for b in blocks if b.kind == "paragraph"]
        lead = paragraphs[0][:160] if paragraphs else ""
        tail = [t.translate(_FULL) for t in self.tail]
        last = paragraphs[-1][-60:] if paragraphs else ""
        captions = [text[b.start : b.end] for b in blocks if b.kind == "caption"]
        bylines = [h for h in head if h not in captions]
        authors: list[str] = []
        correspondents: list[str] = []
        opening = re.match("^[^。]{0,14}(?:讯|訊|电)?[】 ]*[（(][^（()）]{2,40}[)）]|^本报讯[^。]{0,30}", lead)
        for line in [*bylines, opening[0] if opening else "", *[t for t in tail if "记者" in t and "|" in t]]:
            for m in _REPORTER.finditer(line):
                authors += _names(m["n"])
            for m in _CORRESPONDENT.finditer(line):
                correspondents += _names(m["n"])
        if not authors:
            for line in bylines:
                m2 = _AUTHOR.search(line)
                if m2:
                    authors += _names(m2["n"])
                elif line.startswith("原创 "):
                    authors += _names(line.split(" ")[1])
        if not authors and (signed := _SIGNED.search(last)):
            authors += _names(signed["n"])
        photographers: list[str] = []
        for line in captions:
            for m in _PHOTO.finditer(line):
                photographers += _names(m["n"] or m["m"])
        editors: list[str] = []
        for line in [*tail, last]:
            edited = _EDITOR.search(line)
            if edited:
                editors += _names(edited["n"])
                break
        whole_title = " ".join(t.lstrip("# ") for t in title) or None
        source = self._source(bylines, tail, lead, text)
        return Credits(
            title=whole_title,
            source=source,
            published=self._published(bylines, text, blocks),
            authors=tuple(dict.fromkeys(authors)),
            correspondents=tuple(dict.fromkeys(correspondents)),
            photographers=tuple(dict.fromkeys(photographers)),
            editors=tuple(dict.fromkeys(editors)),
            place=self._place(whole_title or "", text, blocks),
            number=found[0] if (found := _NUMBER.search(text[:3000])) else None,
        )

    def _source(self, bylines: Sequence[str], tail: Sequence[str], lead: str, text: str) -> str | None:
        for line in bylines:
            m = _SOURCE.search(line)
            if m:
                return m["s"]
        for line in bylines:
            m = _PAPER.search(line)
            if m:
                return m["s"]
        for line in tail:
            m = _PAPER.search(line) or _SOURCE.search(line)
            if m:
                return m["s"]
        return None

    def _published(self, bylines: Sequence[str], text: str, blocks: Sequence[Block]) -> str | None:
        candidates = [*bylines, text[: min(len(text), 200)]]
        for line in candidates:
            m = _DATE.search(line)
            if m and 1 <= int(m["m"]) <= 12 and 1 <= int(m["d"]) <= 31:
                day = f"{m['y']}-{int(m['m']):02d}-{int(m['d']):02d}"
                if m["h"] and int(m["h"]) < 24 and int(m["min"]) < 60:
                    day += f"T{int(m['h']):02d}:{m['min']}" + (f":{m['s']}" if m["s"] else "")
                return day
        return None

    def _place(self, title: str, text: str, blocks: Sequence[Block]) -> str | None:
        report = re.search(
            "(?:20\\d\\d年)?([^\\W\\da-zA-Z_]{2,10}?(?:省|市|区|县|自治区|自治州|州|旗))(?:人民)?政府工作报告", title
        )
        if report:
            return report[1]
        body = " ".join(text[b.start : b.end] for b in blocks if b.kind in ("paragraph", "heading", "title"))[:6000]
        head = re.match("^[《“]?([^\\W\\da-zA-Z_]{2,4}?)(?=:|吹响|经开区|[区县市]\\d|[区县市][: ])", title)
        counts = Counter(m for m in _PLACE.findall(body) if not _NOT_PLACE.search(m))
        names: Counter[str] = Counter()
        for name, n in counts.items():
            names[name] += n
        stem = head[1] if head else ""
        if stem:
            for suffix in ("经济技术开发区", "高新技术产业开发区", "新区", "区", "县", "市", "新區", "區", "縣"):
                if stem + suffix in body:
                    return stem + suffix
        best = names.most_common(1)
        in_title = [n for n in names if n in title or n.rstrip("省市区县州區縣") in title]
        if in_title:
            return max(in_title, key=lambda n: names[n])
        return best[0][0] if best and best[0][1] >= 3 else None
