"""A station's TOML files → `StationPlan`: read, completed from the shipped lists, checked."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from jinhai_console.domain.alarm import AlarmKind
from jinhai_console.domain.assignment import Milestone
from jinhai_console.domain.classification import Bucket
from jinhai_console.domain.entity import MAX_STATION
from jinhai_console.domain.officer import Availability
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.planned_entry import Standing
from jinhai_console.domain.push_channel import ChannelKind, Security
from jinhai_console.domain.station import MOST_WORKERS, STATED_LIMITS, TeamKind
from jinhai_console.domain.station_plan import (
    PlannedActivity,
    PlannedAlarmRule,
    PlannedCategory,
    PlannedChannel,
    PlannedCommunity,
    PlannedDisposition,
    PlannedLevel,
    PlannedOfficer,
    PlannedRoutingRule,
    PlannedSite,
    PlannedSource,
    PlannedTeam,
    PlannedTopic,
    PlannedVisitTopic,
    PlannedWording,
    StationPlan,
)
from jinhai_console.domain.theme import USUAL_CATEGORIES
from jinhai_console.domain.visit import MOST_DAYS
from jinhai_console.domain.wording import WordKind, by_kind
from jinhai_console.intake.boundary_file import read_boundary_file
from jinhai_console.intake.callback_file import (
    callback_lists,
    read_callback_settings,
)
from jinhai_console.intake.legal_rules_file import read_legal_rule, read_review_check
from jinhai_console.intake.narrative_words_file import narrative_words_in
from jinhai_console.intake.plan_check import check_plan
from jinhai_console.intake.procedure_files import read_procedures
from jinhai_console.intake.roster_file import read_group, read_post, read_rotation
from jinhai_console.intake.rule_file import read_rule
from jinhai_console.intake.task_lists_file import (
    read_dispute_grade,
    read_fraud_limits,
    read_topic,
    read_unit,
)
from jinhai_console.intake.toml_entry import TomlEntry, load_toml

Planned = TypeVar("Planned")

_DAY_S = 86_400
_MOST_RESIDENTS = 100_000_000


def read_station(path: Path, shipped: Path) -> StationPlan:
    """The plan in `path`; a list it leaves out comes from the folder `shipped` (`<list>.toml`).

    The cards for its categories come from the folder `procedures` beside `shipped`, the words
    that narratives are searched for from `narrative_words.toml` there.

    Raises Refusal: one sentence naming file and entry, and what to do.
    """
    own = TomlEntry(load_toml(path), path.name)
    lists = _Lists(own, shipped)
    activities = lists.read("activities", _activity)
    first = activities[0].name if activities else ""
    categories: dict[str, PlannedCategory] = {}
    station = _station(own.table("station"))
    lists.read("categories", lambda entry, standing: _category(entry, standing, categories))
    plan = StationPlan(
        **station,
        teams=lists.read("teams", _team),
        communities=_outlined(path, own, station),
        routing_rules=_rules(lists, categories),
        officers=_read_list(own, "officers", lambda entry, _: _officer(entry, first)),
        sites=_read_list(own, "sites", _site),
        categories=tuple(categories.values()),
        sources=lists.read("sources", _source),
        levels=lists.read("levels", _level),
        dispositions=lists.read("dispositions", _disposition),
        activities=activities,
        duty_posts=lists.read("duty_posts", read_post),
        duty_groups=_read_list(own, "duty_groups", read_group),
        rotations=_read_list(own, "rotations", read_rotation),
        alarm_rules=lists.read("alarm_rules", _alarm_rule),
        channels=_read_list(own, "channels", _channel),
        procedures=read_procedures(shipped.parent / "procedures", categories),
        wordings=_wordings(own, shipped.parent / "narrative_words.toml"),
        **_community_lists(lists, categories),
    )
    return _checked(own, plan, path.name)


def _checked(own: TomlEntry, plan: StationPlan, file: str) -> StationPlan:
    own.finish()
    check_plan(plan, file)
    return plan


@dataclass(frozen=True, slots=True)
class _Lists:
    """A station's own lists, and the shipped ones for those that it leaves out."""

    own: TomlEntry
    shipped: Path

    def read(
        self, key: str, read: Callable[[TomlEntry, Standing | None], Planned]
    ) -> tuple[Planned, ...]:
        source = self.own
        if not source.has(key):
            source = TomlEntry(load_toml(self.shipped / f"{key}.toml"), f"{key}.toml")
        return _read_list(source, key, read)


