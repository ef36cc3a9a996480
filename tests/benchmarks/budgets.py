"""Every budget of the program, measured in pairs within one run on one machine, as a table.

    python -m tests.benchmarks.budgets [RUNS]      (9)

Each run measures the program and what it is compared with one after the other; the table shows the median of the pairs.
Exit status 1 where a budget is not held.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from briefing import brief, read
from briefing.resources import data
from tests.terminal.screen import Terminal

SEED = data("seeds") / "gulou.txt"
DOCUMENTS = Path(__file__).parents[1] / "extraction" / "documents"
SIZE = (120, 40)
SIZES = (1_000, 10_000, 100_000, 1_000_000, 10_000_000)
STORY = (
    "青杨区经济运行情况\n去年，全区茶叶产量1.2万吨、增长6%，居全省第二；新增绿色工厂12家、民宿340家。\n"
    "城镇居民、农村居民人均消费支出分别增长4%、5%，公交分担率由31%提高到38%。\n"
    "今年，力争茶园面积突破30万亩，改造老旧小区46个，惠及居民1.3万户，城镇调查失业率控制在5.5%以内。\n"
)

BARE = """
from textual.app import App
from textual.widgets import Footer, Header, Static
class Bare(App):
    BINDINGS = [("q", "quit", "Quit")]
    def compose(self):
        yield Header(); yield Static("BARE-APP-READY", markup=False); yield Footer()
"""
RUN_BARE = BARE + "Bare().run()"
# A heart that beats every millisecond from the first moment of the loop; its longest pause goes to the file named last.
HEART = """
import asyncio, atexit, sys, time
from pathlib import Path
out = Path(sys.argv.pop())
worst = 0.0
atexit.register(lambda: out.write_text(str(worst)))
async def beat():
    global worst
    last = time.perf_counter()
    while True:
        await asyncio.sleep(0.001)
        now = time.perf_counter()
        worst = max(worst, now - last - 0.001)
        last = now
def with_heart(App):
    load = getattr(App, "on_load", lambda self: None)
    def on_load(self):
        self.heart = asyncio.get_running_loop().create_task(beat())
        load(self)
    App.on_load = on_load
"""
RUN_HEART_BARE = HEART + BARE + "with_heart(Bare); Bare().run()"
RUN_HEART = HEART + (
    "from briefing.app.main import BriefingApp; with_heart(BriefingApp)\n"
    "from briefing.__main__ import main; sys.exit(main())"
)


class Row(NamedTuple):
    """A line of the table; `held` says whether the budget is."""

    what: str
    budget: str
    aim: str
    measured: str
    held: bool


def shown(command: list[str], marker: str, home: Path) -> tuple[float, float]:
    """Seconds from the start to `marker` on the program's own screen, and the megabytes it holds a little later."""
    began = time.perf_counter()
    with Terminal(command, home=home, size=SIZE) as terminal:
        wanted = marker.encode()
        while wanted not in terminal.bytes.partition(b"\x1b[?1049h")[2]:
            terminal.read(5)
            assert terminal.process.poll() is None, terminal.text
        took = time.perf_counter() - began
        terminal.settle(0.5)
        status = Path(f"/proc/{terminal.process.pid}/status").read_text(encoding="utf-8")
        resident = next(int(line.split()[1]) for line in status.splitlines() if line.startswith("VmRSS"))
    return took, resident / 1024


def pairs(runs: int, ours: Callable[[], float], other: Callable[[], float]) -> tuple[float, float, float]:
    """Medians of ours, of the other, and of their ratios, taken in turn; the first pair only warms up."""
    rows = [(ours(), other()) for _ in range(runs + 1)][1:]
    return tuple(statistics.median(column) for column in zip(*((a, b, a / b) for a, b in rows), strict=True))  # type: ignore[return-value]


def first_text(runs: int, home: Path) -> list[Row]:
    """First text of the article, and memory, against a bare app."""
    program = [sys.executable, "-m", "briefing"]
    bare = [sys.executable, "-c", RUN_BARE]
    rows = [(shown(program, "鼓楼区经济总量", home), shown(bare, "BARE-APP-READY", home)) for _ in range(runs + 1)][1:]
    ratio = statistics.median(a[0] / b[0] for a, b in rows)
    memory = statistics.median(a[1] / b[1] for a, b in rows)
    ours, other = (statistics.median(r[i][0] for r in rows) * 1000 for i in (0, 1))
    return [
        Row(
            "first text, against a bare app",
            "1.35 x",
            "1.2 x",
            f"{ratio:.2f} x ({ours:.0f} / {other:.0f} ms)",
            ratio <= 1.35,
        ),
        Row("memory with the seed open, against a bare app", "1.5 x", "1.3 x", f"{memory:.2f} x", memory <= 1.5),
    ]


def export_process(runs: int, home: Path) -> list[Row]:
    """`briefing export` of the seed as a whole process, against an empty interpreter; what it loads."""

    def timed(*arguments: str) -> float:
        began = time.perf_counter()
        subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
        return time.perf_counter() - began

    ours, other, ratio = pairs(
        2 * runs, lambda: timed("-m", "briefing", "export", str(SEED)), lambda: timed("-c", "pass")
    )
    script = "import sys; from briefing.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", script, "export", str(SEED)], check=True, capture_output=True, text=True
    )
    loaded = {name.partition(".")[0] for name in done.stderr.split()}
    heavy = sorted(loaded & {"textual", "rich", "jieba", "pypinyin", "asyncio"})
    return [
        Row(
            "briefing export of the seed, against python -c pass",
            "10 x",
            "8 x",
            f"{ratio:.1f} x ({ours * 1000:.0f} / {other * 1000:.0f} ms)",
            ratio <= 10,
        ),
        Row(
            "heavy modules that export loads",
            "none",
            "none",
            " ".join(heavy) or f"none of {len(done.stderr.split())}",
            not heavy,
        ),
    ]


