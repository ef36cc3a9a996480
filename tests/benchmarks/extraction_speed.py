"""How fast facts are read: characters a second on one core, without keywords.

    python tests/benchmarks/extraction_speed.py [REPORT.txt …]

Without arguments an invented story of nothing but statistics, repeated, is read: far denser than documents are.
Prints the speed over the files as they are, over one of them repeated to 1 kB … 10 MB (the cost of a character should
not grow), beside one pass of a plain numeral expression over the same text, and beside recognizers-text-suite where
that is installed.
"""

import re
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from briefing import brief, read

_PLAIN = re.compile(r"\d+(?:\.\d+)?|[〇一二三四五六七八九十百千万亿两]+")
STORY = (
    "青杨区经济运行情况\n去年，全区茶叶产量1.2万吨、增长6%，居全省第二；新增绿色工厂12家、民宿340家。\n"
    "城镇居民、农村居民人均消费支出分别增长4%、5%，公交分担率由31%提高到38%。\n"
    "今年，力争茶园面积突破30万亩，改造老旧小区46个，惠及居民1.3万户，城镇调查失业率控制在5.5%以内。\n"
)
SIZES = (1_000, 10_000, 100_000, 1_000_000, 3_000_000, 10_000_000)


def seconds(work: Callable[[], object], least: float = 0.3) -> float:
    """Processor time of one call of `work`: the best of as many calls as fit into `least` seconds."""
    best = spent = 0.0
    while spent < least:
        start = time.process_time()
        work()
        taken = time.process_time() - start
        best = min(best or taken, taken)
        spent += max(taken, 1e-4)
    return best


def row(name: str, characters: int, taken: float) -> None:
    print(f"{name:44}{characters:>12,}{characters / taken:>14,.0f} characters/s")


def numbers(text: str) -> object:
    """What the peer calls a number."""
    from recognizers_suite import Culture, recognize_number

    return recognize_number(text, Culture.Chinese)


def quantities(text: str) -> object:
    """All models of the peer that know Chinese and come near a statistic; it knows no indicators."""
    from recognizers_number import recognize_ordinal, recognize_percentage
    from recognizers_suite import Culture, recognize_age, recognize_currency, recognize_datetime, recognize_dimension

    models = (recognize_ordinal, recognize_percentage, recognize_age, recognize_currency, recognize_dimension)
    return [numbers(text), *(model(text, Culture.Chinese) for model in (*models, recognize_datetime))]


def main(paths: list[Path]) -> None:
    texts = [path.read_text(encoding="utf-8") for path in paths] or [STORY * 40]
    documents = [read(text.encode()) for text in texts]
    brief(documents[0])  # lists and tables are loaded once
    total = sum(map(len, texts))
    row("brief, the files as they are", total, seconds(lambda: [brief(d) for d in documents]))
    row("a plain numeral expression, one pass", total, seconds(lambda: [list(_PLAIN.finditer(t)) for t in texts]))
    if find_spec("recognizers_suite") is None:
        print("recognizers-text-suite is not installed")
    else:
        part = texts[0][:5_000]
        row("recognizers-text-suite, numbers alone", len(part), seconds(lambda: numbers(part)))
        row("recognizers-text-suite, numbers, units, dates", len(part), seconds(lambda: quantities(part)))
    for size in SIZES:
        text = (texts[0] * (size // len(texts[0]) + 1))[:size]
        document = read(text.encode())
        row(f"brief, one file at {size:,} characters", size, seconds(lambda d=document: brief(d)))  # type: ignore[misc]


if __name__ == "__main__":
    main([Path(argument) for argument in sys.argv[1:]])
