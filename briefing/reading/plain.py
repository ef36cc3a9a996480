"""The structure of plain text: lines to blocks, furniture and credits."""

import re
from dataclasses import dataclass

from briefing.model import Block, Credits, Furniture
from briefing.model.document import BlockKind, FurnitureKind
from briefing.reading import furniture as page
from briefing.reading.credits import Reader


@dataclass(slots=True)
class Line:
    """A line without the blanks at its ends; `indent` is how many stood before it."""

    start: int
    end: int
    text: str
    indent: int
    gap: bool
    """Whether a blank line stands before it."""


_END = '。！？；：”）…!?;:")'
_NUMBERED = re.compile(
    "(?P<one>第?[一二三四五六七八九十]{1,3}[、.．](?!\\d)|第[一二三四五六七八九十]+[章节部])|(?P<two>[（(][一二三四五六七八九十]{1,3}[)）])|(?P<hash>#{1,6} )"
)
_FOOTNOTE = re.compile("[①②③④⑤⑥⑦⑧⑨⑩]|\\[\\d+\\]|［\\d+］|\\d{1,3}[.．]“")
_ITEM = re.compile("[●■▶◆★•·▪]|——|[一二三四五六七八九十]+是|\\d{1,2}[.、．](?!\\d)")


def lines(text: str) -> list[Line]:
    """The lines of `text` that are not blank."""
    out = []
    at = 0
    gap = False
    for raw in text.split("\n"):
        body = raw.strip()
        if body and any(c.isalnum() or c in "●■—" or not c.isspace() for c in body):
            start = at + raw.index(body[0])
            start = at + len(raw) - len(raw.lstrip())
            out.append(Line(start, start + len(body), body, start - at, gap))
            gap = False
        else:
            gap = True
        at += len(raw) + 1
    return out


def structure(text: str) -> tuple[tuple[Block, ...], tuple[Furniture, ...], Credits]:
    """Blocks, furniture and credits of a plain text."""
    rows = lines(text)
    wrapped = _is_hard_wrapped(rows)
    reader = Reader(text)
    first = page.head(rows)
    title_at = _title(rows, first)
    title_end = title_at
    if title_at is not None:
        # a headline may stand over two lines, with nothing between them
        nxt = title_at + 1
        if (
            nxt < len(rows)
            and not rows[nxt].gap
            and len(rows[nxt].text) <= 36
            and rows[nxt].text[-1] not in "。；：:"
            and not page.BYLINE.search(rows[nxt].text)
            and not _NUMBERED.match(rows[nxt].text)
            and not rows[nxt].text.startswith(("——", "（", "("))
            and rows[title_at].text != rows[nxt].text
        ):
            title_end = nxt
    title = [rows[i].text for i in range(title_at, (title_end or title_at) + 1)] if title_at is not None else []
    tail = page.tail(rows, title, title_at)
    furniture: list[Furniture] = []
    blocks: list[Block] = []
    k = 0
    while k < len(rows):
        row = rows[k]
        if title_at is not None and title_at <= k <= (title_end or 0):
            if k == title_at:
                blocks.append(Block("title", row.start, rows[title_end or k].end))
            k += 1
            continue
        kind = page.kind_of(row.text, k, first, tail, title_at)
        if kind is not None:
            furniture.append(_furniture(kind, row))
            reader.page_line(row.text)
            k += 1
            continue
        j = k
        if wrapped and not _is_short_head(row, rows, k):
            while (
                j + 1 < len(rows)
                and not rows[j + 1].gap
                and rows[j + 1].indent == 0
                and not page.FURNITURE.search(rows[j + 1].text)
                and len(rows[j].text) >= 24
            ):
                j += 1
        block = _block(text, rows, k, j, title)
        if block.kind == "heading":
            while (
                j + 1 < len(rows)
                and _continues_heading(rows[j], rows[j + 1], rows[k])
                and page.kind_of(rows[j + 1].text, j + 1, first, tail, title_at) is None
            ):
                j += 1
            block = Block("heading", block.start, rows[j].end, block.level)
        blocks.append(block)
        k = j + 1
    furniture = _merge(furniture, text, blocks)
    return tuple(blocks), tuple(furniture), reader.credits(title, blocks, furniture, first, rows)


