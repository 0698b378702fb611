"""The demonstration's 值班记事: what was written down since the shift began."""

from collections.abc import Callable

from jinhai_console.domain.instant import HOUR, Duration, Instant
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.watch_notes import AddWatchNote, StrikeWatchNote

Give = Callable[[Command], int]
At = Callable[[Instant | None], None]

# How long after the shift began; what was seen or may happen, and what is to be done then.
_NOTES: tuple[tuple[Duration, str, str], ...] = (
    (HOUR // 4, "巡逻车 2 号左后轮胎压低，已充气，交班前再看一次", ""),
    (HOUR, "听涛路口监控 3 号黑屏，已报修，预计今天修好", ""),
    (
        2 * HOUR,
        "夜市散场时沙坡街又有人聚集",
        "先派就近巡逻组劝离，人多时报值班领导，再叫社区民警到场",
    ),
    (3 * HOUR, "石桥社区通知停水检修", ""),
    (4 * HOUR, "前面那起邻里纠纷的当事人又来电", "转社区民警，不要重新派警"),
)
_STRUCK = 3  # by its place: the water came back


def tell_watch_notes(desk: Desk, give: Give, at: At, now: Instant) -> None:
    """`at(moment)` sets the hour at which what follows is entered; None is now again."""
    shift = desk.read(reads.running_shift).result()
    if shift is None or shift.leader_id is None:
        return
    by = shift.leader_id
    for place, (after, text, then) in enumerate(_NOTES):
        at(min(shift.started_at + after, now))
        note = give(AddWatchNote(actor_id=by, text=text, then=then))
        if place == _STRUCK:
            give(StrikeWatchNote(actor_id=by, note_id=note, version=1, reason="已提前恢复供水"))
    at(None)
