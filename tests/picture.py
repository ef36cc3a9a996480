"""Make the README's picture: `python tests/picture.py OUT.svg`."""

import asyncio
import sys
from pathlib import Path

from briefing import brief, read
from briefing.app.main import BriefingApp
from briefing.app.session import Session
from briefing.resources import data


async def picture(out: Path) -> None:
    """Open the seed article and save what the screen shows."""
    app = BriefingApp(Session(brief(read(data("seeds") / "gulou.txt"))))
    async with app.run_test(size=(104, 36)) as pilot:
        await pilot.pause()
        out.write_text(app.export_screenshot(), encoding="utf-8")


if __name__ == "__main__":
    asyncio.run(picture(Path(sys.argv[1])))
