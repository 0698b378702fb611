"""A list of fraud warnings (CSV, XLSX) taken in: each row a warning, known already, or refused."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.domain.fraud_alert import FRAUD_LEVEL_NAMES, FraudLevel, Target
from jinhai_console.domain.incident import Sex
from jinhai_console.domain.instant import Instant, parse_instant
from jinhai_console.domain.money import read_money
from jinhai_console.domain.outcome import Done, Refused
from jinhai_console.intake.headed_list import ImportedList, ListRow, headed_rows
from jinhai_console.services import reads
from jinhai_console.services.desk import Desk
from jinhai_console.services.fraud_arrival import EnterWarning

MOST_ROWS = 5_000
_NEEDED = ("at", "level")

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "key": ("预警编号", "编号", "预警单号", "线索编号"),
    "at": ("预警时间", "下发时间", "时间", "推送时间"),
    "level": ("预警等级", "等级", "风险等级", "预警级别"),
    "name": ("姓名", "被预警人", "预警对象", "事主姓名"),
    "phones": ("电话", "联系电话", "手机号码", "手机号", "号码"),
    "identity_number": ("身份证号", "证件号码", "身份证号码", "公民身份号码"),
    "sex": ("性别",),
    "birth_year": ("出生年份",),
    "occupation": ("职业",),
    "kind": ("诈骗类型", "类型", "诈骗种类", "预警类型"),
    "at_risk": ("涉险金额", "金额", "涉险金额（元）", "风险金额"),
    "address": ("地址", "住址", "现住址", "居住地址"),
    "community": ("社区", "所属社区"),
    "source": ("来源", "下发单位"),
    "text": ("内容", "预警内容", "研判内容", "备注"),
}
_LEVELS = {name: each for each, name in FRAUD_LEVEL_NAMES.items()} | {
    f"{name}危": each for each, name in FRAUD_LEVEL_NAMES.items() if len(name) == 1
}
_SEXES = {"女": Sex.FEMALE, "男": Sex.MALE}
_APART = str.maketrans("，,;；/、\n", "       ")


def import_warnings(
    desk: Desk, path: Path, actor_id: int | None, sheet: str | None = None
) -> ImportedList:
    """The same list again changes nothing. Raises Refusal where the file is no such list."""
    lists = desk.read(reads.lists).result()
    zone = lists.station.zone
    communities = {each.name: each.id for each in lists.communities.values()}
    found = ImportedList()
    for said in headed_rows(path, COLUMNS, _NEEDED, MOST_ROWS, sheet):
        found.columns = said.head
        _take(desk, found, _Row(said, zone, communities), actor_id)
    return found


def _take(desk: Desk, found: ImportedList, row: "_Row", actor_id: int | None) -> None:
    said = row.said
    try:
        if said.fault:
            raise ValueError(said.fault)
        answer = desk.submit(row.warning(actor_id)).result()
    except ValueError as wrong:
        found.refused.append((said.number, list(said.cells), str(wrong)))
        return
    if isinstance(answer, Refused):
        found.refused.append((said.number, list(said.cells), answer.reason))
    elif isinstance(answer, Done):
        found.accepted += 1
    else:
        found.repeated += 1


@dataclass(frozen=True, slots=True)
class _Row:
    said: ListRow
    zone: str
    communities: Mapping[str, int]

    def warning(self, actor_id: int | None) -> EnterWarning:
        """Raises ValueError with what is wrong."""
        at = self._moment()
        community = self.said.cell("community")
        if community and community not in self.communities:
            raise ValueError(f"没有“{community}”这个社区")
        return EnterWarning(
            actor_id=actor_id,
            origin="import",
            external_key=f"warning:{self._key()}",
            level=self._level(),
            target=Target(
                name=self.said.cell("name"),
                phones=tuple(self.said.cell("phones").translate(_APART).split()),
                identity_number=self.said.cell("identity_number"),
                sex=self._sex(),
                birth_year=self._birth_year(),
                occupation=self.said.cell("occupation"),
            ),
            at=at,
            source=self.said.cell("source"),
            kind=self.said.cell("kind"),
            at_risk_cents=self._cents(),
            address=self.said.cell("address"),
            community_id=self.communities.get(community),
            text=self.said.cell("text"),
        )

    def _key(self) -> str:
        """Its own number; without one the row is known by its content."""
        said = self.said.cell("key")
        content = "\x1f".join(self.said.cell(name) for name in COLUMNS)
        return said or hashlib.sha256(content.encode()).hexdigest()[:32]

    def _moment(self) -> Instant:
        said = self.said.cell("at").replace("/", "-")
        if not said:
            raise ValueError("没有预警时间")
        return parse_instant(said, self.zone)

    def _level(self) -> FraudLevel:
        said = self.said.cell("level")
        if said not in _LEVELS:
            raise ValueError(f"预警等级“{said}”不认识：写{'、'.join(FRAUD_LEVEL_NAMES.values())}")
        return _LEVELS[said]

    def _sex(self) -> Sex | None:
        said = self.said.cell("sex")
        if said and said not in _SEXES:
            raise ValueError(f"性别“{said}”不认识：写男或女")
        return _SEXES.get(said)

    def _birth_year(self) -> int | None:
        said = self.said.cell("birth_year").removesuffix("年")
        if not said:
            return None
        if not (said.isascii() and said.isdigit() and len(said) == 4):
            raise ValueError(f"出生年份“{said}”要写四位的年份，如 1958")
        return int(said)

    def _cents(self) -> int | None:
        said = self.said.cell("at_risk")
        if not said:
            return None
        cents = read_money(said)
        if cents is None:
            raise ValueError(f"涉险金额“{said}”不是金额；写成 260000 或 26 万")
        return cents
