"""Random keys over all screens, seeded: the program lives and gives the terminal back.

    python -m tests.terminal.random_keys [KEYS] [SEED]      (10 000 and 1)

A run that fails prints its seed and its last keys. Keys that leave are followed by a new start.
"""

import random
import signal
import sys
import tempfile
from pathlib import Path

from tests.terminal.screen import KEYS, Terminal, briefing

_NAMED = [name for name in KEYS if name not in ("ctrl+z",)]
_LETTERS = list("123456jkhlgGnNfsScvzaxiumyYeorLt/?[]{}., ") + list("，、？！中产cy")
_RAW = [b"\x1b[200~pasted\x1b[201~", b"\x1b[200~" + "青杨区茶叶产量增长5%。".encode() * 4 + b"\x1b[201~", b"\x1b[<0;12;7M", b"\x1b[<0;12;7m",
        b"\x1b[<64;30;9M", b"\x1b[<65;30;9M", b"\x1b[99~", b"\xff\xfe", b"\x1bO", b"\x00"]  # fmt: skip
_SIZES = [(60, 18), (80, 24), (120, 40), (30, 8), (200, 50)]


def walk(seed: int, keys: int, home: Path) -> int:
    """Press `keys` keys; returns how many were pressed. AssertionError where the program did not bear it."""
    chance = random.Random(seed)
    pressed: list[str] = []
    while len(pressed) < keys:
        with Terminal(briefing(), home=home, cwd=home, size=(100, 30)) as terminal:
            terminal.wait("2000亿元")
            try:
                while len(pressed) < keys and terminal.process.poll() is None:
                    key = _one(chance, terminal)
                    pressed.append(key)
                    if len(pressed) % 10 == 0:
                        terminal.read(0.02)
                if terminal.process.poll() is None:
                    terminal.settle()
                    terminal.press("escape", "escape", "escape", "ctrl+q")
                code = terminal.end()
                # ctrl+c is a key like any other but in the moment after leaving, when it interrupts what is left to do
                assert code == 0 or ("ctrl+c" in pressed and code in (130, -signal.SIGINT)), f"exit code {code}"
                terminal.assert_restored()
            except (AssertionError, OSError) as error:
                log = home / ".local" / "state" / "briefing" / "crash.log"
                report = log.read_text(encoding="utf-8")[-3000:] if log.exists() else ""
                raise AssertionError(
                    f"seed {seed}, after {len(pressed)} keys {pressed[-40:]}: {error}\n{report}"
                ) from error
    return len(pressed)


def _one(chance: random.Random, terminal: Terminal) -> str:
    dice = chance.random()
    if dice < 0.5:
        key = chance.choice(_LETTERS)
        terminal.press(key)
    elif dice < 0.93:
        key = chance.choice(_NAMED)
        if key == "ctrl+q" and chance.random() < 0.9:
            key = "down"
        terminal.press(key)
    elif dice < 0.97:
        raw = chance.choice(_RAW)
        key = repr(raw)
        terminal.send(raw)
    else:
        size = chance.choice(_SIZES)
        key = f"{size}"
        terminal.resize(*size)
        terminal.signal(signal.SIGWINCH)
    return key


if __name__ == "__main__":
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    start = int(sys.argv[2]) if len(sys.argv) > 2 else 1
    with tempfile.TemporaryDirectory() as folder:
        print(f"{walk(start, count, Path(folder))} keys, seed {start}: no crash, terminal restored every time")
