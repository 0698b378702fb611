"""走访导入: a folder with one list of visits and the photos it names beside it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from stat import S_ISREG
from typing import Any, TypeVar

from jinhai_console.domain.instant import Instant, parse_instant
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Done, Refusal, Refused
from jinhai_console.domain.visit import (
    PLACE_KIND_NAMES,
    VISIT_OUTCOME_NAMES,
    PlaceKind,
    VisitOutcome,
    VisitPlace,
    VisitSource,
)
from jinhai_console.intake.importer.encoding import detect_encoding
from jinhai_console.intake.importer.headings import plain
from jinhai_console.intake.importer.sheet_table import open_sheet
from jinhai_console.intake.importer.source import Kind, kind_of
from jinhai_console.intake.importer.text_table import open_text
from jinhai_console.intake.importer.unreadable import Unreadable
from jinhai_console.services import reads
from jinhai_console.services.attachments import KeptPhoto, keep_photo
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.photo import MOST_BYTES
from jinhai_console.services.visits import AddPlace, RecordVisit

C = TypeVar("C", PlaceKind, VisitOutcome)

MOST_ROWS = 20_000
MOST_PHOTOS = 20  # of one visit
_LISTS = (".csv", ".txt", ".tsv", ".xlsx", ".xlsm", ".xlsb", ".xls", ".ods")
_SEVERAL = re.compile(r"[、；;，,|\n]+")

# What each column may be called.
_HEADINGS: Mapping[str, tuple[str, ...]] = {
    "name": ("走访对象", "对象", "户主", "名称", "姓名"),
    "kind": ("类型", "对象类型"),
    "community": ("社区", "所属社区"),
    "address": ("地址", "住址"),
    "building": ("楼栋", "门牌"),
    "phone": ("联系电话", "电话"),
    "interval": ("走访间隔", "间隔天数"),
    "reason": ("缘由", "列管缘由"),
    "at": ("走访时间", "时间"),
    "officer": ("走访民警", "民警", "警号"),
    "outcome": ("走访结果", "结果"),
    "met": ("见到的人", "受访人"),
    "topics": ("走访内容", "内容"),
    "collected": ("采集信息", "采集条数"),
    "text": ("情况", "走访情况", "备注"),
    "photos": ("照片", "照片文件"),
}
_NEEDED = ("name", "at", "outcome")


@dataclass(slots=True)
class FolderImport:
    """What came of it. `refused`: the row as a spreadsheet counts, its cells, why."""

    columns: tuple[str, ...] = ()
    visits: int = 0
    known: int = 0  # rows that were there already
    places: int = 0
    photos: int = 0
    refused: list[tuple[int, tuple[str, ...], str]] = field(default_factory=list)


def import_folder(
    desk: Desk,
    folder: Path,
    actor_id: int | None,
    progress: Callable[[int], None] | None = None,
) -> FolderImport:
    """Take in what the folder's list says; a second time nothing is added. Raises Refusal.

    Takes long: never call it on the GUI's thread.
    """
    path = _list_in(folder)
    try:
        rows = _rows(path)
    except Unreadable as wrong:
        raise Refusal(str(wrong)) from None
    if not rows:
        raise Refusal(f"“{path.name}”是空的；请写上表头和走访记录")
    head = rows[0][1]
    places = _columns(head, path.name)
    found = FolderImport(columns=tuple(head))
    taker = _Taker(desk, folder, actor_id, found)
    for count, (number, cells) in enumerate(rows[1:], start=1):
        said = {name: cells[at].strip() if at < len(cells) else "" for name, at in places.items()}
        if any(each.strip() for each in cells):
            try:
                taker.take(said)
            except Refusal as refusal:
                found.refused.append((number, tuple(cells), str(refusal)))
        if progress is not None:
            progress(count)
    return found


def _list_in(folder: Path) -> Path:
    if not folder.is_dir():
        raise Refusal(f"没有文件夹 {folder}；请核对路径")
    lists = [each for each in sorted(folder.iterdir()) if each.suffix.lower() in _LISTS]
    lists = [each for each in lists if not each.name.startswith(("~$", "."))]
    if not lists:
        raise Refusal(f"{folder.name} 里没有走访记录表；请放一份 CSV 或 XLSX")
    if len(lists) > 1:
        raise Refusal(f"{folder.name} 里有 {len(lists)} 份表格，不知道用哪一份；请只留一份")
    if not _is_own_file(lists[0]):
        raise Refusal(f"“{lists[0].name}”是链接，不是文件；请把表格本身放进文件夹")
    return lists[0]


def _is_own_file(path: Path) -> bool:
    """A plain file of this folder, not a link to somewhere else."""
    try:
        return S_ISREG(path.lstat().st_mode)
    except OSError:
        return False


def _rows(path: Path) -> list[tuple[int, list[str]]]:
    """Every row with its number; refused where there are too many of them."""
    kind = kind_of(path)
    if kind is Kind.SPREADSHEET:
        raw = open_sheet(path, None).rows()
    else:
        raw = open_text(path, kind, detect_encoding(path, kind)).rows()
    found: list[tuple[int, list[str]]] = []
    for number, cells, fault in raw:
        if fault:
            raise Refusal(f"“{path.name}”第 {number} 行：{fault}")
        if found or any(each.strip() for each in cells):
            found.append((number, cells))
        if len(found) > MOST_ROWS:
            raise Refusal(f"“{path.name}”超过 {MOST_ROWS:,} 行；请分几次导入")
    return found


def _columns(head: Sequence[str], file: str) -> dict[str, int]:
    """By field, the place of its column."""
    names = [plain(each) for each in head]
    found = {
        each: names.index(plain(heading))
        for each, headings in _HEADINGS.items()
        for heading in reversed(headings)
        if plain(heading) in names
    }
    missing = [_HEADINGS[each][0] for each in _NEEDED if each not in found]
    if missing:
        raise Refusal(f"“{file}”缺少列：{'、'.join(missing)}")
    return found


class _Taker:
    """Takes one row in after another; each is saved by itself or refused with its reason."""

    def __init__(self, desk: Desk, folder: Path, actor_id: int | None, found: FolderImport) -> None:
        self._desk = desk
        self._folder = folder
        self._actor_id = actor_id
        self._found = found
        self._lists, self._officers = desk.read(reads.lists_and_officers).result()
        self._places = [each.place for each in desk.read(reads.place_rows).result()]

    def take(self, said: Mapping[str, str]) -> None:
        """Raises Refusal."""
        place = self._place(said)
        if not said["at"] and not said["outcome"]:
            if place is None:
                self._new_place(said)
            else:
                self._found.known += 1
            return
        at, officer = self._moment(said["at"]), self._officer(said.get("officer", ""))
        if place is not None and self._is_known(place.id, officer.id, at):
            self._found.known += 1
            return
        make = partial(
            RecordVisit,
            actor_id=self._actor_id,
            outcome=_choice(said["outcome"], VISIT_OUTCOME_NAMES, "走访结果"),
            at=at,
            officer_id=officer.id,
            met=said.get("met", ""),
            topic_ids=self._topics(said.get("topics", "")),
            collected=_count(said.get("collected", ""), "采集信息"),
            text=said.get("text", ""),
            source=VisitSource.IMPORT,
            photos=self._photos(said.get("photos", "")),
        )
        command = make(place_id=(place or self._new_place(said)).id)
        self._give(command)
        self._found.visits += 1
        self._found.photos += len(command.photos)

    def _place(self, said: Mapping[str, str]) -> VisitPlace | None:
        """The registered one that is meant; None where there is none. Raises Refusal."""
        if not said["name"]:
            raise Refusal("没有写走访对象")
        community_id = self._community(said.get("community", ""))
        given = {each: said[each] for each in ("address", "building") if said.get(each)}
        found = [
            each
            for each in self._places
            if each.name == said["name"]
            and community_id in (None, each.community_id)
            and all(getattr(each, name) == value for name, value in given.items())
        ]
        using = [each for each in found if each.retired_at is None] or found
        if len(using) > 1:
            raise Refusal(f"有 {len(using)} 个“{said['name']}”；请写明社区、地址和楼栋")
        return using[0] if using else None

    def _new_place(self, said: Mapping[str, str]) -> VisitPlace:
        community_id = self._community(said.get("community", ""))
        if not said.get("kind") or community_id is None:
            raise Refusal(f"没有登记走访对象“{said['name']}”；要一起登记，请写明类型和社区")
        values: dict[str, Any] = {
            "kind": _choice(said["kind"], PLACE_KIND_NAMES, "类型"),
            "name": said["name"],
            "community_id": community_id,
            "address": said.get("address", ""),
            "building": said.get("building", ""),
            "contact_phone": said.get("phone", ""),
            "reason": said.get("reason", ""),
            "interval_days": _count(said.get("interval", ""), "走访间隔"),
        }
        id = self._give(AddPlace(actor_id=self._actor_id, values=values))
        row = self._desk.read(reads.place_row, id).result()
        assert row is not None  # it was just written
        self._places.append(row.place)
        self._found.places += 1
        return row.place

    def _give(self, command: Command) -> int:
        answer = self._desk.submit(command).result()
        if isinstance(answer, Refused):
            raise Refusal(answer.reason)
        assert isinstance(answer, Done)
        return answer.id

    def _is_known(self, place_id: int, officer_id: int, at: Instant) -> bool:
        return self._desk.read(reads.is_visit_known, place_id, officer_id, at).result()

    def _community(self, name: str) -> int | None:
        if not name:
            return None
        for id, each in self._lists.communities.items():
            if each.name == name:
                return id
        raise Refusal(f"没有叫“{name}”的社区")

    def _moment(self, text: str) -> Instant:
        try:
            return parse_instant(text, self._lists.station.zone)
        except ValueError as wrong:
            raise Refusal(str(wrong)) from None

    def _officer(self, said: str) -> Officer:
        """By number, else by name; without either whoever imports."""
        found = [each for each in self._officers if said and said in (each.number, each.name)]
        if not said:
            found = [each for each in self._officers if each.id == self._actor_id]
        if len(found) != 1:
            raise Refusal(f"民警“{said}”不是本所的，或有同名；请写警号")
        return found[0]

    def _topics(self, said: str) -> tuple[int, ...]:
        known = {each.name: id for id, each in self._lists.visit_topics.items()}
        names = [each.strip() for each in _SEVERAL.split(said) if each.strip()]
        for name in names:
            if name not in known:
                raise Refusal(f"没有走访内容“{name}”；可以写的有{'、'.join(known)}")
        return tuple(known[each] for each in names)

    def _photos(self, said: str) -> tuple[KeptPhoto, ...]:
        names = [each.strip() for each in _SEVERAL.split(said) if each.strip()]
        if len(names) > MOST_PHOTOS:
            raise Refusal(f"一次走访最多 {MOST_PHOTOS} 张照片；请挑选必要的")
        kept = [self._photo(each) for each in dict.fromkeys(names)]
        return tuple({each.digest: each for each in kept}.values())

    def _photo(self, name: str) -> KeptPhoto:
        """Only a plain file that lies in the folder itself."""
        path = self._folder / name
        if Path(name).name != name or "\\" in name or not _is_own_file(path):
            raise Refusal(f"照片“{name}”不在文件夹里；请把照片和表格放在一起，只写文件名")
        try:
            with path.open("rb") as file:
                return keep_photo(self._desk, file.read(MOST_BYTES + 1))
        except OSError as fault:
            raise Refusal(f"照片“{name}”读不出来（{fault.strerror}）") from None
        except Refusal as refusal:
            raise Refusal(f"照片“{name}”：{refusal}") from None


def _choice(said: str, names: Mapping[C, str], what: str) -> C:
    for value, name in names.items():
        if said in (name, str(value)):
            return value
    raise Refusal(f"{what}应是{'、'.join(names.values())}之一，不是“{said}”")


def _count(said: str, what: str) -> int:
    if not said:
        return 0
    if not said.isascii() or not said.isdigit() or len(said) > 9:
        raise Refusal(f"{what}应是整数，不是“{said[:20]}”")
    return int(said)
