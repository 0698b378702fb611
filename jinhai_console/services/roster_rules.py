"""What a post, a duty group and a rotation must be before they are saved, or put out of use."""

import re
from collections.abc import Callable

from jinhai_console.domain.instant import parse_day
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.outcome import Refusal
from jinhai_console.domain.roster import DutyGroup, DutyPost, Rotation
from jinhai_console.domain.station import Entry
from jinhai_console.store.transaction import Transaction
from jinhai_console.store.views.roster import duties_ahead

LONGEST_DUTY, LONGEST_REST, MOST_NEEDED, LONGEST_CYCLE = 2_880, 10_080, 99, 60
_CLOCK = re.compile(r"(?:[01]\d|2[0-3]):[0-5]\d")


def refuse_unfit(tx: Transaction, entry: Entry) -> None:
    match entry:
        case DutyPost():
            _refuse_unfit_post(entry)
        case DutyGroup():
            known = {each.id for each in tx.find(Officer)}
            if not known.issuperset(entry.member_ids):
                raise Refusal("组员里有不存在的民警；请重新选择")
            if entry.leader_id is not None and entry.leader_id not in entry.member_ids:
                raise Refusal("带班人应是本组的组员；请先把他加进组员")
        case Rotation():
            _refuse_unfit_rotation(tx, entry)


def refuse_retiring(tx: Transaction, entry: Entry) -> None:
    match entry:
        case DutyPost():
            _refuse_used(tx, lambda each: entry.id in each.cycle)
            if ahead := len(duties_ahead(tx.reader, entry.id)):
                raise Refusal(f"这个岗位还排着 {ahead} 个班；请先在值班表里撤下或改到别的岗位")
        case DutyGroup():
            _refuse_used(tx, lambda each: entry.id in each.group_ids)


def _refuse_unfit_post(post: DutyPost) -> None:
    if not _CLOCK.fullmatch(post.starts):
        raise Refusal("上岗时刻请写成 08:30 的样子")
    if not 1 <= post.minutes <= LONGEST_DUTY:
        raise Refusal("时长应在 1 分钟到 48 小时之间")
    if not 0 <= post.needs <= MOST_NEEDED:
        raise Refusal(f"人数应在 0 到 {MOST_NEEDED} 之间")
    if not 0 <= post.rest_minutes <= LONGEST_REST:
        raise Refusal("下岗后休息应在 0 到 7 天之间")
    if len(post.mark) > 1:
        raise Refusal("表上的字只写一个")


def _refuse_unfit_rotation(tx: Transaction, rotation: Rotation) -> None:
    if not rotation.cycle or not any(rotation.cycle):
        raise Refusal("轮班顺序里至少写一个岗位")
    if len(rotation.cycle) > LONGEST_CYCLE:
        raise Refusal(f"轮班顺序最多 {LONGEST_CYCLE} 步")
    if not rotation.group_ids:
        raise Refusal("请选择轮班的值班组")
    for post_id in {each for each in rotation.cycle if each}:
        post = tx.first(DutyPost, id=post_id)
        if post is None or post.retired_at is not None:
            raise Refusal("轮班顺序里有已停用的岗位；请改掉")
    for group_id in rotation.group_ids:
        if tx.first(DutyGroup, id=group_id) is None:
            raise Refusal("轮班里有不存在的值班组；请重新选择")
    try:
        parse_day(rotation.anchor_day)
    except ValueError as wrong:
        raise Refusal(str(wrong)) from None


def _refuse_used(tx: Transaction, uses: Callable[[Rotation], bool]) -> None:
    for each in tx.find(Rotation, retired_at=None):
        if uses(each):
            raise Refusal(f"轮班“{each.name}”还用着它；请先改轮班或停用它")
