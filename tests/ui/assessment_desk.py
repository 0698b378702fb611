"""The page of assessments at a live desk, for its tests."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from jinhai_console.domain.assessment import Assessment
from jinhai_console.settings import resources_dir
from jinhai_console.ui.assessment.page import AssessmentPage
from jinhai_console.ui.icons import Icons
from jinhai_console.ui.theme import LIGHT
from tests.assessing import found_analysts
from tests.stations import copy_station
from tests.ui.live import Live, live_seat


@pytest.fixture(scope="module")
def analysts(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return found_analysts(tmp_path_factory.mktemp("analysts") / "station.db")


@pytest.fixture
def live(analysts: Path, tmp_path: Path, qtbot: QtBot) -> Iterator[Live]:
    with live_seat(copy_station(analysts, tmp_path / "station.db"), tmp_path, qtbot) as made:
        made.actor = made.room.officer("05")
        yield made


@pytest.fixture
def page(live: Live) -> Iterator[AssessmentPage]:
    made = AssessmentPage(live.seat, LIGHT, Icons(resources_dir() / "icons"), resources_dir())
    live.qtbot.addWidget(made)
    lines = made.parts.list.lines
    QAbstractItemModelTester(lines, QAbstractItemModelTester.FailureReportingMode.Fatal, lines)
    made.resize(1366, 690)
    yield made
    made.hide()


def show(live: Live, page: AssessmentPage) -> None:
    page.show()
    live.qtbot.waitExposed(page)
    live.until(lambda: page.is_read)
    if page.parts.list.lines.lines:
        live.until(lambda: page.whole is not None)


def shown(page: AssessmentPage) -> Assessment:
    assert page.whole is not None
    return page.whole.detail.assessment
