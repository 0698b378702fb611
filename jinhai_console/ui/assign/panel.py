"""The right panel: who should go and why, who is on it, and every officer on duty."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from jinhai_console.domain.assignment import Role
from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.rows import IncidentDetail, IncidentRow, OfficerRow
from jinhai_console.services import reads
from jinhai_console.services.dispatch import AssignOfficer, AssignSuggested, SetActivity
from jinhai_console.ui.actions import Actions
from jinhai_console.ui.assign.advice import AdviceView
from jinhai_console.ui.assign.advice_book import AdviceBook
from jinhai_console.ui.assign.duty_clock import DutyClock
from jinhai_console.ui.assign.gap_line import GapLine
from jinhai_console.ui.assign.off_duty import OffDuty
from jinhai_console.ui.assign.officer_list import OfficerList
from jinhai_console.ui.assign.officer_model import OfficerModel
from jinhai_console.ui.assign.on_it import OnItList
from jinhai_console.ui.assign.reasons import needs_reason, reason_question
from jinhai_console.ui.assign.steps import Steps
from jinhai_console.ui.do import Do
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.plain import fill_with, plain_label
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import ROW_HEIGHT, STEP, Theme

_BUTTONS = (Do.ACKNOWLEDGE, Do.EN_ROUTE, Do.ON_SCENE, Do.CLEARED)
_MORE = (Do.WITHDRAW, Do.RETURN, Do.APPROVE_RETURN, Do.REFUSE_RETURN)
_PUSH = (Do.PUSH_AGAIN, Do.TOLD_BY_PHONE, Do.TOLD_ON_PAPER, Do.OUTBOX)


class AssignPanel(QWidget):
    """Follows the watch for its incident and the feed for its officers."""

    incident_wanted = Signal(object)  # an incident that an officer is on

    def __init__(self, seat: Seat, watch: IncidentWatch, book: AdviceBook, theme: Theme) -> None:
        super().__init__()
        self._seat = seat
        self._watch = watch
        self._book = book
        self.model = OfficerModel()
        self.advice = AdviceView(theme, seat.family)
        self.suggestions = self.advice.suggestions
        self.on_it = OnItList(theme, seat.family, seat.now)
        self.officers = OfficerList(self.model, theme, seat.family, seat.now)
        self.reason_bar = ReasonBar(theme)
        self.find_line = QLineEdit()
        self.find_line.setClearButtonEnabled(True)
        self.all_button = QToolButton()
        self.all_button.setCheckable(True)
        self.steps = Steps(seat, self.on_it, self.reason_bar)
        self.duty_clock = DutyClock(seat, self.model, self)
        self.gap_line = GapLine(seat, theme)
        OffDuty(seat, self.officers, self.model, self.reason_bar)
        self._heads = [plain_label() for _ in range(2)]
        self._step_row = QWidget()
        self._arrange()
        self._connect()
        self.retranslate()
        self.dress(theme)
        self._show_detail(watch.detail)

    def load(self) -> None:
        """Read the officers whole; from then on the feed and the clock keep them."""
        self.duty_clock.start()

    def set_lists(self, lists: reads.Lists) -> None:
        self.officers.set_activities(tuple(lists.activities.values()))
        self.on_it.set_zone(lists.station.zone)

    def assign(self, officer_id: int, role: Role | None = None, to: int | None = None) -> None:
        """Send an officer to incident `to`, else to the chosen one; a busy one against a reason."""
        incident_id = self._watch.incident_id if to is None else to
        if incident_id is None:
            said = tr("Assign", "先在左侧队列里选一起警情，再派警")
            self._seat.orders.told.emit(Notice(said, Tone.REFUSED))
            return
        officer = self.model.officer(officer_id)
        if officer is not None and needs_reason(officer):
            self.reason_bar.ask(
                reason_question(officer),
                lambda reason: self._give(officer_id, incident_id, role, reason),
            )
        else:
            self._give(officer_id, incident_id, role, "")

    def take(self, place: int, role: Role | None = None) -> None:
        """Send the suggested officer at this place, counted from 0."""
        suggestion = self.suggestions.suggestion(place)
        if suggestion is not None:
            self.assign(suggestion.officer_id, role)

    def take_all(self) -> None:
        """Send everybody who is chosen, lead and supports, in one step."""
        chosen = self.suggestions.chosen()
        command = AssignSuggested(
            actor_id=self._seat.orders.actor_id,
            incident_id=self._watch.incident_id or 0,
            officer_ids=tuple(each.officer_id for each in chosen),
        )
        said = tr("Assign", "已派警 {who} → {number}")
        who = "、".join(each.name for each in chosen)
        self._seat.orders.give(command, said.replace("{who}", who))

    def assign_chosen(self, role: Role | None = None) -> None:
        """F6: the officer under the cursor where the list has the focus, else whom it advises."""
        current = self.officers.current()
        if self.officers.hasFocus() and current is not None:
            self.assign(current.id, role)
        elif role is None and len(self.suggestions.chosen()) > 1:
            self.take_all()
        elif role is None and self.suggestions.count() and not self.suggestions.chosen():
            self._ask_more()
        elif self.suggestions.suggestion(0) is not None:
            self.take(0, role)
        else:
            self.find_line.setFocus()

    def _ask_more(self) -> None:
        """A second F6 sends nobody by mistake: one more is the officer's own choice."""
        self.suggestions.show_next_best()
        said = tr("Assign", "已按规则派足；要增派，选一位按 Enter，或按 Shift+F6")
        self._seat.orders.told.emit(Notice(said, Tone.REFUSED))

    def dress(self, theme: Theme) -> None:
        fill_with(self, theme.panel)
        for part in (self.advice, self.on_it, self.reason_bar, self.gap_line):
            part.dress(theme)
        self.officers.delegate.dress(theme)
        self.officers.viewport().update()
        for head in self._heads:
            head.setStyleSheet(f"color: {theme.text_faint};")

    def retranslate(self) -> None:
        names = (tr("Assign", "在处置"), tr("Assign", "警力"))
        self.advice.retranslate()
        for head, name in zip(self._heads, names, strict=True):
            head.setText(name)
        self.find_line.setPlaceholderText(tr("Assign", "警号、姓名、拼音首字母或社区"))
        self.find_line.setAccessibleName(tr("Assign", "查找警员"))
        self.all_button.setText(tr("Assign", "含不在岗"))

    def _give(self, officer_id: int, incident_id: int, role: Role | None, reason: str) -> None:
        officer = self.model.officer(officer_id)
        command = AssignOfficer(
            actor_id=self._seat.orders.actor_id,
            incident_id=incident_id,
            officer_id=officer_id,
            role=role,
            reason=reason,
        )
        said = tr("Assign", "已派警 {who} → {number}")
        self._seat.orders.give(command, said.replace("{who}", officer.name if officer else ""))

    def _set_activity(self, officer_id: int, activity_id: int) -> None:
        command = SetActivity(
            actor_id=self._seat.orders.actor_id, officer_id=officer_id, activity_id=activity_id
        )
        self._seat.orders.give(command, tr("Assign", "已更改状态 {number}"))

    def _follow(self, changes: reads.ChangeSet) -> None:
        if changes.is_bulk or changes.lists_changed:
            self.duty_clock.read_officers()
        else:
            self.model.patch(changes.of(OfficerRow), changes.gone(OfficerRow))

    def _choose(self, incident_id: int | None) -> None:
        self.reason_bar.hide()
        self._show_detail(None)

    def _show_row(self, row: IncidentRow) -> None:
        if not _can_send(row):
            self.advice.say("")

    def _show_book(self, ids: frozenset[int]) -> None:
        if self._watch.detail is None and self._watch.incident_id in ids:
            self._show_detail(None)

    def _show_detail(self, detail: IncidentDetail | None) -> None:
        """What was read of the incident; until then what came with its row."""
        known = self._book.of(self._watch.incident_id)
        if detail is not None and _can_send(detail.row):
            self.advice.show_advice(detail.suggested)
        elif detail is None and known is not None:
            self.advice.show_advice(known)
        else:
            self.advice.say(self._why_nobody(detail))
        has_advice = self.suggestions.suggestion(0) is not None
        self.setFocusProxy(self.suggestions if has_advice else self.find_line)
        self.on_it.show_rows(detail.assignments if detail else ())
        has_rows = self.on_it.count() > 0
        self._heads[0].setVisible(has_rows)
        self.on_it.setVisible(has_rows)
        self._step_row.setVisible(any(row.is_running for row in self.on_it.rows()))
        self.steps.enable()
        # What waits for its paper advises nobody, yet somebody can be sent again by hand.
        is_open = detail.row.is_open if detail is not None else known is not None
        for action in (Do.ASSIGN, Do.ASSIGN_SUPPORT):
            self._seat.actions[action].setEnabled(is_open)
        self._seat.actions[Do.NEXT_BEST].setEnabled(has_advice)

    def _why_nobody(self, detail: IncidentDetail | None) -> str:
        if detail is None:
            hint = tr("Assign", "选一起警情，这里说该派谁、为什么")
            return "" if self._watch.incident_id else hint
        if not detail.row.is_open:
            return tr("Assign", "这起警情已经结束，不再派警")
        return tr("Assign", "已处置完毕，等反馈和办结；要再派，在下面选人按 F6")

    def _connect(self) -> None:
        self._watch.chosen.connect(self._choose)
        self._watch.detail_read.connect(self._show_detail)
        self._watch.row_changed.connect(self._show_row)
        self._book.changed.connect(self._show_book)
        self._seat.bridge.changed.connect(self._follow)
        self.suggestions.taken.connect(self.take)
        self.officers.sent.connect(self.assign)
        self.officers.incident_dropped.connect(
            lambda incident_id, officer_id: self.assign(officer_id, to=incident_id)
        )
        self.officers.activity_set.connect(self._set_activity)
        self.officers.incident_wanted.connect(self.incident_wanted)
        self.find_line.textChanged.connect(self._narrow)
        self.find_line.returnPressed.connect(self._enter_list)
        self.all_button.toggled.connect(self._narrow)
        self._seat.actions.on(Do.ASSIGN, self.assign_chosen)
        self._seat.actions.on(Do.NEXT_BEST, self.suggestions.show_next_best)
        self._seat.actions.on(Do.ASSIGN_SUPPORT, lambda: self.assign_chosen(Role.SUPPORT))
        self.duty_clock.renews(self._watch.refresh, self._book.load, self.gap_line.look)
        _take_by_number(self)

    def _narrow(self) -> None:
        self.model.narrow(self.find_line.text(), shows_all=self.all_button.isChecked())

    def _enter_list(self) -> None:
        """Enter in the field goes to the first officer found; another Enter sends him."""
        for place in range(self.model.rowCount()):
            if isinstance(self.model.line(self.model.index(place)), OfficerRow):
                self.officers.setCurrentIndex(self.model.index(place))
                self.officers.setFocus()
                return

    def _arrange(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * STEP, 0, 0)
        column.setSpacing(STEP)
        find_row = QHBoxLayout()
        find_row.addWidget(self.find_line, 1)
        find_row.addWidget(self.all_button)
        for label in self._heads:
            label.setFont(small_font(self._seat.family))
        for part in (self.reason_bar, *self._heads):
            part.setContentsMargins(3 * STEP, 0, 3 * STEP, 0)
        column.addWidget(self.advice)
        column.addWidget(self.reason_bar)
        column.addWidget(self._heads[0])
        column.addWidget(self.on_it)
        _fill_steps(self._step_row, self._seat.actions)
        column.addWidget(self._step_row)
        column.addWidget(self._heads[1])
        column.addWidget(self.gap_line)
        find_row.setContentsMargins(3 * STEP, 0, 3 * STEP, 0)
        column.addLayout(find_row)
        self.officers.setMinimumHeight(3 * ROW_HEIGHT)
        column.addWidget(self.officers, 1)
        self.setAccessibleName(tr("Assign", "警力与派警"))


