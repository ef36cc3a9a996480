"""An export is opened again: the same facts, the same bytes, with and without its document at hand."""

import shutil
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from briefing import brief, export, read
from briefing.digest import digest
from briefing.model import Briefing, ReadError, Review
from briefing.opening import open_briefing
from briefing.resources import data
from tests.reading import making

STORIES = sorted((Path(__file__).parents[1] / "stories").glob("*.txt"))


def reviewed(briefing: Briefing) -> Briefing:
    """The briefing after a reader who has an opinion on many of its facts."""
    said = []
    for i, s in enumerate(briefing.statistics):
        place = ("statistics", s.quantity.start, s.quantity.end)
        if i % 3 == 0:
            said.append(Review(*place, "rejected", made="2026-01-02T03:04:05Z"))
        elif i % 3 == 1:
            said.append(Review(*place, "corrected", (("indicator", "某项指标"), ("value", "-3.30"), ("period", ""))))
        else:
            said.append(Review(*place, "accepted"))
    said += [Review("goals", g.quote.start, g.quote.end, "rejected") for g in briefing.goals[::2]]
    said += [Review("projects", p.name.start, p.name.end, "rejected") for p in briefing.projects[:1]]
    return replace(briefing, reviews=tuple(said))


@pytest.mark.parametrize("form", ["toml", "json"])
@pytest.mark.parametrize("path", [data("seeds") / "gulou.txt", *STORIES], ids=lambda p: p.stem)
def test_the_same_bytes_again(path: Path, form: str, tmp_path: Path) -> None:
    for briefing in (brief(read(path)), reviewed(brief(read(path)))):
        for include in ((), ("numerals", "rules")):
            content = export(briefing, form, include=include)
            file = tmp_path / f"summary.{form}"
            assert isinstance(content, str)
            file.write_text(content, encoding="utf-8", newline="")
            (tmp_path / path.name).unlink(missing_ok=True)
            without = open_briefing(file)
            assert without.document.sparse
            assert export(without, form, include=include) == content
            shutil.copy(path, tmp_path)
            with_source = open_briefing(file)
            assert not with_source.document.sparse
            assert not with_source.document.warnings
            assert with_source.document.text == briefing.document.text
            assert export(with_source, form, include=include) == content


@pytest.mark.parametrize("form", ["toml", "json"])
@pytest.mark.parametrize("ending", ["docx", "pdf", "html"])
def test_an_export_of_a_container(ending: str, form: str, tmp_path: Path) -> None:
    """A Word file or a PDF says its own encoding: its export states none, and opens all the same."""
    original = tmp_path / f"story.{ending}"
    original.write_bytes(getattr(making, ending)(STORIES[0].read_text(encoding="utf-8")))
    content = str(export(brief(read(original)), form))
    file = tmp_path / f"story.{form}"
    file.write_text(content, encoding="utf-8", newline="")
    beside = open_briefing(file)
    assert not beside.document.sparse
    assert export(beside, form) == content
    original.unlink()
    assert export(open_briefing(file), form) == content


def unruled(value: Any) -> Any:
    """What `value` holds, without the names of rules in its facts."""
    if is_dataclass(value):
        return tuple(unruled(getattr(value, field.name)) for field in fields(value) if field.name != "rule")
    return tuple(map(unruled, value)) if isinstance(value, tuple) else value


@pytest.mark.parametrize("path", [data("seeds") / "gulou.txt", *STORIES, None], ids=lambda p: p.stem if p else "list")
def test_the_digest_needs_nothing_that_an_export_leaves_out(path: Path | None, tmp_path: Path) -> None:
    if path is None:
        path = tmp_path / "list.txt"
        path.write_text("今年办好四件实事：改造农贸市场；新建口袋公园2个；加装电梯8部。\n", encoding="utf-8")
        assert [c.kind for c in digest(brief(read(path))).contradictions] == ["listed"]
    briefing = brief(read(path))
    file = tmp_path / "s.json"
    file.write_text(export(briefing, "json", include=["numerals"]), encoding="utf-8")
    again = open_briefing(file, original=path)
    assert not any(p.rule for p in again.programmes)
    assert unruled(digest(again)) == unruled(digest(briefing))


def test_what_is_known_without_the_document(seed: Path, tmp_path: Path) -> None:
    briefing = brief(read(seed))
    file = tmp_path / "s.toml"
    file.write_text(export(briefing), encoding="utf-8")
    document = open_briefing(file).document
    assert "不在手边" in document.warnings[0]
    assert len(document.text) == len(briefing.document.text)
    assert all(known in (" ", there) for known, there in zip(document.text, briefing.document.text, strict=True))
    assert document.article == briefing.document.article
    assert document.text.count(" ") > briefing.document.text.count(" ")


