"""What can be done with a task, wherever it is shown: given as commands, asked in place."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outbox import Told
from jinhai_console.domain.task_rows import TaskRow
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.tasks import ChaseTask, PushTaskAgain, TellTask, WithdrawTask
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.forms import AnswerForm, ExtendForm, GiveForm, ReassignForm
from jinhai_console.ui.theme import Theme


class TaskActs(QObject):
    """Which task is meant, the caller says. `handed_on(id)`: the task as the other has it now."""

    handed_on = Signal(object)

    def __init__(
        self, seat: Seat, theme: Callable[[], Theme], bar: ReasonBar, page: QWidget
    ) -> None:
        super().__init__(page)
        self._seat = seat
        self._theme = theme
        self._bar = bar
        self._page = page
        self.form: Form | None = None  # the last that was opened

    def give(self, made: Callable[[int], object]) -> None:
        """A new one by hand; `made` hears its id."""

        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            form = GiveForm(self._seat, self._theme(), *read, self._page)
            form.saved.connect(lambda answer: made(answer.id))
            self._open(form)

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    def chase(self, row: TaskRow) -> None:
        self._give(ChaseTask(actor_id=self._actor, task_id=row.id))

    def push_again(self, row: TaskRow) -> None:
        self._give(PushTaskAgain(actor_id=self._actor, task_id=row.id))

    def telephoned(self, row: TaskRow) -> None:
        self._give(TellTask(actor_id=self._actor, task_id=row.id, how=Told.TELEPHONE))

    def handed_over(self, row: TaskRow) -> None:
        self._give(TellTask(actor_id=self._actor, task_id=row.id, how=Told.PAPER))

    def answer(self, row: TaskRow) -> None:
        self._open(AnswerForm(self._seat, self._theme(), row, self._page))

    def extend(self, row: TaskRow) -> None:
        def ask(lists: reads.Lists) -> None:
            zone = lists.station.zone
            theme, page = self._theme(), self._page
            self._open(ExtendForm(self._seat, theme, row.task, row.receiver, zone, page))

        self._seat.bridge.read(reads.lists, then=ask)

    def reassign(self, row: TaskRow) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            form = ReassignForm(self._seat, self._theme(), row, *read, self._page)
            form.saved.connect(lambda answer: self.handed_on.emit(answer.id))
            self._open(form)

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    def withdraw(self, row: TaskRow) -> None:
        question = tr("Tasks", "为什么撤回交给 {name} 的任务？")
        self._bar.ask(
            question.replace("{name}", row.receiver),
            lambda said: self._give(
                WithdrawTask(actor_id=self._actor, task_id=row.id, reason=said)
            ),
        )

    def _open(self, form: Form) -> None:
        form.finished.connect(form.deleteLater)
        self.form = form
        form.show()

    def _give(self, command: Command) -> None:
        self._seat.orders.give(command)

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id
