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


def ahead(work: Callable[[], T]) -> Callable[[], T]:
    """Start `work` and return a function that waits for its result, to be called once.

    The result must be picklable. That function raises the BriefingError that `work` raised; any other failure of it
    is a RuntimeError with the traceback as its text.
    """
    if not hasattr(os, "fork"):
        return work
    out, into = os.pipe()
    sys.stdout.flush()
    sys.stderr.flush()
    child = os.fork()
    if child == 0:
        _answer(work, into)
    os.close(into)

    def result() -> T:
        with open(out, "rb") as pipe:
            answer = pipe.read()
        os.waitpid(child, 0)
        if not answer:
            raise KeyboardInterrupt  # the only way the child ends without a word
        value, failure = pickle.loads(answer)  # noqa: S301  # our own process wrote it
        if isinstance(failure, BriefingError):
            raise failure
        if failure is not None:
            raise RuntimeError(failure)
        made: T = value
        return made

    return result


def _answer(work: Callable[[], object], into: int) -> None:
    """In the child: do the work, write its result, and end without running anything of the parent's."""
    status = 1
    try:
        try:
            answer: tuple[object, object] = (work(), None)
        except BriefingError as error:
            answer = (None, error)
        except Exception:  # noqa: BLE001  # the parent reports it
            import traceback

            answer = (None, traceback.format_exc())
        with open(into, "wb") as pipe:
            pickle.dump(answer, pipe, pickle.HIGHEST_PROTOCOL)
        status = 0
    finally:
        os._exit(status)
