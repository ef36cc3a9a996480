"""The lists of words: the shipped ones are sound, a user's own add to them or are refused with a reason."""

from pathlib import Path

import pytest

from briefing.extraction import lexicon
from briefing.extraction.lexicon import LISTS, shipped
from briefing.model import UsageError

FOLDER = Path(lexicon.__file__).parent


@pytest.mark.parametrize("name", LISTS)
def test_shipped_lists_hold_no_word_twice_in_a_group(name: str) -> None:
    seen: dict[str, list[str]] = {}
    group = ""
    for line in (FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines():
        body = line.partition("#")[0].strip()
        if body.startswith("["):
            group = body[1:-1]
        else:
            seen.setdefault(group, []).extend(body.split())
    assert {g: sorted({w for w in words if words.count(w) > 1}) for g, words in seen.items()} == {g: [] for g in seen}


@pytest.mark.parametrize("name", LISTS)
def test_shipped_lists_are_all_loaded_and_every_group_has_words(name: str) -> None:
    assert all(shipped().lists[name].values())
    assert {"units", "values", "subjects"} <= set(LISTS)


@pytest.mark.parametrize("name", LISTS)
def test_shipped_lists_obey_the_rules_for_a_users_own(name: str) -> None:
    assert lexicon.parse((FOLDER / f"{name}.txt").read_text(encoding="utf-8"), name) == shipped().lists[name]


def test_a_users_list_adds_words(tmp_path: Path) -> None:
    (tmp_path / "units.txt").write_text("# 茶\n[measures]\n棵树 丛\n", encoding="utf-8")
    mine = shipped().extended(tmp_path)
    assert mine.words("units", "measures") == (*shipped().words("units", "measures"), "棵树", "丛")
    assert "丛" not in shipped().words("units", "measures")


def test_no_lists_change_nothing(tmp_path: Path) -> None:
    assert shipped().extended(tmp_path) is shipped()
    assert shipped().extended(tmp_path / "missing") is shipped()


@pytest.mark.parametrize(
    ("file", "content", "reason"),
    [
        ("units.txt", "[measures]\n棵\n[计量]\n丛\n", "units.txt 第 3 行无法使用：没有名为“计量”的词组"),
        ("units.txt", "丛\n", "units.txt 第 1 行无法使用：词语前面没有写明词组"),
        ("values.txt", "[rise]\n增长，提高\n", "values.txt 第 2 行无法使用：词语里有不能使用的字符"),
        ("values.txt", "[rise]\n\x1b[31m\n", "values.txt 第 2 行无法使用：词语里有不能使用的字符"),
        ("values.txt", "[rise]\n" + "长" * 40, "values.txt 第 2 行无法使用：词语太长"),
        ("tea.txt", "[rise]\n", "没有名为“tea”的词表"),
    ],
)
def test_a_list_that_cannot_be_used_is_refused_with_file_line_and_reason(
    tmp_path: Path, file: str, content: str, reason: str
) -> None:
    (tmp_path / file).write_text(content, encoding="utf-8")
    with pytest.raises(UsageError) as refused:
        shipped().extended(tmp_path)
    assert reason in str(refused.value)
    assert "\n" not in str(refused.value)
    assert str(refused.value).isprintable()


def test_a_list_in_another_encoding_is_refused_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "units.txt").write_bytes("[measures]\n丛\n".encode("gb18030"))
    with pytest.raises(UsageError, match="第 2 行无法使用：不是 UTF-8 编码"):
        shipped().extended(tmp_path)
