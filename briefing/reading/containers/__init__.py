"""One file per container; `extract` recognises which one it is, by content before name."""

from dataclasses import replace

from briefing.reading.decoding import decode
from briefing.reading.page import Extract


def extract(raw: bytes, shown: str, encoding: str | None) -> tuple[Extract, str]:
    """What the bytes hold, and the encoding they were read by. `shown` names the source in errors; raises ReadError.

    Modules of containers are imported when one is met: a plain text pays for none of them.
    """
    text, used, warnings = decode(raw, shown, encoding)
    from briefing.reading.containers import plain

    found = plain.extract(text)
    return replace(found, warnings=(*warnings, *found.warnings)), used
