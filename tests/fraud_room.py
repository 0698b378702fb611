"""A station that takes in fraud warnings, for tests."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.fraud_alert import (
    Amounts,
    ContactResult,
    ContactWay,
    FraudAlert,
    FraudLevel,
    FraudOutcome,
    Target,
)
from jinhai_console.domain.fraud_rows import FraudDetail
from jinhai_console.domain.station import Community
from jinhai_console.domain.station_plan import PlannedCategory, PlannedFraudLimits
from jinhai_console.services import reads
from jinhai_console.services.fraud_alerts import (
    CloseAlert,
    EscalateAlert,
    HandOverAlert,
    RecordContact,
)
from jinhai_console.services.fraud_arrival import EnterWarning
from tests.stations import PLAN, Room, copy_station, found_station

YUAN = 100
SOUND = "11010519491231002X"  # the example of GB 11643
UNSOUND = "110105194912310021"


def _kind(code: str, name: str, depth: int) -> PlannedCategory:
    return PlannedCategory(
        code=code,
        name=name,
        depth=depth,
        parent=code[:-2],
        bucket=Bucket.CRIMINAL,
        level=2,
        is_case_matter=True,
    )


LIMITS = {
    FraudLevel.EXTREME: (180, 1_200, 120, 3),
    FraudLevel.HIGH: (300, 1_800, 180, 3),
    FraudLevel.MEDIUM: (900, 7_200, 600, 7),
    FraudLevel.LOW: (3_600, 86_400, 1_800, 7),
}
FRAUD_PLAN = replace(
    PLAN,
    categories=(
        *PLAN.categories,
        _kind("0104", "诈骗", 2),
        _kind("010401", "电信网络诈骗", 3),
        _kind("01040102", "冒充公检法", 4),
        PlannedCategory(
            code="1204",
            name="预警劝阻",
            depth=2,
            parent="12",
            bucket=Bucket.OTHER,
            level=2,
            is_order=True,
        ),
    ),
    fraud_levels=tuple(
        PlannedFraudLimits(
            name=level,
            level=level,
            first_contact_s=first,
            face_to_face_s=door,
            retry_s=retry,
            follow_up_days=days,
        )
        for level, (first, door, retry, days) in LIMITS.items()
    ),
)


def found_fraud_station(path: Path) -> Path:
    found_station(path, plan=FRAUD_PLAN)
    return path


@contextmanager
def fraud_room(template: Path, folder: Path) -> Iterator[Room]:
    made = Room(copy_station(template, folder / "station.db"))
    yield made
    made.close()


def warning(room: Room, name: str = "韦素芬", phone: str = "13900010001", **values: Any) -> int:
    """A warning by hand; its alert's id."""
    target = values.pop("target", None) or Target(name=name, phones=(phone,) if phone else ())
    wanted: dict[str, Any] = {
        "level": FraudLevel.HIGH,
        "kind": "冒充公检法",
        "at_risk_cents": 260_000 * YUAN,
        "address": "鼓岩路 8 号 302 室",
        "community_id": room.named(Community, "鼓岩社区"),
        "text": "正在与境外号码长时间通话",
    }
    command = EnterWarning(actor_id=room.officer("05"), target=target, **(wanted | values))
    return room.done(command).id


def alert(room: Room, id: int) -> FraudAlert:
    return room.one(FraudAlert, id)


def detail(room: Room, id: int) -> FraudDetail:
    found = room.desk.read(reads.fraud_detail, id).result(60)
    assert found is not None
    return found


def attempt(
    room: Room,
    id: int,
    way: ContactWay = ContactWay.PHONE,
    result: ContactResult = ContactResult.NO_ANSWER,
    **values: Any,
) -> RecordContact:
    return RecordContact(actor_id=room.officer("05"), alert_id=id, way=way, result=result, **values)


def deny(room: Room, id: int) -> EscalateAlert:
    return EscalateAlert(actor_id=room.officer("05"), alert_id=id, remark="说自己是在投资")


def close(
    room: Room,
    id: int,
    outcome: FraudOutcome = FraudOutcome.DISSUADED,
    kept_safe: int | None = 260_000,
    **sums: int | None,
) -> CloseAlert:
    known = {"at_risk": 260_000, "kept_safe": kept_safe, **sums}
    cents = {name: None if yuan is None else yuan * YUAN for name, yuan in known.items()}
    return CloseAlert(
        actor_id=room.officer("05"), alert_id=id, outcome=outcome, amounts=Amounts(**cents)
    )


def hand_over(room: Room, id: int, transferred: int, stopped: int | None = None) -> HandOverAlert:
    amounts = Amounts(260_000 * YUAN, transferred * YUAN, stopped and stopped * YUAN, None)
    return HandOverAlert(actor_id=room.officer("05"), alert_id=id, amounts=amounts)
