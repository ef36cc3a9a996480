"""The words of goals as patterns: the lists of `lexicon/goals.txt`, compiled once for a lexicon."""

import re
from functools import lru_cache
from typing import NamedTuple

from briefing.extraction.lexicon import Lexicon, alternatives, any_of


class Vocabulary(NamedTuple):
    """The words that present, measure and colour an aim: patterns, and plain words."""

    hint: re.Pattern[str]
    """What a sentence without figures must hold to hold a goal."""
    listed: re.Pattern[str]
    """The name of a list of aims: 主要预期目标."""
    chain: re.Pattern[str]
    cue: re.Pattern[str]
    """力争, 确保, 争取, in groups named after their force."""
    state: tuple[str, ...]
    firm: re.Pattern[str]
    """A verb of state right before a value."""
    jobs: re.Pattern[str]
    floor: tuple[str, ...]
    yardstick: re.Pattern[str]
    outcome: re.Pattern[str]
    """The end of a clause that says what shall have become of its subject."""
    milestone: tuple[str, ...]
    """What a clause ends with that is to be finished."""
    vision: re.Pattern[str]
    modernisation: re.Pattern[str]
    place: tuple[str, ...]
    """The end of the name of what a place becomes."""
    headline: re.Pattern[str]
    act: tuple[str, ...]
    effort: tuple[str, ...]
    """The opening of a task."""
    join: re.Pattern[str]
    indicator: tuple[str, ...]
    """The end of an indicator's name."""
    reported: tuple[str, ...]
    lead: re.Pattern[str]
    resolve: tuple[str, ...]
    agent: re.Pattern[str]
    back: tuple[str, ...]
    closing: re.Pattern[str]


@lru_cache(maxsize=4)
def vocabulary(lexicon: Lexicon) -> Vocabulary:
    """The words of `lexicon`."""
    words = lexicon.words

    def one(*groups: str) -> str:
        return any_of(word for group in groups for word in words("goals", group))

    presenting = [
        word
        for group in ("list", "chain", "promise", "secure", "seek", "modernisation")
        for word in words("goals", group)
    ]
    place = one("place")
    becomes = words("goals", "becomes")
    short, long = [any_of(w for w in becomes if (len(w) == 1) is single) for single in (True, False)]
    return Vocabulary(
        hint=re.compile(f"目标|到“?[\\d二十今年明]|至“?[\\d二十今年明]|时期|期间|五年|{alternatives(presenting)}"),
        listed=re.compile(one("list")),
        chain=re.compile(one("chain")),
        cue=re.compile(
            f"(?<![为以积极来得])(?:(?<![全大努奋])(?P<promise>{one('promise')})|(?P<secure>{one('secure')})|(?P<seek>{one('seek')})(?!到))(?![了过])"
        ),
        state=words("goals", "state"),
        firm=re.compile(f"{one('firm')}(?:到|至|为)?[约近了]?$"),
        jobs=re.compile(f"{one('jobs')}(?:{one('firm')}|不少于)?$"),
        floor=words("goals", "floor"),
        yardstick=re.compile(
            f"{one('yardstick')}|(?:高于|快于|优于|不低于|低于)[^，。；\\d]{{2,14}}(?:增速|增长|水平|平均值?|均值|上年)$|(?:完成|达到|落实|符合|优于|控制在)[^，。；]{{0,24}}{one('assigned')}"
        ),
        outcome=re.compile(
            f"{one('how')}[^，。；、]{{0,3}}?{long}$|更[加为]?{short}$|{one('gains')}了?[^，。；]{{0,12}}?{one('outcome')}$|{one('phrase')}$"
        ),
        milestone=words("goals", "milestone"),
        vision=re.compile(f"(?:^(?:[与在把让使][^，。；]{{1,16}}?)?{one('manner')}*|{one('manner')}){one('vision')}"),
        modernisation=re.compile(one("modernisation")),
        place=words("goals", "place"),
        headline=re.compile(
            f"{one('headline')}[^，。；：！？ ”“]{{0,30}}?(?:{one('modernisation')}[^，。；：！？ ]{{0,16}})?{place}(?=[，。；：！？ ”\n]|$)"
        ),
        act=words("goals", "act"),
        effort=(*words("goals", "effort"), *words("goals", "causing")),
        join=re.compile(f"{one('manner')}*{one('join')}"),
        indicator=words("goals", "indicator"),
        reported=words("goals", "reported"),
        lead=re.compile(f"(?:{one('lead')}|[，、 ])+"),
        resolve=words("goals", "resolve"),
        agent=re.compile(f"{one('agent')}(?!求)"),
        back=words("goals", "back"),
        closing=re.compile(one("closing")),
    )
