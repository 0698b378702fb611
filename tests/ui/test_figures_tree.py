"""The figures of a 研判 as a tree: every number opens as many incidents as it says."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jinhai_console.domain.analysis.themes.fraud import LossLine
from jinhai_console.domain.analysis.themes.tallies import Tally
from jinhai_console.ui.assessment.figures import BEFORE, COUNT, FiguresTree
from jinhai_console.ui.theme import LIGHT
from tests.reports.test_theme import report


def test_of_losses_those_named_and_those_confirmed_open_too(qtbot: QtBot) -> None:
    fraud = Tally(("刷单返利",), (1, 2, 3), (4,))
    losses = (LossLine(fraud, (1, 2), (2,), 90_000, 30_000, 60_000, (4,), 100),)
    tree = FiguresTree(LIGHT, QApplication.font().family())
    qtbot.addWidget(tree)
    tree.show_report(report(losses=losses))
    found: list[tuple[str, tuple[int, ...]]] = []
    tree.incidents_wanted.connect(lambda title, ids: found.append((title, ids)))
    group = tree.findItems("损失", Qt.MatchFlag.MatchExactly)[0]
    kind = group.child(0)
    for line, column in ((kind.child(0), COUNT), (kind.child(0), BEFORE), (kind.child(1), COUNT)):
        tree.itemDoubleClicked.emit(line, column)
        assert line.text(column) == str(len(found[-1][1]))
    assert [ids for _title, ids in found] == [(1, 2), (4,), (2,)]
