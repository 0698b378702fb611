"""The page 会商: the meetings, one whole, what is asked for in it, its signature."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal

from jinhai_console.domain.briefing import EDITION_TITLES, Edition
from jinhai_console.domain.instant import day_of, full_text
from jinhai_console.domain.meeting import (
    Attendance,
    Meeting,
    MeetingDetail,
    MeetingRow,
    Opinion,
    OpinionLine,
)
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.task import Task
from jinhai_console.reports.paper import briefing_paper, minutes_paper
from jinhai_console.services import reads
from jinhai_console.services.meetings import DraftMeeting, WithdrawOpinion
from jinhai_console.ui.briefing.forms import AttendForm, DraftForm, MinutesForm, OpinionForm
from jinhai_console.ui.briefing.item_view import ItemView
from jinhai_console.ui.briefing.signing import SigningWindow
from jinhai_console.ui.briefing.wall import MeetingWall
from jinhai_console.ui.handover.paper_window import PaperWindow, open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import Fact, FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.page import Read, RecordPage
from jinhai_console.ui.records.table import Column, RecordTable, TableLine
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

_MARKED = (mark("Briefing", "每日会商"), mark("Briefing", "每周会商"), mark("Briefing", "每月会商"))


class MeetingsPage(RecordPage[MeetingRow, MeetingDetail]):
    """`behind_wanted(title, records, ids)`: what a row of an item counts or names."""

    behind_wanted = Signal(str, str, object)
    kinds = (Meeting, Opinion, Attendance, Task)

    def __init__(self, seat: Seat, theme: Theme, resources: Path) -> None:
        self._resources = resources
        self.paper: PaperWindow | None = None
        self.wall: MeetingWall | None = None
        self.signing: SigningWindow | None = None
        self.items = ItemView(theme, seat.family)
        self.given = _opinions(theme, seat.family)
        self.facts = FactsPanel(theme, columns=1)
        super().__init__(
            seat,
            theme,
            Words(
                title=tr("Briefing", "会商"),
                new=tr("Briefing", "拟会商"),
                nothing=tr(
                    "Briefing", "还没有会商；到了设定的时间自动拟出，也可以按 Ctrl+N 现在拟"
                ),
                keys=tr("Briefing", "PgDn / PgUp 换一项　Enter 看是哪些　Ctrl+F 查找　Esc 返回"),
            ),
            _filters(),
            [
                Tab(tr("Briefing", "材料"), self.items),
                Tab(tr("Briefing", "意见"), self.given),
                Tab(tr("Briefing", "到会和纪要"), self.facts),
            ],
            self._deeds(),
        )
        self.items.rows_wanted.connect(self._open_rows)
        self.frame_.list.activated.connect(lambda _index: self.items.setFocus())

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.meeting_rows,)

    def read_detail(self, id: int) -> Read:
        return reads.meeting_detail, id

    def line_of(self, row: MeetingRow) -> ListLine:
        meeting = row.meeting
        about = tr("Briefing", "意见 {count}，未办结 {open}").replace("{count}", str(row.opinions))
        return ListLine(
            id=row.id,
            state=tr("Briefing", "已签名") if meeting.is_signed else tr("Briefing", "未签名"),
            number="",
            title=f"{_title(meeting.edition)} {meeting.day}",
            about=about.replace("{open}", str(row.open)),
            right=row.chair,
        )

    def show_detail(self, detail: MeetingDetail) -> None:
        meeting, minutes = detail.meeting, detail.minutes
        head = f"{_title(meeting.edition)} {meeting.day}"
        self.frame_.say_head(head, _span(meeting), *self._standing(detail))
        self.items.show_minutes(minutes)
        self.given.show_lines(
            [
                TableLine(
                    each.id,
                    (each.number, each.item, each.text, each.owners, each.due, _state(each)),
                )
                for each in minutes.opinions
            ]
        )
        self.facts.show_facts(self._facts(detail))
        if self.wall is not None:
            self.wall.show_minutes(minutes)

    def _standing(self, detail: MeetingDetail) -> tuple[str, Tone]:
        if detail.meeting.is_signed:
            return "", Tone.QUIET
        if not detail.attending:
            return tr("Briefing", "还没有写谁到会：Ctrl+T"), Tone.WAITS
        return tr("Briefing", "会后由主持的所领导签名：Ctrl+S"), Tone.WAITS

    def _facts(self, detail: MeetingDetail) -> list[Fact]:
        minutes, meeting = detail.minutes, detail.meeting
        none = tr("Briefing", "无")
        absent = "；".join(f"{each.name} {each.reason}" for each in minutes.absent)
        chair = minutes.chair
        signed = f"{chair.name} {chair.signed}".strip() or tr("Briefing", "未签名")
        return [
            Fact(tr("Briefing", "到会"), "、".join(minutes.present) or none),
            Fact(tr("Briefing", "缺席"), absent or none),
            Fact(tr("Briefing", "纪要"), minutes.minutes or none),
            Fact(tr("Briefing", "材料拟出"), full_text(meeting.drafted_at, self.zone)),
            Fact(tr("Briefing", "主持人签名"), signed),
            Fact(tr("Briefing", "校验码"), minutes.checkpoint or none),
        ]

    # -- doing --------------------------------------------------------------------------

    def make_new(self) -> None:
        form = DraftForm(self.seat, self.theme, day_of(self.seat.now(), self.zone), self)
        form.saved.connect(lambda answer: self.show_record(answer.id))
        self.open_form(form)

    def _draw_again(self, detail: MeetingDetail) -> None:
        meeting = detail.meeting
        command = DraftMeeting(
            actor_id=self.actor_id, day=detail.minutes.briefing.day, edition=meeting.edition
        )
        self.seat.orders.give(command, tr("Briefing", "已重拟 {number}；意见和到会保留"))

    def opine(self, detail: MeetingDetail, key: str | None = None) -> None:
        """On the item that is shown, or on `key`."""
        shown = self.items.item
        on = key if key is not None else (shown.key if shown else "")

        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            wall = self.wall
            parent = wall if wall is not None and wall.isVisible() else self
            self.open_form(OpinionForm(self.seat, self.theme, detail, on, *read, parent))

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _attend(self, detail: MeetingDetail) -> None:
        def known(read: tuple[reads.Lists, list[Officer]]) -> None:
            def ask(rows: Sequence[OfficerRow]) -> None:
                on_duty = [each.id for each in rows if each.is_on_duty]
                form = AttendForm(self.seat, self.theme, detail, *read, on_duty, self)
                self.open_form(form)

            self.seat.bridge.read(reads.officer_rows, then=ask)

        self.seat.bridge.read(reads.lists_and_officers, then=known)

    def _write(self, detail: MeetingDetail) -> None:
        self.open_form(MinutesForm(self.seat, self.theme, detail.meeting, self))

    def _withdraw(self, detail: MeetingDetail) -> None:
        id = self.given.current()
        line = next((each for each in detail.minutes.opinions if each.id == id), None)
        if line is None:
            self.tell(tr("Briefing", "请先在“意见”里选一条"))
            return
        self.frame_.bar.ask(
            tr("Briefing", "为什么撤回 {number}？它的任务一并撤回").replace(
                "{number}", line.number
            ),
            lambda said: self.seat.orders.give(
                WithdrawOpinion(actor_id=self.actor_id, opinion_id=line.id, reason=said)
            ),
        )

    def _sign(self, detail: MeetingDetail) -> None:
        self.signing = SigningWindow(self.seat, self.theme, detail.id, self)
        self.signing.finished.connect(self.signing.deleteLater)
        self.signing.show()

    def _print(self, detail: MeetingDetail) -> None:
        """Signed, the minutes; before, what is told with lines for the pen."""
        paper = open_paper(self.seat, self.theme, self._resources, self)
        self.paper = paper
        resources = self._resources
        paper.show_sheet(
            tr("Briefing", "打印会商"),
            (reads.meeting_detail, detail.id),
            lambda found: (
                minutes_paper(found.minutes, resources)
                if found.attending or found.opinions
                else briefing_paper(found.minutes.briefing, resources)
            ),
        )

    def _show_wall(self, detail: MeetingDetail) -> None:
        if self.wall is None:
            self.wall = MeetingWall(self.theme, self.seat.family, self)
            self.wall.opinion_wanted.connect(self._opine_from_wall)
            self.wall.view.rows_wanted.connect(self._open_rows)
        self.wall.show_minutes(detail.minutes)
        self.wall.showFullScreen()
        self.wall.setFocus()

    def _opine_from_wall(self, key: str) -> None:
        if self.detail is not None and not self.detail.meeting.is_signed:
            self.opine(self.detail, key)

    def _open_rows(self, title: str, records: str, ids: tuple[int, ...]) -> None:
        if self.wall is not None:
            self.wall.close()
        self.behind_wanted.emit(title, records, ids)

    def dress(self, theme: Theme) -> None:
        super().dress(theme)
        if self.wall is not None:
            self.wall.dress(theme)

    def _deeds(self) -> tuple[Deed, ...]:
        return (
            Deed(tr("Briefing", "提意见"), "Ctrl+O", self.opine, _is_open),
            Deed(tr("Briefing", "到会"), "Ctrl+T", self._attend, _is_open),
            Deed(tr("Briefing", "纪要"), "Ctrl+E", self._write, _is_open),
            Deed(tr("Briefing", "重拟"), "Ctrl+G", self._draw_again, _is_open),
            Deed(tr("Briefing", "撤回意见"), "Ctrl+D", self._withdraw, _may_withdraw),
            Deed(tr("Briefing", "签名"), "Ctrl+S", self._sign, _is_open),
            Deed(tr("Briefing", "大屏"), "Ctrl+B", self._show_wall),
            Deed(tr("Briefing", "打印"), "Ctrl+P", self._print),
        )


def _is_open(detail: MeetingDetail) -> bool:
    return not detail.meeting.is_signed


def _may_withdraw(detail: MeetingDetail) -> bool:
    return _is_open(detail) and any(each.stands for each in detail.opinions)


def _span(meeting: Meeting) -> str:
    if meeting.first == meeting.last:
        return tr("Briefing", "通报 {day} 一天").replace("{day}", meeting.first)
    span = tr("Briefing", "通报 {first} 至 {last}").replace("{first}", meeting.first)
    return span.replace("{last}", meeting.last)


def _title(edition: Edition) -> str:
    return tr("Briefing", EDITION_TITLES[edition])


def _state(line: OpinionLine) -> str:
    if line.withdrawn:
        return tr("Briefing", "已撤回：{why}").replace("{why}", line.withdrawn)
    return line.state


def _filters() -> list[Filter]:
    return [
        Filter(tr("Briefing", "全部"), lambda _row: True, ""),
        Filter(
            tr("Briefing", "未签名"),
            lambda row: not row.meeting.is_signed,
            tr("Briefing", "没有等待签名的会商"),
        ),
        Filter(
            tr("Briefing", "意见未办结"),
            lambda row: row.open > 0,
            tr("Briefing", "会商意见都办结了"),
        ),
    ]


def _opinions(theme: Theme, family: str) -> RecordTable:
    return RecordTable(
        theme,
        family,
        tr("Briefing", "会商意见"),
        [
            Column(tr("Briefing", "编号"), 120),
            Column(tr("Briefing", "事项"), 110),
            Column(tr("Briefing", "意见")),
            Column(tr("Briefing", "责任人"), 110),
            Column(tr("Briefing", "期限"), 100),
            Column(tr("Briefing", "落实"), 110),
        ],
        nothing=tr("Briefing", "还没有意见；按 Ctrl+O 对正在看的一项提一条，保存后就是任务"),
    )
