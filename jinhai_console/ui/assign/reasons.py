"""When sending an officer asks for a reason, and how it is asked."""

from jinhai_console.domain.officer import Availability
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.words import milestone_word


def needs_reason(officer: OfficerRow) -> bool:
    """Whoever is busy, or would be called in. Whose state forbids it is refused anyway."""
    if officer.availability is Availability.UNAVAILABLE:
        return False
    return officer.availability is Availability.CONDITIONAL or not officer.is_on_duty


def reason_question(officer: OfficerRow) -> str:
    """Why he is not simply free."""
    if officer.duties:
        duty = officer.duties[0]
        said = tr("Assign", "{who} 正在处置 {number}（{state}），仍要派警？")
        said = said.replace("{number}", duty.number)
        said = said.replace("{state}", milestone_word(duty.milestone))
    elif officer.is_on_leave:
        said = tr("Assign", "{who} 在请假，仍要派警？")
    elif not officer.is_on_duty:
        said = tr("Assign", "{who} 不在班，仍要派警？")
    else:
        said = tr("Assign", "{who} 正在{what}，仍要派警？").replace("{what}", officer.activity)
    return said.replace("{who}", officer.name)
