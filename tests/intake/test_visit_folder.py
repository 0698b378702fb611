"""走访导入: a folder taken in row by row; a second time adds nothing, what is wrong is said."""

from datetime import datetime
from pathlib import Path

import pytest

from jinhai_console.domain.attachment import Attachment
from jinhai_console.domain.instant import full_text
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.visit import Visit, VisitOutcome, VisitPlace, VisitTopic
from jinhai_console.intake.visit_folder import FolderImport, import_folder
from jinhai_console.services.station import AddEntry
from tests.intake.importer.files import write_sheet
from tests.photos import photo, text_bomb
from tests.station_fixtures import room, station_path, template
from tests.stations import Room
from tests.visits import ZONE, add_place

__all__ = ["room", "station_path", "template"]

HEAD = "走访对象,社区,走访时间,民警,走访结果,走访内容,采集信息,情况,照片"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "走访 (11月)"
    made.mkdir()
    return made


def write(folder: Path, *rows: str, head: str = HEAD, encoding: str = "utf-8-sig") -> None:
    (folder / "走访.csv").write_text("\n".join((head, *rows)) + "\n", encoding)


def take(room: Room, folder: Path) -> FolderImport:
    room.done(AddEntry(actor_id=None, kind=VisitTopic, values={"name": "反诈宣传"}))
    return import_folder(room.desk, folder, None)


ROW = "王小明,鼓岩社区,2026-11-20 10:30,01,已见面,反诈宣传,2,讲了骗局,门口.jpg"


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030"])
def test_visits_come_in_with_their_photos_and_once(room: Room, folder: Path, encoding: str) -> None:
    add_place(room)
    write(folder, ROW, encoding=encoding)
    (folder / "门口.jpg").write_bytes(photo())
    found = take(room, folder)
    assert (found.visits, found.photos, found.refused) == (1, 1, [])
    (visit,) = room.all(Visit)
    assert (visit.outcome, visit.collected, visit.text) == (VisitOutcome.MET, 2, "讲了骗局")
    assert [each.subject_id for each in room.all(Attachment)] == [visit.id]
    again = import_folder(room.desk, folder, None)
    assert (again.visits, again.known, len(room.all(Visit))) == (0, 1, 1)


def test_a_workbook_is_read_too(room: Room, folder: Path) -> None:
    add_place(room)
    when = datetime(2026, 11, 20, 10, 30)  # noqa: DTZ001  # as a cell has it
    rows: list[list[object]] = [[*HEAD.split(",")], ["王小明", "鼓岩社区", when, "01", "家中无人"]]
    write_sheet(folder, rows)
    found = take(room, folder)
    assert (found.visits, found.refused) == (1, [])
    assert full_text(room.all(Visit)[0].at, ZONE) == "2026-11-20 10:30:00"


def test_places_not_on_the_list_are_entered_where_the_row_says_enough(
    room: Room, folder: Path
) -> None:
    head = f"{HEAD},类型,地址,走访间隔"
    write(
        folder,
        "李大山,鼓岩社区,2026-11-20 10:30,01,已见面,,,讲了骗局,,住户,鼓岩路2号,60",
        "好邻超市,鼓岩社区,,,,,,,,商户单位,鼓岩路3号,90",
        "赵无址,鼓岩社区,,,,,,,,,,",
        head=head,
    )
    found = take(room, folder)
    assert (found.places, found.visits) == (2, 1)
    assert [(each.name, each.interval_days) for each in room.all(VisitPlace)] == [
        ("李大山", 60),
        ("好邻超市", 90),
    ]
    assert [(row, "没有登记" in why) for row, _cells, why in found.refused] == [(4, True)]


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ("王小明,鼓岩社区,昨天,01,已见面,,,谈话,", "时间"),
        ("王小明,鼓岩社区,2026-11-20 10:30,99,已见面,,,谈话,", "民警"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,见了,,,谈话,", "走访结果"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,跳舞,,谈话,", "走访内容"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,许多,谈话,", "整数"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,99999,谈话,", "采集"),
        ("王小明,哪里社区,2026-11-20 10:30,01,已见面,,,谈话,", "社区"),
        ("王小明,鼓岩社区,2027-11-20 10:30,01,已见面,,,谈话,", "还没有到"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,,,", "做了什么"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,,谈话,没有.jpg", "不在文件夹里"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,,谈话,../外面.jpg", "不在文件夹里"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,,谈话,链接.jpg", "不在文件夹里"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,,谈话,文字.jpg", "照片“文字.jpg”"),
        ("王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,,谈话,炸弹.png", "照片“炸弹.png”"),
        (",鼓岩社区,2026-11-20 10:30,01,已见面,,,谈话,", "走访对象"),
    ],
)
def test_a_row_that_cannot_be_is_refused_and_the_others_come_in(
    room: Room, folder: Path, row: str, said: str
) -> None:
    add_place(room)
    (folder.parent / "外面.jpg").write_bytes(photo())
    (folder / "链接.jpg").symlink_to(folder.parent / "外面.jpg")
    (folder / "文字.jpg").write_text("不是照片")
    (folder / "炸弹.png").write_bytes(text_bomb())
    write(folder, row, "王小明,鼓岩社区,2026-11-19 10:30,01,已见面,,,谈话,")
    found = take(room, folder)
    assert [number for number, _cells, _why in found.refused] == [2]
    assert said in found.refused[0][2]
    assert found.visits == 1


def test_two_of_one_name_are_not_guessed(room: Room, folder: Path) -> None:
    add_place(room)
    add_place(room, address="鼓岩路2号")
    write(folder, "王小明,鼓岩社区,2026-11-20 10:30,01,已见面,,,谈话,")
    assert "有 2 个" in take(room, folder).refused[0][2]


def test_a_folder_that_cannot_be_read_says_why(room: Room, folder: Path) -> None:
    with pytest.raises(Refusal, match="没有文件夹"):
        import_folder(room.desk, folder / "没有", None)
    with pytest.raises(Refusal, match="没有走访记录表"):
        import_folder(room.desk, folder, None)
    write(folder, head="走访对象,社区")
    with pytest.raises(Refusal, match="缺少列：走访时间、走访结果"):
        import_folder(room.desk, folder, None)
    (folder / "另一份.csv").write_text("a\n")
    with pytest.raises(Refusal, match="2 份表格"):
        import_folder(room.desk, folder, None)
    (folder / "另一份.csv").unlink()
    (folder / "走访.csv").rename(folder.parent / "外.csv")
    (folder / "走访.csv").symlink_to(folder.parent / "外.csv")
    with pytest.raises(Refusal, match="链接"):
        import_folder(room.desk, folder, None)
