"""The queue's filter bar: which states, which category, where, which words; saved by name."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QInputDialog,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.classification import Category
from jinhai_console.domain.incident import OPEN_STATES, IncidentState
from jinhai_console.domain.station import Community
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Picker, choices_of
from jinhai_console.ui.queue.choice import TAB_STATES, FilterChoice, SavedFilter, Tab, tab_name
from jinhai_console.ui.theme import STEP

_TYPING_MS = 150  # a pause in typing before the list is asked again


class FilterBar(QWidget):
    """`changed` carries the new FilterChoice, `saved_changed` the list of SavedFilter."""

    changed = Signal(object)
    saved_changed = Signal(list)
    left = Signal()  # on to the list: by Down, or by Esc, which forgets the words

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tabs = {tab: self._tab_button(tab) for tab in Tab}
        self._text = QLineEdit(self)
        self._category = Picker(tr("Queue", "类别"), self)
        self._community = Picker(tr("Queue", "社区"), self)
        self._saved_button = QToolButton(self)
        self._saved: list[SavedFilter] = []
        self._applying = False
        self._pause = QTimer(self, singleShot=True, interval=_TYPING_MS)
        self._group = QButtonGroup(self)
        self._arrange()
        self._connect()
        self.set_saved([])

    def choice(self) -> FilterChoice:
        tab = next(tab for tab, button in self._tabs.items() if button.isChecked())
        return FilterChoice(
            tab, self._category.current(), self._community.current(), self._text.text().strip()
        )

    def set_choice(self, choice: FilterChoice) -> None:
        """Set everything at once; announced once, if it is different."""
        before = self.choice()
        self._applying = True
        self._tabs[choice.tab].setChecked(True)
        self._category.set_current(choice.category_id)
        self._community.set_current(choice.community_id)
        self._text.setText(choice.text)
        self._applying = False
        self._pause.stop()
        if self.choice() != before:
            self._announce()

    def set_lists(
        self, categories: Mapping[int, Category], communities: Iterable[Community]
    ) -> None:
        ordered = sorted(categories.values(), key=lambda each: each.code)
        self._category.set_choices(choices_of(ordered))
        self._community.set_choices(choices_of(communities))

    def set_counts(self, counts: Mapping[IncidentState, int]) -> None:
        """How many open incidents there are in each state, whatever is filtered."""
        for tab, button in self._tabs.items():
            states = TAB_STATES.get(tab, OPEN_STATES)
            count = sum(counts.get(state, 0) for state in states)
            name = tab_name(tab)
            button.setText(name if tab is Tab.HISTORY else f"{name} {count}")

    def set_saved(self, saved: Sequence[SavedFilter]) -> None:
        self._saved = list(saved)
        menu = QMenu(self._saved_button)
        for each in self._saved:
            menu.addAction(each.name).triggered.connect(
                lambda _checked=False, choice=each.choice: self.set_choice(choice)
            )
        menu.addSeparator()
        menu.addAction(tr("Queue", "保存当前筛选…")).triggered.connect(self.ask_name)
        forget = menu.addMenu(tr("Queue", "删除"))
        forget.setEnabled(bool(self._saved))
        for each in self._saved:
            forget.addAction(each.name).triggered.connect(
                lambda _checked=False, name=each.name: self._forget(name)
            )
        self._saved_button.setMenu(menu)

    def save_as(self, name: str) -> None:
        """Keep what is set under `name`, in place of an older one of that name."""
        cleaned = name.strip()
        if cleaned:
            others = [each for each in self._saved if each.name != cleaned]
            self.set_saved([*others, SavedFilter(cleaned, self.choice())])
            self.saved_changed.emit(list(self._saved))

    def ask_name(self) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(tr("Queue", "保存当前筛选"))
        dialog.setLabelText(tr("Queue", "名称"))
        dialog.textValueSelected.connect(self.save_as)
        dialog.open()

    def focus_text(self) -> None:
        self._text.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._text.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What a field has no use for itself."""
        if event.key() == Qt.Key.Key_Escape:
            self._text.clear()
        elif event.key() != Qt.Key.Key_Down:
            super().keyPressEvent(event)
            return
        self.left.emit()

    def _forget(self, name: str) -> None:
        self.set_saved([each for each in self._saved if each.name != name])
        self.saved_changed.emit(list(self._saved))

    def _tab_button(self, tab: Tab) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setText(tab_name(tab))
        button.setAccessibleName(tr("Queue", "只看：{name}").format(name=tab_name(tab)))
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _arrange(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(STEP)
        for button in self._tabs.values():
            self._group.addButton(button)
            tabs.addWidget(button)
        tabs.addStretch(1)
        tabs.addWidget(self._saved_button)
        fields = QHBoxLayout()
        fields.setSpacing(2 * STEP)
        fields.addWidget(self._text, 3)
        fields.addWidget(self._category, 2)
        fields.addWidget(self._community, 2)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(3 * STEP, 2 * STEP, 3 * STEP, 2 * STEP)
        layout.setSpacing(2 * STEP)
        layout.addLayout(tabs)
        layout.addLayout(fields)
        self._tabs[Tab.OPEN].setChecked(True)
        self._text.setPlaceholderText(tr("Queue", "筛选：编号、地点、人、经过"))
        self._text.setAccessibleName(tr("Queue", "在警情中查找"))
        self._text.setClearButtonEnabled(True)
        self._saved_button.setText(tr("Queue", "常用筛选"))
        self._saved_button.setAccessibleName(tr("Queue", "常用筛选"))
        self._saved_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self._saved_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    def _connect(self) -> None:
        self._group.buttonToggled.connect(self._tab_toggled)
        self._category.chosen.connect(self._announce)
        self._community.chosen.connect(self._announce)
        self._text.textChanged.connect(self._pause.start)
        self._text.returnPressed.connect(self._announce)
        self._pause.timeout.connect(self._announce)

    def _tab_toggled(self, _button: QToolButton, checked: bool) -> None:
        if checked:
            self._announce()

    def _announce(self) -> None:
        self._pause.stop()
        if not self._applying:
            self.changed.emit(self.choice())
