"""A small station that keeps a roster and has rules: day staff, a duty group, posts, a leader."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.instant import HOUR, Instant, day_of, day_start
from jinhai_console.domain.officer import Availability, Officer
from jinhai_console.domain.outcome import Subject
from jinhai_console.domain.roster import Duty, DutyPost, Leave, LeaveKind, PostKind
from jinhai_console.domain.routing_rule import Part, RuleTime, Target
from jinhai_console.domain.station_plan import (
    PlannedActivity,
    PlannedCommunity,
    PlannedOfficer,
    PlannedRoutingRule,
    StationPlan,
)
from jinhai_console.services.command import Command
from jinhai_console.store.transaction import Transaction
from tests.stations import PLAN

CASE, LOCAL, ROOM = "案件办理队", "社区警务队", "综合指挥室"
ZONE = "Asia/Shanghai"


def _officer(
    number: str, name: str, team: str, *communities: str, **more: object
) -> PlannedOfficer:
    whole = {"number": number, "name": name, "team": team, "activity": "待警", **more}
    return PlannedOfficer(communities=communities, **whole)  # type: ignore[arg-type]


def _rule(name: str, target: Target, **more: object) -> PlannedRoutingRule:
    whole = {"part": Part.LEAD, **more}
    return PlannedRoutingRule(name=name, target=target, **whole)  # type: ignore[arg-type]


ROSTERED: StationPlan = replace(
    PLAN,
    work_starts="08:00",
    work_ends="18:00",
    lunch_starts="12:00",
    lunch_ends="14:00",
    communities=(
        PlannedCommunity(name="鼓岩社区"),
        PlannedCommunity(name="滨海社区", neighbours=("鼓岩社区",)),
        PlannedCommunity(name="远山社区"),
    ),
    officers=(
        _officer("01", "单一鸣", LOCAL, "鼓岩社区"),
        _officer("02", "仇小满", LOCAL, "滨海社区"),
        _officer("03", "查文斌", CASE),
        _officer("04", "曾一帆", CASE, skills=("反诈",)),
        _officer("05", "区静怡", ROOM),
        _officer("06", "夏平", LOCAL),
        _officer("07", "任重", CASE),
        _officer("08", "华亮", ROOM),
        _officer("09", "柏岩", ROOM),
        _officer("10", "覃辅", LOCAL, "鼓岩社区", is_auxiliary=True),
        _officer("11", "段休", LOCAL),  # stands nowhere
    ),
    activities=(
        *PLAN.activities,
        PlannedActivity(
            name="到场", availability=Availability.CONDITIONAL, milestone=Milestone.ON_SCENE
        ),
    ),
    routing_rules=(
        _rule("社区民警就地处警", Target.COMMUNITY_OFFICER, time=RuleTime.WORK),
        _rule("盗窃归案件队", Target.CASE_TEAM, time=RuleTime.WORK, category="0101"),
        _rule("休息时间值班组", Target.GROUP_COMMUNITY, time=RuleTime.REST),
        _rule("休息时间盗窃", Target.GROUP_CASE, time=RuleTime.REST, category="0101"),
        _rule(
            "盗窃社区民警协办",
            Target.COMMUNITY_OFFICER,
            part=Part.SUPPORT,
            time=RuleTime.WORK,
            category="0101",
        ),
        _rule("盗窃提醒巡查岗", Target.PATROL, part=Part.ALERT, category="0101"),
    ),
)

# Who stands where every day, by post: its kind, its start on the clock, its hours.
POSTS: Mapping[str, tuple[PostKind, int, int, tuple[str, ...]]] = {
    "日勤": (PostKind.DAY, 8, 10, ("01", "02", "03", "04", "10")),
    "值班组": (PostKind.GROUP, 0, 24, ("06", "07")),
    "巡查岗": (PostKind.PATROL, 0, 24, ("08",)),
    "值守": (PostKind.COMMAND, 0, 24, ("05",)),
    "值班领导": (PostKind.LEADER, 0, 24, ("09",)),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class WriteRoster(Command):
    """The posts, and for each of `days` who stands at them; `leaves` by officer number."""

    days: tuple[str, ...]
    leaves: Mapping[str, str] = field(default_factory=dict)

    def perform(self, tx: Transaction) -> Subject:
        officers = {each.number: each.id for each in tx.find(Officer)}
        for name, (kind, starts, hours, numbers) in POSTS.items():
            post = tx.first(DutyPost, name=name) or tx.add(
                DutyPost, name=name, kind=kind, starts=f"{starts:02d}:00", minutes=60 * hours
            )
            for day in self.days:
                start = day_start(date.fromisoformat(day), ZONE) + starts * HOUR
                for number in numbers:
                    self._stand(tx, officers[number], post.id, day, start, start + hours * HOUR)
        for number, day in self.leaves.items():
            tx.add(
                Leave,
                officer_id=officers[number],
                first_day=day,
                last_day=day,
                kind=LeaveKind.ANNUAL,
            )
        return Subject(tx.station_id)

    def _stand(
        self, tx: Transaction, officer_id: int, post_id: int, day: str, start: Instant, end: Instant
    ) -> None:
        tx.add(Duty, officer_id=officer_id, post_id=post_id, day=day, starts_at=start, ends_at=end)


def day_text(at: Instant) -> str:
    return day_of(at, ZONE).isoformat()
