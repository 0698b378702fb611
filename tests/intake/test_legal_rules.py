"""The shipped 办案时限规则: each rule at its borders, and how a station's own are read."""

from dataclasses import replace
from pathlib import Path

import pytest

from jinhai_console.domain.calendar import CalendarDay
from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.instant import full_text, parse_instant
from jinhai_console.domain.legal_plan import PlannedLegalRule
from jinhai_console.domain.legal_rule import LegalEvent
from jinhai_console.domain.legal_time import due_after
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.review_check import ReviewDocument
from jinhai_console.domain.station_plan import StationPlan
from jinhai_console.intake.legal_rules_file import check_review_checks, read_legal_rule
from jinhai_console.intake.toml_entry import TomlEntry, load_toml
from jinhai_console.settings import resources_dir
from tests.legal_rules import shipped_review_checks

ZONE = "Asia/Shanghai"
_OFF = {f"2026-10-0{day}": False for day in range(1, 8)} | {"2026-10-10": True}
CALENDAR = {
    day: CalendarDay(id=at, station_id=1, day=day, is_workday=works)
    for at, (day, works) in enumerate(_OFF.items(), start=1)
}
FILE = resources_dir() / "station" / "legal_rules.toml"


def rules() -> dict[str, PlannedLegalRule]:
    entries = TomlEntry(load_toml(FILE), FILE.name).entries("legal_rules")
    return {each.code: each for each in (read_legal_rule(entry, None) for entry in entries)}


@pytest.mark.parametrize(
    ("code", "start", "due"),
    [
        ("L01", "2026-03-02 23:59:59", "2026-03-04 00:00:00"),
        ("L02", "2026-10-01 08:30:00", "2026-10-02 09:00:00"),  # hours run through the holiday
        ("L03", "2026-09-30 10:00:00", "2026-10-08 23:59:59"),  # the last day lies in it
        ("L04", "2026-02-28 10:00:00", "2026-03-01 11:00:00"),
        ("L05", "2026-03-02 22:10:00", "2026-03-03 07:00:00"),  # in the night
        ("L06", "2026-03-02 22:10:00", "2026-03-03 11:00:00"),
        ("L06-S", "2026-03-02 22:10:00", "2026-03-03 03:00:00"),
        ("L08", "2026-03-02 00:00:00", "2026-03-03 01:00:00"),
        ("L09", "2026-03-02 14:20:00", "2026-03-04 15:00:00"),
        ("L10", "2026-09-07 10:00:00", "2026-10-08 23:59:59"),  # to the day after the week
        ("L10", "2026-09-10 10:00:00", "2026-10-10 23:59:59"),  # a Saturday that is worked
        ("L10", "2028-01-30 10:00:00", "2028-02-29 23:59:59"),  # the leap day
        ("L10", "2026-01-31 23:59:59", "2026-03-02 23:59:59"),
        ("L11", "2026-09-29 10:00:00", "2026-10-14 23:59:59"),
        ("L12", "2026-10-03 15:59:59", "2026-10-04 16:00:00"),
        ("L13", "2026-09-24 10:00:00", "2026-10-08 23:59:59"),
        ("L14", "2026-03-02 10:00:00", "2026-04-01 23:59:59"),
        ("L16", "2026-03-02 10:00:00", "2026-03-09 23:59:59"),
        ("L16-V", "2026-03-05 10:00:00", "2026-03-09 23:59:59"),  # a Saturday moves on
        ("L19", "2026-03-02 12:00:00", "2026-03-03 01:00:00"),
        ("L20", "2026-09-30 23:30:00", "2026-10-02 00:00:00"),
        ("L20-F", "2026-10-01 10:00:00", "2026-10-02 11:00:00"),
        ("L20-Q", "2026-10-01 10:00:00", "2026-10-02 11:00:00"),
        ("L21", "2026-09-30 10:00:00", "2026-10-03 23:59:59"),  # liberty: it stays where it falls
        ("L24", "2028-02-29 10:00:00", "2029-02-28 23:59:59"),
        ("L24", "2026-10-03 10:00:00", "2027-10-03 23:59:59"),
        ("L24-R", "2026-08-31 10:00:00", "2027-02-28 23:59:59"),
        ("L25", "2026-03-04 10:00:00", "2026-03-09 23:59:59"),
    ],
)
def test_each_shipped_rule_at_its_borders(code: str, start: str, due: str) -> None:
    rule, moment = rules()[code], parse_instant(start, ZONE)
    end = due_after(
        moment, rule.amount, rule.unit, CALENDAR, ZONE, limits_liberty=rule.limits_liberty
    )
    assert full_text(end, ZONE) == due


def test_every_shipped_rule_says_what_ends_it_and_on_what_it_rests() -> None:
    for rule in rules().values():
        assert rule.basis, rule.code
        assert set(rule.ended_by) <= set(LegalEvent), rule.code
        assert rule.event not in rule.ended_by, rule.code
        for each in rule.extensions:
            assert each.approver, rule.code


def test_a_rule_that_cannot_be_read_says_where(tmp_path: Path) -> None:
    path = tmp_path / "legal_rules.toml"
    path.write_text(
        '[[legal_rules]]\ncode = "X"\nname = "某期限"\nevent = "accepted"\n'
        'ended_by = ["decided"]\namount = 0\nunit = "days"\n',
        encoding="utf-8",
    )
    (entry,) = TomlEntry(load_toml(path), path.name).entries("legal_rules")
    with pytest.raises(Refusal, match=r"某期限.*amount"):
        read_legal_rule(entry, None)


def test_every_document_has_a_check_list_and_no_item_stands_twice() -> None:
    plan = StationPlan(name="甲", review_checks=shipped_review_checks())
    assert list(check_review_checks(plan)) == []
    known = {each.document for each in plan.review_checks}
    assert known >= set(ReviewDocument) - {ReviewDocument.OTHER}  # the general ones are its
    assert all(each.standing is None for each in plan.review_checks)  # said once, by the file


def test_what_is_wrong_with_check_lists_is_said() -> None:
    one = replace(
        shipped_review_checks()[0],
        kind=CaseKind.CRIMINAL,
        document=ReviewDocument.PENALTY,
        valid_from="2026-02-01",
        valid_to="2026-01-01",
    )
    said = "".join(check_review_checks(StationPlan(name="甲", review_checks=(one, one))))
    for each in ("写了两次", "晚于", "不相配"):
        assert each in said
