"""What an officer does on his page: the same commands, through the same door, in his name."""

import asyncio
import time
from collections import OrderedDict
from collections.abc import Callable
from concurrent.futures import Executor

from aiohttp import web

from jinhai_console.domain.assignment import Milestone, Role
from jinhai_console.domain.officers_page_rows import OfficersPage, PageIncident
from jinhai_console.domain.outcome import Done, Refusal, Refused
from jinhai_console.domain.task import RESULT_NAMES
from jinhai_console.domain.visit import Visit, VisitOutcome, VisitSource
from jinhai_console.intake.officers_page import guard
from jinhai_console.intake.officers_page.guard import Wrong, count_in, id_in, text_in, uuid_in
from jinhai_console.services import reads
from jinhai_console.services.attachments import MOST_BYTES, AddPhoto, KeptPhoto, keep_photo
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispatch import StampMilestone
from jinhai_console.services.ending import GiveFeedback
from jinhai_console.services.incidents import AddNote
from jinhai_console.services.tasks import AnswerTask, DeliverTask, ReadTask
from jinhai_console.services.undo import UndoEntry
from jinhai_console.services.visits import RecordVisit

STEPS = (Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE, Milestone.CLEARED)
UNDO_WITHIN_S = 15.0  # the page offers it for 10 s; the rest is the network's
_REMEMBERED = 500
PHOTO_WITHIN_S = 90.0

_NOT_HIS = "这起警情不在您名下；请刷新网页"
_NOT_HIS_PLACE = "这个走访对象不在您负责的社区；请刷新网页"
_LONGEST_AGO_MS = 30 * 86_400_000
_NOT_OWED = "这件任务没有交办给您，也没有交办给您的队伍；请刷新网页"


