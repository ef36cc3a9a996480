"""Invented text of the genre, made of the pieces its grammar turns on, with what hostile and broken files add."""

from pathlib import Path

from hypothesis import strategies as st

_HOSTILE = (
    "\n",
    "\n\n",
    "\n\n\n",
    "\u3000\u3000",
    " ",
    "\t",
    "\x00",
    "\x07",
    "\x1b[31m",
    "\x1b]0;PWN\x07",
    "\x9b",
    "\u200b",
    "\u202e",
    "\ufeff",
    "\u2028",
    "\xad",
    "👨\u200d👩\u200d👧",
    "\r",
    "\r\n",
    "\x0b",
    "\x0c",
    "\x1c",
    "\x85",
    "7" * 4400,  # more digits than Python turns into a number or back
    "十" * 50,
)
PIECES = (*Path(__file__).with_name("pieces.txt").read_text(encoding="utf-8").split(), *_HOSTILE)

pieces = st.sampled_from(PIECES)
texts = st.lists(st.one_of(pieces, pieces, pieces, st.text(max_size=4)), min_size=1, max_size=60).map("".join)
"""Texts of the genre, gone wrong."""
