"""A signed handover against its paper: agrees; altered, deleted or never signed, it is found."""

import json

import pytest

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.sheet_difference import Difference
from jinhai_console.services.handover import Signer, SignHandover
from jinhai_console.services.handover_check import PaperCheck, checker
from tests.services.test_handover_standing import Post
from tests.stations import Room
from tests.tampering import look, tamper


def signed(room: Room) -> str:
    """The code of a shift handed over with one open incident."""
    post = Post(room)
    incident = room.take(address="鼓岩路 8 号")
    handover = post.prepare()
    room.done(post.take(handover, incident))
    for by, signer in ((post.giver, Signer.HANDED), (post.taker, Signer.RECEIVED)):
        room.done(SignHandover(actor_id=by, handover_id=handover, signer=signer))
    room.take()  # life goes on
    code: str = look(room.path, "SELECT checkpoint FROM handover")
    return code


def checked(room: Room, code: str) -> PaperCheck:
    return room.desk.read(checker(room.desk), code).result(60)


def test_paper_and_database_agree(room: Room) -> None:
    code = signed(room)
    found = checked(room, code.lower().replace("-", " "))
    assert (found.agrees, found.code, found.name) == (True, code, "白班")
    assert found.signed == "交班 单一鸣，接班 仇小满"
    assert found.counted == "交接 1 件，其中未结 1 件"


def test_a_sheet_altered_afterwards_is_found_with_what_differs(room: Room) -> None:
    code = signed(room)
    sheet = json.loads(look(room.path, "SELECT snapshot FROM handover"))
    line = sheet["items"][0]
    number, before = line["number"], line["who"]
    line["who"] = "别人"
    sheet["read_back"] = "后来添的"
    altered = json.dumps(sheet, ensure_ascii=False).replace("'", "''")
    tamper(room.path, f"UPDATE handover SET snapshot = '{altered}'")
    found = checked(room, code)
    assert not found.agrees
    assert found.different == (
        Difference(f"待办事项 警情 {number} 责任人", before or "（没有）", "别人"),
        Difference("接班人复述", "（没有）", "后来添的"),
    )


def test_a_sheet_that_was_deleted_is_still_known(room: Room) -> None:
    code = signed(room)
    tamper(room.path, "DELETE FROM handover")
    found = checked(room, code)
    assert "已被删除" in found.faults[0]
    assert found.counted == "交接 1 件，其中未结 1 件"


def test_a_journal_that_was_altered_with_it_says_so(room: Room) -> None:
    code = signed(room)
    image = "UPDATE change SET image = replace(image, '白班', '夜班') WHERE entity = 'handover'"
    tamper(room.path, image, "UPDATE handover SET snapshot = replace(snapshot, '白班', '夜班')")
    found = checked(room, code)
    assert not found.different
    assert "不可信" in found.faults[0]
    assert "不能再作准" in found.faults[0]


def test_a_sheet_that_nobody_signed_is_none(room: Room) -> None:
    signed(room)
    made_up = "AAAA-BBBB-CCCC"
    tamper(room.path, f"UPDATE handover SET checkpoint = '{made_up}'")
    assert "不是由程序签出的" in checked(room, made_up).faults[0]


@pytest.mark.parametrize(("said", "why"), [(" ", "请写"), ("K7AB-CD23-EF45", "没有校验码为")])
def test_no_such_code(room: Room, said: str, why: str) -> None:
    with pytest.raises(Refusal, match=why):
        checked(room, said)
