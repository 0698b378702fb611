"""法制审核的核对项目 as a list of the station, and the settings of legal review."""

from typing import Any

from jinhai_console.domain.case import CaseKind
from jinhai_console.domain.review_check import ReviewCheck, ReviewDocument
from jinhai_console.domain.station import REVIEW_LIMITS
from jinhai_console.services.reads import Lists
from jinhai_console.ui.cases.words import kind_word
from jinhai_console.ui.forms.field import Field
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.reviews.words import document_word
from jinhai_console.ui.station.field_sets import name_field, standing_field
from jinhai_console.ui.station.fields import (
    ChoiceField,
    FlagField,
    LimitDayField,
    NumberField,
    TextField,
)


def review_check_fields(_lists: Lists) -> list[Field]:
    documents: list[tuple[Any, str]] = [(each, document_word(each)) for each in ReviewDocument]
    kinds: list[tuple[Any, str]] = [(each, kind_word(each)) for each in CaseKind]
    return [
        name_field(),
        ChoiceField("document", tr("Station", "文书"), [(None, _any_document()), *documents]),
        ChoiceField("kind", tr("Station", "案件性质"), [(None, _any_kind()), *kinds]),
        TextField("basis", tr("Station", "依据")),
        LimitDayField("valid_from", tr("Station", "何时起施行")),
        LimitDayField("valid_to", tr("Station", "施行到何时")),
        standing_field(),
    ]


def describe_review_check(check: ReviewCheck, _lists: Lists) -> tuple[str, str]:
    """What the table says of it: its document; of which cases, on what it rests, since when."""
    document = document_word(check.document) if check.document else _any_document()
    parts = [kind_word(check.kind) if check.kind else "", check.basis]
    if check.valid_from or check.valid_to:
        parts.append(f"{check.valid_from} — {check.valid_to}")
    return document, " · ".join(each for each in parts if each)


def review_settings() -> list[Field]:
    mends = NumberField(
        "mend_days", tr("Station", "审核退回后补正（工作日）"), 1, REVIEW_LIMITS["mend_days"]
    )
    asks = tr("Station", "通过法制审核以后才能办结")
    return [mends, FlagField("review_before_end", tr("Station", "案件办结"), asks)]


def _any_document() -> str:
    return tr("Station", "各种文书")


def _any_kind() -> str:
    return tr("Station", "刑事、行政")
