"""A tour of the whole program in tmux, at four sizes: `python tests/terminal/tour.py [PROGRAM]`.

Opens the seed, searches by pinyin, walks the places, jumps to the source and back, reviews, marks, copies, exports over
an old file, filters, sorts, changes theme, asks for help, opens another file, leaves. Prints a line for each step;
exit status 1 at the first that does not show what it should. Needs tmux.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = ((60, 18), (80, 24), (120, 40), (200, 50))
PATIENCE = 8.0  # seconds for a screen to show what is waited for
STORY = "青杨区:建设山水名城\n\n2024-05-01 来源:青杨日报\n\n去年,青杨区茶叶产量达到3.5万吨,增长8%。\n"


class Tmux:
    """One session of a tmux server of our own."""

    def __init__(self, size: tuple[int, int], command: str, home: Path) -> None:
        self._tmux = [shutil.which("tmux") or "tmux", "-L", f"tour{size[0]}", "-f", "/dev/null"]
        environment = f"XDG_STATE_HOME={home}/state XDG_CONFIG_HOME={home}/config LANG=C.UTF-8"
        shell = f"cd {home} && env {environment} {command}; echo ended $?; sleep 60"
        self._run("new-session", "-d", "-x", str(size[0]), "-y", str(size[1]), shell)
        self._run("set", "-s", "set-clipboard", "on")

    def _run(self, *arguments: str) -> str:
        done = subprocess.run([*self._tmux, *arguments], capture_output=True, text=True, check=False)
        return done.stdout

    def screen(self) -> str:
        """What the terminal shows."""
        return self._run("capture-pane", "-p")

    def keys(self, *keys: str) -> None:
        """Press keys by their tmux names."""
        self._run("send-keys", *keys)

    def text(self, text: str) -> None:
        """Type a text."""
        self._run("send-keys", "-l", text)

    def clipboard(self) -> str:
        """What the program sent to the clipboard."""
        return self._run("show-buffer")

    def wait(self, words: str, gone: bool = False) -> str:
        """The screen once it shows `words` (or no longer does)."""
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            screen = self.screen()
            if (words in screen) != gone:
                return screen
            time.sleep(0.05)
        raise AssertionError(f"{'still' if gone else 'never'} seen: {words}\n{self.screen()}")

    def close(self) -> None:
        """End the server."""
        self._run("kill-server")


def tour(size: tuple[int, int], program: str) -> None:
    """Go through the program at one size. Raises AssertionError at the first screen that is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "青杨.txt").write_text(STORY, encoding="utf-8")
        (home / "gulou.briefing.toml").write_text("old", encoding="utf-8")
        terminal = Tmux(size, program, home)
        try:
            steps(terminal, home)
        finally:
            terminal.close()


def steps(terminal: Tmux, home: Path) -> None:
    """The steps of the tour."""
    terminal.wait("关键数据")
    terminal.wait("2000亿元")
    step("open")
    terminal.keys("6", "/")
    terminal.text("xdh")
    terminal.keys("Enter")
    terminal.wait("/xdh 1/")
    terminal.keys("n")
    terminal.wait("/xdh 2/")
    terminal.keys("N")
    terminal.wait("/xdh 1/")
    terminal.keys("Escape")
    terminal.wait("/xdh", gone=True)
    step("search by pinyin, next and previous place")
    terminal.keys("4", "g", "j", "j", "Enter")
    terminal.wait("获评中国城区")
    terminal.keys("BSpace")
    terminal.wait("★")
    step("to the source and back")
    terminal.keys("a")
    terminal.wait("✓")
    terminal.keys("j", "x")
    terminal.wait("✗")
    step("accept and reject")
    terminal.keys("g", "Space")
    terminal.wait("标记 1")
    terminal.keys("y")
    terminal.wait("字")
    end = time.monotonic() + PATIENCE
    while "9个百亿关口" not in terminal.clipboard() and time.monotonic() < end:
        time.sleep(0.05)
    assert "9个百亿关口" in terminal.clipboard(), terminal.clipboard()
    step("mark and copy")
    terminal.keys("e")
    terminal.wait("gulou.briefing.toml")
    terminal.keys("Enter")
    terminal.wait("再按一次")
    assert (home / "gulou.briefing.toml").read_text(encoding="utf-8") == "old"
    terminal.keys("Enter")
    terminal.wait("已导出")
    assert "9个百亿关口" in (home / "gulou.briefing.toml").read_text(encoding="utf-8")
    step("export, overwriting")
    terminal.keys("f")
    terminal.text("rjgdp")
    terminal.keys("Enter")
    terminal.wait("筛选“rjgdp”")
    terminal.keys("Escape")
    terminal.wait("筛选“rjgdp”", gone=True)
    step("filter")
    terminal.keys("s")
    terminal.wait("按数值排序")
    terminal.keys("t", "t")
    step("sort and theme")
    terminal.keys("?")
    terminal.wait("按键")
    terminal.keys("Escape")
    terminal.wait("按键", gone=True)
    step("help")
    terminal.keys("o")
    terminal.wait("输入路径")
    terminal.text("青")
    terminal.wait("青杨.txt")
    terminal.keys("Enter")
    terminal.wait("山水名城")
    terminal.wait("3.5万吨")
    step("another file")
    terminal.keys("q")
    terminal.wait("ended 0")
    step("quit")


def step(name: str) -> None:
    """Say that a step is done."""
    print(f"  {name}")


def main() -> int:
    """Run the tour at every size."""
    program = sys.argv[1] if len(sys.argv) > 1 else f"{sys.executable} -m briefing"
    for size in SIZES:
        print(f"{size[0]}x{size[1]}")
        try:
            tour(size, program)
        except AssertionError as error:
            print(error)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
