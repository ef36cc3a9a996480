"""The place whose affairs a document is about."""

import re
from collections import Counter

_HAN = "[\u3400-\u9fff]"
_ENDINGS = (
    "经济技术开发区",
    "高新技术产业开发区",
    "经开区",
    "高新区",
    "新区",
    "自治区",
    "自治州",
    "自治县",
    "省",
    "市",
    "区",
    "县",
    "州",
    "旗",
)
_PLACE = re.compile(f"{_HAN}{{2,8}}?(?:{'|'.join(_ENDINGS)})")
# A report names its place in its title: 2026年福建省政府工作报告.
_REPORT = re.compile(f"(?:年|^)({_HAN}{{2,10}}?(?:自治区|自治州|省|市|区|县|州|旗))(?:人民)?(?:政府)?工作报告")
# A headline opens with its place: 鼓楼:…, 泊云经开区:…, 砚溪吹响…, 臨汐新區明年….
_OPENING = re.compile(f"[《“]?({_HAN}{{2,4}}?)(?=:|：|吹响|(?:{'|'.join(_ENDINGS)})[\\d:： 今明本上下]|新春|召开|举行)")
_COMMON = re.compile(
    "全[省市区县国]|[我本该各两省市]+[省市区县]|(?:城|社|园|片|地|小|灾|山|街|景|老|特|库|湾|功能|开发|示范|试验|先行|核心|自贸|新城|生态|辖)区"
    "|城[乡市]|[东西南北中]部|市场|^区|^市|^县|都市|[的和与在向对为是以及从把将让了等有年月日]|中心|流域|社会|县市|市县|超市|夜市|上市|门市"
)


def place_of(title: str, text: str, names: str = "") -> str | None:
    """The place, as the document names it; None where the text does not tell.

    `title` and `text` are in simplified characters; `names` are the publisher and the top of the page.
    """
    if report := _REPORT.search(title):
        return str(report[1])
    counts = Counter(m for m in (found[0] for found in _PLACE.finditer(text)) if not _COMMON.search(m))
    if opening := _OPENING.match(title):
        stem = str(opening[1])
        for ending in _ENDINGS:
            if stem + ending in text:
                return stem + ending
        if stem in names or text.count(stem) >= 3:
            return stem
    in_title = [n for n in counts if n in title or n.rstrip("省市区县州") in title]
    if in_title:
        return str(max(in_title, key=lambda n: counts[n]))
    best = counts.most_common(1)
    return str(best[0][0]) if best and best[0][1] >= 3 else None
