"""Who wrote, took, edited and published it, when, and which place it is about."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from briefing.model import Credits
from briefing.reading import dates
from briefing.reading.bylines import is_byline, is_occasion
from briefing.reading.furniture import is_page_word
from briefing.reading.labels import fields
from briefing.reading.lexicon import words
from briefing.reading.names import has_surname, people
from briefing.reading.page import Folder, Line
from briefing.reading.places import place_of
from briefing.text.scripts import HAN

_PUBLISHER = re.compile('[^ |:,，。()【】\\[\\]<>"]{2,20}')
# Where an article's first words name its reporters: 本报讯(记者 A 通讯员 B), (记者A)2月1日, 本报讯 记者A 报道.
_OPENING = re.compile("^[^。]{0,24}?[(]([^()]{2,40})[)]|^(?:本报讯|本网讯)([^。,，]{2,30})")
_BRACKETED = re.compile("[(]([^()]{2,40})[)]")
_SIGNED = "[(]([^()]{2,20})[)]$"
_TAKEN = re.compile("(?:摄|供图|摄影|图)$")
_BYLINE_TAKEN = re.compile(f"({HAN}{{2,4}}) ?(?:摄|供图)[)]?$")
_NUMBER = re.compile(f"{HAN}{{1,8}}[〔\\[](?:19|20)\\d\\d[〕\\]] ?\\d+号")
_WORD = re.compile(f"(?:{HAN}|·){{2,10}}")
# A name that stands alone between blanks, bars and brackets.
_STANDING = f"(?<![^ |/(【\\[·]){HAN}{{2,16}}(?![^ |/)】\\]·])"
_BEHIND_PUBLISHER = ("全媒体记者", "记者", "讯", "社版权所有")
_ORIGINAL = ("原创", "首发")
_LEAD = 160
_TOP = 12
_NUMBER_LINE = 60
_BODY = 6000


class Words(NamedTuple):
    """A stretch of text beside its folded form; both have one length, so a place in one is a place in the other."""

    text: str
    folded: str

    def cut(self, start: int, end: int) -> "Words":
        """The stretch from `start` to `end`."""
        return Words(self.text[start:end], self.folded[start:end])


class Scene(NamedTuple):
    """The lines that may carry credits, by where they stand."""

    title: str | None
    bylines: Sequence[Line]
    captions: Sequence[Line]
    prose: Sequence[str]
    """Headings and paragraphs of the article."""
    page: Sequence[Line]
    """Furniture: what stands around the article."""
    marked: bool = False
    """Whether the container told the article from what stands around it."""
    zone: Sequence[Line] = ()
    """Furniture between the headline and the article: a page's bylines are often cut into pieces there."""


def credits_of(text: str, scene: Scene, stated: Credits) -> Credits:
    """The credits of a document: what its lines say, else what its container states."""
    fold = Folder(text)
    bylines = [Words(b.text, b.folded) for b in (*scene.bylines, *scene.zone) if not is_occasion(b)]
    # In pieces, 2019 | 09/07 | 19:02 is no date.
    zone = Words(" ".join(b.text for b in scene.zone), " ".join(b.folded for b in scene.zone))
    prose = [p for p in scene.prose if len(p) > 20]
    lead = _folded(prose[0][:_LEAD], fold) if prose else Words("", "")
    last = _folded(prose[-1][-80:], fold) if prose else Words("", "")
    named = _Named()
    _read_people(named, scene, [*bylines, zone], lead, last)
    publisher = None
    for byline in bylines:
        names, of = _unlabelled(byline)
        publisher = publisher or of
        if not named.of("authors"):
            named.add("authors", names)
    authors = named.of("authors") or _signature(last)
    source = _source([*bylines, zone], scene) or publisher or stated.source
    title = scene.title or stated.title
    return Credits(
        title=title,
        source=source,
        published=_published([*bylines, zone], scene, text, fold, stated),
        authors=authors or tuple(a for a in stated.authors if a != source),
        correspondents=named.of("correspondents"),
        photographers=named.of("photographers"),
        editors=named.of("editors") or stated.editors,
        place=_place(title, text, scene, fold),
        number=_number(scene) or stated.number,
    )


def _read_people(named: "_Named", scene: Scene, bylines: Sequence[Words], lead: Words, last: Words) -> None:
    """Read the people that labels name: in captions and bylines, in the article's first and last words, below it."""
    for b in scene.captions:
        named.read(Words(b.text, b.folded), only="photographers")
    for byline in bylines:
        named.read(byline)
    if m := _OPENING.search(lead.folded):
        named.read(lead.cut(*m.span(1 if m[1] else 2)))
    for b in scene.page:
        # Bylines outside the article are those of other articles; its editors stand there, too.
        if (is_byline(b) and not b.outside) or any(f.role == "editors" for f in fields(b.folded)):
            named.read(Words(b.text, b.folded))
    for m in _BRACKETED.finditer(last.folded):
        named.read(last.cut(*m.span(1)))


def _folded(text: str, fold: Folder) -> Words:
    return Words(text, fold(text))


