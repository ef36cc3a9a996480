"""Named actions: where a name begins, where it ends, and what is none."""

from collections.abc import Callable

import pytest

from briefing.extraction import brief
from briefing.model import Block, Briefing, Document

Read = Callable[..., Briefing]


def names(b: Briefing) -> list[str]:
    return [i.name.text for i in b.initiatives]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("深入实施茶园提质行动，推广机采。", ["茶园提质行动"]),
        ("扎实推进“青山护卫”行动。", ["“青山护卫”行动"]),
        ("启动“银龄关爱计划”，服务老人。", ["“银龄关爱计划”"]),
        ("实施高校茶学“双高计划”建设。", ["“双高计划”"]),
        ("开展新一轮茶园提质行动。", ["新一轮茶园提质行动"]),
        ("实施乡村建设“百千万”工程。", ["乡村建设“百千万”工程"]),
        ("制定实施茶农增收计划。", ["茶农增收计划"]),
        ("扎实推进山林管护治本攻坚三年行动。", ["山林管护治本攻坚三年行动"]),
        ("实施茶业强区战略，发展文旅。", ["茶业强区战略"]),
        ("启动山林防火三年行动任务。", ["山林防火三年行动"]),
        ("实施老旧管网和危旧茶房改造工程。", ["老旧管网和危旧茶房改造工程"]),
        ("实施老街提质和河道提质行动。", ["河道提质行动"]),
        ("打好清溪“回湾”攻坚战。", ["清溪“回湾”攻坚战"]),
    ],
)
def test_a_name_and_its_borders(facts: Read, sentence: str, expected: list[str]) -> None:
    assert names(facts(sentence)) == expected


PLAN = "建设良种基地，推广机采技术，发展茶旅融合。" * 30


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("完成山林防火三年行动任务。", ["山林防火三年行动"]),
        ("继续强化山林管护行动。", ["山林管护行动"]),
        ("聚焦茶业强区战略，发展文旅。", ["茶业强区战略"]),
        ("实施名茶高峰计划和戏曲、歌舞、影视精品工程。", ["名茶高峰计划", "戏曲、歌舞、影视精品工程"]),
        ("实施茶园集约化、数字化、绿色化行动。", ["茶园集约化、数字化、绿色化行动"]),
    ],
)
def test_weaker_verbs_carry_a_name_in_a_plan(facts: Read, sentence: str, expected: list[str]) -> None:
    assert names(facts("# 2025年工作安排", sentence + PLAN)) == expected


def test_weaker_verbs_carry_none_in_the_news(facts: Read) -> None:
    assert names(facts("双方将继续军演，为共同安全提供行动支持，以军舰展开巡航行动。")) == []


def test_names_side_by_side(facts: Read) -> None:
    b = facts("深入实施茶园提质行动、茶农增收计划和河道清淤工程。")
    assert names(b) == ["茶园提质行动", "茶农增收计划", "河道清淤工程"]


def test_quoted_names_that_share_an_ending(facts: Read) -> None:
    assert names(facts("实施“人才+”“数据+”行动。")) == ["“数据+”行动"]


def test_short_words_that_share_an_ending_are_one_name(facts: Read) -> None:
    assert names(facts("实施戏曲、歌舞、影视精品工程。")) == ["戏曲、歌舞、影视精品工程"]
    assert names(facts("实施老戏台、老茶馆、老字号保护工程。")) == ["老戏台、老茶馆、老字号保护工程"]


def test_a_name_counts_its_mentions(facts: Read) -> None:
    (i,) = facts("实施茶园提质行动。推进茶园提质行动落地。").initiatives
    assert (i.name.text, i.kind, i.mentions, i.rule) == ("茶园提质行动", "行动", 2, "named-action")


@pytest.mark.parametrize(
    "sentence",
    [
        "推进工程建设，加快工程进度。",
        "把思想和行动统一到部署上来。",
        "保持战略定力，服务国家战略腹地建设。",
        "推进环湖路等重点工程。",
        "建设120个村级供水工程。",
        "编制投资计划和实施方案。",
        "开展安全专项整治，推进专项改革。",
        "全面启动一批重大工程。",
        "各地积极行动起来。",
        "推行“一名干部+一套方案”。",
        "推行“定干部，定方案”。",
    ],
)
def test_what_names_nothing(facts: Read, sentence: str) -> None:
    assert names(facts(sentence)) == []


def test_announced_programmes_are_none(facts: Read) -> None:
    b = facts("明年实施老街焕新工程、河道清淤工程两大工程，开展茶园提质行动。")
    assert names(b) == ["茶园提质行动"]


def test_names_of_the_plan_alone_where_there_is_one(facts: Read) -> None:
    b = facts("# 2023年工作回顾", "实施河道清淤工程。", "# 2025年工作安排", "实施茶园提质行动。" + PLAN)
    assert names(b) == ["茶园提质行动"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("中华茶文明探源工程取得重大成果。", ["中华茶文明探源工程"]),
        ("今年茶农技能提升专项行动启动。", ["茶农技能提升专项行动"]),
        ("环湖公路改扩建工程顺利推进。", []),
        ("有计划推进各项试点。", []),
        ("今年是茶业振兴发展战略实施十周年。", []),
    ],
)
def test_a_name_may_be_what_its_clause_speaks_of(facts: Read, sentence: str, expected: list[str]) -> None:
    assert names(facts(sentence)) == expected


def test_a_head_may_be_a_name_by_itself(facts: Read) -> None:
    b = facts("# 2025年工作安排", PLAN, "1.茶产业提质工程。新建园区2个。", "2.重点工程。新建公路2条。")
    assert names(b) == ["茶产业提质工程"]


def test_a_verb_within_a_name(facts: Read) -> None:
    assert names(facts("推进茶企改革深化提升行动，推动重点工程。")) == ["茶企改革深化提升行动"]


def test_a_verb_within_the_quotes_of_a_name_at_the_very_beginning() -> None:
    text = "“推进双绿”行动启动。"
    assert names(brief(Document(text=text, blocks=(Block("paragraph", 0, len(text)),)))) == ["“推进双绿”行动"]


def test_a_version_after_a_name(facts: Read) -> None:
    assert names(facts("实施营商环境“对标”行动方案4.0版，推进供水工程100处。")) == ["营商环境“对标”行动方案"]


def test_a_few_words_of_the_future_do_not_make_a_plan_of_the_news(facts: Read) -> None:
    news = "本地茶园长势良好，市场平稳。" * 60
    b = facts("# 2025年工作安排", "建设良种基地，推广机采技术。" * 40, "# 近日消息", "实施茶园提质行动。" + news)
    assert names(b) == ["茶园提质行动"]


def test_the_title_of_a_plan_makes_one_of_it(facts: Read) -> None:
    b = facts("继续强化山林管护行动。", PLAN, title="青杨区茶产业三年行动方案")
    assert names(b) == ["山林管护行动"]
