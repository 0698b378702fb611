"""轻重 of a real station: what threatens is counted beside what is open."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.dispute import Risk
from jinhai_console.domain.fraud_alert import ContactResult, FraudLevel
from jinhai_console.domain.handover_sheet import SystemFact
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.severity import Grade, Severity
from jinhai_console.services.severity import severity_now
from tests import disputing
from tests.cases import register
from tests.fraud_room import attempt, found_fraud_station, fraud_room, warning
from tests.services.test_case_measures import suspect, take
from tests.stations import Room

QUIET = Severity(grade=Grade.CALM)


def now(room: Room, *facts: SystemFact) -> Severity:
    until = room.clock.now + DAY
    return room.desk.read(severity_now, facts, until).result(60)


def test_a_quiet_station_is_calm_until_the_machine_is_not_well(room: Room) -> None:
    assert now(room) == QUIET
    fact = SystemFact(name="告警声音", text="已静音", is_alarm=True)
    assert now(room, fact).reasons == ("系统异常 1 项",)


def test_liberty_that_hangs_on_the_shift_asks_for_attention_then_it_is_grave(room: Room) -> None:
    room.done(take(suspect(room, register(room)), MeasureKind.SUMMONS))
    found = now(room)
    assert found.grade == Grade.WATCH
    assert "限制人身自由的时限当班届满 1 件" in found.reasons
    room.clock.step(13 * HOUR)
    found = now(room)
    assert found.grade == Grade.GRAVE
    assert found.reasons[:2] == (
        "在所人员超过法定时限 1 人",
        "限制人身自由的时限已届满 1 件",
    )


def test_a_red_dispute_asks_for_attention(room: Room) -> None:
    disputing.register(room, grade=Risk.RED, grade_reason="持械威胁", leader_id=room.officer("05"))
    assert "红色纠纷 1 件" in now(room).reasons


@pytest.fixture(scope="module")
def founded(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_fraud_station(tmp_path_factory.mktemp("fraud") / "station.db")


@pytest.fixture
def warned(founded: Path, tmp_path: Path) -> Iterator[Room]:
    with fraud_room(founded, tmp_path) as made:
        yield made


def test_an_extreme_warning_is_grave_until_he_is_spoken_to(warned: Room) -> None:
    warning(warned, level=FraudLevel.HIGH)
    id = warning(warned, "丁一", "13900010002", level=FraudLevel.EXTREME)
    found = now(warned)
    assert (found.grade, found.reasons[0]) == (Grade.GRAVE, "特高危预警还没有联系上 1 件")
    warned.done(attempt(warned, id, result=ContactResult.REACHED))
    assert not any("特高危" in each for each in now(warned).reasons)
