"""Which figures: topic, period, comparison, community. Drawn aside before anything is stored."""

from collections.abc import Callable
from datetime import date, timedelta
from enum import StrEnum

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.analysis.periods import Compare, Period
from jinhai_console.domain.analysis.spans import Span, period_of
from jinhai_console.domain.assessment import Assessment
from jinhai_console.domain.instant import day_of, parse_day
from jinhai_console.domain.theme import Theme as Topic
from jinhai_console.services import reads
from jinhai_console.services.assessments import Drawn
from jinhai_console.services.command import Command
from jinhai_console.services.themes import ThemeQuestion
from jinhai_console.ui.analysis.words import compare_word
from jinhai_console.ui.assessment.words import word
from jinhai_console.ui.forms.choices import community_choices
from jinhai_console.ui.forms.field import Field, PickField
from jinhai_console.ui.forms.form import Form
from jinhai_console.ui.i18n import mark, tr
from jinhai_console.ui.newest import Newest
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, LimitDayField
from jinhai_console.ui.theme import Theme

_DAYS = 30


class When(StrEnum):
    """The periods that are offered; each is over, but for two days that somebody types."""

    LAST_WEEK = "last_week"
    LAST_MONTH = "last_month"
    LAST_30 = "last_30"
    DATES = "dates"


_WORDS = {
    When.LAST_WEEK: mark("Assessment", "上周"),
    When.LAST_MONTH: mark("Assessment", "上月"),
    When.LAST_30: mark("Assessment", "近 30 天"),
    When.DATES: mark("Assessment", "自定两天"),
}


def period_when(when: When, today: date) -> Period:
    """The period called so on that day. DATES say themselves which they are: ValueError."""
    if when is When.LAST_WEEK:
        monday = today - timedelta(days=today.weekday())
        return Period(monday - timedelta(days=7), monday - timedelta(days=1))
    if when is When.LAST_30:
        return Period(today - timedelta(days=_DAYS), today - timedelta(days=1))
    return period_of(Span.LAST_MONTH if when is When.LAST_MONTH else Span.DATES, today)


class DrawForm(Form):
    """For a new 研判, or for newer figures of `draft`. `make` is the command that keeps them."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        lists: reads.Lists,
        make: Callable[[Drawn], Command],
        *,
        draft: Assessment | None = None,
        parent: QWidget | None = None,
    ) -> None:
        self._make = make
        self._drawn: Drawn | None = None
        self._draft = draft
        self._today = day_of(seat.now(), lists.station.zone)
        self._communities = {each.id: each.name for each in lists.communities.values()}
        self._add_fields(lists)
        rows: list[Field | tuple[Field, ...]] = [
            self.topic,
            self.when,
            (self.first, self.last),
            self.compare,
            self.community,
        ]
        title = tr("Assessment", "重新取数") if draft else tr("Assessment", "起草研判")
        about = tr("Assessment", "取出的数字随研判保存，以后不变；要新的再取一次。")
        super().__init__(
            seat, theme, title, rows, self._command, draft_key="", about=about, parent=parent
        )
        read = seat.bridge.read
        self.asking = Newest(
            lambda asked, then, failed: read(reads.draw_figures, asked, then=then, failed=failed),
            self,
            lambda: None,
        )
        self._hear()
        said = tr("Assessment", "取数  Ctrl+Enter")
        self.save_button.setText(said if draft else tr("Assessment", "取数并起草  Ctrl+Enter"))
        self._fit()

    def save(self) -> None:
        """Draw the figures; only when they are there the command is given."""
        if self._waits:
            return
        self._tried = True
        self._look()
        problems = self.problems()
        try:
            question = self.question() if not problems else None
        except ValueError as wrong:
            self.say(str(wrong), is_wrong=True)
            return
        if question is None:
            problems[0][0].editor.setFocus()
            return
        self._wait(True)
        self.asking.want(question)

    def question(self) -> ThemeQuestion:
        """Raises ValueError where the days are no period."""
        when = When(self.when.read())
        if when is When.DATES:
            period = Period(parse_day(self.first.text()), parse_day(self.last.text()))
        else:
            period = period_when(when, self._today)
        return ThemeQuestion(
            theme=Topic(self.topic.read()),
            first=period.first,
            last=period.last,
            categories=self._draft.categories if self._draft else (),
            community=self._communities.get(self.community.value or 0),
            compare=Compare(self.compare.read()),
        )

    def reject(self) -> None:
        """Esc: no more waiting; then away."""
        if self.asking.is_settled:
            super().reject()
        else:
            self.asking.forget()
            self._wait(False)
            self.say(tr("Assessment", "不等了；可以再取一次"))

    def _hear(self) -> None:
        self.asking.answered.connect(self._take)
        self.asking.refused.connect(self._refuse)
        self.asking.slow.connect(self._say_slow)
        self.when.changed.connect(self._fit)

    def _take(self, _asked: object, drawn: Drawn) -> None:
        self._drawn = drawn
        self._wait(False)
        super().save()

    def _refuse(self, reason: str) -> None:
        self._wait(False)
        self.say(reason, is_wrong=True)

    def _say_slow(self, is_slow: bool) -> None:
        if is_slow:
            self.say(tr("Assessment", "正在取数…　Esc 不等了"))
        elif self._waits:
            self.say("")

    def _command(self) -> Command:
        assert self._drawn is not None
        return self._make(self._drawn)

    def _fit(self) -> None:
        when = When(self.when.read())
        for each in (self.first, self.last):
            each.set_shown(when is When.DATES)
        self.when.hint = ""
        if when is not When.DATES:
            period = period_when(when, self._today)
            self.when.hint = f"{period.first} — {period.last}"
        self._look()

    def _add_fields(self, lists: reads.Lists) -> None:
        topics = [(each, word(each)) for each in Topic]
        self.topic = ChoiceField("topic", tr("Assessment", "专题"), topics)
        periods = [(each, tr("Assessment", said)) for each, said in _WORDS.items()]
        self.when = ChoiceField("when", tr("Assessment", "时段"), periods)
        self.first = LimitDayField("first", tr("Assessment", "从"))
        self.last = LimitDayField("last", tr("Assessment", "到"))
        for each in (self.first, self.last):
            each.is_required = True
        compares = [(each, compare_word(each)) for each in Compare]
        self.compare = ChoiceField("compare", tr("Assessment", "比较"), compares)
        choices = community_choices(lists)
        self.community = PickField("community", tr("Assessment", "社区"), choices)
        self.community.hint = tr("Assessment", "不填就是全所")
        if self._draft is not None:
            self._restore_question(self._draft)

    def _restore_question(self, draft: Assessment) -> None:
        """As it was asked; its topic stays."""
        self.topic.show(draft.theme)
        self.topic.combo.setEnabled(False)
        self.when.show(When.DATES)
        self.first.show(draft.from_day)
        self.last.show(draft.to_day)
        self.compare.show(draft.compare)
        ids = [id for id, name in self._communities.items() if name == draft.community]
        self.community.choose(ids[0] if ids else None)
