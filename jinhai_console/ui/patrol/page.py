"""The page 巡查岗: looks that are due on top, the post and its log, clues with their routes."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.clue import Clue, Sighting
from jinhai_console.domain.incident import Incident
from jinhai_console.domain.patrol import PatrolEntry, PatrolLook
from jinhai_console.domain.patrol_rows import (
    ClueDetail,
    ClueRow,
    LookDetail,
    LookRow,
    PostDetail,
    PostRow,
)
from jinhai_console.domain.roster import Duty
from jinhai_console.domain.route_words import route_text
from jinhai_console.domain.task import Task
from jinhai_console.services import reads
from jinhai_console.services.route_map import RouteMap
from jinhai_console.ui.disputes.parts import Stacked
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.patrol import detail as lines
from jinhai_console.ui.patrol.acts import PatrolActs
from jinhai_console.ui.patrol.route_view import RouteView
from jinhai_console.ui.patrol.words import (
    clue_line,
    gaps_text,
    look_line,
    post_line,
    state_word,
)
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import Fact, FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.tasks.given import given_lines
from jinhai_console.ui.theme import Theme

Row = LookRow | PostRow | ClueRow
Detail = LookDetail | PostDetail | ClueDetail

TO_DO, WAITING, CLUES, LOOKED, ENDED = range(5)  # what the list is narrowed to
FACTS, ROUTE, ALIKE, LOG = range(4)  # the tabs
_FILTERS = (
    mark("Patrol", "待办"),
    mark("Patrol", "待查看"),
    mark("Patrol", "线索"),
    mark("Patrol", "近一天已查看"),
    mark("Patrol", "已有结果"),
)


class PatrolPage(NarrowedPage[Row, Detail]):
    """Enter on a sighting shows its pictures, on what looks alike goes there."""

    task_wanted = Signal(object)
    kinds = (*(Incident, PatrolLook, PatrolEntry, Clue, Sighting, Attachment, Task, Duty),)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self.facts = FactsPanel(theme)
        self.seen, self.alike, self.tasks, self.log = _tables(theme, seat.family)
        self.route = RouteView(theme, seat.family)
        self._what = Stacked(self.facts, self.seen, theme)
        self._others = Stacked(self.alike, self.tasks, theme)
        super().__init__(
            seat,
            theme,
            _words(),
            _made_filters(),
            [
                Tab(tr("Patrol", "情况和轨迹"), self._what),
                Tab(tr("Patrol", "路线图"), self.route),
                Tab(tr("Patrol", "相似与移交"), self._others),
                Tab(tr("Patrol", "岗位日志"), self.log),
            ],
            self._deeds(),
        )
        self.acts = PatrolActs(seat, lambda: self.theme, self.frame_.bar, self, resources)
        self.seen.opened.connect(self._open_line)
        self.seen.pressed_letter.connect(self._letter)
        self.seen.chosen.connect(self.route.mark)
        self.alike.opened.connect(self.show_record)
        self.alike.pressed_letter.connect(self._alike_letter)
        self.tasks.opened.connect(self.task_wanted)
        self.log.opened.connect(self._open_logged)
        self.show_filter(TO_DO)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.patrol_board,)

    def read_detail(self, id: int) -> Read:
        return reads.patrol_shown, id

    def line_of(self, row: Row) -> ListLine:
        if isinstance(row, LookRow):
            return look_line(row, self.seat.now(), self.zone)
        if isinstance(row, PostRow):
            return post_line(row, self.zone)
        return clue_line(row, self.zone)

    def show_detail(self, detail: Detail) -> None:
        self.log.show_lines(lines.log_lines(detail.log, self.zone))
        if isinstance(detail, ClueDetail):
            self._show_clue(detail)
            return
        self.route.show_route(None)
        self._what.say_between("")
        for table in (self.alike, self.tasks):
            table.show_lines([])
        if isinstance(detail, LookDetail):
            self._show_look(detail)
        else:
            self._show_post(detail)

    def _show_clue(self, detail: ClueDetail) -> None:
        line = clue_line(detail.row, self.zone)
        warning = ""
        if detail.alike and detail.clue.is_running:
            said = tr("Patrol", "有 {count} 条线索可能是同一人、同一车，理由见“相似与移交”")
            warning = said.replace("{count}", str(len(detail.alike)))
        head = f"{detail.clue.number}　{state_word(detail.clue.state)}"
        if detail.merged_into:
            head += f"　{detail.merged_into}"
        self.frame_.say_head(head, line.title, warning, Tone.WAITS)
        self.facts.show_facts(lines.clue_facts(detail, self.zone))
        self._what.say_between(route_text(detail.route))
        self.seen.show_lines(lines.sighting_lines(detail, self.zone))
        self.seen.show()
        self.alike.show_lines(lines.alike_lines(detail))
        self.tasks.show_lines(given_lines(detail.tasks, self.seat.now(), self.zone))
        self.seat.bridge.read(
            reads.route_map, detail.clue.id, then=lambda found: self._draw(detail.clue.id, found)
        )

    def _draw(self, clue_id: int, found: RouteMap | None) -> None:
        if isinstance(self.detail, ClueDetail) and self.detail.clue.id == clue_id:
            self.route.show_route(found)

    def _show_look(self, detail: LookDetail) -> None:
        line = look_line(detail.row, self.seat.now(), self.zone)
        ask = ""
        if detail.row.is_wanted:
            ask = tr("Patrol", "查看现场和周边的探头，找清晰的特征和去向；看过按 Ctrl+H 记下")
        self.frame_.say_head(f"{detail.row.number}　{line.state}", line.title, ask, line.tone)
        self.facts.show_facts(lines.look_facts(detail, self.zone))
        self.seen.show_lines(lines.clue_lines(detail, self.zone))
        self.seen.setVisible(bool(detail.clues))

    def _show_post(self, detail: PostDetail) -> None:
        row, line = detail.row, post_line(detail.row, self.zone)
        tone = Tone.WARNS if row.gaps else Tone.QUIET
        self.frame_.say_head(row.name, line.title, gaps_text(row.gaps, self.zone), tone)
        self.facts.show_facts([Fact(tr("Patrol", "值班表"), "、".join(row.rostered))])
        self.seen.show_lines([])
        self.seen.hide()
        if not self.frame_.tabs[LOG].isChecked():
            self.frame_.show_tab(LOG)

    def make_new(self) -> None:
        """A clue; where the cursor is on a scene, from its incident."""
        self.acts.add(self._incident(), self.show_record)

    # -- doing --------------------------------------------------------------------------

    def _incident(self) -> tuple[int, str] | None:
        if isinstance(self.detail, LookDetail):
            return self.detail.row.id, self.detail.row.number
        return None

    def _open_line(self, id: int) -> None:
        """A sighting's pictures; of a scene, the clue."""
        if isinstance(self.detail, LookDetail):
            self.show_record(id)
            return
        if not isinstance(self.detail, ClueDetail):
            return
        row = next(each for each in self.detail.sightings if each.sighting.id == id)
        title = f"{self.detail.clue.number}　{row.sighting.place}"
        if self.acts.open_photos(title, row.photos) is None:
            self.tell(tr("Patrol", "这个轨迹点还没有照片；按 P 添加"))

    def _letter(self, letter: str) -> None:
        found, id = self.detail, self.seen.current()
        if not (isinstance(found, ClueDetail) and found.clue.is_running) or id is None:
            return
        if letter == "R":
            self.acts.correct_sighting(found, id, self.zone)
        elif letter == "X":
            self.acts.withdraw(id)
        elif letter == "P":
            self.acts.ask_photos(id)

    def _alike_letter(self, letter: str) -> None:
        id = self.alike.current()
        if letter == "M" and id is not None and _runs(self.detail):
            self.acts.end(self.detail, id)  # type: ignore[arg-type]  # as `_runs` says

    def _open_logged(self, id: tuple[int, int | None]) -> None:
        if id[1] is None:
            self.tell(tr("Patrol", "这一条没有关联警情"))
        else:
            self.incident_wanted.emit(id[1])

    def _open_incident(self, detail: Any) -> None:
        is_look = isinstance(detail, LookDetail)
        self.incident_wanted.emit(detail.row.id if is_look else detail.clue.incident_id)

    def _deeds(self) -> list[Deed]:
        def act(do: Callable[[PatrolActs, ClueDetail], object]) -> Callable[[Any], object]:
            return lambda detail: do(self.acts, detail)

        return [
            Deed(tr("Patrol", "已查看"), "Ctrl+H", self._look, _waits),
            Deed(tr("Patrol", "记日志"), "Ctrl+G", self._write),
            Deed(tr("Patrol", "轨迹点"), "Ctrl+T", self._add_sighting, _runs),
            Deed(tr("Patrol", "移交"), "Ctrl+S", act(PatrolActs.hand), _runs),
            Deed(tr("Patrol", "结果"), "Ctrl+Enter", act(PatrolActs.end), _runs),
            Deed(tr("Patrol", "更改"), "Ctrl+R", act(PatrolActs.correct), _runs),
            Deed(tr("Patrol", "案件"), "Ctrl+B", act(PatrolActs.link), _is_clue),
            Deed(tr("Patrol", "重新打开"), "Ctrl+D", act(PatrolActs.reopen), _is_over),
            Deed(tr("Patrol", "警情"), "Ctrl+O", self._open_incident, _has_incident),
            Deed(tr("Patrol", "打印"), "Ctrl+P", act(PatrolActs.print), _is_clue),
        ]

    def _look(self, detail: LookDetail) -> None:
        self.acts.look(detail.row, self.zone)

    def _write(self, _detail: Detail) -> None:
        self.acts.log(self._incident(), self.zone)

    def _add_sighting(self, detail: ClueDetail) -> None:
        self.acts.add_sighting(detail, self.zone)


