"""The numbers that Word sets before paragraphs of lists: 一、 （一） 1. — they are not in the text of the file."""

from dataclasses import dataclass, field

from briefing.reading.containers.xml import Element, small

_DIGITS = "〇一二三四五六七八九"
_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_CHINESE = ("chinese", "taiwanese", "japanesecounting", "ideograph")
_HIGHEST = 9999


def chinese(n: int) -> str:
    """A number below 10 000 in Chinese: 10 is 十, 12 is 十二, 105 is 一百〇五."""
    out = ""
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = n // unit % 10
        if digit:
            out += ("" if unit == 10 and n < 20 else _DIGITS[digit]) + name
        elif out and unit > 1 and n % unit:
            out += "" if out.endswith("〇") else "〇"
        elif out and unit == 10 and n % 10 and not out.endswith("〇"):
            out += "〇"
    return out or _DIGITS[0]


def formatted(n: int, kind: str) -> str:
    """The number `n` in one of Word's formats; decimal for those that are not known here."""
    n = max(0, min(n, _HIGHEST))
    low = kind.lower()
    if low.startswith(_CHINESE):
        return chinese(n)
    if low.endswith("letter"):
        letter = chr(ord("a") + (n - 1) % 26)
        return letter.upper() if low.startswith("upper") else letter
    if low.endswith("roman"):
        out = ""
        for value, sign in _ROMAN:
            out += sign * (n // value)
            n %= value
        return out.upper() if low.startswith("upper") else out
    if low == "decimalenclosedcircle" and 1 <= n <= 20:
        return chr(ord("①") + n - 1)
    return str(n)


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered; `text` holds %1, %2 … for the numbers of the levels."""

    kind: str
    text: str
    start: int = 1


@dataclass(slots=True)
class Numbering:
    """The lists of a document, and how far each has counted."""

    lists: dict[str, tuple[str, dict[int, Level]]] = field(default_factory=dict)
    _counts: dict[tuple[str, int], int] = field(default_factory=dict)

    def mark(self, number: tuple[str, int] | None) -> str:
        """The mark before the next paragraph of a list; "" for bullets and where there is no list."""
        if number is None or number[0] not in self.lists:
            return ""
        key, at = self.lists[number[0]][0], number[1]
        levels = self.lists[number[0]][1]
        level = levels.get(at)
        if level is None:
            return ""
        self._counts[key, at] = self._counts.get((key, at), level.start - 1) + 1
        for deeper in range(at + 1, 9):
            self._counts.pop((key, deeper), None)
        if level.kind in ("bullet", "none"):
            return ""
        text = level.text
        for k in range(at + 1):
            upper = levels.get(k)
            if upper and f"%{k + 1}" in text:
                text = text.replace(f"%{k + 1}", formatted(self._counts.get((key, k), upper.start), upper.kind))
        return text + ("" if text[-1:] in "、．。）：" else " ")


def read_numbering(root: Element) -> Numbering:
    """The lists of numbering.xml."""
    shapes: dict[str, dict[int, Level]] = {}
    for shape in root.all("abstractNum"):
        levels = {}
        for level in shape.all("lvl"):
            at = level.number("ilvl", 9)
            if at < 9:
                kind = level.value("numFmt") or "decimal"
                text = level.value("lvlText") or ""
                levels[at] = Level(kind, text, small(level.value("start"), 1))
        shapes[shape.get("abstractNumId")] = levels
    lists = {}
    for number in root.all("num"):
        key = number.value("abstractNumId") or ""
        if key in shapes:
            lists[number.get("numId")] = (key, shapes[key])
    return Numbering(lists)
