"""A folder of generated documents through `briefing export`: are all good ones exported, is memory flat, do jobs pay?

    python tests/benchmarks/batch.py [FILES [BROKEN]]

Generates FILES (500) documents from the invented stories, BROKEN (20) of them broken in one way or another, and exports
them with one process and with two. Prints the time of each and the ratio, the peak memory of a worker against a process
that exports one file, and whether the right files failed. Exit status 1 where a file is missing or a wrong one failed.
"""

import os
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.txt"))
BROKEN = (b"", b"\x89PNG\r\n\x1a\n" + bytes(500), b"%PDF-1.7\nno", bytes(range(256)) * 40, b'schema = "briefing/1"\n[')


def generate(folder: Path, files: int, broken: int) -> set[str]:
    """Fill `folder`; gives the names of the broken files."""
    chance = random.Random(2026)
    texts = [story.read_text(encoding="utf-8") for story in STORIES]
    bad = set(chance.sample(range(files), broken))
    for number in range(files):
        path = folder / f"{number % 10}" / f"{number:04}.txt"
        path.parent.mkdir(exist_ok=True)
        if number in bad:
            path.write_bytes(chance.choice(BROKEN))
        else:
            path.write_text("\n".join(chance.sample(texts, 2)), encoding="utf-8")
    return {f"{number:04}" for number in bad}


class Watch(threading.Thread):
    """The peak memory of a process and of those below it, by process, in MiB (Linux only)."""

    def __init__(self, pid: int) -> None:
        super().__init__(daemon=True)
        self.pid, self.peaks = pid, dict[int, float]()

    def run(self) -> None:
        while True:
            for pid in self._family(self.pid):
                try:
                    status = Path(f"/proc/{pid}/status").read_text()
                except OSError:
                    continue
                if "VmHWM:" in status:
                    peak = int(status.partition("VmHWM:")[2].split()[0]) / 1024
                    self.peaks[pid] = max(peak, self.peaks.get(pid, 0))
            time.sleep(0.02)

    def _family(self, pid: int) -> list[int]:
        try:
            below = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        except OSError:
            return [pid]
        return [pid, *(each for child in below for each in self._family(int(child)))]


def export(*arguments: str) -> tuple[float, dict[int, float], str]:
    """Wall seconds, peaks by process (ours first), and what was said, of one run."""
    began = time.perf_counter()
    process = subprocess.Popen(
        [sys.executable, "-m", "briefing", "export", "-q", "--lang", "zh", *arguments], stderr=subprocess.PIPE
    )
    watch = Watch(process.pid)
    watch.start()
    said = process.communicate()[1].decode()
    return time.perf_counter() - began, watch.peaks, said


def main(files: int = 500, broken: int = 20) -> int:
    """Run it."""
    wrong = 0
    with tempfile.TemporaryDirectory() as place:
        papers, out = Path(place, "papers"), Path(place, "out")
        papers.mkdir()
        bad = generate(papers, files, broken)
        largest = max((p for p in papers.rglob("*.txt") if p.stem not in bad), key=os.path.getsize)
        _, single, _ = export(str(largest), "-o", str(out / "one.toml") if out.mkdir() is None else "")
        alone = max(single.values())
        times = {}
        for jobs in (1, 2):
            target = out / str(jobs)
            times[jobs], peaks, said = export(str(papers), "-o", str(target), "--jobs", str(jobs))
            failed = {Path(line.partition("“")[2].partition("”")[0]).stem for line in said.splitlines()[:-1]}
            written = {path.stem for path in target.rglob("*.toml")}
            wrong += failed != bad or len(written) != files - broken
            workers = sorted(peaks.values())[-jobs:]
            print(
                f"{jobs} jobs: {times[jobs]:.2f} s, {files / times[jobs]:.0f} files/s, {len(written)} exported, {len(failed)} failed; "
                f"peak of a worker {max(workers):.1f} MiB = {max(workers) / alone:.2f} x one file ({alone:.1f} MiB)"
            )
        print(f"two jobs are {times[1] / times[2]:.2f} x as fast as one")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