def _is_clue(detail: object) -> bool:
    return isinstance(detail, ClueDetail)


def _runs(detail: object) -> bool:
    return isinstance(detail, ClueDetail) and detail.clue.is_running


def _is_over(detail: object) -> bool:
    return isinstance(detail, ClueDetail) and not detail.clue.is_running


def _waits(detail: object) -> bool:
    return isinstance(detail, LookDetail) and detail.row.look is None


def _has_incident(detail: object) -> bool:
    if isinstance(detail, ClueDetail):
        return detail.clue.incident_id is not None
    return isinstance(detail, LookDetail)


def _made_filters() -> list[Filter]:
    fits: tuple[Callable[[Row], bool], ...] = (
        _is_to_do,
        lambda row: isinstance(row, LookRow) and row.is_wanted,
        lambda row: isinstance(row, ClueRow) and row.clue.is_running,
        lambda row: isinstance(row, LookRow) and not row.is_wanted,
        lambda row: isinstance(row, ClueRow) and not row.clue.is_running,
    )
    nothing = (
        tr("Patrol", "没有待办的"),
        tr("Patrol", "没有待查看的现场"),
        tr("Patrol", "没有在追查的线索；按 Ctrl+N 登记"),
        tr("Patrol", "近一天没有查看过现场"),
        tr("Patrol", "还没有出结果的线索"),
    )
    return [
        Filter(tr("Patrol", said), fit, none)
        for said, fit, none in zip(_FILTERS, fits, nothing, strict=True)
    ]


