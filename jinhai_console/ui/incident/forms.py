"""The forms of one incident: feedback, closing, merging, other ends, correcting, persons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from jinhai_console.domain.incident import IncidentState
from jinhai_console.domain.instant import to_local
from jinhai_console.domain.queue_filter import QueueFilter
from jinhai_console.domain.rows import IncidentDetail, IncidentRow
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.ending import (
    ArchiveIncident,
    CloseIncident,
    ExitIncident,
    MergeIncident,
    ReopenIncident,
)
from jinhai_console.services.incidents import (
    CorrectIncident,
    ReleaseScheduled,
)
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.choices import (
    alike_choices,
    category_choices,
    community_choices,
    disposition_choices,
    level_choices,
)
from jinhai_console.ui.forms.field import Field, LineField, PickField, ProseField, phone_problem
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.incident.feedback import FeedbackFields, named
from jinhai_console.ui.incident.person_fields import PersonFields
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.theme import Theme


class IncidentForms(QObject):
    """Opens the form that an action asks for, on the incident that is being looked at."""

    def __init__(self, seat: Seat, watch: IncidentWatch, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._seat = seat
        self._watch = watch
        self._theme = theme
        self._window = parent
        self._lists: reads.Lists | None = None
        self._open: dict[str, Form] = {}
        on = seat.actions.on
        on(Do.FEEDBACK, lambda: self._with_detail(self.feedback))
        on(Do.CLOSE, lambda: self._with_detail(self.close_incident))
        on(Do.REOPEN, lambda: self._with_detail(self.reopen))
        on(Do.MERGE, lambda: self._with_detail(self.merge))
        on(Do.CORRECT, lambda: self._with_detail(self.correct))
        on(Do.ADD_PERSON, lambda: self._with_detail(self.add_person))
        on(Do.TRANSFER, lambda: self._with_detail(self.transfer))
        on(Do.CANCEL, lambda: self._with_detail(self.cancel))
        on(Do.UNFOUNDED, lambda: self._with_detail(self.unfounded))
        on(Do.RELEASE, lambda: self._with_detail(self.release))
        on(Do.ARCHIVE, lambda: self._with_detail(self.archive))

    def set_lists(self, lists: reads.Lists) -> None:
        self._lists = lists

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        for form in self._open.values():
            form.dress(theme)

    def opened(self) -> list[Form]:
        """The forms that are open now."""
        return list(self._open.values())

    def feedback(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        fields = FeedbackFields(detail, lists)
        self._show(
            "feedback",
            tr("Forms", "反馈"),
            detail,
            fields.rows,
            lambda: fields.command(self._actor),
            tr("Forms", "已反馈 {number}"),
        )

    def close_incident(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        choices = disposition_choices(lists)
        disposition = PickField("disposition", tr("Forms", "处理结果"), choices, is_required=True)
        disposition.choose(named(choices, detail.disposition))
        running = [each.who for each in detail.assignments if each.is_running]
        if running:
            disposition.hint = tr("Forms", "将同时结束：{names}").replace(
                "{names}", "、".join(running)
            )
        self._show(
            "close",
            tr("Forms", "办结"),
            detail,
            [disposition],
            lambda: CloseIncident(
                actor_id=self._actor,
                incident_id=detail.row.id,
                disposition_id=disposition.value,
            ),
            tr("Forms", "已办结 {number}"),
        )

    def reopen(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        reason = ProseField("reason", tr("Forms", "理由"), is_required=True, rows=3)
        self._show(
            "reopen",
            tr("Forms", "重新打开"),
            detail,
            [reason],
            lambda: ReopenIncident(
                actor_id=self._actor, incident_id=detail.row.id, reason=reason.text()
            ),
            tr("Forms", "已重新打开 {number}"),
        )

    def merge(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        """The other open incidents are read first, so that the likeliest stand on top."""

        def open_it(others: list[IncidentRow]) -> None:
            choices = alike_choices(detail.row, others, lists)
            into = PickField("into", tr("Forms", "并入"), choices, is_required=True)
            into.hint = tr("Forms", "最像的排在前面；两起都保留编号和记录")
            self._show(
                "merge",
                tr("Forms", "合并到另一起"),
                detail,
                [into],
                lambda: MergeIncident(
                    actor_id=self._actor, incident_id=detail.row.id, into_id=into.value or 0
                ),
                tr("Forms", "已并入 {number}"),
            )

        self._seat.bridge.read(reads.open_rows, QueueFilter(), then=open_it)

    def transfer(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        receiver = LineField("receiver", tr("Forms", "转给单位"), is_required=True)
        reason = ProseField("reason", tr("Forms", "理由"), is_required=True, rows=3)
        self._show(
            "transfer",
            tr("Forms", "转出"),
            detail,
            [receiver, reason],
            lambda: self._exit(detail, IncidentState.TRANSFERRED, reason.text(), receiver.text()),
            tr("Forms", "已转出 {number}"),
        )

    def cancel(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        self._end(detail, IncidentState.CANCELLED, tr("Forms", "撤销警情"))

    def unfounded(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        self._end(detail, IncidentState.UNFOUNDED, tr("Forms", "认定虚警"))

    def correct(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        row = detail.row
        fields = _CorrectionFields(detail, lists)
        self._show(
            "correct",
            tr("Forms", "更正警情"),
            detail,
            fields.all,
            lambda: fields.command(row, self._actor),
            tr("Forms", "已更正 {number}，原内容留在记录里"),
        )

    def add_person(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        fields = PersonFields(lists, to_local(self._seat.now(), lists.station.zone).year)
        self._show(
            "person",
            tr("Forms", "添加涉警人员"),
            detail,
            fields.rows,
            lambda: fields.command(detail.row.id, self._actor),
            tr("Forms", "已添加涉警人员 {number}"),
        )

    def release(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        command = ReleaseScheduled(actor_id=self._actor, incident_id=detail.row.id)
        self._seat.orders.give(command, tr("Forms", "{number} 已转为待派"))

    def archive(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        command = ArchiveIncident(actor_id=self._actor, incident_id=detail.row.id)
        self._seat.orders.give(command, tr("Forms", "已归档 {number}"))

    @property
    def _actor(self) -> int | None:
        return self._seat.orders.actor_id

    def _end(self, detail: IncidentDetail, state: IncidentState, title: str) -> None:
        reason = ProseField("reason", tr("Forms", "理由"), is_required=True, rows=3)
        self._show(
            str(state),
            title,
            detail,
            [reason],
            lambda: self._exit(detail, state, reason.text()),
            f"{title} {{number}}",
        )

    def _exit(
        self, detail: IncidentDetail, state: IncidentState, reason: str, receiver: str = ""
    ) -> Command:
        return ExitIncident(
            actor_id=self._actor,
            incident_id=detail.row.id,
            exit=state,
            reason=reason,
            transferred_to=receiver,
        )

    def _with_detail(self, open_form: Callable[[IncidentDetail, reads.Lists], None]) -> None:
        if self._watch.detail is not None and self._lists is not None:
            open_form(self._watch.detail, self._lists)

    def _show(
        self,
        kind: str,
        title: str,
        detail: IncidentDetail,
        rows: Sequence[Field | tuple[Field, ...]],
        build: Callable[[], Command],
        said: str,
    ) -> None:
        """One form of a kind and incident; asked for again, it comes to the front."""
        key = f"{kind}:{detail.row.id}"
        if key in self._open:
            self._open[key].raise_()
            self._open[key].activateWindow()
            return
        row = detail.row
        about = "　".join(each for each in (row.number, row.category, row.place) if each)
        form = Form(
            self._seat, self._theme, title, rows, build,
            draft_key=key, said=said, about=about, parent=self._window,
        )  # fmt: skip
        self._open[key] = form
        form.finished.connect(lambda _result: self._forget(key))
        form.show()
        form.fields[0].editor.setFocus()

    def _forget(self, key: str) -> None:
        self._open.pop(key).deleteLater()


class _CorrectionFields:
    """The facts that may be corrected. A reporter field left empty keeps what is stored."""

    def __init__(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        row = detail.row
        self._confirmed = bool(detail.confirmed_category)
        kept = tr("Forms", "不改则留空：{masked}")
        self.category = PickField("category", tr("Forms", "类别"), category_choices(lists))
        if not self._confirmed:
            self.category.choose(row.category_id)
        else:
            self.category.hint = tr("Forms", "接警类别，不改则留空")
        self.level = PickField("level", tr("Forms", "级别"), level_choices(lists))
        self.level.choose(row.level)
        self.address = LineField("address", tr("Forms", "地址"))
        self.address.restore(row.address)
        self.community = PickField("community", tr("Forms", "社区"), community_choices(lists))
        self.community.choose(row.community_id)
        self.reporter = LineField(
            "reporter",
            tr("Forms", "报警人"),
            placeholder=kept.replace("{masked}", detail.reporter),
        )
        self.phone = LineField(
            "phone",
            tr("Forms", "电话"),
            placeholder=kept.replace("{masked}", detail.reporter_phone),
            check=phone_problem,
        )

    @property
    def all(self) -> list[Field]:
        return [
            self.category, self.level, self.address, self.community, self.reporter, self.phone
        ]  # fmt: skip

    def command(self, row: IncidentRow, actor_id: int | None) -> CorrectIncident:
        return CorrectIncident(
            actor_id=actor_id,
            incident_id=row.id,
            version=row.version,
            category_id=self.category.value,
            level=self.level.value or row.level,
            address=self.address.text(),
            community_id=self.community.value,
            reporter_name=self.reporter.text().strip() or None,
            reporter_phone=self.phone.text().strip() or None,
        )
