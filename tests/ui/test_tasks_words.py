"""Every word of a task that comes from the domain is known to the translators."""

from jinhai_console.domain.task import SOURCE_NAMES, TASK_STATE_NAMES
from jinhai_console.ui.tasks import words


def test_every_source_and_state_is_marked() -> None:
    assert {*SOURCE_NAMES.values(), *TASK_STATE_NAMES.values()} <= set(words.MARKED)
