"""The forms an input of the fuzzer can have: what is made of its pieces, what may be among them, and what must hold."""

import ast
import re
from collections.abc import Callable
from functools import cache, partial
from pathlib import Path
from typing import NamedTuple

from briefing import brief, export, read
from briefing.exporting import FORMATS
from briefing.extraction.lexicon import parse, shipped
from briefing.model import BriefingError, ReadError
from briefing.opening import open_briefing
from briefing.settings import configuration
from tests.fuzz import properties
from tests.fuzz.genre import PIECES
from tests.reading.making import NUMBERING, STYLES, traditional, word
from tests.reading.templates import BODY, PAGES
from tests.safety.hostile import PAYLOADS

Shape = tuple[object, ...]

_TESTS = Path(__file__).parents[1]
_STORIES = sorted((_TESTS / "stories").glob("*.txt"))
_HAN = re.compile("[\u4e00-\u9fff]")
_PART = re.compile("¶([a-z]+)¶")
_SHORTEST = 8  # characters of a text among the tests that may be a sentence
_CUT = re.compile(r"(?<=[，。；、：“”（）\n])|(?<=\d)(?=\D)|(?<=\D)(?=\d)")
_HTML = """<p> </p> <div> </div> <div_class="share"> <div_class="content"> <ul> <li> </li> </ul> <h1> </h1> <h2> <title> </title> <table> <tr> <td>
<td_colspan="2"> </td> </tr> </table> <br> <!-- --> <script> </script> <style> <a_href="/1"> </a> <meta_name="author"_content=" "> <meta_charset="gbk">
<meta_property="article:published_time"_content="2024-05-01"> <body> </body> <html> <head> </head> <article> </article> <nav> <time> <b> <span_hidden> </span>
<script_type="application/ld+json">{"headline":" <blockquote> <sup> <ruby> <rt> <hr> <img_alt="茶"> <pre> &#x4e00; &#0; &lt; &amp;nbsp; <![CDATA[ ]]>"""
_MARKDOWN = "#_ ##_ ###### ** * _ ` ``` --- === |_ _|_ |---|---| >_ -_ 1._ [ ](/a) ![ <p> </p> <!-- --> \\ ~~ [^1] [^1]:_ <br> &nbsp;"
_WORD = """<w:p> </w:p> <w:r> </w:r> <w:t> </w:t> <w:p><w:r><w:t> </w:t></w:r></w:p> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:br/> <w:tab/>
<w:pPr><w:pStyle_w:val="Title"/></w:pPr> <w:del> </w:del> <w:ins> </w:ins> <w:footnoteReference_w:id="1"/> <w:vanish/> <w:txbxContent> </w:txbxContent>
<w:numPr><w:ilvl_w:val="0"/><w:numId_w:val="1"/></w:numPr> <w:gridSpan_w:val="2"/> <w:fldChar_w:fldCharType="begin"/> <w:instrText> <w:sdt> </w:sdt>"""
_FEED = """<rss><channel> </channel></rss> <item> </item> <title> </title> <description> </description> <![CDATA[ ]]> <feed> </feed> <entry> </entry>
<content> </content> <content:encoded> <?xml_version="1.0"?> <link/> <p> </p> &lt;p&gt; <pubDate>"""
_CONFIG = """language theme format scope folder citation [keys] find _=_ " "zh" "en" "toml" "summary" "{quote}" "{nothing}" { } ''' [[ ]] 1 true 2024-05-01 # [a.b]"""


class Form(NamedTuple):
    """A kind of input."""

    name: str
    made: Callable[[str], bytes]
    """The bytes of its pieces, joined."""
    check: Callable[[bytes, bool], set[Shape]]
    """Raises where a promise is broken; the shapes of the facts. With True: every format of export, too."""
    pieces: Callable[[], tuple[str, ...]]
    """What is its own beside the pieces of the genre."""
    seeds: Callable[[], list[tuple[str, ...]]]


