"""A victim's group from the identity number; the sum a report names."""

from datetime import date

import pytest

from jinhai_console.domain.analysis.themes.facts import AgeBand, Victim
from jinhai_console.domain.analysis.themes.stated import stated_cents
from jinhai_console.domain.analysis.themes.victims import age_band, victim_of
from jinhai_console.domain.incident import Sex

DAY = date(2025, 6, 10)


@pytest.mark.parametrize(
    ("number", "group"),
    [
        ("11010519491231002X", Victim(AgeBand.FROM_60, Sex.FEMALE)),  # the example of GB 11643
        ("11010519491231002x ", Victim(AgeBand.FROM_60, Sex.FEMALE)),
        ("440524188001010014", Victim(AgeBand.FROM_60, Sex.MALE)),
        ("110105194912310021", Victim()),  # wrong check
        ("110105491231002", Victim()),
        ("", Victim()),
        ("一二三四五六七八九〇一二三四五六七八", Victim()),
    ],
)
def test_only_a_sound_number_says_who(number: str, group: Victim) -> None:
    assert victim_of(number, DAY) == group


def test_who_was_not_yet_born_is_not_known() -> None:
    assert victim_of("11010519491231002X", date(1949, 12, 30)) == Victim()


@pytest.mark.parametrize(
    ("number", "sex", "year", "group"),
    [
        ("", Sex.FEMALE, 2007, Victim(AgeBand.TO_29, Sex.FEMALE, "学生")),
        ("", None, 1965, Victim(AgeBand.FROM_60, None, "学生")),
        ("", Sex.MALE, 2026, Victim(None, Sex.MALE, "学生")),
        ("110105194912310021", Sex.MALE, 1990, Victim(AgeBand.TO_44, Sex.MALE, "学生")),
        ("11010519491231002X", Sex.MALE, 1990, Victim(AgeBand.FROM_60, Sex.FEMALE, "学生")),
    ],
)
def test_without_a_sound_number_what_was_entered_counts(
    number: str, sex: Sex | None, year: int, group: Victim
) -> None:
    assert victim_of(number, DAY, "学生", sex, year) == group


@pytest.mark.parametrize(
    ("born", "band"),
    [
        (date(2007, 6, 11), AgeBand.TO_17),
        (date(2007, 6, 10), AgeBand.TO_29),
        (date(1995, 6, 11), AgeBand.TO_29),
        (date(1995, 6, 10), AgeBand.TO_44),
        (date(1965, 6, 11), AgeBand.TO_59),
        (date(1965, 6, 10), AgeBand.FROM_60),
    ],
)
def test_a_birthday_turns_the_band_on_its_day(born: date, band: AgeBand) -> None:
    assert age_band(born, DAY) == band


@pytest.mark.parametrize(
    ("narrative", "cents"),
    [
        ("先后转账3笔共23000元，无法提现", 2_300_000),
        ("转出500元，又转1,200.50元", 120_050),
        ("被骗3.5万元", 3_500_000),
        ("损失约2万余元", 2_000_000),
        ("转账三万元", None),
        ("电话13800001111，车牌12345", None),
        ("", None),
    ],
)
def test_the_largest_sum_in_digits_is_what_was_stated(narrative: str, cents: int | None) -> None:
    assert stated_cents(narrative) == cents
