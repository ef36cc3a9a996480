"""The process that opens a PDF: bytes on standard input, its lines as JSON on standard output.

A process of its own, since the library is native code fed with strangers' files: what hangs it, fills the memory or
brings it down costs the reader one sentence and nothing else. Imports nothing of the program.
"""

import contextlib
import json
import sys
from typing import Any

MEMORY = 450 * 1024 * 1024
MOST_CHARACTERS = 5_000_000
# A blank that the library puts into a narrower gap (in ems) beside a Chinese character is no blank of the author's.
_NARROW = 0.6
# A gap wider than this stands between two columns.
_WIDE = 1.5


def main() -> int:
    """Write {"pages": [[line, …], …]} or {"error": reason}; a line is x0, x1, y, size and text."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        answer = read(sys.stdin.buffer.read())
    except MemoryError:
        answer = {"error": "memory"}
    sys.stdout.write(json.dumps(answer))
    return 0


def read(raw: bytes) -> dict[str, Any]:
    """The lines of each page, from top to bottom."""
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(raw)
        count = len(document)
    except pypdfium2.PdfiumError as error:
        return {"error": "password" if "password" in str(error).lower() else "broken"}
    pages: list[list[tuple[float, float, float, float, str]]] = []
    left = MOST_CHARACTERS
    for number in range(count):
        try:
            page = document[number]
            text = page.get_textpage()
        except pypdfium2.PdfiumError:
            continue
        lines = list(_lines(text))
        left -= sum(len(line[4]) for line in lines)
        if left < 0:
            return {"error": "long"}
        pages.append(lines)
        text.close()
        page.close()
    return {"pages": pages}


def _lines(page: Any) -> Any:
    """The lines of a page in the order of the file: left and right end, height of the foot, size, text."""
    import pypdfium2.raw as pdfium

    characters: list[tuple[str, tuple[float, float, float, float], bool]] = []
    for i in range(page.count_chars()):
        sign = chr(pdfium.FPDFText_GetUnicode(page.raw, i) or 0xFFFD)
        if sign in "\r\n":
            if characters:
                yield _line(characters)
            characters = []
        elif sign != "\x00":
            box = page.get_charbox(i, loose=True)
            characters.append((sign, box, pdfium.FPDFText_IsGenerated(page.raw, i) == 1))
    if characters:
        yield _line(characters)


def _line(
    characters: list[tuple[str, tuple[float, float, float, float], bool]],
) -> tuple[float, float, float, float, str]:
    inked = [c for c in characters if not c[0].isspace()] or characters
    size = max(c[1][3] - c[1][1] for c in inked)
    out = []
    for k, (sign, _, generated) in enumerate(characters):
        if generated and sign == " " and 0 < k < len(characters) - 1:
            before, after = characters[k - 1], characters[k + 1]
            gap = after[1][0] - before[1][2]
            if gap > _WIDE * size:
                out.append("\t")
                continue
            chinese = "\u2e80" <= before[0] <= "\uffef" or "\u2e80" <= after[0] <= "\uffef"
            if chinese and gap < _NARROW * size:
                continue
        out.append(sign)
    return inked[0][1][0], inked[-1][1][2], inked[0][1][1], size, "".join(out)


if __name__ == "__main__":
    sys.exit(main())
