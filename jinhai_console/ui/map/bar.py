"""The question bar of the map: which period, which category, which community."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.analysis.spans import Span, period_of
from jinhai_console.services.counting import period_between
from jinhai_console.services.station_map import MapQuestion
from jinhai_console.ui.scope_bar import ScopeBar


@dataclass(frozen=True, slots=True)
class Asked:
    """`first` and `last` count for `Span.DATES` alone: other spans follow the day."""

    span: Span = Span.MONTH
    first: date | None = None
    last: date | None = None
    category_id: int | None = None
    community_id: int | None = None

    def question(self, today: date) -> MapQuestion:
        """Refused where the two dates are no period."""
        if self.span is Span.DATES:
            period = period_between(self.first or today, self.last or today)
        else:
            period = period_of(self.span, today)
        return MapQuestion(
            period=period, category_id=self.category_id, community_id=self.community_id
        )


class MapBar(ScopeBar):
    """What is asked is an `Asked`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Asked(), parent)
        self.arrange()
        self.set_asked(self.asked)
