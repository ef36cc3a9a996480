"""Where the styles and the seed article are: inside the wheel, or beside the package in a checkout."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


def data(name: str) -> "Path":
    """The folder `name` (styles or seeds).

    A wheel carries it inside the package; an editable install and a source checkout have it beside the package, so
    that edits are live.
    """
    from pathlib import Path

    here = Path(__file__).resolve().parent
    packaged = here / name
    return packaged if packaged.is_dir() else here.parent / name
