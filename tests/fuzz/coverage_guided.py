"""Fuzzing that learns: inputs of every form, and those that reach new code of `briefing` beget others.

    python -m tests.fuzz.coverage_guided FOLDER [SECONDS] [SEED]      (600, 1)

An input is a form and a list of pieces (see `forms`). Each is read, briefed, digested and checked by `properties`; one
that is news is written in every format too. News is either a *branch*, a jump between two lines of the program that no
input made before, or a *shape*, a new kind of fact; both are kept in FOLDER, where a later run takes up. The number to
look at is that of inputs since the last new line and the last new branch: over 20 000, and it has gone quiet.

Findings go to FOLDER/findings, shrunk, one of each place; keep an invented one of its kind in `found/`. Exit status 1
where there are any.
"""

import hashlib
import json
import random
import signal
import sys
import time
import traceback
from collections.abc import Iterator
from pathlib import Path
from types import FrameType
from typing import NamedTuple

import coverage

COVERAGE = coverage.Coverage(data_file=None, branch=True, source_pkgs=["briefing"], config_file=False)
COVERAGE.start()  # before the program is imported, whose lines of definition are lines too

from tests.fuzz.forms import FORMS, words  # noqa: E402

LONGEST = 60
"""Pieces of an input: short ones are quick, and say what they found."""
PATIENCE = 20  # seconds
_BY_NAME = {form.name: form for form in FORMS}


class Input(NamedTuple):
    """A form and the pieces it is made of."""

    form: str
    pieces: tuple[str, ...]

    def check(self, fully: bool) -> set[tuple[object, ...]]:
        """Raises where it breaks a promise; the shapes of its facts."""
        form = _BY_NAME[self.form]
        signal.alarm(PATIENCE)
        try:
            return form.check(form.made("".join(self.pieces)), fully)
        finally:
            signal.alarm(0)


class Reached:
    """The branches and lines of the program that inputs have reached.

    The tracer's own tables are read, which hold a branch as a number: asking for them by the front door costs more than
    an input does.
    """

    def __init__(self) -> None:
        collector = COVERAGE._collector
        assert collector is not None
        self._tables: dict[str, set[int]] = collector.data  # type: ignore[assignment]
        self._seen: dict[str, set[int]] = {}
        self.branches = 0
        self.lines: set[tuple[str, int]] = set()

    def news(self) -> tuple[int, int]:
        """How many lines and branches were reached for the first time since the last call."""
        lines = len(self.lines)
        branches = self.branches
        for file, table in list(self._tables.items()):
            known = self._seen.setdefault(file, set())
            if len(table) > len(known):
                new = table - known
                known |= new
                self.branches += len(new)
                self.lines.update((file, line) for line in map(_line, new) if line)
        return len(self.lines) - lines, self.branches - branches


def _line(branch: int) -> int:
    """The line a branch leads to; 0 for the end of a function."""
    return 0 if branch & (1 << 41) else (branch ^ (branch & 0xFFFFF)) >> 20 & 0xFFFFF


def begetting(parents: list[Input], chance: random.Random) -> Iterator[Input]:
    """Inputs without end, each from one or two of `parents`, which may grow meanwhile."""
    while True:
        recent = chance.random() < 0.5
        parent = chance.choice(parents[-200:] if recent else parents)
        own = _BY_NAME[parent.form].pieces()
        pieces = list(parent.pieces)
        for _ in range(chance.choice((1, 1, 2, 3, 6))):
            _mutate(pieces, own, chance.choice(parents).pieces, chance)
        form = chance.choice(FORMS).name if chance.random() < 0.03 else parent.form
        yield Input(form, tuple(pieces[:LONGEST]))


def _mutate(pieces: list[str], own: tuple[str, ...], other: tuple[str, ...], chance: random.Random) -> None:
    """Change `pieces` at one place: a piece of the form's `own`, of the genre or of the `other` parent; or what is there."""
    at = chance.randrange(len(pieces) + 1)
    end = at + chance.choice((1, 1, 2, 4, 12))
    kind = chance.randrange(8)
    if kind <= 2:
        new = [
            chance.choice(own if own and chance.random() < 0.5 else words()) for _ in range(chance.choice((1, 1, 2)))
        ]
        pieces[at : at if kind else end] = new
    elif kind == 3:
        del pieces[at:end]
    elif kind == 4:
        start = chance.randrange(len(other) + 1)
        pieces[at:at] = other[start : start + chance.choice((1, 2, 5, 20))]
    elif kind == 5:
        pieces[at:at] = pieces[at:end] * chance.choice((1, 3))
    elif kind == 6 and at < len(pieces):
        piece = pieces[at]
        cut = chance.randrange(len(piece) + 1)
        pieces[at : at + 1] = [
            piece[:cut],
            chance.choice(("", chr(chance.choice((0x7F, 0x3000, 0xD7FF, 0x110000)) - chance.randrange(1, 99)))),
            piece[cut:],
        ]
    else:
        other_at = chance.randrange(len(pieces) + 1)
        pieces[at:end], pieces[other_at:other_at] = [], pieces[at:end]


