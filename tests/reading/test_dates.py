"""Dates of publication: those a calendar has, in ISO 8601."""

from datetime import datetime

import pytest

from briefing.reading import read
from briefing.reading.dates import first


@pytest.mark.parametrize(
    ("line", "moment"),
    [
        ("2021-2-3 来源:江州日报", "2021-02-03"),
        ("2024年2月29日 8:05", "2024-02-29T08:05"),
        ("2021-12-31 23:59:59", "2021-12-31T23:59:59"),
        ("20210228", "2021-02-28"),
        ("二〇二〇年十二月三十一日", "2020-12-31"),
        ("二○二一年十月二十日", "2021-10-20"),
        # what no calendar and no clock has
        ("2021-02-31", None),
        ("2023年2月29日 10:00", None),
        ("20210231", None),
        ("二〇二〇年十三月四十日", None),
        ("二〇二〇年十十月十一十日", None),
        ("2021-02-31 更新于2021-03-01", "2021-03-01"),
        ("2021-03-04 10:20:99", "2021-03-04"),
        ("2021-03-04 24:20", "2021-03-04"),
    ],
)
def test_the_first_date_that_there_is(line: str, moment: str | None) -> None:
    assert first(line) == moment
    assert moment is None or datetime.fromisoformat(moment)


def test_a_document_has_no_date_that_there_is_not() -> None:
    page = (
        "青杨区部署全年任务\n2021-02-31 10:20:99 来源:江州日报\n会议提出,今年全区生产总值增长6%左右,新增学位3000个。\n"
    )
    assert read(page.encode()).credits.published is None