def test_another_file_of_that_name_is_not_taken(seed: Path, tmp_path: Path) -> None:
    file = tmp_path / "s.json"
    file.write_text(export(brief(read(seed)), "json"), encoding="utf-8")
    (tmp_path / "gulou.txt").write_text("另一篇文章。\n", encoding="utf-8")
    document = open_briefing(file).document
    assert document.sparse
    assert "不同" in document.warnings[0]
    assert not open_briefing(file, original=seed).document.sparse


def test_a_document_read_in_an_encoding_of_the_user(tmp_path: Path) -> None:
    source = tmp_path / "a.txt"
    source.write_bytes("常住人口达到57.3万人。".encode("utf-16-le"))
    file = tmp_path / "a.toml"
    file.write_text(export(brief(read(source, encoding="utf-16-le"))), encoding="utf-8")
    assert not open_briefing(file).document.sparse


def test_the_key_statistics_stay_those_of_the_export(seed: Path, tmp_path: Path) -> None:
    content = export(brief(read(seed))).replace("key = true", "key = false", 2)
    file = tmp_path / "s.toml"
    file.write_text(content, encoding="utf-8")
    again = open_briefing(file, original=seed)
    assert {s.id for s, _ in digest(again).key}.isdisjoint({"s1", "s2"})
    assert export(again) == content


def test_a_document_about_exports_is_a_document(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text('导出以这一行开头:\nschema = "briefing/1"\n', encoding="utf-8")
    assert open_briefing(path).document.text.startswith("导出")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("characters = 2021", "characters = 20"),
        ("characters = 2021", "characters = 999999999999"),
        ("characters = 2021", "characters = true"),
        ('schema = "briefing/1"', 'schema = "briefing/7"'),
        ("value = 9", "value = nan"),
        ("value = 9", "value = 1e999999999"),
        ('sentence = "“十三五”时期,', 'sentence = "“十二五”时期,'),
        ("[document]", "[paper]"),
        ("[[goals]]", "[[goals]"),
        ('kind = "vision"', 'kind = "dream"'),
        ("start = 16", "start = -16"),
        ("found = 6", 'found = "six"'),
        ('sha256 = "', 'sha256 = "../../'),
        ("[[goals]]", "a." * 2000 + "a = 1\n[[goals]]"),
    ],
)
def test_a_damaged_export_is_one_sentence(old: str, new: str, seed: Path, tmp_path: Path) -> None:
    content = export(brief(read(seed)))
    assert old in content
    file = tmp_path / "s.toml"
    file.write_text(content.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ReadError) as refused:
        open_briefing(file, original=seed)
    assert str(refused.value).endswith("。")


def test_an_edited_quote_is_not_taken_for_words_of_the_document(seed: Path, tmp_path: Path) -> None:
    file = tmp_path / "s.toml"
    file.write_text(export(brief(read(seed))).replace('"经济高质量', '"政治高质量'), encoding="utf-8")
    document = open_briefing(file, original=seed).document
    assert document.sparse
    assert "不同" in document.warnings[0]


def test_an_export_cut_short(seed: Path, tmp_path: Path) -> None:
    content = export(brief(read(seed)), "json")
    for size in (40, 3000, len(content) - 3):
        file = tmp_path / "s.json"
        file.write_text(content[:size], encoding="utf-8")
        with pytest.raises(ReadError):
            open_briefing(file)
    file.write_text('{"schema": "briefing/1", "document": ' + "[" * 100_000, encoding="utf-8")
    with pytest.raises(ReadError):
        open_briefing(file)


def test_half_a_character_is_damage_and_a_whole_one_is_not(seed: Path, tmp_path: Path) -> None:
    content = export(brief(read(seed)), "json")
    assert '"source": "' in content
    file = tmp_path / "s.json"
    file.write_text(content.replace('"source": "', '"source": "\\ud83d\\ude00', 1), encoding="utf-8")
    source = open_briefing(file).document.credits.source
    assert source is not None
    assert source.startswith("😀")
    for half in ("\\ud800", "\\uDFFF"):
        file.write_text(content.replace('"source": "', f'"source": "{half}', 1), encoding="utf-8")
        with pytest.raises(ReadError, match="不完整"):
            open_briefing(file)


def test_an_export_cannot_name_a_file_elsewhere(seed: Path, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    shutil.copy(seed, tmp_path / "gulou.txt")
    file = tmp_path / "in" / "s.toml"
    file.write_text(export(brief(read(seed))).replace('"gulou.txt"', '"../gulou.txt"'), encoding="utf-8")
    assert open_briefing(file).document.sparse
