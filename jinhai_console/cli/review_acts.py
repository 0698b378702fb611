"""What `reviews` does by its verbs, each a command with what the options say."""

from argparse import Namespace
from typing import Any

from jinhai_console.cli.naming import moment_said
from jinhai_console.cli.opening import actor_of
from jinhai_console.cli.speech import Stopped
from jinhai_console.domain.instant import Instant
from jinhai_console.domain.legal_review import Verdict
from jinhai_console.domain.review_check import ReviewDocument
from jinhai_console.domain.review_rows import ReviewDetail
from jinhai_console.services import reads
from jinhai_console.services.command import Command
from jinhai_console.services.desk import Desk
from jinhai_console.services.legal_reviews import (
    CheckReviewItem,
    PassReview,
    ResubmitReview,
    ReturnReview,
    SubmitReview,
    TakeReview,
    WithdrawReview,
)


def command_of(desk: Desk, options: Namespace, detail: ReviewDetail | None, zone: str) -> Command:
    """Raises Stopped where the options do not say enough."""
    by, at = actor_of(desk, options), moment_said(options.at, zone)
    if detail is None:
        return _submit(desk, options, by, at)
    review = detail.review
    if options.action == "take":
        return TakeReview(actor_id=by, review_id=review.id)
    if options.action == "check":
        return _check(options, by, detail)
    about: dict[str, Any] = {
        "actor_id": by,
        "review_id": review.id,
        "version": review.version,
        "at": at,
    }
    if options.action == "return":
        due_at = moment_said(options.due, zone)
        return ReturnReview(**about, remarks=options.text, due_at=due_at)
    kind, name = _WORDED[options.action]
    made: Command = kind(**about, **{name: options.text})
    return made


_WORDED: dict[str, tuple[type[Any], str]] = {
    "resubmit": (ResubmitReview, "note"),
    "pass": (PassReview, "opinion"),
    "withdraw": (WithdrawReview, "reason"),
}


def _submit(desk: Desk, options: Namespace, by: int | None, at: Instant | None) -> Command:
    if not options.number or not options.document:
        raise Stopped("reviews submit 后面要写案件编号，并用 --document 写明哪一种文书")
    id = desk.read(reads.case_id, options.number).result()
    if id is None:
        raise Stopped(f"没有编号为 {options.number} 的案件；用 cases list --all 看有哪些")
    person_id = None
    if options.person is not None:
        found = desk.read(reads.case_detail, id).result()
        persons = found.persons if found else ()
        if not 1 <= options.person <= len(persons):
            raise Stopped(f"--person 写案件里第几个人员；现有 {len(persons)} 个")
        person_id = persons[options.person - 1].person.id
    return SubmitReview(
        actor_id=by,
        case_id=id,
        document=ReviewDocument(options.document),
        person_id=person_id,
        note=options.text,
        at=at,
    )


def _check(options: Namespace, by: int | None, detail: ReviewDetail) -> Command:
    count = len(detail.items)
    if options.item is None or not 1 <= options.item <= count or not options.verdict:
        raise Stopped(f"请用 --item 写明第几项（1 到 {count}），用 --verdict 写明结论")
    return CheckReviewItem(
        actor_id=by,
        item_id=detail.items[options.item - 1].id,
        verdict=Verdict(options.verdict),
        remark=options.text,
    )
