"""The buttons below a 研判, each with its key, and when it may be pressed."""

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QPushButton

from jinhai_console.domain.assessment import Assessment, Stage
from jinhai_console.services.reads import AssessmentWhole
from jinhai_console.ui.assessment.decisions import AssessmentDecisions
from jinhai_console.ui.i18n import tr

_DROPPABLE = (Stage.DRAFT, Stage.SUBMITTED, Stage.APPROVED)


class AssessmentButtons:
    """`keys` are those that press them; Ctrl+P is left to the page, which has to claim it."""

    def __init__(self, decide: AssessmentDecisions, foot: QHBoxLayout) -> None:
        self._shown: Assessment | None = None
        self.named: dict[str, QPushButton] = {}
        self.keys: dict[str, Callable[[], object]] = {}
        for name, words, key, do in (
            ("draw", tr("Assessment", "重新取数"), "Ctrl+R", decide.draw_again),
            ("submit", tr("Assessment", "送审"), "Ctrl+Enter", decide.submit),
            ("return", tr("Assessment", "退回"), "Ctrl+T", decide.send_back),
            ("approve", tr("Assessment", "批准"), "Ctrl+G", decide.approve),
            ("push", tr("Assessment", "推送…"), "Ctrl+F", decide.push),
            ("drop", tr("Assessment", "作废"), "Ctrl+D", decide.drop),
            ("print", tr("Assessment", "打印"), "Ctrl+P", decide.print),
        ):
            button = QPushButton(f"{words}  {key}")
            button.setAutoDefault(False)
            button.clicked.connect(lambda _=False, it=do: self._do(it))
            foot.addWidget(button)
            self.named[name] = button
            if name != "print":
                self.keys[key.replace("Enter", "Return")] = button.click
        foot.addStretch(1)
        self.allow(None)

    def allow(self, whole: AssessmentWhole | None) -> None:
        """What may be done with it, by whoever sits here."""
        self._shown = whole.detail.assessment if whole else None
        stage = self._shown.stage if self._shown else None
        is_draft, waits = stage is Stage.DRAFT, stage is Stage.SUBMITTED
        allowed = {
            "draw": is_draft,
            "submit": is_draft,
            "return": waits,
            "approve": waits and whole is not None and whole.may_approve,
            "push": stage is Stage.APPROVED,
            "drop": stage in _DROPPABLE and whole is not None and not whole.detail.tasks,
            "print": whole is not None,
        }
        for name, button in self.named.items():
            button.setEnabled(allowed[name])

    def _do(self, do: Callable[[Assessment], object]) -> None:
        if self._shown is not None:
            do(self._shown)
