"""Getting parts out of a Word file, which is a ZIP archive, without trusting it."""

import zlib
from io import BytesIO
from zipfile import BadZipFile, ZipFile

from briefing.model import ReadError

# A report of 26 000 characters takes about one megabyte of XML.
_LARGEST_PART = 30_000_000
_MOST_PARTS = 5000
_OTHERS = (("xl/", "Excel 表格"), ("ppt/", "PowerPoint 演示文稿"), ("content.xml", "OpenDocument 文件"))


class Archive:
    """The parts of a Word file. Raises ReadError for anything else, and for one that is broken, encrypted or a bomb."""

    def __init__(self, raw: bytes, shown: str) -> None:
        self._shown = shown
        try:
            self._zip = ZipFile(BytesIO(raw))
        except (BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise self._broken() from error
        names = self._zip.namelist()
        if len(names) > _MOST_PARTS:
            raise ReadError(f"“{shown}”里的部件过多,不像是一篇文稿。")
        if "word/document.xml" not in names:
            for start, kind in _OTHERS:
                if any(n.startswith(start) for n in names):
                    raise ReadError(f"“{shown}”是{kind},不是 Word 文档;请另存为 .docx 或纯文本。")
            raise ReadError(f"“{shown}”是 ZIP 压缩包;请先解压,再打开其中的文稿。")
        self._names = frozenset(names)

    def part(self, name: str) -> bytes | None:
        """The bytes of a part; None where there is no such part."""
        if name not in self._names:
            return None
        info = self._zip.getinfo(name)
        if info.flag_bits & 1:
            raise ReadError(f"“{self._shown}”有密码保护;请解除密码后另存。")
        try:
            # The directory of an archive may lie about sizes: what counts is what comes out.
            with self._zip.open(info) as file:
                data = file.read(_LARGEST_PART + 1)
        except (BadZipFile, zlib.error, EOFError, ValueError, OSError, NotImplementedError, RuntimeError) as error:
            raise self._broken() from error
        if len(data) > _LARGEST_PART:
            raise ReadError(f"“{self._shown}”解压后过大,不像是一篇文稿。")
        return data

    def _broken(self) -> ReadError:
        return ReadError(f"“{self._shown}”是损坏或不完整的 Word 文件;请重新下载或另存。")
