"""Every sheet of the house: its template, where the window prints it, and the verb that does."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class HouseSheet:
    """`window`: the module of the page and the key on it. `verb`: the command line without `--pdf`;
    `{…}` stands for a record that the test looks for. `why_not`: why it has no verb, or no key.
    """

    template: str
    window: tuple[str, str] | None
    verb: str
    why_not: str = ""


SHEETS = (
    HouseSheet("agreement", ("disputes/page.py", "Ctrl+P"), "disputes show {dispute}"),
    HouseSheet("assessment", ("assessment/buttons.py", "Ctrl+P"), "assessments show {assessment}"),
    HouseSheet("briefing", ("briefing/page.py", "Ctrl+P"), "briefing"),
    HouseSheet("callbacks", ("callbacks/page.py", "Ctrl+P"), "callbacks sample {sample}"),
    HouseSheet("case", ("cases/page.py", "Ctrl+P"), "cases print {case}"),
    HouseSheet("clue", ("patrol/page.py", "Ctrl+P"), "clues show {clue}"),
    HouseSheet("deadlines", ("deadlines/page.py", "Ctrl+P"), "deadlines print"),
    HouseSheet("equipment", ("equipment/page.py", "Ctrl+P"), "equipment sheet"),
    HouseSheet("fraud", ("fraud/page.py", "Ctrl+P"), "fraud show {fraud}"),
    HouseSheet("handover", ("handover/page.py", "Ctrl+P"), "handover"),
    HouseSheet("incident", ("actions.py", "Ctrl+Alt+P"), "incident {incident}"),
    HouseSheet("keys", ("key_card.py", "Ctrl+P"), "keys"),
    HouseSheet("last_state", None, "last-state", "it lies in its folder every five minutes"),
    HouseSheet("lead", ("leads/page.py", "Ctrl+P"), "leads show {lead}"),
    HouseSheet("map", ("map/layout.py", "Ctrl+P"), "", "its picture is painted by the window"),
    HouseSheet("population", ("population/page.py", "Ctrl+P"), "population show {check}"),
    HouseSheet("procedure", ("procedure/page.py", "Ctrl+P"), "procedure {category}"),
    HouseSheet("queue", ("actions.py", "Ctrl+P"), "incidents --state open"),
    HouseSheet("review", ("reviews/page.py", "Ctrl+P"), "reviews show {review}"),
    HouseSheet("roster", ("roster/keys.py", '"P"'), "roster sheet"),
    HouseSheet("slip", ("outbox/page.py", "Ctrl+P"), "outbox slip {incident}"),
    HouseSheet("tasks", ("tasks/page.py", "Ctrl+P"), "tasks"),
    HouseSheet("theme", None, "analyse theft {period}", "the window prints it in its 研判"),
    HouseSheet("visit_route", ("visits/page.py", "Ctrl+P"), "visits route --officer {officer}"),
    HouseSheet("work_figures", ("work_figures/page.py", "Ctrl+P"), "work-figures {period}"),
)
