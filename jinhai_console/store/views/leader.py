"""The duty leader: whom an alarm climbs to when nobody at the seat answers."""

from jinhai_console.domain.roster import PostKind
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.duty import duties_at
from jinhai_console.store.views.shift import running_shift


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
