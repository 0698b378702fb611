"""What an officer sees and does on his phone, over real sockets, against the same database."""

import threading
import time
from pathlib import Path
from uuid import uuid4

import pytest

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.incident import Note, PersonRole
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.officer_token import OfficerToken
from jinhai_console.domain.station import Disposition
from jinhai_console.intake.officers_page import acts, server
from jinhai_console.services import reads
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.dispatch import AssignOfficer, WithdrawAssignment
from jinhai_console.services.ending import CloseIncident
from jinhai_console.services.incidents import AddNote, InvolvedPerson
from jinhai_console.services.officer_tokens import RevokeToken
from jinhai_console.services.unmask import UnmaskPersons
from jinhai_console.store.files import folder_of
from tests.officers_phone import Served
from tests.photos import photo, text_bomb

WITHIN_S = server.HOLD_S / 2  # woken, not asked anew; how quick it is no test can say


def test_he_sees_his_incident_and_nobody_elses(served: Served) -> None:
    served.assign("02", narrative="别人的警情")
    page = served.phone().incidents()
    (mine,) = page["incidents"]
    assert mine["incident"] == served.incident
    assert mine["level"] == {"number": 3, "shape": "square", "letter": "C", "name": "三级"}
    assert (mine["category"], mine["role_name"], mine["running"]) == ("纠纷", "主办", True)
    assert page["officer"]["number"] == "01"


def test_names_and_numbers_of_others_are_left_out(served: Served) -> None:
    person = InvolvedPerson(PersonRole.PARTY, "李小花", "13900001111", "350213199001011234")
    incident, _ = served.assign(
        "01",
        narrative="李小花（350213199001011234）与王大锤争吵，仇小满曾到场，电话13900001111",
        reporter_name="王大锤",
        reporter_phone="13700002222",
        persons=(person,),
    )
    room, desk = served.room, served.room.officer("05")
    room.done(AddNote(actor_id=room.officer("02"), incident_id=incident, text="王大锤已离开"))
    room.done(UnmaskPersons(actor_id=desk, incident_id=incident, reason="核对李小花"))
    answer = served.phone().get("/api/incidents")
    text = answer.content.decode()
    for name in (
        "李小花",
        "王大锤",
        "仇小满",
        "区静怡",
        "单一鸣",
        "350213199001011234",
        "13900001111",
    ):
        assert name not in text
    assert "13700002222" in text  # to be called while it runs
    assert "查看人员信息" not in text


def test_the_phone_number_goes_when_the_assignment_ends(served: Served) -> None:
    phone = served.phone()
    assert phone.incidents()["incidents"][0]["phone"] == "13800001234"
    assert phone.stamp(served.assignment, "cleared").status == 200
    (mine,) = phone.incidents()["incidents"]
    assert (mine["phone"], mine["running"]) == ("", False)  # it waits for his feedback


def test_what_he_has_to_look_out_for_is_shown_while_he_is_on_it(served: Served) -> None:
    room = served.room
    enter = EnterCaution(
        actor_id=None,
        kind=CautionKind.WEAPON,
        text="王大锤随身带刀",
        source="通报",
        expires_at=room.clock.now + DAY,
        name="王大锤",
        phone="13700002222",
    )
    room.done(enter)
    incident, assignment = served.assign("01", reporter_name="王大锤", reporter_phone="13700002222")
    phone = served.phone()

    def cautions() -> list[dict[str, str]]:
        page = phone.incidents()
        (mine,) = [each for each in page["incidents"] if each["incident"] == incident]
        found: list[dict[str, str]] = mine["cautions"]
        return found

    assert cautions() == [
        {"name": "凶器", "text": "王**随身带刀", "about": "王**　137****2222", "check": ""}
    ]
    phone.stamp(assignment, "cleared")
    assert cautions() == []


def test_each_touch_is_his_command_from_his_page(served: Served) -> None:
    phone = served.phone()
    for name in ("acknowledged", "en_route", "on_scene", "cleared"):
        assert phone.stamp(served.assignment, name).status == 200
    stored = served.room.assignments(served.incident)[0]
    assert all(stored.at(each) for each in list(Milestone)[2:])
    detail = served.room.desk.read(reads.incident_detail, served.incident).result()
    assert detail is not None
    stamps = [line for line in detail.journal if line.command == "StampMilestone"]
    assert {(line.actor, line.seat) for line in stamps} == {("单一鸣", "民警网页")}
    assert served.room.verdict().ok