def cut(text: str) -> tuple[str, ...]:
    """The pieces of a text: clauses, with numbers apart."""
    return tuple(_CUT.split(text))


@cache
def words() -> tuple[str, ...]:
    """Every word the rules know, and the pieces of the genre."""
    known = (word for groups in shipped().lists.values() for group in groups.values() for word in group)
    return tuple(dict.fromkeys((*PIECES, *PAYLOADS, *known)))


def _split(rows: str) -> tuple[str, ...]:
    return (*(row.replace("_", " ") for row in rows.split()), "\n", "\n\n")


def _texts() -> list[tuple[str, ...]]:
    """Sections of invented stories."""
    found: list[tuple[str, ...]] = []
    for path in _STORIES:
        text = path.read_text(encoding="utf-8")
        found += [cut(text[at : at + 300]) for at in range(0, len(text), 250)]
    return found


def _tested(*places: str) -> list[tuple[str, ...]]:
    """What the tests of these folders or files read: each shows a rule at work."""
    files = [file for place in places for file in sorted(_TESTS.glob(place))]
    trees = [ast.walk(ast.parse(file.read_text(encoding="utf-8"))) for file in files]
    found = (node.value for tree in trees for node in tree if isinstance(node, ast.Constant))
    texts = dict.fromkeys(text for text in found if isinstance(text, str) and len(_HAN.findall(text)) >= _SHORTEST)
    return [cut(text) for text in texts]


def _pages() -> list[tuple[str, ...]]:
    """Pages as content systems make them."""
    filled = {"body": "".join(f"<p>{p}</p>" for p in BODY[:2]), "lines": "<br>".join(BODY[:2]), "spans": BODY[0]}
    return [tuple(re.split("(?<=>)", page.format(**filled))) for page, *_ in PAGES.values()]


def _word(text: str) -> bytes:
    """A Word file of a body and, each behind its name (¶styles¶), other parts."""
    body, *parts = _PART.split(text)
    return word(body, **dict(zip(parts[::2], parts[1::2], strict=True)))


def _words() -> list[tuple[str, ...]]:
    """Word files whose paragraphs have styles, numbers and notes."""
    row = '<w:p><w:pPr><w:pStyle w:val="{}"/><w:numPr><w:ilvl w:val="{}"/><w:numId w:val="{}"/></w:numPr></w:pPr><w:r><w:t>'
    end = "</w:t></w:r></w:p>"
    tags = re.compile("(?<=>)(?=<)|(?<=>)(?=[^<])|(?<=[^>])(?=<)")
    table = "<w:tbl><w:tr><w:tc><w:p>产值</w:p></w:tc><w:tc><w:p>亿元</w:p></w:tc></w:tr><w:tr><w:tc>茶</w:tc><w:tc>5</w:tc></w:tr></w:tbl>"
    note = '<w:p><w:r><w:t>二环<w:footnoteReference w:id="2"/></w:t></w:r></w:p>'
    notes = '¶footnotes¶<w:footnote w:id="2"><w:p><w:r><w:t>注</w:t></w:r></w:p></w:footnote>'
    bodies = (
        row.format("T", 0, 0)
        + "工作报告"
        + end
        + row.format("H1", 0, 5)
        + "目标"
        + end
        + row.format("", 1, 5)
        + "产值5亿元"
        + end,
        row.format("Mine", 2, 5)
        + "任务"
        + end
        + row.format("", 0, 6)
        + "建路"
        + end
        + row.format("Cap", 0, 0)
        + "图"
        + end,
        row.format("Toc", 0, 0) + "目录" + end + table + note + notes,
    )
    parts = f"¶styles¶{STYLES}", f"¶numbering¶{NUMBERING}"
    return [tuple(tags.split(text)) for text in (*bodies, *(bodies[0] + part for part in parts), "".join(parts))]


def _document(name: str, raw: bytes, fully: bool) -> set[Shape]:
    briefing = properties.check_bytes(raw, name, exports=fully)
    return properties.shapes(briefing) if briefing else set()


