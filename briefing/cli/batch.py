"""Exporting many documents: one process or several, one bad document stops none, memory stays flat.

Work goes out a few files ahead of what has come back, in order, so that neither the list of results nor their texts pile up
whatever the number of files.
"""

import gc
import os
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from itertools import chain
from typing import Any, NamedTuple

from briefing.cli.arguments import Given
from briefing.cli.ending import Ended
from briefing.cli.narration import say, show
from briefing.cli.progress import Progress
from briefing.cli.wish import BOM, Wish, check_targets, is_empty, is_folder, target_in
from briefing.cli.words import Voice
from briefing.model import ReadError, UsageError

_FEW = 8  # files for which starting processes takes longer than the work


class Task(NamedTuple):
    """One document to export; `target` is None where its text is to come back."""

    name: str
    target: str | None
    wish: Wish
    encoding: str | None


class Result(NamedTuple):
    """What became of a task: `error` is a sentence, `fault` the name of a fault of ours, `died` a lost process,
    `broken` where a file of verdicts is that cannot be read."""

    task: Task
    content: str = ""
    error: str = ""
    fault: str = ""
    died: bool = False
    warnings: Sequence[str] = ()
    empty: bool = False
    broken: str = ""

    @property
    def failed(self) -> bool:
        """Whether nothing was exported."""
        return bool(self.error or self.fault or self.died)


def run(files: Sequence[str], output: str, wish: Wish, jobs: int | None, given: Given, voice: Voice) -> int:
    """Export all documents in `files` and in the folders among them, in `jobs` processes where the user said how many.

    Returns 0, or 1 where one of them failed. Raises UsageError, and WriteError where the one output cannot be written.
    """
    if "-" in files:
        raise UsageError(voice("stdin-in-batch"))
    together = wish.format == "jsonl" and (output == "-" or not is_folder(output))
    if not together:
        if output == "-" and len(files) == 1:
            raise ReadError(voice("is-folder", path=files[0]))
        if output == "-":
            raise UsageError(voice("no-folder"))
        if os.path.exists(output) and not os.path.isdir(output):
            raise UsageError(voice("output-is-file", path=output))
    sources = list(_documents(files, output, voice))
    if together:
        each = wish._replace(bom=False)  # it begins the one output, not every line
        tasks = [Task(name, None, each, given["--encoding"]) for name, _ in sources]
    else:
        tasks = [Task(name, target, wish, given["--encoding"]) for name, target in _targets(sources, output, wish)]
    check_targets((task.target or output for task in tasks if output != "-"), (task.name for task in tasks), voice)
    jobs = min(jobs or _worth(len(tasks)), len(tasks))
    gc.enable()  # which the program's start holds back
    with Progress(len(tasks), "--quiet" in given) as progress:
        tally = _Tally(progress, given, voice)
        try:
            with closing(_alone(tasks) if jobs == 1 else spread(tasks, jobs)) as results:
                if together:
                    _join(output, BOM if wish.bom else "", map(tally.take, results))
                else:
                    for result in results:
                        tally.take(result)
        except (KeyboardInterrupt, Ended):
            progress.clear()
            say(voice("interrupted", done=tally.done, left=len(tasks) - tally.done - tally.failed))
            raise
    if "--quiet" not in given or tally.failed:
        say(voice("batch.sum-failed" if tally.failed else "batch.sum", done=tally.done, failed=tally.failed))
    return 1 if tally.failed else 0


class _Tally:
    """Counts results and tells of them as they come."""

    def __init__(self, progress: Progress, given: Given, voice: Voice) -> None:
        self._progress, self._given, self._voice = progress, given, voice
        self.done = self.failed = 0

    def take(self, result: Result) -> Result:
        """Count one result; a failure is told in any case."""
        voice, name = self._voice, result.task.name
        if result.failed:
            self.failed += 1
            reason = voice("batch.died") if result.died else result.error
            if result.fault:
                reason = voice("batch.fault", error=result.fault)
            self._progress.say(voice("batch.failed", name=name, reason=reason))
        else:
            self.done += 1
            if result.broken:
                self._progress.say(voice("verdicts-broken", name=name, path=result.broken))
            if "--quiet" not in self._given:
                for warning in result.warnings:
                    self._progress.say(warning)
                if result.empty:
                    self._progress.say(voice("nothing-found", name=name))
        self._progress.step(voice("batch.done", name=name, path=result.task.target or "-"), told=result.failed)
        return result


