"""`init`: a new database, empty with a station's lists or with the demonstration's years."""

import getpass
import sys
from argparse import Namespace
from pathlib import Path

from jinhai_console.cli.opening import database_path
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Refused
from jinhai_console.intake.founding import found_demo, found_station
from jinhai_console.intake.station_file import read_station
from jinhai_console.services.accounts import SetPassword, hash_password
from jinhai_console.services.desk import Desk
from jinhai_console.settings import Settings, resources_dir


def init(options: Namespace, settings: Settings, speech: Speech) -> None:
    path = database_path(options, settings)
    if options.demo == bool(options.station):
        raise Stopped("请写 --demo（虚构的示范派出所），或 --station FILE.toml（本所资料）")
    if options.demo:
        founded = found_demo(path, resources_dir(), seed=options.seed)
        numbers = f"警号 {founded.officer}（接班 {founded.relief}）"
        speech.say(f"示范派出所（虚构）的登录：{numbers}，口令 {founded.password}")
    else:
        secret = _first_password(options) if options.first else ""
        founded = found_station(path, Path(options.station), resources_dir())
        if secret:
            _first_account(path, options.first, secret, speech, settings)
        else:
            speech.say("还没有登录账号；首次打开窗口时，请选择本人并设置口令")
    document = {
        "database": str(path),
        "incidents": founded.incidents,
        "officers": founded.officers,
        "communities": founded.communities,
    }
    lines = [
        f"已建立 {path}",
        f"警情 {founded.incidents} 起，民辅警 {founded.officers} 人，社区 {founded.communities} 个",
    ]
    speech.answer(document, lines)


def _first_password(options: Namespace) -> str:
    """The hash of the first sign-in's password, typed here or one line of standard input.

    Asked before the database is made: whoever mistypes may simply try again.
    """
    plan = read_station(Path(options.station), resources_dir() / "station")
    if all(each.number != options.first for each in plan.officers):
        raise Stopped(f"资料里没有警号 {options.first}；数据库没有建立，请核对 --officer")
    if sys.stdin.isatty():
        return hash_password(getpass.getpass(f"为警号 {options.first} 设置口令："))
    return hash_password(sys.stdin.readline().rstrip("\n"))


def _first_account(
    path: Path, number: str, secret: str, speech: Speech, settings: Settings
) -> None:
    from jinhai_console.services import reads
    from jinhai_console.store.database import open_database

    desk = Desk(open_database(path), seat=settings.seat)
    try:
        officer = desk.read(reads.officer_by_number, number).result()
        assert officer is not None  # it stands in the file
        command = SetPassword(actor_id=None, officer_id=officer.id, password_hash=secret)
        answer = desk.submit(command).result()
        if isinstance(answer, Refused):
            raise Stopped(answer.reason)
        speech.say(f"{officer.name}（{number}）可以登录了")
    finally:
        desk.close()
