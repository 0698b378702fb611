"""The outbox: what each change of an assignment sends, and that none can forget it."""

import ast
from pathlib import Path
from typing import Any

import pytest
from hypothesis import Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, rule

from jinhai_console.domain.assignment import Assignment, Milestone, Role
from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.history import HistoricAssignment, HistoricIncident
from jinhai_console.domain.incident import IncidentState, Note
from jinhai_console.domain.instant import HOUR, MINUTE
from jinhai_console.domain.outbox import MessageKind, MessageState, OutboxMessage, Told
from jinhai_console.domain.push_channel import ChannelKind, PushChannel
from jinhai_console.domain.station import Station, Team
from jinhai_console.services import history, reads
from jinhai_console.services.delivery import PushAgain, TellOfficer
from jinhai_console.services.dispatch import StampMilestone, WithdrawAssignment
from jinhai_console.services.ending import (
    CloseIncident,
    ExitIncident,
    MergeIncident,
    ReopenIncident,
)
from jinhai_console.services.incidents import AddNote, CorrectIncident
from jinhai_console.services.station import AddEntry, ChangeEntry, ChangeStation, RetireEntry
from jinhai_console.services.undo import UndoEntry
from tests.intake.schema import Schema
from tests.services.pushing import (
    add_channel,
    assign,
    body,
    claim,
    deliver,
    deliver_all,
    due,
    messages,
    miss,
    warn,
)
from tests.services.test_undo import Working
from tests.stations import Room

SCHEMA = Schema(Path(__file__).resolve().parents[2] / "docs" / "push.schema.json")


def kinds(room: Room) -> list[tuple[MessageKind, MessageState]]:
    return [(each.kind, each.state) for each in messages(room)]


def set_station(room: Room, **values: object) -> None:
    station = room.all(Station)[0]
    room.done(ChangeStation(actor_id=None, version=station.version, values=values))


def correct(room: Room, incident_id: int, address: str) -> None:
    incident = room.incident(incident_id)
    room.done(
        CorrectIncident(
            actor_id=None,
            incident_id=incident_id,
            version=incident.version,
            level=incident.level,
            address=address,
            community_id=incident.community_id,
        )
    )


def test_without_a_channel_nothing_is_queued(room: Room) -> None:
    assign(room, room.take())
    assert messages(room) == []


def test_an_assignment_is_queued_with_it(room: Room) -> None:
    add_channel(room)
    incident_id = room.take(
        address="榕树路18号", longitude=123.4951, latitude=28.5062, reporter_phone="19900001234"
    )
    before = room.entries()
    assignment_id = assign(room, incident_id)
    assert room.entries() == before + 1  # one transaction, one entry
    (message,) = messages(room)
    said = body(message)
    assert SCHEMA.allows(said)
    assert message.assignment_id == assignment_id == said["assignment"]
    assert said["id"] == message.key
    assert said["kind"] == "assign"
    assert said["role"] == "lead"
    assert said["incident"]["address"] == "榕树路18号"
    assert said["incident"]["longitude"] == 123.4951
    assert said["incident"]["category"] == ["纠纷"]
    assert said["incident"]["reporter_phone"] == ""  # unless the station says so
    assert said["to"]["number"] == "01"


def test_the_station_decides_what_an_officer_is_told(room: Room) -> None:
    add_channel(room)
    set_station(room, push_has_phone=True)
    incident_id = room.take(reporter_phone="19900001234")
    assign(room, incident_id)
    assign(room, incident_id, "03")
    assert body(messages(room)[-1])["incident"]["reporter_phone"] == "19900001234"
    assert body(messages(room)[-1])["others"] == [
        {"number": "01", "name": "单一鸣", "role": "lead"}
    ]
    set_station(room, push_has_phone=False, push_has_others=False)
    assign(room, incident_id, "04")
    assert body(messages(room)[-1])["others"] == []


def test_a_channel_serves_whom_it_names(room: Room) -> None:
    team = next(each.id for each in room.all(Team) if each.name == "案件办理队")
    channel_id = add_channel(room, team_ids=(team,))
    incident_id = room.take()
    assign(room, incident_id, "01")
    assert messages(room) == []
    assign(room, incident_id, "03")
    assert len(messages(room)) == 1
    room.done(RetireEntry(actor_id=None, kind=PushChannel, id=channel_id))
    assign(room, incident_id, "04")
    assert len(messages(room)) == 1


