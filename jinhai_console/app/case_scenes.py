"""What each picture of cases, leads, the patrol post and the law's clocks shows."""

from collections.abc import Awaitable, Callable, Mapping

from jinhai_console.app.console import Console
from jinhai_console.app.deadline_scenes import DEADLINE_SCENES
from jinhai_console.app.lead_scenes import LEAD_SCENES
from jinhai_console.app.patrol_scenes import PATROL_SCENES
from jinhai_console.app.review_scenes import REVIEW_SCENES

CASE_SCENES: Mapping[str, Callable[[Console], Awaitable[object]]] = {
    **PATROL_SCENES,
    **LEAD_SCENES,
    **DEADLINE_SCENES,
    **REVIEW_SCENES,
}
