"""`receive`, `watch`, `simulate`: messages of the city platform."""

import json
import signal
import sys
import threading
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path

from jinhai_console.cli.opening import actor_of, database_path, open_desk
from jinhai_console.cli.speech import Speech, Stopped
from jinhai_console.domain.instant import Instant, day_of, day_start, parse_day
from jinhai_console.intake.receiving import NotNow, Received, Receiver, split_lines
from jinhai_console.intake.spool import QUARANTINE, Spool
from jinhai_console.services.desk import wall_clock
from jinhai_console.settings import Settings, resources_dir

YEARS = range(1971, 2099)  # what a message may say


def receive(options: Namespace, settings: Settings, speech: Speech) -> int:
    """Each message is accepted, known already, or lies in quarantine beside the database."""
    total = Received()
    quarantine = quarantine_of(database_path(options, settings))
    sources = [_bytes_of(name) for name in options.files]
    with open_desk(options, settings) as desk, _now_or_stopped():
        receiver = Receiver(desk, quarantine, actor_of(desk, options))
        for raw in sources:
            for message in split_lines(raw):
                total = total + receiver.receive(message)
    _answer(speech, total, quarantine)
    return 1 if total.quarantined else 0


def quarantine_of(database: Path) -> Path:
    return database.with_name(f"{database.stem}.{QUARANTINE}")


def watch(options: Namespace, settings: Settings, speech: Speech) -> int:
    folder = Path(options.folder)
    if not folder.is_dir():
        raise Stopped(f"没有文件夹 {folder}；请先建立它，或核对路径")
    with open_desk(options, settings) as desk, _now_or_stopped():
        spool = Spool(folder, Receiver(desk, folder / QUARANTINE, actor_of(desk, options)))
        total = spool.take_all() if options.once else _until_stopped(spool, speech)
    _answer(speech, total, folder / QUARANTINE)
    return 1 if total.quarantined else 0


@contextmanager
def _now_or_stopped() -> Iterator[None]:
    try:
        yield
    except NotNow as fault:
        raise Stopped(f"{fault}；没有收下的消息没有动，请稍后再收一次") from None


def _until_stopped(spool: Spool, speech: Speech) -> Received:
    stop = threading.Event()
    totals = [Received()]

    def heard(received: Received) -> None:
        totals.append(totals.pop() + received)
        speech.say(_words(received))

    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, lambda _number, _frame: stop.set())
    speech.say("正在接收；按 Ctrl+C 结束")
    spool.watch(stop, heard)
    return totals[0]


def _bytes_of(name: str) -> bytes:
    return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()


def _answer(speech: Speech, total: Received, quarantine: Path) -> None:
    lines = [_words(total)]
    if total.quarantined:
        lines.append(f"隔离的消息和原因在 {quarantine}")
    speech.answer(asdict(total), lines)


def _words(received: Received) -> str:
    return (
        f"收下 {received.accepted} 条，重复 {received.duplicates} 条，"
        f"隔离 {received.quarantined} 条"
    )


def simulate(options: Namespace, _settings: Settings, speech: Speech) -> None:
    """Fictional messages, the same for the same seed and day."""
    from jinhai_console.intake.simulation.messages import messages
    from jinhai_console.intake.simulation.scenario_file import read_demonstration

    if options.days < 1 or options.per_day < 1:
        raise Stopped("--days 和 --per-day 须是正整数")
    plan = read_demonstration(resources_dir())
    made = messages(
        plan,
        seed=options.seed,
        start=_start(options.start, plan.zone),
        days=options.days,
        per_day=options.per_day,
    )
    count = 0
    for count, message in enumerate(made, 1):
        text = json.dumps(message, ensure_ascii=False)
        if options.out:
            _put(Path(options.out), count, text)
        elif not speech.as_json:
            sys.stdout.write(text + "\n")
    lines = [f"{count} 条消息写在 {options.out}"] if options.out else []
    speech.answer({"messages": count}, lines)


def _start(said: str | None, zone: str) -> Instant:
    """Midnight of the day that is said, or of today."""
    try:
        day = parse_day(said) if said else day_of(wall_clock(), zone)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    if day.year not in YEARS:
        raise Stopped(f"--start 须在 {YEARS[0]} 年到 {YEARS[-1]} 年之间，不是“{said}”")
    return day_start(day, zone)


def _put(folder: Path, count: int, text: str) -> None:
    from jinhai_console.reports.whole_file import write_whole

    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / f"simulated-{count:06d}.json", text.encode())
