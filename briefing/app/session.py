"""One document as the reader works on it: what was read, what the reader said of it, what is marked. No screen here."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime

from briefing.app.entries import Fact, Key, facts, key, own
from briefing.digest import Digest, digest
from briefing.model import Briefing, Document, Review, Term
from briefing.model.review import Verdict

Save = Callable[[Key, Review | None], None]


def is_grave(reasons: Iterable[str]) -> bool:
    """Whether a fact is in more doubt than about its time, which most texts leave to their sections to tell."""
    return not {"period", "horizon"}.issuperset(reasons)


class Session:
    """Holds a briefing, the reader's verdicts and marks.

    `read` is as the rules read it; `shown` has the corrections in it, rejected facts stay. `save` keeps the verdict on
    a fact (None: there is none any more) and is called for each change.
    """

    def __init__(
        self, briefing: Briefing, save: Save | None = None, path: str | None = None, weighed: Digest | None = None
    ) -> None:
        """`weighed` is the digest of `briefing`, where that is known already."""
        self.read = briefing
        self._weighed = weighed or digest(briefing)
        self._grave = {key(f) for f, reasons in self._weighed.doubts if is_grave(reasons)}
        self.path = path
        self.keywords: tuple[Term, ...] | None = None
        self.marked: dict[Key, None] = {}
        self._save = save
        self._reviews: dict[Key, Review] = {(r.part, r.start, r.end): r for r in briefing.reviews}
        self._past: list[tuple[Key, Review | None]] = []
        self._apply()

    def _apply(self) -> None:
        kept = tuple(r for r in self._reviews.values() if r.verdict != "rejected")
        if kept:
            from briefing.reviewing import apply

            self.shown = apply(replace(self.read, reviews=kept))
            self.digest = digest(self.shown)
        else:
            self.shown, self.digest = self.read, self._weighed
        self.facts: dict[Key, Fact] = {key(f): f for f in facts(self.shown)}

    @property
    def document(self) -> Document:
        """The document itself."""
        return self.read.document

    @property
    def briefing(self) -> Briefing:
        """What leaves the program: the facts as read, with the reader's verdicts."""
        return replace(self.read, reviews=self.reviews)

    @property
    def reviews(self) -> tuple[Review, ...]:
        """The verdicts in the order of the text."""
        return tuple(sorted(self._reviews.values(), key=lambda r: (r.start, r.end, r.part)))

    # -- verdicts --------------------------------------------------------------------------------------------------------

    def verdict(self, of: Key) -> Verdict | None:
        """What the reader said of a fact."""
        review = self._reviews.get(of)
        return review.verdict if review else None

    def review(self, of: Key, verdict: Verdict, fields: tuple[tuple[str, str], ...] = ()) -> None:
        """Take the reader's word; the same word again takes it back. Raises what `save` raises."""
        old = self._reviews.get(of)
        part, start, end = of
        made = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        again = old is not None and old.verdict == verdict and old.fields == fields
        self._past.append((of, old))
        self._set(of, None if again else Review(part, start, end, verdict, fields, made))

    def undo(self) -> Key | None:
        """Take back the last change. Returns the fact it was about, or None where there is nothing to take back."""
        if not self._past:
            return None
        of, old = self._past.pop()
        self._set(of, old)
        return of

    def _set(self, of: Key, review: Review | None) -> None:
        if review is None:
            self._reviews.pop(of, None)
        else:
            self._reviews[of] = review
        self._apply()
        if self._save is not None:
            self._save(of, review)

    @property
    def progress(self) -> tuple[int, int]:
        """How many of the facts in grave doubt have been reviewed, and how many there are."""
        return sum(k in self._reviews for k in self._grave), len(self._grave)

    def carry(self, old: "Session") -> int:
        """Take over the verdicts given in `old` on an earlier state of the same file, by the words they were given on.

        Returns how many could not be: their words are gone, or stand more than once.
        """
        places: dict[tuple[str, str], list[Key]] = {}
        for of, fact in self.facts.items():
            places.setdefault((of[0], own(fact).text), []).append(of)
        lost = 0
        for review in old.reviews:
            words = old.document.text[review.start : review.end]
            found = places.get((review.part, words), [])
            if len(found) == 1:
                part, start, end = found[0]
                self._set(found[0], replace(review, part=part, start=start, end=end))
            else:
                lost += 1
        return lost

    # -- marks -----------------------------------------------------------------------------------------------------------

    def mark(self, of: Key) -> bool:
        """Mark a fact, or take its mark away. Returns whether it is marked now."""
        if of in self.marked:
            del self.marked[of]
            return False
        self.marked[of] = None
        return True

    def only(self, kept: Iterable[Key]) -> Briefing:
        """The briefing with only the facts `kept`; programmes and projects they stand in stay too."""
        chosen = set(kept)
        b = self.briefing
        projects = [p for p in b.projects if key(p) in chosen]
        ids = {p.programme for p in projects}
        programmes = [p for p in b.programmes if key(p) in chosen or p.id in ids]
        return replace(
            b,
            goals=tuple(g for g in b.goals if key(g) in chosen),
            programmes=tuple(programmes),
            projects=tuple(projects),
            initiatives=tuple(i for i in b.initiatives if key(i) in chosen),
            statistics=tuple(s for s in b.statistics if key(s) in chosen),
        )

    def sign(self, of: Key | None) -> tuple[str, str]:
        """The sign before a fact, two cells wide, and its style: marked, accepted, rejected, corrected, in doubt."""
        if of is None:
            return "  ", "plain"
        verdict = self.verdict(of)
        mark = "●" if of in self.marked else " "
        if verdict is not None:
            return {"accepted": "✓", "rejected": "✗", "corrected": "✎"}[verdict] + mark, (
                "warn" if verdict == "rejected" else "good"
            )
        doubt = "?" if of in self._grave else " "
        return doubt + mark, "warn" if doubt == "?" else "accent"

    def style(self, of: Key | None, style: str) -> str:
        """The style of a fact's words: struck through where it was rejected."""
        return "struck" if of is not None and self.verdict(of) == "rejected" else style