class _Named:
    """Collects people by role, each once, in the order of the page."""

    def __init__(self) -> None:
        self._people: dict[str, dict[str, None]] = {}

    def of(self, role: str) -> tuple[str, ...]:
        return tuple(self._people.get(role, ()))

    def read(self, line: Words, only: str | None = None) -> None:
        """The people a credit line names; with `only`, those who took a picture."""
        found = False
        for f in fields(line.folded):
            value = line.cut(f.start, f.end)
            if f.role not in ("editors", "authors", "correspondents", "photographers"):
                continue
            taken = bool(_TAKEN.search(value.folded.strip(" )"))) and len(value.folded) < 16
            found = True
            role = "photographers" if taken else f.role
            if only is None or only == role:
                self.add(role, people(value.text))
        if not found and (m := _BYLINE_TAKEN.search(line.folded)) and has_surname(m[1]):
            self.add("photographers", [line.text[m.start(1) : m.end(1)]])

    def add(self, role: str, names: Iterable[str]) -> None:
        """More people in a role."""
        for name in names:
            self._people.setdefault(role, {})[name] = None


def _signature(last: Words) -> tuple[str, ...]:
    """The names in brackets that close an article: (姚思远 倪大千)."""
    m = re.search(_SIGNED, last.folded)
    if m is None:
        return ()
    names = people(last.text[m.start(1) : m.end(1)])
    return tuple(names) if all(has_surname(n) for n in people(m[1])) else ()


def _unlabelled(line: Words) -> tuple[list[str], str | None]:
    """Names and publisher in a byline beside its date or 原创: `2019-11-25 18:57 参考消息`, `叶知秋/江州日报`.

    What stands behind the first label belongs to that label.
    """
    end = next((f.start - len(f.label) - 1 for f in fields(line.folded)), len(line.folded))
    bare = dates.without(line.folded[: max(0, end)])
    dated = bare != line.folded[: max(0, end)] or bare.startswith(_ORIGINAL)
    media = words("credits", "media")
    names: list[str] = []
    publisher: str | None = None
    found = [m for m in _WORD.finditer(bare) if m[0] not in _ORIGINAL and not is_page_word(m[0])]
    slashed = len(found) == 2 and bare[found[0].end() : found[1].start()].strip() == "/"
    if not (dated or slashed) or len(found) > 5:
        return [], None
    for m in found:
        shown = line.text[m.start() : m.end()]
        if m[0].endswith(media) or (len(found) == 1 and not has_surname(m[0])):
            publisher = publisher or shown
        elif len(m[0]) <= 4 and (len(found) > 1 or has_surname(m[0])):
            names.append(shown)
    # Pen names are known by their company: 叨叨姐 胡一刀.
    return names if any(has_surname(m[0]) for m in found) else [], publisher


def _source(bylines: Sequence[Words], scene: Scene) -> str | None:
    """The publisher: the labelled one, else a name among the bylines or around the article that ends like one's."""
    around = [Words(b.text, b.folded) for b in scene.page]
    for line in [*bylines, *around]:
        for f in fields(line.folded):
            if f.role == "source" and (m := _PUBLISHER.search(line.folded, f.start, f.end)):
                return line.text[slice(*m.span())].strip()
    # The page around a saved web page names many publishers; around a plain text it is the masthead.
    for line in [*bylines, *([] if scene.zone else around)]:
        for a, b in _publishers(line.folded):
            return line.text[a:b]
    return None


def _publishers(line: str) -> Iterator[tuple[int, int]]:
    """The ranges of names in a folded line that end like a publisher's: 桐麓时报 | 记者 …, 澜州日报记者 …."""
    media = words("credits", "media")
    for m in re.finditer(_STANDING, line):
        name = m[0]
        for label in _BEHIND_PUBLISHER:
            name = name.removesuffix(label) if len(name) > len(label) + 2 else name
        if len(name) <= 10 and name.endswith(media) and name not in media:
            yield m.start(), m.start() + len(name)


def _published(bylines: Sequence[Words], scene: Scene, text: str, fold: Folder, stated: Credits) -> str | None:
    """The moment of publication: the first date of the bylines, with the time of day the container states for it."""
    # The top of a plain text is its masthead; the top of a page is navigation, and today's date.
    around = [b.folded[f.start : f.end] for b in scene.page for f in fields(b.folded) if f.role == "date"]
    top = around if scene.marked else [_folded(text[:_LEAD], fold).folded]
    said = [(f.role, b.folded[f.start : f.end]) for b in bylines for f in fields(b.folded)]
    labelled = [value for role, value in said if role == "date"]
    written = [value for role, value in said if role == "written"]
    # The day of signature stands among the bylines of official papers, and is not that of publication.
    others = [b.folded for b in bylines if not any(value and value in b.folded for value in written)]
    printed = next((d for line in [*labelled, *others, *top] if (d := dates.first(line))), None)
    if stated.published and (printed is None or (stated.published[:10] == printed and "T" in stated.published)):
        return stated.published
    return printed or next((d for line in written if (d := dates.first(line))), None)


def _number(scene: Scene) -> str | None:
    """The document's own number, which has a line to itself or a label; numbers in sentences are those of others."""
    short = [p for p in scene.prose[:_TOP] if len(p) <= _NUMBER_LINE]
    for line in [*(b.text for b in (*scene.bylines, *scene.page[:_TOP])), *short]:
        m = _NUMBER.search(line)
        if m and len(line) <= _NUMBER_LINE:
            return m[0]
    return None


def _place(title: str | None, text: str, scene: Scene, fold: Folder) -> str | None:
    body = " ".join(scene.prose)[:_BODY]
    simple = fold.whole(f"{title or ''}\n{body}")
    head = simple.partition("\n")[0]
    found = place_of(head, simple, " ".join(b.folded for b in [*scene.bylines, *scene.page]))
    if found is None:
        return None
    at = simple.find(found)
    return f"{title or ''}\n{body}"[at : at + len(found)] if at >= 0 else found