def test_what_has_not_left_is_cancelled_with_the_assignment(room: Room) -> None:
    add_channel(room)
    assignment_id = assign(room, room.take())
    room.done(WithdrawAssignment(actor_id=None, assignment_id=assignment_id, reason="改派"))
    assert kinds(room) == [(MessageKind.ASSIGN, MessageState.CANCELLED)]


def test_what_may_have_arrived_is_called_back(room: Room) -> None:
    add_channel(room)
    incident_id = room.take()
    assignment_id = assign(room, incident_id)
    miss(room, messages(room)[0].id)  # nobody knows whether it came through
    room.done(WithdrawAssignment(actor_id=None, assignment_id=assignment_id, reason="改派"))
    assert kinds(room) == [
        (MessageKind.ASSIGN, MessageState.CANCELLED),
        (MessageKind.WITHDRAW, MessageState.WAITING),
    ]
    said = body(messages(room)[1])
    assert SCHEMA.allows(said)
    assert said["reason"] == "改派"


def test_undo_calls_back_what_was_delivered(room: Room) -> None:
    add_channel(room)
    incident_id = room.take()
    assign(room, incident_id)
    sequence = room.entries()
    deliver_all(room)
    assert room.assignments(incident_id)[0].delivered_at is not None
    undone = room.done(UndoEntry(actor_id=None, sequence=sequence))
    assert room.assignments(incident_id) == []
    assert kinds(room)[-1] == (MessageKind.WITHDRAW, MessageState.WAITING)
    redone = UndoEntry(actor_id=None, sequence=undone.sequence)
    room.done(redone)  # before the withdrawal has left: he knows that he is on it
    assert room.assignments(incident_id)[0].is_running
    assert kinds(room) == [
        (MessageKind.ASSIGN, MessageState.DELIVERED),
        (MessageKind.WITHDRAW, MessageState.CANCELLED),
    ]


def test_a_receipt_between_two_steps_blocks_no_undo(room: Room) -> None:
    add_channel(room)
    incident_id = room.take()
    assignment_id = assign(room, incident_id)
    assigned = room.entries()
    deliver_all(room)
    stamped = room.done(
        StampMilestone(actor_id=None, assignment_id=assignment_id, milestone=Milestone.ACKNOWLEDGED)
    )
    room.done(UndoEntry(actor_id=None, sequence=stamped.sequence))
    assert room.assignments(incident_id)[0].delivered_at is not None
    room.done(UndoEntry(actor_id=None, sequence=assigned))
    assert room.assignments(incident_id) == []


def test_undo_of_what_has_not_left_sends_nothing(room: Room) -> None:
    add_channel(room)
    assign(room, room.take())
    room.done(UndoEntry(actor_id=None, sequence=room.entries()))
    assert kinds(room) == [(MessageKind.ASSIGN, MessageState.CANCELLED)]


def test_undo_keeps_a_secret(room: Room) -> None:
    channel_id = add_channel(room, kind=ChannelKind.HTTP, address="https://a.cn/", secret="s3cret")
    channel = room.one(PushChannel, channel_id)
    values = {"address": "https://b.cn/"}
    done = room.done(
        ChangeEntry(
            actor_id=None, kind=PushChannel, id=channel_id, version=channel.version, values=values
        )
    )
    room.done(UndoEntry(actor_id=None, sequence=done.sequence))
    back = room.one(PushChannel, channel_id)
    assert (back.address, back.secret) == ("https://a.cn/", "s3cret")
    assert "s3cret" not in repr(back)


