"""`officers-page`, `token`: officers' phones served and let in, without the window."""

import signal
import threading
from argparse import Namespace
from pathlib import Path

from jinhai_console.cli.opening import actor_of, database_path, open_desk
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.outcome import Refused
from jinhai_console.intake.officers_page.address import PORT, Address, link, own_host
from jinhai_console.services import reads
from jinhai_console.services.officer_tokens import IssueToken, RevokeToken, hash_token, new_token
from jinhai_console.settings import Settings, resources_dir


def serve(options: Namespace, settings: Settings, speech: Speech) -> None:
    """Until it is stopped by Ctrl+C or SIGTERM. The document comes when phones can be served."""
    from jinhai_console.app.officers_page import page_host

    address = Address(
        host=options.host,
        port=options.port,
        certificate=_file(options.certificate),
        key=_file(options.key),
    )
    host = page_host(database_path(options, settings), resources_dir(), settings.poll_ms)
    stop = threading.Event()
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda _number, _frame: stop.set())
    url = host.start(address)
    try:
        if not address.is_loopback and address.certificate is None:
            speech.say("没有证书，内容不加密：只在公安内网或专用无线网里这样用")
        speech.answer({"address": url}, [f"民警网页已开启：{url}　按 Ctrl+C 结束"])
        stop.wait()
    finally:
        host.close()


def token(options: Namespace, settings: Settings, speech: Speech) -> None:
    """The link is said here and nowhere else; a second one makes the first useless."""
    if options.at and not options.at.startswith(("http://", "https://")):
        raise Stopped("--at 是网页的地址，请写成 http://10.1.2.3:8110/ 的样子；没有发放口令")
    with open_desk(options, settings) as desk:
        actor_id = actor_of(desk, options)
        officer = desk.read(reads.officer_by_number, options.number).result()
        if officer is None:
            raise Stopped(f"没有警号 {options.number}；请核对")
        made = new_token()
        command = (
            RevokeToken(actor_id=actor_id, officer_id=officer.id)
            if options.revoke
            else IssueToken(actor_id=actor_id, officer_id=officer.id, token_hash=hash_token(made))
        )
        answer = desk.submit(command).result()
    if isinstance(answer, Refused):
        raise Stopped(answer.reason)
    if options.revoke:
        document = {"officer": officer.number, "revoked": True}
        speech.answer(document, [f"已撤销{officer.name}的网页口令"])
        return
    base = options.at or f"http://{own_host()}:{PORT}/"
    said = link(base if base.endswith("/") else f"{base}/", made)
    speech.answer({"officer": officer.number, "link": said}, [said])
    speech.say(f"这是{officer.name}的链接，只显示这一次；请他在手机上打开")


def _file(said: str | None) -> Path | None:
    return Path(said).expanduser() if said else None
