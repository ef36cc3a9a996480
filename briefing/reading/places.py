"""The place whose affairs a document is about."""

import re
from collections import Counter

from briefing.reading.lexicon import words
from briefing.text.scripts import HAN

_ENDINGS = words("places", "endings")
_PLACE = re.compile(f"{HAN}{{2,8}}?(?:{'|'.join(_ENDINGS)})")
# A report names its place in its title: 2026年福建省政府工作报告.
_REPORT = re.compile(f"(?:年|^)({HAN}{{2,10}}?(?:自治区|自治州|省|市|区|县|州|旗))(?:人民)?(?:政府)?工作报告")
# A headline opens with its place: 鼓楼:…, 泊云经开区:…, 砚溪吹响…, 臨汐新區明年….
_OPENING = re.compile(f"[《“]?({HAN}{{2,4}}?)(?=:|：|吹响|(?:{'|'.join(_ENDINGS)})[\\d:： 今明本上下]|新春|召开|举行)")
_COMMON = words("places", "common")
_LONG = words("places", "long")
_ENDS = ("区", "市", "县")


def place_of(title: str, text: str, names: str = "") -> str | None:
    """The place, as the document names it; None where the text does not tell.

    `title` and `text` are in simplified characters; `names` are the publisher and the top of the page.
    """
    if report := _REPORT.search(title):
        return str(report[1])
    counts = Counter(m for m in (found[0] for found in _PLACE.finditer(text)) if not _is_common(m))
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


def _is_common(name: str) -> bool:
    """Whether a word that ends like a place is a common noun."""
    return name.startswith(_ENDS) or (not name.endswith(_LONG) and any(w in name for w in _COMMON))