def _is_to_do(row: Row) -> bool:
    if isinstance(row, LookRow):
        return row.is_wanted
    return isinstance(row, PostRow) or row.clue.is_running


def _words() -> Words:
    return Words(
        title=tr("Patrol", "巡查岗"),
        nothing=tr("Patrol", "盗窃、抢劫警情一到就出现在这里。"),
        keys=tr(
            "Patrol",
            "轨迹点：Enter 看照片　P 加照片　R 更正　X 撤回　　相似：Enter 打开　M 并入　Esc 返回",
        ),
        new=tr("Patrol", "登记线索"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    at, what = tr("Patrol", "时间"), tr("Patrol", "内容")
    columns = {
        tr("Patrol", "轨迹"): [
            *(Column(tr("Patrol", "序"), 44), Column(at, 110), Column(tr("Patrol", "地点"))),
            *(Column(tr("Patrol", "距上一点"), 290), Column(tr("Patrol", "照片"), 50)),
        ],
        tr("Patrol", "相似线索"): [
            *(Column(tr("Patrol", "线索"), 130), Column(tr("Patrol", "特征"))),
            Column(tr("Patrol", "为什么提示"), 380),
        ],
        tr("Patrol", "移交任务"): [
            *(Column(tr("Patrol", "交给"), 110), Column(tr("Patrol", "要求"))),
            *(Column(tr("Patrol", "进展"), 80), Column(tr("Patrol", "反馈"), 220)),
            Column(tr("Patrol", "期限"), 150),
        ],
        tr("Patrol", "岗位日志"): [
            *(Column(at, 110), Column(tr("Patrol", "种类"), 60), Column(tr("Patrol", "谁"), 80)),
            *(Column(tr("Patrol", "警情"), 120), Column(what)),
        ],
    }
    return [RecordTable(theme, family, name, those) for name, those in columns.items()]
