"""Processes that work for this one: each takes one task after the other and lives no longer than who gave it.

Tasks come through a pipe, and that ends with the process at its other end, whatever may end it. Python's own pools leave
their processes behind where they are not taken down in order, and cannot be had in a folder that is gone. Tasks and
results are lines of JSON: what comes through a pipe is data and never runs.
"""

import json
import os
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, Any, cast

Work = Callable[[Any], Any]
"""A function of a module, from what JSON holds to what JSON holds."""

_AHEAD = 4  # tasks that wait for each process
_PATIENCE = 5  # seconds in which a process that is told to end may clear up
_START = "import sys; sys.path[:] = sys.argv[1:]; from briefing.cli.workers import serve; serve({!r}, {!r})"


def spread(work: Work, tasks: Sequence[object], jobs: int) -> Generator[Any, None, None]:
    """What `work` makes of each task, in their order, from up to `jobs` processes.

    None for a task that ends its process. Where the system has no room for processes, this one does it all."""
    crew: list[_Worker] = []
    with suppress(OSError):
        for _ in range(jobs):
            crew.append(_Worker(work))
    if not crew:
        yield from map(work, tasks)
        return
    idle: SimpleQueue[_Worker] = SimpleQueue()
    for worker in crew:
        idle.put(worker)

    def done(task: object) -> Any:
        worker = idle.get()
        try:
            return worker.do(task)
        finally:
            idle.put(worker)

    threads = ThreadPoolExecutor(len(crew))  # each waits for one process
    waiting: deque[Future[Any]] = deque()
    try:
        for task in tasks:
            waiting.append(threads.submit(done, task))
            if len(waiting) == len(crew) * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    finally:
        for worker in crew:
            worker.tell()
        for worker in crew:
            worker.end()
        threads.shutdown(wait=True, cancel_futures=True)


class _Worker:
    """A process that does `work`."""

    def __init__(self, work: Work) -> None:
        """Raises OSError where the system has no room for another process."""
        self._work = work
        self._over = False
        self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # ourselves
            [sys.executable, "-c", _START.format(self._work.__module__, self._work.__qualname__), *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            process_group=None if os.name == "nt" else 0,  # Ctrl-C is for the one that waits for the results
        )
        self._into, self._out = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)

    def do(self, task: object) -> Any:
        """What comes of `task`; None where it ends the process, and does so again in a fresh one."""
        for _ in range(2):
            if self._over:
                break
            try:
                if self._process.poll() is not None:
                    self._start()
                self._into.write(_line(task))
                self._into.flush()
                return json.loads(self._out.readline())
            except (OSError, ValueError):  # a line that was cut off is no JSON
                self.end()
        return None

    def tell(self) -> None:
        """Tell the process to end, whatever it is at."""
        self._over = True
        self._process.terminate()

    def end(self) -> None:
        """Wait until it has ended, and see that it does."""
        with suppress(OSError):  # what was still to be written has no reader any more
            self._into.close()
        try:
            self._process.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._out.close()


# -- in such a process -------------------------------------------------------------------------------------------------------


def _line(value: object) -> bytes:
    return json.dumps(value).encode("ascii") + b"\n"


def serve(module: str, function: str) -> None:
    """Do `function` of `module` for each line of standard input until that ends, or until told to end."""
    from importlib import import_module

    from briefing.cli.ending import listen

    listen()
    out = open(os.dup(1), "wb")  # noqa: SIM115  # for as long as the process lives
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever may be printed is no result
    tasks: SimpleQueue[bytes | None] = SimpleQueue()
    threading.Thread(target=_take, args=(tasks,), daemon=True).start()
    try:
        work: Work = getattr(import_module(module), function)
        while (line := tasks.get()) is not None:
            out.write(_line(work(json.loads(line))))
            out.flush()
    finally:
        os._exit(0)


def _take(tasks: "SimpleQueue[bytes | None]") -> None:
    """Take tasks in while others are done: so the end of the one that gave them is known at once."""
    from _thread import interrupt_main
    from signal import SIGTERM

    for line in sys.stdin.buffer:
        tasks.put(line)
    tasks.put(None)
    interrupt_main(SIGTERM)
