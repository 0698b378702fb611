"""The page 任务: everything that somebody owes by a time, whatever it comes from."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from jinhai_console.domain.outbox import OutboxMessage
from jinhai_console.domain.task import ROUTINE, Task, TaskAnswer, TaskState
from jinhai_console.domain.task_rows import TaskDetail, TaskLine
from jinhai_console.reports.paper import tasks_paper
from jinhai_console.services import reads
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.notice import Notice
from jinhai_console.ui.notice import Tone as Loudness
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.acts import TaskActs
from jinhai_console.ui.tasks.detail import answer_lines, course_lines, facts_of, message_lines
from jinhai_console.ui.tasks.words import (
    due_text,
    due_tone,
    is_due_today,
    source_word,
    state_text,
    task_word,
)
from jinhai_console.ui.theme import Theme

OVERDUE, TODAY, OPEN, ENDED = range(4)  # what the list is narrowed to
_FILTERS = (
    mark("Tasks", "逾期"),
    mark("Tasks", "今天到期"),
    mark("Tasks", "全部未办结"),
    mark("Tasks", "近 30 天已办结"),
)
_STATE_TONES = {
    TaskState.GIVEN: Tone.WARNS,
    TaskState.ANSWERED: Tone.WAITS,
    TaskState.DONE: Tone.QUIET,
    TaskState.WITHDRAWN: Tone.QUIET,
}


class TasksPage(NarrowedPage[TaskLine, TaskDetail]):
    """`record_wanted(source, about_id)`: what a task comes from."""

    record_wanted = Signal(object, object)

    kinds = (Task, TaskAnswer, OutboxMessage)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self.facts = FactsPanel(theme)
        self.answers, self.sent, self.course = _tables(theme, seat.family)
        super().__init__(
            seat,
            theme,
            _words(),
            self._made_filters(seat),
            [
                Tab(tr("Tasks", "内容"), self.facts),
                Tab(tr("Tasks", "反馈"), self.answers),
                Tab(tr("Tasks", "推送"), self.sent),
                Tab(tr("Tasks", "经过"), self.course),
            ],
            self._deeds(),
        )
        self.acts = TaskActs(seat, lambda: self.theme, self.frame_.bar, self)
        self.acts.handed_on.connect(self.show_record)
        self.frame_.list.activated.connect(lambda _index: self._open_record())
        self.show_filter(OPEN)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.tasks_named, self.only) if self.only else (reads.task_list,)

    def read_detail(self, id: int) -> Read:
        return reads.task_detail, id

    def line_of(self, row: TaskLine) -> ListLine:
        task, now = row.task, self.seat.now()
        return ListLine(
            id=row.id,
            state=task_word(task),
            number=task.number,
            title=task.asks,
            about=f"{row.receiver} · {source_word(task.source)} · {task.title}",
            right=due_text(task, now, self.zone),
            tone=_state_tone(task),
            right_tone=due_tone(task, now, self.zone),
            found_by=row.given_by,
        )

    def show_detail(self, detail: TaskDetail) -> None:
        row, task, now = detail.row, detail.task, self.seat.now()
        late = state_text(row, now, self.zone) if task.is_overdue(now) else ""
        head = f"{source_word(task.source)}　{task.number}　{task_word(task)}"
        self.frame_.say_head(head, task.title, late, Tone.ALERTS)
        self.facts.show_facts(facts_of(detail, now, self.zone))
        self.answers.show_lines(answer_lines(row, self.zone))
        self.sent.show_lines(message_lines(detail.messages, self.zone))
        self.course.show_lines(course_lines(detail.journal))

    def make_new(self) -> None:
        self.acts.give(self.show_record)

    # -- doing --------------------------------------------------------------------------

    def _open_record(self) -> None:
        """What the chosen task comes from."""
        if self.detail is None:
            return
        task = self.detail.task
        if task.about_id:
            self.record_wanted.emit(task.source, task.about_id)
        else:
            said = tr("Tasks", "这件任务是直接交办的，没有所属的记录")
            self.seat.orders.told.emit(Notice(said, Loudness.NEWS))

    def _print(self, _detail: object) -> None:
        """What the list shows, in its order."""
        ids = tuple(line.id for line in self.frame_.list.lines.lines)
        title = self.frame_.filters[self._which].text()
        paper = open_paper(self.seat, self.theme, self._resources, self)
        paper.show_sheet(
            tr("Tasks", "打印任务清单"),
            (reads.task_sheet, ids, title),
            lambda sheet: tasks_paper(sheet, self._resources),
        )

    def _deeds(self) -> list[Deed]:
        def act(do: Callable[[TaskActs], Callable[[Any], object]]) -> Callable[[Any], object]:
            return lambda detail: do(self.acts)(detail.row)

        return [
            Deed(tr("Tasks", "催办"), "Ctrl+G", act(lambda a: a.chase), _is_unanswered),
            Deed(tr("Tasks", "已电话告知"), "Ctrl+T", act(lambda a: a.telephoned), _is_open),
            Deed(tr("Tasks", "已交纸质单"), "Ctrl+H", act(lambda a: a.handed_over), _is_open),
            Deed(tr("Tasks", "记反馈"), "Ctrl+Enter", act(lambda a: a.answer), _is_open),
            Deed(tr("Tasks", "延期"), "Ctrl+Y", act(lambda a: a.extend), _is_unanswered),
            Deed(tr("Tasks", "改交"), "Ctrl+R", act(lambda a: a.reassign), _is_open),
            Deed(tr("Tasks", "再送一次"), "Ctrl+S", act(lambda a: a.push_again), _is_open),
            Deed(tr("Tasks", "撤回"), "Ctrl+D", act(lambda a: a.withdraw), _is_open),
            Deed(tr("Tasks", "打印清单"), "Ctrl+P", self._print),
        ]

    def _made_filters(self, seat: Seat) -> list[Filter]:
        fits: tuple[Callable[[TaskLine], bool], ...] = (
            lambda row: row.task.is_overdue(seat.now()),
            lambda row: is_due_today(row.task, seat.now(), self.zone),
            lambda row: row.task.is_open,
            lambda row: not row.task.is_open,
        )
        nothing = (
            tr("Tasks", "没有逾期的任务"),
            tr("Tasks", "今天没有到期的任务"),
            tr("Tasks", "没有未办结的任务"),
            tr("Tasks", "近 30 天没有办结的任务"),
        )
        return [
            Filter(tr("Tasks", said), fit, none)
            for said, fit, none in zip(_FILTERS, fits, nothing, strict=True)
        ]


def _state_tone(task: Task) -> Tone:
    if task.source in ROUTINE and task.is_open:
        return Tone.PLAIN
    return _STATE_TONES.get(task.state, Tone.PLAIN)


def _is_open(detail: TaskDetail) -> bool:
    return detail.task.is_open


def _is_unanswered(detail: TaskDetail) -> bool:
    return detail.task.is_open and detail.task.answered_at is None


def _words() -> Words:
    return Words(
        title=tr("Tasks", "任务"),
        nothing=tr(
            "Tasks",
            "还没有任务。研判推送、调解、走访、回访、核查产生的任务都列在这里；\n"
            "按 Ctrl+N 直接交办一件。",
        ),
        keys=tr("Tasks", "↑ ↓ 换一件　Enter 打开所属的记录　Ctrl+F 查找　Esc 返回"),
        new=tr("Tasks", "交办"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    """What was answered, what was sent, what was done with it."""
    at, what = tr("Tasks", "时间"), tr("Tasks", "内容")
    columns = {
        tr("Tasks", "反馈"): [Column(at, 130), Column(tr("Tasks", "性质"), 110), Column(what)],
        tr("Tasks", "推送"): [
            *(Column(at, 130), Column(tr("Tasks", "种类"), 90)),
            *(Column(tr("Tasks", "收件人"), 160), Column(tr("Tasks", "进展"))),
        ],
        tr("Tasks", "经过"): [
            *(Column(at, 170), Column(tr("Tasks", "办理人"), 140)),
            *(Column(tr("Tasks", "事项"), 200), Column(tr("Tasks", "理由"))),
        ],
    }
    none = {
        tr("Tasks", "反馈"): tr("Tasks", "还没有反馈。收件人说了什么，按 Ctrl+Enter 记下"),
        tr("Tasks", "推送"): tr("Tasks", "没有发过消息：日常走访、回访不发，没有通道的由人告知"),
    }
    return [
        RecordTable(theme, family, name, those, nothing=none.get(name, ""))
        for name, those in columns.items()
    ]