def test_a_correction_reaches_who_is_on_his_way(room: Room) -> None:
    add_channel(room)
    incident_id = room.take(address="1 号")
    assign(room, incident_id)
    deliver_all(room)
    assign(room, incident_id, "03")
    correct(room, incident_id, "2 号")
    found = [(each.kind, each.state) for each in messages(room)]
    assert found == [
        (MessageKind.ASSIGN, MessageState.DELIVERED),
        (MessageKind.ASSIGN, MessageState.CANCELLED),  # never left: the new one says it all
        (MessageKind.CHANGE, MessageState.WAITING),
        (MessageKind.ASSIGN, MessageState.WAITING),
    ]
    assert {body(each)["incident"]["address"] for each in messages(room)[2:]} == {"2 号"}
    assert all(SCHEMA.allows(body(each)) for each in messages(room))


def test_what_is_added_reaches_who_is_on_his_way_but_not_its_author(room: Room) -> None:
    add_channel(room)
    incident_id = room.take(narrative="争吵")
    assign(room, incident_id)
    gone = assign(room, incident_id, "03")
    author = assign(room, incident_id, "04")
    deliver_all(room)
    room.done(StampMilestone(actor_id=None, assignment_id=gone, milestone=Milestone.CLEARED))
    said = AddNote(actor_id=room.officer("04"), incident_id=incident_id, text="对方有刀")
    room.done(said)
    (change,) = [each for each in messages(room) if each.kind is MessageKind.CHANGE]
    assert body(change)["to"]["number"] == "01"
    assert "补充" in body(change)["asked"]
    assert [each["text"] for each in body(change)["incident"]["notes"]] == ["对方有刀"]
    assert SCHEMA.allows(body(change))
    assert change.assignment_id not in (gone, author)


def test_a_change_that_does_not_arrive_is_missed_though_the_order_was_acknowledged(
    room: Room,
) -> None:
    add_channel(room)
    incident_id = room.take()
    assignment = assign(room, incident_id)
    deliver_all(room)
    stamp = StampMilestone(
        actor_id=None, assignment_id=assignment, milestone=Milestone.ACKNOWLEDGED
    )
    room.done(stamp)
    room.clock.step(MINUTE)
    room.done(AddNote(actor_id=None, incident_id=incident_id, text="对方有刀"))
    miss(room, messages(room)[-1].id, is_refused=True)
    (found,) = room.desk.read(reads.undelivered).result(60)
    assert found.kind is MessageKind.CHANGE
    room.done(TellOfficer(actor_id=None, assignment_id=assignment))
    assert room.desk.read(reads.undelivered).result(60) == ()


def test_what_the_platform_adds_reaches_who_is_on_his_way(room: Room) -> None:
    add_channel(room)
    incident_id = room.take(external_key="1", narrative="争吵")
    assign(room, incident_id)
    deliver_all(room)
    room.take(external_key="1", narrative="争吵，有人受伤")
    (change,) = [each for each in messages(room) if each.kind is MessageKind.CHANGE]
    assert "有人受伤" in body(change)["incident"]["notes"][0]["text"]


def test_of_what_was_added_only_what_holds_is_sent(room: Room) -> None:
    add_channel(room)
    incident_id = room.take(address="1 号")
    for text in ("三个人", "在门口"):
        room.done(AddNote(actor_id=None, incident_id=incident_id, text=text))
    wrong = next(each for each in room.all(Note) if each.text == "三个人")
    right = AddNote(actor_id=None, incident_id=incident_id, text="五个人", corrects_id=wrong.id)
    room.done(right)
    correct(room, incident_id, "2 号")
    room.done(ReopenIncident(actor_id=None, incident_id=end(room, incident_id), reason="又来电"))
    assign(room, incident_id)
    said = body(messages(room)[-1])["incident"]
    assert [each["text"] for each in said["notes"]] == ["在门口", "五个人"]
    assert said["address"] == "2 号"


def end(room: Room, incident_id: int) -> int:
    disposition = room.desk.read(lambda reader: next(iter(reader.lists.dispositions))).result()
    close = CloseIncident(actor_id=None, incident_id=incident_id, disposition_id=disposition)
    return room.done(close).id


