"""The quiet lists of the middle panel: persons involved, and the incident's journal."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTreeWidget, QTreeWidgetItem

from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.rows import InvolvementRow
from jinhai_console.ui.command_words import command_word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_tip
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.words import person_word, sex_word


class _Lines(QTreeWidget):
    """Flat lines of texts. An item never reads markup; its tip is escaped."""

    def __init__(self, name: str, headings: Sequence[str], widths: Sequence[int]) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setRootIsDecorated(False)
        self.setUniformRowHeights(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setColumnCount(len(headings))
        self.setHeaderLabels(list(headings))
        header = self.header()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setStretchLastSection(True)
        for column, width in enumerate(widths):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Interactive)
            header.resizeSection(column, width)

    def write(self, lines: Sequence[Sequence[str]], faint: str, quiet: Sequence[int]) -> None:
        self.clear()
        for line in lines:
            item = QTreeWidgetItem(list(line))
            item.setToolTip(len(line) - 1, plain_tip(line[-1]))
            for column in quiet:
                item.setForeground(column, QColor(faint))
            self.addTopLevelItem(item)


class PersonsTable(_Lines):
    def __init__(self) -> None:
        headings = [
            tr("Incident", "身份"),
            tr("Incident", "姓名"),
            tr("Incident", "电话"),
            tr("Incident", "证件号码"),
            tr("Incident", "备注"),
        ]
        super().__init__(tr("Incident", "涉警人员"), headings, (64, 80, 112, 152))

    def show_rows(self, rows: Sequence[InvolvementRow], theme: Theme) -> None:
        lines = [
            (person_word(each.role), each.name, each.phone, each.identity_number, _remark(each))
            for each in rows
        ]
        self.write(lines, theme.text_faint, (0,))


def _remark(person: InvolvementRow) -> str:
    """Sex, year of birth and occupation as entered, then whatever was remarked."""
    parts = [sex_word(person.sex) if person.sex else ""]
    if person.birth_year is not None:
        parts.append(tr("Incident", "{year} 年生").replace("{year}", str(person.birth_year)))
    return " · ".join(filter(None, (*parts, person.occupation, person.remark)))


class JournalTable(_Lines):
    def __init__(self) -> None:
        headings = [
            tr("Incident", "时间"),
            tr("Incident", "何人"),
            tr("Incident", "席位"),
            tr("Incident", "何事"),
            tr("Incident", "理由"),
        ]
        super().__init__(tr("Incident", "日志"), headings, (148, 64, 72, 96))

    def show_lines(self, lines: Sequence[JournalLine], theme: Theme) -> None:
        """Newest first."""
        machine = tr("Incident", "系统")
        texts = [
            (
                line.at_text,
                line.actor or machine,
                line.seat,
                command_word(line.command),
                line.reason,
            )
            for line in reversed(lines)
        ]
        self.write(texts, theme.text_faint, (0, 2))
