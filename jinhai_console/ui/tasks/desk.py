"""任务 in the window: its page, made when it is first wanted, and the ways to it and from it."""

from collections.abc import Callable

from jinhai_console.domain.task import TaskSource
from jinhai_console.domain.task_rows import TaskDetail
from jinhai_console.services import reads
from jinhai_console.ui.do import Do
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.main_window import MainWindow
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.pages import Pages
from jinhai_console.ui.records.desk import Make, RecordDesk
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.words import source_word


class TasksDesk(RecordDesk):
    """`leads`: for each source, what goes to the record of this id. A page of records adds its own.

    `own`: for each source whose page shows the task itself, what goes to a record and its task.
    """

    def __init__(self, window: MainWindow, seat: Seat, pages: Pages, make: Make) -> None:
        super().__init__(window, seat, pages, Do.SHOW_TASKS, make)
        self.leads: dict[TaskSource, Callable[[int], object]] = {}
        self.own: dict[TaskSource, Callable[[int, int], object]] = {}
        pages.task_wanted.connect(self.show_task)

    def show_task(self, task_id: int) -> None:
        """What an alarm or a message is about."""

        def found(detail: TaskDetail | None) -> None:
            if detail is None:
                self._say(tr("Tasks", "这件任务已经不在了"))
                return
            task = detail.task
            if task.source in self.own:
                self.own[task.source](task.about_id, task_id)
            else:
                self.show_record(task_id)

        self.seat.bridge.read(reads.task_detail, task_id, then=found)

    def show_source(self, source: TaskSource, about_id: int) -> None:
        """What a task comes from."""
        lead = self.leads.get(source)
        if lead is not None:
            lead(about_id)
        else:
            said = tr("Tasks", "“{source}”的记录没有自己的页面")
            self._say(said.replace("{source}", source_word(source)))

    def _say(self, said: str) -> None:
        self.seat.orders.told.emit(Notice(said, Tone.NEWS))