def test_a_caution_goes_with_who_is_sent_without_more_of_the_person_than_he_needs(
    room: Room,
) -> None:
    add_channel(room)
    weapon = "随身带刀，电话 13800005678"
    warn(room, kind=CautionKind.WEAPON, text=weapon, name="王小明", phone="13800001234")
    warn(room, address="榕树路18号")
    warn(room, name="王小明", address="别处", text="同名的人")
    incident_id = room.take(
        address="榕树路18号", reporter_name="王小明", reporter_phone="13800001234"
    )
    assignment_id = assign(room, incident_id)
    said = body(messages(room)[-1])
    assert SCHEMA.allows(said)
    assert [(e["kind"], e["name"], e["text"], e["about"], e["check"]) for e in warned(said)] == [
        ("weapon", "凶器", "随身带刀，电话 138****5678", "王**　138****1234", ""),
        ("dog", "犬只", "同名的人", "王**　别处", "仅姓名相同，请核实是否本人"),
        ("dog", "犬只", "院内有烈犬", "榕树路18号", ""),
    ]
    deliver_all(room)
    room.done(WithdrawAssignment(actor_id=None, assignment_id=assignment_id, reason="改派"))
    assert warned(body(messages(room)[-1])) == []  # he need not know any more


def warned(said: dict[str, Any]) -> list[dict[str, str]]:
    found: list[dict[str, str]] = said["incident"]["cautions"]
    return found


def test_a_caution_entered_meanwhile_reaches_who_is_on_his_way(room: Room) -> None:
    add_channel(room)
    incident_id, other = room.take(address="榕树路18号"), room.take(address="榕树路20号")
    assign(room, incident_id)
    assign(room, other, "03")
    deliver_all(room)
    warn(room, address="榕树路18号")
    (change,) = [each for each in messages(room) if each.kind is MessageKind.CHANGE]
    assert change.incident_id == incident_id
    assert [each["name"] for each in warned(body(change))] == ["犬只"]


def test_a_lead_who_becomes_support_is_told(room: Room) -> None:
    add_channel(room)
    incident_id = room.take()
    assign(room, incident_id)
    deliver_all(room)
    assign(room, incident_id, "03", role=Role.LEAD)
    change = next(each for each in messages(room) if each.kind is MessageKind.CHANGE)
    assert body(change)["role"] == "support"


def test_who_is_left_is_told_that_he_leads(room: Room) -> None:
    add_channel(room)
    incident_id = room.take()
    lead = assign(room, incident_id)
    assign(room, incident_id, "03")
    deliver_all(room)
    room.done(WithdrawAssignment(actor_id=None, assignment_id=lead, reason="改派"))
    change = next(each for each in messages(room) if each.kind is MessageKind.CHANGE)
    assert body(change)["role"] == "lead"
    assert body(change)["to"]["number"] == "03"


@pytest.mark.parametrize("end", ["close", "cancel", "merge"])
def test_the_end_of_an_incident_reaches_who_is_released(room: Room, end: str) -> None:
    add_channel(room)
    incident_id, other_id = room.take(), room.take()
    assign(room, incident_id)
    gone = assign(room, incident_id, "03")
    deliver_all(room)
    room.done(StampMilestone(actor_id=None, assignment_id=gone, milestone=Milestone.CLEARED))
    disposition = room.desk.read(lambda reader: next(iter(reader.lists.dispositions))).result()
    number = room.incident(other_id).number
    command, word = {
        "close": (
            CloseIncident(actor_id=None, incident_id=incident_id, disposition_id=disposition),
            "办结",
        ),
        "cancel": (
            ExitIncident(
                actor_id=None, incident_id=incident_id, exit=IncidentState.CANCELLED, reason="误报"
            ),
            "撤销",
        ),
        "merge": (MergeIncident(actor_id=None, incident_id=incident_id, into_id=other_id), number),
    }[end]
    room.done(command)
    (ending,) = [each for each in messages(room) if each.kind is MessageKind.END]
    assert body(ending)["to"]["number"] == "01"  # whoever cleared by himself knows
    assert word in body(ending)["asked"]
    assert SCHEMA.allows(body(ending))


def test_one_who_was_sent_before_there_was_a_channel_is_called_back_too(room: Room) -> None:
    assignment_id = assign(room, room.take())
    add_channel(room)
    room.done(WithdrawAssignment(actor_id=None, assignment_id=assignment_id, reason="改派"))
    assert kinds(room) == [(MessageKind.WITHDRAW, MessageState.WAITING)]


