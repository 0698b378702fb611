"""The page 走访: the places by when they are due, one place whole, its visits with their photos."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Answer, Done
from jinhai_console.domain.visit import Due, PlaceKind, Visit, VisitPlace
from jinhai_console.domain.visit_rows import PlaceDetail, PlaceRow
from jinhai_console.reports.paper import route_paper
from jinhai_console.services import reads
from jinhai_console.services.unmask import UNMASKED_FOR
from jinhai_console.services.visits import RestorePlace, RetirePlace, UnmaskPlace
from jinhai_console.ui.handover.paper_window import open_paper
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.records.deed import Deed
from jinhai_console.ui.records.facts import FactsPanel
from jinhai_console.ui.records.frame import Filter, Tab, Words
from jinhai_console.ui.records.line import ListLine, Tone
from jinhai_console.ui.records.narrowed import NarrowedPage
from jinhai_console.ui.records.page import Read
from jinhai_console.ui.records.table import Column, RecordTable
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme
from jinhai_console.ui.visits.folder import FolderImporting
from jinhai_console.ui.visits.forms import PlaceForm, VisitForm
from jinhai_console.ui.visits.lines import facts_of, incident_lines, visit_lines
from jinhai_console.ui.visits.photos import VisitPhotos
from jinhai_console.ui.visits.words import day_text, due_text, due_tone, kind_word

OVERDUE, WEEK, SITES, PERSONS, ALL, RETIRED = range(6)  # what the list is narrowed to
_FILTERS: tuple[tuple[str, Callable[[PlaceRow], bool], str], ...] = (
    (
        mark("Visits", "逾期"),
        lambda row: row.due is Due.OVERDUE,
        mark("Visits", "没有逾期的走访"),
    ),
    (
        mark("Visits", "本周"),
        lambda row: row.due in (Due.OVERDUE, Due.WEEK),
        mark("Visits", "一周内没有到期的走访"),
    ),
    (
        mark("Visits", "工地"),
        lambda row: row.place.kind is PlaceKind.SITE and row.due is not Due.RETIRED,
        mark("Visits", "没有工地和重点部位；在派出所资料里登记"),
    ),
    (
        mark("Visits", "重点人员"),
        lambda row: row.place.kind is PlaceKind.PERSON and row.due is not Due.RETIRED,
        mark("Visits", "没有登记重点人员"),
    ),
    (
        mark("Visits", "全部"),
        lambda row: row.due is not Due.RETIRED,
        mark("Visits", "没有在用的走访对象"),
    ),
    (
        mark("Visits", "已停用"),
        lambda row: row.due is Due.RETIRED,
        mark("Visits", "没有停用的走访对象"),
    ),
)


class VisitsPage(NarrowedPage[PlaceRow, PlaceDetail]):
    """Places are masked; `查看` asks for a reason and shows the people of one for a minute."""

    kinds = (VisitPlace, Visit, Attachment)

    def __init__(
        self, seat: Seat, theme: Theme, resources: Path, *, native_dialogs: bool = True
    ) -> None:
        self._resources = resources
        self._native = native_dialogs
        self._full: VisitPlace | None = None  # the one that is shown in full
        self._newest: tuple[int, int | None] = (0, None)  # a place, its latest visit
        self.facts = FactsPanel(theme)
        self.visits, self.incidents = _tables(theme, seat.family)
        self.photos = VisitPhotos(seat, theme, native_dialogs=native_dialogs)
        super().__init__(
            seat,
            theme,
            _words(),
            [Filter(tr("Visits", said), fits, tr("Visits", none)) for said, fits, none in _FILTERS],
            [
                Tab(tr("Visits", "内容"), self.facts),
                Tab(tr("Visits", "走访"), self.visits),
                Tab(tr("Visits", "照片"), self.photos),
                Tab(tr("Visits", "警情"), self.incidents),
            ],
            self._deeds(),
        )
        self._mask = QTimer(self, singleShot=True, interval=UNMASKED_FOR // 1_000)
        self._mask.timeout.connect(self._mask_again)
        self.folder = FolderImporting(seat, self, native_dialogs=native_dialogs)
        self._offer_import()
        self.visits.opened.connect(self.photos.open_of)
        self.incidents.opened.connect(self.incident_wanted)
        self.frame_.list.activated.connect(lambda _index: self._record_current())
        self.show_filter(ALL)

    # -- what is listed ---------------------------------------------------------------

    def read_rows(self) -> Read:
        return (reads.place_rows,)

    def read_detail(self, id: int) -> Read:
        return reads.place_detail, id

    def line_of(self, row: PlaceRow) -> ListLine:
        place, now = row.place, self.seat.now()
        last = day_text(place.last_visited_at, self.zone)
        seen = tr("Visits", "上次 {day}").replace("{day}", last) if last else ""
        return ListLine(
            id=row.id,
            state=kind_word(place.kind),
            number="",
            # The name first: it is what is looked for, and of the two the address may be cut.
            title=f"{place.label}　{row.community} {place.where}".strip(),
            about=" · ".join(
                each for each in (row.officer or tr("Visits", "没有责任民警"), seen) if each
            ),
            right=due_text(row, now, self.zone),
            tone=Tone.QUIET if row.officer else Tone.ALERTS,
            right_tone=due_tone(row),
            found_by=f"{place.name} {place.contact_name} {place.contact_phone}",
        )

    def show_detail(self, detail: PlaceDetail) -> None:
        now = self.seat.now()
        full = self._full if self._full is not None and self._full.id == detail.row.id else None
        cautions = "；".join(each.text for each in detail.cautions)
        warning = tr("Visits", "警示：{text}").replace("{text}", cautions) if cautions else ""
        head = f"{kind_word(detail.place.kind)}　{full.name if full else detail.place.label}"
        about = f"{detail.row.community} {detail.place.where}".strip()
        self.frame_.say_head(head, about, warning, Tone.ALERTS)
        self.facts.show_facts(facts_of(detail, full, now, self.zone))
        self.visits.show_lines(visit_lines(detail, full, self.zone))
        self._go_to_newest(detail)
        self.photos.show_detail(detail)
        self.incidents.show_lines(incident_lines(detail))

    def _go_to_newest(self, detail: PlaceDetail) -> None:
        """A visit just recorded is the one whose photos come next, not the one before."""
        newest = detail.visits[0].id if detail.visits else None
        before, self._newest = self._newest, (detail.row.id, newest)
        if newest is not None and before[0] == detail.row.id and before[1] != newest:
            self.visits.choose(newest)

    def show_only(self, title: str, ids: Sequence[int]) -> None:
        """A place counts once here, however many visits of it the number counts."""
        super().show_only(title, tuple(dict.fromkeys(ids)))

    def make_new(self) -> None:
        self._ask_place(None)

    # -- doing --------------------------------------------------------------------------

    def record(self, detail: PlaceDetail) -> None:
        """登记走访."""

        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            self.open_form(VisitForm(self.seat, self.theme, detail.row, *read, self))

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _correct(self, detail: PlaceDetail) -> None:
        """The visit under the cursor; its form shows whom they met, so a reason comes first."""
        visit = next((e.visit for e in detail.visits if e.id == self.visits.current()), None)
        visit = visit or detail.visits[0].visit

        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            self.open_form(VisitForm(self.seat, self.theme, detail.row, *read, self, visit))

        def open_it(_place: VisitPlace) -> None:
            self.seat.bridge.read(reads.lists_and_officers, then=ask)

        self._unmask(detail, open_it)

    def _ask_place(self, place: VisitPlace | None) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            form = PlaceForm(self.seat, self.theme, *read, place, self)
            form.saved.connect(lambda answer: self.show_record(answer.id))
            self.open_form(form)

        self.seat.bridge.read(reads.lists_and_officers, then=ask)

    def _change(self, detail: PlaceDetail) -> None:
        """The form shows names and numbers in full: a reason first, but for a site."""
        if detail.place.kind is PlaceKind.SITE:
            self._ask_place(detail.place)
        else:
            self._unmask(detail, self._ask_place)

    def _record_current(self) -> None:
        if self.detail is not None and _is_used(self.detail):
            self.record(self.detail)

    def _retire(self, detail: PlaceDetail) -> None:
        question = tr("Visits", "为什么停用 {name}？").replace("{name}", detail.place.label)
        self.frame_.bar.ask(
            question,
            lambda said: self.seat.orders.give(
                RetirePlace(actor_id=self.actor_id, place_id=detail.row.id, reason=said),
                tr("Visits", "已停用 {number}"),
            ),
        )

    def _restore(self, detail: PlaceDetail) -> None:
        command = RestorePlace(actor_id=self.actor_id, place_id=detail.row.id)
        self.seat.orders.give(command, tr("Visits", "已恢复 {number}"))

    def _unmask(
        self, detail: PlaceDetail, then: Callable[[VisitPlace], object] | None = None
    ) -> None:
        """`then` is done with the place that is seen in full; at once where it is already."""
        if then is not None and self._full is not None and self._full.id == detail.row.id:
            then(detail.place)
            return

        def give(reason: str) -> None:
            command = UnmaskPlace(actor_id=self.actor_id, place_id=detail.row.id, reason=reason)
            said = tr("Visits", "联系方式显示 60 秒，理由已记入日志")
            self.seat.orders.give(command, said, lambda answer: self._unmasked(answer, then))

        question = tr("Visits", "查看 {name} 的联系方式，理由？")
        self.frame_.bar.ask(question.replace("{name}", detail.place.label), give)

    def _unmasked(self, answer: Answer, then: Callable[[VisitPlace], object] | None) -> None:
        def show(place: VisitPlace | None) -> None:
            self._full = place
            self._mask.start()
            if self.detail is not None:
                self.show_detail(self.detail)
            if place is not None and then is not None:
                then(place)

        if isinstance(answer, Done):
            self.seat.bridge.read(reads.place_unmasked, answer.sequence, then=show)

    def _mask_again(self) -> None:
        self._full = None
        if self.detail is not None:
            self.show_detail(self.detail)

    def _print(self, detail: PlaceDetail) -> None:
        """The round of whoever has the chosen place."""
        row = detail.row
        if row.officer_id is None:
            self.tell(tr("Visits", "这个走访对象没有责任民警，没有路线可打印"))
            return
        paper = open_paper(
            self.seat, self.theme, self._resources, self, native_dialogs=self._native
        )
        paper.show_sheet(
            tr("Visits", "打印走访路线单：{name}").replace("{name}", row.officer),
            (reads.route_sheet, row.officer_id),
            lambda sheet: route_paper(sheet, self._resources),
        )

    def _ask_photos(self, detail: PlaceDetail) -> None:
        """For the visit under the cursor."""
        self.photos.ask(self.visits.current() or detail.visits[0].id)

    # -- building -----------------------------------------------------------------------

    def _offer_import(self) -> None:
        """Also where there is no place yet."""
        button = QPushButton(tr("Visits", "导入  Ctrl+H"))
        button.setAutoDefault(False)
        button.setShortcut("Ctrl+H")
        button.clicked.connect(self.folder.ask)
        self.frame_.top.addWidget(button)

    def _deeds(self) -> list[Deed]:
        return [
            Deed(tr("Visits", "登记走访"), "Ctrl+Enter", self.record, _is_used),
            Deed(tr("Visits", "更正走访"), "Ctrl+E", self._correct, _has_visits),
            Deed(tr("Visits", "添加照片"), "Ctrl+G", self._ask_photos, _has_visits),
            Deed(tr("Visits", "查看联系方式"), "Ctrl+T", self._unmask),
            Deed(tr("Visits", "更改"), "Ctrl+R", self._change, _is_used),
            Deed(tr("Visits", "停用"), "Ctrl+D", self._retire, _is_used),
            Deed(tr("Visits", "恢复"), "Ctrl+Y", self._restore, lambda it: not _is_used(it)),
            Deed(tr("Visits", "打印路线单"), "Ctrl+P", self._print, _is_used),
        ]


def _is_used(detail: PlaceDetail) -> bool:
    return detail.row.due is not Due.RETIRED


def _has_visits(detail: PlaceDetail) -> bool:
    return bool(detail.visits)


def _words() -> Words:
    return Words(
        title=tr("Visits", "走访"),
        nothing=tr(
            "Visits",
            "还没有走访对象。按 Ctrl+N 登记住户、重点人员或商户单位，按 Ctrl+H 导入台账；\n"
            "工地与重点部位在派出所资料里登记。",
        ),
        keys=tr("Visits", "↑ ↓ 换一处　Enter 登记走访　Ctrl+F 查找　Esc 返回"),
        new=tr("Visits", "登记对象"),
    )


def _tables(theme: Theme, family: str) -> list[RecordTable]:
    visits = [
        *(Column(tr("Visits", "时间"), 140), Column(tr("Visits", "结果"), 90)),
        *(Column(tr("Visits", "民警"), 90), Column(tr("Visits", "见到谁，做了什么"))),
        *(Column(tr("Visits", "照片"), 70), Column(tr("Visits", "来源"), 90)),
    ]
    incidents = [
        *(Column(tr("Visits", "编号"), 150), Column(tr("Visits", "接警"), 130)),
        *(Column(tr("Visits", "类别"), 180), Column(tr("Visits", "处理结果"))),
    ]
    unvisited = tr("Visits", "还没有走访过。按 Ctrl+Enter 登记")
    quiet = tr("Visits", "工地与重点部位的地址上近期没有警情；其他走访对象不查警情")
    return [
        RecordTable(theme, family, tr("Visits", "走访"), visits, nothing=unvisited),
        RecordTable(theme, family, tr("Visits", "警情"), incidents, nothing=quiet),
    ]