def _fill_steps(panel: QWidget, actions: Actions) -> None:
    """The steps of an assignment as buttons; what is rarer behind 更多."""
    row = QHBoxLayout(panel)
    row.setContentsMargins(2 * STEP, 0, 2 * STEP, 0)
    row.setSpacing(0)
    for each in _BUTTONS:
        button = QToolButton()
        button.setDefaultAction(actions[each])
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        row.addWidget(button)
    more, menu = QToolButton(), QMenu(panel)
    for each in _MORE:
        menu.addAction(actions[each])
    menu.addSeparator()
    for each in _PUSH:
        menu.addAction(actions[each])
    more.setText(tr("Assign", "更多"))
    more.setMenu(menu)
    more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
    row.addWidget(more)
    row.addStretch(1)


def _take_by_number(panel: AssignPanel) -> None:
    """1 … 5 send the officer suggested at that place."""
    for place in range(5):
        key = QShortcut(QKeySequence(str(place + 1)), panel)
        key.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        key.activated.connect(lambda place=place: panel.take(place))


def _can_send(row: IncidentRow) -> bool:
    """What is over, or only waits for its paper, needs nobody on the way."""
    paper = (IncidentState.AWAITING_FEEDBACK, IncidentState.IN_REVIEW)
    return row.is_open and row.state not in paper