def _community_lists(lists: _Lists, categories: Mapping[str, PlannedCategory]) -> dict[str, Any]:
    """What analysis, community work and cases go by."""
    return {
        "units": lists.read("units", read_unit),
        "topics": _topics(lists, categories),
        "visit_topics": lists.read("visit_topics", _visit_topic),
        "dispute_grades": lists.read("dispute_grades", read_dispute_grade),
        "fraud_levels": lists.read("fraud_levels", read_fraud_limits),
        "legal_rules": lists.read("legal_rules", read_legal_rule),
        "review_checks": lists.read("review_checks", read_review_check),
        **callback_lists(lists.read, categories, own=lists.own.has("callback_rules")),
    }


def _station(entry: TomlEntry) -> dict[str, Any]:
    """The plan's own fields: everything but its lists."""
    values = {
        "name": entry.text("name"),
        "number": entry.whole("number", 1, low=1, high=MAX_STATION),
        "code": entry.text("code", ""),
        "zone": entry.text("zone", "Asia/Shanghai"),
        "is_fictional": entry.flag("is_fictional"),
        "work_starts": entry.text("work_starts", "08:00"),
        "work_ends": entry.text("work_ends", "18:00"),
        "lunch_starts": entry.text("lunch_starts", ""),
        "lunch_ends": entry.text("lunch_ends", ""),
        "shift_starts": entry.text("shift_starts", "08:30"),
        "briefing_at": entry.text("briefing_at", "08:30"),
        "residents": entry.whole("residents", 0, high=_MOST_RESIDENTS),
        "push_limit_min": entry.whole("push_limit_min", 10, low=1, high=1_440),
        "push_has_phone": entry.flag("push_has_phone"),
        "push_has_others": entry.flag("push_has_others", True),
        "counts_merged": entry.flag("counts_merged"),
        "review_before_end": entry.flag("review_before_end"),
        "valid_cancelled": entry.flag("valid_cancelled", True),
        "valid_unfounded": entry.flag("valid_unfounded", True),
        "latitude": _coordinate(entry, "latitude", 90),
        "longitude": _coordinate(entry, "longitude", 180),
        **_looked_up(entry),
        **read_callback_settings(entry),
    }
    entry.finish()
    return values


def _looked_up(entry: TomlEntry) -> dict[str, int]:
    """How far back, how near and by when: settings of what is known, disputes, patrol, leads."""
    usual: dict[str, Any] = {each.name: each.default for each in fields(StationPlan)}
    return {
        name: entry.whole(name, usual[name], low=1, high=most)
        for name, most in STATED_LIMITS.items()
    }


def _read_list(
    source: TomlEntry, key: str, read: Callable[[TomlEntry, Standing | None], Planned]
) -> tuple[Planned, ...]:
    """The entries under `key`, each with the standing it says or that of its file."""
    common = source.choice("standing", Standing) if source.has("standing") else None
    found = []
    for entry in source.entries(key):
        standing = entry.choice("standing", Standing) if entry.has("standing") else common
        found.append(read(entry, standing))
        entry.finish()
    return tuple(found)


def _coordinate(entry: TomlEntry, key: str, limit: int) -> float | None:
    return entry.number(key, low=-limit, high=limit) if entry.has(key) else None


def _team(entry: TomlEntry, standing: Standing | None) -> PlannedTeam:
    return PlannedTeam(
        name=entry.text("name"), kind=entry.choice("kind", TeamKind), standing=standing
    )


def _community(entry: TomlEntry, standing: Standing | None) -> PlannedCommunity:
    return PlannedCommunity(
        name=entry.text("name"),
        code=entry.text("code", ""),
        residents=entry.whole("residents", 0, high=_MOST_RESIDENTS),
        neighbours=entry.texts("neighbours"),
        founded_on=entry.day("founded_on"),
        standing=standing,
    )


