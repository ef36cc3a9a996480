"""Broken files of every format: each gives a document or one clear sentence, in bounded time and memory.

Run `python -m tests.reading.mutations [COUNT]` for COUNT (5 000) mutations of each format; the suite reads a small sample
with `survives`.
"""

import random
import sys
import time
import zipfile
from collections.abc import Iterator
from io import BytesIO

from briefing.model import ReadError
from briefing.reading import read
from briefing.resources import data
from tests.reading import making

SECONDS, MEGABYTES = 10, 500


def originals() -> dict[str, bytes]:
    """One file of each format."""
    text = (data("seeds") / "gulou.txt").read_text(encoding="utf-8")
    rows = "".join(f"<w:tr><w:tc><w:p><w:r><w:t>指标{k}</w:t></w:r></w:p></w:tc><w:tc/></w:tr>" for k in range(9))
    csv = 'id,content\n1,"' + text.replace('"', '""') + '"\n'
    feed = f'<?xml version="1.0"?><rss><channel><item><title>甲</title><description>{making.escape(text)}</description></item></channel></rss>'
    return {
        "x.txt": text.encode(),
        "gb.txt": text.encode("gb18030"),
        "utf16.txt": text.encode("utf-16"),
        "big5.txt": making.traditional(text).encode("big5", "ignore"),
        "x.html": making.html(text),
        "x.md": making.markdown(text),
        "x.docx": making.docx(text),
        "table.docx": making.word(f"<w:tbl>{rows}</w:tbl>", styles="<w:style/>", numbering="<w:num/>"),
        "x.pdf": making.pdf(text),
        "x.csv": csv.encode(),
        "x.rss": feed.encode(),
    }


def mutations(raw: bytes, count: int, chance: random.Random) -> Iterator[bytes]:
    """`count` broken forms of a file; the parts of an archive are broken before they are packed, every other time."""
    for k in range(count):
        if k % 2 and raw.startswith(b"PK"):
            yield _repacked(raw, chance)
        else:
            yield _broken(raw, chance)


def _broken(raw: bytes, chance: random.Random) -> bytes:
    data = bytearray(raw)
    for _ in range(chance.choice((1, 1, 3, 20))):
        at = chance.randrange(len(data) + 1)
        size = chance.choice((1, 2, 16, 300))
        kind = chance.randrange(6)
        if kind == 0:
            data[at : at + size] = chance.randbytes(size)
        elif kind == 1:
            del data[at : at + size]
        elif kind == 2:
            data[at:at] = data[max(0, at - size) : at] * chance.choice((1, 50))
        elif kind == 3:
            data[at : at + size] = bytes(size)
        elif kind == 4:
            data[at:at] = chance.choice(
                (b"<", b"</p>", b"<!--", b'"', b"&#x110000;", b"\xff\xfe", b"PK\x03\x04", b"%PDF-", b"<td>", b"\n" * 99)
            )
        else:
            del data[at:]
    return bytes(data)


def _repacked(raw: bytes, chance: random.Random) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(BytesIO(raw)) as source, zipfile.ZipFile(out, "w") as target:
        for name in source.namelist():
            target.writestr(name, _broken(source.read(name), chance))
    return out.getvalue()


def survives(raw: bytes, name: str) -> float:
    """Read a broken file; the seconds it took. Anything but a sound document or a clear sentence is raised."""
    start = time.perf_counter()
    sentence = ""
    last = 0
    try:
        document = read(raw, name=name)
    except ReadError as error:
        sentence = str(error)
    else:
        spans = [(x.start, x.end) for x in (*document.blocks, *document.furniture)]
        for a, b in sorted(spans):
            assert last <= a < b <= len(document.text), name
            last = b
    assert "\n" not in sentence
    assert not sentence or sentence.endswith("。"), sentence
    return time.perf_counter() - start


def main() -> int:
    """Break every file; prints the slowest reading and the memory taken."""
    import resource

    count = int(sys.argv[1]) if len(sys.argv) > 1 else 5000
    only = sys.argv[2:]
    for name, raw in originals().items():
        if only and name not in only:
            continue
        chance = random.Random(f"{name} 1")
        slowest = max(survives(m, name) for m in mutations(raw, count, chance))
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        print(f"{name:12} {count} mutations, slowest {slowest:.2f} s, at most {memory} MB", flush=True)
        if slowest > SECONDS or memory > MEGABYTES:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
