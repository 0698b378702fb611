"""What `clues` does by its verbs, each a command with what the options say."""

from argparse import Namespace
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

from jinhai_console.cli.asked import incident_called, moment_said, officer_said
from jinhai_console.cli.opening import actor_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.cli.tasking import receivers_called
from jinhai_console.domain.clue import Build, ClueState, Colour, Features, Heading, VehicleKind
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.patrol import EntryKind
from jinhai_console.domain.patrol_rows import ClueDetail
from jinhai_console.services import reads
from jinhai_console.services.attachments import KeptPhoto, keep_photo
from jinhai_console.services.clues import (
    AddClue,
    CorrectClue,
    EndClue,
    HandClue,
    LinkClue,
    ReopenClue,
)
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.patrol import RecordLook, WriteLog
from jinhai_console.services.photo import MOST_BYTES
from jinhai_console.services.sightings import (
    AddSighting,
    AddSightingPhoto,
    SightingFacts,
    WithdrawSighting,
)

BARE = frozenset({"add", "look", "log"})  # these name no clue


def command_of(desk: Desk, options: Namespace, detail: ClueDetail | None, zone: str) -> Command:
    """Raises Stopped where the options do not say enough."""
    about: dict[str, Any] = {"actor_id": actor_of(desk, options)}
    if detail is None:
        return _BARE[options.action](desk, options, about, zone)
    return _ACTS[options.action](desk, options, about, detail, zone)


def _add(desk: Desk, options: Namespace, about: dict[str, Any], _zone: str) -> Command:
    return AddClue(
        **about,
        features=_features(options, Features()),
        remarks=options.text,
        incident_id=incident_called(desk, options.incident) if options.incident else None,
        case_id=_case(desk, options.case),
    )


