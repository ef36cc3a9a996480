"""Facts that make the program start fast, and that do not drift with the machine's load."""

import subprocess
import sys
from pathlib import Path

from briefing import brief, read
from briefing.app.main import BriefingApp
from briefing.app.session import Session

# What takes long to load and no export of a plain text needs.
HEAVY = {
    "asyncio", "concurrent", "email", "html", "http", "jieba", "logging", "multiprocessing", "pypdfium2", "pypinyin",
    "rich", "sqlite3", "ssl", "textual", "unittest", "xlsxwriter", "xml", "zipfile",
}  # fmt: skip
MODULES = 125
"""How many modules of the program an export may load; each costs about a third of a millisecond."""


def loaded(*arguments: str) -> set[str]:
    script = "import sys; from briefing.cli import main; main(); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", script, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.split())


def test_export_loads_what_it_needs(seed: Path) -> None:
    modules = loaded("export", str(seed))
    assert {name.partition(".")[0] for name in modules} & HEAVY == set()
    assert len([name for name in modules if name.startswith("briefing")]) <= MODULES
    assert not [name for name in modules if name.startswith(("briefing.app", "briefing.segmenting"))]


def test_keywords_load_the_segmenter_and_nothing_heavier(seed: Path) -> None:
    modules = loaded("export", str(seed), "--with", "keywords")
    assert {name.partition(".")[0] for name in modules} & {"textual", "rich", "asyncio", "pypinyin"} == set()
    assert "jieba" in modules
    assert "jieba.analyse" not in modules
    assert "jieba.posseg" not in modules


async def test_few_widgets_are_mounted_for_the_first_picture(seed: Path) -> None:
    app = BriefingApp(Session(brief(read(seed))))
    async with app.run_test(size=(120, 40)) as pilot:
        await pilot.pause()
        assert len(app.screen.walk_children()) <= 8
