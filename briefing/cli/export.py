"""`briefing export FILE …`: the facts in any format, without the screen."""

import os
from collections.abc import Iterable
from dataclasses import replace
from typing import NamedTuple

from briefing.cli.arguments import Command, Given, names
from briefing.cli.documents import load
from briefing.cli.narration import say, show
from briefing.cli.words import Voice
from briefing.exporting import export, format_named, format_of, save
from briefing.exporting.tree import EXTRAS, PARTS
from briefing.model import Briefing, UsageError


class Wish(NamedTuple):
    """What is to be exported of each document, and how."""

    format: str
    only: list[str] | None
    include: list[str]
    summary: bool
    bom: bool
    reviews: bool
    language: str

    def content(self, briefing: Briefing) -> str | bytes:
        """The export of one briefing."""
        if self.reviews:
            from briefing.settings.reviews import recall

            said, _ = recall(briefing.document.sha256)
            briefing = replace(briefing, reviews=said or briefing.reviews)
        if "keywords" in self.include and not any(t.kind == "keyword" for t in briefing.terms):
            from briefing.segmenting import keywords

            found = () if briefing.document.sparse else keywords(briefing.document)
            briefing = replace(briefing, terms=(*briefing.terms, *found))
        content = export(
            briefing, self.format, only=self.only, include=self.include, summary=self.summary, language=self.language
        )
        return "\ufeff" + content if self.bom and isinstance(content, str) else content


def run(command: Command, given: Given, voice: Voice) -> int:
    """Export documents. Raises BriefingError with one sentence; where there are many, one that fails stops none."""
    output = given.values.get("--output", "-")
    wish = _wish(given, output, voice)
    files = given.words
    if len(files) > 1 or os.path.isdir(files[0]):
        from briefing.cli.batch import run as run_batch

        return run_batch(files, output, wish, given, voice)
    name = files[0]
    target = target_in(output, name, wish) if output != "-" and _is_folder(output) else output
    if target != "-":
        check_targets([target], [name], voice)
    briefing = load(name, given, voice)
    content = wish.content(briefing)
    if "--quiet" not in given:
        _tell(name, briefing, "--verbose" in given, voice)
        if "keywords" in wish.include and briefing.document.sparse:
            say(voice("sparse-keywords"))
    if target == "-":
        show(content)
    else:
        save(content, target, overwrite=True)
        if "--verbose" in given:
            say(voice("written", path=target))
    return 0


def _tell(name: str, briefing: Briefing, verbose: bool, voice: Voice) -> None:
    """What was found in one document, where that is nothing or the user wants to know."""
    counts = {
        part: len(getattr(briefing, part)) for part in ("goals", "programmes", "projects", "initiatives", "statistics")
    }
    if not any(counts[part] for part in ("goals", "programmes", "projects", "statistics")):
        say(voice("nothing-found", name=name))
    elif verbose:
        say(voice("found", name=name, **counts))


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


def _is_folder(path: str) -> bool:
    return path.endswith(("/", os.sep)) or os.path.isdir(path)


def _wish(given: Given, output: str, voice: Voice) -> Wish:
    by_ending = format_of(output)
    asked = given["--format"]
    kind = format_named(asked).name if asked else by_ending.name if by_ending else "toml"
    return Wish(
        kind,
        names(given, "--only", tuple(PARTS), voice),
        names(given, "--with", EXTRAS, voice) or [],
        "--summary" in given,
        "--bom" in given,
        "--reviews" in given,
        voice.language if kind in ("markdown", "html") else "zh",
    )
