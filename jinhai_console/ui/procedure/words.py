"""The words of a card that are the program's own, in the language of the window."""

from jinhai_console.domain.instant import SECOND, Duration, clock_text
from jinhai_console.domain.procedure import Part, Party, Step
from jinhai_console.ui.i18n import mark, tr

_PARTS = {
    Part.ASK: mark("Procedure", "问报警人"),
    Part.FIRST: mark("Procedure", "首要动作"),
    Part.SCENE: mark("Procedure", "现场处置"),
    Part.EVIDENCE: mark("Procedure", "固定证据"),
    Part.INFORM: mark("Procedure", "告知与通报"),
    Part.FEEDBACK: mark("Procedure", "反馈要点"),
}
_PARTIES = {
    Party.DESK: mark("Procedure", "接警席"),
    Party.OFFICER: mark("Procedure", "处警民警"),
    Party.PATROL: mark("Procedure", "巡查岗"),
    Party.COMMUNITY: mark("Procedure", "社区民警"),
    Party.CASE: mark("Procedure", "案件民警"),
    Party.LEADER: mark("Procedure", "值班领导"),
}
_UNITS = (
    (86_400, mark("Procedure", "{count}天内")),
    (3_600, mark("Procedure", "{count}小时内")),
    (60, mark("Procedure", "{count}分钟内")),
)


def part_word(part: Part) -> str:
    return tr("Procedure", _PARTS[part])


def party_word(party: Party) -> str:
    return tr("Procedure", _PARTIES[party])


def limit_word(limit_s: int) -> str:
    """The limit as it was set."""
    for seconds, source in _UNITS:
        count, rest = divmod(limit_s, seconds)
        if count and not rest:
            return tr("Procedure", source).replace("{count}", str(count))
    return tr("Procedure", "{count}秒内").replace("{count}", str(limit_s))


def left_word(left: Duration) -> str:
    """What remains of a limit, or by how much it was missed: a word beside the colour."""
    if left > 0:
        return tr("Procedure", "剩 {time}").replace("{time}", clock_text(left + SECOND - 1))
    return tr("Procedure", "超时 {time}").replace("{time}", clock_text(-left))


def step_word(step: Step) -> str:
    """`2分钟内 · 接警席`: by when, and whose it is."""
    words = [
        limit_word(step.limit_s) if step.limit_s else "",
        party_word(step.party) if step.party else "",
    ]
    return " · ".join(each for each in words if each)
