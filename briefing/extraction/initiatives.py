"""Initiatives (专项): names of their own that end in 工程, 行动, 计划, 战略, 专项 or 方案."""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from briefing.extraction.lexicon import Lexicon, alternatives
from briefing.extraction.regions import body
from briefing.extraction.times.context import Context
from briefing.model import Initiative
from briefing.text.view import View

Span = tuple[int, int]
_STOP = "，。；：！？\n（）—《》〈〉"
_LONGEST = 34
_LONGEST_QUOTED = 14
_SHORTEST = 4
_FEWEST_AHEAD = 400  # characters of a part that looks ahead, for names to be taken from there alone …
_MOST_AROUND = 2  # … where they are no less than this fraction of the whole
_OPENING = 8  # how far from the start of its clause a leading verb may stand
_SHORT_PIECE = 4
_MOST_PIECES = 12
_COUNTED = re.compile("(?:[二三四五六七八九十两百\\d]+(?:多|余)?|一)(?:大|项|个|类|条|件|场|批|份)")
_QUALIFIED = re.compile(".*[\\d.]+[^\\d，]{0,8}的(?=.{4,})")
_QUOTES = re.compile('[“”「」『』"]')
_COINED = re.compile("“[^“”]*”")
_VERSION = re.compile("\\d\\.\\d版")
_MARKER = re.compile(
    "(?:[■●▶◆★•·]|——|（[一二三四五六七八九十\\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\\d{1,2}[.、]|[①-⑳]) ?"
)
_SHORTEST_OPENING = 6
_OPENS_SENTENCE = ("是", "有", "这", "其", "该", "本")
_CLOSES_HEAD = ("", "。", "：", "；", "\n")
_NO_COINAGE = re.compile("[，。；+]")


class _Words:
    """The words of the list `initiatives`."""

    def __init__(self, lexicon: Lexicon) -> None:
        initiatives = lexicon.list("initiatives")
        words, one = initiatives.words, initiatives.any
        quoted = "|".join(f"{word}(?<=”{word})" for word in alternatives(words("quoted")).split("|"))
        self.ending = re.compile(f"{alternatives(words('ending'))}|{quoted}")
        self.carries = re.compile(one("carries"))
        self.leads = re.compile(one("leads"))
        self.how = re.compile(f"{one('how')}*")
        self.again = re.compile(f"^{one('again')}")
        self.goes_on = words("goes-on")
        self.strategy = words("strategy")
        self.works = words("works")
        self.document = words("document")
        self.subject = words("subject")
        self.site = re.compile(one("site"))
        self.time = re.compile(f"{one('time')}*")
        self.plain = re.compile(f"{one('plain')}*{one('ending')}")
        """What names nothing: 重点工程."""


def read(view: View, context: Context, taken: Sequence[Span], lexicon: Lexicon) -> Iterator[Initiative]:
    """The initiatives of the part that looks ahead, or of the whole where nothing does, each once.

    `taken` are the ranges of the names of announced programmes and of their members, in order; no initiative is cut
    from them.
    """
    parts = [p for p in body(view, lexicon) if p.block.kind not in ("byline", "caption", "footnote", "title")]
    forward = ("target", None) if context.calendar.looks_ahead else ("target",)
    ahead = [p for p in parts if context.frame(p.start).status in forward]
    size = sum(p.end - p.start for p in ahead)
    planned = size > _FEWEST_AHEAD and size * _MOST_AROUND >= sum(p.end - p.start for p in parts)
    if planned:
        parts = ahead
    finder = _Finder(view.text, lexicon.table(_Words), planned)
    places: dict[str, list[Span]] = {}
    for part in parts:
        for a, b in finder.names(part.start, part.end):
            places.setdefault(_key(view.text, (a, b), finder.words), []).append((a, b))
    announced = {_key(view.text, span, finder.words) for span in taken}
    for key, found in sorted(places.items(), key=lambda item: item[1]):
        a, b = found[0]
        if key in announced:
            continue
        if _within(taken, (a, b)) and not finder.carried_at(a):
            continue
        yield Initiative(
            view.quote(a, b), finder.words.ending.findall(view.text[a:b])[-1], len(found), rule="named-action"
        )


def _key(text: str, name: Span, words: _Words) -> str:
    return words.again.sub("", _QUOTES.sub("", text[slice(*name)]))


