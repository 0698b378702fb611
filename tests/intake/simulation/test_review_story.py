"""The demonstration's legal reviews: told of whatever cases there are, nothing before its time."""

from jinhai_console.domain.instant import DAY, Instant
from jinhai_console.domain.legal_review import LegalReview, ReviewRound, ReviewState
from jinhai_console.domain.outcome import Done
from jinhai_console.intake.simulation.review_story import tell_reviews
from jinhai_console.services.cases import EndCase
from jinhai_console.services.command import Command
from tests.cases import file, register
from tests.station_fixtures import room, station_path, template
from tests.stations import START, Room

__all__ = ["room", "station_path", "template"]


def tell(room: Room) -> None:
    def give(command: Command) -> int:
        answer = room.submit(command)
        assert isinstance(answer, Done), answer
        return answer.id

    def at(moment: Instant | None) -> None:
        room.clock.now = START if moment is None else moment
        assert room.clock.now <= START

    tell_reviews(room.desk, give, at, START)
    assert room.clock.now == START


def test_every_state_is_shown_and_its_times_stand_in_order(room: Room) -> None:
    room.clock.now = START - 20 * DAY
    cases = [file(room, register(room)) for _ in range(4)]
    over = cases.pop()
    room.clock.now = START - 5 * DAY
    room.done(EndCase(actor_id=None, case_id=over.id, version=over.version, outcome="移送起诉"))
    room.clock.now = START - DAY
    register(room)
    tell(room)
    reviews = room.all(LegalReview)
    states = {each.state for each in reviews}
    assert states == {ReviewState.SUBMITTED, ReviewState.RETURNED, ReviewState.PASSED}
    assert {each.round for each in reviews} == {1, 2}
    assert any(each.reviewer_id is None for each in reviews)
    assert {each.reviewer_id for each in reviews} <= {None, room.officer("05")}
    for each in room.all(ReviewRound):
        assert each.decided_at is None or each.submitted_at <= each.decided_at <= START


def test_without_cases_nothing_is_told(room: Room) -> None:
    tell(room)
    assert room.all(LegalReview) == []
