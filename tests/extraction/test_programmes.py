"""Announced enumerations: what is declared, what is found, nothing invented."""

from collections.abc import Callable

from briefing.model import Briefing

Read = Callable[..., Briefing]


def members(b: Briefing) -> list[str]:
    return [p.name.text for p in b.projects if p.kind == "member"]


def test_one_paragraph_for_each_member(facts: Read) -> None:
    b = facts(
        "明年要实施“三大焕新工程”。",
        "老街焕新工程，将修缮沿街房屋，改善照明设施。",
        "河道焕新工程，将清理淤泥，建设沿河步道。",
        "市场焕新工程，将改造摊位，规范停车秩序。",
    )
    (p,) = b.programmes
    assert (p.declared, p.found) == (3, 3)
    assert members(b) == ["老街焕新工程", "河道焕新工程", "市场焕新工程"]
    assert [m.text for m in b.projects[0].measures] == ["修缮沿街房屋", "改善照明设施"]


def test_members_before_the_numeral(facts: Read) -> None:
    b = facts("打好治水、治气、治土三大攻坚战。")
    assert members(b) == ["治水", "治气", "治土"]


def test_members_after_the_numeral(facts: Read) -> None:
    b = facts("开展四大行动，即清河行动、净空行动、绿岸行动、美村行动。")
    assert members(b) == ["清河行动", "净空行动", "绿岸行动", "美村行动"]


def test_points(facts: Read) -> None:
    b = facts("今年办好两件民生实事：一是改造农贸市场；二是新建口袋公园。")
    assert members(b) == ["改造农贸市场", "新建口袋公园"]


def test_a_list_that_is_only_announced_has_no_members(facts: Read) -> None:
    b = facts("今年继续实施九大提质行动，努力增进福祉。")
    (p,) = b.programmes
    assert (p.declared, p.found, members(b)) == (9, 0, [])


def test_a_congress_is_no_programme(facts: Read) -> None:
    assert facts("深入学习贯彻党的二十大战略部署。").programmes == ()
