"""Moments in every notation, on the wall clock of a zone."""

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import HOUR, from_datetime, full_text, parse_instant
from jinhai_console.intake.importer.times import DayOrder, TimeReader, order_evidence
from tests.intake.importer.files import run, write_text

SHANGHAI = "Asia/Shanghai"
CHICAGO = "America/Chicago"
MOMENT = parse_instant("2020-04-07 23:53:08", SHANGHAI)


@pytest.mark.parametrize(
    "text",
    [
        "2020-04-07 23:53:08",
        "2020-04-07T23:53:08.000",
        "2020/4/7 23:53:08",
        "2020.04.07 23:53:08",
        "2020-04-07T15:53:08Z",
        "2020-04-07 15:53:08+00",
        "2020-04-07 10:53:08 -0500",
        "04/07/2020 11:53:08 PM",
        "4/7/2020 11:53:08PM",
        "04/07/20 23:53:08",
        "2020年4月7日 23时53分08秒",
        "2020年04月07日23:53:08",
        "2020-04-07 下午11:53:08",
        "7-Apr-2020 23:53:08",
        "Apr 7, 2020 11:53:08 PM",
        "Tuesday, April 7, 2020 11:53:08 PM",
        "Apr  7 2020 11:53:08:000PM",
        "20200407235308",
        "20200407 235308",
        "1586274788",
        "1586274788000",
        "43928.99523148148",
        "2020-04-06 47:53:08",
    ],
)
def test_notations(text: str) -> None:
    reader = TimeReader(SHANGHAI)
    assert full_text(reader.read(text), SHANGHAI) == "2020-04-07 23:53:08"
    assert reader.read(text) == MOMENT  # the second time from memory


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("12:00:00 AM", "00:00:00"),
        ("12:30 PM", "12:30:00"),
        ("1:05 AM", "01:05:00"),
        ("9 PM", "21:00:00"),
        ("24:00", "00:00:00"),
        ("", "00:00:00"),
    ],
)
def test_clocks(text: str, clock: str) -> None:
    read = TimeReader(SHANGHAI).read(f"04/07/2020 {text}".strip())
    assert full_text(read, SHANGHAI)[11:] == clock


@pytest.mark.parametrize(
    "text",
    [
        "abc",
        "2020-13-40 10:00:00",
        "2020-02-30",
        "13/13/2020",
        "12:61:00",
        "2020-04-07 25:99",
        "99",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"不|没有"):
        TimeReader(SHANGHAI).read(text)


def test_one_reader_never_confuses_what_it_remembers() -> None:
    reader = TimeReader(SHANGHAI)
    texts = [
        "11:53",
        "11:53 PM",
        "11:53:08",
        "11:53:08 PM",
        "9:05",
        "9:05:30",
        "9:05:30 AM",
        "9:05 AM",
    ]
    days = ["04/07/2020", "2020-04-08", "4/9/2020", "Apr 7, 2020", "Apr 8, 2020"]
    for _ in range(2):
        for day in days:
            for text in texts:
                assert reader.read(f"{day} {text}") == TimeReader(SHANGHAI).read(f"{day} {text}")


@given(
    st.datetimes(datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2090-01-01")),
    st.sampled_from(
        ["%Y-%m-%d %H:%M:%S", "%m/%d/%Y %I:%M:%S %p", "%Y/%m/%d %H:%M", "%d-%b-%Y %H:%M:%S"]
    ),
)
def test_agrees_with_the_standard_library(moment: datetime, form: str) -> None:
    text = moment.strftime(form)
    wall = datetime.strptime(text, form).replace(tzinfo=ZoneInfo(CHICAGO))
    reader = _CHICAGO_READER
    assert reader.read(text) == from_datetime(wall.astimezone(UTC))


_CHICAGO_READER = TimeReader(CHICAGO)  # one for all examples, so that its memory is tested too


def test_an_hour_that_exists_twice_or_never() -> None:
    reader = TimeReader(CHICAGO)
    first = reader.read("2018-11-04 01:30:00")
    assert first == parse_instant("2018-11-04T06:30:00Z", CHICAGO)
    assert reader.read_again("2018-11-04 01:10:00", first, 0) == first + HOUR - 20 * HOUR // 60
    assert reader.read("2018-03-11 02:30:00") == parse_instant("2018-03-11T08:30:00Z", CHICAGO)


def test_the_second_passing_of_an_hour_keeps_milestones_in_order(tmp_path: Path) -> None:
    text = "number,received,unit,dispatched\n1,2018-11-04 01:50:00,A,2018-11-04 01:05:00\n"
    incident = run(write_text(tmp_path, text), zone=CHICAGO).only
    (sent,) = incident.assignments
    assert sent.dispatched_at is not None
    assert sent.dispatched_at - incident.received_at == HOUR // 4


def test_day_and_month_are_decided_for_the_column() -> None:
    assert order_evidence(["01/02/2020", "13/02/2020"]).order is DayOrder.DAY_FIRST
    assert order_evidence(["01/02/2020", "02/13/2020"]).order is DayOrder.MONTH_FIRST
    assert order_evidence(["01/02/2020", "03/04/2020"]).order is None


@pytest.mark.parametrize(
    ("last", "expected"), [("25/02/2020", "2020-02-01"), ("02/25/2020", "2020-01-02")]
)
def test_a_late_row_may_decide_for_the_whole_file(tmp_path: Path, last: str, expected: str) -> None:
    rows = "".join(f"{n},01/02/2020 10:00,x\n" for n in range(700))
    outcome = run(write_text(tmp_path, f"id,date,type\n{rows}800,{last} 10:00,x\n"))
    assert outcome.times[0].startswith(expected)
    assert not outcome.rejected


@pytest.mark.parametrize(
    ("values", "seconds"),
    [
        (["00:05:12", "00:03:00", "27:10:00"], [312, 180, 97800]),  # a duration beyond a day
        (["08:05:12", "09:04:00", "00:10:00"], [312, 240, 1200]),  # clocks, one past midnight
    ],
)
def test_clocks_and_durations_in_a_moments_column(
    tmp_path: Path, values: list[str], seconds: list[int]
) -> None:
    calls = ["08:00:00", "09:00:00", "23:50:00"]
    rows = "".join(
        f"{n},2020-04-07 {call},A,{value}\n"
        for n, (call, value) in enumerate(zip(calls, values, strict=True))
    )
    path = write_text(tmp_path, f"number,received,unit,arrived\n{rows}")
    outcome = run(path, mapping={"on_scene_at": "arrived"})
    spans = [
        (each.assignments[0].on_scene_at or 0) - each.received_at for each in outcome.incidents
    ]
    assert spans == [each * 1_000_000 for each in seconds]
