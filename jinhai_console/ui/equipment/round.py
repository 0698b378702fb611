"""逐项清点: item after item in one line; Enter alone says that as many are here as should be."""

from collections.abc import Callable, Sequence

from jinhai_console.domain.equipment import MOST, count_problem
from jinhai_console.domain.equipment_rows import EquipmentRow
from jinhai_console.ui.equipment.words import kind_word
from jinhai_console.ui.forms.reason_bar import ReasonBar
from jinhai_console.ui.i18n import tr

Count = Callable[[EquipmentRow, int, str], object]  # with the remark


class CountRound:
    """`latest` finds an item as it stands now, None where it is gone; `count` enters a number.

    Esc leaves the round: what was counted so far is entered.
    """

    def __init__(
        self,
        bar: ReasonBar,
        latest: Callable[[int], EquipmentRow | None],
        count: Count,
        show: Callable[[int], object],
        end: Callable[[int], object],
    ) -> None:
        self._bar = bar
        self._latest = latest
        self._count = count
        self._show = show
        self._end = end
        self._waiting: list[int] = []
        self._of = 0

    def begin(self, ids: Sequence[int]) -> None:
        self._waiting, self._of = list(ids), len(ids)
        self._ask()

    def _ask(self, problem: str = "") -> None:
        while self._waiting and self._latest(self._waiting[0]) is None:
            self._waiting.pop(0)
        if not self._waiting:
            self._end(self._of)
            return
        row = self._latest(self._waiting[0])
        assert row is not None  # looked for just above
        self._bar.ask(
            problem or self._question(row),
            lambda said: self._answered(row, said),
            given=str(row.expected),
            hint=tr("Equipment", "点到几，按 Enter"),
        )
        self._show(row.id)

    def _question(self, row: EquipmentRow) -> str:
        place = self._of - len(self._waiting) + 1
        where = f"{place}/{self._of}　" if self._of > 1 else ""
        said = tr("Equipment", "{kind}　{name}：应在库 {here}，点到几？Enter 照应在数，Esc 停下")
        filled = {"kind": kind_word(row.kind), "name": row.name, "here": str(row.expected)}
        for name, text in filled.items():
            said = said.replace("{" + name + "}", text)
        return where + said

    def _answered(self, row: EquipmentRow, said: str) -> None:
        if not said.isdecimal() or int(said) > MOST:
            wrong = tr("Equipment", "{name}：“{said}”不是数量；请写 0 到 9,999 的整数")
            self._ask(wrong.replace("{name}", row.name).replace("{said}", said[:12]))
            return
        present = int(said)
        problem = count_problem(row.expected, present, "")
        if problem:
            self._bar.ask(
                f"{row.name}：{problem}",
                lambda why: self._enter(row, present, why),
                hint=tr("Equipment", "差在哪里，按 Enter"),
            )
        else:
            self._enter(row, present, "")

    def _enter(self, row: EquipmentRow, present: int, remark: str) -> None:
        self._waiting.pop(0)
        self._count(row, present, remark)
        self._ask()
