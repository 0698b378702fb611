"""The three steps of a handover, from top to bottom: draw up, take over, sign."""

import re

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QStackedLayout,
    QStackedWidget,
    QWidget,
)

from jinhai_console.domain.handover_item import ItemKind
from jinhai_console.domain.handover_sheet import HandoverSheet
from jinhai_console.services.accounts import SignedIn
from jinhai_console.services.handover_standing import Standing
from jinhai_console.ui.handover.identity_row import IdentityRow
from jinhai_console.ui.handover.links import Links
from jinhai_console.ui.handover.receipt_delegate import ROW_PX
from jinhai_console.ui.handover.receipts import ReceiptList
from jinhai_console.ui.handover.section import Section
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.line import Line
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

_COUNTED = re.compile(r"(\d+)(?:$|[\s,，、;；:：。]+(.*))", re.DOTALL)


class ShiftStep(Section):
    """① The running shift, what belongs on its sheet, and the sheet drawn up of it."""

    prepare_wanted = Signal()

    def __init__(self, family: str, theme: Theme, links: Links) -> None:
        super().__init__(tr("Handover", "① 本班"), family, theme)
        self._about = plain_label(wraps=True)
        self.links = links
        self.prepare_button = QPushButton()
        self.prepare_button.setAutoDefault(False)
        top = QHBoxLayout()
        top.setSpacing(3 * STEP)
        top.addWidget(self._about, 1)
        top.addWidget(self.prepare_button, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(top)
        self.body.addWidget(links)
        self.prepare_button.clicked.connect(self.prepare_wanted)

    def show_standing(self, standing: Standing) -> None:
        sheet = standing.sheet
        self._about.setText(_about(sheet) if sheet else "")
        if sheet is not None:
            self.links.show_sheet(sheet)
        if standing.is_prepared:
            self.prepare_button.setText(tr("Handover", "更新交接清单  Ctrl+Enter"))
            self._tell_drawn_up(standing)
        else:
            self.prepare_button.setText(tr("Handover", "生成交接清单  Ctrl+Enter"))
            self.tell(tr("Handover", "清单未生成"))

    def _tell_drawn_up(self, standing: Standing) -> None:
        """What keeps the first signature back is said before anybody takes over anything."""
        items = standing.sheet.of(ItemKind.EQUIPMENT) if standing.sheet else ()
        left = sum(each.count is None for each in items)
        if left:
            said = tr("Handover", "清单已生成；装备还有 {count} 项没有清点，先清点")
            self.tell(said.format(count=left))
        else:
            self.tell(tr("Handover", "清单已生成"), is_done=True)


class ReceiptStep(Section):
    """② The receiver says who he is and takes over every item, one by one."""

    wanted = Signal(str, str, object)  # key, what he says of it, what he counted or None

    def __init__(self, family: str, theme: Theme) -> None:
        super().__init__(tr("Handover", "② 接班人逐件确认"), family, theme)
        self.identity = IdentityRow(tr("Handover", "接班人"), tr("Handover", "登录接班"))
        self.list = ReceiptList(theme, family)
        self.list.setMinimumHeight(3 * ROW_PX)
        self.word = Line()
        self.word.setAccessibleName(tr("Handover", "接班人对这一件的说明"))
        self._nothing = plain_label(wraps=True)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self._nothing)
        self.body.addWidget(self.identity)
        self.body.addLayout(self._stack, 1)
        self.body.addWidget(self.word)
        self.list.wanted.connect(lambda _key: self._take())
        self.list.selectionModel().currentChanged.connect(lambda *_: self._ask())
        self.word.entered.connect(lambda _text: self._take_with_word())

    def show_standing(self, standing: Standing) -> None:
        sheet = standing.sheet
        lines = sheet.items if sheet else ()
        self.list.show_lines(lines, standing.levels)
        self._stack.setCurrentWidget(self.list if lines else self._nothing)
        self._nothing.setText(tr("Handover", "没有要交接的：接班人不必确认，双方直接签名。"))
        self.identity.setVisible(bool(lines))
        self.word.setVisible(bool(lines))
        self.identity.setEnabled(standing.is_prepared)
        self._ask()
        if standing.received_by is not None:
            self.identity.fill(standing.received_by.number)
        if not lines:
            self.tell(tr("Handover", "没有要确认的"), is_done=standing.is_prepared)
            return
        taken = len(lines) - standing.waiting
        said = tr("Handover", "已确认 {taken} / {count}").format(taken=taken, count=len(lines))
        self.tell(said, is_done=standing.is_prepared and not standing.waiting)

    def show_receiver(self, receiver: SignedIn | None) -> None:
        if receiver is None:
            self.identity.clear()
            return
        self.identity.confirm(receiver.number, receiver.name)
        (self.list if self.list.lines.lines else self.identity).setFocus()

    def _ask(self) -> None:
        """What may be said of the item under the cursor."""
        item = self.list.current()
        if item is not None and item.kind is ItemKind.EQUIPMENT:
            asks = tr("Handover", "点到的数不同：写数和原因，如 9 一台在充电，按 Enter")
        else:
            asks = tr("Handover", "对这一件有说明就写在这里，按 Enter 连同确认；没有就在上面按空格")
        self.word.setPlaceholderText(asks)

    def clear_word(self) -> None:
        """It stands on the sheet now."""
        self.word.clear()

    def _take(self) -> None:
        """With what is written below, whichever key it was."""
        item = self.list.current()
        if item is None or item.taken:
            return
        counted, said = None, self.word.text().strip()
        if item.kind is ItemKind.EQUIPMENT:
            counted, said = counted_and_said(said)
        self.wanted.emit(item.key, said, counted)

    def _take_with_word(self) -> None:
        self._take()
        self.list.setFocus()


