"""The other process: `python -m benchmarks.second_seat DATABASE FLOOR`, told by lines."""

import json
import sys
import time
from pathlib import Path

from benchmarks.raw import OneRow
from jinhai_console.domain.outcome import Refused
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.dispatch import AssignOfficer, WithdrawAssignment
from jinhai_console.store.database import open_database


def main(database: Path, floor: Path) -> None:
    desk, one = Desk(open_database(database), seat="隔壁"), OneRow(floor)
    for line in sys.stdin:
        order = json.loads(line)
        if order:
            answer = desk.submit(_command(desk, order["incident"], order["officer"])).result()
            at = time.monotonic()
            if isinstance(answer, Refused):
                raise RuntimeError(answer.reason)
        else:
            one.commit()
            at = time.monotonic()
        print(at, flush=True)
    one.close()
    desk.close()


def _command(desk: Desk, incident_id: int, officer_id: int) -> Command:
    """Send the officer, or take back whoever is there already."""
    for officer in desk.read(reads.officer_rows).result():
        for duty in officer.duties:
            if duty.incident_id == incident_id:
                return WithdrawAssignment(
                    actor_id=officer.id, assignment_id=duty.assignment_id, reason="基准"
                )
    return AssignOfficer(actor_id=officer_id, incident_id=incident_id, officer_id=officer_id)


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
