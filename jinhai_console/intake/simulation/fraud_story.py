"""The demonstration's 预警劝阻: some of the last fortnight that ended, two that run."""

from collections.abc import Callable, Sequence
from random import Random

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.fraud_alert import (
    Amounts,
    ContactResult,
    ContactWay,
    FraudLevel,
    FraudOutcome,
    Target,
)
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Duration
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.intake.simulation.people import Residents
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispatch import AssignOfficer, StampMilestone
from jinhai_console.services.ending import CloseIncident
from jinhai_console.services.fraud_alerts import (
    CloseAlert,
    EscalateAlert,
    HandOverAlert,
    RecordContact,
)
from jinhai_console.services.fraud_arrival import EnterWarning

RUNNING_FOR: Duration = 26 * MINUTE
_YUAN = 100
_SOURCE = "市局反诈中心（虚构）"
Give = Callable[[Command], int]
Wait = Callable[[Duration], object]


class FraudStory:
    """`give` carries a command out and says its record's id, `wait` lets time pass."""

    def __init__(self, desk: Desk, give: Give, wait: Wait, seed: str) -> None:
        self._desk, self._give, self._wait = desk, give, wait
        self._rng = Random(f"fraud {seed}")
        self._people = Residents(self._rng, size=60)
        self._lists = desk.read(reads.lists).result()
        officers: list[OfficerRow] = desk.read(reads.officer_rows).result()
        self._officers = officers
        self._room = next((e.id for e in officers if e.team_kind == "command"), None)

    def tell_past(self) -> None:
        """Those that ended, a day or two apart."""
        first = self._dissuaded(FraudLevel.HIGH, "冒充公检法", 260_000, calls=2)
        self._wait(DAY)
        self._at_the_phone(FraudLevel.LOW, "刷单返利", 3_000)
        self._wait(DAY)
        self._gone("虚假投资理财", at_risk=180_000, transferred=60_000, stopped=25_000)
        self._follow_up(first)
        self._wait(DAY)
        gravest = self._dissuaded(FraudLevel.EXTREME, "冒充公检法", 520_000, calls=3)
        self._wait(DAY)
        self._at_the_phone(FraudLevel.MEDIUM, "冒充客服", 12_000)
        self._wait(DAY)
        self._dissuaded(FraudLevel.MEDIUM, "虚假贷款", 30_000, calls=1)
        self._wait(20 * HOUR)
        self._follow_up(gravest)

    def tell_running(self) -> None:
        """One who denies it with his family reached and his bank not, one just warned of.

        Told within `RUNNING_FOR`.
        """
        id = self._warn(FraudLevel.HIGH, "虚假投资理财", 150_000)
        self._wait(3 * MINUTE)
        self._call(id, ContactResult.NO_ANSWER)
        self._wait(4 * MINUTE)
        self._call(id, ContactResult.REACHED)
        self._to_the_door(id)
        self._give(
            EscalateAlert(actor_id=self._room, alert_id=id, remark="称是朋友介绍的投资，不肯停")
        )
        self._wait(MINUTE)
        self._call(id, ContactResult.REACHED, way=ContactWay.FAMILY)
        fresh = self._warn(FraudLevel.MEDIUM, "刷单返利", 8_000)
        self._wait(2 * MINUTE)
        self._call(fresh, ContactResult.NO_ANSWER)

    def _follow_up(self, id: int) -> None:
        """In time: he is asked again some days later."""
        said = "没有再接到诈骗电话，没有转账，反诈软件已装好"
        self._give(
            RecordContact(
                actor_id=self._room,
                alert_id=id,
                way=ContactWay.PHONE,
                result=ContactResult.REACHED,
                remark=said,
            )
        )

    def _dissuaded(self, level: FraudLevel, kind: str, yuan: int, calls: int) -> int:
        id = self._warn(level, kind, yuan)
        for _ in range(calls):
            self._wait(2 * MINUTE)
            self._call(id, ContactResult.NO_ANSWER)
        self._to_the_door(id)
        self._call(id, ContactResult.REACHED, way=ContactWay.VISIT)
        self._wait(HOUR)
        amounts = Amounts(at_risk=yuan * _YUAN, kept_safe=yuan * _YUAN)
        said = "已挂断并拉黑，卸载远程控制软件，银行卡已保护"
        self._close(id, FraudOutcome.DISSUADED, amounts, said)
        return id

    def _at_the_phone(self, level: FraudLevel, kind: str, yuan: int) -> None:
        id = self._warn(level, kind, yuan)
        self._wait(3 * MINUTE)
        self._call(id, ContactResult.REACHED)
        self._wait(20 * MINUTE)
        amounts = Amounts(at_risk=yuan * _YUAN, kept_safe=yuan * _YUAN)
        self._close(id, FraudOutcome.DISSUADED, amounts, "电话里讲清后已停止操作")

    def _gone(self, kind: str, at_risk: int, transferred: int, stopped: int) -> None:
        id = self._warn(FraudLevel.HIGH, kind, at_risk)
        self._wait(4 * MINUTE)
        self._call(id, ContactResult.POWERED_OFF)
        self._to_the_door(id)
        self._wait(10 * MINUTE)
        amounts = Amounts(at_risk * _YUAN, transferred * _YUAN, stopped * _YUAN)
        case_id = self._give(
            HandOverAlert(
                actor_id=self._room, alert_id=id, amounts=amounts, remark="到场前已分三笔转出"
            )
        )

        self._send(case_id)
        self._wait(HOUR)
        dispositions = self._lists.dispositions.values()
        self._give(
            CloseIncident(
                actor_id=self._room,
                incident_id=case_id,
                disposition_id=min(dispositions, key=lambda each: each.position).id,
            )
        )

    def _warn(self, level: FraudLevel, kind: str, yuan: int) -> int:
        person = self._people.pick(self._rng)
        community = self._rng.choice(list(self._lists.communities.values()))
        year = person.birth_year
        return self._give(
            EnterWarning(
                actor_id=self._room,
                level=level,
                target=Target(
                    name=person.name,
                    phones=(person.phone,),
                    identity_number=person.identity_number,
                    occupation="退休人员" if year < 1966 else "公司职员",
                ),
                source=_SOURCE,
                kind=kind,
                at_risk_cents=yuan * _YUAN,
                address=f"榕树路（虚构）{self._rng.randrange(1, 90)}号"
                f"{self._rng.randrange(2, 19)}02室",
                community_id=community.id,
                text="正在与高危号码通话，账户有异常操作",
            )
        )

    def _call(self, id: int, result: ContactResult, way: ContactWay = ContactWay.PHONE) -> None:
        self._give(RecordContact(actor_id=self._room, alert_id=id, way=way, result=result))

    def _close(self, id: int, outcome: FraudOutcome, amounts: Amounts, said: str) -> None:
        self._give(
            CloseAlert(
                actor_id=self._room, alert_id=id, outcome=outcome, amounts=amounts, remark=said
            )
        )

    def _to_the_door(self, id: int) -> None:
        """Whoever of the community may be sent is there within a quarter of an hour."""
        detail = self._desk.read(reads.fraud_detail, id).result()
        assert detail is not None  # it was just entered
        incident_id = detail.row.incident_id
        own = [e for e in self._officers if detail.row.community in self._names(e)]
        self._send(incident_id, own)
        incident = self._desk.read(reads.incident_detail, incident_id).result()
        assert incident is not None
        for milestone in (Milestone.ACKNOWLEDGED, Milestone.EN_ROUTE, Milestone.ON_SCENE):
            self._wait(self._rng.randrange(1, 5) * MINUTE)
            for each in incident.assignments:
                self._give(
                    StampMilestone(actor_id=self._room, assignment_id=each.id, milestone=milestone)
                )

    def _send(self, incident_id: int, first: Sequence[OfficerRow] = ()) -> None:
        """The first of them, else of all, whom nothing keeps."""
        for officer in [*first, *self._officers]:
            order = AssignOfficer(
                actor_id=self._room,
                incident_id=incident_id,
                officer_id=officer.id,
                reason="预警劝阻",
            )
            try:
                self._give(order)
                return
            except Refusal:
                continue  # on leave, or in a state that cannot be sent

    def _names(self, officer: OfficerRow) -> tuple[str, ...]:
        return tuple(self._lists.communities[each].name for each in officer.community_ids)
