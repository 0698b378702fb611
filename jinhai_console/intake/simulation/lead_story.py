"""The demonstration's leads: a den closed by one, others worked, waiting, without result."""

from collections.abc import Callable
from typing import Any

from jinhai_console.domain.assessment import Grade
from jinhai_console.domain.case import CaseKind, PersonOutcome, PersonPart
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Instant
from jinhai_console.domain.lead import LeadFacts, LeadOrigin, LeadSource, LeadState
from jinhai_console.domain.lead_offer import LeadOffer
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.task import Receiver
from jinhai_console.services import reads
from jinhai_console.services.case_people import (
    AddCasePerson,
    CatchSuspect,
    DecideSuspect,
    ServeDecision,
)
from jinhai_console.services.cases import EndCase, FileCase, RegisterCase, SolveCase
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.leads import (
    AcknowledgeLead,
    EndLead,
    HandLead,
    NoteLead,
    RegisterLead,
)

Give = Callable[[Command], int]
_GAMBLING, _DEN, _THEFT = "0208", "0110", "02020101"
_CASES = (
    (CaseKind.CRIMINAL, _DEN, "开设赌场案（虚构）", ("虚某丁",)),
    (CaseKind.ADMINISTRATIVE, _GAMBLING, "参与赌博案（虚构）", ("虚某戊", "虚某己")),
)


def tell_leads(desk: Desk, give: Give, at: Callable[[Instant | None], None], now: Instant) -> None:
    """`at(moment)` sets the hour at which what follows is entered; None is now again."""
    lists, offer = desk.read(reads.lead_offer).result()
    categories = {each.code: each.id for each in lists.categories.values()}
    teams = {each.id: each.kind for each in lists.teams.values()}
    of = {
        kind: [e for e in offer.officers if teams[e.team_id] == kind and not e.is_auxiliary]
        for kind in ("case", "community", "command")
    }
    known = {_GAMBLING, _DEN, _THEFT} <= set(categories)
    if not (known and len(of["case"]) > 1 and of["community"] and of["command"]):
        return
    story = _Story(desk, give, at, of["command"][0].id, categories)
    story.den_closed(now - 16 * DAY, of["community"][0], (of["case"][0], of["case"][1]))
    story.nothing_in_it(now - 9 * DAY, of["case"][1])
    story.worked(now - 2 * DAY, of["case"][0], offer)
    story.twice(now - 20 * HOUR, of["community"][-1])
    story.waiting(now - 40 * MINUTE, of["community"][0], of["case"][0].team_id)
    at(None)


