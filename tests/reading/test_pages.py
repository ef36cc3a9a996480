"""The article and its credits on pages of different make."""

import pytest

from briefing.model import Document
from briefing.reading import read
from tests.reading.templates import BODY, PAGES, TITLE


def document(name: str) -> Document:
    page = PAGES[name][0].format(
        body="".join(f"<p>　　{p}</p>\n" for p in BODY),
        lines="<br>\n".join(f"&nbsp;&nbsp;&nbsp;&nbsp;{p}" for p in BODY),
        spans="</span></div><div class='tt'><span>".join(BODY),
    )
    return read(page.encode())


@pytest.mark.parametrize("name", PAGES)
def test_the_article_alone(name: str) -> None:
    found = document(name)
    assert [found.text[b.start : b.end] for b in found.blocks if b.kind not in ("title", "byline")] == BODY


@pytest.mark.parametrize("name", PAGES)
def test_the_credits(name: str) -> None:
    credits = document(name).credits
    assert credits.title == TITLE
    assert (credits.source, credits.published, credits.authors, credits.editors) == PAGES[name][1:]
