"""Beginning to work on a document: its briefing, with the verdicts the reader gave before."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from briefing.app.session import Session
from briefing.digest import Digest
from briefing.model import Briefing
from briefing.settings import recent, reviews


def begin(briefing: Briefing, path: str | None = None, weighed: Digest | None = None) -> tuple[Session, Path | None]:
    """A session on `briefing` (from the file `path`), and where a broken file of verdicts was put aside.

    `weighed` is the digest of `briefing`, where that is known. Verdicts that an export carries stand unless the reader has given others here.
    """
    sha256 = briefing.document.sha256
    kept, broken = reviews.recall(sha256) if sha256 else ((), None)
    own = {(r.part, r.start, r.end): r for r in (*briefing.reviews, *kept)}
    save = partial(reviews.remember, sha256) if sha256 else None
    if path is not None:
        recent.remember(path)
    return Session(replace(briefing, reviews=tuple(own.values())), save, path, weighed), broken
