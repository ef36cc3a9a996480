"""The library as others use it: few names, typed, nothing happens on import, everything picklable."""

import pickle
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import briefing
from briefing import brief, export, keywords, read, records
from briefing.model import Credits


def test_the_names_it_offers() -> None:
    assert set(briefing.__all__) <= set(dir(briefing))
    for name in briefing.__all__:
        function = getattr(briefing, name)
        assert function.__doc__
        assert "return" in function.__annotations__
    assert (Path(briefing.__file__).parent / "py.typed").is_file()


def test_nothing_happens_on_import() -> None:
    code = "import sys; before = set(sys.modules); import briefing; print(len(set(sys.modules) - before - {'typing'}))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(done.stdout) < 40, "the standard library's typing and what it needs"
    assert done.stderr == ""


def test_what_it_gives_can_be_sent_to_another_process(seed: Path) -> None:
    b = brief(read(seed))
    again = pickle.loads(pickle.dumps(b))
    assert again == b
    assert export(again) == export(b)


def test_keywords_in_an_export(seed: Path) -> None:
    b = brief(read(seed))
    content = export(replace(b, terms=(*b.terms, *keywords(b.document, 5))), include=("keywords",))
    assert content.count('kind = "keyword"') == 5


def test_a_notebook_shows_a_table_and_obeys_nothing(seed: Path) -> None:
    b = brief(read(seed))
    assert "<td><bdi>27万元</bdi></td>" in b._repr_html_()
    hostile = replace(b, document=replace(b.document, credits=Credits("<script>alert(1)</script>")))
    assert "<script" not in hostile._repr_html_()


def test_records_hold_what_the_export_holds(seed: Path) -> None:
    b = brief(read(seed))
    assert [row["quantity"] for row in records(b)] == [s.quantity.text for s in b.statistics]
