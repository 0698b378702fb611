"""The month on paper and as a file: every officer and day, what changed, what is missing."""

from dataclasses import replace
from pathlib import Path

import pytest

from jinhai_console.domain.roster_fill import fill
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.domain.station import TeamKind
from jinhai_console.intake.roster_table import read_roster_file
from jinhai_console.reports.roster import roster_data, write_roster
from jinhai_console.reports.sheet import render
from tests.domain.rosters import day, leave, plan, stored
from tests.reports.conftest import ReadPages

FIRST, LAST = day("2026-02-01"), day("2026-02-28")


@pytest.fixture
def roster() -> Roster:
    made = plan()
    away = (leave(4, "2026-02-10", "2026-02-12"),)
    duties = stored(list(fill(made, FIRST, LAST, [], away, 0).add))
    duties[0] = replace(duties[0], stands_in_for_id=9, is_by_hand=True)
    names = {id: f"民警{id}䶮" for id in range(1, 10)}
    officers = tuple(
        RosterOfficer(id, f"{id:03d}", name, "", "社区警务队", TeamKind.COMMUNITY, False, False)
        for id, name in names.items()
    )
    return Roster(FIRST, LAST, 0, FIRST, made, officers, tuple(duties), away, names=names)


def test_the_sheet_has_everybody_and_says_what_is_missing(
    roster: Roster, sheet_heading: SheetHeading, read_pages: ReadPages, resources: Path
) -> None:
    data = roster_data(roster, sheet_heading)
    made = render("roster", data, resources=resources)
    (page,) = read_pages(made.pdf)
    assert "2026年2月值班表" in page
    for officer in roster.officers:
        assert officer.name in page
    duty = roster.duties[0]
    assert f"{roster.names[duty.officer_id]}替民警9䶮" in page
    assert "民警4䶮年休" in page
    assert "指挥室值守" not in page
    assert "岗位3缺1人" in page
    assert data["title"] == "2026年2月值班表"


def test_a_part_of_a_month_is_named_by_its_days(
    roster: Roster, sheet_heading: SheetHeading
) -> None:
    part = replace(roster, last=day("2026-02-09"))
    assert roster_data(part, sheet_heading)["title"] == "值班表 2026-02-01 至 2026-02-09"


@pytest.mark.parametrize("name", ["month.xlsx", "month.csv"])
def test_what_was_exported_reads_back_as_it_stands(
    roster: Roster, tmp_path: Path, name: str
) -> None:
    path = tmp_path / name
    assert write_roster(path, roster) == len(roster.officers)
    table = read_roster_file(path, roster)
    assert (table.first, table.last, table.refused) == (FIRST, LAST, ())
    assert len(table.wanted) == len(roster.officers) * 28


def test_another_ending_is_refused(roster: Roster, tmp_path: Path) -> None:
    with pytest.raises(OSError, match="xlsx"):
        write_roster(tmp_path / "month.doc", roster)
