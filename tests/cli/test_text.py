"""`briefing text`: the body of the article."""

from pathlib import Path

import pytest

from briefing.cli import main


def test_headline_and_byline_are_not_part_of_the_body(seed: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert main(["text", str(seed)]) == 0
    rows = capfdbinary.readouterr()[0].decode().splitlines()
    assert not any("来源:福州新闻网" in row for row in rows)
    assert any(row.startswith("“十四五”鼓楼要怎么干?") for row in rows)
