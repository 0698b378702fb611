"""知 and 搁 of the command line: which standing alarms a word means, and what becomes of them."""

from collections.abc import Callable, Sequence

from jinhai_console.domain.alarm import SHELF, Phase
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.instant import MINUTE, Duration
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.alarms import AcknowledgeAlarms, ShelveAlarms
from jinhai_console.services.command import Command
from jinhai_console.services.finding import find_incident
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarms import standing_rows

# From who asks and the words after the verb: the command, what it will do, the incident's number.
BuildAlarmLine = Callable[[Reader, int | None, Sequence[str]], tuple[Command, str, str]]

_UNANSWERED = (Phase.CALLING, Phase.QUIET)


def acknowledge_line(
    reader: Reader, actor_id: int | None, words: Sequence[str]
) -> tuple[Command, str, str]:
    """`知 警情|岗位`."""
    rows = _meant(reader, words, *_UNANSWERED)
    command = AcknowledgeAlarms(actor_id=actor_id, alarm_ids=tuple(each.id for each in rows))
    return command, f"确认告警 {words[0]}：{_names(reader, rows)}", rows[0].number


def shelve_line(
    reader: Reader, actor_id: int | None, words: Sequence[str]
) -> tuple[Command, str, str]:
    """`搁 警情|岗位 [分钟] 理由`."""
    rows = _meant(reader, words, *_UNANSWERED, Phase.HELD)
    span, reason = _shelf(words[1:])
    command = ShelveAlarms(
        actor_id=actor_id, alarm_ids=tuple(each.id for each in rows), reason=reason, span=span
    )
    what = f"搁置告警 {words[0]} {span // MINUTE} 分钟：{_names(reader, rows)}"
    return command, what, rows[0].number


def _meant(reader: Reader, words: Sequence[str], *phases: Phase) -> list[AlarmRow]:
    """Those of the incident, or of the post or other subject of that name. Raises Refusal."""
    if not words:
        raise Refusal("还缺警情编号或岗位")
    said = words[0]
    standing = standing_rows(reader)
    named = [row for row in standing if not row.number and said == row.alarm.fact]
    if not named:
        incident = find_incident(reader, said)
        named = [row for row in standing if row.incident_id == incident.id]
    fits = [row for row in named if row.phase in phases]
    if not fits:
        raise Refusal(f"“{said}”没有可以这样处理的告警；用 alarms 查看现有的告警")
    return fits


def _shelf(words: Sequence[str]) -> tuple[Duration, str]:
    """How long and why. Raises Refusal without a reason."""
    span = SHELF
    if words and words[0].removesuffix("分钟").isdecimal():
        span = int(words[0].removesuffix("分钟")) * MINUTE
        words = words[1:]
    if not words:
        raise Refusal("还缺搁置的理由")
    return span, " ".join(words)


def _names(reader: Reader, rows: Sequence[AlarmRow]) -> str:
    """`派警超时、退单待审批`, as the station calls them."""
    names = {each.kind: each.name for each in reader.lists.alarm_rules.values()}
    return "、".join(dict.fromkeys(names.get(row.alarm.kind, row.alarm.kind) for row in rows))
