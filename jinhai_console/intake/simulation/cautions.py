"""Cautions of the demonstration: on people and places of its last incidents, all fictional."""

from collections.abc import Iterator, Sequence

from jinhai_console.domain.caution import CautionKind
from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.rows import IncidentRow
from jinhai_console.services.cautions import EnterCaution

_OF_PEOPLE = (
    (CautionKind.VIOLENCE, "酒后曾推搡出警人员，两人以上到场"),
    (CautionKind.MENTAL, "情绪激动时会自伤，先联系家属陪同"),
    (CautionKind.WEAPON, "家中存有刀具，曾持刀威胁邻居"),
)
_OF_PLACES = (
    (CautionKind.DOG, "院内散养大型犬，先请户主拴好"),
    (CautionKind.INFECTION, "住户在居家隔离，进门戴口罩和手套"),
    (CautionKind.KEY_SITE, "楼内有氨制冷机房，异味报警先通知消防"),
)
_DAYS = (180, 90, 30)


def cautions_about(
    incidents: Sequence[IncidentRow], now: Instant, actor_id: int
) -> Iterator[EnterCaution]:
    """Some about the reporters, some about the addresses of these incidents, in turn."""
    placed = [each for each in incidents if each.address]
    for place, (kind, text) in enumerate(_OF_PEOPLE):
        for row in placed[2 * place : 2 * place + 1]:
            yield EnterCaution(
                actor_id=actor_id,
                kind=kind,
                text=text,
                source=row.number,
                expires_at=now + _DAYS[place] * DAY,
                reporter_of_id=row.id,
                community_id=row.community_id,
            )
    for place, (kind, text) in enumerate(_OF_PLACES):
        for row in placed[2 * place + 1 : 2 * place + 2]:
            yield EnterCaution(
                actor_id=actor_id,
                kind=kind,
                text=text,
                source=row.number,
                expires_at=now + _DAYS[place] * DAY,
                community_id=row.community_id,
                address=row.address,
            )
