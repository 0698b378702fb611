"""The demonstration's population checks: a year of them, and one whose errors are owed now."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from jinhai_console.domain.instant import DAY, HOUR, Instant, day_of, day_start
from jinhai_console.domain.population_check import CheckResult, SampleRow, WrongField
from jinhai_console.domain.station import TeamKind
from jinhai_console.domain.task import Receiver
from jinhai_console.intake.simulation.people import Person, Residents
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.population import CorrectPerson, EnterCheck, TakeSample
from jinhai_console.services.task_orders import GiveTask

Give = Callable[[Command], int]
Go = Callable[[Instant | None], None]

_OFFICE = "区分局人口管理大队（虚构）"
_MONTHS, _SAMPLE = 13, 24
_ERRORS = 2  # at most, of a month's sample; none in the last months
_FLAWLESS = 4  # months up to the present one
_SIGNS = "0123456789X"


def tell_population(desk: Desk, give: Give, go: Go, now: Instant, seed: int) -> None:
    """`give` carries a command out and says its record's id; `go` sets the clock, None to now."""
    lists = desk.read(reads.lists).result()
    officers = desk.read(reads.officer_rows).result()
    author = next((each.id for each in officers if each.team_kind == "command"), None)
    communities = [each for each in lists.communities.values() if each.retired_at is None]
    if author is None or not communities:
        return
    rng = Random(f"population {seed}")
    people = _people(rng, Residents(rng, size=600), [(e.id, e.name) for e in communities])
    today = day_of(now, lists.station.zone)
    for age in range(_MONTHS, 0, -1):
        day = today - timedelta(days=30 * age + 5)
        go(day_start(day, lists.station.zone) + 15 * HOUR)
        _tell_past(desk, give, go, author, rng, people, day, age)
    go(None)
    _tell_present(desk, give, author, people, today - timedelta(days=4))
    _give_tasks(desk, give, author, now)


def _tell_past(
    desk: Desk,
    give: Give,
    go: Go,
    author: int,
    rng: Random,
    people: Iterator[SampleRow],
    day: date,
    age: int,
) -> None:
    """All results are in, all errors put right."""
    errors = 0 if age <= _FLAWLESS else rng.randint(0, _ERRORS)
    rows = [replace(next(people), result=CheckResult.RIGHT) for _ in range(_SAMPLE)]
    for place in rng.sample(range(_SAMPLE), errors):
        rows[place] = _erring(rows[place], rng)
    check = _take(give, author, day, rows)
    go(day_start(day, desk.read(reads.lists).result().station.zone) + 3 * DAY)
    _correct(desk, give, author, check, "已按核查意见更正")


def _tell_present(
    desk: Desk, give: Give, author: int, people: Iterator[SampleRow], day: date
) -> None:
    """Three errors, one of them put right; two results not in; doubtful numbers."""
    rows = [replace(next(people), result=CheckResult.RIGHT) for _ in range(_SAMPLE)]
    rows[2] = replace(
        rows[2],
        result=CheckResult.WRONG,
        wrong=(WrongField.PHONE, WrongField.ADDRESS),
        remarks="已搬到同小区另一户，电话为前租客的",
    )
    rows[7] = replace(rows[7], result=CheckResult.NOT_COLLECTED, remarks="新入住租客，未登记")
    rows[15] = replace(
        rows[15], result=CheckResult.WRONG, wrong=(WrongField.WORK,), remarks="从业单位已变"
    )
    number = rows[9].identity_number
    unsound = _SIGNS[(_SIGNS.index(number[-1]) + 1) % len(_SIGNS)]
    rows[9] = replace(rows[9], identity_number=number[:-1] + unsound)
    rows[12] = replace(rows[12], identity_number=rows[11].identity_number)
    for place in (20, 21):
        rows[place] = replace(rows[place], result=None)
    check = _take(give, author, day, rows)
    _correct(desk, give, author, check, "从业单位已核实更新", places=(16,))


def _take(give: Give, author: int, day: date, rows: list[SampleRow]) -> int:
    check = give(EnterCheck(actor_id=author, office=_OFFICE, day=day.isoformat()))
    give(TakeSample(actor_id=author, check_id=check, rows=tuple(rows)))
    return check


def _correct(
    desk: Desk, give: Give, author: int, check: int, text: str, places: tuple[int, ...] = ()
) -> None:
    """Every error of the check, or those in these places."""
    detail = desk.read(reads.check_detail, check).result()
    for each in detail.people if detail is not None else ():
        if each.person.is_open_error and (not places or each.person.place in places):
            give(CorrectPerson(actor_id=author, person_id=each.id, text=text))


def _erring(row: SampleRow, rng: Random) -> SampleRow:
    if rng.random() < 0.3:
        return replace(row, result=CheckResult.NOT_COLLECTED)
    field = rng.choice((WrongField.PHONE, WrongField.ADDRESS, WrongField.WORK))
    return replace(row, result=CheckResult.WRONG, wrong=(field,))


def _people(
    rng: Random, residents: Residents, communities: list[tuple[int, str]]
) -> Iterator[SampleRow]:
    """Different ones, from all communities in turn."""
    seen: set[str] = set()
    place = 0
    while True:
        person: Person = residents.pick(rng)
        if person.identity_number in seen:
            continue
        seen.add(person.identity_number)
        id, name = communities[place % len(communities)]
        place += 1
        house = f"{name}示范里{rng.randint(1, 60)}号{rng.randint(1, 6)}0{rng.randint(1, 4)}室"
        yield SampleRow(
            name=person.name,
            identity_number=person.identity_number,
            phone=person.phone,
            address=house,
            community_id=id,
            recorded=f"现住{house}",
        )


def _give_tasks(desk: Desk, give: Give, author: int, now: Instant) -> None:
    """Two by a person's hand, about no record."""
    lists = desk.read(reads.lists).result()
    teams = {each.kind: each.id for each in lists.teams.values()}
    for kind, days, title, asks in (
        (TeamKind.COMMUNITY, 1, "校园周边巡查", "放学时段到岗，劝离占道摊贩，反馈到岗情况"),
        (TeamKind.CASE, 3, "电动自行车集中停放点检查", "会同物业查看监控和灯光，列出要整改的点位"),
    ):
        if kind in teams:
            give(
                GiveTask(
                    actor_id=author,
                    title=title,
                    asks=asks,
                    receivers=(Receiver(team_id=teams[kind]),),
                    due_at=now + days * DAY,
                )
            )
