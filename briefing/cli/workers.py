"""Processes that work for this one: each takes one task after the other and lives no longer than who gave it.

Tasks come through a pipe, and that ends with the process at its other end, whatever may end it. Python's own pools leave
their processes behind where they are not taken down in order, and cannot be had in a folder that is gone.
"""

import os
import pickle
import subprocess
import sys
import threading
from collections import deque
from collections.abc import Callable, Generator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from queue import SimpleQueue
from typing import IO, Any, Generic, TypeVar, cast

T = TypeVar("T")
R = TypeVar("R")

_AHEAD = 4  # tasks that wait for each process
_PATIENCE = 5  # seconds in which a process that is told to end may clear up
_START = "import sys; sys.path[:] = sys.argv[1:]; from briefing.cli.workers import serve; serve()"


def spread(work: Callable[[T], R], tasks: Sequence[T], jobs: int) -> Generator[R | None, None, None]:
    """What `work`, a function of a module, makes of each task, in their order, from up to `jobs` processes.

    None for a task that ends its process. Where the system has no room for processes, this one does it all."""
    crew: list[_Worker[T, R]] = []
    with suppress(OSError):
        for _ in range(jobs):
            crew.append(_Worker(work))
    if not crew:
        yield from map(work, tasks)
        return
    idle: SimpleQueue[_Worker[T, R]] = SimpleQueue()
    for worker in crew:
        idle.put(worker)

    def done(task: T) -> R | None:
        worker = idle.get()
        try:
            return worker.do(task)
        finally:
            idle.put(worker)

    threads = ThreadPoolExecutor(len(crew))  # each waits for one process
    waiting: deque[Future[R | None]] = deque()
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


class _Worker(Generic[T, R]):
    """A process that does `work`."""

    def __init__(self, work: Callable[[T], R]) -> None:
        """Raises OSError where the system has no room for another process."""
        self._work = work
        self._over = False
        self._start()

    def _start(self) -> None:
        self._process = subprocess.Popen(  # noqa: S603  # ourselves
            [sys.executable, "-c", _START, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            process_group=None if os.name == "nt" else 0,  # Ctrl-C is for the one that waits for the results
        )
        self._into, self._out = cast("IO[bytes]", self._process.stdin), cast("IO[bytes]", self._process.stdout)

    def do(self, task: T) -> R | None:
        """What comes of `task`; None where it ends the process, and does so again in a fresh one."""
        for _ in range(2):
            if self._over:
                break
            try:
                if self._process.poll() is not None:
                    self._start()
                pickle.dump((self._work, task), self._into)
                self._into.flush()
                made: R = pickle.load(self._out)  # noqa: S301  # our own process wrote it
            except (OSError, EOFError, pickle.UnpicklingError):
                self.end()
            else:
                return made
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


def serve() -> None:
    """Do what comes through standard input until that ends, or until told to end."""
    from briefing.cli.ending import listen

    listen()
    out = open(os.dup(1), "wb")  # noqa: SIM115  # for as long as the process lives
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # whatever may be printed is no result
    tasks: SimpleQueue[Any] = SimpleQueue()
    threading.Thread(target=_take, args=(tasks,), daemon=True).start()
    try:
        while (given := tasks.get()) is not None:
            work, task = given
            pickle.dump(work(task), out, pickle.HIGHEST_PROTOCOL)
            out.flush()
    finally:
        os._exit(0)


def _take(tasks: "SimpleQueue[Any]") -> None:
    """Take tasks in while others are done: so the end of the one that gave them is known at once."""
    from _thread import interrupt_main
    from signal import SIGTERM

    try:
        while True:
            tasks.put(pickle.load(sys.stdin.buffer))  # noqa: S301  # from our own process
    except (EOFError, pickle.UnpicklingError):
        tasks.put(None)
        interrupt_main(SIGTERM)
