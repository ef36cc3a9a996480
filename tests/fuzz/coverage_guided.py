"""Coverage-guided fuzzing of the way from bytes to every format and back, with the checks of `properties`.

    pip install atheris
    mkdir -p /tmp/inputs && python -m tests.fuzz.coverage_guided /tmp/inputs -max_total_time=600 -max_len=400

Inputs that reach new code collect in the folder, which a later run takes up; it has gone quiet when NEW lines become
rare. What is found is printed as the text it stands for: shrink it, and keep an invented one of its kind in `found/`.
"""

import sys

import atheris

with atheris.instrument_imports(include=["briefing"]):
    from tests.fuzz import properties

    properties.check_bytes("青杨区经济运行情况\n\n茶叶产量增长5%。".encode())  # modules are loaded on first use
from tests.fuzz.genre import PIECES


def text_of(data: bytes) -> bytes:
    """The document an input stands for: odd inputs are pieces of the genre, even ones the bytes themselves."""
    if not data or data[0] % 2 == 0:
        return data[1:]
    body = data[1:]
    indices = [body[i] * 256 + body[i + 1] for i in range(0, len(body) - 1, 2)]
    return "".join(PIECES[i % len(PIECES)] for i in indices).encode("utf-8", "replace")


def one_input(data: bytes) -> None:
    """Check one input."""
    raw = text_of(data)
    try:
        properties.check_bytes(raw)
    except Exception:
        print("FOUND", repr(raw.decode("utf-8", "replace")), flush=True)
        raise


if __name__ == "__main__":
    atheris.Setup(sys.argv, one_input)
    atheris.Fuzz()