class SignStep(Section):
    """③ Both sign, each with his own password; the second signature ends the shift."""

    def __init__(self, family: str, theme: Theme) -> None:
        super().__init__(tr("Handover", "③ 双方签名"), family, theme)
        self.handed = IdentityRow(tr("Handover", "交班人"), tr("Handover", "交班签名"))
        self.received = IdentityRow(tr("Handover", "接班人"), tr("Handover", "接班签名"))
        self.next_shift = QLineEdit()
        self.next_shift.setAccessibleName(tr("Handover", "下一班次的名称"))
        label = plain_label(tr("Handover", "下一班次"))
        label.setMinimumWidth(self.received.label.minimumWidth())
        label.setBuddy(self.next_shift)
        self.read_back = QLineEdit()
        self.read_back.setAccessibleName(tr("Handover", "接班人复述"))
        self.read_back.setPlaceholderText(
            tr("Handover", "复述：接班后先做什么（印在记录上，可不写）")
        )
        self._name = QWidget()
        name = QHBoxLayout(self._name)
        name.setContentsMargins(0, 0, 0, 0)
        name.setSpacing(2 * STEP)
        name.addWidget(label)
        name.addWidget(self.next_shift, 1)
        name.addWidget(self.read_back, 3)
        self._first = QStackedWidget()  # signed, the first signature makes room for the name
        self._first.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._first.addWidget(self.handed)
        self._first.addWidget(self._name)
        self.body.addWidget(self._first)
        self.body.addWidget(self.received)

    def show_standing(self, standing: Standing) -> None:
        ready = standing.is_prepared and not standing.waiting
        self.handed.setEnabled(ready and not standing.is_handed)
        self.received.setEnabled(ready and standing.is_handed)
        self._first.setCurrentWidget(self._name if standing.is_handed else self.handed)
        self.next_shift.setPlaceholderText(standing.next_name)
        if standing.handed_by is not None:
            self.handed.fill(standing.handed_by.number)
        if standing.received_by is not None:
            self.received.fill(standing.received_by.number)
        self.tell(_signatures(standing), is_done=False)

    def clear(self) -> None:
        for each in (self.handed, self.received, self.next_shift, self.read_back):
            each.clear()


def counted_and_said(written: str) -> tuple[int | None, str]:
    """“9，一台在充电” is a count with its reason; “2号钥匙断齿” is a word without one."""
    found = _COUNTED.match(written)
    return (int(found[1]), (found[2] or "").strip()) if found else (None, written)


def _about(sheet: HandoverSheet) -> str:
    counts = sheet.counts
    shift = tr("Handover", "{shift}　自 {since}　带班 {leader}").format(
        shift=sheet.shift, since=sheet.started[:16], leader=sheet.leader or "—"
    )
    figures = tr(
        "Handover",
        "接警 {total} 起（有效 {valid}，骚扰 {nuisance}），未结 {open} 起；"
        "交接 {items} 件，超时 {late} 件",
    ).format(
        total=counts.total.count,
        valid=counts.valid.count,
        nuisance=counts.nuisance.count,
        open=len(sheet.open_incidents),
        items=len(sheet.items),
        late=sheet.overdue_count,
    )
    return f"{shift}\n{figures}"


def _signatures(standing: Standing) -> str:
    if not standing.is_prepared:
        return tr("Handover", "先生成清单")
    if standing.waiting:
        return tr("Handover", "还有 {count} 件待确认").format(count=standing.waiting)
    if standing.is_handed:
        return tr("Handover", "交班人已签，待接班人签")
    return tr("Handover", "待交班人签")
