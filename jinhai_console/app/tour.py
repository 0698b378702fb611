"""The main job on the demonstration station, step by step, with a picture of each step."""

import json
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.app.console import Console
from jinhai_console.app.scene import Album, active_dialog, until
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import to_local
from jinhai_console.domain.outcome import Refused
from jinhai_console.intake.receiving import Receiver
from jinhai_console.reports.handover import handover_pdf
from jinhai_console.reports.whole_file import write_whole
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk, wall_clock
from jinhai_console.services.dispatch import StampMilestone
from jinhai_console.services.ending import CloseIncident, GiveFeedback
from jinhai_console.services.handover import sheet_of
from jinhai_console.ui.do import Do

MESSAGE_ID = "TOUR0001"
_STEPS = (Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE, Milestone.CLEARED)


class TourFailed(Exception):
    """A step of the main job could not be done; the sentence says which."""


@dataclass(slots=True)
class Tour:
    """Carries out the main job in the window of `console`; leaves pictures and the PDF."""

    folder: Path
    pictures: list[Path]
    pdf: Path | None = None

    async def act(self, console: Console) -> None:
        album = Album(console, self.folder)
        desk = console.bridge.desk
        await until(console.workplace.queue.model.rowCount, "队列里的警情")
        await album.take("登录")
        await self._sign_in(console)
        await album.take("指挥台")
        incident_id = await self._receive(console, desk)
        await album.take("收到平台消息")
        await self._assign(console)
        await album.take("派警")
        await self._handle(console, desk)
        await album.take("处置完毕")
        await self._close(console, desk, incident_id)
        await album.take("办结")
        console.window.actions_[Do.NEW_INCIDENT].trigger()
        await until(lambda: console.workplace.intake.form is not None, "新警情表单")
        await album.take("电话接警", active_dialog())
        form = console.workplace.intake.form
        if form is not None:
            form.reject()
        console.window.actions_[Do.HANDOVER].trigger()
        await album.take("交接班")
        self.pdf = await self._print(desk)
        self.pictures = album.pictures

    async def _sign_in(self, console: Console) -> None:
        founded = console.founded
        if founded is None:
            raise TourFailed("演示要用全新的示范数据库")
        console.workplace.pages.sign_in_as(founded.officer, founded.password)
        await until(lambda: console.workplace.signed_in, "登录")

    async def _receive(self, console: Console, desk: Desk) -> int:
        zone = console.workplace.zone
        message = {
            "id": MESSAGE_ID,
            "received_at": to_local(wall_clock(), zone).isoformat(),
            "category": ["刑事类警情", "盗窃"],
            "level": 2,
            "community": "鼓岩社区",
            "address": "鼓岩路（虚构）18号门前",
            "narrative": "报警人称停在门前的电动自行车被盗，看见一名男子推车往海边方向去了。",
            "reporter": {"name": "林某某", "phone": "19900001234"},
        }
        quarantine = desk.database.path.with_suffix(".quarantine")
        raw = json.dumps(message, ensure_ascii=False).encode()
        received = Receiver(desk, quarantine).receive(raw)
        if received.accepted != 1:
            raise TourFailed("演示消息没有被收下")
        await until(lambda: self._find(console), "新警情进入队列")
        incident_id = self._find(console)
        console.workplace.queue.select(incident_id)
        await until(lambda: self._shows(console, incident_id), "警情详情")
        return incident_id

    def _find(self, console: Console) -> int:
        rows = console.workplace.queue.model.loaded()
        return next((row.id for row in rows if "推车往海边" in row.summary), 0)

    def _shows(self, console: Console, incident_id: int) -> bool:
        detail = console.workplace.watch.detail
        return detail is not None and detail.row.id == incident_id

    async def _assign(self, console: Console) -> None:
        """F6: whoever is advised goes, lead and supports."""
        watch = console.workplace.watch
        await until(lambda: watch.detail and watch.detail.suggested.chosen, "派警建议")
        console.window.actions_[Do.ASSIGN].trigger()
        await until(lambda: watch.detail and watch.detail.assignments, "派警")

    async def _handle(self, console: Console, desk: Desk) -> None:
        watch = console.workplace.watch
        detail = watch.detail
        if detail is None or not detail.assignments:
            raise TourFailed("派警没有显示出来")
        for assignment in detail.assignments:
            for milestone in _STEPS:
                _must(
                    desk,
                    StampMilestone(
                        actor_id=assignment.officer_id,
                        assignment_id=assignment.id,
                        milestone=milestone,
                    ),
                )
        await until(
            lambda: watch.detail and not any(each.is_running for each in watch.detail.assignments),
            "处置完毕",
        )

    async def _close(self, console: Console, desk: Desk, incident_id: int) -> None:
        actor_id = console.workplace.orders.actor_id
        lists = desk.read(reads.lists).result()
        row = desk.read(reads.incident_rows, [incident_id]).result()[0]
        disposition = next(iter(lists.dispositions))
        _must(
            desk,
            GiveFeedback(
                actor_id=actor_id,
                incident_id=incident_id,
                text="到场核实，沿途监控已调取，移交案件办理队受理。",
                confirmed_category_id=row.category_id,
                disposition_id=disposition,
            ),
        )
        _must(desk, CloseIncident(actor_id=actor_id, incident_id=incident_id))
        watch = console.workplace.watch
        await until(lambda: watch.detail and not watch.detail.row.is_open, "办结")

    async def _print(self, desk: Desk) -> Path:
        from jinhai_console.settings import resources_dir

        sheet = desk.read(sheet_of, None, None).result()
        if sheet is None:
            raise TourFailed("没有进行中的班次")
        path = self.folder / "交接班记录.pdf"
        made = desk.aside(handover_pdf, sheet, resources=resources_dir()).result()
        write_whole(path, made.pdf)
        return path


def _must(desk: Desk, command: Command) -> None:
    answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise TourFailed(answer.reason)