def genre() -> str:
    """The text of one invented document of each kind (report, plan, bulletin, meeting, broadcast), denser than real ones."""
    return "\n".join(read(path).text for path in sorted(DOCUMENTS.iterdir()) if path.suffix != ".facts")


def spent(text: str) -> float:
    """Processor seconds from document to briefing: the best of as many runs as fit into half a second."""
    document = read(text.encode())
    best, total = float("inf"), 0.0
    while total < 0.5:
        began = time.process_time()
        facts = brief(document)
        taken = time.process_time() - began
        best, total = min(best, taken), total + max(taken, 1e-4)
        del facts
    return best


def extraction(_: int, home: Path) -> list[Row]:
    """Characters a second from document to briefing, and whether a character costs the same at every size.

    The budget is for documents as they are: the shipped article. How many statistics a text holds decides the speed, so
    two rows without a budget say how low it falls: on the invented documents, which hold some three times as many as work
    reports do (11 in 1000 characters), and on a text of nothing else.
    """
    text, dense = genre(), (STORY * 1000)[:100_000]
    costs = {size: spent((text * (size // len(text) + 1))[:size]) / size for size in SIZES}
    growth = costs[SIZES[-1]] / costs[10_000]
    each = ", ".join(f"{1 / cost / 1000:.0f}" for cost in costs.values())
    article = read(SEED).text
    speed = len(article) / spent(article)
    rows = [
        Row("extraction, characters a second on one core", "300 000", "1 000 000", f"{speed:,.0f}", speed >= 300_000),
        Row(
            "cost of a character at 10 MB, against 10 kB",
            "flat (1.5 x)",
            "1 x",
            f"{growth:.2f} x ({each} k/s)",
            growth <= 1.5,
        ),
    ]
    for what, words in (("invented documents", text), ("nothing but statistics", dense)):
        density = 1000 * len(brief(read(words.encode())).statistics) / len(words)
        measured = f"{len(words) / spent(words):,.0f}"
        rows.append(Row(f"… of {what}, {density:.0f} statistics in 1000 characters", "-", "-", measured, True))
    return rows


def longest_gap(runs: int, home: Path) -> list[Row]:
    """The longest pause of the event loop from the start until all tabs are filled, above a bare app's."""

    def gap(script: str, keys: str, *arguments: str) -> float:
        note = home / "gap"
        with Terminal([sys.executable, "-c", script, *arguments, str(note)], home=home, size=SIZE) as terminal:
            while b"\x1b[?1049h" not in terminal.bytes:
                terminal.read(5)
            terminal.settle(0.4)
            for key in keys:
                terminal.press(key)
                terminal.settle(0.3)
            terminal.settle(1.2)  # keywords are found meanwhile
            terminal.press("q")
            terminal.end()
        return float(note.read_text(encoding="utf-8")) * 1000

    rows = [(gap(RUN_HEART, "23456", str(SEED)), gap(RUN_HEART_BARE, "")) for _ in range(max(3, runs // 2))]
    above = statistics.median(a - b for a, b in rows)
    ours, other = (statistics.median(r[i] for r in rows) for i in (0, 1))
    return [
        Row(
            "longest gap of the event loop, above a bare app's",
            "25 ms",
            "10 ms",
            f"{above:.0f} ms ({ours:.0f} - {other:.0f})",
            above <= 25,
        )
    ]


def page_down(runs: int, home: Path) -> list[Row]:
    """Processor time of a page-down in a text of 200 000 characters."""
    text = home / "long.txt"
    text.write_text(("\n".join(STORY.splitlines()[1:]) + "\n") * 1200, encoding="utf-8")
    with Terminal([sys.executable, "-m", "briefing", str(text)], home=home, size=SIZE) as terminal:
        terminal.wait("茶叶")
        terminal.press("6")
        terminal.settle(1)
        tick = os.sysconf("SC_CLK_TCK")

        def spent() -> float:
            fields = Path(f"/proc/{terminal.process.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / tick

        pages = 20 * runs
        before = spent()
        for _ in range(pages):
            terminal.press("pagedown")
            while not terminal.read(1):
                pass
        terminal.settle()
        each = (spent() - before) / pages * 1000
    return [
        Row("page-down in a text of 200 000 characters, processor time", "16 ms", "10 ms", f"{each:.1f} ms", each <= 16)
    ]


def main(runs: int) -> int:
    rows: list[Row] = []
    with tempfile.TemporaryDirectory() as folder:
        for measure in (first_text, export_process, extraction, longest_gap, page_down):
            rows += measure(runs, Path(folder))
            print(".", end="", file=sys.stderr, flush=True)
    print(file=sys.stderr)
    print(f"{'what':66}{'budget':>14}{'aim':>12}  measured")
    for row in rows:
        print(f"{row.what:66}{row.budget:>14}{row.aim:>12}  {row.measured}{'' if row.held else '  OVER'}")
    return int(not all(row.held for row in rows))


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 9))
