"""Rows into incidents: nothing lost, one incident from several rows, repeats known by a key."""

import json
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.instant import full_text
from jinhai_console.intake.importer.reading import Unreadable, open_import, read, survey
from tests.intake.importer.files import HEADER, Outcome, run, write_text

UNITS = """number,received,type,unit,dispatched,arrived,address,crew
7,2026-11-23 08:00:00,火灾,E2,2026-11-23 08:03:00,,鼓岩路1号,3
8,2026-11-23 09:00:00,救护,M1,2026-11-23 09:01:00,2026-11-23 09:09:00,鼓岩路2号,2
7,2026-11-23 08:00:00,火灾,E1,2026-11-23 08:01:00,2026-11-23 08:06:00,鼓岩路1号,4
9,2026-11-23 07:00:00,咨询,,,,,
7,2026-11-23 08:00:00,火灾,E1,2026-11-23 08:01:00,2026-11-23 08:06:00,鼓岩路1号,4
"""


def units(outcome: Outcome, number: str) -> list[tuple[str, Role]]:
    (incident,) = [each for each in outcome.incidents if each.number == number]
    return [(sent.unit, sent.role) for sent in incident.assignments]


def test_one_incident_from_rows_apart_with_the_first_sent_leading(tmp_path: Path) -> None:
    outcome = run(write_text(tmp_path, UNITS))
    assert len(outcome.incidents) == 3
    assert units(outcome, "7") == [("E2", Role.SUPPORT), ("E1", Role.LEAD)]
    assert units(outcome, "9") == []
    assert outcome.repeated == [6]
    (seven,) = [each for each in outcome.accepted if each.incident.number == "7"]
    assert seven.rows == (2, 4)
    assert json.loads(seven.incident.extra) == {
        "各行": [{"unit": "E2", "crew": "3"}, {"unit": "E1", "crew": "4"}]
    }


def test_the_order_of_rows_does_not_matter(tmp_path: Path) -> None:
    header, *rows = UNITS.splitlines()
    keys = {each.key for each in run(write_text(tmp_path, UNITS)).incidents}
    for seed in range(5):
        random.Random(seed).shuffle(rows)
        outcome = run(write_text(tmp_path, "\n".join([header, *rows])))
        assert {each.key for each in outcome.incidents} == keys
        assert sorted(units(outcome, "7")) == [("E1", Role.LEAD), ("E2", Role.SUPPORT)]


def test_a_unit_sent_twice_has_two_assignments(tmp_path: Path) -> None:
    text = UNITS + "8,2026-11-23 09:00:00,救护,M1,2026-11-23 10:01:00,,鼓岩路2号,2\n"
    assert units(run(write_text(tmp_path, text)), "8") == [("M1", Role.LEAD), ("M1", Role.SUPPORT)]


def test_conflicting_facts_are_kept_beside_the_first(tmp_path: Path) -> None:
    text = UNITS + "8,2026-11-23 09:00:30,救护,M2,2026-11-23 09:02:00,,鼓岩路22号,2\n"
    outcome = run(write_text(tmp_path, text))
    (eight,) = [each for each in outcome.incidents if each.number == "8"]
    assert eight.address == "鼓岩路2号"
    assert full_text(eight.received_at, eight.zone) == "2026-11-23 09:00:00"
    first, second = json.loads(eight.extra)["各行"]
    assert (first["address"], second["address"]) == ("鼓岩路2号", "鼓岩路22号")
    assert second["received"] == "2026-11-23 09:00:30"


def test_a_number_used_again_on_another_day_is_another_incident(tmp_path: Path) -> None:
    text = UNITS + "8,2026-11-25 09:00:00,救护,M1,,,鼓岩路9号,2\n"
    outcome = run(write_text(tmp_path, text))
    eights = [each for each in outcome.incidents if each.number == "8"]
    assert len(eights) == 2
    assert len({each.key for each in eights}) == 2


def test_one_bad_row_keeps_its_incident_together(tmp_path: Path) -> None:
    """Mended, the rows must meet again: half an incident would make the rest a repeat."""
    outcome = run(write_text(tmp_path, UNITS.replace("2026-11-23 08:03:00", "三点")))
    assert [each.number for each in outcome.incidents] == ["8", "9"]
    assert [each.row for each in outcome.rejected] == [2, 4, 6]
    assert outcome.reasons[0] == (
        "第 2 行“dispatched”写着“三点”，不是可识别的时间，请改成 2026-11-23 17:05:00 的样子"
    )
    assert outcome.reasons[1].startswith("第 4 行与第 2 行是同一警情，第 2 行“dispatched”写着")


def test_a_missing_time_is_taken_from_the_incidents_other_rows(tmp_path: Path) -> None:
    outcome = run(
        write_text(tmp_path, UNITS.replace("7,2026-11-23 08:00:00,火灾,E2", "7,,火灾,E2"))
    )
    assert len(units(outcome, "7")) == 2


def test_a_row_without_a_time_is_refused(tmp_path: Path) -> None:
    outcome = run(write_text(tmp_path, UNITS.replace("9,2026-11-23 07:00:00", "9,")))
    assert outcome.reasons == ["第 5 行没有报警时间（“received”是空的），请补上"]


