"""Officers by team as Qt lists them: a head line for each team, then its officers."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt

from jinhai_console.domain.officer import Availability
from jinhai_console.domain.rows import OfficerRow
from jinhai_console.domain.station import TeamKind
from jinhai_console.services import reads
from jinhai_console.ui.bridge import Bridge
from jinhai_console.ui.drag import officer_mime
from jinhai_console.ui.i18n import tr
from jinhai_console.ui.words import availability_word, milestone_word

Index = QModelIndex | QPersistentModelIndex
ROLE = Qt.ItemDataRole.UserRole

_ORDER = {
    Availability.AVAILABLE: 0,
    Availability.CONDITIONAL: 1,
    Availability.UNAVAILABLE: 2,
}


@dataclass(frozen=True, slots=True)
class TeamHead:
    """The line above a team: how many of those on duty are free."""

    team_id: int
    name: str
    free: int
    on_duty: int


Line = TeamHead | OfficerRow


class OfficerModel(QAbstractListModel):
    """Patched in place; only a change of the order or of the filter lays the lines anew."""

    def __init__(self) -> None:
        super().__init__()
        self._officers: dict[int, OfficerRow] = {}
        self._teams: list[int] = []
        self._lines: list[Line] = []
        self._asked = ""
        self._asked_for = 0
        self._shows_all = False

    def read(self, bridge: Bridge) -> None:
        """Load everybody anew. Of several reads under way only the last one counts."""
        self._asked_for += 1
        number = self._asked_for

        def arrived(rows: Sequence[OfficerRow]) -> None:
            if number == self._asked_for:
                self.load(rows)

        bridge.read(reads.officer_rows, then=arrived)

    def load(self, rows: Sequence[OfficerRow]) -> None:
        self._officers = {row.id: row for row in rows}
        # Those who go out first, the command room beneath them.
        ordered = sorted(rows, key=lambda row: row.team_kind is TeamKind.COMMAND)
        self._teams = list(dict.fromkeys(row.team_id for row in ordered))
        self._lay()

    def patch(self, rows: Iterable[OfficerRow], gone: Iterable[int] = ()) -> None:
        for row in rows:
            self._officers[row.id] = row
            if row.team_id not in self._teams:
                self._teams.append(row.team_id)
        for officer_id in gone:
            self._officers.pop(officer_id, None)
        self._lay()

    def narrow(self, asked: str, *, shows_all: bool) -> None:
        """`asked`: part of a number or name, or initials. `shows_all`: those off duty too."""
        self._asked = asked.strip().casefold()
        self._shows_all = shows_all
        self._lay()

    def line(self, index: Index) -> Line | None:
        return self._lines[index.row()] if 0 <= index.row() < len(self._lines) else None

    def officer(self, officer_id: int) -> OfficerRow | None:
        return self._officers.get(officer_id)

    def on_duty(self) -> list[OfficerRow]:
        return [each for each in self._officers.values() if each.is_on_duty]

    def index_of(self, officer_id: int) -> QModelIndex:
        for place, line in enumerate(self._lines):
            if isinstance(line, OfficerRow) and line.id == officer_id:
                return self.index(place)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return line_text(line)
        return line if role == ROLE else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not isinstance(self.line(index), OfficerRow):
            return Qt.ItemFlag.NoItemFlags
        flag = Qt.ItemFlag
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsDragEnabled
            | flag.ItemNeverHasChildren
        )

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        line = self.line(indexes[0]) if indexes else None
        return officer_mime(line.id) if isinstance(line, OfficerRow) else QMimeData()

    def _lay(self) -> None:
        wanted = self._wanted()
        if [_key(line) for line in wanted] == [_key(line) for line in self._lines]:
            changed = [at for at, line in enumerate(wanted) if line != self._lines[at]]
            self._lines = wanted
            for at in changed:
                self.dataChanged.emit(self.index(at), self.index(at))
            return
        self.layoutAboutToBeChanged.emit()
        held = self.persistentIndexList()
        keys = [_key(self._lines[index.row()]) for index in held]
        self._lines = wanted
        places = {_key(line): at for at, line in enumerate(wanted)}
        fresh = [self.index(places[key]) if key in places else QModelIndex() for key in keys]
        self.changePersistentIndexList(held, fresh)
        self.layoutChanged.emit()

    def _wanted(self) -> list[Line]:
        lines: list[Line] = []
        for team_id in self._teams:
            team = [each for each in self._officers.values() if each.team_id == team_id]
            shown = [each for each in team if self._shows(each)]
            if not shown:
                continue
            on_duty = [each for each in team if each.is_on_duty]
            free = sum(each.availability is Availability.AVAILABLE for each in on_duty)
            lines.append(TeamHead(team_id, team[0].team, free, len(on_duty)))
            shown.sort(key=lambda each: (not each.is_on_duty, each.number))
            lines += shown
        return lines

    def _shows(self, row: OfficerRow) -> bool:
        if not (row.is_on_duty or self._shows_all or row.duties):
            return False
        asked = self._asked
        if not asked:
            return True
        texts = (row.number.casefold(), row.name.casefold(), row.communities.casefold())
        return any(asked in text for text in texts) or any(
            reading.startswith(asked) for reading in row.initials.split()
        )


def _key(line: Line) -> tuple[str, int]:
    return ("team", line.team_id) if isinstance(line, TeamHead) else ("officer", line.id)


def line_text(line: Line) -> str:
    """One line in words: what a screen reader says."""
    if isinstance(line, TeamHead):
        said = tr("Assign", "{team}　可派 {free}　在岗 {count}")
        return (
            said.replace("{free}", str(line.free))
            .replace("{count}", str(line.on_duty))
            .replace("{team}", line.name)
        )
    parts = [line.name, line.number, availability_word(line.availability), line.activity]
    parts += [tr("Assign", "请假")] if line.is_on_leave else []
    parts += [line.post] if line.post else []
    parts += [f"{duty.number} {milestone_word(duty.milestone)}" for duty in line.duties]
    return "，".join(parts)
