"""Twenty-four hours of one shift, handed over while a second process goes on taking calls.

Everything that is open stands on the sheet once and is taken once, or is the next shift's; the
paper says so, the check finds what is altered afterwards.
"""

import json
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from jinhai_console.cli import main
from jinhai_console.domain.case_measure import MeasureKind
from jinhai_console.domain.dispute import Risk
from jinhai_console.domain.equipment import Equipment, EquipmentKind
from jinhai_console.domain.handover_item import ITEM_TITLES, HandoverItem, ItemKind
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.incident import OPEN_STATES, Incident, IncidentState
from jinhai_console.domain.instant import DAY, HOUR, full_text
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.shift import Handover, Shift
from jinhai_console.services import reads
from jinhai_console.services.desk import wall_clock
from jinhai_console.services.ending import ExitIncident
from jinhai_console.services.handover import (
    OpenShift,
    PrepareHandover,
    Signer,
    SignHandover,
    TakeOver,
    with_receipts,
)
from jinhai_console.services.handover_look import LookThrough
from jinhai_console.services.station import ChangeEntry
from jinhai_console.services.watch_notes import AddWatchNote
from tests.cases import register as register_case
from tests.disputing import register as register_dispute
from tests.equipment import add_item, count, issue
from tests.fraud_room import found_fraud_station, fraud_room, warning
from tests.services.pushing import add_channel, assign
from tests.services.test_case_measures import suspect
from tests.services.test_case_measures import take as measure
from tests.stations import Room
from tests.tampering import look, tamper
from tests.tasks import given

ZONE = "Asia/Shanghai"


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    with fraud_room(found_fraud_station(tmp_path / "founded.db"), tmp_path) as made:
        made.clock.now = wall_clock() - DAY  # a second process reads the clock on the wall
        yield made