class Acts:
    """Checks that it is his, gives the command, and turns the answer into one for the page."""

    def __init__(self, desk: Desk, photos: Executor) -> None:
        self._desk = desk
        self._photos = photos
        self._photo_limit = guard.Limiter(guard.PHOTOS)
        self._undoable: OrderedDict[tuple[int, str], tuple[int, float]] = OrderedDict()

    async def stamp(self, page: OfficersPage, request: web.Request) -> web.Response:
        said = await guard.read_json(request)
        assignment_id, uuid = id_in(said.get("assignment")), uuid_in(said.get("uuid"))
        if said.get("milestone") not in STEPS:
            raise guard.not_understood()
        await self._require(reads.is_his, page, assignment_id)
        command = StampMilestone(
            actor_id=page.officer_id,
            uuid=uuid,
            assignment_id=assignment_id,
            milestone=Milestone(said["milestone"]),
        )
        return await self._give(page, command)

    async def undo(self, page: OfficersPage, request: web.Request) -> web.Response:
        """Put back what this officer has just done on his page, and nothing else."""
        said = await guard.read_json(request)
        uuid = uuid_in(said.get("uuid"))
        done = self._undoable.get((page.officer_id, uuid_in(said.get("of"))))
        if (page.officer_id, uuid) in self._undoable:  # done already; the answer was lost
            return _ok()
        if done is None or time.monotonic() - done[1] > UNDO_WITHIN_S:
            raise Wrong(409, "已过撤销的时间；需要更正请告诉指挥室")
        command = UndoEntry(actor_id=page.officer_id, uuid=uuid, sequence=done[0])
        return await self._give(page, command)

    async def feedback(self, page: OfficersPage, request: web.Request) -> web.Response:
        """The lead's words are the incident's feedback, a supporter's are a note."""
        said = await guard.read_json(request)
        incident_id, uuid = id_in(said.get("incident")), uuid_in(said.get("uuid"))
        text = text_in(said.get("text"))
        await self._require(reads.is_on, page, incident_id)
        shown = _shown(page, incident_id)
        if shown is None or shown.role is not Role.LEAD:
            note = AddNote(actor_id=page.officer_id, uuid=uuid, incident_id=incident_id, text=text)
            return await self._give(page, note)
        disposition = said.get("disposition")
        command = GiveFeedback(
            actor_id=page.officer_id,
            uuid=uuid,
            incident_id=incident_id,
            text=text,
            confirmed_category_id=shown.category_id,
            disposition_id=None if disposition is None else id_in(disposition),
        )
        return await self._give(page, command)

    async def photo(self, page: OfficersPage, request: web.Request) -> web.Response:
        incident_id, uuid = id_in(request.query.get("incident")), uuid_in(request.query.get("uuid"))
        self._limit_photos(page)
        await self._require(reads.is_on, page, incident_id)
        kept = await self._kept(request)
        command = AddPhoto(actor_id=page.officer_id, uuid=uuid, subject_id=incident_id, photo=kept)
        return await self._give(page, command)

    async def visit(self, page: OfficersPage, request: web.Request) -> web.Response:
        """`ago`: how many milliseconds ago he wrote it, whatever his phone's clock says."""
        said = await guard.read_json(request)
        place_id, uuid = id_in(said.get("place")), uuid_in(said.get("uuid"))
        ago, topics = count_in(said.get("ago")) or 0, said.get("topics")
        if said.get("outcome") not in list(VisitOutcome) or not isinstance(topics, list):
            raise guard.not_understood()
        await self._require(reads.may_visit, page, place_id, _NOT_HIS_PLACE)
        command = RecordVisit(
            actor_id=page.officer_id,
            uuid=uuid,
            place_id=place_id,
            outcome=VisitOutcome(said["outcome"]),
            at=page.now - min(max(ago, 0), _LONGEST_AGO_MS) * 1_000,
            met=text_in(said.get("met")),
            topic_ids=tuple(id_in(each) for each in topics),
            collected=count_in(said.get("collected")) or 0,
            text=text_in(said.get("text")),
            source=VisitSource.PHONE,
        )
        return await self._give(page, command)

    async def visit_photo(self, page: OfficersPage, request: web.Request) -> web.Response:
        """Of the visit that his command `visit` made: the phone knows no other name for it."""
        of, uuid = uuid_in(request.query.get("visit")), uuid_in(request.query.get("uuid"))
        self._limit_photos(page)
        asked = self._desk.read(reads.visit_made_by, page.officer_id, of)
        visit_id = await asyncio.wrap_future(asked)
        if visit_id is None:
            raise Wrong(409, "这次走访没有登记成，照片没有收；请重新登记")
        command = AddPhoto(
            actor_id=page.officer_id,
            uuid=uuid,
            subject_id=visit_id,
            photo=await self._kept(request),
            subject_kind=Visit,
        )
        return await self._give(page, command)

    def _limit_photos(self, page: OfficersPage) -> None:
        if not self._photo_limit.grants(str(page.officer_id)):
            raise Wrong(429, guard.TOO_OFTEN)

    async def _kept(self, request: web.Request) -> KeptPhoto:
        """The request's photo, taken in and beside the database. Raises Wrong."""
        too_much = f"照片超过 {MOST_BYTES // 1_000_000} MB；请缩小后再传"
        content = await guard.read_body(request, MOST_BYTES, PHOTO_WITHIN_S, too_much)
        in_thread = asyncio.get_running_loop().run_in_executor
        try:
            return await in_thread(self._photos, keep_photo, self._desk, content)
        except Refusal as refusal:
            raise Wrong(415, str(refusal)) from None
        except OSError as fault:  # the phone keeps it and sends it again
            raise Wrong(503, f"照片没有写到磁盘（{fault.strerror}）；会自动重发") from None

    async def read_task(self, page: OfficersPage, request: web.Request) -> web.Response:
        said = await guard.read_json(request)
        task_id, uuid = id_in(said.get("task")), uuid_in(said.get("uuid"))
        command = ReadTask(actor_id=page.officer_id, uuid=uuid, task_id=task_id)
        return await self._give(page, command)

    async def answer_task(self, page: OfficersPage, request: web.Request) -> web.Response:
        said = await guard.read_json(request)
        task_id, uuid = id_in(said.get("task")), uuid_in(said.get("uuid"))
        is_final = said.get("final")
        if not isinstance(is_final, bool):
            raise guard.not_understood()
        counts = {name: count_in(said.get(name)) for name in RESULT_NAMES}
        text = text_in(said.get("text"))
        await self._require(reads.owes, page, task_id, _NOT_OWED)
        command = AnswerTask(
            actor_id=page.officer_id,
            uuid=uuid,
            task_id=task_id,
            text=text,
            is_final=is_final,
            **counts,
        )
        return await self._give(page, command)

    async def deliver(self, page: OfficersPage) -> None:
        """His phone has them: that is another moment than his taking them."""
        for task in page.tasks:
            if not task.is_delivered:
                shown = DeliverTask(actor_id=page.officer_id, task_id=task.task_id)
                await asyncio.wrap_future(self._desk.submit(shown))
        for each in page.incidents:
            if each.is_running and not each.is_delivered:
                command = StampMilestone(
                    actor_id=page.officer_id,
                    assignment_id=each.assignment_id,
                    milestone=Milestone.DELIVERED,
                )
                await asyncio.wrap_future(self._desk.submit(command))

    async def _require(
        self, view: Callable[..., bool], page: OfficersPage, id: int, otherwise: str = _NOT_HIS
    ) -> None:
        """Raises Wrong where `view` (`is_his`, `is_on`, `owes`) says that it is not his."""
        if not await asyncio.wrap_future(self._desk.read(view, page.officer_id, id)):
            raise Wrong(403, otherwise)

    async def _give(self, page: OfficersPage, command: Command) -> web.Response:
        answer = await asyncio.wrap_future(self._desk.submit(command))
        if isinstance(answer, Refused):
            raise Wrong(503 if answer.may_pass else 409, answer.reason)
        if isinstance(answer, Done):
            known = self._undoable
            known[page.officer_id, command.uuid] = (answer.sequence, time.monotonic())
            if len(known) > _REMEMBERED:
                known.popitem(last=False)
        return _ok()


def _ok() -> web.Response:
    return web.json_response({"ok": True})


def _shown(page: OfficersPage, incident_id: int) -> PageIncident | None:
    return next((each for each in page.incidents if each.incident_id == incident_id), None)
