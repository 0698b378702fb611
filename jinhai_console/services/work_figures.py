"""Figures of community work: each kind of work is one line of `WORK`."""

from collections.abc import Callable
from dataclasses import dataclass

from jinhai_console.domain.analysis.community.deadlines import (
    deadline_figures as figures_of_deadlines,
)
from jinhai_console.domain.analysis.community.figure import WorkFigures
from jinhai_console.domain.analysis.community.population import (
    population_figures as figures_of_population,
)
from jinhai_console.domain.analysis.community.tasks import task_figures as figures_of_tasks
from jinhai_console.domain.analysis.community.visits import VisitFacts
from jinhai_console.domain.analysis.community.visits import visit_figures as figures_of_visits
from jinhai_console.domain.analysis.periods import Compare, Period, base_of, months_up_to
from jinhai_console.domain.deadline_rows import DeadlineRow
from jinhai_console.domain.instant import DAY, day_start
from jinhai_console.domain.sheet_heading import SheetHeading
from jinhai_console.services.callback_figures import callback_work
from jinhai_console.services.fraud_figures import fraud_figures
from jinhai_console.services.sheets import heading_of
from jinhai_console.store.reader import Reader
from jinhai_console.store.views.case_figures import case_work
from jinhai_console.store.views.deadlines import deadlines_between
from jinhai_console.store.views.dispute_figures import figures_of_disputes
from jinhai_console.store.views.lead_figures import lead_work
from jinhai_console.store.views.patrol_figures import patrol_work
from jinhai_console.store.views.population import people_between
from jinhai_console.store.views.review_figures import review_work
from jinhai_console.store.views.task_list import tasks_between
from jinhai_console.store.views.visits import (
    all_places,
    last_real_before,
    place_rows,
    visits_between,
)

_COURSE_MONTHS = 12


def task_figures(reader: Reader, period: Period) -> WorkFigures:
    """Of all tasks, whatever they come from, beside the same days of the year before."""
    zone, base = reader.lists.station.zone, base_of(period, Compare.YEAR)
    lines = []
    for days in (base, period):
        start, end = day_start(days.first, zone), day_start(days.last, zone) + DAY
        lines += tasks_between(reader, start, end)
    known = {each.id: each for each in lines}
    return figures_of_tasks(tuple(known.values()), period, base, reader.now, zone)


def deadline_figures(reader: Reader, period: Period) -> WorkFigures:
    """Of periods of the law that ended, beside the same days of the year before."""
    zone, base = reader.lists.station.zone, base_of(period, Compare.YEAR)
    known: dict[int, DeadlineRow] = {}
    for days in (base, period):
        start, end = day_start(days.first, zone), day_start(days.last, zone) + DAY
        known |= {each.id: each for each in deadlines_between(reader, start, end)}
    return figures_of_deadlines(tuple(known.values()), period, base, reader.now, zone)


def population_figures(reader: Reader, period: Period) -> WorkFigures:
    """Of the checks of these days, beside those of the same days of the year before."""
    base = base_of(period, Compare.YEAR)
    course = months_up_to(period.last, _COURSE_MONTHS)
    return figures_of_population(
        people_between(reader, period),
        people_between(reader, base),
        people_between(reader, course),
        {each.id: each.name for each in reader.lists.communities.values()},
        period,
        base,
        reader.now,
    )


def visit_figures(reader: Reader, period: Period) -> WorkFigures:
    """Places due and visited, beside the same days of the year before."""
    base = base_of(period, Compare.YEAR)
    now, before = _visit_facts(reader, period), _visit_facts(reader, base)
    return figures_of_visits(now, before, period, base, reader.now)


def _visit_facts(reader: Reader, period: Period) -> VisitFacts:
    lists = reader.lists
    start = day_start(period.first, lists.station.zone)
    end = day_start(period.last, lists.station.zone) + DAY
    return VisitFacts(
        places=all_places(reader),
        visits=visits_between(reader, start, end),
        last=last_real_before(reader, start),
        zone=lists.station.zone,
        communities={id: each.name for id, each in lists.communities.items()},
        topics={id: each.name for id, each in lists.visit_topics.items()},
        owners={each.id: each.officer for each in place_rows(reader) if each.officer},
        small=lists.station.small_sample,
    )


# What the page of figures shows, in its order. A kind of work adds its read: one line.
WORK: tuple[Callable[[Reader, Period], WorkFigures], ...] = (
    fraud_figures,
    figures_of_disputes,
    visit_figures,
    callback_work,
    population_figures,
    patrol_work,
    task_figures,
    lead_work,
    case_work,
    review_work,
    deadline_figures,
)


@dataclass(frozen=True, slots=True)
class WorkBoard:
    """All figures of a period, of one moment."""

    works: tuple[WorkFigures, ...]
    heading: SheetHeading
    station: str


def work_board(reader: Reader, period: Period, drawn_by: int | None = None) -> WorkBoard:
    works = tuple(read(reader, period) for read in WORK)
    return WorkBoard(works, heading_of(reader, drawn_by), reader.lists.station.name)
