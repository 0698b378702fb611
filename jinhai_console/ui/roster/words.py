"""The roster's words in the language of the window."""

from datetime import date

from jinhai_console.domain.roster import Duty, LeaveKind
from jinhai_console.domain.roster_check import Conflict, Gap
from jinhai_console.domain.roster_foresight import Foresight
from jinhai_console.domain.roster_rows import Roster
from jinhai_console.domain.roster_words import (
    LEAVE_KINDS,
    WEEKDAYS,
    conflict_text,
    day_text,
    gap_text,
    hours_text,
)
from jinhai_console.ui.i18n import mark, tr

# What `domain.roster_words` says, noted for the catalogue; a test holds the two together.
SAID = (
    mark("Roster", "值班领导"),
    mark("Roster", "指挥室值守"),
    mark("Roster", "巡查岗"),
    mark("Roster", "值班组"),
    mark("Roster", "日勤"),
    mark("Roster", "每天"),
    mark("Roster", "工作日"),
    mark("Roster", "休息日"),
    mark("Roster", "年休"),
    mark("Roster", "病假"),
    mark("Roster", "事假"),
    mark("Roster", "公差"),
    mark("Roster", "培训"),
    mark("Roster", "补休"),
    mark("Roster", "{who}同时排了{post}和{other}"),
    mark("Roster", "{who}请假期间排了{post}"),
    mark("Roster", "{who}下{other}后休息不足就上{post}"),
    mark("Roster", "{who}已停用，还排着{post}"),
    mark("Roster", "{post}缺 {missing} 人"),
    mark("Roster", "{post}缺 {missing} 人（{from}–{to}）"),
    mark("Roster", "{kind}没有人（{from}–{to}）"),
    mark("Roster", "请假"),
    mark("Roster", "下值补休"),
    mark("Roster", "已停用"),
    mark("Roster", "手工调整过"),
    mark("Roster", "周一"),
    mark("Roster", "周二"),
    mark("Roster", "周三"),
    mark("Roster", "周四"),
    mark("Roster", "周五"),
    mark("Roster", "周六"),
    mark("Roster", "周日"),
    mark("Roster", "次日"),
)

_SHOWN = 3


def say(text: str) -> str:
    return tr("Roster", text)


def day_word(day: str) -> str:
    return day_text(day, say)


def weekday_sign(day: date) -> str:
    """As short as it goes: 一 … 日."""
    return say("周" + WEEKDAYS[day.weekday()]).removeprefix("周")


def gap_word(gap: Gap, roster: Roster) -> str:
    return gap_text(gap, roster, say)


def conflict_word(conflict: Conflict, roster: Roster) -> str:
    return conflict_text(conflict, roster, say)


def leave_word(kind: LeaveKind) -> str:
    return say(LEAVE_KINDS[kind])


def duty_words(duty: Duty, roster: Roster) -> str:
    """`值班组 08:30–次日08:30（替单一鸣）`."""
    words = hours_text(roster.plan.posts[duty.post_id], duty, roster.plan.zone, say)
    if duty.stands_in_for_id is not None:
        who = roster.names.get(duty.stands_in_for_id, "")
        words += tr("Roster", "（替{who}）").replace("{who}", who)
    if duty.left_at is not None:
        words += tr("Roster", "（已下岗）")
    return words


def foresight_words(found: Foresight, roster: Roster) -> str:
    """What a change would bring, the first few of it; empty where it brings nothing."""
    said = [f"{day_word(e.duty.day)} {conflict_word(e, roster)}" for e in found.conflicts]
    said += [f"{day_word(e.day)} {gap_word(e, roster)}" for e in found.gaps]
    shown = "；".join(said[:_SHOWN])
    if len(said) > _SHOWN:
        shown += tr("Roster", "；另有 {count} 处").replace("{count}", str(len(said) - _SHOWN))
    return shown
