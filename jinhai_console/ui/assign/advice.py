"""该派谁: the heading, what falls short, who in which order, who is told, by which rule."""

from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from jinhai_console.domain.routing import Suggested
from jinhai_console.ui.assign.suggestions import SuggestionList
from jinhai_console.ui.fonts import small_font
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.plain import plain_label, plain_tip
from jinhai_console.ui.routing_words import alerts_text, hours_word, rules_text, shortfalls_text
from jinhai_console.ui.theme import STEP, Theme


class AdviceView(QWidget):
    """Shows one `Suggested` whole, or a sentence where there is none.

    `sends`: the keys beside the names do something here, and room is short: the rules are told
    in the heading's tip, unless none applies.
    """

    def __init__(self, theme: Theme, family: str, *, sends: bool = True) -> None:
        super().__init__()
        self.suggestions = SuggestionList(theme, family, sends=sends)
        self.head = plain_label()
        self.said = plain_label(wraps=True)
        self.alerts = plain_label(wraps=True)
        self.rules = plain_label(wraps=True)
        self._tells_rules = not sends
        self._suggested: Suggested | None = None
        self._theme = theme
        self._arrange(family)
        self.say("")

    @property
    def suggested(self) -> Suggested | None:
        return self._suggested

    def show_advice(self, suggested: Suggested) -> None:
        self._suggested = suggested
        self.suggestions.show_suggestions(suggested.suggestions)
        rules = rules_text(suggested)
        shown = rules if self._tells_rules or suggested.is_default else ""
        self._fill(shortfalls_text(suggested), alerts_text(suggested.alerts), shown)
        self.head.setToolTip(plain_tip(rules))

    def say(self, sentence: str) -> None:
        """Nobody is advised; this says why, or what to do."""
        self._suggested = None
        self.suggestions.show_suggestions(())
        self._fill(sentence, "", "")

    def dress(self, theme: Theme) -> None:
        self._theme = theme
        self.suggestions.dress(theme)
        is_short = self._suggested is not None
        self.head.setStyleSheet(f"color: {theme.text_faint};")
        self.said.setStyleSheet(f"color: {theme.amber if is_short else theme.text_dim};")
        self.alerts.setStyleSheet(f"color: {theme.text};")
        self.rules.setStyleSheet(f"color: {theme.text_faint};")

    def retranslate(self) -> None:
        head, suggested = tr("Assign", "该派谁"), self._suggested
        if suggested is not None and suggested.suggestions and not suggested.chosen:
            head = tr("Assign", "已按规则派足，还可增派")
        if suggested is not None:
            head += f"　{hours_word(suggested.hours)}"
        self.head.setText(head)

    def _fill(self, said: str, alerts: str, rules: str) -> None:
        for label, text in ((self.said, said), (self.alerts, alerts), (self.rules, rules)):
            label.setText(text)
            label.setVisible(bool(text))
        self.retranslate()
        self.dress(self._theme)

    def _arrange(self, family: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 2 * STEP)
        column.setSpacing(STEP)
        for label in (self.head, self.said, self.alerts, self.rules):
            label.setFont(small_font(family))
            label.setContentsMargins(3 * STEP, 0, 3 * STEP, 0)
            label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        for part in (self.head, self.said, self.suggestions, self.alerts, self.rules):
            column.addWidget(part)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self.suggestions)
