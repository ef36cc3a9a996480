"""Whether one kind of text, grown, makes the program slow: hunting steps that cost more than they read.

    python -m tests.benchmarks.grown_inputs [SECONDS]

Each kind is read, briefed and exported at 25 000 and 100 000 characters. A kind fails that takes more than SECONDS (2)
at 100 000, or over twelve times as long as at a quarter of that: such a step is quadratic. Exit status 1 where one does.
"""

import math
import signal
import sys
import time

from briefing import brief, export, read
from briefing.typesetting.lines import breaks

SMALL, LARGE = 25_000, 100_000

KINDS: dict[str, str | tuple[str, str]] = {
    "one long line": "全区茶叶产量增长百分点",
    "commas": "，",
    "ASCII commas": ",",
    "full stops": "。",
    "enumeration commas": "茶、",
    "semicolons": "茶叶；",
    "blank lines": "\n",
    "blanks": " ",
    "ideographic blanks": "\u3000",
    "blanks between characters": "茶 ",
    "one-character lines": "茶\n",
    "opening quotes": "“",
    "closing quotes": "”",
    "quotes": "“茶叶”",
    "straight quotes": '"',
    "nested brackets": "（",
    "closing brackets": "）",
    "brackets in pairs": "（茶）",
    "square brackets": "[/]",
    "digits": "7",
    "full-width digits": "７",
    "digits and points": "1.",
    "digits and commas": "123,",
    "digits and dashes": "1-",
    "digits and slashes": "1/",
    "digits and colons": "3:",
    "Chinese numerals": "十",
    "Chinese digits": "二",
    "ten thousands": "万",
    "percent signs": "%",
    "numbers with units": "12个",
    "numbers and 、": "12%、",
    "headings": "# 茶叶\n",
    "numbered headings": "一、茶叶\n\n",
    "bracketed items": "（一）茶叶。\n",
    "points": "一是茶叶；",
    "dashes": "——茶叶。\n",
    "growth": "增长",
    "growth in percent": "增长5%，",
    "growth without a break": "茶叶增长5%",
    "from … to": "由1提高到2",
    "respectively": "茶叶、河道分别增长1%、2%，",
    "one long list and respectively": "茶叶、",
    "programmes": "六大工程、",
    "programmes with members": "实施三大工程，即甲工程、乙工程、丙工程。",
    "actions": "茶叶行动",
    "quoted actions": "“茶叶行动”",
    "goals": "到2030年，建成茶叶强区。",
    "goal list": "主要预期目标是：",
    "strive": "力争",
    "target list items": "茶叶增长6%左右，",
    "years": "2024年",
    "dates": "2024年5月1日",
    "periods": "“十四五”时期，",
    "this year": "今年",
    "ranks": "居全省第一",
    "streaks": "连续5年",
    "reporters": "记者",
    "sources": "来源：",
    "editors": "责任编辑：王二\n",
    "related": "相关新闻\n",
    "places": "青杨区",
    "Latin": "a",
    "Latin words": "ab ",
    "glosses": "区（qū）",
    "nbsp": "&nbsp;",
    "traditional": "區",
    "zero width": "\u200b",
    "combining": "茶\u0300",
    "ESC": "\x1b[3",
    "NUL among text": "茶叶产量增长百分之五\x00",
    "slashes": "1/3",
    "wrapped lines": "全区茶叶产量去年增长了百分之五点三而且质量\n",
    "table rows": "茶叶\t12\t5%\n",
    "a ratio and a year": "3:2024年",
    "years and doubling": "，起点％3至5翻一番2024年",
    "falls in prices of a year": "跌至-亿元当年价1步",
    "one long name, then doubling": ("行动", "翻一番"),
    "one long number word, then percent": ("三", "12%、"),
    "one long name, then from … to": ("行动", "由1提高到2"),
    "one long verb, then growth": ("再贷款", "增长5%，"),
    "no words, then counts": ("$", "12个"),
    "one long list, then respectively": ("茶叶、", "分别增长1%、2%，"),
    "one long clause, then years": ("茶叶产量", "2024年5%"),
}
"""What is repeated; of two pieces each fills half, for what a long first half does to every fact of the second."""


class PatienceError(Exception):
    """Taking too long to wait for."""


def _stop(*_: object) -> None:
    raise PatienceError


def seconds(text: str, patience: float = 20.0) -> float:
    """Processor time from the bytes to the slower of two exports, and to the lines on a screen; infinite when `patience`
    runs out."""
    raw = f"青杨区经济运行情况\n\n{text}\n".encode()
    signal.setitimer(signal.ITIMER_PROF, patience)
    start = time.process_time()
    try:
        briefing = brief(read(raw))
        exports = []
        for form in ("toml", "markdown"):
            began = time.process_time()
            export(briefing, form, include=("numerals",))
            exports.append(time.process_time() - began)
        document = briefing.document
        for block in document.blocks:
            for _ in breaks(document.text, block.start, block.end, 80):
                pass
    except PatienceError:
        return math.inf
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return time.process_time() - start - min(exports)


def grown(piece: str | tuple[str, str], size: int) -> str:
    """`size` characters of a piece, or half of them of each of two."""
    pieces = (piece,) if isinstance(piece, str) else piece
    return "".join(each * (size // len(pieces) // len(each)) for each in pieces)


def main(limit: float) -> int:
    failed = 0
    signal.signal(signal.SIGPROF, _stop)
    seconds("茶叶产量增长5%。")  # lists and tables are loaded once
    print(f"{'kind':34}{SMALL:>10,}{LARGE:>10,}")
    for name, piece in KINDS.items():
        small, large = (seconds(grown(piece, size)) for size in (SMALL, LARGE))
        slow = large > limit or (large > 0.3 and large > 12 * small)
        failed += slow
        print(f"{name:34}{small:8.3f} s{large:8.3f} s{'  SLOW' if slow else ''}", flush=True)
    print(f"{len(KINDS)} kinds, {failed} slow")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 2.0))
