"""Opening whatever a user names: a document, or an export of one, which becomes the briefing it was made of."""

import os
from dataclasses import replace
from typing import TYPE_CHECKING, BinaryIO

from briefing.model import Briefing, Document, ReadError
from briefing.opening.recognition import parsed
from briefing.reading import read
from briefing.reading.source import load

if TYPE_CHECKING:
    from briefing.extraction.lexicon import Lexicon
    from briefing.opening.record import Record

StrPath = str | os.PathLike[str]


def open_briefing(
    source: StrPath | bytes | BinaryIO,
    *,
    name: str | None = None,
    encoding: str | None = None,
    original: StrPath | None = None,
    lexicon: "Lexicon | None" = None,
) -> Briefing:
    """The briefing of the document in `source`; or, if that is an export (TOML or JSON), the briefing it was made of.

    An export gives its facts back as they stand in it. The document they were read from is `original`, or else a file of
    its name in the folder of the export, if the SHA-256 of the bytes agrees; without one the document is sparse (see
    `Document.sparse`) and its warnings say so. `name` and `encoding` are those of `briefing.read`,
    `lexicon` is that of `briefing.brief`. Raises ReadError with
    one sentence.
    """
    raw, called = load(source, name)
    export = parsed(raw, called or "标准输入")
    if export is None:
        from briefing.extraction import brief

        return brief(read(raw, name=called, encoding=encoding), lexicon)
    stated = export.record("document").text_or_none("file")
    path = os.fspath(original) if original is not None else _beside(source, stated)
    return _reopened(export, path, stated or "(无名)")


def _beside(source: StrPath | bytes | BinaryIO, file: str | None) -> str | None:
    """Where the original of the export in `source` would lie; None if nobody can know."""
    if not isinstance(source, str | os.PathLike) or not file or os.path.basename(file) != file:
        return None
    return os.path.join(os.path.dirname(os.fspath(source)), file)


def _reopened(export: "Record", path: str | None, shown: str) -> Briefing:
    from briefing.opening.facts import briefing_of

    reason = f"原文“{shown}”不在手边"
    if path is not None and os.path.isfile(path):
        reason = f"“{path}”与导出时的原文不同"
        stated = export.record("document")
        # A text was perhaps read in an encoding that the user gave; what says its encoding itself takes none.
        for encoding in dict.fromkeys((None, stated.text_or_none("encoding"))):
            document = _document(path, encoding)
            if document is not None and document.sha256 == stated.text("sha256"):
                try:
                    return briefing_of(export, document)
                except ReadError:
                    continue
    briefing = briefing_of(export, None)
    warning = f"{reason},只看得到导出里引用的文字。"
    return replace(briefing, document=replace(briefing.document, warnings=(warning,)))


def _document(path: str, encoding: str | None) -> Document | None:
    try:
        return read(path, encoding=encoding)
    except ReadError:
        return None
