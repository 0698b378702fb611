"""The cautions' page and forms: listed, searched, entered beside an incident, ended."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from jinhai_console.domain.caution import Caution, CautionKind
from jinhai_console.domain.instant import DAY
from jinhai_console.services import reads
from jinhai_console.services.cautions import EnterCaution
from jinhai_console.ui.cautions.forms import CautionForms
from jinhai_console.ui.cautions.page import CautionPage
from jinhai_console.ui.do import Do
from jinhai_console.ui.forms.field import LineField, PickField, ProseField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.incident.watch import IncidentWatch
from jinhai_console.ui.theme import LIGHT, NIGHT
from tests.stations import START
from tests.ui.live import Live


@pytest.fixture
def watch(live: Live) -> Iterator[IncidentWatch]:
    live.actor = live.room.officer("05")
    made = IncidentWatch(live.seat.bridge, live.seat.orders)
    yield made
    made.choose(None)


@pytest.fixture
def forms(live: Live, watch: IncidentWatch, qtbot: QtBot) -> Iterator[CautionForms]:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    made = CautionForms(live.seat, watch, LIGHT, window)
    made.set_lists(live.room.desk.read(reads.lists).result(10))
    yield made
    for form in list(made.open.values()):  # what is typed is kept before the drafts close
        form.discard()


@pytest.fixture
def page(live: Live, forms: CautionForms, qtbot: QtBot) -> CautionPage:
    made = CautionPage(live.seat, forms, LIGHT)
    qtbot.addWidget(made)
    made.resize(1200, 600)
    made.show()
    return made


def enter(live: Live, **values: object) -> int:
    whole = {
        "kind": CautionKind.DOG, "text": "院内烈犬", "source": "走访",
        "expires_at": START + 90 * DAY, "phone": "13800001234", **values,
    }  # fmt: skip
    return live.room.done(EnterCaution(actor_id=live.actor, **whole)).id  # type: ignore[arg-type]


def fill(form: Form, **texts: str) -> None:
    for field in form.fields:
        said = texts.get(field.name)
        if said is None:
            continue
        if isinstance(field, PickField):
            field.picker.insert(said)
        elif isinstance(field, LineField):
            field.line.setText(said)
        elif isinstance(field, ProseField):
            field.prose.setPlainText(said)


def shown(page: CautionPage) -> list[str]:
    rows = [page.table.topLevelItem(at) for at in range(page.table.topLevelItemCount())]
    return [row.text(2) for row in rows if row is not None]


def test_the_list_is_masked_searched_and_live(live: Live, page: CautionPage) -> None:
    live.until(lambda: "Ctrl+N" in page.empty.text())
    enter(live)
    live.until(lambda: shown(page) == ["院内烈犬"])
    enter(live, text="曾持刀", kind=CautionKind.WEAPON, phone="13900005678")
    live.until(lambda: len(shown(page)) == 2)
    page.line.setText("13900005678")
    live.until(lambda: shown(page) == ["曾持刀"])
    item = page.table.topLevelItem(0)
    assert item is not None
    assert item.text(1) == "139****5678"
    page.dress(NIGHT)


def test_one_is_ended_and_still_to_be_seen(live: Live, page: CautionPage) -> None:
    id = enter(live)
    live.until(lambda: page.current() is not None)
    page.end()
    (form,) = page._forms.open.values()
    fill(form, reason="已搬走")
    form.save()
    live.until(lambda: live.room.one(Caution, id).ended_at is not None)
    live.until(lambda: shown(page) == [])
    page.ended_too.setChecked(True)
    live.until(lambda: shown(page) == ["院内烈犬"])
    assert "已搬走" in page.text.text()
    assert not page.end_button.isEnabled()


def test_one_is_put_off_by_days(live: Live, page: CautionPage) -> None:
    id = enter(live)
    live.until(lambda: page.current() is not None)
    page.extend()
    (form,) = page._forms.open.values()
    fill(form, expires="0", source="走访复核")
    form.save()
    assert form.problems()
    fill(form, expires="180 天")
    form.save()
    live.until(lambda: live.room.one(Caution, id).expires_at == START + 180 * DAY)


def test_beside_an_incident_its_reporter_is_copied_unseen(
    live: Live, watch: IncidentWatch, forms: CautionForms
) -> None:
    incident = live.room.take(
        reporter_name="王小明", reporter_phone="13800001234", address="鼓岩路18号"
    )
    watch.choose(incident)
    live.until(lambda: watch.detail is not None)
    live.seat.actions[Do.ADD_CAUTION].trigger()
    (form,) = forms.open.values()
    subject, kind = form.fields[:2]
    assert isinstance(subject, PickField)
    assert isinstance(kind, PickField)
    subject.choose(1)
    kind.choose(list(CautionKind).index(CautionKind.VIOLENCE))
    fill(form, text="酒后推搡", expires="2027-01-31")
    form.save()
    live.until(lambda: bool(live.room.all(Caution)))
    (stored,) = live.room.all(Caution)
    assert (stored.name, stored.phone) == ("王小明", "13800001234")
    assert stored.source == live.room.incident(incident).number
    assert stored.kind is CautionKind.VIOLENCE


def test_a_refusal_is_said_in_the_form(live: Live, forms: CautionForms) -> None:
    forms.enter(beside=False)
    (form,) = forms.open.values()
    form.save()
    assert form.problems()
    kind = next(each for each in form.fields if each.name == "kind")
    assert isinstance(kind, PickField)
    kind.choose(0)
    fill(form, text="看到的", source="走访", expires="90", name="王小明")
    form.save()
    live.until(lambda: "谁或哪里" in form.message.text())
    assert live.room.all(Caution) == []


def test_esc_leaves_the_page(live: Live, page: CautionPage) -> None:
    with live.qtbot.waitSignal(page.left):
        live.qtbot.keyClick(page.table, Qt.Key.Key_Escape)
