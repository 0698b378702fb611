"""What a screen shows of routing without being asked: who should go to what waits."""

from dataclasses import dataclass

from jinhai_console.domain.routing import Suggested


@dataclass(frozen=True, slots=True)
class Advice:
    """The suggestion that comes with a waiting incident. `id` is the incident's."""

    id: int
    suggested: Suggested
