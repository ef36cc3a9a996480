"""A sample of broken files; `python -m tests.reading.mutations` reads many more."""

import random

import pytest

from tests.reading.mutations import mutations, originals, survives

_ORIGINALS = originals()


@pytest.mark.parametrize("name", _ORIGINALS)
def test_broken_files_give_a_document_or_a_sentence(name: str) -> None:
    if name.endswith(".pdf"):
        pytest.importorskip("pypdfium2")
    chance = random.Random(name)
    for broken in mutations(_ORIGINALS[name], 3 if name.endswith(".pdf") else 12, chance):
        survives(broken, name)
