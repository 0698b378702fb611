"""Leaders: whom an alarm climbs to when nobody at the seat answers, and who approves."""

from sqlalchemy import select

from jinhai_console.domain.roster import PostKind
from jinhai_console.store.reader import Reader
from jinhai_console.store.tables import BY_NAME
from jinhai_console.store.views.duty import duties_at
from jinhai_console.store.views.shift import running_shift

_o = BY_NAME["officer"].table.c


def duty_leader(reader: Reader) -> int | None:
    """Who stands at a leader's post by the roster, else the running shift's leader."""
    posts = reader.lists.posts
    leading = [
        duty
        for duties in duties_at(reader, reader.now).values()
        for duty in duties
        if posts[duty.post_id].kind is PostKind.LEADER
    ]
    if leading:
        first = min(leading, key=lambda each: (posts[each.post_id].position, each.starts_at))
        return first.officer_id
    shift = running_shift(reader)
    return shift.leader_id if shift else None


def leaders(reader: Reader) -> tuple[int, ...]:
    """The station's leaders (所领导) in the order of its list."""
    query = (
        select(_o.id)
        .where(_o.station_id == reader.station_id, _o.is_leader, _o.retired_at.is_(None))
        .order_by(_o.position, _o.id)
    )
    return tuple(reader.connection.execute(query).scalars())


def may_approve(reader: Reader, officer_id: int | None) -> bool:
    """Whether he is one of the station's leaders (所领导), or the duty leader of this moment."""
    if officer_id is None:
        return False
    query = select(_o.is_leader).where(_o.id == officer_id, _o.retired_at.is_(None))
    return bool(reader.connection.execute(query).scalar()) or officer_id == duty_leader(reader)
