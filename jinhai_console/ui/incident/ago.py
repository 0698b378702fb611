"""Relative times beside the absolute ones."""

from jinhai_console.domain.instant import DAY, HOUR, MINUTE, Duration
from jinhai_console.ui.i18n import tr


def ago_text(gone: Duration) -> str:
    """`刚刚`, `12 分钟前`, `3 小时前`, `5 天前`."""
    if gone < MINUTE:
        return tr("Incident", "刚刚")
    if gone < HOUR:
        return tr("Incident", "{count} 分钟前").format(count=gone // MINUTE)
    if gone < DAY:
        return tr("Incident", "{count} 小时前").format(count=gone // HOUR)
    return tr("Incident", "{count} 天前").format(count=gone // DAY)


def gap_text(gap: Duration) -> str:
    """Between two moments, short: `48秒`, `4分`, `2时05分`, `3天`."""
    if gap < MINUTE:
        return tr("Incident", "{count}秒").format(count=gap // 1_000_000)
    if gap < HOUR:
        return tr("Incident", "{count}分").format(count=gap // MINUTE)
    if gap < DAY:
        hours, minutes = divmod(gap // MINUTE, 60)
        return tr("Incident", "{hours}时{minutes}分").format(hours=hours, minutes=minutes)
    return tr("Incident", "{count}天").format(count=gap // DAY)
