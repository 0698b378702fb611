"""反馈: what came of it; of a fraud or theft also what it cost and how contact was made."""

from collections.abc import Sequence

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLabel

from jinhai_console.domain.analysis.themes.stated import stated_cents
from jinhai_console.domain.classification import path_of
from jinhai_console.domain.incident import Harm
from jinhai_console.domain.money import money_text, read_money, yuan_text
from jinhai_console.domain.procedure import Part
from jinhai_console.domain.procedure_rows import done_text
from jinhai_console.domain.rows import IncidentDetail
from jinhai_console.domain.theme import Theme, is_of
from jinhai_console.domain.wording import WordKind
from jinhai_console.services import reads
from jinhai_console.services.ending import GiveFeedback
from jinhai_console.ui.forms.choices import category_choices, disposition_choices
from jinhai_console.ui.forms.field import Field, LineField, PickField, ProseField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.picker import Choice, choices_of
from jinhai_console.ui.plain import plain_label

_KEPT = -1  # the choice of a channel that the station's list does not have (any more)


class FeedbackFields:
    def __init__(self, detail: IncidentDetail, lists: reads.Lists) -> None:
        self._detail = detail
        self._categories = lists.categories
        self.text = ProseField("text", tr("Forms", "处置反馈"), is_required=True, rows=6)
        self.text.restore(detail.feedback or done_text(detail.procedure.ticks()))
        self.text.prose.moveCursor(QTextCursor.MoveOperation.End)
        self.text.below = _points(detail)
        categories = category_choices(lists)
        self.category = PickField("category", tr("Forms", "确认类别"), categories, is_required=True)
        self.category.choose(detail.row.category_id)
        dispositions = disposition_choices(lists)
        self.disposition = PickField("disposition", tr("Forms", "处理结果"), dispositions)
        self.disposition.choose(named(dispositions, detail.disposition))
        self.loss = LineField(
            "loss",
            tr("Forms", "损失"),
            placeholder=tr("Forms", "核实的金额，元"),
            check=_loss_problem,
        )
        if detail.loss_cents is not None:
            self.loss.restore(yuan_text(detail.loss_cents))
        elif stated := stated_cents(detail.narrative):
            said = tr("Forms", "报警内容写的是 {sum}").replace("{sum}", money_text(stated))
            self.loss.hint = said
        self._channels = _channels(lists, detail.channel)
        self.channel = PickField("channel", tr("Forms", "接触渠道"), self._channels)
        self.channel.choose(named(self._channels, detail.channel))
        self.category.changed.connect(self._fit)
        self._fit()

    @property
    def rows(self) -> list[Field | tuple[Field, ...]]:
        return [self.text, self.category, self.disposition, self.loss, self.channel]

    def command(self, actor_id: int | None) -> GiveFeedback:
        detail = self._detail
        return GiveFeedback(
            actor_id=actor_id,
            incident_id=detail.row.id,
            text=self.text.text(),
            confirmed_category_id=self.category.value or detail.row.category_id,
            disposition_id=self.disposition.value,
            harm=self._harm() if self.loss.is_shown else None,
        )

    def _harm(self) -> Harm:
        channel = next((e.name for e in self._channels if e.id == self.channel.value), "")
        is_shown = self.channel.is_shown
        return Harm(read_money(self.loss.text()), channel if is_shown else self._detail.channel)

    def _fit(self) -> None:
        """Only where it can have been lost by theft or fraud; a thief sends no messages."""
        path = path_of(self._categories, self.category.value or self._detail.row.category_id)
        is_fraud = is_of(Theme.FRAUD, path)
        self.loss.set_shown(is_fraud or is_of(Theme.THEFT, path))
        self.channel.set_shown(is_fraud)


def named(choices: Sequence[Choice], name: str) -> int | None:
    return next((each.id for each in choices if each.name == name), None)


def _channels(lists: reads.Lists, kept: str) -> list[Choice]:
    wordings = [each for each in lists.wordings.values() if each.kind is WordKind.CHANNEL]
    choices = choices_of(wordings)
    if kept and named(choices, kept) is None:
        choices.append(Choice(_KEPT, kept))
    return choices


def _loss_problem(text: str) -> str:
    if not text.strip() or read_money(text) is not None:
        return ""
    return tr("Forms", "金额只写数字，例：26000 或 2.6万")


def _points(detail: IncidentDetail) -> QLabel | None:
    """What the card asks of a feedback, in sight while it is written."""
    rows = [row for row in detail.procedure.steps if row.step.part is Part.FEEDBACK]
    if not rows:
        return None
    said = tr("Forms", "反馈要点：{points}")
    return plain_label(said.replace("{points}", "；".join(r.step.text for r in rows)), wraps=True)
