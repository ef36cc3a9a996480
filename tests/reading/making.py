"""Making documents of other formats from a plain text, as an office would."""

import re
import zipfile
from html import escape
from io import BytesIO

from briefing.text.scripts import table

#: The styles and lists of a Word file, by the names and numbers that an office gives them.
STYLES = """
<w:style w:styleId="T"><w:name w:val="Title"/></w:style>
<w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style>
<w:style w:styleId="H2"><w:name w:val="标题 2"/></w:style>
<w:style w:styleId="Mine"><w:name w:val="本单位标题"/><w:basedOn w:val="H2"/></w:style>
<w:style w:styleId="Toc"><w:name w:val="toc 1"/></w:style>
<w:style w:styleId="Cap"><w:name w:val="caption"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0">
 <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
 <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl>
 <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%3."/></w:lvl>
</w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>
<w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num>
"""

_BYLINE = re.compile(r"\d{4}[-年]\d|来源|記者|记者")


def paragraphs(text: str) -> list[str]:
    """The lines of a text that are not blank."""
    return [line.strip() for line in text.split("\n") if line.strip()]


def traditional(text: str) -> str:
    """`text` in traditional characters, one for one, of those that Big5 has."""
    back: dict[int, int] = {}
    for old, new in table().items():
        try:
            chr(old).encode("big5")
        except UnicodeEncodeError:
            continue
        back.setdefault(new, old)
    return text.translate(back)


def html(text: str) -> bytes:
    """A page with navigation before and other articles behind."""
    body = "".join(f"<p>　　{escape(p)}</p>\n" for p in paragraphs(text))
    title = escape(next(p for p in paragraphs(text) if len(p) > 10))
    return (
        f'<!DOCTYPE html><html><head><meta charset="utf-8"><title>{title}_要闻</title></head><body>'
        '<div class="nav"><a href="/">首页</a><a href="/1">要闻</a></div>'
        f'<div class="content">{body}</div>'
        '<div class="related"><a href="/2">全市200个项目集中开工</a></div><div class="foot">版权所有</div></body></html>'
    ).encode()


def markdown(text: str) -> bytes:
    """The text with a blank line between paragraphs and some of them as HTML."""
    rows = paragraphs(text)
    marked = [f"<p>{escape(p)}</p>" if k % 3 == 2 and len(p) > 60 else escape_markdown(p) for k, p in enumerate(rows)]
    return "\n\n".join(marked).encode()


def escape_markdown(line: str) -> str:
    """A line that means itself in Markdown."""
    return re.sub(r"([*_#`\\])", r"\\\1", line)


def docx(text: str) -> bytes:
    """A Word file with a paragraph per line, words cut into runs as Word does."""
    body = "".join(
        "<w:p><w:r><w:t>"
        + '</w:t></w:r><w:r><w:t xml:space="preserve">'.join(escape(p[i : i + 7]) for i in range(0, len(p), 7))
        + "</w:t></w:r></w:p>"
        for p in paragraphs(text)
    )
    return word(body)


def word(body: str, **parts: str) -> bytes:
    """A Word file with this body; other parts by name: styles, numbering, footnotes."""
    space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr("word/document.xml", f"<w:document {space}><w:body>{body}</w:body></w:document>")
        for name, content in parts.items():
            archive.writestr(f"word/{name}.xml", f"<w:{name} {space}>{content}</w:{name}>")
    return out.getvalue()


_LINE, _SIZE, _LEFT, _TOP, _FOOT = 36.0, 12, 80, 760, 90


def pdf(text: str, head: str = "江州市文稿汇编") -> bytes:
    """A PDF with a running head and page numbers, paragraphs indented and broken into lines of 36 characters."""
    pages: list[list[tuple[int, int, str]]] = []
    y = 0
    for p in paragraphs(text):
        for k, line in enumerate(_wrapped(p)):
            if y < _FOOT:
                pages.append([(_LEFT, 810, head), (290, 40, f"— {len(pages) + 1} —")])
                y = _TOP
            pages[-1].append((_LEFT + (0 if k else 2 * _SIZE), y, line))
            y -= 20
    contents = []
    for page in pages:
        shown = "".join(f"1 0 0 1 {x} {y} Tm <{line.encode('utf-16-be').hex()}> Tj\n" for x, y, line in page)
        contents.append(f"BT /F {_SIZE} Tf\n{shown}ET".encode())
    return _assembled(contents)


def _wrapped(paragraph: str) -> list[str]:
    lines, width, line = [], 2.0, ""
    for c in paragraph:
        step = 0.5 if c.isascii() else 1.0
        if width + step > _LINE:
            lines.append(line)
            width, line = 0.0, ""
        width += step
        line += c
    return [*lines, line]


def _assembled(contents: list[bytes]) -> bytes:
    """Pages set in a font that is not embedded, as Chinese office software does it."""
    kids = " ".join(f"{5 + 2 * k} 0 R" for k in range(len(contents)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(contents)}>>".encode(),
        b"<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UTF16-H/DescendantFonts[4 0 R]>>",
        b"<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>"
        b"/DW 1000/W[1 95 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/FontBBox[0 -120 1000 880]"
        b"/Ascent 880/Descent -120/CapHeight 700/StemV 93/ItalicAngle 0>>>>",
    ]
    for k, content in enumerate(contents):
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>/Contents %d 0 R>>"
            % (6 + 2 * k)
        )
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
    out = bytearray(b"%PDF-1.5\n")
    places = []
    for k, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (k, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % at for at in places)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)
