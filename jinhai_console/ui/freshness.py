"""How old the data on a panel is, and from when on it must look stale."""

from jinhai_console.domain.instant import MINUTE, SECOND, Duration, Instant
from jinhai_console.ui.i18n import tr

STALE_PERIODS = 2


class Freshness:
    """Tell it when the data was seen; after two periods without news it calls it stale."""

    def __init__(self, period: Duration) -> None:
        self._period = period
        self._at: Instant | None = None

    def seen(self, at: Instant) -> None:
        self._at = at

    def is_stale(self, now: Instant) -> bool:
        return self._at is not None and now - self._at > STALE_PERIODS * self._period

    def text(self, now: Instant) -> str:
        """`数据 刚刚`, `数据 12 秒前`; nothing before the first look."""
        if self._at is None:
            return ""
        age = max(0, now - self._at)
        if age >= 2 * MINUTE:
            return tr("Freshness", "数据停在 {count} 分钟前").format(count=age // MINUTE)
        if self.is_stale(now):
            return tr("Freshness", "数据停在 {count} 秒前").format(count=age // SECOND)
        if age < 2 * SECOND:
            return tr("Freshness", "数据实时")
        return tr("Freshness", "数据 {count} 秒前").format(count=age // SECOND)
