"""知 and 搁 of the command line: which standing alarms a word means."""

from collections.abc import Sequence

from jinhai_console.domain.alarm import SHELF, Phase
from jinhai_console.domain.alarm_rows import AlarmRow
from jinhai_console.domain.instant import MINUTE, Duration
from jinhai_console.domain.outcome import Refusal
from jinhai_console.services.finding import find_incident
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.alarms import standing_rows


def alarms_meant(reader: Reader, said: str, *phases: Phase) -> list[AlarmRow]:
    """Those of the incident, or of the post or other subject of that name. Raises Refusal."""
    standing = standing_rows(reader)
    named = [row for row in standing if not row.number and said == row.alarm.fact]
    if not named:
        incident = find_incident(reader, said)
        named = [row for row in standing if row.incident_id == incident.id]
    fits = [row for row in named if row.phase in phases]
    if not fits:
        raise Refusal(f"“{said}”没有可以这样处理的告警；用 alarms 查看现有的告警")
    return fits


def shelf_words(words: Sequence[str]) -> tuple[Duration, str]:
    """`[分钟] 理由`: how long and why. Raises Refusal without a reason."""
    span = SHELF
    if words and words[0].removesuffix("分钟").isdecimal():
        span = int(words[0].removesuffix("分钟")) * MINUTE
        words = words[1:]
    if not words:
        raise Refusal("还缺搁置的理由")
    return span, " ".join(words)


def names_of(reader: Reader, rows: Sequence[AlarmRow]) -> str:
    """`派警超时、退单待审批`, as the station calls them."""
    names = {each.kind: each.name for each in reader.lists.alarm_rules.values()}
    return "、".join(dict.fromkeys(names.get(row.alarm.kind, row.alarm.kind) for row in rows))
