"""Back-off and the life of a message: bounded, in order, and it always comes to an end."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from jinhai_console.domain.instant import MINUTE, SECOND, Instant
from jinhai_console.domain.outbox import (
    FIRST_WAIT,
    JITTER,
    LONGEST_WAIT,
    MessageKind,
    MessageState,
    OutboxMessage,
    Told,
    cancelled,
    delivered,
    missed,
    next_channel,
    taken,
    told,
    wait_before,
)
from jinhai_console.domain.push_channel import ChannelKind, PushChannel

START: Instant = 1_000_000 * SECOND
counts = st.integers(1, 5)


def channels(count: int) -> list[PushChannel]:
    return [
        PushChannel(id=id, station_id=1, name=f"{id}", kind=ChannelKind.FOLDER, address="a")
        for id in range(1, count + 1)
    ]


def message(limit: int = 10 * MINUTE) -> OutboxMessage:
    return OutboxMessage(
        id=1,
        station_id=1,
        key="k",
        incident_id=1,
        assignment_id=1,
        officer_id=1,
        kind=MessageKind.ASSIGN,
        body="{}",
        queued_at=START,
        gives_up_at=START + limit,
        due_at=START,
    )


@given(repetition=st.integers(1, 10_000), seed=st.text(max_size=40))
def test_a_wait_doubles_up_to_a_cap(repetition: int, seed: str) -> None:
    wait = wait_before(repetition, seed)
    whole = min(FIRST_WAIT * 2 ** (min(repetition, 40) - 1), LONGEST_WAIT)
    assert whole * (1 - JITTER) <= wait <= whole <= LONGEST_WAIT
    assert wait == wait_before(repetition, seed)


def test_messages_do_not_all_come_back_at_once() -> None:
    assert len({wait_before(3, str(seed)) for seed in range(50)}) > 40


@given(count=counts, rounds=st.integers(1, 3))
def test_channels_take_turns(count: int, rounds: int) -> None:
    serving = channels(count)
    found: list[int] = []
    begins: list[bool] = []
    last = None
    for _ in range(count * rounds):
        channel, begins_round = next_channel(serving, last)
        assert channel is not None
        found.append(channel.id)
        begins.append(begins_round)
        last = channel.id
    assert found == [each.id for each in serving] * rounds
    assert begins == ([False] * count + ([True] + [False] * (count - 1)) * (rounds - 1))


@given(count=counts, refusals=st.lists(st.booleans(), min_size=1, max_size=60))
def test_a_message_comes_to_an_end(count: int, refusals: list[bool]) -> None:
    """Whatever goes wrong: each channel is tried, none that refused again, waits are bounded."""
    serving, now, at = channels(count), message(), START
    tried: list[int] = []
    for place in range(10_000):
        if now.due_at is None:
            break
        assert now.due_at <= at + LONGEST_WAIT
        at = max(at, now.due_at)
        channel, _ = next_channel(serving, now.channel_id, now.refused_ids)
        assert channel is not None
        assert channel.id not in now.refused_ids
        now = taken(now, channel, "claim", at)
        tried.append(channel.id)
        at += SECOND
        is_refused = refusals[place % len(refusals)]
        now = missed(now, serving, "没有回答", at, is_refused=is_refused)
    assert now.state is MessageState.FAILED
    assert set(tried) == {each.id for each in serving}
    assert at <= now.gives_up_at + LONGEST_WAIT + count * SECOND
    assert now.attempts == len(tried)


def test_every_end_ends_it() -> None:
    running = taken(message(), channels(1)[0], "claim", START)
    for ended in (
        delivered(running, 1, START),
        told(running, Told.PAPER, START),
        cancelled(running, START),
        missed(running, channels(1), "没有", START, is_refused=True),
    ):
        assert not ended.is_pending
        assert ended.due_at is None
        assert ended.claim == ""
        assert ended.ended_at == START
        assert ended.may_have_arrived


def test_a_clock_stepped_back_keeps_no_message_waiting() -> None:
    waiting = replace(message(), due_at=START + 60 * MINUTE)
    assert waiting.is_due(START)
    assert not replace(message(), due_at=START + MINUTE).is_due(START)
    assert delivered(message(), 1, START - MINUTE).ended_at == START
