"""Signing in on a real file: who gets the seat, who does not, and how the very first one does."""

from PySide6.QtCore import Qt

from jinhai_console.domain.officer import Account
from jinhai_console.services.accounts import (
    FAILURES_BEFORE_LOCK,
    SetPassword,
    SignedIn,
    hash_password,
)
from jinhai_console.ui.sign_in.form import DemoSignIn
from jinhai_console.ui.sign_in.page import SignInPage
from jinhai_console.ui.theme import LIGHT
from tests.ui.live import Live

SECRET = "long enough 1"


def with_password(live: Live, number: str) -> int:
    officer = live.room.officer(number)
    live.room.done(
        SetPassword(actor_id=None, officer_id=officer, password_hash=hash_password(SECRET))
    )
    return officer


def page_of(live: Live, demo: DemoSignIn | None = None) -> tuple[SignInPage, list[SignedIn]]:
    page = SignInPage(live.seat.bridge, LIGHT, live.seat.family, demo)
    live.qtbot.addWidget(page)
    signed: list[SignedIn] = []
    page.signed_in.connect(signed.append)
    page.resize(900, 600)
    page.show()
    return page, signed


def test_number_enter_password_enter(live: Live) -> None:
    officer = with_password(live, "01")
    page, signed = page_of(live)
    page.ask()
    live.qtbot.keyClicks(page.form.number, "01")
    live.qtbot.keyClick(page.form.number, Qt.Key.Key_Return)
    live.qtbot.keyClicks(page.form.password, SECRET)
    live.qtbot.keyClick(page.form.password, Qt.Key.Key_Return)
    live.until(lambda: bool(signed))
    assert signed == [SignedIn(officer, "01", "单一鸣")]
    assert page.form.password.text() == ""


def test_a_wrong_password_says_so_and_locks_in_the_end(live: Live) -> None:
    with_password(live, "01")
    page, signed = page_of(live)
    page.ask()
    page.form.number.setText("01")
    for count in range(FAILURES_BEFORE_LOCK + 1):
        page.message.clear()
        page.form.password.setText(f"wrong {count}")
        live.qtbot.keyClick(page.form.password, Qt.Key.Key_Return)
        live.until(lambda: page.message.text() != "")
    assert "已锁定" in page.message.text()
    assert signed == []
    assert page.form.number.text() == "01"


def test_the_demonstration_is_filled_in_and_marked(live: Live) -> None:
    with_password(live, "05")
    page, signed = page_of(live, DemoSignIn("05", "06", SECRET))
    page.ask()
    shown = [label.text() for label in page.form.findChildren(type(page.message))]
    assert any("演示·虚构" in each and SECRET in each for each in shown)
    live.qtbot.keyClick(page.form.password, Qt.Key.Key_Return)
    live.until(lambda: bool(signed))
    assert signed[0].number == "05"
    titles = [label.text() for label in page.findChildren(type(page.message))]
    assert "测试派出所（虚构）" in titles


def test_the_first_officer_sets_his_own_password(live: Live) -> None:
    page, signed = page_of(live)
    page.ask()
    live.until(page.first.isVisible)

    def chosen() -> bool:
        page.first.picker.clear()
        live.qtbot.keyClicks(page.first.picker, "qjy")
        live.qtbot.keyClick(page.first.picker, Qt.Key.Key_Return)
        return page.first.picker.text() == "区静怡"

    live.until(chosen)  # the officers come in a moment
    live.qtbot.keyClicks(page.first.pair.first, "short")
    live.qtbot.keyClick(page.first.pair.again, Qt.Key.Key_Return)
    assert "至少" in page.message.text()
    page.first.pair.first.setText(SECRET)
    page.first.pair.again.setText(SECRET + "x")
    live.qtbot.keyClick(page.first.pair.again, Qt.Key.Key_Return)
    assert "不一样" in page.message.text()
    page.first.pair.again.setText(SECRET)
    live.qtbot.keyClick(page.first.pair.again, Qt.Key.Key_Return)
    live.until(lambda: bool(signed))
    assert signed[0].name == "区静怡"
    assert len(live.room.all(Account)) == 1


def test_escape_leaves_the_seat_to_whoever_had_it(live: Live) -> None:
    officer = with_password(live, "01")
    page, signed = page_of(live)
    left: list[bool] = []
    page.left.connect(lambda: left.append(True))
    page.ask()
    live.qtbot.keyClick(page.form.number, Qt.Key.Key_Escape)
    assert left == []
    page.ask(SignedIn(officer, "01", "单一鸣"))
    live.qtbot.keyClick(page, Qt.Key.Key_Escape)
    assert left == [True]
    assert signed == []


def test_another_officer_taking_the_seat_signs_the_former_out(live: Live) -> None:
    former = with_password(live, "01")
    with_password(live, "05")
    page, signed = page_of(live)
    page.ask(SignedIn(former, "01", "单一鸣"))
    before = live.room.entries()
    page.form.number.setText("05")
    page.form.password.setText(SECRET)
    live.qtbot.keyClick(page.form.password, Qt.Key.Key_Return)
    live.until(lambda: bool(signed))
    live.until(lambda: live.room.entries() == before + 2)
