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

    from briefing.reading.decoding import decode
    from briefing.reading.plain import structure
    from briefing.reading.source import load

    raw, called = load(source, name)
    text, used, warnings = decode(raw, called or "标准输入", encoding)
    blocks, furniture, credits = structure(text)
    return Document(
        text=text,
        credits=credits,
        blocks=blocks,
        furniture=furniture,
        file=called,
        encoding=used,
        sha256=hashlib.sha256(raw).hexdigest(),
        warnings=warnings,
    )
