"""The list `cues` compiled: expressions for the words of standing, of headings and of the sentences that open a part."""

import re

from briefing.extraction.lexicon import Lexicon
from briefing.text.sought import Sought

_HAN_NUMBER = "[一二三四五六七八九十]+"
_EMPHASIS = "(?:重点|主要|着力|突出)?"


class Cues:
    """One expression for each kind of cue."""

    def __init__(self, lexicon: Lexicon) -> None:
        cues = lexicon.list("cues")
        one, unless = cues.any, cues.unless
        task = f"{one('task')}(?:项目)?(?:分别)?(?:为|是)?："
        to_put = f"(?!{one('future')})[^，。；]{{1,24}}?{one('put')}"
        self.hoped = cues.words("hoped")
        self.expected = re.compile(unless("expected"))
        self.target = Sought(
            f"[{cues.first('target', 'task')}将到至实今]",
            rf"{unless('target')}(?!(?<=目标)(?:任务)?的[近约]?\d|(?<=计划)的?\d)|将(?![军领士来近于\d这该其本]|{to_put})"
            rf"|到20[2-9]\d年|至20[2-9]\d年|实施.{{0,4}}提升工程|{task}|今年的?[^，。；]{{0,6}}(?:工程|实事|任务)(?=，)",
        )
        self.actual = Sought(
            f"[{cues.first('actual')}已目了]",
            rf"{unless('actual')}|已(?!经济)(?![^，。；]{{1,8}}的)|目前(?!已[^，。；]{{1,8}}的)|了(?<=[成到了]了)",
        )
        self.settled = Sought(f"[{cues.first('settled')}连]", rf"{one('settled')}|连续\d+年获")
        self.soon = re.compile(f"[^，。；、]{{0,18}}?将[^，。；]{{0,10}}?{one('soon')}")
        self.told = re.compile(one("told"))
        self.arrives = re.compile(f"{one('moves')}[^，。；]{{0,4}}?[到至为]")
        self.back, self.ahead, self.later = (re.compile(one(group)) for group in ("back", "ahead", "later"))
        self.drafted = re.compile(f"{one('drafts')}了[^。]{{0,40}}?纲要[^。]{{0,2}}草案")
        self.announces = re.compile(
            f"{_EMPHASIS}{one('takes-up')}.{{0,8}}{one('kind-of-work')}|{one('as-follows')}"
            f"|{one('carries-out')}[^，。]{{0,4}}“?{_HAN_NUMBER}[大项]"
        )
        self.intends = re.compile(one("intends"))
        self.plans = re.compile(unless("plans"))
        self.aims = re.compile(
            f"{one('aims-at')}(?:上述|以上|这些|这一)[^，。]{{0,4}}目标|{one('aims')}"
            f"|{one('to-do')}(?:项目)?(?:分别)?(?:为|是)?："
        )
        self.will = re.compile(f"将[^，。；]{{0,6}}{one('will')}")
