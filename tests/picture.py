"""Make the README's picture: `python tests/picture.py OUT.svg`."""

import asyncio
import html
import re
import sys
from pathlib import Path

from briefing import brief, read
from briefing.app.main import BriefingApp
from briefing.app.session import Session
from briefing.resources import data
from briefing.typesetting.widths import width

_CELL = 12.2  # the width of a cell in the picture
_TEXT = re.compile(r'(<text [^>]*textLength=")[\d.]+("[^>]*>)([^<]*)(</text>)')
_FONT = re.compile(r"\s*@font-face \{.*?\}", re.S)


def true_to_the_grid(svg: str) -> str:
    """The picture with the lengths of Chinese counted in cells, not in characters, and nothing fetched from elsewhere."""

    def measured(m: re.Match[str]) -> str:
        cells = width(html.unescape(m[3]))
        return f"{m[1]}{cells * _CELL:.1f}{m[2]}{m[3]}{m[4]}"

    return _FONT.sub("", _TEXT.sub(measured, svg)).replace("Fira Code, monospace", "monospace")


async def picture(out: Path) -> None:
    """Open the seed article and save what the screen shows."""
    app = BriefingApp(Session(brief(read(data("seeds") / "gulou.txt"))))
    async with app.run_test(size=(108, 36)) as pilot:
        await pilot.pause()
        out.write_text(true_to_the_grid(app.export_screenshot()), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(picture(Path(sys.argv[1])))
