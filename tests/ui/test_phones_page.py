"""The page 民警网页: off until somebody turns it on, tokens shown once, remembered by the seat."""

from collections.abc import Iterator
from pathlib import Path
from socket import socket

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from jinhai_console.app.officers_page import COLOURS
from jinhai_console.domain.officer_token import OfficerToken
from jinhai_console.intake.officers_page.address import LOOPBACK, PORT
from jinhai_console.intake.officers_page.host import PageHost
from jinhai_console.settings import resources_dir
from jinhai_console.ui.memory import Memory
from jinhai_console.ui.officers_page.choice import PageChoice, remember, remembered
from jinhai_console.ui.officers_page.page import PhonesPage
from jinhai_console.ui.officers_page.serving import Serving
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.officers_phone import Phone, open_desk_of
from tests.ui.live import Live


@pytest.fixture
def memory(tmp_path: Path) -> Memory:
    return Memory(tmp_path / "seat.ini")


@pytest.fixture
def serving(live: Live, memory: Memory) -> Iterator[Serving]:
    live.actor = live.room.officer("05")
    host = PageHost(open_desk_of(live.room), resources_dir(), COLOURS)
    yield Serving(host, live.seat.bridge, memory)
    host.close()


@pytest.fixture
def page(live: Live, serving: Serving) -> Iterator[PhonesPage]:
    made = PhonesPage(live.seat, serving, LIGHT)
    live.qtbot.addWidget(made)
    made.resize(1366, 640)
    made.show()
    live.until(lambda: made.tokens.topLevelItemCount() == 5)
    yield made
    made.hide()


def free_port() -> int:
    with socket() as probe:
        probe.bind((LOOPBACK, 0))
        return int(probe.getsockname()[1])


def turn_on(live: Live, page: PhonesPage) -> str:
    page.switch.port.setValue(free_port())
    page.switch.button.click()
    live.until(lambda: bool(page._serving.url))
    return page._serving.url


def shown_link(live: Live, page: PhonesPage) -> str:
    page.issue_button.click()
    live.until(page.card.isVisible)
    page.card.copy_button.click()
    return str(QGuiApplication.clipboard().text())


def used_at(page: PhonesPage) -> str:
    first = page.tokens.topLevelItem(0)
    return first.text(4) if first is not None else ""


def test_it_is_off_and_bound_to_this_machine_until_somebody_chooses(
    serving: Serving, page: PhonesPage
) -> None:
    assert (serving.url, serving.choice.is_on) == ("", False)
    assert "已关闭" in page.switch.state.text()
    assert serving.choice.address().host == LOOPBACK
    assert serving.choice.address().port == PORT
    assert not page.switch.host.isEnabled()
    page.switch.network.setChecked(True)
    assert page.switch.host.isEnabled()
    assert "不加密" in page.switch._warning.text()
    page.switch.certificate.setText("cert.pem")
    assert page.switch._warning.text() == ""


def test_it_is_turned_on_and_off_and_a_link_opens_it(
    live: Live, serving: Serving, page: PhonesPage, memory: Memory
) -> None:
    url = turn_on(live, page)
    assert url in page.switch.state.text()
    assert not page.switch.port.isEnabled()
    assert remembered(memory).is_on
    link = shown_link(live, page)
    assert link.startswith(f"{url}#")
    phone = Phone(url, link.partition("#")[2])
    assert phone.incidents()["officer"]["number"] == "01"
    live.until(lambda: used_at(page) != "")
    page.switch.button.click()
    live.until(lambda: not serving.url)
    assert not remembered(memory).is_on
    with pytest.raises(OSError, match="refused"):
        phone.get("/")


def test_a_link_is_shown_once_and_goes_with_the_page(live: Live, page: PhonesPage) -> None:
    link = shown_link(live, page)
    token = link.partition("#")[2]
    assert "开启后" in page.card._once.text()
    live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert page.card.isHidden()
    assert page.card.link.text() == ""
    assert page.card.code._rows == []
    second = shown_link(live, page)
    assert second != link
    page.hide()
    assert page.card.link.text() == ""
    stored = live.room.all(OfficerToken)
    assert token not in repr(stored)
    assert len([each for each in stored if each.revoked_at is None]) == 1
    page.show()


def test_a_token_is_revoked_from_the_list(live: Live, page: PhonesPage) -> None:
    assert not page.revoke_button.isEnabled()
    shown_link(live, page)
    live.until(page.revoke_button.isEnabled)
    assert "重新" in page.issue_button.text()
    page.revoke_button.click()
    live.until(lambda: not page.revoke_button.isEnabled())
    live.until_told("已撤销网页口令")
    assert page.card.isHidden()


def test_nobody_signed_in_issues_nothing(live: Live, page: PhonesPage) -> None:
    live.actor = None
    page.issue_button.click()
    live.until(lambda: "登录" in page.message.text())
    assert page.card.isHidden()
    assert live.room.all(OfficerToken) == []


def test_a_port_that_is_taken_is_said_and_nothing_is_remembered_as_on(
    live: Live, page: PhonesPage, memory: Memory
) -> None:
    with socket() as taken:
        taken.bind((LOOPBACK, 0))
        taken.listen()
        page.switch.port.setValue(taken.getsockname()[1])
        page.switch.button.click()
        live.until(lambda: "端口" in page.switch.message.text())
    assert page.switch.button.isEnabled()
    assert not remembered(memory).is_on


def test_wrong_files_are_said_at_once(live: Live, page: PhonesPage) -> None:
    page.switch.certificate.setText("cert.pem")
    page.switch.button.click()
    assert "同时" in page.switch.message.text()
    page.issue_button.click()
    assert "同时" in page.message.text()
    page.switch.key.setText("key.pem")
    page.switch.button.click()
    live.until(lambda: "证书" in page.switch.message.text())


def test_it_comes_back_as_it_was_left(live: Live, serving: Serving, memory: Memory) -> None:
    wanted = PageChoice(is_on=True, port=free_port())
    remember(memory, wanted)
    assert remembered(memory) == wanted
    serving.choice = remembered(memory)
    serving.resume()
    live.until(lambda: bool(serving.url))
    assert f":{wanted.port}/" in serving.url
    serving.stop()
    live.until(lambda: not serving.url)
    serving.resume()
    assert not serving.is_busy


def test_what_a_seat_remembers_badly_is_as_if_it_never_had(memory: Memory) -> None:
    memory.keep("officers_page/port", "99999999")
    memory.keep("officers_page/on", "perhaps")
    assert remembered(memory) == PageChoice()


def test_esc_leaves_and_both_themes_dress_it(live: Live, page: PhonesPage) -> None:
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    page.dress(NIGHT)
    live.qtbot.keyClick(page.tokens, Qt.Key.Key_Escape)
    assert left == [True]
