"""What is said of a roster, in Chinese: gaps, clashes, leave. The window translates these words."""

from collections.abc import Callable
from datetime import date

from jinhai_console.domain.instant import Instant, to_local
from jinhai_console.domain.roster import Duty, DutyPost, LeaveKind, PostKind, RosterDays
from jinhai_console.domain.roster_check import Clash, Conflict, Gap
from jinhai_console.domain.roster_fill import Skip
from jinhai_console.domain.roster_rows import Roster

POST_KINDS = {
    PostKind.LEADER: "值班领导",
    PostKind.COMMAND: "指挥室值守",
    PostKind.PATROL: "巡查岗",
    PostKind.GROUP: "值班组",
    PostKind.DAY: "日勤",
}
ROSTER_DAYS = {
    RosterDays.ALL: "每天",
    RosterDays.WORKDAYS: "工作日",
    RosterDays.RESTDAYS: "休息日",
}
LEAVE_KINDS = {
    LeaveKind.ANNUAL: "年休",
    LeaveKind.SICK: "病假",
    LeaveKind.PERSONAL: "事假",
    LeaveKind.MISSION: "公差",
    LeaveKind.TRAINING: "培训",
    LeaveKind.REST: "补休",
}
CLASHES = {
    Clash.DOUBLE: "{who}同时排了{post}和{other}",
    Clash.ON_LEAVE: "{who}请假期间排了{post}",
    Clash.LITTLE_REST: "{who}下{other}后休息不足就上{post}",
    Clash.RETIRED: "{who}已停用，还排着{post}",
}
GAPS = {
    "post": "{post}缺 {missing} 人",
    "hours": "{post}缺 {missing} 人（{from}–{to}）",
    "kind": "{kind}没有人（{from}–{to}）",
}
SKIPS = {
    Skip.ON_LEAVE: "请假",
    Skip.RESTING: "下值补休",
    Skip.RETIRED: "已停用",
    Skip.BY_HAND: "手工调整过",
}
WEEKDAYS = "一二三四五六日"

Say = Callable[[str], str]


def _plain(text: str) -> str:
    return text


def day_text(day: str, say: Say = _plain) -> str:
    """`12-03 周四`."""
    read = date.fromisoformat(day)
    return f"{day[5:]} {say('周' + WEEKDAYS[read.weekday()])}"


def hour_text(moment: Instant, day: str, zone: str, say: Say = _plain) -> str:
    """`08:30`, or `次日08:30` where it is not on `day`."""
    local = to_local(moment, zone)
    clock = f"{local:%H:%M}"
    return clock if local.date() <= date.fromisoformat(day) else say("次日") + clock


def hours_text(post: DutyPost, duty: Duty, zone: str, say: Say = _plain) -> str:
    """`值班组 08:30–次日08:30`."""
    begins, ends = (hour_text(each, duty.day, zone, say) for each in (duty.starts_at, duty.until))
    return f"{post.name} {begins}–{ends}"


def gap_text(gap: Gap, roster: Roster, say: Say = _plain) -> str:
    zone = roster.plan.zone
    facts = {
        "missing": str(gap.missing),
        "from": hour_text(gap.starts_at, gap.day, zone, say),
        "to": hour_text(gap.ends_at, gap.day, zone, say),
        "kind": say(POST_KINDS[gap.kind]),
    }
    form = "kind"
    if gap.post_id is not None:
        facts["post"] = roster.plan.posts[gap.post_id].name
        form = "post" if gap.is_whole else "hours"
    return _filled(say(GAPS[form]), facts)


def conflict_text(conflict: Conflict, roster: Roster, say: Say = _plain) -> str:
    posts = roster.plan.posts
    other = conflict.other
    facts = {
        "who": roster.names.get(conflict.duty.officer_id, ""),
        "post": posts[conflict.duty.post_id].name,
        "other": posts[other.post_id].name if other else "",
    }
    return _filled(say(CLASHES[conflict.clash]), facts)


def _filled(form: str, facts: dict[str, str]) -> str:
    """Names come last: what a name says is never taken for a place to fill."""
    for name in ("missing", "from", "to", "kind", "other", "post", "who"):
        if name in facts:
            form = form.replace(f"{{{name}}}", facts[name])
    return form
