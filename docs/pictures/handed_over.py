"""Hands the demonstration's shift over, so that its signed sheet can be shown: `handed_over.py DB`.

Counts what is not counted yet, draws up the sheet, takes every item as another officer, signs for
both and for a leader. Says the number of the shift.
"""

import sys
from pathlib import Path

from jinhai_console.domain.outcome import Refused
from jinhai_console.domain.shift import Handover
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.equipment import CountEquipment
from jinhai_console.services.handover import PrepareHandover, Signer, SignHandover, TakeOver
from jinhai_console.services.handover_look import LookThrough
from jinhai_console.store.database import open_database


def main(path: Path) -> None:
    desk = Desk(open_database(path), seat="示范")

    def give(command: Command) -> int:
        answer = desk.submit(command).result()
        if isinstance(answer, Refused):
            raise SystemExit(answer.reason)
        return answer.id

    shift = desk.read(reads.running_shift).result()
    assert shift is not None
    assert shift.leader_id is not None
    officers = desk.read(reads.lists_and_officers).result()[1]
    giver = shift.leader_id
    taker = next(e.id for e in officers if e.number == "900006")
    leader = next(e.id for e in officers if e.is_leader and e.id not in (giver, taker))
    for row in desk.read(reads.equipment_rows).result():
        if row.counted is None:
            give(CountEquipment(actor_id=giver, equipment_id=row.id, present=row.expected))
    id = give(PrepareHandover(actor_id=giver))
    standing = desk.read(reads.standing, giver).result()
    assert isinstance(standing.handover, Handover)
    for item in standing.sheet.items if standing.sheet else ():
        give(TakeOver(actor_id=taker, handover_id=id, key=item.key))
    give(SignHandover(actor_id=giver, handover_id=id, signer=Signer.HANDED))
    said = "接班先问完传唤的两人，再催超时的警情，夜市散场前机动组到位。"
    give(SignHandover(actor_id=taker, handover_id=id, signer=Signer.RECEIVED, read_back=said))
    give(LookThrough(actor_id=leader, handover_id=id, word="已阅。"))
    desk.close()
    print(shift.id)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