def test_rows_without_numbers_are_known_by_their_content(tmp_path: Path) -> None:
    text = (
        "报警时间,类别,地址\n"
        + "2026-11-23 08:00:00,纠纷,甲\n" * 2
        + "2026-11-23 08:00:00,纠纷,乙\n"
    )
    outcome = run(write_text(tmp_path, text))
    assert len({each.key for each in outcome.incidents}) == 2
    assert outcome.repeated == [3]
    assert all(each.number == "" for each in outcome.incidents)


def test_the_key_outlives_another_form_and_another_zone(tmp_path: Path) -> None:
    text = f"{HEADER}\nJ1,2026-11-23 08:05:09,纠纷,x\n"
    key = run(write_text(tmp_path, text)).only.key
    slashed = text.replace("2026-11-23 08:05:09", "2026/11/23 8:05:09")
    assert run(write_text(tmp_path, slashed, "gb18030")).only.key == key
    assert run(write_text(tmp_path, text), zone="America/Chicago").only.key == key


def test_what_has_no_field_or_no_sense_stays_in_extra(tmp_path: Path) -> None:
    text = "number,received,longitude,latitude,priority,shoe\n1,2026-11-23 08:00:00,0,0,怪,42\n"
    incident = run(write_text(tmp_path, text)).only
    assert (incident.longitude, incident.latitude, incident.level) == (None, None, None)
    assert json.loads(incident.extra) == {
        "shoe": "42",
        "longitude": "0",
        "latitude": "0",
        "priority": "怪",
    }


def test_swapped_columns_are_swapped_back_for_the_whole_file(tmp_path: Path) -> None:
    rows = "".join(f"{n},2026-11-23 08:00:00,24.5,118.{n}\n" for n in range(1, 9))
    outcome = run(write_text(tmp_path, f"number,received,longitude,latitude\n{rows}"))
    assert (outcome.incidents[0].longitude, outcome.incidents[0].latitude) == (118.1, 24.5)
    assert "经度和纬度两列是反的，已对调" in outcome.plan.notes


def test_zero_dates_are_no_dates(tmp_path: Path) -> None:
    text = "number,received,closed\n1,2026-11-23 08:00:00,2026-11-23 09:00:00\n"
    text += "2,2026-11-23 08:00:00,1900-01-01 00:00:00\n3,2026-11-23 08:00:00,0000-00-00 00:00:00\n"
    outcome = run(write_text(tmp_path, text))
    assert [each.closed_at is None for each in outcome.incidents] == [False, True, True]


def test_progress_is_told_and_may_stop_the_survey(tmp_path: Path) -> None:
    rows = "".join(f"J{n},2026-11-23 08:05:09,纠纷,x\n" for n in range(12_000))
    plan = open_import(write_text(tmp_path, f"{HEADER}\n{rows}"))
    heard: list[int] = []
    assert survey(plan, heard.append).rows == 12_000
    assert heard == [5_000, 10_000]
    reading = read(plan)
    next(reading)
    reading.close()


def test_a_plan_without_a_time_column_says_what_to_do(tmp_path: Path) -> None:
    plan = open_import(write_text(tmp_path, "甲,乙\n一,二\n"))
    assert plan.problem is not None
    assert "received_at=列名" in plan.problem
    with pytest.raises(Unreadable, match="认不出哪一列是报警时间"):
        list(read(plan))


@given(
    rows=st.lists(
        st.tuples(
            st.sampled_from(["", "1", "2", "3"]),
            st.sampled_from(
                ["2026-11-23 08:00:00", "2026-11-23 09:00:00", "2026-12-01 08:00:00", "", "坏"]
            ),
            st.sampled_from(["", "A", "B", "A、B"]),
            st.sampled_from(["", "2026-11-23 08:10:00", "坏"]),
        ),
        max_size=25,
    )
)
def test_every_row_ends_in_one_place(
    tmp_path_factory: pytest.TempPathFactory, rows: list[tuple[str, ...]]
) -> None:
    """`run` checks the account itself."""
    body = "\n".join(",".join(row) for row in rows)
    path = tmp_path_factory.mktemp("rows") / "x.csv"
    path.write_text(f"编号,报警时间,处警人,到场时间\n0,2026-11-23 08:00:00,,\n{body}\n", "utf-8")
    mapping = {"number": "编号", "on_scene_at": "到场时间"}
    outcome = run(path, mapping=mapping)
    keys = [each.key for each in outcome.incidents]
    assert len(keys) == len(set(keys))


def test_what_was_lost_and_how_contact_was_made(tmp_path: Path) -> None:
    path = tmp_path / "frauds.csv"
    lines = [f"{HEADER},涉案金额,接触渠道", "1,2026-11-23 09:05:00,诈骗,某路,2.6万元,电话"]
    lines.append("2,2026-11-23 09:06:00,诈骗,某路,若干,")
    path.write_text("\n".join(lines), encoding="utf-8")
    first, second = run(path).incidents
    assert (first.loss_cents, first.channel, first.extra) == (2_600_000, "电话", "")
    assert (second.loss_cents, second.channel) == (None, "")
    assert "若干" in second.extra
