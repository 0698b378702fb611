"""How often somebody may ask: a bucket of permits that refills with time."""

from dataclasses import dataclass

from jinhai_console.domain.instant import MINUTE, Duration


@dataclass(frozen=True, slots=True)
class RateLimit:
    """`burst` requests at once, and on the average `per_minute`."""

    burst: int
    per_minute: int


@dataclass(frozen=True, slots=True)
class Bucket:
    """What is left: `MINUTE` units make a permit, and a microsecond brings `per_minute` of them.

    Whole numbers, so that nothing is lost by rounding.
    """

    level: int
    at: Duration  # of a monotonic clock


def full(limit: RateLimit, at: Duration) -> Bucket:
    """The bucket of somebody who was never seen before."""
    return Bucket(limit.burst * MINUTE, at)


def refilled(bucket: Bucket, limit: RateLimit, at: Duration) -> Bucket:
    """A clock that stepped back refills nothing."""
    gained = max(0, at - bucket.at) * limit.per_minute
    return Bucket(min(limit.burst * MINUTE, bucket.level + gained), max(at, bucket.at))


def take(bucket: Bucket, limit: RateLimit, at: Duration) -> tuple[Bucket, bool]:
    """One request at `at`: the bucket afterwards, and whether it is granted."""
    now = refilled(bucket, limit, at)
    if now.level < MINUTE:
        return now, False
    return Bucket(now.level - MINUTE, now.at), True
