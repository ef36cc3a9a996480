"""The words of goals as the rules use them: the lists of `lexicon/goals.txt`, compiled once for a lexicon."""

import re

from briefing.extraction.lexicon import Lexicon, alternatives, any_of

_YEAR = "(?:20\\d\\d|二〇[一二三四五六七八九〇]{2})"


class Vocabulary:
    """The words that present, measure and colour an aim: patterns, and plain words."""

    def __init__(self, lexicon: Lexicon) -> None:
        goals = lexicon.list("goals")
        words, one = goals.words, goals.any
        until = "到“?[\\d二十今年明]|至“?[\\d二十今年明]"
        presenting = alternatives(words("list", "chain", "promise", "secure", "seek", "modernisation"))
        self.hint = re.compile(f"目标|{until}|时期|期间|五年|{presenting}")
        """What a sentence without figures must hold to hold a goal."""
        self.ahead = re.compile(f"{until}|{alternatives(words('anchors', 'looks-ahead', 'promise'))}")
        """What a sentence that looks back must hold to hold a goal: a horizon, or a promise."""
        aim_of = one("aim-of")
        self.until = re.compile(
            f"{one('anchors')}(?P<aimed>{_YEAR})年{aim_of}*目标，?|{one('looks-ahead')}(?P<seen>{_YEAR})年，?|(?:到|至)"
            f"(?:“?(?:(?P<year>{_YEAR})年(?!\\d{{1,2}}月|[一二三四五六七八九十]+月)(?:末|底)?|(?P<plan>十[一二三四五六]?五)”?末)|(?P<end>今年底|今年末|年底|明年底))，?"
        )
        """Words that set a horizon for what follows."""
        self.named = re.compile(f"{goals.unless('sets')}了?(?P<aim>[^，。；：]{{4,160}}?)的{aim_of}*目标")
        """实现A、B的目标."""
        self.quoted = re.compile(f"“(?P<aim>[^“”。；]{{6,40}})”等?{aim_of}*目标")
        """“A”等主要目标."""
        self.fixes = re.compile(f"{one('fixes')}(?=[^，。；]{{2,20}}?{one('value')})")
        self.opens_list = re.compile(f"[^，。；：]{{0,8}}?(?:，?{one('opens-list')}：?|：)+")
        self.sums_up = words("sums-up")
        self.heads_list = re.compile(f"{one('heads-list')}[^，。；：]{{0,4}}[。：]$")
        self.announces = words("announces")
        self.reached = re.compile(one("reached"))
        self.cited = re.compile(f"的{one('cited')}")
        self.share_verb = re.compile(f"以?[上下]?的[^，。；]{{2,14}}{one('share-verb')}")
        self.money = words("money")
        self.pace = words("pace")
        self.becoming = words("becoming")
        self.progressing = words("progressing")
        self.progress = re.compile(f"{one('progress')}[^，]{{0,8}}$")
        self.listed = re.compile(one("list"))
        """The name of a list of aims: 主要预期目标."""
        self.chain = re.compile(one("chain"))
        self.cue = re.compile(
            f"(?<![为以积极来得])(?:(?P<promise>{goals.unless('promise')})|(?P<secure>{one('secure')})|(?P<seek>{goals.unless('seek')}))(?![了过])"
        )
        """力争, 确保, 争取, in groups named after their force."""
        self.state = words("state")
        self.firm = re.compile(f"{one('firm')}(?:到|至|为)?[约近了]?$")
        """A verb of state right before a value."""
        self.jobs = re.compile(f"{one('jobs')}(?:{one('firm')}|不少于)?$")
        self.yardstick = re.compile(
            f"{one('yardstick')}|{one('compares')}[^，。；\\d]{{2,14}}{one('compared-with')}$"
            f"|{one('meets')}[^，。；]{{0,24}}{one('assigned')}"
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
        self.agent = re.compile(goals.unless("agent"))
        self.back = re.compile(one("back"))
        self.closing = re.compile(one("closing"))