def _within(taken: Sequence[Span], name: Span) -> bool:
    i = bisect_left(taken, name[1], key=lambda span: span[0])
    return i > 0 and taken[i - 1][1] > name[0]


class _Finder:
    """Finds names in a text: the ending first, then where the name begins."""

    def __init__(self, text: str, words: _Words, planned: bool) -> None:
        self.text = text
        self.words = words
        self.planned = planned
        """Whether the text is a plan; outside one a name needs a verb that carries nothing else: 实施, 开展."""

    def names(self, start: int, end: int) -> Iterator[Span]:
        """The names in a range, in order, none inside another."""
        last = start
        for m in self.words.ending.finditer(self.text, start, end):
            found = self._quoted(m) if self.text[m.end() : m.end() + 1] == "”" else self._plain(start, m)
            if found is not None and found[0] >= last and self._is_name(*found):
                last = found[1]
                yield found

    def carried_at(self, start: int) -> bool:
        """Whether a carrying verb stands right before a place."""
        return any(m.end() == start for m in self.words.carries.finditer(self.text, max(0, start - 4), start))

    def _quoted(self, m: re.Match[str]) -> Span | None:
        """A name whose ending stands within its quotes: “双高计划”."""
        opened = self.text.rfind("“", max(0, m.end() - _LONGEST_QUOTED - 1), m.start())
        inside = self.text[opened + 1 : m.end()]
        if (
            opened < 0
            or "”" in inside
            or _NO_COINAGE.search(inside)
            or self.text.startswith(self.words.goes_on, m.end() + 1)
        ):
            return None
        return opened, m.end() + 1

    def _plain(self, floor: int, m: re.Match[str]) -> Span | None:
        """A name whose ending stands outside quotes: 城市更新行动, “绿盾”行动."""
        text, words = self.text, self.words
        if text.startswith(words.goes_on, m.end()) or text[m.start() - 1] == "等":
            return None
        if m[0] == "战略" and text.startswith(words.strategy, m.end()):
            return None
        start = self._start(floor, m.start())
        if start is None:
            start = self._opening(floor, m)
        if start is None or (text.startswith(words.works, m.end()) and "”" not in text[start : m.start()]):
            return None
        qualified = _QUALIFIED.match(text, start, m.start())
        start = words.how.match(text, qualified.end() if qualified else start).end()  # type: ignore[union-attr]
        return start, m.end()

    def _is_name(self, start: int, end: int) -> bool:
        words = self.text[start:end]
        name = words.replace("“", "").replace("”", "")
        if len(name) < _SHORTEST or end - start > _LONGEST or _COUNTED.search(_COINED.sub("", words)):
            return False
        if self.text[end : end + 1].isdigit() and not words.endswith("”") and not _VERSION.match(self.text, end):
            return False  # 供水工程100处 counts works
        if "的" in _COINED.sub("", words) or name.endswith(self.words.document):
            return False
        plain = self.words.plain
        if any(plain.fullmatch(name, i + 1) for i, c in enumerate(name) if c == "等"):
            return False  # …等重点工程 sums up a list
        return not plain.fullmatch(name)

    # -- where a name begins -------------------------------------------------------------------------------------------

    def _start(self, floor: int, at: int) -> int | None:
        """Where the name begins whose ending stands at `at`: after the verb that carries it, or after its neighbour."""
        edge = self._edge(floor, at)
        if edge is None:
            return None
        carried = self._carried(edge, at)
        if carried is not None:
            return carried
        if edge > floor and self.text[edge - 1] in "、和与及":
            return self._coordinated(floor, edge, at)
        return edge if self.text[edge] == "“" else None

    def _opening(self, floor: int, m: re.Match[str]) -> int | None:
        """Where a name begins that no verb carries, since it opens its clause: as its subject, or as a head by itself."""
        text = self.text
        edge = self._edge(floor, m.start())
        if edge is None or (edge > floor and text[edge - 1] not in "，。；："):
            return None
        marker = _MARKER.match(text, edge, m.start())
        start = self.words.time.match(text, marker.end() if marker else edge).end()  # type: ignore[union-attr]
        if m.end() - start < _SHORTEST_OPENING or text.startswith(_OPENS_SENTENCE, start):
            return None
        if self.words.leads.match(text, start):
            return None
        head = self.planned and marker is not None and edge == floor and text[m.end() : m.end() + 1] in _CLOSES_HEAD
        named = text.startswith(self.words.subject, m.end()) and not self.words.site.search(text, start, m.start())
        return start if head or named else None

    def _edge(self, floor: int, at: int) -> int | None:
        """The farthest a name can reach back: to a mark outside quotes, or to 和 after another name."""
        text = self.text
        depth = 0
        i = at
        while i > max(floor, at - _LONGEST):
            c = text[i - 1]
            if c == "”":
                depth += 1
            elif c == "“":
                depth -= 1
                if depth < 0:
                    return None
                if depth == 0 and text[i - 2 : i - 1] == "”":
                    return i - 1  # “A”“B”行动: the last of them
            elif depth == 0 and (c in _STOP or c == "、" or (c in "和与及" and self._parts_names(i - 1, at))):
                return i
            i -= 1
        return i if i == floor else None

    def _parts_names(self, joiner: int, at: int) -> bool:
        """Whether 和 stands between two names: after an ending or a quote, before a quote, or between like words."""
        text = self.text
        if (
            text[joiner - 1 : joiner + 1] == "以及"
            or text[joiner - 1] == "”"
            or text[joiner + 1] == "“"
            or text[joiner - 2 : joiner] == text[at - 2 : at]
        ):
            return True
        return self._ends_name(0, joiner)

    def _ends_name(self, floor: int, end: int) -> bool:
        """Whether an ending stands right before a place."""
        return any(m.end() == end for m in self.words.ending.finditer(self.text, max(floor, end - 6), end))

    def _carried(self, edge: int, at: int) -> int | None:
        """After the last carrying verb, or after a leading verb near the start."""
        inside = self._quotes(edge, at)
        found = None
        for m in self.words.carries.finditer(self.text, edge, at):
            if at - m.end() < 2 or any(a < m.start() < b for a, b in inside):
                continue
            if found is None or not self._says_nothing(m.end(), at):
                found = m.end()
        if found is not None:
            return found
        if not self.planned or (edge and self.text[edge - 1] in "、和与及"):
            return None  # what a list goes on with is a name from its first word
        for m in self.words.leads.finditer(self.text, edge, min(at, edge + _OPENING)):
            if at - m.end() >= 2 and self.text[m.end()] != "业" and not any(a < m.start() < b for a, b in inside):
                found = m.end()
                while (more := self.words.leads.match(self.text, found, at)) and at - more.end() >= 2:
                    found = more.end()
                return found
        return None

    def _says_nothing(self, start: int, at: int) -> bool:
        """Whether what would be left of a name is none: 深化|提升行动, whose verb is a part of the name."""
        ending = self.words.ending.match(self.text, at)
        return ending is not None and self.words.plain.fullmatch(self.text, start, ending.end()) is not None

    def _quotes(self, start: int, end: int) -> list[Span]:
        found = []
        opened = self.text.find("“", start, end)
        while opened >= 0:
            closed = self.text.find("”", opened, end)
            if closed < 0:
                break
            found.append((opened, closed))
            opened = self.text.find("“", closed, end)
        return found

    def _coordinated(self, floor: int, edge: int, at: int) -> int | None:
        """The last of several names that one verb carries; with those before it where they are too short for names."""
        text = self.text
        if text[edge - 1] != "、":
            return edge
        if text[edge - 2] == "”" or self._ends_name(floor, edge - 1):
            return edge
        pieces = [edge]
        i = edge - 1
        while text[i] == "、" and len(pieces) <= _MOST_PIECES:
            before = self._edge(floor, i)
            if before is None:
                return None
            carried = self._carried(before, i)
            pieces.append(carried if carried is not None else before)
            if carried is not None or before == floor or text[before - 1] in "和与及":
                break
            i = before - 1
        else:
            return None
        lengths = [a - b - 1 for a, b in zip(pieces, pieces[1:], strict=False)]
        alike = all(text[a - 2] == text[at - 1] == "化" for a in pieces[:-1])  # 集成化、智能化、国际化行动
        coined = "”" in text[pieces[-1] : edge]
        if alike or (not coined and (max(lengths) <= _SHORT_PIECE or "等" in text[edge:at])):
            return pieces[-1]
        return edge
