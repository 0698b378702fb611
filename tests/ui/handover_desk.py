"""A real station with a desk, a bridge and the handover's page on it, for the tests of the page."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from jinhai_console.services.accounts import SetPassword, SignedIn, hash_password
from jinhai_console.services.handover import OpenShift
from jinhai_console.services.handover_standing import Standing
from jinhai_console.settings import resources_dir
from jinhai_console.ui.actions import Actions
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.fonts import FAMILY
from jinhai_console.ui.forms.draft import Drafts
from jinhai_console.ui.handover.page import HandoverPage
from jinhai_console.ui.orders import Orders
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import LIGHT
from tests.stations import Room

PASSWORD = "correct-horse"


class HandoverDesk:
    """01 sits at the seat; 01 and 02 have a password."""

    def __init__(self, path: Path, drafts: Path, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.bridge = Bridge()
        self.room = Room(path, on_change=self.bridge.on_change)
        self.bridge.attach(self.room.desk)
        self.giver, self.taker = self.room.officer("01"), self.room.officer("02")
        hashed = hash_password(PASSWORD)
        for each in (self.giver, self.taker):
            command = SetPassword(actor_id=None, officer_id=each, password_hash=hashed)
            self.room.done(command)
        self.me: SignedIn | None = SignedIn(self.giver, "01", "单一鸣")
        self.drafts = Drafts(drafts)
        orders = Orders(self.bridge, lambda: self.me.officer_id if self.me else None)
        self.seat = Seat(
            self.bridge, orders, Actions(self.bridge), self.drafts, FAMILY, self.room.clock
        )
        self.page = HandoverPage(
            self.seat, LIGHT, resources_dir(), lambda: self.me, native_dialogs=False
        )

    def begin(self, name: str = "白班") -> int:
        command = OpenShift(actor_id=self.giver, name=name, leader_id=self.giver)
        return self.room.done(command).id

    def open(self) -> None:
        self.page.show()
        self.qtbot.waitUntil(lambda: self.page.flow.standing is not None)

    def standing(self) -> Standing:
        standing = self.page.flow.standing
        assert standing is not None
        return standing

    def until(self, standing_is: str, value: object = True) -> None:
        """Wait until the page knows of it."""
        self.qtbot.waitUntil(lambda: getattr(self.standing(), standing_is) == value)

    def until_said(self, words: str) -> None:
        self.qtbot.waitUntil(lambda: words in self.page.message.text())

    def close(self) -> None:
        """Once nothing is under way any more; so the test keeps the page, not the robot."""
        self.qtbot.waitUntil(lambda: self.page.preview.is_current, timeout=20_000)
        self.page.close()
        self.drafts.close()
        self.bridge.detach()  # as the console does before its desk goes
        self.room.close()
        self.page.deleteLater()
