"""定期专题: what is due drafts itself; whatever becomes of the draft is a person's decision."""

from dataclasses import dataclass
from datetime import date
from uuid import NAMESPACE_URL, uuid5

from jinhai_console.domain.instant import to_local
from jinhai_console.domain.outcome import Answer
from jinhai_console.domain.topic import Topic, last_due, period_at
from jinhai_console.services.assessments import DraftAssessment, draw_figures
from jinhai_console.services.desk import Desk
from jinhai_console.services.themes import ThemeQuestion
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.assessments import drafted_periods
from jinhai_console.store.views.points import recorded_days


@dataclass(frozen=True, slots=True)
class DueDraft:
    """A draft whose hour has come."""

    topic: Topic
    question: ThemeQuestion
    title: str


def due_drafts(reader: Reader) -> tuple[DueDraft, ...]:
    """The latest period of each topic that is over and not drafted yet.

    Of several that were missed only the last; none of days that nothing is recorded of.
    """
    recorded = recorded_days(reader)
    if recorded is None:
        return ()
    now = to_local(reader.now, reader.lists.station.zone)
    found = []
    for topic in reader.lists.topics.values():
        period = period_at(topic, last_due(topic, now).date())
        days = (period.first.isoformat(), period.last.isoformat())
        is_known = date.fromordinal(recorded[0]) <= period.last
        if topic.retired_at is None and is_known and days not in drafted_periods(reader, topic.id):
            question = ThemeQuestion(
                theme=topic.theme,
                first=period.first,
                last=period.last,
                categories=topic.categories,
                compare=topic.compare,
            )
            found.append(DueDraft(topic, question, f"{topic.name}研判"))
    return tuple(found)


def draft_due(desk: Desk) -> list[Answer]:
    """Draft what is due. Several seats may do so at once: each period is drafted once."""
    return [_draft(desk, each) for each in desk.read(due_drafts).result()]


def _draft(desk: Desk, due: DueDraft) -> Answer:
    drawn = desk.read(draw_figures, due.question).result()
    question, topic = due.question, due.topic
    command = DraftAssessment(
        actor_id=None,
        uuid=str(uuid5(NAMESPACE_URL, f"topic:{topic.id}:{question.first}:{question.last}")),
        drawn=drawn,
        title=due.title,
        grade=topic.grade,
        purpose=topic.purpose,
        topic_id=topic.id,
    )
    return desk.submit(command).result()
