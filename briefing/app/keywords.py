"""The keywords of the fifth tab, found while the reader goes on: cutting Chinese into words takes a while."""

from textual import work

from briefing.app.actions import TERMS
from briefing.app.frame import Frame
from briefing.app.session import Session
from briefing.model import Term


class Keywords(Frame):
    """Finds the keywords of a document when its terms are first looked at."""

    def entered(self) -> None:
        super().entered()
        if self.current != TERMS or self.session.keywords is not None:
            return
        given = tuple(t for t in self.session.read.terms if t.kind == "keyword")
        if given or self.session.document.sparse:
            self._got(self.session, given)  # an export has its own; a text in pieces tells none
        else:
            self._find_keywords()

    @work(thread=True, exclusive=True, group="keywords", exit_on_error=False)
    def _find_keywords(self) -> None:
        from briefing.segmenting import keywords

        session = self.session
        self.call_from_thread(self._got, session, keywords(session.document))

    def _got(self, session: Session, found: tuple[Term, ...]) -> None:
        session.keywords = found
        pane = self.list_pane(TERMS)
        if pane is not None and session is self.session:
            pane.rebuild()