class Findings:
    """Inputs that broke a promise, one of each place, shrunk and written."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.places: set[str] = set()

    def take(self, found: Input, error: BaseException) -> None:
        place = _place(error)
        if place in self.places:
            return
        self.places.add(place)
        self.folder.mkdir(exist_ok=True)
        shrunk = self._shrunk(found, place)
        said = "".join(traceback.format_exception(error)[-6:])
        name = hashlib.sha1(place.encode()).hexdigest()[:12]
        (self.folder / f"{name}.json").write_text(json.dumps(shrunk), encoding="utf-8")
        print(f"FOUND {name} {shrunk.form} {''.join(shrunk.pieces)!r}\n{said}", flush=True)

    @staticmethod
    def _shrunk(found: Input, place: str) -> Input:
        """The fewest pieces that fail at the same place, as far as leaving out runs of them goes."""
        size = len(found.pieces) // 2
        while size:
            at = 0
            while at < len(found.pieces):
                shorter = found._replace(pieces=found.pieces[:at] + found.pieces[at + size :])
                if _fails_at(shorter) == place:
                    found = shorter
                else:
                    at += size
            size //= 2
        return found


def _place(error: BaseException) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} {Path(frame.filename).name} {frame.name} {frame.line}"


def _fails_at(each: Input) -> str:
    try:
        each.check(True)
    except Exception as error:  # noqa: BLE001
        return _place(error)
    return ""


class Run:
    """A run over the inputs of a folder, and what has become of it."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        folder.mkdir(parents=True, exist_ok=True)
        self.reached = Reached()
        self.findings = Findings(folder / "findings")
        self.shapes: set[tuple[object, ...]] = set()
        self.parents: list[Input] = []
        self.log = folder / "progress"
        self.total, self.line, self.branch, self.shape = (
            json.loads(self.log.read_text()) if self.log.exists() else (0, 0, 0, 0)
        )
        self.chance = random.Random(seed + self.total)

    def go(self, seconds: float) -> None:
        """Take up what is in the folder, then beget until the time is over."""
        kept = [Input(*json.loads(path.read_text())) for path in sorted(self.folder.glob("*.json"))]
        seeds = [Input(form.name, pieces[:LONGEST]) for form in FORMS for pieces in form.seeds()]
        for each in (*seeds, *(Input(x.form, tuple(x.pieces)) for x in kept)):
            self.parents.append(each)
            self.one(each, True)
        self.report("taken up")
        end = time.monotonic() + seconds
        for k, each in enumerate(begetting(self.parents, self.chance), 1):
            if time.monotonic() > end:
                break
            self.total += 1
            if self.one(each, k % 50 == 0):
                self.parents.append(each)
                name = hashlib.sha1(repr(each).encode()).hexdigest()[:16]
                (self.folder / f"{name}.json").write_text(json.dumps(each), encoding="utf-8")
            if k % 2000 == 0:
                self.report("so far")
        self.report("at the end")

    def one(self, each: Input, fully: bool) -> bool:
        """Check one input. Returns whether it is news."""
        try:
            shapes = each.check(fully)
            lines, branches = self.reached.news()
            new = shapes - self.shapes
            if (lines or branches or new) and not fully:
                each.check(True)
                self.reached.news()
        except Exception as error:  # noqa: BLE001
            self.findings.take(each, error)
            return False
        self.shapes |= new
        self.line = self.total if lines else self.line
        self.branch = self.total if branches else self.branch
        self.shape = self.total if new else self.shape
        return bool(lines or branches or new)

    def report(self, when: str) -> None:
        """Say how far it has come, and keep it."""
        self.log.write_text(json.dumps([self.total, self.line, self.branch, self.shape]))
        print(
            f"{when}: {self.total} inputs, {len(self.parents)} kept; {len(self.reached.lines)} lines (last new one "
            f"{self.total - self.line} inputs ago), {self.reached.branches} branches ({self.total - self.branch} ago), "
            f"{len(self.shapes)} shapes ({self.total - self.shape} ago); {len(self.findings.places)} findings",
            flush=True,
        )


def _too_long(_signal: int, _frame: FrameType | None) -> None:
    raise TimeoutError


def main(folder: Path, seconds: float, seed: int) -> int:
    signal.signal(signal.SIGALRM, _too_long)
    run = Run(folder, seed)
    run.go(seconds)
    return bool(run.findings.places)


if __name__ == "__main__":
    given = sys.argv[1:]
    sys.exit(main(Path(given[0]), float(given[1]) if given[1:] else 600, int(given[2]) if given[2:] else 1))