def _furniture(kind: FurnitureKind, row: Line) -> Furniture:
    return Furniture(kind, row.start, row.end)


def _merge(found: list[Furniture], text: str, blocks: list[Block]) -> list[Furniture]:
    """Neighbouring furniture as one stretch per kind."""
    out: list[Furniture] = []
    for f in found:
        if out and out[-1].kind == f.kind and not text[out[-1].end : f.start].strip():
            out[-1] = Furniture(f.kind, out[-1].start, f.end)
        else:
            out.append(f)
    return out


def _is_hard_wrapped(rows: list[Line]) -> bool:
    """Whether lines break in mid-sentence at a fixed width: many long lines of one length without an end mark."""
    long = [r for r in rows if len(r.text) >= 24]
    if len(long) < 6:
        return False
    broken = sum(r.text[-1] not in _END + "，、,、" and 24 <= len(r.text) <= 60 for r in long)
    return broken * 2 > len(long)


def _is_short_head(row: Line, rows: list[Line], k: int) -> bool:
    return len(row.text) < 24 and (k + 1 >= len(rows) or rows[k + 1].gap or rows[k + 1].indent > 0)


def _title(rows: list[Line], first: int) -> int | None:
    """Which line is the headline: the first before the text that is no credit and no furniture."""
    best: int | None = None
    for k in range(first, min(len(rows), first + 14)):
        t = rows[k].text
        if re.search("工作报告", t) and len(t) < 40 and not t.startswith("——"):
            return k
        if (
            best is None
            and 6 <= len(t.lstrip("# ")) <= 80
            and not page.FURNITURE.search(t)
            and not page.BYLINE.search(t)
            and t[-1] not in "。，；"
        ):
            best = k
        if len(t) > 80:
            break
    return best


def _block(text: str, rows: list[Line], k: int, j: int, title: list[str]) -> Block:
    row, last = rows[k], rows[j]
    start, end = row.start, last.end
    body = row.text
    kind: BlockKind = "paragraph"
    level = 0
    if body in title and len(title) == 1:
        kind, level = "heading", 1
    elif page.CAPTION.search(body) and len(body) < 70:
        kind = "caption"
    elif (page.BYLINE.search(body) and len(body) < 60) or page.SPEAKER.search(body):
        kind = "byline"
    elif _FOOTNOTE.match(body) and k > len(rows) // 2:
        kind = "footnote"
    elif _is_heading(rows, k, j):
        kind = "heading"
        m = _NUMBERED.match(body)
        level = 3
        if m:
            level = 1 if m["one"] else 2 if m["two"] else body.index(" ")
        elif not m and body.endswith((":", "：")) and len(body) <= 12:
            level = 1
    elif _ITEM.match(body):
        kind = "item"
    return Block(kind, start, end, level)


def _is_heading(rows: list[Line], k: int, j: int) -> bool:
    t = rows[k].text
    if j > k or len(t) > 60:
        return False
    m = _NUMBERED.match(t)
    if m:
        return t[-1] not in "。；" and len(t) <= 60 and "。" not in t
    if _ITEM.match(t) and not t.startswith("■"):
        return False
    if t[-1] in "。；！？”）)…" and not (t[-1] == "”" and len(t) <= 24):
        return t[-1] in "”" and len(t) <= 24 and "。" not in t
    if t.startswith("■") and t[-1] in "”」":
        return True
    if re.match("(?:记者|问|答|[^\\W\\da-zA-Z_]{2,4})[：:]", t) and not t.startswith(
        ("锁定", "锚定", "盘点", "落实", "开局")
    ):
        return "?" not in t[-1] and False
    return len(t) <= 40 and t.count("，") + t.count(",") <= 2 and not re.search("[。；]", t)


def _continues_heading(last: Line, nxt: Line, first: Line) -> bool:
    """Whether a heading goes on in the next line: after a colon or comma, or a second short line of a broken one."""
    if len(nxt.text) > 24 or nxt.text[-1] in "。；!！?？，" or _NUMBERED.match(nxt.text) or _ITEM.match(nxt.text):
        return False
    if last.text[-1] in ":：,，" and len(last.text) <= 24:
        return True
    return first.text[-1] in ":：" and len(first.text) <= 12 and len(last.text) <= 16 and nxt.indent == last.indent
