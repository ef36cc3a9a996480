"""Lines about an article that stand in it: bylines, the speaker of a report, captions."""

import re

from briefing.reading import dates
from briefing.reading.labels import fields
from briefing.reading.lexicon import words
from briefing.reading.page import Line
from briefing.text.scripts import HAN

_OFFICES = words("credits", "offices")
_OFFICE = f"^[^。]*(?:{'|'.join(_OFFICES)}) {{0,4}}(?:{HAN}|·){{1,12}}(?: {HAN})?$"
_OCCASION = re.compile(
    "(?:——)?[(]?(?:20\\d\\d年|二[〇○零][〇○零一二三四五六七八九]{2}年)[^。，]{4,40}(?:会议上|大会上|全会上)[)]?$"
)
_CAPTION = re.compile("(?:摄|供图|资料图|制图|摄影|图片来源:.{2,12}|图/.{2,10})[)]?$")
# Who reports, alone on a line before several items: 江州台消息(江州新闻):
_DATELINE = "[^,，。]{2,12}(?:消息|讯|电)[(][^()]{1,12}[)]:"
# The number of an official paper, on a line of its own.
_NUMBER = "[^,，。:;；(]{1,12}[〔\\[(]20\\d\\d[〕\\])] ?第?\\d+号$"
_CREDITED = ("source", "date", "written", "number")
_LONGEST = 70


def is_occasion(line: Line) -> bool:
    """Whether a line tells on which day and occasion the text was spoken; that is not the day it was published."""
    return bool(_OCCASION.match(line.folded))


def is_byline(line: Line) -> bool:
    """Whether a line tells who wrote or published the article, when, or on which occasion it was spoken."""
    t = line.folded
    if len(t) > _LONGEST or t.endswith(("。", "?")):
        return False
    if (
        t.startswith("原创 ")
        or (t.endswith("号") and re.match(_NUMBER, t) is not None)
        or (t.endswith("):") and re.match(_DATELINE, t) is not None)
        or is_occasion(line)
        or (len(t) < 30 and any(o in t for o in _OFFICES) and re.search(_OFFICE, t) is not None)
    ):
        return True
    found = list(fields(t))
    # A question and its answer have a label too: what follows it in a byline are names.
    named = [f for f in found if f.role in ("authors", "correspondents", "photographers")]
    if sum(t[f.start - 1 : f.start] == ":" for f in found) > 1 or any(
        f.role in _CREDITED and f.end - f.start < 40 for f in found
    ):
        return True
    if named:
        return all(
            len(v) <= 4 or v.endswith("摄") for f in named for v in t[f.start : f.end].replace("、", " ").split()
        )
    date = dates.first(t)
    if date is None:
        return False
    rest = re.sub("[\\d年月日时分秒:/. T-]+|星期.|周.", " ", t).split()
    return sum(len(w) for w in rest) <= 4 or "|" in t or any(w.endswith(words("credits", "media")) for w in rest)


def is_caption(line: Line) -> bool:
    """Whether a line is the caption of a picture."""
    return len(line.text) <= 90 and bool(_CAPTION.search(line.folded))
