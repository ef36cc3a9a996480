"""Working ahead: a result made in a process of its own while this one does something else.

Reading a document and loading the screen take about as long, and both keep a core busy; side by side the first picture
comes a third sooner. Where a process cannot be forked (Windows) the work is done when its result is asked for.
"""

import os
import pickle
import sys
from collections.abc import Callable
from typing import TypeVar

from briefing.model import BriefingError

T = TypeVar("T")

_INTERRUPTED = 130  # the status of a child that Ctrl-C has ended


def ahead(work: Callable[[], T]) -> Callable[[], T]:
    """Start `work` and return a function that waits for its result, to be called once.

    The result must be picklable. That function raises the BriefingError that `work` raised, and KeyboardInterrupt where
    it was interrupted; any other failure is a RuntimeError that holds the traceback, or how the process ended.
    """
    if not hasattr(os, "fork"):
        return work
    out, into = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        _answer(work, into, out)
    os.close(into)

    def result() -> T:
        with open(out, "rb") as pipe:
            answer = pipe.read()
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if status == _INTERRUPTED:
            raise KeyboardInterrupt
        if status:
            raise RuntimeError(f"the reader ended with {status}")
        value, failure = pickle.loads(answer)  # noqa: S301  # our own process wrote it
        if isinstance(failure, BriefingError):
            raise failure
        if failure is not None:
            raise RuntimeError(failure)
        made: T = value
        return made

    return result


def _answer(work: Callable[[], object], into: int, out: int) -> None:
    """In the child: do the work, write its result, and end without running anything of the parent's."""
    status = 1
    try:
        os.close(out)  # with an end of ours to read from, a write would wait for ever once the parent is gone
        try:
            answer = _packed((work(), None))
        except BriefingError as error:
            answer = _packed((None, error))
        except Exception:  # noqa: BLE001  # the parent reports it
            import traceback

            answer = _packed((None, traceback.format_exc()))
        with open(into, "wb") as pipe:
            pipe.write(answer)
        status = 0
    except KeyboardInterrupt:
        status = _INTERRUPTED
    finally:
        os._exit(status)


def _packed(answer: tuple[object, object]) -> bytes:
    return pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
