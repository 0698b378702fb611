"""Forms of the patrol post: a look, a line of the log, a clue, a sighting, handing, the result."""

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from jinhai_console.domain.clue import Clue, ClueState, Sighting
from jinhai_console.domain.officer import Officer
from jinhai_console.domain.patrol import ENTRY_NAMES, EntryKind
from jinhai_console.domain.patrol_rows import LookRow
from jinhai_console.services.clues import AddClue, CorrectClue, EndClue, HandClue
from jinhai_console.services.command import Command
from jinhai_console.services.patrol import RecordLook, WriteLog
from jinhai_console.services.reads import Lists
from jinhai_console.services.sightings import AddSighting, CorrectSighting
from jinhai_console.ui.forms.field import LineField, MomentField, PickField, ProseField
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.patrol.fields import FeatureFields, SightingFields
from jinhai_console.ui.patrol.words import state_word, title_text
from jinhai_console.ui.picker import Choice
from jinhai_console.ui.records.form import Build, RecordForm, Row
from jinhai_console.ui.seat import Seat
from jinhai_console.ui.station.fields import ChoiceField, FlagField
from jinhai_console.ui.tasks.due import DueFields
from jinhai_console.ui.tasks.forms import unserved_text
from jinhai_console.ui.tasks.receivers import ReceiversField, offered
from jinhai_console.ui.theme import Theme

WIDE_PX = 780


class PatrolForm(RecordForm):
    """As wide as two fields side by side ask for."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        title: str,
        rows: Sequence[Row],
        build: Build,
        parent: QWidget | None,
        *,
        key: str,
        about: str = "",
    ) -> None:
        super().__init__(seat, theme, title, rows, build, parent, key=f"patrol-{key}", about=about)
        self.setMinimumWidth(WIDE_PX)


class LookForm(PatrolForm):
    """已查看: what was seen of the scene and around it."""

    def __init__(
        self, seat: Seat, theme: Theme, row: LookRow, zone: str, parent: QWidget | None
    ) -> None:
        self.seen = ProseField("seen", tr("Patrol", "看到了什么"), is_required=True, rows=3)
        self.found = FlagField("found", "", tr("Patrol", "发现可以追查的特征或去向"))
        self.at = MomentField("at", tr("Patrol", "查看时间"), zone, seat.now)
        self.at.hint = tr("Patrol", "不填就是现在")

        def build(about: dict[str, Any]) -> Command:
            return RecordLook(
                **about,
                incident_id=row.id,
                seen=self.seen.text(),
                has_found=self.found.read(),
                looked_at=self.at.value,
            )

        title = f"{tr('Patrol', '已查看')}　{row.number}"
        rows: list[Row] = [self.seen, self.found, self.at]
        said = f"{row.category}　{row.place}"
        super().__init__(seat, theme, title, rows, build, parent, key=f"look-{row.id}", about=said)


class LogForm(PatrolForm):
    """记日志: what happened, who came on or went off."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        officers: Iterable[Officer],
        zone: str,
        parent: QWidget | None,
        incident: tuple[int, str] | None,
    ) -> None:
        kinds = [(each, tr("Patrol", name)) for each, name in ENTRY_NAMES.items()]
        self.kind = ChoiceField("kind", tr("Patrol", "种类"), kinds)
        self.officer = PickField("officer", tr("Patrol", "谁"), _officers(officers))
        self.officer.hint = tr("Patrol", "不填就是本人")
        self.words = ProseField("text", tr("Patrol", "内容"), rows=3)
        self.at = MomentField("at", tr("Patrol", "时间"), zone, seat.now)
        self.at.hint = tr("Patrol", "不填就是现在")

        def build(about: dict[str, Any]) -> Command:
            return WriteLog(
                **about,
                kind=EntryKind(self.kind.read()),
                text=self.words.text(),
                at=self.at.value,
                officer_id=self.officer.value,
                incident_id=incident[0] if incident else None,
            )

        rows: list[Row] = [(self.kind, self.officer), self.words, self.at]
        title = tr("Patrol", "记岗位日志")
        about = tr("Patrol", "关于警情 {number}")
        about = about.replace("{number}", incident[1]) if incident else ""
        key = f"log-{incident[0] if incident else 0}"
        super().__init__(seat, theme, title, rows, build, parent, key=key, about=about)


