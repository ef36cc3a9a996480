"""A briefing that a colleague can read: the facts as Markdown, each with a footnote that cites its sentence.

Words of the document are data: whatever Markdown would obey in them is escaped.
"""

import re
from typing import Any

from briefing.exporting.formats import Content
from briefing.exporting.passages import Passages
from briefing.exporting.words import LANGUAGES, notes
from briefing.typesetting.display import folded

# Signs with a meaning wherever they stand; those that begin a link; those that mean something first on a line only.
_SIGNS = str.maketrans({sign: f"\\{sign}" for sign in "\\`*_[]<>|~$&@"})
_LINKS = re.compile(r"(?<=[A-Za-z]):(?=//)|(?<=www)\.", re.I)
_FIRST = re.compile(r"^(\d{1,9}(?=[.)])|)([-+#=.)])")


def escaped(text: str) -> str:
    """`text` on one line, as Markdown that shows it as it is."""
    text = _LINKS.sub(r"\\\g<0>", folded(text).strip().translate(_SIGNS))
    return _FIRST.sub(r"\1\\\2", text)


def write(content: Content) -> str:
    """The facts as Markdown."""
    return _Page(content).text()


class _Page:
    """One page as it grows."""

    def __init__(self, content: Content) -> None:
        self.tree = content.tree
        self.document = content.briefing.document
        self.words = LANGUAGES[content.language]
        self.passages = Passages(self.document)
        self.notes: dict[tuple[int, int], int] = {}
        self.cited: list[str] = []
        self.out: list[str] = []

    def text(self) -> str:
        """The whole page."""
        self._head()
        rows = self.tree.get("statistics", [])
        self._figures(self.words["key"], [row for row in rows if row["key"]])
        self._goals()
        self._programmes()
        self._initiatives()
        self._figures(self.words["statistics"], [row for row in rows if not row["key"]])
        self._terms()
        self._reviews()
        if len(self.out) == 1:
            self.out.append(f"{self.words['nothing']}\n")
        made_by = self.words["made-by"].format(generator=self.tree["generator"])
        self.out.append(f"---\n\n{escaped(made_by)}\n")
        if self.cited:
            self.out.append("\n" + "".join(self.cited))
        return "".join(self.out)

    def _head(self) -> None:
        about, words = self.tree["document"], self.words
        lines = [f"# {escaped(about.get('title') or about.get('file') or words['untitled'])}\n\n"]
        facts = [about[key] for key in ("source", "published", "place", "number") if key in about]
        facts += [
            f"{words[key]} {'、'.join(about[key])}"
            for key in ("authors", "correspondents", "photographers", "editors")
            if key in about
        ]
        if facts:
            lines.append(f"{' · '.join(map(escaped, facts))}\n\n")
        if self.document.sparse:
            lines.append(f"*{words['sparse']}*\n\n")
        self.out.append("".join(lines))

    def _figures(self, title: str, rows: list[dict[str, Any]]) -> None:
        if not rows:
            return
        w = self.words
        self.out.append(
            f"## {title}\n\n| {w['indicator']} | {w['quantity']} | {w['period']} | {w['notes']} |\n|---|---:|---|---|\n"
        )
        for row in rows:
            cells = (row["indicator"], row["quantity"], row.get("period", ""), " · ".join(notes(row, w)))
            indicator, quantity, period, note = map(escaped, cells)
            self.out.append(f"| {indicator} | {quantity}{self._cite(row)} | {period} | {note} |\n")
        self.out.append("\n")

    def _goals(self) -> None:
        rows = self.tree.get("goals", [])
        if rows:
            self.out.append(f"## {self.words['goals']}\n\n")
        for kind in ("vision", "objective", "target", "task"):
            of_kind = [row for row in rows if row["kind"] == kind]
            if of_kind:
                self.out.append(f"### {self.words[f'goals.{kind}']}\n\n")
                # The headline says a vision again and again; one line with all its places is enough.
                said: dict[str, list[str]] = {}
                for row in of_kind:
                    said.setdefault(escaped(row["text"]) + self._beside(row), []).append(self._cite(row))
                self.out.extend(f"- {line}{''.join(dict.fromkeys(cited))}\n" for line, cited in said.items())
                self.out.append("\n")

    def _programmes(self) -> None:
        rows = self.tree.get("projects", [])
        programmes = self.tree.get("programmes", [])
        if rows or programmes:
            self.out.append(f"## {self.words['projects']}\n\n")
        for programme in programmes:
            said = []
            if "declared" in programme:
                said.append(self.words["declared"].format(**programme))
            if programme["partial"]:
                said.append(self.words["partial"])
            if "period" in programme:
                said.append(programme["period"])
            self.out.append(f"### {escaped(programme['name'])}\n\n")
            self.out.append(f"{escaped(' · '.join(said))}{self._cite(programme)}\n\n" if said else "")
            self._projects([row for row in rows if row.get("programme") == programme["id"]])
        known = {programme["id"] for programme in programmes}
        rest = [row for row in rows if row.get("programme") not in known]
        if rest:
            self.out.append(f"### {self.words['outline']}\n\n")
            self._projects(rest)

    def _projects(self, rows: list[dict[str, Any]]) -> None:
        for number, row in enumerate(rows, 1):
            self.out.append(f"{number}. **{escaped(row['name'])}**{self._cite(row)}\n")
            indent = " " * len(f"{number}. ")
            self.out.extend(f"{indent}- {escaped(measure['text'])}\n" for measure in row.get("measures", ()))
        self.out.append("\n" if rows else "")

    def _initiatives(self) -> None:
        rows = self.tree.get("initiatives", [])
        if rows:
            self.out.append(f"## {self.words['initiatives']}\n\n")
            self.out.extend(f"- {escaped(row['name'])}{self._times(row)}{self._cite(row)}\n" for row in rows)
            self.out.append("\n")

    def _terms(self) -> None:
        for kind, title in (("slogan", "slogans"), ("keyword", "keywords")):
            rows = [row for row in self.tree.get("terms", []) if row["kind"] == kind]
            if rows:
                self.out.append(f"## {self.words[title]}\n\n")
                self.out.append("、".join(f"{escaped(row['text'])}{self._times(row)}" for row in rows) + "\n\n")

    def _reviews(self) -> None:
        rows = self.tree.get("reviews", [])
        if rows:
            self.out.append(f"## {self.words['reviews']}\n\n")
        for row in rows:
            said = [self.words[row["part"]], self.words[f"verdict.{row['verdict']}"]]
            said += [f"{self.words.get(f'field.{k}', k)} = {v}" for k, v in row.get("fields", {}).items()]
            self.out.append(f"- {escaped(row['text'])}({escaped(' · '.join(said))})\n")
        self.out.append("\n" if rows else "")

    def _beside(self, row: dict[str, Any]) -> str:
        said = notes(row, self.words)
        return f"({escaped(' · '.join(said))})" if said else ""

    def _times(self, row: dict[str, Any]) -> str:
        return f"({self.words['mentions'].format(n=row['mentions'])})" if row["mentions"] > 1 else ""

    def _cite(self, row: dict[str, Any]) -> str:
        """A footnote mark for the sentence of a fact; one footnote for each sentence."""
        passage = self.passages.around(row["start"], row["end"])
        place = (passage.start, passage.end)
        if place not in self.notes:
            number = self.notes[place] = len(self.notes) + 1
            sentence = escaped(self.document.text[passage.start : passage.end])
            paragraph = self.words["paragraph"].format(n=passage.paragraph)
            self.cited.append(f"[^{number}]: {paragraph}({passage.start}–{passage.end}):{sentence}\n")
        return f"[^{self.notes[place]}]"