def test_history_is_not_pushed(room: Room) -> None:
    add_channel(room)
    past = HistoricIncident(
        key="1",
        received_at=room.clock.now - HOUR,
        zone="Asia/Shanghai",
        category=("纠纷",),
        narrative="争吵",
        assignments=(HistoricAssignment(unit="01", dispatched_at=room.clock.now),),
    )
    room.done(
        history.ImportIncidents(
            actor_id=None, incidents=[past], tally=history.ImportTally(), leaves_open=True
        )
    )
    assert [each.officer_id for each in room.all(Assignment)] == [room.officer("01")]
    assert messages(room) == []


def test_one_told_in_person_is_sent_no_more(room: Room) -> None:
    add_channel(room)
    assignment_id = assign(room, room.take())
    room.done(TellOfficer(actor_id=None, assignment_id=assignment_id))
    (message,) = messages(room)
    assert (message.state, message.told_how) == (MessageState.TOLD, Told.TELEPHONE)
    assert due(room) == []
    room.done(WithdrawAssignment(actor_id=None, assignment_id=assignment_id, reason="改派"))
    assert kinds(room)[-1] == (MessageKind.WITHDRAW, MessageState.WAITING)


def test_telling_in_person_is_recorded_without_a_channel_too(room: Room) -> None:
    assignment_id = assign(room, room.take())
    room.done(TellOfficer(actor_id=None, assignment_id=assignment_id, how=Told.PAPER))
    assert kinds(room) == [(MessageKind.ASSIGN, MessageState.TOLD)]
    assert "没有推送通道" in room.refused(PushAgain(actor_id=None, assignment_id=assignment_id))


def test_again_is_a_message_of_its_own_with_what_holds_now(room: Room) -> None:
    add_channel(room)
    incident_id = room.take(address="1 号")
    assignment_id = assign(room, incident_id)
    deliver_all(room)
    room.done(PushAgain(actor_id=None, assignment_id=assignment_id))
    first, second = messages(room)
    assert first.key != second.key
    assert (second.kind, second.state) == (MessageKind.ASSIGN, MessageState.WAITING)
    assert body(second)["id"] == second.key


def test_a_withdrawal_whose_assignment_was_undone_is_sent_again_as_it_was(room: Room) -> None:
    add_channel(room)
    assignment_id = assign(room, room.take())
    sequence = room.entries()
    deliver_all(room)
    room.done(UndoEntry(actor_id=None, sequence=sequence))
    room.done(PushAgain(actor_id=None, assignment_id=assignment_id))
    again = messages(room)[-1]
    assert (again.kind, again.state) == (MessageKind.WITHDRAW, MessageState.WAITING)
    assert body(again)["id"] == again.key
    assert deliver_all(room) == 1  # the one it replaces is cancelled
    room.refused(TellOfficer(actor_id=None, assignment_id=assignment_id))


@pytest.mark.parametrize(
    ("values", "word"),
    [
        ({"address": ""}, "地址"),
        ({"kind": ChannelKind.HTTP, "address": "ftp://a"}, "https"),
        ({"kind": ChannelKind.HTTP, "address": "https://a\r\nX: y"}, "换行"),
        ({"kind": ChannelKind.HTTP, "address": "https://a", "headers": ("X\n: a",)}, "请求头"),
        ({"kind": ChannelKind.HTTP, "address": "https://a", "headers": ("Host: a",)}, "请求头"),
        ({"kind": ChannelKind.HTTP, "address": "https://a", "secret": "a\nb"}, "换行"),
        ({"kind": ChannelKind.EMAIL, "address": "mail.cn"}, "发件人"),
        ({"kind": ChannelKind.EMAIL, "address": "a b", "sender": "a@b.cn"}, "mail.example.cn"),
        ({"team_ids": (1,)}, "服务的队"),
    ],
)
def test_an_unfit_channel_is_refused_in_words(
    room: Room, values: dict[str, object], word: str
) -> None:
    wanted = {"name": "通道", "kind": ChannelKind.FOLDER, "address": "outbox", **values}
    command = AddEntry(actor_id=None, kind=PushChannel, values=wanted)
    assert word in room.refused(command)


