"""反馈期限 in a form: some usual ones, or a time that is typed."""

from collections.abc import Callable
from datetime import datetime, timedelta

from jinhai_console.domain.instant import Instant, from_datetime, full_text, to_local
from jinhai_console.ui.forms.field import MomentField
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.station.fields import ChoiceField

_END_OF_DAY = 18  # o'clock
_TYPED = -1
_DUE = {
    0: mark("Tasks", "今天 18:00"),
    1: mark("Tasks", "明天 18:00"),
    3: mark("Tasks", "3 天后 18:00"),
    7: mark("Tasks", "7 天后 18:00"),
    _TYPED: mark("Tasks", "自定时间"),
}


class DueFields:
    """Two fields for one row of a form; `look` hears when what it shows beside changed."""

    def __init__(
        self, zone: str, now: Callable[[], Instant], name: str, *, with_today: bool = False
    ) -> None:
        self._zone = zone
        self._now = now
        today_is_open = with_today and self._end_of(0) > now()
        spans = [(days, tr("Tasks", said)) for days, said in _DUE.items() if days or today_is_open]
        self.span = ChoiceField("due", name, spans)
        self.at = MomentField(
            "at", tr("Tasks", "时间"), zone, now, is_future=True, is_required=True
        )
        self.fit()

    @property
    def row(self) -> tuple[ChoiceField, MomentField]:
        return self.span, self.at

    def due_at(self) -> Instant:
        """Asked where neither field has a problem."""
        days = int(self.span.read())
        if days == _TYPED:
            moment = self.at.value
            assert moment is not None  # `at` has no problem
            return moment
        return self._end_of(days)

    def _end_of(self, days: int) -> Instant:
        """Of the day so many days from now."""
        today: datetime = to_local(self._now(), self._zone)
        day = today + timedelta(days=days)
        return from_datetime(day.replace(hour=_END_OF_DAY, minute=0, second=0, microsecond=0))

    def fit(self) -> None:
        """The typed time only where it is wanted; beside the choice what it comes to."""
        is_typed = int(self.span.read()) == _TYPED
        self.at.set_shown(is_typed)
        self.span.hint = "" if is_typed else full_text(self.due_at(), self._zone)[:16]
