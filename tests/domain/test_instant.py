"""Moments: exact, in any zone, through the hours that are there twice or not at all."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import (
    DAY,
    HOUR,
    SECOND,
    clock_text,
    day_of,
    day_start,
    from_datetime,
    full_text,
    parse_day,
    parse_instant,
    short_text,
    to_local,
)

SHANGHAI, BERLIN, NEW_YORK = "Asia/Shanghai", "Europe/Berlin", "America/New_York"
zones = st.sampled_from([SHANGHAI, BERLIN, NEW_YORK, "UTC", "Asia/Kathmandu", "Pacific/Chatham"])
instants = st.integers(0, 4_000_000_000 * SECOND)


@given(instants, zones)
def test_there_and_back_is_exact(instant: int, zone: str) -> None:
    assert from_datetime(to_local(instant, zone)) == instant
    assert parse_instant(to_local(instant, zone).isoformat(), "UTC") == instant


@given(instants, zones)
def test_a_day_begins_before_its_moments(instant: int, zone: str) -> None:
    day = day_of(instant, zone)
    assert day_start(day, zone) <= instant < day_start(day + timedelta(days=1), zone)


@given(st.dates(date(1995, 1, 1), date(2060, 1, 1)), zones)
def test_days_follow_each_other(day: date, zone: str) -> None:
    starts = [day_start(day + timedelta(days=n), zone) for n in range(4)]
    assert all(22 * HOUR <= later - earlier <= 26 * HOUR for earlier, later in pairwise(starts))


@pytest.mark.parametrize(
    ("text", "zone", "expected"),
    [
        ("2026-11-23 17:05", SHANGHAI, "2026-11-23T09:05:00+00:00"),
        (" 2026-11-23 17:05:09 ", SHANGHAI, "2026-11-23T09:05:09+00:00"),
        ("2026-11-23T17:05:09.123456+08:00", "UTC", "2026-11-23T09:05:09.123456+00:00"),
        ("2026-11-23T09:05Z", SHANGHAI, "2026-11-23T09:05:00+00:00"),
        ("1991-07-01 12:00", SHANGHAI, "1991-07-01T03:00:00+00:00"),  # summer time then
        ("2026-10-25 02:30", BERLIN, "2026-10-25T00:30:00+00:00"),  # twice: the first
        ("2026-03-29 02:30", BERLIN, "2026-03-29T01:30:00+00:00"),  # not at all
    ],
)
def test_what_is_read(text: str, zone: str, expected: str) -> None:
    found = parse_instant(text, zone)
    assert to_local(found, "UTC").astimezone(UTC).isoformat() == expected


@pytest.mark.parametrize(
    "text",
    ["", "昨天", "2026-13-01 00:00", "25:00", "2026-02-30 10:00", "1764000000", "0001-01-01 00:00"],
)
def test_what_is_no_moment_is_said(text: str) -> None:
    with pytest.raises(ValueError, match=r"不是可识别的时间|须在"):
        parse_instant(text, SHANGHAI)


@given(st.datetimes(), zones)
def test_what_is_read_can_be_shown_in_any_zone(moment: datetime, zone: str) -> None:
    """A moment at the edge of the calendar must not break the screen that shows it."""
    if not 1900 <= moment.year < 2200:
        with pytest.raises(ValueError, match="须在"):
            parse_instant(moment.isoformat(), zone)
        return
    found = parse_instant(moment.isoformat(), zone)
    assert full_text(found, NEW_YORK)
    assert short_text(found, "Pacific/Kiritimati")


def test_a_datetime_without_a_zone_is_no_moment() -> None:
    with pytest.raises(ValueError, match="without a zone"):
        from_datetime(datetime(2026, 1, 1))  # noqa: DTZ001


def test_days_are_read() -> None:
    assert parse_day(" 2026-11-23 ") == date(2026, 11, 23)
    with pytest.raises(ValueError, match="不是可识别的日期"):
        parse_day("2026-02-30")
    for far in ("0001-01-01", "9999-12-31"):  # the days around it could not be counted
        with pytest.raises(ValueError, match="须在 1900 年到 2199 年之间"):
            parse_day(far)


@pytest.mark.parametrize(
    ("duration", "text"),
    [(-5 * SECOND, "0:00"), (249 * SECOND, "4:09"), (HOUR, "1:00:00"), (DAY + SECOND, "24:00:01")],
)
def test_clocks_are_never_negative(duration: int, text: str) -> None:
    assert clock_text(duration) == text


def test_nothing_is_shown_of_no_moment() -> None:
    assert (short_text(None, SHANGHAI), full_text(None, SHANGHAI)) == ("", "")
