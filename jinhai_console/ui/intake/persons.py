"""涉警人员 in the intake form: a line for each, added and removed by keys."""

import json

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.incident import PersonRole
from jinhai_console.services.incidents import InvolvedPerson
from jinhai_console.ui.forms.field import Field, phone_problem
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.theme import STEP
from jinhai_console.ui.words import person_word


class PersonsField(Field):
    """Lines without a name and a number are not persons and are left out."""

    is_tall = True

    def __init__(self) -> None:
        self._rows = _Rows()
        super().__init__("persons", tr("Intake", "涉警人员"), self._rows, is_required=False)
        self._rows.changed.connect(self.changed)

    @property
    def value(self) -> tuple[InvolvedPerson, ...]:
        people = [line.person() for line in self._rows.lines]
        return tuple(each for each in people if each.name or each.phone or each.identity_number)

    def add(self) -> None:
        """A new line, ready to be typed in."""
        self._rows.add_named()

    def text(self) -> str:
        people = [
            [each.role.value, each.name, each.phone, each.identity_number] for each in self.value
        ]
        return json.dumps(people, ensure_ascii=False) if people else ""

    def restore(self, text: str) -> None:
        try:
            people = [
                InvolvedPerson(PersonRole(role), name, phone, identity)
                for role, name, phone, identity in json.loads(text)
            ]
        except (ValueError, TypeError):
            return  # a draft of an older version
        for person in people:
            self._rows.add().show_person(person)

    def problem(self) -> str:
        wrong = [phone_problem(each.phone) for each in self.value]
        return next((each for each in wrong if each), "")


class _Line(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.role = QComboBox()
        self.name, self.phone, self.identity = QLineEdit(), QLineEdit(), QLineEdit()
        self.remove_button = QToolButton()
        self.remove_button.setText("×")
        self.remove_button.setAccessibleName(tr("Intake", "去掉这个人"))
        self.role.setAccessibleName(tr("Intake", "身份"))
        for role in PersonRole:
            self.role.addItem(person_word(role), role)
        self.role.setCurrentIndex(list(PersonRole).index(PersonRole.PARTY))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(STEP)
        row.addWidget(self.role)
        for line, label, share in (
            (self.name, tr("Intake", "姓名"), 2),
            (self.phone, tr("Intake", "电话"), 3),
            (self.identity, tr("Intake", "证件号码"), 4),
        ):
            line.setPlaceholderText(label)
            line.setAccessibleName(label)
            row.addWidget(line, share)
        row.addWidget(self.remove_button)

    def person(self) -> InvolvedPerson:
        return InvolvedPerson(
            PersonRole(self.role.currentData()),
            self.name.text().strip(),
            self.phone.text().strip(),
            self.identity.text().strip(),
        )

    def show_person(self, person: InvolvedPerson) -> None:
        self.role.setCurrentIndex(list(PersonRole).index(person.role))
        self.name.setText(person.name)
        self.phone.setText(person.phone)
        self.identity.setText(person.identity_number)


class _Rows(QWidget):
    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[_Line] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(STEP)
        self.add_button = QPushButton(tr("Intake", "添加一人  Alt+P"))
        self.add_button.setAutoDefault(False)
        self.add_button.clicked.connect(self.add_named)
        row = QHBoxLayout()
        row.addWidget(self.add_button)
        row.addStretch(1)
        self._column.addLayout(row)
        self._column.addStretch(1)
        self.setFocusProxy(self.add_button)

    def add(self) -> _Line:
        line = _Line()
        self.lines.append(line)
        self._column.insertWidget(len(self.lines) - 1, line)
        line.role.currentIndexChanged.connect(self.changed)
        for each in (line.name, line.phone, line.identity):
            each.textChanged.connect(self.changed)
        line.remove_button.clicked.connect(lambda: self._remove(line))
        return line

    def add_named(self) -> None:
        """A new line, the cursor in its name."""
        self.add().name.setFocus()

    def _remove(self, line: _Line) -> None:
        self.lines.remove(line)
        self.add_button.setFocus()
        line.deleteLater()
        self.changed.emit()
