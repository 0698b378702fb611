"""E-mail to a real server: words and JSON, TLS, answers, and text that would be more than text."""

import json
import logging
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from jinhai_console.domain.instant import SECOND
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import MessageState
from jinhai_console.domain.outbox_rows import Parcel
from jinhai_console.domain.push_channel import ChannelKind, PushChannel, Security
from jinhai_console.intake.delivery import mail
from jinhai_console.intake.delivery.courier import Carried, Courier
from jinhai_console.services.incidents import AddNote
from jinhai_console.services.station import ChangeEntry
from tests.intake.couriers import certificate, courier, only
from tests.intake.servers import Certificate, free_port, mail_server, trickling
from tests.services.pushing import add_channel, assign, body, warn
from tests.station_fixtures import room, station_path, template
from tests.stations import Room

__all__ = ["certificate", "courier", "room", "station_path", "template"]

SECRET = "s3cret-token-42"
# aiosmtpd does not see that the whole connection is inside TLS.
UNPROTECTED = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


def give_email(room: Room, email: str = "01@example.cn") -> None:
    officer = room.one(Officer, room.officer("01"))
    room.done(
        ChangeEntry(
            actor_id=None,
            kind=Officer,
            id=officer.id,
            version=officer.version,
            values={"email": email},
        )
    )


def mailing(room: Room, port: int, **values: Any) -> None:
    give_email(room)
    add_channel(
        room,
        "邮件",
        kind=ChannelKind.EMAIL,
        address=f"127.0.0.1:{port}",
        sender="jinhai@example.cn",
        **values,
    )


def read_mail(raw: bytes) -> EmailMessage:
    found = BytesParser(policy=policy.default).parsebytes(raw)
    assert isinstance(found, EmailMessage)
    return found


@UNPROTECTED
def test_a_mail_says_it_in_words_with_the_json_beside(
    room: Room, courier: Courier, certificate: Certificate
) -> None:
    with mail_server(certificate, password=SECRET) as server:
        mailing(room, server.port, authority=str(certificate.file), user="jinhai", secret=SECRET)
        incident_id = room.take(address="榕树路18号", narrative="两户邻居争吵")
        room.done(AddNote(actor_id=None, incident_id=incident_id, text="<b>一人</b>受伤"))
        warn(room, address="榕树路18号", text="院内有烈犬")
        assign(room, incident_id)
        assert courier.deliver_due() == Carried(delivered=1), only(room).error
    (envelope,) = server.mails
    assert envelope.rcpt_tos == ["01@example.cn"]
    content = envelope.content
    assert isinstance(content, bytes)
    letter = read_mail(content)
    assert "榕树路18号" in letter["Subject"]
    plain = letter.get_body(("plain",))
    assert plain is not None
    for said in ("两户邻居争吵", "<b>一人</b>受伤", "警示：犬只　院内有烈犬（榕树路18号）"):
        assert said in plain.get_content()
    (attached,) = letter.iter_attachments()
    assert json.loads(attached.get_content()) == body(only(room))
    assert server.logins == [(b"jinhai", SECRET.encode())]


def test_starttls_is_verified_too(room: Room, courier: Courier, certificate: Certificate) -> None:
    with mail_server(certificate, is_starttls=True) as server:
        mailing(room, server.port, security=Security.STARTTLS)
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
        assert server.mails == []
        assert "证书" in only(room).error


def test_starttls_to_a_server_without_it_sends_nothing(room: Room, courier: Courier) -> None:
    with mail_server() as server:
        mailing(room, server.port, security=Security.STARTTLS, user="jinhai", secret=SECRET)
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
        assert server.mails == []
        assert server.logins == []
        assert only(room).state is MessageState.FAILED


def test_a_mail_server_s_answers(room: Room, courier: Courier) -> None:
    with mail_server() as server:
        server.answers = ["451 later", "554 never"]
        mailing(room, server.port, security=Security.NONE)
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
        assert only(room).state is MessageState.WAITING
        room.clock.step(10 * SECOND)
        assert courier.deliver_due() == Carried(missed=1)
        assert only(room).state is MessageState.FAILED
        assert "554" in only(room).error


@UNPROTECTED
def test_a_wrong_password_is_said_and_not_shown(
    room: Room, courier: Courier, certificate: Certificate, caplog: pytest.LogCaptureFixture
) -> None:
    with (
        caplog.at_level(logging.DEBUG, "jinhai_console"),
        mail_server(certificate, password="another") as server,
    ):
        mailing(room, server.port, authority=str(certificate.file), user="jinhai", secret=SECRET)
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
    assert "用户名或密码" in only(room).error
    assert SECRET not in caplog.text
    images = room.desk.read(
        lambda reader: list(reader.connection.execute(text("SELECT image FROM change")).scalars())
    ).result()
    assert not any(SECRET in each for each in images)


@pytest.mark.parametrize("greeting", [b"", b"220 hello\r\n"])
def test_a_mail_server_that_trickles_is_cut_off(
    room: Room, courier: Courier, greeting: bytes
) -> None:
    with trickling(greeting) as port:
        mailing(room, port, security=Security.NONE)
        assign(room, room.take())
        assert courier.deliver_due() == Carried(missed=1)
    assert only(room).state is MessageState.WAITING


def test_an_officer_without_an_address_fails_at_once(room: Room, courier: Courier) -> None:
    mailing(room, free_port(), security=Security.NONE)
    assign(room, room.take(), "03")
    assert courier.deliver_due() == Carried(missed=1)
    assert "没有邮箱" in only(room).error


HOSTILE = "榕树路\r\nBcc: all@example.cn\r\n\r\n<script>\x00\u2028" + "长" * 5_000


def test_a_caller_s_words_begin_no_header(room: Room, courier: Courier) -> None:
    with mail_server() as server:
        mailing(room, server.port, security=Security.NONE)
        assign(room, room.take(address=HOSTILE, narrative=HOSTILE * 20))
        assert courier.deliver_due() == Carried(delivered=1), only(room).error
    (envelope,) = server.mails
    assert envelope.rcpt_tos == ["01@example.cn"]
    assert isinstance(envelope.content, bytes)
    letter = read_mail(envelope.content)
    assert letter["Bcc"] is None
    assert "\n" not in letter["Subject"]


@given(words=st.text(max_size=300))
def test_no_text_breaks_a_letter(words: str) -> None:
    content = {
        "id": "k", "kind": "assign", "asked": words, "role": "lead", "others": [],
        "station": {"name": words},
        "incident": {
            "number": "1", "level_name": words, "category": [words], "community": words,
            "address": words, "longitude": None, "latitude": None, "received_at": None,
            "scheduled_for": None, "reporter_phone": words, "narrative": words,
            "notes": [{"at": "2026-11-23T17:05:09+08:00", "text": words}],
            "cautions": [{"name": words, "text": words, "about": words, "check": words}],
        },
    }  # fmt: skip
    channel = PushChannel(
        id=1, station_id=1, name="邮件", kind=ChannelKind.EMAIL, address="a", sender="a@b.cn"
    )
    letter = mail.compose(Parcel(1, "k", json.dumps(content), channel, "c@d.cn", 0))
    headers = letter.as_bytes().partition(b"\r\n\r\n")[0].replace(b"\r\n ", b" ")
    names = [each.partition(b":")[0] for each in headers.split(b"\r\n")]
    assert sorted(names) == sorted(
        [b"Subject", b"From", b"To", b"Date", b"Message-ID", b"X-Jinhai-Id", b"MIME-Version",
         b"Content-Type"]
    )  # fmt: skip
