"""The page 民警网页: the switch on the left, the officers' tokens on the right."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from jinhai_console.domain.outcome import Answer, Refusal, Refused
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.intake.officers_page.address import link
from jinhai_console.services import reads
from jinhai_console.services.officer_tokens import (
    IssueToken,
    RevokeToken,
    TokenRow,
    hash_token,
    new_token,
    token_rows,
)
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.officers_page.link_card import LinkCard
from jinhai_console.ui.officers_page.serving import Serving
from jinhai_console.ui.officers_page.switch import Switch
from jinhai_console.ui.officers_page.token_list import TokenList
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_COMMANDS = frozenset({"IssueToken", "RevokeToken", "RecordPageUse"})


class PhonesPage(QWidget):
    """`left()` by Esc. A link that is shown is gone when the page is."""

    left = Signal()

    def __init__(
        self, seat: Seat, serving: Serving, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._seat = seat
        self._serving = serving
        self.switch = Switch(serving, theme, seat.family)
        self.tokens = TokenList(theme)
        self.card = LinkCard(theme)
        self.message = plain_label(wraps=True)
        self.issue_button = QPushButton()
        self.revoke_button = QPushButton(tr("OfficersPage", "撤销口令"))
        self._arrange()
        self._connect()
        self.dress(theme)
        self._look()

    def issue(self) -> None:
        """A new token for the officer under the cursor; the one he had stops working."""
        row = self.tokens.current
        if row is None:
            return
        try:
            base = self._serving.link_base(self.switch.choice())
        except Refusal as refusal:
            self.message.setText(str(refusal))
            return
        token = new_token()

        def issued(answer: Answer) -> None:
            if isinstance(answer, Refused):
                self.message.setText(answer.reason)
            elif self.isVisible():
                is_served = bool(self._serving.url)
                self.card.show_link(row.name, link(base, token), is_served=is_served)

        command = IssueToken(
            actor_id=self._seat.orders.actor_id,
            officer_id=row.officer_id,
            token_hash=hash_token(token),
        )
        self._give(command, tr("OfficersPage", "已发放网页口令：{number}"), issued)

    def revoke(self) -> None:
        row = self.tokens.current
        if row is None:
            return

        def revoked(answer: Answer) -> None:
            if isinstance(answer, Refused):
                self.message.setText(answer.reason)

        command = RevokeToken(actor_id=self._seat.orders.actor_id, officer_id=row.officer_id)
        self._give(command, tr("OfficersPage", "已撤销网页口令：{number}"), revoked)

    def dress(self, theme: Theme) -> None:
        self.switch.dress(theme)
        self.tokens.dress(theme)
        self.card.dress(theme)
        self.message.setStyleSheet(f"color: {theme.red};")
        self.setStyleSheet(f"#officers_page {{ background: {theme.panel}; }}")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() != Qt.Key.Key_Escape:
            super().keyPressEvent(event)
        elif self.card.isVisible():
            self.card.leave()
        else:
            self.left.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._read()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self.card.isHidden():
            self.card.leave()

    def _give(self, command: IssueToken | RevokeToken, said: str, then: object) -> None:
        self.message.clear()
        self.card.leave()
        assert callable(then)
        self._seat.orders.give(command, said, then, tells_refusal=False)

    def _hear(self, changes: reads.ChangeSet) -> None:
        if self.isVisible() and (
            changes.is_bulk
            or changes.of(OfficerRow)
            or any(each.command in _COMMANDS for each in changes.entries)
        ):
            self._read()

    def _read(self) -> None:
        self._seat.bridge.read(token_rows, then=self.tokens.show_rows, failed=self.message.setText)

    def _look(self) -> None:
        row: TokenRow | None = self.tokens.current
        has_token = row is not None and row.has_token
        again = tr("OfficersPage", "重新发放（原链接失效）")
        self.issue_button.setText(again if has_token else tr("OfficersPage", "发放口令"))
        self.issue_button.setEnabled(row is not None)
        self.revoke_button.setEnabled(has_token)

    def _connect(self) -> None:
        self.issue_button.clicked.connect(self.issue)
        self.revoke_button.clicked.connect(self.revoke)
        self.tokens.chosen.connect(self._look)
        self.card.left.connect(self.tokens.setFocus)
        self._seat.bridge.changed.connect(self._hear)

    def _arrange(self) -> None:
        self.setObjectName("officers_page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(tr("OfficersPage", "民警网页"))
        self.setFocusProxy(self.tokens)
        buttons = QHBoxLayout()
        buttons.setSpacing(2 * STEP)
        buttons.addWidget(self.issue_button)
        buttons.addWidget(self.revoke_button)
        buttons.addWidget(self.message, 1)
        right = QVBoxLayout()
        right.setContentsMargins(0, 4 * STEP, 6 * STEP, 5 * STEP)
        right.setSpacing(3 * STEP)
        right.addWidget(self.tokens, 1)
        right.addLayout(buttons)
        right.addWidget(self.card)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.switch)
        whole.addLayout(right, 1)