def _reopened(name: str, raw: bytes, fully: bool) -> set[Shape]:
    """A damaged export opens or says why not; what opens can be written again, and the same once more."""
    try:
        briefing = open_briefing(raw, name=name)
    except ReadError as error:
        properties.check_sentence(error)
        return set()
    for form in FORMATS:
        if fully or form.name == "toml":
            written = export(briefing, form.name)
            if form.name in ("toml", "json"):
                again = open_briefing(written.encode() if isinstance(written, str) else written, name=name)
                assert export(again, form.name) == written
    return {(name, len(briefing.document.warnings))}


def _settings(load: Callable[[str], object], raw: bytes, fully: bool) -> set[Shape]:
    try:
        load(raw.decode("utf-8", "replace"))
    except BriefingError as error:
        properties.check_sentence(error)
    return set()


def _exported(form: str) -> list[tuple[str, ...]]:
    return [
        tuple(re.split(r"(?<=\n)|(?<= = )", str(export(brief(read(path)), form, summary=True)))) for path in _STORIES
    ]


def _encoded(encoding: str, text: str) -> bytes:
    return (traditional(text) if encoding == "big5" else text).encode(encoding, "replace")


def _nothing() -> tuple[str, ...]:
    return ()


def _wrapped(before: str, after: str) -> list[tuple[str, ...]]:
    return [(before, *each, after) for each in _texts()[::6]]


_utf8 = partial(_encoded, "utf-8")

FORMS = (
    Form("text", _utf8, partial(_document, "x.txt"), _nothing,
         lambda: [*_texts(), *_tested("extraction/test_*.py", "text/test_*.py", "digest/test_*.py", "reading/test_*.py")]),
    *(
        Form(name, partial(_encoded, name), partial(_document, "x.txt"), _nothing, lambda: _texts()[::9])
        for name in ("gb18030", "big5", "utf-16", "utf-16-be", "utf-32")
    ),
    Form("html", _utf8, partial(_document, "x.html"), lambda: _split(_HTML),
         lambda: [*_wrapped("<html><p>", "</p>"), *_pages(), *_tested("reading/test_html.py", "reading/test_pages.py")]),
    Form("markdown", _utf8, partial(_document, "x.md"), lambda: _split(_MARKDOWN),
         lambda: [*_wrapped("# ", "\n\n"), *_tested("reading/test_markdown.py")]),
    Form("feed", _utf8, partial(_document, "x.xml"), lambda: _split(_FEED),
         lambda: _wrapped("<rss><channel><item><description>", "</description></item></channel></rss>")),
    Form("csv", _utf8, partial(_document, "x.csv"), lambda: (",", '"', "\n", "\t", '""'), lambda: _wrapped("年,亿元\n", ",1\n")),
    Form("word", _word, partial(_document, "x.docx"), lambda: (*_split(_WORD), "¶styles¶", "¶numbering¶", "¶footnotes¶"),
         lambda: [*_wrapped("<w:p><w:r><w:t>", "</w:t></w:r></w:p>"), *_words()]),
    Form("toml", _utf8, partial(_reopened, "x.toml"), lambda: ("[[statistics]]\n", "value = ", '""\n', "-1\n", "nan\n"), lambda: _exported("toml")),
    Form("json", _utf8, partial(_reopened, "x.json"), lambda: ("null", "[", "]", "{", "}", ",", '"\\ud800"', "1e999999", "-1"), lambda: _exported("json")),
    Form("config", _utf8,
         partial(_settings, lambda text: configuration.parse(text, "config.toml", [f.name for f in FORMATS], ["find"])),
         lambda: _split(_CONFIG), lambda: [('language = "zh"\n', "[keys]\n", 'find = "ctrl+g"\n')]),
    Form("lexicon", _utf8, partial(_settings, lambda text: parse(text, "goals.txt")),
         lambda: ("[", "]", "\n", "#"), lambda: [("[", "verbs", "]", "\n", "打造", "\n")]),
)  # fmt: skip
