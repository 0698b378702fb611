"""The shape of the command line for 装备; see `parser`."""

from jinhai_console.cli.subcommand import Commands, add
from jinhai_console.domain.equipment import EquipmentKind, ReturnState

_ACTIONS = ("list", "show", "issue", "return", "count", "correct", "strike", "sheet")


def add_equipment(commands: Commands) -> None:
    kept = add(commands, "equipment", "equipment:equipment", "装备：清单、领用、归还、清点、清点表")
    kept.add_argument("action", nargs="?", choices=_ACTIONS, default="list")
    kept.add_argument("item", nargs="?", metavar="NAME", help="装备名称")
    kept.add_argument("--kind", choices=list(EquipmentKind), help="list：只看这一种")
    kept.add_argument("--out", action="store_true", help="list：只看在外的")
    kept.add_argument("--overdue", action="store_true", help="list：只看超期未还的")
    kept.add_argument("--to", metavar="WHO", help="issue：谁领用；return：归还谁领用的（警号）")
    kept.add_argument("--quantity", type=int, metavar="N", help="数量；return 默认全部")
    kept.add_argument("--due", metavar="TIME", help="issue：归还期限；correct 写空字符串去掉")
    kept.add_argument("--at", metavar="TIME", help="issue、return：什么时候，默认现在")
    kept.add_argument("--text", metavar="TEXT", help="用途；归还时的情况；差额的原因")
    kept.add_argument("--state", choices=list(ReturnState), help="return：完好、损坏、遗失")
    kept.add_argument("--by", metavar="WHO", help="return：谁来还的（警号），默认领用人")
    kept.add_argument("--present", type=int, metavar="N", help="count：点到几")
    kept.add_argument("--loan", type=int, metavar="ID", help="return、correct、strike：哪一次领用")
    kept.add_argument("--return", dest="back", type=int, metavar="ID", help="correct：哪一次归还")
    kept.add_argument("--reason", metavar="TEXT", default="", help="correct、strike：理由")
    kept.add_argument("--pdf", metavar="FILE", help="sheet：装备清点表")
