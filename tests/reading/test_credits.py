"""Credit lines as pages print them."""

import pytest

from briefing.model import Credits
from briefing.reading import read

_PROSE = "全会提出，明年全区生产总值增长6%左右，新增学位3000个，改造老旧小区20个，办好十件民生实事。" * 3


def credits(*lines: str) -> Credits:
    """What is read from a text with these lines; PROSE stands for paragraphs of the article."""
    text = "\n".join(_PROSE + "\n" + _PROSE if line == "PROSE" else line for line in lines)
    return read(text.encode()).credits


def test_fields_need_no_blank_between_them() -> None:
    found = credits("青杨区召开全会部署明年工作", "来源:江州日报作者:林知远2021-03-05 09:30", "PROSE")
    assert (found.source, found.authors, found.published) == ("江州日报", ("林知远",), "2021-03-05T09:30")


def test_labels_of_others_end_the_names_before_them() -> None:
    found = credits("青杨区召开全会部署明年工作", "PROSE", "编辑：沈 禾　校对：高原　审核：郭亮")
    assert found.editors == ("沈禾",)


def test_what_a_reporter_asks_is_no_name() -> None:
    found = credits(
        "青杨区区长谈明年工作", "记者：怎样起步？", "PROSE", "记者：还有吗？", "PROSE", "记者 | 祁望　编辑 | 陶然"
    )
    assert (found.authors, found.editors) == (("祁望",), ("陶然",))


@pytest.mark.parametrize(
    ("lead", "authors", "correspondents"),
    [
        ("本报讯（记者 顾北 通讯员 林予）", ("顾北",), ("林予",)),
        ("本报青杨讯（记者顾北 通讯员林予安）", ("顾北",), ("林予安",)),
        ("新华社江州3月5日电（记者顾北、林予安）", ("顾北", "林予安"), ()),
    ],
)
def test_the_first_words_of_an_article_name_its_reporters(
    lead: str, authors: tuple[str, ...], correspondents: tuple[str, ...]
) -> None:
    found = credits("青杨区召开全会部署明年工作", lead + _PROSE, "PROSE")
    assert (found.authors, found.correspondents) == (authors, correspondents)


def test_names_in_brackets_at_the_end_are_a_signature_and_remarks_are_not() -> None:
    assert credits("青杨区召开全会部署明年工作", "PROSE", _PROSE + "（姚思　倪大千）").authors == ("姚思", "倪大千")
    assert credits("青杨区召开全会部署明年工作", "PROSE", _PROSE + "（上接一版）").authors == ()


def test_who_took_the_picture_did_not_write_the_article() -> None:
    found = credits("青杨区召开全会部署明年工作", "青杨软件园。记者 池远摄", "江州日报记者 莫言思", "PROSE")
    assert (found.photographers, found.authors) == (("池远",), ("莫言思",))


def test_the_day_of_a_speech_is_not_the_day_of_its_publication() -> None:
    found = credits(
        "2026年青杨省政府工作报告",
        "——2026年1月27日在青杨省第十四届人民代表大会第四次会议上",
        "来源：青杨日报",
        "时间：2026-02-05",
        "青杨省省长 龚 正",
        "PROSE",
    )
    assert (found.published, found.place, found.authors) == ("2026-02-05", "青杨省", ())


def test_a_label_may_stand_above_its_value() -> None:
    found = credits("青杨区召开全会部署明年工作", "来源:", "江州日报", "PROSE", "责任编辑：", "李莎莎")
    assert (found.source, found.editors) == ("江州日报", ("李莎莎",))


def test_traditional_names_stay_as_written() -> None:
    found = credits("臨汐新區召開擴大會議", "來源：濱海商報　作者：沈達", _PROSE, "PROSE", "[責任編輯：馬超羣]")
    assert (found.source, found.authors, found.editors) == ("濱海商報", ("沈達",), ("馬超羣",))


def test_an_official_paper_has_a_number_of_its_own_and_is_signed_with_a_date() -> None:
    text = "\n".join(
        ["青杨区人民政府文件", "青政发〔2024〕5号", "青杨区人民政府关于印发工作要点的通知", "各镇人民政府：",
         "根据国发〔2023〕12号文件精神，现将工作要点印发给你们。" + _PROSE, _PROSE, "青杨区人民政府", "2024年3月5日"]
    )  # fmt: skip
    document = read(text.encode())
    assert document.credits.number == "青政发〔2024〕5号"
    assert document.credits.published == "2024-03-05"
    assert document.text[document.blocks[-1].start :] == "2024年3月5日"


def test_the_number_of_another_paper_is_not_its_own() -> None:
    assert credits("青杨区召开全会部署明年工作", "根据国发〔2023〕12号文件精神，" + _PROSE, "PROSE").number is None