def calls(room: Room, id: str) -> None:
    """Somebody calls: another process takes it in."""
    message = {
        "id": id,
        "received_at": f"{full_text(wall_clock(), ZONE).replace(' ', 'T')}+08:00",
        "category": "04",
        "community": "鼓岩社区",
        "address": f"鼓岩路{id}",
        "narrative": "两户邻居争吵",
    }
    words = ["--database", str(room.path), "receive", "-"]
    done = subprocess.run(
        [sys.executable, "-m", "jinhai_console", *words],
        input=json.dumps(message).encode(),
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode()


def a_day_passes(room: Room) -> None:
    """Each kind of open matter, and some that ended."""
    giver = room.officer("01")
    room.done(OpenShift(actor_id=giver, name="全天班", leader_id=giver))
    add_channel(room)
    radios = add_item(room, "对讲机", 5)
    add_item(room, "巡逻车", 1, EquipmentKind.VEHICLE)
    ended = []
    for hour in range(12):
        ended.append(room.take(address=f"滨海路{hour}号"))
        room.clock.step(HOUR)
    for id in ended[:7]:
        command = ExitIncident(
            actor_id=giver, incident_id=id, exit=IncidentState.UNFOUNDED, reason="无人"
        )
        room.done(command)
    assign(room, ended[8], "02")  # and the message does not arrive
    room.done(AddWatchNote(actor_id=giver, text="夜市东口灯不亮"))
    room.done(AddWatchNote(actor_id=giver, text="夜市散场打架", then="叫机动组"))
    warning(room)
    led = {"leader_id": room.officer("05")}
    register_dispute(room, grade=Risk.ORANGE, address="滨海路3号", **led)
    room.done(measure(suspect(room, register_case(room)), MeasureKind.SUMMONS))
    given(room, "02", due_at=room.clock.now + 20 * HOUR)
    issue(room, radios, 2)
    room.clock.step(12 * HOUR)
    for item, present in ((radios, 3), (_items(room)["巡逻车"], 1)):
        count(room, item, present, by="01")


def _items(room: Room) -> dict[str, int]:
    return {each.name: each.id for each in room.all(Equipment)}


class HandingOver:
    """01 to 02, as the rules ask it; what is refused is done over."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.giver, self.taker = room.officer("01"), room.officer("02")
        self.waiting = ["before", "drawn-up", "between", "all-taken", "first-signature"]

    def arrive(self, step: str) -> None:
        if step in self.waiting:
            self.waiting.remove(step)
            calls(self.room, step)

    @property
    def handover(self) -> Handover:
        (row,) = self.room.all(Handover)
        return row

    def sheet(self) -> HandoverSheet:
        return self.room.desk.read(with_receipts, self.handover).result(60)

    def take(self, item: HandoverItem) -> None:
        """One piece of equipment is counted differently, the gravest gets a word."""
        said, counted = "", None
        if item.number == "对讲机":
            said, counted = "一台在充电", 2
        elif item.kind is ItemKind.HELD:
            said = "先办延长审批"
        command = TakeOver(
            actor_id=self.taker,
            handover_id=self.handover.id,
            key=item.key,
            said=said,
            counted=counted,
        )
        self.room.done(command)

    def goes_through(self) -> None:
        self.arrive("before")
        while True:
            self.room.done(PrepareHandover(actor_id=self.giver))
            self.arrive("drawn-up")
            for item in self.sheet().items:
                if not item.taken:
                    self.take(item)
                    self.arrive("between")
            self.arrive("all-taken")
            if self.signs(Signer.HANDED, self.giver) and self.received():
                return

    def received(self) -> bool:
        self.arrive("first-signature")
        return self.signs(Signer.RECEIVED, self.taker)

    def signs(self, signer: Signer, by: int) -> bool:
        command = SignHandover(
            actor_id=by, handover_id=self.handover.id, signer=signer, read_back="先办延长审批"
        )
        answer = self.room.submit(command)
        if isinstance(answer, Refused):
            assert "没有确认" in answer.reason
        return not isinstance(answer, Refused)


def pages_of(pdf: Path) -> str:
    said = subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout
    return "".join(said.decode().split())


def test_a_day_is_handed_over_without_a_loss(
    room: Room, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    a_day_passes(room)
    change = HandingOver(room)
    change.goes_through()
    calls(room, "next")  # the next shift's
    assert change.waiting == []
    sheet = change.sheet()

    # Every open item once, each taken by the same receiver.
    keys = Counter(each.key for each in sheet.items)
    assert set(keys.values()) == {1}
    assert {each.taken_by for each in sheet.items} == {"仇小满"}
    kinds = {each.kind for each in sheet.items}
    assert kinds >= set(ItemKind) - {ItemKind.ALARM, ItemKind.PATROL}
    running = next(each for each in room.all(Shift) if each.ended_at is None)
    open_now = [each for each in room.all(Incident) if each.state in OPEN_STATES]
    on_sheet = {each.key for each in sheet.open_incidents}
    for incident in open_now:
        is_next = incident.address.endswith("next")
        assert ({f"incident:{incident.id}", f"order:{incident.id}"} & on_sheet == set()) is is_next
        assert not is_next or incident.received_at >= running.started_at - 2 * 10**6
    assert sheet.severity.reasons
    assert sheet.ahead[0].then == "叫机动组"
    radios = next(each for each in sheet.items if each.number == "对讲机")
    assert (radios.count, radios.said) == (3, "接班清点 2，少 1：一台在充电")

    # A leader reads it; paper and command line say the same.
    leader, version = room.officer("05"), room.one(Officer, room.officer("05")).version
    leads = {"is_leader": True}
    room.done(ChangeEntry(actor_id=None, kind=Officer, id=leader, version=version, values=leads))
    room.done(LookThrough(actor_id=leader, handover_id=change.handover.id, word="已阅"))
    pdf, shift = tmp_path / "day.pdf", change.handover.shift_id
    words = ["--database", str(room.path), "handover"]
    assert main([*words, "print", "--shift", str(shift), "--pdf", str(pdf)]) == 0
    text = pages_of(pdf)
    items = text[text.index("三、待办事项") : text.index("四、可能发生的情况")]
    incidents = items[: items.index(ITEM_TITLES[ItemKind.HELD])]  # others name them again
    for each in sheet.open_incidents:
        assert incidents.count(each.number) == 1, each.number
    for said in ("领导审阅：已阅", "接班人复述：先办延长审批", "接班清点2，少1：一台在充电"):
        assert said in text
    capsys.readouterr()
    code: str = look(room.path, "SELECT checkpoint FROM handover")
    assert main([*words, "verify", code]) == 0
    tamper(room.path, "UPDATE handover SET snapshot = replace(snapshot, '叫机动组', '不用管')")
    capsys.readouterr()
    assert main([*words, "verify", code]) == 1
    assert "纸上 叫机动组，数据库里 不用管" in capsys.readouterr().out


def test_an_interrupted_handover_goes_on_where_it_stood(room: Room) -> None:
    a_day_passes(room)
    change = HandingOver(room)
    room.done(PrepareHandover(actor_id=change.giver))
    first, second, *_ = change.sheet().items
    change.take(first)
    change.take(second)
    room.desk.close()
    again = Room(room.path)
    again.clock.now = wall_clock()
    change = HandingOver(again)
    taken = [each.key for each in change.sheet().items if each.taken]
    assert taken == [first.key, second.key]
    standing = again.desk.read(reads.standing, change.giver).result(60)
    assert standing.waiting == len(change.sheet().items) - 2
    change.waiting = []
    change.goes_through()
    assert all(each.taken for each in change.sheet().items)
    again.close()