def test_the_same_touch_sent_twice_is_done_once(served: Served) -> None:
    phone, uuid = served.phone(), str(uuid4())
    before = served.room.entries()
    for _ in range(3):
        assert phone.stamp(served.assignment, "acknowledged", uuid).status == 200
    assert served.room.entries() == before + 1


def test_what_may_not_be_is_said_in_a_sentence(served: Served) -> None:
    phone = served.phone()
    phone.stamp(served.assignment, "on_scene")
    assert phone.stamp(served.assignment, "acknowledged").status == 409
    answer = phone.stamp(served.assignment, "on_scene")
    assert (answer.status, "已经记录" in answer.sentence) == (409, True)


def test_the_touch_is_undone_for_a_few_seconds_and_only_ones_own(served: Served) -> None:
    phone, uuid = served.phone(), str(uuid4())
    phone.stamp(served.assignment, "acknowledged", uuid)
    other = served.phone("02")
    assert other.post("undo", {"uuid": str(uuid4()), "of": uuid}).status == 409
    assert phone.post("undo", {"uuid": str(uuid4()), "of": uuid}).status == 200
    assert served.room.assignments(served.incident)[0].acknowledged_at is None
    assert phone.post("undo", {"uuid": str(uuid4()), "of": str(uuid4())}).status == 409


def test_an_undo_sent_again_is_still_one(served: Served, monkeypatch: pytest.MonkeyPatch) -> None:
    phone, uuid, again = served.phone(), str(uuid4()), str(uuid4())
    phone.stamp(served.assignment, "acknowledged", uuid)
    assert phone.post("undo", {"uuid": again, "of": uuid}).status == 200
    monkeypatch.setattr(acts, "UNDO_WITHIN_S", 0.0)  # the answer was lost, and time went by
    assert phone.post("undo", {"uuid": again, "of": uuid}).status == 200
    assert phone.post("undo", {"uuid": str(uuid4()), "of": uuid}).status == 409


def test_what_is_on_his_screen_counts_as_delivered(served: Served) -> None:
    phone = served.phone()
    page = phone.incidents()
    assert served.room.assignments(served.incident)[0].delivered_at is None
    waiting = threading.Thread(target=phone.incidents, args=(page["tag"],))
    waiting.start()
    begun = time.monotonic()
    while served.room.assignments(served.incident)[0].delivered_at is None:
        assert time.monotonic() - begun < 30
    phone.stamp(served.assignment, "acknowledged")
    waiting.join()
    stored = served.room.assignments(served.incident)[0]
    assert stored.milestone is Milestone.ACKNOWLEDGED


def test_what_the_desk_changes_reaches_the_waiting_phone_at_once(served: Served) -> None:
    phone = served.phone()
    page = phone.incidents()
    seen: list[tuple[float, int]] = []

    def wait() -> None:
        changed = phone.incidents(page["tag"])
        seen.append((time.monotonic(), len(changed["incidents"])))

    waiting = threading.Thread(target=wait)
    waiting.start()
    begun = time.monotonic()
    while served.room.assignments(served.incident)[0].delivered_at is None:  # it waits now
        assert time.monotonic() - begun < 30
    given = time.monotonic()
    served.assign("01")
    waiting.join()
    assert seen[0][1] == 2
    assert seen[0][0] - given < WITHIN_S


def test_a_withdrawn_incident_leaves_his_page_and_his_reach(served: Served) -> None:
    phone = served.phone()
    room = served.room
    room.done(
        WithdrawAssignment(
            actor_id=room.officer("05"), assignment_id=served.assignment, reason="改派"
        )
    )
    assert phone.incidents()["incidents"] == []
    assert phone.stamp(served.assignment, "acknowledged").status == 409
    said = {"uuid": str(uuid4()), "incident": served.incident, "text": "我还在"}
    assert phone.post("feedback", said).status == 403


def test_another_officers_incident_is_out_of_reach(served: Served) -> None:
    other = served.phone("02")
    assert other.stamp(served.assignment, "acknowledged").status == 403
    said = {"uuid": str(uuid4()), "incident": served.incident, "text": "不是我的"}
    answer = other.post("feedback", said)
    assert (answer.status, "名下" in answer.sentence) == (403, True)
    assert other.photo(served.incident, photo()).status == 403
    assert served.room.all(Note) == []