# -- the work ----------------------------------------------------------------------------------------------------------------


def work(task: Task) -> Result:
    """Export one document. Never raises: what fails is in the result."""
    from briefing.exporting import save
    from briefing.model import BriefingError
    from briefing.model.errors import reason
    from briefing.opening import open_briefing
    from briefing.settings.lexicon import own

    try:
        briefing, broken = task.wish.judged(open_briefing(task.name, encoding=task.encoding, lexicon=own()))
        content = task.wish.content(briefing)
        if task.target is not None:
            os.makedirs(os.path.dirname(task.target) or ".", exist_ok=True)
            save(content, task.target, overwrite=True)
            content = ""
        return Result(task, str(content), warnings=briefing.document.warnings, empty=is_empty(briefing), broken=broken)
    except BriefingError as error:
        return Result(task, error=str(error))
    except OSError as error:
        return Result(task, error=f"{reason(error)}。")
    except Exception as error:  # noqa: BLE001  # one document that we cannot take must not stop the others
        return Result(task, fault=f"{type(error).__name__}: {error}")


def answer(row: Sequence[Any]) -> list[object]:
    """`work` for a process of its own: the task and the rest of its result as rows of JSON."""
    name, target, wish, encoding = row
    return list(work(Task(name, target, Wish(*wish), encoding))[1:])


def _alone(tasks: Sequence[Task]) -> Generator[Result, None, None]:
    """All results from this process."""
    for task in tasks:
        yield work(task)


def spread(tasks: Sequence[Task], jobs: int) -> Generator[Result, None, None]:
    """All results in the order of the tasks, from `jobs` processes."""
    from briefing.cli import workers

    with closing(workers.spread(answer, tasks, jobs)) as results:
        for task, row in zip(tasks, results, strict=True):
            yield Result(task, died=True) if row is None else Result(task, *row)


def _worth(files: int) -> int:
    """How many processes are worth their start."""
    return 1 if files < _FEW else _processors()


def _processors() -> int:
    """The processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


# -- what goes in and where it goes -------------------------------------------------------------------------------------------


def _documents(files: Sequence[str], output: str, voice: Voice) -> Iterator[tuple[str, str]]:
    """Each document with its path below the folder it was found in, folders in order.

    What a folder hides, what no reader takes for a document and the output folder are passed over.
    """
    try:
        inside = os.path.realpath(output) if output != "-" else None
    except OSError as error:  # the folder we are in may be gone
        from briefing.exporting.files import unwritable

        raise unwritable(output, error) from error
    for name in files:
        if not os.path.isdir(name):
            yield name, os.path.basename(name)
            continue
        found = False
        for folder, folders, here in os.walk(name):
            folders[:] = sorted(
                f for f in folders if not f.startswith(".") and os.path.realpath(os.path.join(folder, f)) != inside
            )
            for each in sorted(here):
                if not each.startswith(".") and not each.lower().endswith(_NO_DOCUMENTS):
                    found = True
                    path = os.path.join(folder, each)
                    yield path, os.path.relpath(path, name)
        if not found:
            raise UsageError(voice("empty-folder", path=name))


# Endings that documents do not have: exports that lie beside them, and what a saved web page brings along.
_NO_DOCUMENTS = (
    *(".toml", ".json", ".jsonl", ".csv", ".xlsx", ".tmp"),
    *(".css", ".js", ".png", ".jpg", ".jpeg", ".gif", ".webp", ".svg", ".ico", ".woff", ".woff2", ".mp3", ".mp4"),
)


def _targets(sources: Sequence[tuple[str, str]], output: str, wish: Wish) -> Iterator[tuple[str, str]]:
    """Each document with the file its export goes to; documents of one name in different folders get a number."""
    taken: set[str] = set()
    for name, below in sources:
        folder, base = os.path.split(below)
        target = target_in(os.path.join(output, folder), base, wish)
        stem, ending = os.path.splitext(target)
        number = 1
        while target.casefold() in taken:
            number += 1
            target = f"{stem}-{number}{ending}"
        taken.add(target.casefold())
        yield name, target


def _join(output: str, head: str, results: Iterator[Result]) -> None:
    """All exports behind `head` as one file, or on standard output, in order."""
    contents = chain((head,), (result.content for result in results))
    if output == "-":
        for content in contents:
            show(content)
        return
    from briefing.exporting import save

    save((content.encode("utf-8") for content in contents), output, overwrite=True)
