"""Beside the roster: what is wrong, the officer under the cursor, and what the signs mean."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QListWidget, QSizePolicy, QVBoxLayout, QWidget

from jinhai_console.domain.journal_rows import JournalLine
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.domain.roster_table import LEAVE_SIGN
from jinhai_console.services import reads
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.command_words import command_word
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.roster.warning_list import WarningList, warnings_of
from jinhai_console.ui.theme import STEP, Theme

_WIDTH = 268
_REST_MS = 200
_A_LINE = 3  # signs with their words


class RosterSide(QWidget):
    """The officer's record is read a moment after the cursor has come to rest on him."""

    def __init__(self, theme: Theme, family: str, bridge: Bridge) -> None:
        super().__init__()
        self._bridge = bridge
        self._officer: RosterOfficer | None = None
        self._later = QTimer(self, singleShot=True, interval=_REST_MS)
        self._later.timeout.connect(self._read_journal)
        self.warnings = WarningList(theme)
        self.journal = QListWidget()
        self.calm = plain_label(tr("Roster", "没有缺岗，没有冲突"), wraps=True)
        self._heads = [plain_label() for _ in range(3)]
        self._legend = plain_label()
        self.setFixedWidth(_WIDTH)
        for label in (*self._heads, self._legend, self.calm):
            label.setFont(small_font(family))
            label.setContentsMargins(2 * STEP, STEP, 2 * STEP, 0)
            policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
            policy.setHeightForWidth(label.wordWrap())
            label.setSizePolicy(policy)
        self.journal.setFont(small_font(family))
        self.journal.setWordWrap(True)
        self.journal.setAccessibleName(tr("Roster", "值班记录"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 2 * STEP, 0, 2 * STEP)
        column.setSpacing(STEP)
        column.addWidget(self._heads[0])
        column.addWidget(self.calm)
        column.addWidget(self.warnings, 6)
        column.addWidget(self._heads[1])
        column.addWidget(self.journal, 4)
        column.addStretch(1)
        column.addWidget(self._heads[2])
        column.addWidget(self._legend)
        self.show_journal(None, ())
        self.dress(theme)

    def load(self, roster: Roster) -> None:
        warned = warnings_of(roster)
        self.warnings.load(warned)
        self.warnings.setVisible(bool(warned))
        self.calm.setVisible(not warned)
        head = tr("Roster", "缺岗和冲突 {count}").replace("{count}", str(len(warned)))
        self._heads[0].setText(head)
        self._heads[2].setText(tr("Roster", "格子里的字"))
        posts = [each for each in roster.plan.posts.values() if each.retired_at is None]
        signs = [f"{each.sign} {each.name}" for each in posts]
        signs.append(LEAVE_SIGN + " " + tr("Roster", "请假"))
        signs.append(tr("Roster", "缺") + " " + tr("Roster", "人数不够"))
        lines = ["　".join(signs[at : at + _A_LINE]) for at in range(0, len(signs), _A_LINE)]
        lines.append("● " + tr("Roster", "换班、顶班或手工改过"))
        self._legend.setText("\n".join(lines))

    def follow(self, officer: RosterOfficer | None) -> None:
        """The cursor is on an officer, or on a post."""
        self._officer = officer
        self._later.start()

    def _read_journal(self) -> None:
        officer = self._officer
        if officer is None:
            self.show_journal(None, ())
            return
        self._bridge.read(
            reads.officer_journal,
            officer.id,
            then=lambda lines: self.show_journal(officer, lines),
        )

    def show_journal(self, officer: RosterOfficer | None, lines: Sequence[JournalLine]) -> None:
        """The officer's own record: signing in, swaps, off duty. Empty says so."""
        self.journal.clear()
        for widget in (self._heads[1], self.journal):
            widget.setVisible(officer is not None)
        if officer is None:
            return
        said = tr("Roster", "{who}的值班记录").replace("{who}", officer.name)
        self._heads[1].setText(said)
        for line in lines:
            parts = (line.at_text, command_word(line.command), line.seat, line.reason)
            self.journal.addItem("　".join(part for part in parts if part))
        if not lines:
            self.journal.addItem(tr("Roster", "还没有登录、换班或下岗的记录"))

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.panel)
        self.warnings.dress(theme)
        for label in (*self._heads, self.calm):
            label.setStyleSheet(f"color: {theme.text_faint};")
        self._legend.setStyleSheet(f"color: {theme.text_dim};")
        self.journal.setStyleSheet(
            f"QListWidget {{ background: {theme.panel}; color: {theme.text_dim}; }}"
            "QListWidget::item { padding: 2px 8px; }"
        )