def test_the_leads_words_are_the_feedback_with_his_result(served: Served) -> None:
    disposition = served.room.named(Disposition, "当场调解")
    said = {
        "uuid": str(uuid4()),
        "incident": served.incident,
        "text": "双方<b>和解</b>\n=cmd|1\x00\x07\ud800",
        "disposition": disposition,
    }
    assert served.phone().post("feedback", said).status == 200
    incident = served.room.incident(served.incident)
    assert incident.feedback == "双方<b>和解</b>\n=cmd|1"
    assert incident.disposition_id == disposition


def test_a_supporters_words_are_a_note(served: Served) -> None:
    room = served.room
    room.done(
        AssignOfficer(
            actor_id=room.officer("05"),
            incident_id=served.incident,
            officer_id=room.officer("02"),
        )
    )
    said = {"uuid": str(uuid4()), "incident": served.incident, "text": "已疏散围观"}
    assert served.phone("02").post("feedback", said).status == 200
    (note,) = room.all(Note)
    assert (note.text, note.author_id) == ("已疏散围观", room.officer("02"))
    assert room.incident(served.incident).feedback == ""
    refused = served.phone("02").post("feedback", {**said, "uuid": str(uuid4()), "text": "  "})
    assert (refused.status, "写明" in refused.sentence) == (409, True)


def test_a_closed_incident_leaves_the_page(served: Served) -> None:
    phone, room = served.phone(), served.room
    disposition = room.named(Disposition, "当场调解")
    room.done(CloseIncident(actor_id=None, incident_id=served.incident, disposition_id=disposition))
    assert phone.incidents()["incidents"] == []
    assert phone.stamp(served.assignment, "cleared").status == 409


def test_a_photo_is_kept_as_his_and_only_once(served: Served) -> None:
    phone, uuid = served.phone(), str(uuid4())
    for _ in range(2):
        assert phone.photo(served.incident, photo(), uuid).status == 200
    (kept,) = served.room.all(Attachment)
    assert (kept.subject_id, kept.added_by_id) == (served.incident, served.officer)
    assert phone.incidents()["incidents"][0]["photos"] == 1


@pytest.mark.parametrize("content", [b"", b"<svg/>", photo()[:100], text_bomb()])
def test_what_is_no_photo_is_refused_in_a_sentence(served: Served, content: bytes) -> None:
    answer = served.phone().photo(served.incident, content)
    assert (answer.status, "照片" in answer.sentence) == (415, True)
    assert served.room.all(Attachment) == []


def test_a_disk_that_does_not_take_a_photo_may_take_it_later(
    served: Served, station_path: Path
) -> None:
    folder = folder_of(station_path)
    folder.write_text("in the way")
    phone, uuid = served.phone(), str(uuid4())
    answer = phone.photo(served.incident, photo(), uuid)
    assert (answer.status, "磁盘" in answer.sentence) == (503, True)
    folder.unlink()
    assert phone.photo(served.incident, photo(), uuid).status == 200


def test_a_revoked_token_is_out_at_once_also_while_it_waits(served: Served) -> None:
    phone = served.phone()
    page = phone.incidents()
    answers: list[int] = []
    waiting = threading.Thread(
        target=lambda: answers.append(phone.get(f"/api/incidents?after={page['tag']}").status)
    )
    waiting.start()
    begun = time.monotonic()
    while served.room.assignments(served.incident)[0].delivered_at is None:
        assert time.monotonic() - begun < 30
    served.room.done(RevokeToken(actor_id=None, officer_id=served.officer))
    waiting.join(3)
    assert answers == [401]
    assert phone.stamp(served.assignment, "acknowledged").status == 401


def test_opening_the_link_is_noted_once_an_hour(
    served: Served, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(server, "HOLD_S", 0.2)
    served.phone()
    (token,) = served.room.all(OfficerToken)
    assert token.seen_at == served.room.clock.now
    entries = served.room.entries()
    phone = served.phone()  # the link opened once more
    assert served.room.entries() == entries
    served.room.clock.step(HOUR)
    page = phone.incidents()
    served.assign("01")
    phone.incidents(page["tag"])
    phone.incidents(phone.incidents()["tag"])
    (token,) = served.room.all(OfficerToken)
    assert token.seen_at == served.room.clock.now
