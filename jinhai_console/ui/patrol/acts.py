"""What can be done at the patrol post: forms beside the page, reasons asked in place."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jinhai_console.domain.attachment import AttachmentRow
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.patrol_rows import ClueDetail, ClueRow, LookRow
from jinhai_console.reports.paper import Paper, clue_paper
from jinhai_console.services import reads
from jinhai_console.services.attachments import KeptPhoto, read_photo
from jinhai_console.services.clue_sheet import ClueSheet
from jinhai_console.services.clues import LinkClue, ReopenClue
from jinhai_console.services.sightings import AddSightingPhoto, WithdrawSighting
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.handover.paper_window import PaperWindow, open_paper
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.photo_window import PhotoWindow
from jinhai_console.ui.incident.photos import kept_photo
from jinhai_console.ui.notice import Notice, Tone
from jinhai_console.ui.patrol import forms
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme

MOST_AT_ONCE = 20
Incident = tuple[int, str]  # its id and number


class PatrolActs(QObject):
    """Which record is meant, the caller says."""

    def __init__(
        self,
        seat: Seat,
        theme: Callable[[], Theme],
        bar: ReasonBar,
        page: QWidget,
        resources: Path,
    ) -> None:
        super().__init__(page)
        self._seat = seat
        self._theme = theme
        self._bar = bar
        self._page = page
        self._resources = resources
        self.form: Form | None = None  # the last that was opened
        self.paper: PaperWindow | None = None
        self.files: QFileDialog | None = None

    # -- the post ---------------------------------------------------------------------

    def look(self, row: LookRow, zone: str) -> None:
        self._open(forms.LookForm(self._seat, self._theme(), row, zone, self._page))

    def log(self, incident: Incident | None, zone: str) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            theme = self._theme()
            self._open(forms.LogForm(self._seat, theme, read[1], zone, self._page, incident))

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    # -- clues ------------------------------------------------------------------------

    def add(self, incident: Incident | None, then: Callable[[int], object]) -> None:
        form = forms.ClueForm(self._seat, self._theme(), self._page, incident=incident)
        form.saved.connect(lambda answer: then(answer.id))
        self._open(form)

    def correct(self, detail: ClueDetail) -> None:
        self._open(forms.ClueForm(self._seat, self._theme(), self._page, clue=detail.clue))

    def hand(self, detail: ClueDetail) -> None:
        def ask(read: tuple[reads.Lists, list[Officer]]) -> None:
            self._open(forms.HandForm(self._seat, self._theme(), detail.clue, *read, self._page))

        self._seat.bridge.read(reads.lists_and_officers, then=ask)

    def end(self, detail: ClueDetail, into_id: int | None = None) -> None:
        """`into_id`: it is the same as that one."""

        def ask(rows: Sequence[ClueRow]) -> None:
            others = [
                Choice(each.id, each.clue.number, each.clue.number[-4:])
                for each in rows
                if each.id != detail.clue.id
            ]
            theme = self._theme()
            self._open(forms.EndForm(self._seat, theme, detail.clue, others, self._page, into_id))

        self._seat.bridge.read(reads.clue_list, then=ask)

    def reopen(self, detail: ClueDetail) -> None:
        clue = detail.clue
        self._bar.ask(
            tr("Patrol", "为什么重新打开 {number}？").replace("{number}", clue.number),
            lambda said: self._seat.orders.give(
                ReopenClue(actor_id=self._actor, clue_id=clue.id, reason=said)
            ),
        )

    def link(self, detail: ClueDetail) -> None:
        """To the case whose number is typed."""
        clue = detail.clue

        def found(number: str, case_id: int | None) -> None:
            if case_id is None:
                none = tr("Patrol", "没有编号为 {number} 的案件；请核对")
                self._refuse(none.replace("{number}", number))
                return
            self._seat.orders.give(LinkClue(actor_id=self._actor, clue_id=clue.id, case_id=case_id))

        def ask(number: str) -> None:
            said = number.strip()
            self._seat.bridge.read(reads.case_id, said, then=partial(found, said))

        question = tr("Patrol", "{number} 关联哪个案件？").replace("{number}", clue.number)
        self._bar.ask(question, ask, hint=tr("Patrol", "案件编号，如 刑案2026-0017"))

    def print(self, detail: ClueDetail) -> None:
        paper = open_paper(self._seat, self._theme(), self._resources, self._page)
        self.paper = paper
        pictures = partial(read_photo, self._seat.bridge.desk)

        def made(sheet: ClueSheet) -> Paper:
            return clue_paper(sheet, pictures, self._resources)

        paper.show_sheet(tr("Patrol", "打印线索移交单"), (reads.clue_sheet, detail.clue.id), made)

    # -- sightings --------------------------------------------------------------------

    def add_sighting(self, detail: ClueDetail, zone: str) -> None:
        self._open(forms.SightingForm(self._seat, self._theme(), detail.clue, zone, self._page))

    def correct_sighting(self, detail: ClueDetail, id: int, zone: str) -> None:
        known = next(each.sighting for each in detail.sightings if each.sighting.id == id)
        self._open(
            forms.SightingForm(self._seat, self._theme(), detail.clue, zone, self._page, known)
        )

    def withdraw(self, id: int) -> None:
        self._bar.ask(
            tr("Patrol", "为什么撤回这个轨迹点？它留在记录里，不再画在路线上"),
            lambda said: self._seat.orders.give(
                WithdrawSighting(actor_id=self._actor, sighting_id=id, reason=said)
            ),
        )

    def ask_photos(self, sighting_id: int) -> None:
        """Which files; then take them in."""
        dialog = QFileDialog(self._page.window(), tr("Patrol", "选择这个轨迹点的照片"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setNameFilters(["JPEG, PNG, WebP (*.jpg *.jpeg *.png *.webp)", "* (*)"])
        dialog.filesSelected.connect(
            lambda names: self.add_photos(sighting_id, [Path(each) for each in names])
        )
        self.files = dialog
        dialog.open()

    def add_photos(self, sighting_id: int, paths: Iterable[Path]) -> None:
        for path in list(paths)[:MOST_AT_ONCE]:
            self._add_photo(sighting_id, path)

    def open_photos(self, title: str, rows: Sequence[AttachmentRow]) -> PhotoWindow | None:
        if not rows:
            return None
        window = PhotoWindow(self._seat.bridge, self._theme(), title, rows, self._page.window())
        window.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        window.show_photo(0)
        window.open()
        return window

    def _add_photo(self, sighting_id: int, path: Path) -> None:
        def give(photo: KeptPhoto) -> None:
            command = AddSightingPhoto(actor_id=self._actor, sighting_id=sighting_id, photo=photo)
            self._seat.orders.give(command, tr("Patrol", "已添加照片 {number}"))

        desk = self._seat.bridge.desk
        self._seat.bridge.aside(
            kept_photo,
            desk,
            path,
            then=give,
            failed=lambda said: self._refuse(f"{path.name}：{said}"),
        )

    def _refuse(self, said: str) -> None:
        self._seat.orders.told.emit(Notice(said, Tone.REFUSED))

    def _open(self, form: Form) -> None:
        form.finished.connect(form.deleteLater)
        self.form = form
        form.show()

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id