def _outlined(
    path: Path, own: TomlEntry, station: Mapping[str, Any]
) -> tuple[PlannedCommunity, ...]:
    """The communities with the outlines of the GeoJSON file named in it, beside it."""
    communities = _read_list(own, "communities", _community)
    file = own.text("boundaries", "")
    if not file:
        return communities
    from jinhai_console.domain.analysis.boundary_file import Beat, read_boundaries

    middle = None
    if station["longitude"] is not None and station["latitude"] is not None:
        middle = station["longitude"], station["latitude"]
    beats = [Beat(each.name, each.code) for each in communities]
    try:
        found = read_boundaries(read_boundary_file(path.parent / file), beats, middle)
    except Refusal as refusal:
        raise Refusal(f"{path.name}：boundaries “{file}”：{refusal}") from None
    if found.unmatched:
        raise Refusal(f"{path.name}：boundaries “{file}”：{found.unmatched[0]}不是本所的社区")
    return tuple(replace(each, boundary=found.outlines.get(each.name, "")) for each in communities)


def _rules(
    lists: _Lists, categories: Mapping[str, PlannedCategory]
) -> tuple[PlannedRoutingRule, ...]:
    """Of the shipped rules only those whose category the station has in its own tree."""
    rules = lists.read("routing_rules", read_rule)
    if lists.own.has("routing_rules"):
        return rules
    return tuple(each for each in rules if each.category is None or each.category in categories)


def _topics(lists: _Lists, categories: Mapping[str, PlannedCategory]) -> tuple[PlannedTopic, ...]:
    """Of the shipped topics only those whose usual categories the station has in its own tree."""
    topics = lists.read("topics", read_topic)
    if lists.own.has("topics"):
        return topics
    names = {each.name for each in categories.values()}
    return tuple(each for each in topics if not names.isdisjoint(USUAL_CATEGORIES[each.theme]))


def _officer(entry: TomlEntry, activity: str) -> PlannedOfficer:
    return PlannedOfficer(
        number=entry.text("number"),
        name=entry.text("name"),
        team=entry.text("team"),
        activity=entry.text("activity", activity),
        communities=entry.texts("communities"),
        skills=entry.texts("skills"),
        is_auxiliary=entry.flag("is_auxiliary"),
        is_leader=entry.flag("is_leader"),
        phone=entry.text("phone", ""),
        email=entry.text("email", ""),
    )


def _site(entry: TomlEntry, standing: Standing | None) -> PlannedSite:
    return PlannedSite(
        name=entry.text("name"),
        community=entry.text("community"),
        address=entry.text("address", ""),
        contact_name=entry.text("contact_name", ""),
        contact_phone=entry.text("contact_phone", ""),
        kind=entry.text("kind", "construction"),
        builder=entry.text("builder", ""),
        workers=entry.whole("workers", 0, high=MOST_WORKERS),
        from_day=entry.day("from_day"),
        to_day=entry.day("to_day"),
        visit_days=entry.whole("visit_days", 0, high=MOST_DAYS),
        remarks=entry.text("remarks", ""),
        standing=standing,
    )


def _visit_topic(entry: TomlEntry, standing: Standing | None) -> PlannedVisitTopic:
    return PlannedVisitTopic(name=entry.text("name"), standing=standing)


