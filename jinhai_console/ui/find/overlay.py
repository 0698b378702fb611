"""查找 (F3): one line searches everything as one types; Enter opens, Esc leaves all as it was."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from jinhai_console.domain.find_rows import Found
from jinhai_console.services import reads
from jinhai_console.ui.find.delegate import ROLE, FindDelegate
from jinhai_console.ui.find.lines import FindLine, lines_of
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.over_window import OverWindow
from jinhai_console.ui.plain import plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import STEP, Theme

_WIDTH, _HEIGHT = 860, 620
_WAIT_MS = 60
_ABOVE = 60


class FindOverlay(OverWindow):
    """`opened` carries what a find leads to. What was typed last stands there again, chosen."""

    opened = Signal(object)

    def __init__(self, seat: Seat, theme: Theme, window: QWidget) -> None:
        super().__init__(window)
        self._seat = seat
        self.list = QListWidget(self)
        self.said = plain_label(wraps=True, parent=self)
        self._delegate = FindDelegate(theme, seat.family)
        self._wait = QTimer(self, singleShot=True, interval=_WAIT_MS)
        self._asked = ""
        self.answered = ""  # the words that the lines answer
        self._arrange()
        self.dress(theme)
        self.line.textChanged.connect(lambda _text: self._wait.start())
        self._wait.timeout.connect(self.search)
        self.line.entered.connect(lambda _text: self._open())
        self.line.key_moved.connect(self._move)
        self.list.itemClicked.connect(lambda _item: self._open())

    def lines(self) -> list[FindLine]:
        return [self.list.item(at).data(ROLE) for at in range(self.list.count())]

    def search(self) -> None:
        """Ask for what stands in the line; an older answer is dropped."""
        self._wait.stop()
        self._asked = asked = self.line.text()
        if not asked.strip():
            self._show(Found(asked))
            return
        self._seat.bridge.read(reads.find, asked, then=self._arrive, failed=self.said.setText)

    def dress(self, theme: Theme) -> None:
        self._delegate.dress(theme)
        self.said.setStyleSheet(f"color: {theme.text_dim};")
        self.list.viewport().update()

    def prepare(self) -> None:
        room = self._window.size()
        self.resize(min(_WIDTH, room.width() - 80), min(_HEIGHT, room.height() - 140))
        self.line.selectAll()
        self.search()

    def room_above(self) -> int:
        """Less than others: it is the highest of them."""
        return _ABOVE

    def _arrive(self, found: Found) -> None:
        if found.text == self._asked:
            self._show(found)

    def _show(self, found: Found) -> None:
        self.answered = found.text
        lines = lines_of(found, reads.COUNTED)
        kept = self._current()
        self.list.clear()
        for line in lines:
            item = QListWidgetItem(line.text)
            item.setData(ROLE, line)
            if line.target is None:
                item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.list.addItem(item)
        self.list.setVisible(bool(lines))
        self.said.setText("" if lines else self._empty_text())
        self.said.setVisible(not lines)
        self._put(self._place_of(lines, kept))

    def _place_of(self, lines: Sequence[FindLine], kept: FindLine | None) -> int:
        """The cursor stays on its find while that is still there, else on the first."""
        targets = [line.target for line in lines]
        if kept is not None and kept.target in targets:
            return targets.index(kept.target)
        return next((at for at, target in enumerate(targets) if target is not None), -1)

    def _empty_text(self) -> str:
        if self._asked.strip():
            return tr("Find", "没有找到。少写几个字，或只写号码的一段（3 位以上）。")
        return tr(
            "Find",
            "查找全部警情、人员、矛盾纠纷、走访对象、民警、工地、社区和警示：\n"
            "汉字一个以上；人名可用拼音首字母；电话、证件、警情编号写其中任意 3 位以上。",
        )

    def _current(self) -> FindLine | None:
        at = self.list.currentRow()
        return self.list.item(at).data(ROLE) if at >= 0 else None

    def _move(self, step: int) -> None:
        """Over the heads of groups."""
        at = self.list.currentRow() + step
        lines = self.lines()
        while 0 <= at < len(lines) and lines[at].target is None:
            at += step
        self._put(at)

    def _put(self, at: int) -> None:
        if 0 <= at < self.list.count():
            self.list.setCurrentRow(at)
            if at and self.list.item(at - 1).data(ROLE).target is None:
                self.list.scrollToItem(self.list.item(at - 1))  # its head with it
            self.list.scrollToItem(self.list.item(at))

    def _open(self) -> None:
        line = self._current()
        if self._wait.isActive() or line is None or line.target is None:
            self.search()  # Enter was quicker than the search: what it finds is shown first
            return
        self.put_away()
        self.opened.emit(line.target)

    def _arrange(self) -> None:
        self.setAccessibleName(tr("Find", "查找"))
        self.line.setPlaceholderText(tr("Find", "汉字、人名拼音首字母、电话或编号的一段"))
        self.line.setAccessibleName(tr("Find", "要找什么"))
        self.list.setAccessibleName(tr("Find", "找到的"))
        self.list.setItemDelegate(self._delegate)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 3 * STEP, 3 * STEP, 3 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addWidget(self.line)
        layout.addWidget(self.said)
        layout.addWidget(self.list, 1)
        layout.addStretch(0)
