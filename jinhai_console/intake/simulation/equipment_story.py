"""The demonstration's equipment: taken and brought back, some of it out now, half of it counted."""

from collections.abc import Callable, Collection

from jinhai_console.domain.equipment import ReturnState
from jinhai_console.domain.equipment_rows import EquipmentRow
from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Duration, Instant
from jinhai_console.domain.station import TeamKind
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.equipment import CountEquipment, IssueEquipment, ReturnEquipment

Give = Callable[[Command], int]
At = Callable[[Instant | None], None]

# What is out now: name, how many, how long ago, by when (from now), what for.
_OUT: tuple[tuple[str, int, Duration, Duration | None, str], ...] = (
    ("巡逻车 1 号", 1, 3 * HOUR, 5 * HOUR, "夜市周边巡逻"),
    ("手持对讲机", 4, 3 * HOUR, 5 * HOUR, "夜市周边巡逻"),
    ("手持对讲机", 2, 2 * HOUR, None, "社区走访"),
    ("执法记录仪", 4, 3 * HOUR, 5 * HOUR, "夜市周边巡逻"),
    ("盘查终端", 1, 26 * HOUR, -2 * HOUR, "工地人员核查"),
)
_SHORT = {"强光手电": (1, "1 支送修，收据在值班台")}
_WAITING = frozenset({"武器柜钥匙", "武器柜封签", "盘查终端", "酒精检测仪"})  # not counted yet


def tell_equipment(desk: Desk, give: Give, at: At, now: Instant) -> None:
    """`at(moment)` sets the hour at which what follows is entered; None is now again."""
    rows = {each.name: each for each in desk.read(reads.equipment_rows).result()}
    shift = desk.read(reads.running_shift).result()
    officers = desk.read(reads.officer_rows).result()
    room = [each.id for each in officers if each.team_kind is TeamKind.COMMAND]
    field = [each.id for each in officers if each.team_kind is not TeamKind.COMMAND]
    if not rows or not room or not field or shift is None:
        return
    by = shift.leader_id or room[0]
    if any(name not in rows for name, *_ in _OUT):
        return  # a list of one's own: its names are not known here
    _bring_back(give, at, rows["执法记录仪"], (by, field[0]), now - 2 * DAY)
    for place, (name, quantity, ago, due, purpose) in enumerate(_OUT):
        at(now - ago)
        issue = IssueEquipment(
            actor_id=by,
            equipment_id=rows[name].id,
            officer_id=field[place % len(field)],
            quantity=quantity,
            due_at=None if due is None else now + due,
            purpose=purpose,
        )
        give(issue)
    at(max(shift.started_at, now - 40 * MINUTE))
    count_equipment(desk, give, by, but=_WAITING)
    at(None)


def count_equipment(desk: Desk, give: Give, by: int, but: Collection[str] = ()) -> None:
    """The list in the running shift, but for what is named; a lamp is at the repairer's."""
    for row in desk.read(reads.equipment_rows).result():
        if row.name in but:
            continue
        fewer, remark = _SHORT.get(row.name, (0, ""))
        give(
            CountEquipment(
                actor_id=by, equipment_id=row.id, present=row.expected - fewer, remark=remark
            )
        )


def _bring_back(
    give: Give, at: At, item: EquipmentRow, who: tuple[int, int], start: Instant
) -> None:
    """One that came back damaged, the others whole."""
    by, officer = who
    at(start)
    issue = IssueEquipment(
        actor_id=by,
        equipment_id=item.id,
        officer_id=officer,
        quantity=3,
        due_at=start + 10 * HOUR,
        purpose="大型活动安保",
    )
    loan = give(issue)
    at(start + 9 * HOUR)
    give(ReturnEquipment(actor_id=by, loan_id=loan, quantity=2))
    damaged = ReturnEquipment(
        actor_id=by, loan_id=loan, state=ReturnState.DAMAGED, remark="7 号机夹扣断裂，已报修"
    )
    give(damaged)
