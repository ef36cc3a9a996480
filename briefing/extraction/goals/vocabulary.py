"""The words of goals as the rules use them: the lists of `lexicon/goals.txt`, compiled once for a lexicon."""

import re

from briefing.extraction.lexicon import Lexicon, alternatives, any_of


class Vocabulary:
    """The words that present, measure and colour an aim: patterns, and plain words."""

    def __init__(self, lexicon: Lexicon) -> None:
        goals = lexicon.list("goals")
        words, one = goals.words, goals.any
        until = "到“?[\\d二十今年明]|至“?[\\d二十今年明]"
        presenting = alternatives(words("list", "chain", "promise", "secure", "seek", "modernisation"))
        self.hint = re.compile(f"目标|{until}|时期|期间|五年|{presenting}")
        """What a sentence without figures must hold to hold a goal."""
        self.ahead = re.compile(f"{until}|锚定|围绕|对标|瞄准|展望|{alternatives(words('promise'))}")
        """What a sentence that looks back must hold to hold a goal: a horizon, or a promise."""
        self.listed = re.compile(one("list"))
        """The name of a list of aims: 主要预期目标."""
        self.chain = re.compile(one("chain"))
        self.cue = re.compile(
            f"(?<![为以积极来得])(?:(?<![全大努奋])(?P<promise>{one('promise')})|(?P<secure>{one('secure')})|(?P<seek>{one('seek')})(?!到))(?![了过])"
        )
        """力争, 确保, 争取, in groups named after their force."""
        self.state = words("state")
        self.firm = re.compile(f"{one('firm')}(?:到|至|为)?[约近了]?$")
        """A verb of state right before a value."""
        self.jobs = re.compile(f"{one('jobs')}(?:{one('firm')}|不少于)?$")
        self.yardstick = re.compile(
            f"{one('yardstick')}|(?:高于|快于|优于|不低于|低于)[^，。；\\d]{{2,14}}(?:增速|增长|水平|平均值?|均值|上年)$|(?:完成|达到|落实|符合|优于|控制在)[^，。；]{{0,24}}{one('assigned')}"
        )
        self.floor = words("floor")
        short, long = [any_of(w for w in words("becomes") if (len(w) == 1) is single) for single in (True, False)]
        self.outcome = re.compile(
            f"{one('how')}[^，。；、]{{0,3}}?{long}$|更[加为]?{short}$|{one('gains')}了?[^，。；]{{0,12}}?{one('outcome')}$|{one('phrase')}$"
        )
        """The end of a clause that says what shall have become of its subject."""
        self.milestone = words("milestone")
        """What a clause ends with that is to be finished."""
        self.vision = re.compile(
            f"(?:^(?:[与在把让使][^，。；]{{1,16}}?)?{one('manner')}*|{one('manner')}){one('vision')}"
        )
        self.modernisation = re.compile(one("modernisation"))
        self.place = words("place")
        """The end of the name of what a place becomes."""
        self.headline = re.compile(
            f"{one('headline')}[^，。；：！？ ”“]{{0,30}}?(?:{one('modernisation')}[^，。；：！？ ]{{0,16}})?{one('place')}(?=[，。；：！？ ”\n]|$)"
        )
        self.act = words("act")
        self.effort = words("effort", "causing")
        """The opening of a task."""
        self.join = re.compile(f"{one('manner')}*{one('join')}")
        self.indicator = words("indicator")
        """The end of an indicator's name."""
        self.reported = words("reported")
        self.lead = re.compile(f"(?:{one('lead')}|[，、 ])+")
        self.resolve = words("resolve")
        self.agent = re.compile(f"{one('agent')}(?!求)")
        self.back = re.compile(one("back"))
        self.closing = re.compile(one("closing"))
