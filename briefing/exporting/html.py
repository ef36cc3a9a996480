"""One page that needs nothing else: the facts, the article with their words marked, and ways from each to the other.

Words of the document are escaped wherever they stand, in text and in attributes; what they are is decided here, never by
them. The page's own policy lets no script, style, picture or address in but what is written here.
"""

from base64 import b64encode
from hashlib import sha256
from html import escape
from pathlib import Path
from typing import Any

from briefing.exporting.article import KINDS, Mark, marked
from briefing.exporting.formats import Content
from briefing.exporting.words import LANGUAGES, notes
from briefing.typesetting.display import folded

Row = dict[str, Any]


def write(content: Content) -> str:
    """The page."""
    return _Page(content).text()


class _Page:
    def __init__(self, content: Content) -> None:
        self.tree = content.tree
        self.language = content.language
        self.words = LANGUAGES[content.language]
        self.document = content.briefing.document
        self.slogans = [t for t in content.briefing.terms if t.kind == "slogan"] if "terms" in content.tree else []
        self.marks: list[Mark] = []
        self.counts = dict.fromkeys(KINDS, 0)

    def text(self) -> str:
        """The whole page. The facts come first: they make the marks."""
        style, script = _asset("page.css"), _asset("page.js")
        policy = (
            f"default-src 'none'; style-src 'sha256-{_hash(style)}'; script-src 'sha256-{_hash(script)}'; "
            "base-uri 'none'; form-action 'none'"
        )
        about, w = self.tree["document"], self.words
        title = _shown(about.get("title") or about.get("file") or w["untitled"])
        facts = "".join(self._facts()) or f'<p class="notice">{w["nothing"]}</p>\n'
        return (
            f'<!doctype html>\n<html lang="{"zh-CN" if self.language == "zh" else "en"}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n'
            f'<meta name="generator" content="{_shown(self.tree["generator"])}">\n'
            f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>\n"
            f"<header>\n<h1>{title}</h1>\n{self._credits()}</header>\n{self._tools()}"
            f"<main>\n<nav>\n{facts}</nav>\n"
            f'<article lang="zh">\n{marked(self.document, self.marks)}</article>\n</main>\n'
            f"<footer>{_shown(w['made-by'].format(generator=self.tree['generator']))} "
            f"{_shown(w['sha256'])} {_shown(about['sha256'])}</footer>\n"
            f"<script>{script}</script>\n</body>\n</html>\n"
        )

    # -- about -------------------------------------------------------------------------------------------------------------

    def _credits(self) -> str:
        about, w = self.tree["document"], self.words
        said = [about[key] for key in ("source", "published", "place", "number") if key in about]
        said += [
            f"{w[key]} {'、'.join(about[key])}"
            for key in ("authors", "correspondents", "photographers", "editors")
            if key in about
        ]
        out = f'<p class="credits">{" · ".join(map(_shown, said))}</p>\n' if said else ""
        return out + (f'<p class="notice">{w["sparse"]}</p>\n' if self.document.sparse else "")

    def _tools(self) -> str:
        w = self.words
        names = {"goal": "goals", "project": "projects", "statistic": "statistics", "slogan": "slogans"}
        boxes = "".join(
            f'<label><input type="checkbox" value="{kind}" checked> <span class="{kind}">{w[names[kind]]}</span> '
            f"{self.counts[kind]}</label>\n"
            for kind in KINDS
            if self.counts[kind]
        )
        return (
            f'<div class="tools" role="group" aria-label="{w["legend"]}">\n{boxes}'
            f'<input type="search" id="filter" placeholder="{w["filter.hint"]}" aria-label="{w["filter"]}">\n'
            f'<small class="keys">{w["keys"]}</small>\n</div>\n'
        )

    # -- the facts ---------------------------------------------------------------------------------------------------------

    def _facts(self) -> list[str]:
        w, tree = self.words, self.tree
        figures = tree.get("statistics", [])
        goals = tree.get("goals", [])
        programmes = tree.get("programmes", [])
        projects = tree.get("projects", [])
        out = [self._section("statistic", w["key"], [self._figure(row) for row in figures if row["key"]])]
        for kind in ("vision", "objective", "target", "task"):
            items = [self._item("goal", row, row["text"], notes(row, w)) for row in goals if row["kind"] == kind]
            out.append(self._section("goal", w[f"goals.{kind}"], items))
        known = {programme["id"] for programme in programmes}
        for programme in programmes:
            said = [w["declared"].format(**programme)] if "declared" in programme else []
            head = self._item("project", programme, programme["name"], said)
            members = [self._project(row) for row in projects if row.get("programme") == programme["id"]]
            out.append(self._section("project", w["programmes"], [head, *members]))
        rest = [self._project(row) for row in projects if row.get("programme") not in known]
        out.append(self._section("project", w["outline"], rest))
        named = [self._item("project", row, row["name"], []) for row in tree.get("initiatives", [])]
        out.append(self._section("project", w["initiatives"], named))
        out.append(
            self._section("statistic", w["statistics"], [self._figure(row) for row in figures if not row["key"]])
        )
        out.append(self._section("slogan", w["slogans"], [self._slogan(t.quote.text, t.places) for t in self.slogans]))
        return out

    def _section(self, kind: str, title: str, items: list[str]) -> str:
        if not items:
            return ""
        return f'<section class="of-{kind}">\n<h2>{title}</h2>\n<ul>\n{"".join(items)}</ul>\n</section>\n'

    def _figure(self, row: Row) -> str:
        fact = self._new("statistic")
        self.marks += [Mark(s["start"], s["end"], "", fact) for s in row.get("indicator_spans", ())]
        said = [row["period"]] if "period" in row else []
        return self._li("statistic", fact, row, row["indicator"], [*said, *notes(row, self.words)], row["quantity"])

    def _project(self, row: Row) -> str:
        fact = self._new("project")
        measures = row.get("measures", [])
        self.marks += [Mark(m["start"], m["end"], "project", fact) for m in measures]
        said = [f"{len(measures)} {'项举措' if self.language == 'zh' else 'measures'}"] if measures else []
        return self._li("project", fact, row, row["name"], said)

    def _item(self, kind: str, row: Row, text: str, said: list[str]) -> str:
        return self._li(kind, self._new(kind), row, text, said)

    def _slogan(self, text: str, places: tuple[int, ...]) -> str:
        fact = self._new("slogan")
        rows = [{"start": at, "end": at + len(text)} for at in places]
        self.marks += [Mark(row["start"], row["end"], "slogan", fact) for row in rows[1:]]
        said = [self.words["mentions"].format(n=len(places))] if len(places) > 1 else []
        return self._li("slogan", fact, rows[0], text, said)

    def _new(self, kind: str) -> str:
        self.counts[kind] += 1
        return f"{kind}-{self.counts[kind]}"

    def _li(self, kind: str, fact: str, place: Row, text: str, said: list[str], figure: str = "") -> str:
        self.marks.append(Mark(place["start"], place["end"], kind, fact, anchor=True))
        strong = f" <b>{_shown(figure)}</b>" if figure else ""
        small = f" <small>{_shown(' · '.join(said))}</small>" if said else ""
        return f'<li id="{fact}" data-fact="{fact}"><a href="#at-{fact}">{_shown(text)}{strong}</a>{small}</li>\n'


def _shown(text: str) -> str:
    """Words of a document as the text or the attribute of an element: on one line, nothing in them obeyed."""
    return escape(folded(text))


def _asset(name: str) -> str:
    return (Path(__file__).parent / "page" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
