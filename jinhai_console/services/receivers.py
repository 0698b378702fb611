"""Whom a task can be given to, by what a person calls him."""

from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.task import Receiver
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.accounts import officer_by_number
from jinhai_console.store.views.officers import all_officers


def receiver_called(reader: Reader, text: str) -> Receiver:
    """An officer by number or full name, a team or another unit by its name. Refused for none."""
    wanted = text.strip()
    lists = reader.lists
    for team in lists.teams.values():
        if team.name == wanted and team.retired_at is None:
            return Receiver(team_id=team.id)
    for unit in lists.units.values():
        if unit.name == wanted and unit.retired_at is None:
            return Receiver(unit_id=unit.id)
    officer = officer_by_number(reader, wanted)
    if officer is not None:
        return Receiver(officer_id=officer.id)
    found = [e for e in all_officers(reader) if e.name == wanted and e.retired_at is None]
    if len(found) == 1:
        return Receiver(officer_id=found[0].id)
    if found:
        raise Refusal(f"有 {len(found)} 名民警叫“{wanted}”；请写警号")
    raise Refusal(f"没有“{wanted}”：请写警号、姓名、队名或外单位名")
