"""What the reader says of facts and takes along: verdicts, marks, citations."""

from textual import work

from briefing.app.actions import TEXT
from briefing.app.entries import Entry, Key, own
from briefing.app.reader import Reader
from briefing.app.rows import Rows
from briefing.app.tracing import Tracing
from briefing.model import BriefingError, Quote, Statistic
from briefing.model.review import Verdict
from briefing.typesetting.display import safe

_PARTS = {
    1: ("goals",),
    2: ("programmes", "projects", "initiatives"),
    3: ("statistics",),
    4: ("terms",),
}


class Judging(Tracing):
    """`a`, `x`, `i`, `u`, `space`, `y`, `Y`."""

    def _entry(self) -> Entry | None:
        pane = self.pane
        return pane.entry if isinstance(pane, Rows) else None

    def _key(self) -> Key | None:
        """The fact at hand: the one under the cursor, or that a measure stands under, or that is lit in the text."""
        entry = self._entry()
        while entry is not None and entry.key is None:
            entry = entry.parent
        return entry.key if entry is not None else self.fact_here()

    # -- verdicts --------------------------------------------------------------------------------------------------------

    def action_accept(self) -> None:
        """The fact is right."""
        self._judge("accepted")

    def action_reject(self) -> None:
        """The fact is wrong; it is struck through and not exported."""
        self._judge("rejected")

    def _judge(self, verdict: Verdict, of: Key | None = None, fields: tuple[tuple[str, str], ...] = ()) -> None:
        """Take a verdict on the fact `of`, by default the one at hand."""
        of = of or self._key()
        if of is None or of not in self.session.facts:
            self.say(self.words("review.none"))
            return
        entry = self._entry()
        alike = entry.also if entry is not None and entry.key == of else ()
        try:
            for each in (of, *alike):
                self.session.review(each, verdict, fields)
        except BriefingError as error:
            self.say(self.words("review.failed", reason=error), 6)
        self.rebuild()
        if self.view.view == "doubts" and self.current == 3 and self.session.verdict(of) == "rejected":
            self.pane.move(1)  # what is settled otherwise leaves the list by itself
        self.say(self.words(verdict if self.session.verdict(of) else "undone"), 1.5)

    def action_correct(self) -> None:
        """Change what was read of the fact."""
        of = self._key()
        fact = self.session.facts.get(of) if of is not None else None
        if fact is None:
            self.say(self.words("review.none"))
            return
        from briefing.app.dialogs.correct import CorrectDialog, Fields

        session = self.session

        def take(fields: Fields | None) -> None:
            if fields and of is not None and session is self.session:
                old = next((r for r in self.session.reviews if (r.part, r.start, r.end) == of), None)
                merged = {**dict(old.fields if old else ()), **dict(fields)}
                self._judge("corrected", of, tuple(merged.items()))

        self.push_screen(CorrectDialog(fact, self.words), take)

    def action_undo(self) -> None:
        """Take back the last verdict."""
        try:
            of = self.session.undo()
        except BriefingError as error:
            self.rebuild()
            self.say(self.words("review.failed", reason=error), 6)
            return
        if of is None:
            self.say(self.words("undo.none"))
            return
        self.rebuild()
        self.say(self.words("undone"), 1.5)

    # -- marks -----------------------------------------------------------------------------------------------------------

    def action_mark(self) -> None:
        """Mark the fact, or take its mark away; then on to the next."""
        of = self._key()
        if of is None or of not in self.session.facts:
            self.say(self.words("review.none"))
            return
        self.session.mark(of)
        self.rebuild()
        if isinstance(self.pane, Rows):
            self.pane.move(1)

    # -- copying ---------------------------------------------------------------------------------------------------------

    def _quoted(self, of: Key) -> Quote:
        """What is quoted of a fact: a statistic's sentence, since a bare figure says nothing; else its own words."""
        fact = self.session.facts[of]
        return fact.sentence if isinstance(fact, Statistic) else own(fact)

    def _quotes(self) -> list[Quote]:
        """What to copy: the marked facts, else the fact at hand, else the words or the paragraph at hand."""
        if self.session.marked:
            return [self._quoted(k) for k in self.session.marked if k in self.session.facts]
        entry = self._entry()
        of = entry.key if entry is not None else self.fact_here()
        if of is not None and of in self.session.facts:
            return [self._quoted(of)]
        if entry is not None:
            return list(entry.quotes[:1])
        pane = self.pane
        if isinstance(pane, Reader):
            here = pane.here
            block = next((b for b in self.session.document.blocks if b.end > here), None)
            return [self.session.document.quote(block.start, block.end)] if block else []
        return []

    def action_copy(self) -> None:
        """Copy what is marked, or what is at hand, with its citation."""
        from briefing.app.citation import TEMPLATES, cite

        template = self.configuration.citation or TEMPLATES[self.words.language]
        quotes = self._quotes()
        if not quotes:
            self.say(self.words("copy.none"))
            return
        self._copy("\n".join(cite(self.session.document, q, template) for q in quotes))

    def action_copy_page(self) -> None:
        """Copy the tab as Markdown; only what is marked where something is."""
        from briefing.exporting import export

        session = self.session
        if self.current == TEXT:
            self._copy("\n\n".join(session.document.text[b.start : b.end] for b in session.document.blocks))
            return
        briefing = session.only(session.marked) if session.marked else session.briefing
        text = export(briefing, "markdown", only=_PARTS.get(self.current), summary=self.current == 0)
        self._copy(str(text))

    @work(thread=True, exclusive=True, group="clipboard", exit_on_error=False)
    def _copy(self, text: str) -> None:
        from briefing.app.clipboard import native

        # Where it is pasted there may be a shell, which would obey what a terminal obeys.
        text = "\n".join(safe(line) for line in text.split("\n"))
        done = native(text)
        self.call_from_thread(self._copied, text, done)

    def _copied(self, text: str, done: bool) -> None:
        """Say what happened: a tool of the system took the text, or it was sent to the terminal, which never answers."""
        if not done:
            self.copy_to_clipboard(text)
        self.say(self.words("copied" if done else "copied.sent", n=len(text)), 3 if done else 5)