# -- nothing forgets ----------------------------------------------------------------

SERVICES = Path(__file__).resolve().parents[2] / "jinhai_console" / "services"
# The past is not sent; who clears knows it; a receipt only dates what was sent.
SILENT = {
    ("history.py", "_assignment"),
    ("dispatch.py", "perform"),
    ("delivery.py", "_stamp_if_open"),
    ("undo.py", "_put_back"),  # told afterwards, by `_tell`
    ("undo.py", "_yield_lead"),
}
TELLS = frozenset({"follow", "_release_everyone", "_tell_released", "_tell"})


def test_no_function_writes_an_assignment_and_tells_nobody() -> None:
    silent = set()
    for file in sorted(SERVICES.glob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.FunctionDef) and _writes_assignment(node):
                called = {name for each in ast.walk(node) if (name := _called(each))}
                if node.name not in TELLS and not called & TELLS:
                    silent.add((file.name, node.name))
    assert silent <= SILENT


def _writes_assignment(function: ast.FunctionDef) -> bool:
    """It makes one, or writes a column that only an assignment has."""
    columns = {"role", "returned_at", "cleared_at"}
    for node in ast.walk(function):
        name = _called(node)
        if isinstance(node, ast.Call):
            first = node.args[0] if node.args else None
            made = isinstance(first, ast.Name) and first.id == "Assignment"
            if name in ("add", "Assignment") and (made or name == "Assignment"):
                return True
            if name == "replace" and columns & {each.arg for each in node.keywords}:
                return True
    return False


def _called(node: ast.AST) -> str:
    if not isinstance(node, ast.Call):
        return ""
    function = node.func
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


class Pushing(Working):
    """The same work with a channel, while couriers come and go."""

    @initialize()
    def open_channel(self) -> None:
        add_channel(self.room)
        self.now = self.records()

    def records(self) -> dict[int, dict[str, object]]:
        """What has left the room is not undone, nor is a receipt."""
        ours = {each.id for each in self.room.all(OutboxMessage)}
        return {
            id: {name: value for name, value in row.items() if name != "delivered_at"}
            for id, row in super().records().items()
            if id not in ours
        }

    @rule(n=st.integers(0, 3), how=st.sampled_from(["deliver", "miss", "refuse", "fall silent"]))
    def carry(self, n: int, how: str) -> None:
        self.room.clock.step(10 * MINUTE)
        waiting = due(self.room)
        if not waiting:
            return
        message_id = waiting[n % len(waiting)]
        before = next(each for each in messages(self.room) if each.id == message_id)
        if before.state is MessageState.SENDING:  # he who had it fell silent
            claim(self.room, message_id)
        elif how == "deliver":
            deliver(self.room, message_id)
        elif how == "fall silent":
            claim(self.room, message_id)
        else:
            miss(self.room, message_id, is_refused=how == "refuse")
        self.now = self.records()

    @invariant()
    def everybody_is_told(self) -> None:
        by_assignment: dict[int, list[OutboxMessage]] = {}
        for message in messages(self.room):
            by_assignment.setdefault(message.assignment_id or 0, []).append(message)
        assignments = {each.id: each for each in self.room.all(Assignment)}
        for id in by_assignment.keys() | assignments.keys():
            self._check(assignments.get(id), by_assignment.get(id, []))

    def _check(self, assignment: Assignment | None, sent: list[OutboxMessage]) -> None:
        kept = [each for each in sent if each.state is not MessageState.CANCELLED]
        if assignment is not None and assignment.is_running:
            assert kept
            assert kept[-1].kind.puts_on
            said = body(kept[-1])
            incident = self.room.incident(assignment.incident_id)
            assert said["role"] == assignment.role
            assert said["incident"]["level"] == incident.level
        elif (assignment is None or assignment.returned_at is not None) and any(
            each.may_have_arrived and each.kind.puts_on for each in sent
        ):
            assert kept
            assert not kept[-1].kind.puts_on


TestPushing = Pushing.TestCase
TestPushing.settings = settings(
    max_examples=20, stateful_step_count=25, phases=[Phase.explicit, Phase.generate]
)