def _category(
    entry: TomlEntry, standing: Standing | None, known: dict[str, PlannedCategory]
) -> PlannedCategory:
    """Adds itself to `known`; what it leaves out it has from its parent there."""
    code = entry.text("code")
    if not (code.isascii() and code.isdigit() and len(code) in (2, 4, 6, 8)):
        raise entry.refusal(f"code 应是 2、4、6 或 8 位数字，不是“{code}”")
    if code in known:
        raise entry.refusal(f"编码 {code} 已经给了“{known[code].name}”，请换一个")
    parent = known.get(code[:-2])
    if len(code) > 2 and parent is None:
        raise entry.refusal(f"上级 {code[:-2]} 还没有写，请先写上级")
    category = PlannedCategory(
        code=code,
        name=entry.text("name"),
        depth=len(code) // 2,
        parent=parent.code if parent else None,
        national_code=entry.text("national_code") if entry.has("national_code") else None,
        bucket=entry.choice("bucket", Bucket, parent.bucket if parent else None),
        level=entry.whole("level", parent.level if parent else 3, low=1, high=4),
        is_case_matter=entry.flag("is_case_matter", bool(parent and parent.is_case_matter)),
        is_nuisance=entry.flag("is_nuisance", bool(parent and parent.is_nuisance)),
        is_order=entry.flag("is_order", bool(parent and parent.is_order)),
        keywords=entry.texts("keywords"),
        standing=standing,
    )
    known[code] = category
    return category


def _source(entry: TomlEntry, standing: Standing | None) -> PlannedSource:
    return PlannedSource(name=entry.text("name"), code=entry.text("code"), standing=standing)


def _disposition(entry: TomlEntry, standing: Standing | None) -> PlannedDisposition:
    return PlannedDisposition(
        name=entry.text("name"), code=entry.text("code", ""), standing=standing
    )


def _level(entry: TomlEntry, standing: Standing | None) -> PlannedLevel:
    return PlannedLevel(
        number=entry.whole("number", low=1, high=4),
        name=entry.text("name"),
        letter=entry.text("letter"),
        shape=entry.text("shape"),
        dispatch_s=entry.whole("dispatch_s", low=1, high=_DAY_S),
        acknowledge_s=entry.whole("acknowledge_s", low=1, high=_DAY_S),
        on_scene_s=entry.whole("on_scene_s", low=1, high=_DAY_S),
        feedback_s=entry.whole("feedback_s", low=1, high=30 * _DAY_S),
        standing=standing,
    )


def _activity(entry: TomlEntry, standing: Standing | None) -> PlannedActivity:
    return PlannedActivity(
        name=entry.text("name"),
        availability=entry.choice("availability", Availability),
        is_on_duty=entry.flag("is_on_duty", True),
        milestone=entry.choice("milestone", Milestone) if entry.has("milestone") else None,
        standing=standing,
    )


def _alarm_rule(entry: TomlEntry, standing: Standing | None) -> PlannedAlarmRule:
    return PlannedAlarmRule(
        name=entry.text("name"),
        kind=entry.choice("kind", AlarmKind),
        high_to=entry.whole("high_to", high=4),
        medium_to=entry.whole("medium_to", high=4),
        is_silent=entry.flag("is_silent"),
        after_s=entry.whole("after_s", 0, high=_DAY_S),
        climb_s=entry.whole("climb_s", 60, high=_DAY_S),
        repeat_s=entry.whole("repeat_s", 300, high=_DAY_S),
        standing=standing,
    )


def _wordings(own: TomlEntry, shipped: Path) -> tuple[PlannedWording, ...]:
    """The station's own table `narrative_words`, else the shipped words."""
    entry = TomlEntry(load_toml(shipped), shipped.name)
    standing: Standing | None = Standing.TO_CHECK
    if own.has("narrative_words"):
        entry, standing = own.table("narrative_words"), None
    words = narrative_words_in(entry)
    groups = zip(WordKind, by_kind(words), strict=True)
    return tuple(
        PlannedWording(name=each.name, kind=kind, words=each.words, standing=standing)
        for kind, some in groups
        for each in some
    )


def _channel(entry: TomlEntry, standing: Standing | None) -> PlannedChannel:
    return PlannedChannel(
        name=entry.text("name"),
        kind=entry.choice("kind", ChannelKind),
        address=entry.text("address"),
        user=entry.text("user", ""),
        sender=entry.text("sender", ""),
        security=entry.choice("security", Security, Security.TLS),
        authority=entry.text("authority", ""),
        headers=entry.texts("headers"),
        printer=entry.text("printer", ""),
        teams=entry.texts("teams"),
        units=entry.texts("units"),
        standing=standing,
    )
