"""Goals by the words that present them as such."""

from collections.abc import Callable

from briefing.model import Briefing

Read = Callable[..., Briefing]


def test_a_target_list(facts: Read) -> None:
    b = facts("明年全区主要预期目标是：茶叶产量增长6%左右，城镇调查失业率控制在5%以内，居民收入与经济增长同步。")
    assert [(g.kind, g.quote.text, g.horizon) for g in b.goals] == [
        ("target", "茶叶产量增长6%左右", "2025"),
        ("target", "城镇调查失业率控制在5%以内", "2025"),
        ("target", "居民收入与经济增长同步", "2025"),
    ]


def test_a_chain_of_objectives(facts: Read) -> None:
    b = facts("“十五五”时期，全区要实现产业层次明显提升、城乡面貌显著改善、社会治理更加有效。")
    assert [(g.kind, g.quote.text, g.horizon) for g in b.goals] == [
        ("objective", "产业层次明显提升", "十五五"),
        ("objective", "城乡面貌显著改善", "十五五"),
        ("objective", "社会治理更加有效", "十五五"),
    ]


def test_a_horizon(facts: Read) -> None:
    b = facts("到2030年，茶叶产量突破3万吨，建成全国知名的现代化茶业强区。")
    assert [(g.kind, g.horizon) for g in b.goals] == [("target", "2030"), ("vision", "2030")]
    assert b.goals[0].statistics == (b.statistics[0].id,)


def test_results_are_no_goals(facts: Read) -> None:
    assert facts("去年，茶叶产量增长6%，城乡面貌显著改善。").goals == ()
