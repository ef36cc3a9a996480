"""The words of announcements as patterns: the lists of `lexicon/programmes.txt`, compiled once for a lexicon."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon, any_of
from briefing.text.sought import Sought

NUMBER = "(?:[一二三四五六七八九十两]{1,3}|\\d{1,4})"


class Vocabulary(NamedTuple):
    """The words that announce, introduce and carry a list: patterns, and plain words."""

    announced: Sought
    """六大提升工程 with number, measure word, modifier, noun and quotes as groups; or “四个一百”工程."""
    weak: tuple[str, ...]
    endless: tuple[str, ...]
    verb: tuple[str, ...]
    goes_on: tuple[str, ...]
    goes_on_weak: tuple[str, ...]
    nation: tuple[str, ...]
    introduces: re.Pattern[str]
    fields: re.Pattern[str]
    carries: re.Pattern[str]
    carries_out: re.Pattern[str]


@lru_cache(maxsize=4)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The words of `lexicon`."""
    words = lexicon.words

    def one(*groups: str) -> str:
        return any_of(word for group in groups for word in words("programmes", group))

    noun = one("noun", "weak")
    kind = one("noun")
    return Vocabulary(
        announced=Sought(
            "“一二三四五六七八九十两\\d",
            f"(?P<open>“)?(?P<number>{NUMBER})(?P<measure>大|项|个|件|场)(?P<more>(?:以上|左右)?[^，。；：！？、\n“”（）\\d]{{0,10}}?)"
            f"(?P<noun>{noun}+)(?P<close>”)?(?P<tail>{kind})?"
            f"|“(?P<coined>[一二三四五六七八九十]{{1,2}})个[^“”，。\n]{{1,4}}”(?P<kind>{kind})",
        ),
        weak=words("programmes", "weak"),
        endless=words("programmes", "endless"),
        verb=words("programmes", "verb"),
        goes_on=words("programmes", "goes-on"),
        goes_on_weak=words("programmes", "goes-on-weak"),
        nation=words("programmes", "nation"),
        introduces=re.compile(f"”?(?:[，：]|，?{one('introduces')})+"),
        fields=re.compile(f"(?:重点)?{one('fields')}"),
        carries=re.compile(one("carries")),
        carries_out=re.compile(one("carries-out")),
    )
