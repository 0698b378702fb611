"""The form of a 预警等级: its limits, each from the first warning on."""

from jinhai_console.domain.fraud_alert import FraudLimits
from jinhai_console.domain.instant import SECOND, clock_text
from jinhai_console.services.reads import Lists
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.fraud.words import word
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import NumberField

_WEEK_S = 604_800


def fraud_limit_fields(_lists: Lists) -> list[Field]:
    return [
        name_field(),
        _limit("first_contact_s", tr("Station", "首次联系时限（秒）")),
        _limit("face_to_face_s", tr("Station", "见面时限（秒）")),
        _limit("retry_s", tr("Station", "没接通隔多久再拨（秒）")),
        NumberField("follow_up_days", tr("Station", "劝阻成功后几天内回访"), 1, 365),
        standing_field(),
    ]


def _limit(name: str, label: str) -> NumberField:
    return NumberField(name, label, 1, _WEEK_S, lambda seconds: clock_text(seconds * SECOND))


def describe_limits(entry: FraudLimits, _lists: Lists) -> tuple[str, str]:
    """What the table says of a level: its word; its limits."""
    waits = (entry.first_contact_s, entry.face_to_face_s, entry.retry_s)
    days = tr("Station", "{count} 天回访").format(count=entry.follow_up_days)
    return word(entry.level), " · ".join([*(clock_text(e * SECOND) for e in waits), days])
