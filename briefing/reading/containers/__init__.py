"""One file per container; `extract` recognises which one it is, by content before name."""

from dataclasses import replace

from briefing.reading.containers import plain
from briefing.reading.decoding import decode
from briefing.reading.page import Extract


def extract(raw: bytes, shown: str, encoding: str | None) -> tuple[Extract, str]:
    """What the bytes hold, and the encoding they were read by. `shown` names the source in errors; raises ReadError.

    Modules of containers are imported when one is met: a plain text pays for none of them.
    """
    text, used, warnings = decode(raw, shown, encoding)
    found = _of_text(text, shown)
    return replace(found, warnings=(*warnings, *found.warnings)), used


def _of_text(text: str, shown: str) -> Extract:
    if "<" in text:
        from briefing.reading.containers.sniff import is_html

        if is_html(text):
            from briefing.reading.containers import html

            return html.extract(text, shown)
    return plain.extract(text)
