"""`briefing export FILE …`: the facts in any format, without the screen."""

import os

from briefing.cli.arguments import Command, Given, number
from briefing.cli.documents import load
from briefing.cli.narration import say, show
from briefing.cli.wish import check_targets, is_empty, is_folder, target_in, wish_of
from briefing.cli.words import Voice
from briefing.exporting import save
from briefing.model import Briefing

_MOST = 64  # processes


def run(command: Command, given: Given, voice: Voice) -> int:
    """Export documents. Raises BriefingError with one sentence; where there are many, one that fails stops none."""
    output = given.values.get("--output", "-")
    wish = wish_of(given, output, voice)
    jobs = number(given, "--jobs", _MOST, voice)
    files = given.words
    if len(files) > 1 or os.path.isdir(files[0]):
        from briefing.cli.batch import run as run_batch

        return run_batch(files, output, wish, jobs, given, voice)
    name = files[0]
    target = target_in(output, name, wish) if output != "-" and is_folder(output) else output
    if target != "-":
        check_targets([target], [name], voice)
    briefing, broken = wish.judged(load(name, given, voice))
    if broken:
        say(voice("verdicts-broken", name=name, path=broken))
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
    if is_empty(briefing):
        say(voice("nothing-found", name=name))
    elif verbose:
        parts = ("goals", "programmes", "projects", "initiatives", "statistics")
        say(voice("found", name=name, **{part: len(getattr(briefing, part)) for part in parts}))