class ClueForm(PatrolForm):
    """登记线索, from an incident where one is named; of a clue that is there, 更改."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        parent: QWidget | None,
        *,
        clue: Clue | None = None,
        incident: tuple[int, str] | None = None,
    ) -> None:
        self.features = FeatureFields()
        self.remarks = ProseField("remarks", tr("Patrol", "说明"), rows=2)
        if clue is not None:
            self.features.show(clue)
            self.remarks.restore(clue.remarks)

        def build(about: dict[str, Any]) -> Command:
            said: dict[str, Any] = {
                "features": self.features.read(),
                "remarks": self.remarks.text(),
            }
            if clue is not None:
                return CorrectClue(**about, clue_id=clue.id, version=clue.version, **said)
            return AddClue(**about, incident_id=incident[0] if incident else None, **said)

        name = tr("Patrol", "更改线索") if clue else tr("Patrol", "登记线索")
        title = f"{name}　{clue.number}" if clue else name
        number = incident[1] if incident else ""
        about = tr("Patrol", "来自警情 {number}").replace("{number}", number) if number else ""
        place = clue.id if clue else incident[0] if incident else 0
        rows: list[Row] = [*self.features.rows, self.remarks]
        super().__init__(seat, theme, title, rows, build, parent, key=f"clue-{place}", about=about)


class SightingForm(PatrolForm):
    """轨迹点: a new one, or one that is corrected, for a reason."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        clue: Clue,
        zone: str,
        parent: QWidget | None,
        known: Sighting | None = None,
    ) -> None:
        self.facts = SightingFields(zone, seat.now)
        self.reason = LineField("reason", tr("Patrol", "更正理由"), is_required=True)
        if known is not None:
            self.facts.show(known)

        def build(about: dict[str, Any]) -> Command:
            said: dict[str, Any] = {"facts": self.facts.read(), "is_early": self.facts.early.read()}
            if known is None:
                return AddSighting(**about, clue_id=clue.id, **said)
            return CorrectSighting(
                **about,
                sighting_id=known.id,
                version=known.version,
                reason=self.reason.text(),
                **said,
            )

        name = tr("Patrol", "更正轨迹点") if known else tr("Patrol", "添加轨迹点")
        rows = [*self.facts.rows, *([self.reason] if known else [])]
        super().__init__(
            seat,
            theme,
            f"{name}　{clue.number}",
            rows,
            build,
            parent,
            key=f"sighting-{known.id if known else clue.id}",
            about=tr("Patrol", "地点、探头、经纬度至少写一样；有经纬度才能画在路线图上"),
        )


class HandForm(PatrolForm):
    """移交: to whom, what is asked, by when."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        clue: Clue,
        lists: Lists,
        officers: Iterable[Officer],
        parent: QWidget | None,
    ) -> None:
        self.whom = ReceiversField(offered(lists, officers))
        self.asks = ProseField("asks", tr("Patrol", "要求"), is_required=True, rows=2)
        self.asks.restore(tr("Patrol", "按特征和轨迹查找，结果告知巡查岗"))
        self.due = DueFields(lists.station.zone, seat.now, tr("Patrol", "反馈期限"))

        def build(about: dict[str, Any]) -> Command:
            return HandClue(
                **about,
                clue_id=clue.id,
                receivers=self.whom.those,
                asks=self.asks.text(),
                due_at=self.due.due_at(),
            )

        title = tr("Patrol", "移交线索　{number}").replace("{number}", clue.number)
        rows: list[Row] = [self.whom, self.asks, self.due.row]
        super().__init__(
            seat, theme, title, rows, build, parent, key=f"hand-{clue.id}", about=title_text(clue)
        )
        for field in (self.due.span, self.whom):
            field.changed.connect(self._fit)
        self._fit()

    def _fit(self) -> None:
        self.due.fit()
        self._look()
        if self.whom.chosen:
            self.say(unserved_text(self.whom.chosen))


class EndForm(PatrolForm):
    """结果: caught, not found, or the same as another clue."""

    def __init__(
        self,
        seat: Seat,
        theme: Theme,
        clue: Clue,
        others: Sequence[Choice],
        parent: QWidget | None,
        into_id: int | None = None,
    ) -> None:
        ends = (ClueState.FOUND, ClueState.NOT_FOUND, ClueState.MERGED)
        options = [(each, state_word(each)) for each in ends]
        self.state = ChoiceField("state", tr("Patrol", "结果"), options)
        self.into = PickField("into", tr("Patrol", "并入"), others)
        self.outcome = ProseField("outcome", tr("Patrol", "经过"), rows=3)
        self.outcome.hint = tr("Patrol", "在哪里、怎样查获，或为什么没有查获；并入的可不写")
        if into_id is not None:
            self.state.show(ClueState.MERGED)
            self.into.choose(into_id)

        def build(about: dict[str, Any]) -> Command:
            return EndClue(
                **about,
                clue_id=clue.id,
                state=ClueState(self.state.read()),
                outcome=self.outcome.text(),
                into_id=self.into.value,
            )

        title = tr("Patrol", "线索结果　{number}").replace("{number}", clue.number)
        rows: list[Row] = [self.state, self.into, self.outcome]
        super().__init__(
            seat, theme, title, rows, build, parent, key=f"end-{clue.id}", about=title_text(clue)
        )
        self.state.changed.connect(self._turn)
        self._turn()

    def _turn(self) -> None:
        self.into.set_shown(self.state.read() is ClueState.MERGED)


def _officers(officers: Iterable[Officer]) -> list[Choice]:
    return [
        Choice(each.id, each.name, each.number, each.initials)
        for each in officers
        if each.retired_at is None
    ]
