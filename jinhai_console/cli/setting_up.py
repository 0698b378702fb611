"""`init`: a new database, empty with a station's lists or with the demonstration's years."""

import getpass
import sys
from argparse import Namespace
from pathlib import Path

from jinhai_console.cli.opening import database_path
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Refused
from jinhai_console.intake.founding import found_demo, found_station
from jinhai_console.services.accounts import SetPassword, hash_password
from jinhai_console.services.desk import Desk
from jinhai_console.settings import Settings, resources_dir


def init(options: Namespace, settings: Settings, speech: Speech) -> None:
    path = database_path(options, settings)
    if options.demo == bool(options.station):
        raise Stopped("请写 --demo（虚构的示范派出所），或 --station FILE.toml（本所资料）")
    if options.demo:
        founded = found_demo(path, resources_dir(), seed=options.seed)
        speech.say(f"示范派出所（虚构）的登录：警号 {founded.officer}，口令 {founded.password}")
    else:
        founded = found_station(path, Path(options.station), resources_dir())
        if options.first:
            _first_account(path, options.first, speech, settings)
        else:
            speech.say("还没有登录账号；请用 init --officer 警号 建立，或首次打开窗口时建立")
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


def _first_account(path: Path, number: str, speech: Speech, settings: Settings) -> None:
    """The first sign-in; the password is typed here or read as one line from standard input."""
    from jinhai_console.services import reads
    from jinhai_console.store.database import open_database

    if sys.stdin.isatty():
        password = getpass.getpass(f"为警号 {number} 设置口令：")
    else:
        password = sys.stdin.readline().rstrip("\n")
    desk = Desk(open_database(path), seat=settings.seat)
    try:
        officer = desk.read(reads.officer_by_number, number).result()
        if officer is None:
            raise Stopped(f"资料里没有警号 {number}；请核对后用 account 再建立登录")
        command = SetPassword(
            actor_id=None, officer_id=officer.id, password_hash=hash_password(password)
        )
        answer = desk.submit(command).result()
        if isinstance(answer, Refused):
            raise Stopped(answer.reason)
        speech.say(f"{officer.name}（{number}）可以登录了")
    finally:
        desk.close()
