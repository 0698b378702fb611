"""The feedback of a fraud: its loss, and a channel out of the station's list."""

from dataclasses import replace

import pytest

from jinhai_console.domain.incident import Harm
from jinhai_console.domain.wording import Wording, WordKind
from jinhai_console.services import reads
from jinhai_console.ui.incident.feedback import FeedbackFields
from tests.ui.details import detail_of
from tests.ui.live import Live
from tests.ui.rows import incident_row


@pytest.fixture
def lists(live: Live) -> reads.Lists:
    """The station's, its theft a fraud, with two channels."""
    found = live.room.desk.read(reads.lists).result()
    theft = live.room.category("0101")
    categories = {**found.categories, theft: replace(found.categories[theft], name="诈骗")}
    channels = {
        id: Wording(id=id, station_id=1, name=name, kind=kind, words=(name,))
        for id, name, kind in (
            (1, "电话", WordKind.CHANNEL),
            (2, "短信", WordKind.CHANNEL),
            (3, "撬锁", WordKind.METHOD),
        )
    }
    return replace(found, categories=categories, wordings=channels)


def fields(live: Live, lists: reads.Lists, **values: object) -> FeedbackFields:
    row = incident_row(1, category_id=live.room.category("0101"))
    return FeedbackFields(detail_of(row=row, **values), lists)


def test_what_the_report_names_is_a_hint_and_no_value(live: Live, lists: reads.Lists) -> None:
    made = fields(live, lists, narrative="被骗26000元")
    assert made.loss.is_shown
    assert made.channel.is_shown
    assert "2.6 万元" in made.loss.hint
    assert made.command(None).harm == Harm()


def test_loss_and_channel_are_given(live: Live, lists: reads.Lists) -> None:
    made = fields(live, lists)
    made.loss.restore("26,000")
    made.channel.choose(2)
    assert made.command(None).harm == Harm(2_600_000, "短信")


def test_what_was_entered_stands_there_again(live: Live, lists: reads.Lists) -> None:
    made = fields(live, lists, loss_cents=50_050, channel="路上")
    assert made.loss.text() == "500.5"
    assert made.command(None).harm == Harm(50_050, "路上")


def test_of_what_is_no_fraud_nothing_is_changed(live: Live, lists: reads.Lists) -> None:
    made = fields(live, lists, loss_cents=50_050, channel="电话")
    made.category.choose(live.room.category("04"))
    made.category.changed.emit()
    assert not made.loss.is_shown
    assert made.command(None).harm is None
