"""What was written elsewhere, beside what is written here: a person chooses."""

from collections.abc import Callable

from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from jinhai_console.ui.assessment.fields import Written
from jinhai_console.ui.assessment.writing import both, names_text, said_text
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.station.ask_bar import AskBar, Option
from jinhai_console.ui.theme import STEP, Theme

_TEXT_PX = 96


class OtherText(QWidget):
    """Hidden until there is one; it takes no focus from whoever is typing."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.ask = AskBar(theme)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setMaximumHeight(_TEXT_PX)
        self.text.setAccessibleName(tr("Assessment", "别处写的"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(STEP)
        column.addWidget(self.ask)
        column.addWidget(self.text)
        self.hide()

    def ask_which(
        self,
        stored: Written,
        torn: tuple[str, ...],
        written: Callable[[], Written],
        then: Callable[[Written], object],
    ) -> None:
        """`stored` is written elsewhere, `written` here, also while this stands; `torn` by both.

        `then` gets the texts that a person has chosen.
        """
        question = tr(
            "Assessment", "别处刚改过{names}，和您写的不同。上面是您写的，下面是别处写的，用哪个？"
        ).replace("{names}", names_text(torn))
        theirs = {name: stored[name] for name in torn}
        self.text.setPlainText(said_text(theirs))
        options: list[Option] = [
            (tr("Assessment", "用别处写的"), lambda: then({**written(), **theirs})),
            (tr("Assessment", "用我写的"), lambda: then(written())),
            (tr("Assessment", "两份都留下"), lambda: then(both(written(), stored, torn))),
        ]
        self.ask.ask(question, options, takes_focus=False)
        self.show()

    def dress(self, theme: Theme) -> None:
        self.ask.dress(theme)
