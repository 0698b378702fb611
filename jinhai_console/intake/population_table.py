"""A check's sample from a file (XLSX, CSV): columns by their names, each row read or refused."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from jinhai_console.domain.population_check import (
    FIELD_NAMES,
    RESULT_NAMES,
    CheckResult,
    SampleRow,
    WrongField,
    result_problem,
)
from jinhai_console.intake.headed_list import ListRow, headed_rows

MOST_ROWS = 20_000

# What columns are called, the first as a file that this program writes would.
COLUMNS: Mapping[str, tuple[str, ...]] = {
    "name": ("姓名", "人员姓名", "被核查人"),
    "identity_number": ("证件号码", "身份证号", "身份证号码", "公民身份号码", "身份证"),
    "phone": ("联系电话", "电话", "手机号码", "手机"),
    "address": ("现住址", "住址", "地址", "居住地址", "现居住地"),
    "community": ("社区", "所属社区", "村居", "社区名称"),
    "recorded": ("登记内容", "登记情况", "系统登记", "采集内容"),
    "result": ("核查结果", "结果", "核查情况"),
    "wrong": ("有误的项目", "错误项目", "有误项", "错误项"),
    "remarks": ("说明", "备注", "核查说明"),
}
_RESULTS = {
    **{name: result for result, name in RESULT_NAMES.items()},
    "准确": CheckResult.RIGHT,
    "正确": CheckResult.RIGHT,
    "一致": CheckResult.RIGHT,
    "有误": CheckResult.WRONG,
    "错误": CheckResult.WRONG,
    "不一致": CheckResult.WRONG,
    "漏采": CheckResult.NOT_COLLECTED,
    "漏登": CheckResult.NOT_COLLECTED,
}
_FIELDS = {
    **{name: field for field, name in FIELD_NAMES.items()},
    "身份证号": WrongField.IDENTITY,
    "电话": WrongField.PHONE,
    "住址": WrongField.ADDRESS,
    "地址": WrongField.ADDRESS,
    "单位": WrongField.WORK,
}
_APART = str.maketrans("，,;；/ ", "、、、、、、")


@dataclass(frozen=True, slots=True)
class ReadSample:
    """`refused`: the number of each row that says nothing, and why. `repeated` rows say the same
    person again."""

    rows: tuple[SampleRow, ...]
    refused: tuple[tuple[int, str], ...]
    repeated: int


def read_sample(path: Path, communities: Mapping[str, int], sheet: str | None = None) -> ReadSample:
    """`communities`: ids by name. Raises Refusal where the file is no list of persons."""
    rows: dict[tuple[str, str, str], SampleRow] = {}
    refused: list[tuple[int, str]] = []
    count = 0
    for said in headed_rows(path, COLUMNS, ("name",), MOST_ROWS, sheet):
        count += 1
        try:
            row = _row(said, communities)
        except ValueError as wrong:
            refused.append((said.number, str(wrong)))
        else:
            rows[row.key] = row
    return ReadSample(tuple(rows.values()), tuple(refused), count - len(refused) - len(rows))


def _row(said: ListRow, communities: Mapping[str, int]) -> SampleRow:
    """Raises ValueError with what is wrong."""
    cell = said.cell
    if said.fault:
        raise ValueError(said.fault)
    if not cell("name"):
        raise ValueError("没有姓名")
    result = _result(cell("result"))
    wrong = tuple(_field(each) for each in cell("wrong").translate(_APART).split("、") if each)
    if result is None and wrong:
        raise ValueError("写了有误的项目，没有写核查结果")
    if result is not None and (problem := result_problem(result, wrong)):
        raise ValueError(problem)
    named = cell("community")
    if named and named not in communities:
        raise ValueError(f"没有“{named}”这个社区")
    return SampleRow(
        name=cell("name"),
        identity_number=cell("identity_number"),
        phone=cell("phone"),
        address=cell("address"),
        community_id=communities.get(named),
        recorded=cell("recorded"),
        result=result,
        wrong=wrong,
        remarks=cell("remarks"),
    )


def _result(text: str) -> CheckResult | None:
    if not text:
        return None
    if text not in _RESULTS:
        raise ValueError(f"核查结果“{text}”不认识：写采集准确、采集有误或未采集")
    return _RESULTS[text]


def _field(text: str) -> WrongField:
    if text not in _FIELDS:
        raise ValueError(f"有误的项目“{text}”不认识：写{'、'.join(FIELD_NAMES.values())}")
    return _FIELDS[text]
