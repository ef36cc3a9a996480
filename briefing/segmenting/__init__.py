"""The one door to jieba: keywords.

jieba's own loader writes a predictable cache file into a shared folder, logs to stderr and blocks the interpreter for
half a second. So a private tokenizer is filled here from jieba's dictionary, in slices that let other threads run.
"""

import math
import re
import sys
import time
import warnings
from functools import cache
from pathlib import Path
from typing import Any

from briefing.model import Document, Term
from briefing.text.wordlists import load

_WORD = re.compile("[^\\W\\da-zA-Z_]{2,}")
_MISSING: Any = object()
_SLICE = 1500  # lines of the dictionary between two breaths; keeps the longest gap of an event loop under 20 ms


@cache
def stopwords() -> frozenset[str]:
    """Words that say nothing about a document of this genre."""
    return frozenset(load(str(Path(__file__).with_name("stopwords.txt")))[""])


def _jieba() -> Any:
    """The module, without its warnings and without pkg_resources, which it would load for a tenth of a second in vain."""
    absent = sys.modules.get("pkg_resources", _MISSING)
    sys.modules["pkg_resources"] = None  # type: ignore[assignment]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import jieba
    finally:
        if absent is _MISSING:
            del sys.modules["pkg_resources"]
        else:
            sys.modules["pkg_resources"] = absent
    return jieba


@cache
def tokenizer() -> Any:
    """A private jieba tokenizer over jieba's own dictionary. Nothing is written or logged."""
    jieba = _jieba()
    jieba.setLogLevel(60)
    made = jieba.Tokenizer()
    frequencies: dict[str, int] = {}
    total = 0
    with open(Path(jieba.__file__).with_name("dict.txt"), encoding="utf-8") as lines:
        for number, line in enumerate(lines):
            word, count, _ = line.split(" ", 2)
            frequencies[word] = n = int(count)
            total += n
            for i in range(1, len(word)):
                frequencies.setdefault(word[:i], 0)
            if number % _SLICE == 0:
                time.sleep(0)  # lets the thread that draws the screen have its turn
    made.FREQ, made.total, made.initialized = frequencies, total, True
    return made


def keywords(document: Document, n: int = 30) -> tuple[Term, ...]:
    """The `n` words that tell most about the article, the heaviest first.

    A word weighs its count in the article times its rarity in the language (jieba's dictionary counts); the weights
    are scaled to at most 1. Words of the genre that stand in every document are left out.
    """
    cutter = tokenizer()
    places: dict[str, list[int]] = {}
    for block in document.blocks:
        if block.kind in ("byline", "caption"):
            continue
        for word, start, _ in cutter.tokenize(document.text[block.start : block.end]):
            if _WORD.fullmatch(word):
                places.setdefault(word, []).append(block.start + start)
    stop = stopwords()
    total = cutter.total or 1
    scored = []
    for word, at in places.items():
        if word in stop:
            continue
        rarity = math.log(total / (cutter.FREQ.get(word, 0) + 5))
        scored.append((len(at) * rarity * (1.15 if len(word) > 2 else 1.0), word, at))
    scored.sort(key=lambda row: (-row[0], row[2][0]))
    top = scored[0][0] if scored else 1.0
    return tuple(
        Term(
            "keyword",
            document.quote(at[0], at[0] + len(word)),
            len(at),
            round(weight / top, 4),
            tuple(at),
        )
        for weight, word, at in scored[:n]
    )
