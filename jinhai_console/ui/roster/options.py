"""What a cell of the roster can become: another post, one post more, or none."""

from dataclasses import dataclass
from datetime import date

from jinhai_console.domain.roster import Duty, DutyPost
from jinhai_console.domain.roster_fill import Slot, span
from jinhai_console.domain.roster_foresight import foresee, provisional
from jinhai_console.domain.roster_rows import Roster, RosterOfficer
from jinhai_console.services.command import Command
from jinhai_console.services.roster import MoveDuty, PutDuty, RemoveDuty
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.roster.words import duty_words, foresight_words


@dataclass(frozen=True, slots=True)
class Option:
    """`duty` gives way to `slot`; either may be None, not both."""

    words: str
    duty: Duty | None
    slot: Slot | None

    def command(self, actor_id: int | None, reason: str) -> Command:
        duty, slot = self.duty, self.slot
        if slot is None:
            assert duty is not None
            return RemoveDuty(actor_id=actor_id, duty_id=duty.id, reason=reason)
        if duty is None:
            return PutDuty(
                actor_id=actor_id,
                officer_id=slot.officer_id,
                post_id=slot.post_id,
                day=slot.day,
                reason=reason,
            )
        return MoveDuty(
            actor_id=actor_id, duty_id=duty.id, post_id=slot.post_id, day=slot.day, reason=reason
        )

    def foretell(self, roster: Roster) -> str:
        gone = {self.duty.id} if self.duty is not None else set()
        added = [provisional(self.slot)] if self.slot is not None else []
        return foresight_words(foresee(roster, gone=gone, added=added), roster)


def options_at(roster: Roster, officer: RosterOfficer, day: date) -> list[Option]:
    """Off the posts where he stands, onto another instead, onto one more."""
    duties = roster.duties_of(officer.id, day)
    there = {each.post_id for each in duties}
    free = [e for e in roster.plan.posts.values() if e.retired_at is None and e.id not in there]
    found: list[Option] = []
    for duty in duties:
        name = roster.plan.posts[duty.post_id].name
        found.append(Option(tr("Roster", "撤下 {post}").replace("{post}", name), duty, None))
        for post in free:
            words = tr("Roster", "{old} 改为 {new}").replace("{old}", name)
            slot = _slot(roster, officer.id, post, day)
            found.append(Option(words.replace("{new}", post.name), duty, slot))
    for post in free:
        slot = _slot(roster, officer.id, post, day)
        words = duty_words(provisional(slot), roster)
        found.append(Option(tr("Roster", "排 {post}").replace("{post}", words), None, slot))
    return found


def _slot(roster: Roster, officer_id: int, post: DutyPost, day: date) -> Slot:
    begins, ends = span(post, day, roster.plan.zone)
    return Slot(officer_id, post.id, day.isoformat(), begins, ends)
