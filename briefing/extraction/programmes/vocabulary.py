"""The words of announcements as the rules use them: the lists of `lexicon/programmes.txt`, compiled once for a lexicon."""

import re

from briefing.extraction.lexicon import Lexicon
from briefing.text.sought import Sought

NUMBER = "(?:[一二三四五六七八九十两]{1,3}|\\d{1,4})"


class Vocabulary:
    """The words that announce, introduce and carry a list: patterns, and plain words."""

    def __init__(self, lexicon: Lexicon) -> None:
        programmes = lexicon.list("programmes")
        words, one = programmes.words, programmes.any
        kind = one("noun")
        self.announced = Sought(
            "[“一二三四五六七八九十两\\d]",
            f"(?P<open>“)?(?P<number>{NUMBER})(?P<measure>大|项|个|件|场)(?P<more>(?:以上|左右)?[^，。；：！？、\n“”（）\\d]{{0,10}}?)"
            f"(?P<noun>{one('noun', 'weak')}+)(?P<close>”)?(?P<tail>{kind})?"
            f"|“(?P<coined>[一二三四五六七八九十]{{1,2}})个[^“”，。\n]{{1,4}}”(?P<kind>{kind})",
        )
        """六大提升工程 with number, measure word, modifier, noun and quotes as groups; or “四个一百”工程."""
        self.head = re.compile(
            "(?P<mark>[■●▶◆★•·]|——|（[一二三四五六七八九十]{1,3}）|[一二三四五六七八九十]{1,2}、|\\d{1,2}[.、]|[①-⑳]"
            f"|{one('head')}(?:之)?(?:[一二三四五六七八九十]{{1,2}}|\\d{{1,2}})(?=[：、 ])[：、]?) ?"
        )
        """The marker before the head of a paragraph."""
        self.part_of_number = re.compile(f"[第届一二三四五六七八九十百千万亿\\d.]$|{one('before')}$|以上$")
        self.aside = re.compile(f"{one('aside')}$")
        self.unmarked = words("unmarked")
        self.unnumbered = re.compile(
            f"(?P<name>{one('of-people')}?(?P<noun>{one('unnumbered')})){one('aside')}?[。：]$"
        )
        funds = one("funds")
        self.funded = re.compile(
            f"(?:其中，?)?{funds}?(?P<name>[^\\d，。；：、“”]{{2,14}}?)(?:[约近超共]|{funds})?\\d+(?:\\.\\d+)?[万亿]?元"
        )
        """就业惠民7亿元."""
        self.purpose = re.compile(f"[为让以][^，]{{0,20}}{one('purpose')}")
        self.weak = words("weak")
        self.endless = words("endless")
        self.verb = words("verb")
        self.goes_on = words("goes-on")
        self.goes_on_weak = words("goes-on-weak")
        self.nation = words("nation")
        self.introduces = re.compile(f"”?(?:[，：]|，?{one('introduces')})+")
        self.fields = re.compile(f"(?:重点)?{one('fields')}")
        self.carries = re.compile(one("carries"))
        self.carries_out = re.compile(one("carries-out"))
