"""`trends`: counts of a period with their change."""

from argparse import Namespace

from jinhai_console.cli.opening import open_desk
from jinhai_console.cli.speech import Speech, Stopped, columns
from jinhai_console.domain.analysis.counts import Bin, CountLine
from jinhai_console.domain.analysis.periods import Compare
from jinhai_console.domain.instant import parse_day
from jinhai_console.services.counting import By
from jinhai_console.services.trends import TrendQuestion, trend_json
from jinhai_console.services.trends import trends as counted
from jinhai_console.settings import Settings


def trends(options: Namespace, settings: Settings, speech: Speech) -> None:
    try:
        first, last = parse_day(options.first), parse_day(options.last)
    except ValueError as wrong:
        raise Stopped(str(wrong)) from None
    question = TrendQuestion(
        first=first,
        last=last,
        by=By(options.by),
        level=options.level,
        category=options.category,
        community=options.community,
        compare=Compare(options.compare),
        bins=Bin(options.bucket or "day"),
    )
    with open_desk(options, settings) as desk:
        answer = desk.read(counted, question).result()
    rows = [_cells(each) for each in (answer.total, *answer.rows)]
    head = f"对比 {answer.base.first} — {answer.base.last}"
    speech.answer(trend_json(answer), [head, *columns(rows), answer.definition])


def _cells(line: CountLine) -> tuple[str, int, int, str]:
    change = line.change_percent
    said = "不可比" if line.founded_on else "—" if change is None else f"{change:+}%"
    return line.key, line.count, line.base, said
