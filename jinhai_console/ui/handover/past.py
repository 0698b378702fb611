"""以前的班次: every shift that was handed over, to be looked at and printed again."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
)

from jinhai_console.services.handover_check import PaperCheck
from jinhai_console.services.handover_standing import PastShift
from jinhai_console.ui.handover.identity_row import IdentityRow
from jinhai_console.ui.handover.section import Section
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.theme import STEP, Theme

_CODE = 4  # the column
_ID_ROLE = int(Qt.ItemDataRole.UserRole)


class PastShifts(Section):
    """The row under the cursor is what the preview shows."""

    chosen = Signal(object)  # shift id
    check_wanted = Signal(str)  # the code on a paper
    look_wanted = Signal(object, str, str, str)  # handover id, number, password, the leader's word
    left = Signal()

    def __init__(self, family: str, theme: Theme) -> None:
        super().__init__(tr("Handover", "以前的班次"), family, theme)
        self.list = _List()
        self.list.setAccessibleName(tr("Handover", "以前的班次"))
        self._nothing = plain_label(
            tr("Handover", "还没有交接过的班次。每次交接后，它的记录留在这里，可以原样重印。"),
            wraps=True,
        )
        self._back = QPushButton(tr("Handover", "回到本班"))
        self._back.setAutoDefault(False)
        self.body.addWidget(self._nothing)
        self.body.addWidget(self.list, 1)
        self.code = QLineEdit()
        self.code.setPlaceholderText(tr("Handover", "纸上的校验码，如 K7AB-CD23-EF45"))
        self.code.setAccessibleName(tr("Handover", "纸上的校验码"))
        self.check_button = QPushButton(tr("Handover", "核对"))
        self.check_button.setAutoDefault(False)
        self.found = QPlainTextEdit(readOnly=True)
        self.found.setAccessibleName(tr("Handover", "核对结果"))
        self.found.setTabChangesFocus(True)
        self.found.hide()
        self.look = IdentityRow(tr("Handover", "领导审阅"), tr("Handover", "审阅签名"))
        self.word = QLineEdit()
        self.word.setPlaceholderText(tr("Handover", "审阅意见（可不写，印作“已阅”）"))
        self.word.setAccessibleName(tr("Handover", "审阅意见"))
        self._shifts: dict[int, PastShift] = {}
        self._looked_at: int | None = None
        self._ask_leader(False)
        self._arrange_foot()
        self._back.clicked.connect(self.left)
        self.look.given.connect(self._look)
        self.check_button.clicked.connect(self._check)
        self.code.returnPressed.connect(self._check)
        self.list.currentItemChanged.connect(self._choose)

    def show_shifts(self, shifts: Sequence[PastShift]) -> None:
        self._shifts = {each.id: each for each in shifts}
        kept = self._current_id()
        self.list.clear()
        for shift in shifts:
            item = QTreeWidgetItem(
                [
                    shift.name,
                    f"{shift.started} – {shift.ended[5:16]}",
                    shift.leader,
                    shift.looked_by or tr("Handover", "未审阅"),
                    shift.code,
                ]
            )
            item.setData(0, _ID_ROLE, shift.id)
            self.list.addTopLevelItem(item)
        self._nothing.setVisible(not shifts)
        self.list.setVisible(bool(shifts))
        waiting = sum(not each.looked_by for each in shifts)
        said = tr("Handover", "{count} 班，{waiting} 班未经领导审阅")
        self.tell(said.format(count=len(shifts), waiting=waiting))
        ids = [each.id for each in shifts]
        first = self.list.topLevelItem(ids.index(kept) if kept in ids else 0)
        if first is not None:
            self.list.setCurrentItem(first)
            self.list.setFocus()

    def show_found(self, found: PaperCheck) -> None:
        """Whether the paper and the database agree, and where not."""
        agrees = tr("Handover", "纸与数据库一致。请再对一遍下面几项：")
        differs = tr("Handover", "纸与数据库不一致：")
        should = tr("Handover", "{name}　{started} 至 {ended}　{signed}　{counted}")
        for name in ("name", "started", "ended", "signed", "counted"):
            should = should.replace("{" + name + "}", getattr(found, name))
        where = tr("Handover", "{where}：纸上 {paper}，数据库里 {database}")
        lines = [
            agrees if found.agrees else differs,
            *found.faults,
            *(
                where.replace("{where}", each.where)
                .replace("{paper}", each.paper)
                .replace("{database}", each.database)
                for each in found.different
            ),
            should,
        ]
        self.say_found("\n".join(lines))

    def say_found(self, said: str) -> None:
        self.found.setPlainText(said)
        self.found.show()

    def _check(self) -> None:
        if self.code.text().strip():
            self.check_wanted.emit(self.code.text())

    def _choose(self, item: QTreeWidgetItem | None) -> None:
        if item is not None:
            self.code.setText(item.text(_CODE))
            self.found.hide()
            shift = self._shifts[item.data(0, _ID_ROLE)]
            if shift.id != self._looked_at:
                self._looked_at = shift.id
                self.word.clear()  # it was meant for another shift
            self._ask_leader(bool(shift.code) and not shift.looked_by)
            self.chosen.emit(shift.id)

    def _ask_leader(self, is_awaited: bool) -> None:
        for each in (self.look, self.word):
            each.setVisible(is_awaited)

    def _current_id(self) -> int | None:
        chosen = self.list.selectedItems()
        return chosen[0].data(0, _ID_ROLE) if chosen else None

    def _look(self, number: str, password: str) -> None:
        id = self._current_id()
        if id is not None:
            self.look_wanted.emit(self._shifts[id].handover_id, number, password, self.word.text())

    def _arrange_foot(self) -> None:
        checking = QHBoxLayout()
        checking.setContentsMargins(0, STEP, 0, 0)
        checking.addWidget(self.code, 1)
        checking.addWidget(self.check_button)
        foot = QVBoxLayout()
        foot.setContentsMargins(0, STEP, 0, 0)
        foot.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self.body.addWidget(self.word)
        self.body.addWidget(self.look)
        self.body.addLayout(checking)
        self.body.addWidget(self.found, 1)
        self.body.addLayout(foot)


class _List(QTreeWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setStyleSheet("QTreeView::item { min-height: 28px; padding-left: 5px; }")
        self.setHeaderLabels(
            [
                tr("Handover", "班次"),
                tr("Handover", "起止"),
                tr("Handover", "带班"),
                tr("Handover", "领导审阅"),
                tr("Handover", "校验码"),
            ]
        )
        header = self.header()
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, width in enumerate((96, 172, 64, 72, 124)):
            header.resizeSection(column, width)
        header.setStretchLastSection(True)
