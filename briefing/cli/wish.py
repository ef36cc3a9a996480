"""What one or many exports have in common: what the user wishes, where it goes, and what came of it."""

import os
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from briefing.cli.arguments import Given, names
from briefing.cli.words import Voice
from briefing.exporting import export, format_named, format_of
from briefing.exporting.tree import EXTRAS, PARTS
from briefing.model import Briefing, UsageError

BOM = "\ufeff"


class Wish(NamedTuple):
    """What is to be exported of each document, and how."""

    format: str
    only: list[str] | None
    include: list[str]
    summary: bool
    bom: bool
    reviews: bool
    language: str

    def judged(self, briefing: Briefing) -> tuple[Briefing, str]:
        """The briefing with the user's verdicts, if they are wanted, and where a file of them is that cannot be read.

        Raises UsageError where there is no place to look for verdicts."""
        if not self.reviews:
            return briefing, ""
        from briefing.settings.reviews import recall

        said, broken = recall(briefing.document.sha256)
        return replace(briefing, reviews=said or briefing.reviews), str(broken or "")

    def content(self, briefing: Briefing) -> str | bytes:
        """The export of one briefing."""
        if "keywords" in self.include and not any(t.kind == "keyword" for t in briefing.terms):
            from briefing.segmenting import keywords

            found = () if briefing.document.sparse else keywords(briefing.document)
            briefing = replace(briefing, terms=(*briefing.terms, *found))
        content = export(
            briefing, self.format, only=self.only, include=self.include, summary=self.summary, language=self.language
        )
        return BOM + content if self.bom and isinstance(content, str) else content


def wish_of(given: Given, output: str, voice: Voice) -> Wish:
    """The wish in the options; the ending of `output` may name the format. Raises UsageError."""
    by_ending = format_of(output)
    asked = given["--format"]
    kind = format_named(asked).name if asked is not None else by_ending.name if by_ending else "toml"
    return Wish(
        kind,
        names(given, "--only", tuple(PARTS), voice),
        names(given, "--with", EXTRAS, voice) or [],
        "--summary" in given,
        "--bom" in given,
        "--reviews" in given,
        voice.language if kind in ("markdown", "html") else "zh",
    )


def is_folder(path: str) -> bool:
    """Whether an output is a folder, or is to be one."""
    return path.endswith(("/", os.sep)) or os.path.isdir(path)


def target_in(folder: str, name: str, wish: Wish) -> str:
    """Where in `folder` the export of file `name` goes."""
    stem, _ = os.path.splitext(os.path.basename(name))
    return os.path.join(folder, ("stdin" if name == "-" else stem) + format_named(wish.format).ending)


def check_targets(targets: Iterable[str], sources: Iterable[str], voice: Voice) -> None:
    """Raise UsageError where an export would be written over one of the documents, by whatever name."""
    documents = {_identity(source) for source in sources} - {None}
    for target in targets:
        if _identity(target) in documents:
            raise UsageError(voice("output-is-source", path=target))


def _identity(path: str) -> tuple[int, int] | None:
    """What tells the file at `path` from any other; None where there is none."""
    try:
        there = os.stat(path)
    except (OSError, ValueError):
        return None
    return there.st_dev, there.st_ino


def is_empty(briefing: Briefing) -> bool:
    """Whether nothing was found that a reader looks for."""
    return not (briefing.goals or briefing.programmes or briefing.projects or briefing.statistics)
