"""Chinese and Arabic number words to exact values."""

from decimal import Decimal

DIGITS = {c: i for i, c in enumerate("〇一二三四五六七八九")} | {"零": 0, "两": 2}
SMALL = {"十": 10, "百": 100, "千": 1000}
LARGE = {"万": 10**4, "亿": 10**8}
HAN = frozenset("〇零一二三四五六七八九十百千万亿两")


def han_value(word: str) -> int:
    """The value of a Chinese number word: 二十三 -> 23, 三千亿 -> 300000000000, 二〇三五 -> 2035, 百万 -> 1000000.

    Words of digits alone are read digit by digit. Raises ValueError for other characters.
    """
    if not word or not HAN.issuperset(word):
        raise ValueError(f"not a number word: {word!r}")
    if len(word) > 1 and all(c in DIGITS for c in word):
        return int("".join(str(DIGITS[c]) for c in word))
    total = section = digit = 0
    seen = False
    for c in word:
        if c in DIGITS:
            digit = DIGITS[c]
            seen = True
        elif c in SMALL:
            section += (digit if seen else 1) * SMALL[c]
            digit, seen = 0, False
        else:
            section += digit
            total = (
                (total + (section or (1 if total == 0 else 0))) * LARGE[c]
                if c == "亿"
                else total + (section or 1) * LARGE[c]
            )
            section = digit = 0
            seen = False
    return total + section + digit


def value(word: str) -> Decimal:
    """The exact value of a number as the view shows it: 1,234.5, 二十三, 半."""
    if word == "半":
        return Decimal("0.5")
    if word[0].isdigit() and word[0].isascii():
        return Decimal(word.replace(",", "").replace("，", ""))
    return Decimal(han_value(word))


_SCALES = {"万亿": 10**12, "亿": 10**8, "万": 10**4, "萬億": 10**12, "億": 10**8, "萬": 10**4}


def based(amount: Decimal, unit: str) -> tuple[Decimal, str] | None:
    """An amount in the unit without its scale: 1.2 万亿元 -> 1200000000000 元; None where the unit has no scale."""
    if unit[:1] not in _SCALES:
        return None
    scale = next(scale for scale in _SCALES if unit.startswith(scale))
    return amount * _SCALES[scale], unit.removeprefix(scale)
