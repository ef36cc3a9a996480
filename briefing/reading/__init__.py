"""Bytes to a Document: `read`."""

import os
from typing import BinaryIO

from briefing.model import Document


def read(
    source: str | os.PathLike[str] | bytes | BinaryIO, *, name: str | None = None, encoding: str | None = None
) -> Document:
    """The document in a file, in bytes or in a binary stream.

    `name` is what to call it where the source has no name; `encoding` overrules the recognised one. Raises ReadError
    with one sentence: what, where, what to do.
    """
    import hashlib

    from briefing.reading.containers import extract
    from briefing.reading.source import load
    from briefing.reading.structure import structure
    from briefing.text.halves import without_halves

    raw, called = load(source, name)
    found, used = extract(raw, called or "标准输入", encoding)
    made = structure(found)
    return Document(
        text=found.text,
        credits=made.credits,
        blocks=made.blocks,
        furniture=made.furniture,
        file=called and without_halves(called),
        format=found.format,
        encoding=used,
        sha256=hashlib.sha256(raw).hexdigest(),
        warnings=found.warnings,
    )
