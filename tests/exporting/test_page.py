"""The page: links between facts and passages, nothing from elsewhere, nothing of the document obeyed."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from briefing import brief, export, read
from briefing.model import Briefing

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.txt"))


class Page(HTMLParser):
    """What a browser would find in the page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: dict[str, str] = {}
        self._inside: list[str] = []
        self._open: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._inside.append(dict(attrs).get("data-facts") or "")

    def handle_endtag(self, tag: str) -> None:
        if self._inside:
            self._inside.pop()

    def handle_data(self, data: str) -> None:
        for fact in (self._inside[-1] if self._inside else "").split():
            self.words[fact] = self.words.get(fact, "") + data


@pytest.mark.parametrize("path", STORIES, ids=lambda p: p.stem)
def test_every_fact_leads_to_its_words_and_back(path: Path) -> None:
    page = Page(export(brief(read(path)), "html"))
    ids = [attrs["id"] for _, attrs in page.tags if attrs.get("id")]
    assert len(ids) == len(set(ids))
    links = [attrs["href"] for tag, attrs in page.tags if tag == "a"]
    assert links
    assert {str(link)[1:] for link in links} <= set(ids)
    facts = [attrs["data-fact"] for tag, attrs in page.tags if attrs.get("data-fact")]
    assert facts
    assert {f"at-{fact}" for fact in facts} <= set(ids)
    assert set(facts) <= set(page.words)


def test_the_words_of_a_fact_are_marked_whole(sample: Briefing) -> None:
    page = Page(export(sample, "html"))
    assert page.words["goal-1"] == "建成智造强区"
    assert page.words["goal-2"] == "达到1,234.50亿元"
    assert page.words["project-2"] == "<script>alert('x')</script>提升行动新建*五*座|桥梁"


def test_nothing_of_the_document_is_obeyed(sample: Briefing) -> None:
    text = export(sample, "html")
    page = Page(text)
    assert {tag for tag, _ in page.tags} <= {
        "html", "head", "meta", "title", "style", "body", "header", "h1", "h2", "p", "div", "label", "input", "span", "small",
        "main", "nav", "section", "ul", "li", "a", "b", "article", "footer", "script",
    }  # fmt: skip
    assert sum(tag == "script" for tag, _ in page.tags) == 1
    for _, attrs in page.tags:
        assert not {"src", "style", "onclick", "onload"} & set(attrs)
        assert str(attrs.get("href") or "#").startswith("#")
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", text)


def test_the_policy_lets_in_what_the_page_holds_and_nothing_else(sample: Briefing) -> None:
    text = export(sample, "html")
    policy = re.search('<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    assert policy
    assert "default-src 'none'" in policy[1]
    for tag in ("style", "script"):
        body = text.partition(f"<{tag}>")[2].partition(f"</{tag}>")[0]
        digest = base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy[1]


def test_labels_speak_the_language_asked_for(sample: Briefing) -> None:
    english = export(sample, "html", language="en")
    assert "<h2>Key statistics</h2>" in english
    assert "## Key statistics" in export(sample, "markdown", language="en")
    assert "关键数据" not in english