def _look(desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    if not options.number:
        raise Stopped("clues look 后面要写警情的编号；用 clues looks 看有哪些")
    return RecordLook(
        **about,
        incident_id=incident_called(desk, options.number),
        seen=options.text,
        has_found=options.found,
        looked_at=moment_said(options.at, zone),
    )


def _log(desk: Desk, options: Namespace, about: dict[str, Any], zone: str) -> Command:
    return WriteLog(
        **about,
        kind=EntryKind(options.kind),
        text=options.text,
        at=moment_said(options.at, zone),
        officer_id=officer_said(desk, options.responsible),
        incident_id=incident_called(desk, options.incident) if options.incident else None,
    )


def _correct(
    _desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, _zone: str
) -> Command:
    clue = detail.clue
    return CorrectClue(
        **about,
        clue_id=clue.id,
        version=clue.version,
        features=_features(options, clue.features),
        remarks=options.text or clue.remarks,
    )


def _sighting(
    desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, zone: str
) -> Command:
    at = moment_said(options.at, zone)
    if at is None:
        raise Stopped("请用 --at 写明看到的时间，如 --at '2026-11-23 21:05'")
    longitude, latitude = _point(options.point)
    return AddSighting(
        **about,
        clue_id=detail.clue.id,
        facts=SightingFacts(
            at=at,
            longitude=longitude,
            latitude=latitude,
            address=options.address,
            camera=options.camera,
            heading=Heading(options.heading) if options.heading else None,
            text=options.text,
        ),
        photos=tuple(_kept(desk, Path(each)) for each in options.photo),
        is_early=options.early,
    )


def _withdraw(
    _desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, _zone: str
) -> Command:
    return WithdrawSighting(
        **about, sighting_id=_item(options, detail), reason=options.reason or options.text
    )


def _photo(
    desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, _zone: str
) -> Command:
    if len(options.photo) != 1:
        raise Stopped("请用 --photo 写明一张照片，用 --item 写明第几个轨迹点")
    id = _item(options, detail)
    return AddSightingPhoto(**about, sighting_id=id, photo=_kept(desk, Path(options.photo[0])))


def _hand(
    desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, zone: str
) -> Command:
    if not options.receiver:
        raise Stopped("请用 --receiver 写明交给谁：警号、队名或外单位名")
    return HandClue(
        **about,
        clue_id=detail.clue.id,
        receivers=receivers_called(desk, options.receiver),
        asks=options.text,
        due_at=moment_said(options.due, zone),
    )


def _link(
    desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, _zone: str
) -> Command:
    return LinkClue(**about, clue_id=detail.clue.id, case_id=_case(desk, options.case))


def _result(
    desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, _zone: str
) -> Command:
    if not options.as_result:
        raise Stopped("请用 --as-result 写明结果：found、not_found 或 merged")
    into = desk.read(reads.clue_id, options.into).result() if options.into else None
    if options.into and into is None:
        raise Stopped(f"没有编号为 {options.into} 的线索；用 clues list 看有哪些")
    return EndClue(
        **about,
        clue_id=detail.clue.id,
        state=ClueState(options.as_result),
        outcome=options.text,
        into_id=into,
    )


def _reopen(
    _desk: Desk, options: Namespace, about: dict[str, Any], detail: ClueDetail, _zone: str
) -> Command:
    return ReopenClue(**about, clue_id=detail.clue.id, reason=options.reason or options.text)


def _features(options: Namespace, known: Features) -> Features:
    """What is known, with what the options say besides."""
    said: dict[str, Any] = {
        name: getattr(options, name)
        for name in ("upper", "lower", "headwear", "mask", "carried", "plate")
    }
    said["vehicle_make"] = options.make
    for name in ("upper_colour", "lower_colour", "vehicle_colour"):
        value = getattr(options, name)
        said[name] = Colour(value) if value else None
    said["build"] = Build(options.build) if options.build else None
    said["vehicle"] = VehicleKind(options.vehicle) if options.vehicle else None
    if options.height:
        said["height_from"], said["height_to"] = _height(options.height)
    return replace(known, **{name: each for name, each in said.items() if each is not None})


def _height(said: str) -> tuple[int, int]:
    low, _, high = said.partition("-")
    try:
        return int(low), int(high or low)
    except ValueError:
        raise Stopped(f"“{said}”不是身高；请写成 175 或 170-175") from None


def _point(said: str | None) -> tuple[float | None, float | None]:
    if not said:
        return None, None
    try:
        longitude, latitude = map(float, said.replace("，", ",").split(","))
    except ValueError:
        raise Stopped(f"“{said}”不是坐标；请写成 经度,纬度，如 118.61,24.91") from None
    return longitude, latitude


def _item(options: Namespace, detail: ClueDetail) -> int:
    count = len(detail.sightings)
    place = options.item or (1 if count == 1 else 0)
    if not 1 <= place <= count:
        raise Stopped(f"请用 --item 写明第几个轨迹点；现有 {count} 个")
    return detail.sightings[place - 1].sighting.id


def _case(desk: Desk, number: str | None) -> int | None:
    if not number:
        return None
    id = desk.read(reads.case_id, number).result()
    if id is None:
        raise Stopped(f"没有编号为 {number} 的案件；请核对")
    return id


def _kept(desk: Desk, path: Path) -> KeptPhoto:
    try:
        with path.open("rb") as file:
            return keep_photo(desk, file.read(MOST_BYTES + 1))
    except OSError as fault:
        raise Stopped(f"照片 {path} 读不出来（{fault.strerror}）") from None
    except Refusal as refusal:
        raise Stopped(f"照片 {path}：{refusal}") from None


_BARE: dict[str, Callable[[Desk, Namespace, dict[str, Any], str], Command]] = {
    "add": _add,
    "look": _look,
    "log": _log,
}
_ACTS: dict[str, Callable[[Desk, Namespace, dict[str, Any], ClueDetail, str], Command]] = {
    "correct": _correct,
    "sighting": _sighting,
    "withdraw": _withdraw,
    "photo": _photo,
    "hand": _hand,
    "link": _link,
    "result": _result,
    "reopen": _reopen,
}
