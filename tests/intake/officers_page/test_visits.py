"""His places on the page: in full for him, recorded once, with the photos of each visit."""

from typing import Any
from uuid import uuid4

import pytest

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.instant import DAY, HOUR
from jinhai_console.domain.visit import PlaceKind, Visit, VisitOutcome, VisitPlace, VisitSource
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.services.visits import RetirePlace
from tests.officers_phone import Served
from tests.photos import photo, text_bomb
from tests.visits import add_place, community


def test_he_sees_his_places_in_full_the_longest_due_first(served: Served) -> None:
    room = served.room
    far = add_place(room, name="赵远", interval_days=90)
    late = add_place(room, name="王小明", contact_phone="13800001234", interval_days=3)
    other = community(room, "滨海社区").id
    add_place(room, name="李他", community_id=other)
    room.clock.step(10 * DAY)
    page = served.phone().incidents()
    assert [each["place"] for each in page["places"]] == [late.id, far.id]
    first = page["places"][0]
    assert (first["name"], first["phone"]) == ("王小明", "13800001234")
    assert (first["overdue"], first["is_due"], page["places"][1]["is_due"]) == (True, True, False)
    assert page["tasks"] == []  # his rounds are no tasks beside


def test_cautions_on_whoever_he_is_to_meet_stand_beside_the_place(served: Served) -> None:
    room = served.room
    dog = add_place(room, name="王大锤", contact_phone="13700002222")
    calm = add_place(room, name="赵远")
    caution = EnterCaution(
        actor_id=None,
        kind=CautionKind.DOG,
        text="院里有狼犬，见13700002222",
        source="通报",
        expires_at=room.clock.now + DAY,
        name="王大锤",
        phone="13700002222",
    )
    room.done(caution)
    phone = served.phone()

    def cautions() -> dict[int, list[dict[str, str]]]:
        return {each["place"]: each["cautions"] for each in phone.incidents()["places"]}

    about = "王**　137****2222"
    line = {"name": "犬只", "text": "院里有狼犬，见137****2222", "about": about, "check": ""}
    assert cautions() == {dog.id: [line], calm.id: []}
    room.clock.step(2 * DAY)
    assert cautions() == {dog.id: [], calm.id: []}


def test_a_visit_is_his_by_the_desks_clock_and_once(served: Served) -> None:
    room, phone, uuid = served.room, served.phone(), str(uuid4())
    place = add_place(room)
    room.clock.step(5 * DAY)
    for _ in range(2):
        said = phone.visit(place.id, uuid, met="本人", collected=2, ago=HOUR // 1_000)
        assert said.status == 200, said.content
    (made,) = room.all(Visit)
    assert (made.officer_id, made.source) == (served.officer, VisitSource.PHONE)
    assert (made.at, made.collected, made.met) == (room.clock.now - HOUR, 2, "本人")
    assert phone.incidents()["places"][0]["last"] == "11-28"


def test_photos_follow_their_visit(served: Served) -> None:
    phone, of = served.phone(), str(uuid4())
    place = add_place(served.room)
    assert phone.visit_photo(of, photo()).status == 409
    assert phone.visit(place.id, of).status == 200
    uuid = str(uuid4())
    for _ in range(2):
        assert phone.visit_photo(of, photo(), uuid).status == 200
    (kept,) = served.room.all(Attachment)
    assert kept.subject_id == served.room.all(Visit)[0].id
    bomb = phone.visit_photo(of, text_bomb())
    assert (bomb.status, "照片" in bomb.sentence) == (415, True)


def test_anybody_elses_visit_and_place_are_out_of_reach(served: Served) -> None:
    room = served.room
    other = community(room, "滨海社区").id
    away = add_place(room, community_id=other)
    assert served.phone().visit(away.id).status == 403
    of = str(uuid4())
    assert served.phone("02").visit(away.id, of).status == 200
    assert served.phone().visit_photo(of, photo()).status == 409


@pytest.mark.parametrize(
    ("said", "status", "sentence"),
    [
        ({"outcome": "danced"}, 400, "看不懂"),
        ({"topics": "all"}, 400, "看不懂"),
        ({"topics": [1]}, 409, "走访内容"),
        ({"collected": 20_000}, 409, "采集"),
        ({"text": " "}, 409, "做了什么"),
        ({"ago": "早上"}, 400, "看不懂"),
    ],
)
def test_what_cannot_be_meant_is_refused_in_a_sentence(
    served: Served, said: dict[str, Any], status: int, sentence: str
) -> None:
    place = add_place(served.room)
    answer = served.phone().visit(place.id, **said)
    assert (answer.status, sentence in answer.sentence) == (status, True)
    assert served.room.all(Visit) == []


def test_his_visit_is_taken_back_for_a_few_seconds_unless_photos_hang_on_it(
    served: Served,
) -> None:
    room, phone, of = served.room, served.phone(), str(uuid4())
    place = add_place(room)
    phone.visit(place.id, of)
    undo = {"uuid": str(uuid4()), "of": of}
    assert phone.post("undo", undo).status == 200
    assert room.all(Visit) == []
    again = str(uuid4())
    phone.visit(place.id, again)
    phone.visit_photo(again, photo())
    refused = phone.post("undo", {"uuid": str(uuid4()), "of": again})
    assert (refused.status, "照片" in refused.sentence) == (409, True)


def test_a_visit_written_before_the_place_was_retired_still_counts(served: Served) -> None:
    room, phone = served.room, served.phone()
    place = add_place(room, kind=PlaceKind.FIRM, name="好邻超市")
    room.clock.step(HOUR)
    room.done(RetirePlace(actor_id=None, place_id=place.id, reason="关店"))
    room.clock.step(HOUR)
    assert phone.visit(place.id).status == 409
    assert phone.visit(place.id, ago=90 * 60_000).status == 200
    assert room.one(VisitPlace, place.id).last_visited_at is not None
    assert room.all(Visit)[0].outcome is VisitOutcome.MET
