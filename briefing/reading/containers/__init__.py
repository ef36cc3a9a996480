"""One file per container; `extract` recognises which one it is, by content before name.

Modules of containers are imported when one is met: a plain text pays for none of them.
"""

from briefing.model import ReadError
from briefing.reading.containers import plain
from briefing.reading.decoding import decode
from briefing.reading.page import Extract

_MARKDOWN = ("md", "markdown")


def extract(raw: bytes, shown: str, encoding: str | None) -> tuple[Extract, str]:
    """What the bytes hold, and the encoding they were read by; "" where the container has its own.

    `shown` names the source, in errors too. Raises ReadError with one sentence.
    """
    if found := _of_bytes(raw, shown):
        return found, ""
    text, used, warnings = decode(raw, shown, encoding)
    found = _of_text(text, shown)
    return found._replace(warnings=(*warnings, *found.warnings)), used


def _of_bytes(raw: bytes, shown: str) -> Extract | None:
    """What a binary container holds; None for text."""
    if raw.startswith(b"PK\x03\x04"):
        from briefing.reading.containers import docx

        return docx.extract(raw, shown)
    if b"%PDF-" in raw[:1024]:
        from briefing.reading.containers import pdf

        return pdf.extract(raw, shown)
    if raw.startswith(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"):
        raise ReadError(_old_office(raw, shown))
    return None


def _old_office(raw: bytes, shown: str) -> str:
    """What to say of a compound file: an encrypted document, or one of the time before 2007."""
    if "EncryptedPackage".encode("utf-16-le") in raw:
        return f"“{shown}”有密码保护;请解除密码后另存。"
    if "WordDocument".encode("utf-16-le") in raw:
        return f"“{shown}”是旧版 Word 文件(.doc);请另存为 .docx。"
    return f"“{shown}”是旧版 Office 文件;请另存为 .docx 或纯文本。"


def _of_text(text: str, shown: str) -> Extract:
    """What decoded text holds. Cheap questions come first: most texts are plain."""
    ending = shown.lower().rpartition(".")[2]
    if "#" in text or ending in _MARKDOWN:
        from briefing.reading.containers import markdown

        if ending in _MARKDOWN or markdown.is_markdown(text):
            return markdown.extract(text)
    if "<" in text:
        from briefing.reading.containers import feed, sniff

        if sniff.is_feed(text) and (found := feed.extract(text)):
            return found
        if sniff.is_html(text):
            from briefing.reading.containers import html

            return html.extract(text, shown)
    if ending in ("csv", "tsv"):
        from briefing.reading.containers import delimited

        if found := delimited.extract(text):
            return found
    return plain.extract(text)
