"""Work in a process of its own: whatever becomes of it, the one that waits hears of it."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable

import pytest

from briefing.cli.ahead import ahead
from briefing.model import BriefingError, ReadError

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="the system has no fork")


def failing(error: BaseException) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


def test_a_result_made_in_another_process() -> None:
    pid, much = ahead(lambda: (os.getpid(), "青" * 1_000_000))()
    assert pid != os.getpid()
    assert much == "青" * 1_000_000


def test_an_error_of_the_user_is_the_same_error() -> None:
    with pytest.raises(ReadError, match=r"^找不到文件。$"):
        ahead(failing(ReadError("找不到文件。")))()


def test_a_fault_of_ours_comes_with_its_traceback() -> None:
    with pytest.raises(RuntimeError, match=r"(?s)Traceback.*in work.*ZeroDivisionError: 坏了"):
        ahead(failing(ZeroDivisionError("坏了")))()


def test_an_interruption_is_one() -> None:
    with pytest.raises(KeyboardInterrupt):
        ahead(failing(KeyboardInterrupt()))()


def test_a_process_that_is_killed() -> None:
    with pytest.raises(RuntimeError, match="the reader ended with -9"):
        ahead(lambda: os.kill(os.getpid(), signal.SIGKILL))()


def test_a_result_that_cannot_be_handed_over() -> None:
    with pytest.raises(RuntimeError, match="pickle") as caught:
        ahead(lambda: lambda: 0)()
    assert not isinstance(caught.value, BriefingError)


def test_an_orphan_ends() -> None:
    # The child keeps our end of its standard output open for as long as it lives; a broken one is ended by its alarm.
    script = (
        "import signal; from briefing.cli.ahead import ahead; ahead(lambda: (signal.alarm(20), bytes(1 << 20)))\n"
        "print('done')"
    )
    done = subprocess.run([sys.executable, "-c", script], stdout=subprocess.PIPE, timeout=10, check=True)
    assert done.stdout == b"done\n"
