"""What was printed is kept with who, when, where to; the latest first."""

from jinhai_console.domain.instant import MINUTE
from jinhai_console.domain.printed_sheet import PrintWay
from jinhai_console.services import reads
from jinhai_console.services.print_log import RecordPrint
from tests.stations import Room


def test_who_printed_what_where_to(room: Room) -> None:
    def left(name: str, way: PrintWay, to: str, by: int | None) -> None:
        about = {"template": "queue", "name": name, "to": to}
        room.done(RecordPrint(actor_id=by, way=way, pages=2, copies=0, **about))

    left("警情队列 一", PrintWay.PRINTER, "值班室打印机", room.officer("01"))
    room.clock.step(MINUTE)
    left("警情队列 二", PrintWay.FILE, "C:/二.pdf", None)
    rows = room.desk.read(reads.printed_rows).result(60)
    assert [(each.printed.name, each.by, each.printed.to) for each in rows] == [
        ("警情队列 二", "", "C:/二.pdf"),
        ("警情队列 一", "单一鸣", "值班室打印机"),
    ]
    assert rows[1].printed.copies == 1
    assert len(room.desk.read(reads.printed_rows, 1).result(60)) == 1
    assert room.desk.read(reads.printed_row, rows[0].id).result(60) == rows[0]
    assert room.desk.read(reads.printed_row, 7).result(60) is None
