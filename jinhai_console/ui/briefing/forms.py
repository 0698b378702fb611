"""The forms of 会商: an opinion with whose it is and by when, who is there, the minutes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.briefing import EDITION_TITLES, Edition
from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.meeting import Meeting, MeetingDetail
from jinhai_console.domain.officer import Officer
from jinhai_console.services.command import Command
from jinhai_console.services.meetings import (
    DraftMeeting,
    GiveOpinion,
    RecordAttendance,
    WriteMinutes,
)
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import LineField, ProseField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.records.form import RecordForm
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, DayField
from jinhai_console.ui.tasks.due import DueFields
from jinhai_console.ui.tasks.forms import unserved_text
from jinhai_console.ui.tasks.receivers import ReceiversField, offered
from jinhai_console.ui.theme import Theme

_WIDE_PX = 780


class DraftForm(RecordForm):
    """拟会商: of which edition, on which day."""

    def __init__(self, seat: Seat, theme: Theme, today: date, parent: QWidget | None) -> None:
        titles = [(each, tr("Briefing", title)) for each, title in EDITION_TITLES.items()]
        self.edition = ChoiceField("edition", tr("Briefing", "种类"), titles)
        self.day = DayField("day", tr("Briefing", "日期"))
        self.day.show(today)
        super().__init__(
            seat,
            theme,
            tr("Briefing", "拟会商"),
            [self.edition, self.day],
            lambda who: DraftMeeting(
                **who, day=parse_day(self.day.read()), edition=Edition(self.edition.read())
            ),
            parent,
            key="meeting-draft",
            about=tr("Briefing", "从上次签名的会商讲到的日子起，到这一天以前"),
        )


class OpinionForm(RecordForm):
    """会商意见: at once a task for each of its owners."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        detail: MeetingDetail,
        key: str,
        lists: Lists,
        officers: Iterable[Officer],
        parent: QWidget | None,
    ) -> None:
        meeting = detail.meeting
        items = [(each.key, each.title) for each in detail.minutes.briefing.items]
        self.item = ChoiceField(
            "item", tr("Briefing", "事项"), [*items, ("", tr("Briefing", "全局"))]
        )
        self.item.show(key)
        self.text = ProseField("text", tr("Briefing", "意见"), is_required=True, rows=3)
        self.whom = ReceiversField(offered(lists, officers), label=tr("Briefing", "责任人"))
        self.due = DueFields(lists.station.zone, seat.now, tr("Briefing", "期限"), with_today=True)
        super().__init__(
            seat,
            theme,
            tr("Briefing", "会商意见"),
            [self.item, self.text, self.whom, self.due.row],
            lambda who: self._command(meeting, who),
            parent,
            key=f"opinion:{meeting.id}",
            about=tr("Briefing", "保存后就是任务，推送给责任人，办结前每次会商都会报告"),
        )
        self.setMinimumWidth(_WIDE_PX)
        for field in (self.due.span, self.whom):
            field.changed.connect(self._fit)
        self._fit()
        self.text.editor.setFocus()  # the item is known: what is said comes first

    def _command(self, meeting: Meeting, who: dict[str, Any]) -> Command:
        return GiveOpinion(
            **who,
            meeting_id=meeting.id,
            item_key=str(self.item.read()),
            text=self.text.text(),
            owners=self.whom.those,
            due_at=self.due.due_at(),
        )

    def _fit(self) -> None:
        self.due.fit()
        self._look()
        self.say(unserved_text(self.whom.chosen))


class AbsentField(LineField):
    """`何䶮 外出办案；03 病假`: officers by number or name, each with the reason."""

    def __init__(self, officers: Sequence[Officer]) -> None:
        super().__init__("absent", tr("Briefing", "缺席"))
        self._officers = {key: each.id for each in officers for key in (each.number, each.name)}
        self.hint = tr("Briefing", "姓名或警号、空格、理由；几人之间用分号")

    def those(self) -> dict[int, str]:
        return {id: reason for id, reason in self._read() if id is not None}

    def problem(self) -> str:
        for said, (id, reason) in zip(self._parts(), self._read(), strict=True):
            if id is None:
                unknown = tr("Briefing", "没有叫“{name}”的民警")
                return unknown.replace("{name}", said.partition(" ")[0])
            if not reason:
                return tr("Briefing", "“{name}”为什么缺席").replace("{name}", said)
        return ""

    def _read(self) -> list[tuple[int | None, str]]:
        found = []
        for said in self._parts():
            name, _, reason = said.partition(" ")
            found.append((self._officers.get(name), reason.strip()))
        return found

    def _parts(self) -> list[str]:
        parts = self.text().replace(";", "；").split("；")
        return [each.strip() for each in parts if each.strip()]


class AttendForm(RecordForm):
    """Whoever was written down before, else those who are on duty."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        detail: MeetingDetail,
        lists: Lists,
        officers: Sequence[Officer],
        on_duty: Iterable[int],
        parent: QWidget | None,
    ) -> None:
        known = {each.officer_id: each for each in detail.attending}
        there = {id for id, each in known.items() if each.is_present} if known else set(on_duty)
        those = [
            replace(each, is_served=True)
            for each in offered(lists, officers)
            if each.receiver.officer_id is not None
        ]
        self.present = ReceiversField(those, name="present", label=tr("Briefing", "到会"))
        self.present.restore(",".join(f"o{id}" for id in there))
        self.absent = AbsentField(officers)
        names = {each.id: each.name for each in officers}
        gone = [each for each in known.values() if not each.is_present]
        self.absent.restore("；".join(f"{names[e.officer_id]} {e.reason}" for e in gone))
        super().__init__(
            seat,
            theme,
            tr("Briefing", "到会人员"),
            [self.present, self.absent],
            lambda who: RecordAttendance(
                **who,
                meeting_id=detail.id,
                present=tuple(e.officer_id for e in self.present.those if e.officer_id),
                absent=self.absent.those(),
            ),
            parent,
            key=f"attend:{detail.id}",
        )
        self.setMinimumWidth(_WIDE_PX)


class MinutesForm(RecordForm):
    def __init__(self, seat: Seat, theme: Theme, meeting: Meeting, parent: QWidget | None) -> None:
        text = ProseField("text", tr("Briefing", "纪要"), rows=10)
        text.restore(meeting.minutes)
        super().__init__(
            seat,
            theme,
            tr("Briefing", "会商纪要"),
            (text,),
            lambda who: WriteMinutes(
                **who, meeting_id=meeting.id, version=meeting.version, text=text.text()
            ),
            parent,
            key=f"minutes:{meeting.id}",
        )
        self.setMinimumWidth(_WIDE_PX)