class _Story:
    def __init__(
        self,
        desk: Desk,
        give: Give,
        at: Callable[[Instant | None], None],
        actor_id: int,
        categories: dict[str, int],
    ) -> None:
        self._desk = desk
        self._give = give
        self._at = at
        self._actor_id = actor_id
        self._categories = categories

    def den_closed(self, moment: Instant, finder: Officer, pair: tuple[Officer, Officer]) -> None:
        """From the beat officer's word to the cases that are over."""
        community_id = finder.community_ids[0] if finder.community_ids else None
        self._at(moment)
        lead = self._register(
            "棋牌室夜里聚众赌博，后门进出，每晚十余人（虚构）\n走访时两户居民反映，门口停车也多了。",
            LeadOrigin(source=LeadSource.OFFICER, from_officer_id=finder.id),
            Grade.URGENT,
            address="鼓岩路 66 号二楼棋牌室（虚构）",
            community_id=community_id,
        )
        worker, other = pair
        self._at(moment + 15 * MINUTE)
        self._hand(lead, Receiver(team_id=worker.team_id), "摸清人数、时间和后门去向")
        self._at(moment + 40 * MINUTE)
        self._give(AcknowledgeLead(actor_id=worker.id, lead_id=lead))
        for hours, said in (
            (14, "夜间蹲守，22 时以后有十余人从后门进出"),
            (38, "老板住楼上，抽头按局收；周五人最多，建议周五行动"),
        ):
            self._at(moment + hours * HOUR)
            self._give(NoteLead(actor_id=worker.id, lead_id=lead, text=said))
        for place, (kind, code, name, persons) in enumerate(_CASES):
            self._at(moment + (62 + place) * HOUR)
            case = self._give(
                RegisterCase(
                    actor_id=worker.id,
                    kind=kind,
                    name=name,
                    category_id=self._categories[code],
                    lead_id=lead,
                    officer_ids=(worker.id, other.id),
                    address="鼓岩路 66 号二楼棋牌室（虚构）",
                    community_id=community_id,
                )
            )
            self._closed(case, worker.id, moment + (63 + place) * HOUR, kind, persons)

    def nothing_in_it(self, moment: Instant, worker: Officer) -> None:
        self._at(moment)
        lead = self._register(
            "虚小满来电，说楼上夜里常有人打牌赌钱（虚构）",
            LeadOrigin(source=LeadSource.PUBLIC, informant="虚小满", informant_phone="13800000021"),
            Grade.ORDINARY,
        )
        self._hand(lead, Receiver(officer_id=worker.id), "上门核查")
        self._at(moment + 3 * HOUR)
        self._give(AcknowledgeLead(actor_id=worker.id, lead_id=lead))
        self._at(moment + 30 * HOUR)
        outcome = "上门核查两次，亲友打牌，无赌资；已劝告夜间安静，并回复来电人"
        self._give(
            EndLead(actor_id=worker.id, lead_id=lead, state=LeadState.NOTHING, outcome=outcome)
        )

    def worked(self, moment: Instant, worker: Officer, offer: LeadOffer) -> None:
        """From what the patrol post follows."""
        self._at(moment)
        lead = self._register(
            "同一辆白色踏板车三晚出现在车棚周边，车牌尾号 8K27（虚构）",
            LeadOrigin(
                source=LeadSource.PATROL, clue_id=offer.clues[0].id if offer.clues else None
            ),
            Grade.IMPORTANT,
            category=_THEFT,
        )
        self._hand(lead, Receiver(officer_id=worker.id), "查车主和落脚点")
        self._at(moment + HOUR)
        self._give(AcknowledgeLead(actor_id=worker.id, lead_id=lead))
        self._at(moment + 20 * HOUR)
        said = "车主住石桥路，白天车停在修理铺；继续看夜间去向"
        self._give(NoteLead(actor_id=worker.id, lead_id=lead, text=said))

    def twice(self, moment: Instant, finder: Officer) -> None:
        """The same heard from two sides: joined by a person."""
        address = "望海路 12 号后院（虚构）"
        self._at(moment)
        self._register(
            "后院有人收来路不明的电动车电瓶（虚构）",
            LeadOrigin(source=LeadSource.OFFICER, from_officer_id=finder.id),
            Grade.IMPORTANT,
            category=_THEFT,
            address=address,
        )
        self._at(moment + 5 * HOUR)
        self._register(
            "虚大勇反映：望海路 12 号后院夜里卸电瓶（虚构）",
            LeadOrigin(source=LeadSource.PUBLIC, informant="虚大勇"),
            Grade.ORDINARY,
            category=_THEFT,
            address=address,
        )

    def waiting(self, moment: Instant, finder: Officer, team_id: int) -> None:
        """Handed to the case team; nobody has acknowledged it yet."""
        self._at(moment)
        lead = self._register(
            "网约房内疑似流动赌局，今晚可能再聚（虚构）",
            LeadOrigin(source=LeadSource.OFFICER, from_officer_id=finder.id),
            Grade.IMPORTANT,
            address="听涛花园 3 栋（虚构）",
        )
        self._hand(lead, Receiver(team_id=team_id), "今晚前核实房源和人员")

    def _closed(
        self, case: int, worker_id: int, moment: Instant, kind: CaseKind, persons: tuple[str, ...]
    ) -> None:
        """Filed, its people caught and dealt with, over."""
        by: dict[str, Any] = {"actor_id": worker_id}
        self._at(moment)
        self._give(FileCase(**self._as_read(case, worker_id)))
        criminal = kind is CaseKind.CRIMINAL
        outcome = PersonOutcome.PROSECUTED if criminal else PersonOutcome.PENALTY
        for name in persons:
            self._give(AddCasePerson(**by, case_id=case, part=PersonPart.SUSPECT, name=name))
        detail = self._desk.read(reads.case_detail, case).result()
        ids = [each.person.id for each in detail.persons] if detail is not None else []
        for id in ids:
            self._give(CatchSuspect(**by, person_id=id))
        self._give(SolveCase(**self._as_read(case, worker_id), how="按线索周五夜间当场查获"))
        self._at(moment + 5 * DAY)
        for id in ids:
            self._give(DecideSuspect(**by, person_id=id, outcome=outcome))
            self._give(ServeDecision(**by, person_id=id))
        said = "移送审查起诉" if criminal else "参赌人员行政处罚，棋牌室停业"
        self._give(EndCase(**self._as_read(case, worker_id), outcome=said))

    def _register(
        self,
        text: str,
        origin: LeadOrigin,
        grade: Grade,
        *,
        category: str = _GAMBLING,
        address: str = "",
        community_id: int | None = None,
    ) -> int:
        facts = LeadFacts(
            grade=grade,
            category_id=self._categories[category],
            text=text,
            address=address,
            community_id=community_id,
        )
        return self._give(RegisterLead(actor_id=self._actor_id, facts=facts, origin=origin))

    def _hand(self, lead: int, to: Receiver, asks: str) -> None:
        self._give(HandLead(actor_id=self._actor_id, lead_id=lead, receiver=to, asks=asks))

    def _as_read(self, case: int, actor_id: int) -> dict[str, Any]:
        detail = self._desk.read(reads.case_detail, case).result()
        version = detail.case.version if detail is not None else 0
        return {"actor_id": actor_id, "case_id": case, "version": version}
