"""The lists and the rules belong together: no list is dead, no rule asks for a list there is not, a user's words work."""

import ast
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import extraction
from briefing.digest import digest
from briefing.extraction import brief
from briefing.extraction.lexicon import LISTS, Lexicon, shipped
from briefing.model import Briefing
from briefing.reading import read
from tests.extraction.conftest import document
from tests.extraction.test_tables import page

TOKENS = ("values", "subjects")
"""Lists whose groups are the roles a word of a sentence may play."""
MADE_BY_RULES = {"name", "quoted", "number", "time", "quantity", "stop", "pause", "of", "and", "etc"}


class Asked(dict[str, tuple[str, ...]]):
    """The groups of a list, which remember what was asked for."""

    def __init__(self, groups: dict[str, tuple[str, ...]]) -> None:
        super().__init__(groups)
        self.asked: set[str] = set()

    def __getitem__(self, group: str) -> tuple[str, ...]:
        self.asked.add(group)
        return super().__getitem__(group)


@pytest.fixture(scope="module")
def asked() -> dict[str, Asked]:
    """What the rules ask of each list."""
    lists = {name: Asked(dict(groups)) for name, groups in shipped().lists.items()}
    mine = Lexicon(lists)
    digest(brief(read(page([["指标", "绝对额"], ["茶叶产量（吨）", "12"]])), mine), mine)
    return lists


@pytest.mark.parametrize("name", [name for name in LISTS if name not in TOKENS])
def test_every_group_is_asked_for_by_a_rule(asked: dict[str, Asked], name: str) -> None:
    dead = {group for group in asked[name] if group not in asked[name].asked and not group.startswith("same-")}
    assert dead == set()


def _roles_asked() -> set[str]:
    """The roles that the rules ask of a token or a word: "act" in token.roles, roles & {"act"}, is_(word, "act")."""
    found: set[str] = set()
    for path in Path(extraction.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            asks = (
                (isinstance(node, ast.Compare) and "roles" in ast.unparse(node.comparators[0]))
                or (isinstance(node, ast.BinOp) and isinstance(node.op, ast.BitAnd) and "roles" in ast.unparse(node))
                or (isinstance(node, ast.AnnAssign) and ast.unparse(node.annotation) == "Roles")
                or (isinstance(node, ast.Call) and ast.unparse(node.func).endswith(".is_"))
            )
            if asks:
                found |= {
                    n.value
                    for n in ast.walk(node)
                    if isinstance(n, ast.Constant) and isinstance(n.value, str) and n.value
                }
    return found


def test_every_role_the_rules_ask_for_has_words() -> None:
    groups = {group for name in TOKENS for group in shipped().lists[name]}
    assert _roles_asked() - groups - MADE_BY_RULES == set()


def test_every_role_with_words_is_asked_for(asked: dict[str, Asked]) -> None:
    groups = {group for name in TOKENS for group in shipped().lists[name]}
    by_name = {group for name in TOKENS for group in asked[name].asked}
    assert groups - _roles_asked() - by_name == set()


@pytest.mark.parametrize("name", LISTS)
def test_longer_words_that_are_none_hold_a_word_of_their_group(name: str) -> None:
    groups = shipped().lists[name]
    idle = [
        word
        for group, longer in groups.items()
        if group.endswith("-not")
        for word in longer
        if not any(short in word and short != word for short in groups[group.removesuffix("-not")])
    ]
    assert idle == []


@pytest.mark.parametrize("name", LISTS)
def test_no_comment_has_lost_its_mark(name: str) -> None:
    words = [word for group in shipped().lists[name].values() for word in group]
    assert [word for word in words if word.isascii() and word.islower() and len(word) > 2] == []


@pytest.mark.parametrize("name", LISTS)
def test_a_word_can_be_added_to_every_group(tmp_path: Path, name: str) -> None:
    groups = shipped().lists[name]
    (tmp_path / f"{name}.txt").write_text("".join(f"[{group}]\n荇藻\n" for group in groups), encoding="utf-8")
    mine = shipped().extended(tmp_path)
    assert all("荇藻" in mine.words(name, group) for group in groups)
    found = brief(read("今年，全区茶叶产量增长6%，力争达到12吨。".encode()), mine)
    assert [s.indicator for s in found.statistics] == ["茶叶产量", "茶叶产量"]


def _goals(found: Briefing) -> list[str]:
    return [g.quote.text for g in found.goals]


def _indicators(found: Briefing) -> list[tuple[str, str]]:
    return [(s.indicator, s.kind) for s in found.statistics]


@pytest.mark.parametrize(
    ("name", "group", "word", "text", "told"),
    [
        ("goals", "promise", "誓要", "今年，誓要茶园面积突破30万亩。", _goals),
        ("goals", "sets", "敲定", "今年，敲定茶叶产业发展显著提升、质量持续改善的目标。", _goals),
        ("units", "measures", "丛", "去年，全区新增茶树12丛。", _indicators),
        ("values", "rise", "蹿升", "去年，全区茶叶产量蹿升6%。", _indicators),
        ("kinds", "growth", "涨速", "去年，全区茶叶产量涨速6%。", _indicators),
        ("ranks", "table", "荣誉簿", "这是荣誉簿第三名。", lambda b: [n.kind for n in b.numerals]),
        ("numerals", "aspect", "侧面", "从12个侧面开展茶园普查。", lambda b: [n.kind for n in b.numerals]),
        ("cues", "expected", "估摸", "全区茶叶产量估摸达到12吨。", lambda b: [s.status for s in b.statistics]),
        ("times", "last", "头年", "头年，全区茶叶产量12吨。", lambda b: [s.period for s in b.statistics]),
        ("programmes", "noun", "战法", "今年，实施三大战法，即茶园扩面战法、茶品提质战法、茶旅融合战法。", lambda b: [p.name.text for p in b.programmes]),
        ("initiatives", "ending", "战法", "今年，实施茶园扩面战法，推进茶旅融合。", lambda b: [i.name.text for i in b.initiatives]),
    ],
)  # fmt: skip
def test_a_users_word_makes_a_difference(
    tmp_path: Path, name: str, group: str, word: str, text: str, told: Callable[[Briefing], object]
) -> None:
    (tmp_path / f"{name}.txt").write_text(f"[{group}]\n{word}\n", encoding="utf-8")
    mine = shipped().extended(tmp_path)
    assert told(brief(document(text), mine)) != told(brief(document(text)))
