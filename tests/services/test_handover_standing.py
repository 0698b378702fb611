"""交接班 as its page sees it: what is kept when the sheet is drawn up anew, who may sign what."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from jinhai_console.domain.handover_item import ItemKind, key_of
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.officer import Account
from jinhai_console.domain.outcome import Refused
from jinhai_console.services import reads
from jinhai_console.services.accounts import (
    FAILURES_BEFORE_LOCK,
    SetPassword,
    SignedIn,
    check_password,
    hash_password,
)
from jinhai_console.services.ending import ExitIncident, ReopenIncident
from jinhai_console.services.handover import (
    OpenShift,
    PrepareHandover,
    Signer,
    SignHandover,
    TakeOver,
)
from jinhai_console.services.handover_standing import PastShift, Standing
from tests.stations import Room

PASSWORD = "correct-horse"


class Post:
    """A running shift that 01 hands over to 02; 03 stands by."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.giver, self.taker, self.other = (room.officer(each) for each in ("01", "02", "03"))
        room.done(OpenShift(actor_id=self.giver, name="白班", leader_id=self.giver))

    def standing(self) -> Standing:
        return self.room.desk.read(reads.standing, self.giver).result(60)

    def prepare(self, by: int | None = None) -> int:
        return self.room.done(PrepareHandover(actor_id=by or self.giver)).id

    def take(self, handover_id: int, incident_id: int, by: int | None = None) -> TakeOver:
        return TakeOver(
            actor_id=by or self.taker,
            handover_id=handover_id,
            key=key_of(ItemKind.INCIDENT, incident_id),
        )

    def sign(self, handover_id: int, signer: Signer, by: int) -> SignHandover:
        return SignHandover(actor_id=by, handover_id=handover_id, signer=signer)

    def sheet(self) -> HandoverSheet:
        sheet = self.standing().sheet
        assert sheet is not None
        return sheet


@pytest.fixture
def post(room: Room) -> Post:
    return Post(room)


def test_without_a_shift_there_is_only_the_next_ones_name(room: Room) -> None:
    standing = room.desk.read(reads.standing, None).result(60)
    assert (standing.shift, standing.sheet, standing.is_prepared) == (None, None, False)
    assert standing.next_name == "11-23 值班"
    assert room.desk.read(reads.past_shifts).result(60) == []


def test_before_it_is_prepared_a_draft_is_shown(post: Post) -> None:
    post.room.take()
    standing = post.standing()
    assert standing.shift is not None
    assert (standing.shift.name, standing.leader) == ("白班", "单一鸣")
    assert not standing.is_prepared
    assert standing.waiting == 1
    assert standing.arrived == ()


def test_what_was_confirmed_stays_so_when_the_sheet_is_drawn_up_anew(post: Post) -> None:
    first = post.room.take()
    handover = post.prepare()
    post.room.done(post.take(handover, first))
    post.room.done(post.sign(handover, Signer.HANDED, post.giver))
    post.room.take()
    standing = post.standing()
    assert standing.is_handed
    assert len(standing.arrived) == 1
    assert post.prepare() == handover
    standing = post.standing()
    assert not standing.is_handed  # a sheet drawn up anew is signed by nobody
    assert standing.arrived == ()
    assert standing.waiting == 1
    ticks = {each.key: each.taken_by for each in post.sheet().open_incidents}
    assert ticks[key_of(ItemKind.INCIDENT, first)] == "仇小满"
    draft = post.room.desk.read(reads.sheet_of, None, post.giver).result(60)
    assert draft is not None
    assert {each.key: each.taken_by for each in draft.open_incidents} == ticks


def test_what_ended_meanwhile_is_said_and_leaves_the_sheet(post: Post) -> None:
    incident = post.room.take()
    handover = post.prepare()
    post.room.done(post.take(handover, incident))
    ends = ExitIncident(
        actor_id=post.giver, incident_id=incident, exit=IncidentState.UNFOUNDED, reason="无人"
    )
    post.room.done(ends)
    assert len(post.standing().ended) == 1
    post.prepare()
    assert post.sheet().open_incidents == ()
    post.room.done(ReopenIncident(actor_id=post.giver, incident_id=incident, reason="又来电"))
    post.prepare()
    assert post.standing().waiting == 1  # opened again, it is taken over again
    post.room.done(post.take(handover, incident))


def test_nobody_confirms_his_own_sheet(post: Post) -> None:
    incident = post.room.take()
    handover = post.prepare()
    assert "不能由交班人自己确认" in post.room.refused(post.take(handover, incident, post.giver))
    post.room.done(post.take(handover, incident))
    post.prepare(by=post.taker)  # now he hands over what he had taken
    assert post.standing().waiting == 1


def test_who_confirmed_signs(post: Post) -> None:
    incident = post.room.take()
    handover = post.prepare()
    post.room.done(post.take(handover, incident))
    early = post.sign(handover, Signer.RECEIVED, post.taker)
    assert "请交班民警先签名" in post.room.refused(early)
    post.room.done(post.sign(handover, Signer.HANDED, post.giver))
    other = post.sign(handover, Signer.RECEIVED, post.other)
    assert "逐件确认的民警本人" in post.room.refused(other)
    same = post.sign(handover, Signer.RECEIVED, post.giver)
    assert "同一名民警" in post.room.refused(same)
    post.room.done(post.sign(handover, Signer.RECEIVED, post.taker))
    (past,) = post.room.desk.read(reads.past_shifts).result(60)
    assert isinstance(past, PastShift)
    assert (past.name, past.leader) == ("白班", "单一鸣")
    frozen = post.room.desk.read(reads.sheet_of, past.id, None).result(60)
    assert frozen is not None
    assert frozen.checkpoint == past.code
    running = post.standing().shift
    assert running is not None
    assert running.leader_id == post.taker


def test_a_signers_password_is_checked_and_counted(post: Post) -> None:
    room = post.room
    hashed = hash_password(PASSWORD)
    room.done(SetPassword(actor_id=None, officer_id=post.taker, password_hash=hashed))
    assert check_password(room.desk, " 02 ", PASSWORD) == SignedIn(post.taker, "02", "仇小满")
    assert isinstance(check_password(room.desk, "99", PASSWORD), Refused)
    before = room.entries()
    for _ in range(FAILURES_BEFORE_LOCK):
        answer = check_password(room.desk, "02", "wrong-password")
        assert answer == Refused("警号或口令不对；请核对后重试")
    assert room.entries() == before + FAILURES_BEFORE_LOCK
    locked = check_password(room.desk, "02", PASSWORD)
    assert isinstance(locked, Refused)
    assert "已锁定" in locked.reason
    (account,) = room.all(Account)
    assert account.locked_until is not None


def test_readers_that_read_do_not_wait_for_each_other(post: Post) -> None:
    room = post.room
    with ThreadPoolExecutor(8) as together:
        asked = [
            together.submit(room.desk.aside, check_password, room.desk, "99", PASSWORD)
            for _ in range(8)
        ]
        answers = [each.result(60).result(60) for each in asked]
    assert all(isinstance(each, Refused) for each in answers)
