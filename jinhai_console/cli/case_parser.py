"""The shape of the command line for cases and the law's clocks; see `parser`."""

from jinhai_console.cli.subcommand import Commands, add
from jinhai_console.domain.legal_rule import LegalEvent


def add_case_work(commands: Commands) -> None:
    _deadlines(commands)


def _deadlines(commands: Commands) -> None:
    kept = add(commands, "deadlines", "deadlines:deadlines", "办案时限：推算、计时、延长、中止")
    actions = ["list", "show", "figures", "print", "start", "extend", "suspend", "resume"]
    actions += ["restart", "meet", "reopen", "void", "dismiss", "restore", "hand"]
    kept.add_argument("action", nargs="?", choices=actions, default="list")
    kept.add_argument("number", nargs="?", metavar="NUMBER|ID", help="期限 ID，案件或警情编号")
    kept.add_argument("--rule", metavar="CODE", help="规则编号，如 L10；与 --start 同用只推算")
    kept.add_argument("--start", metavar="TIME", help="起算时间")
    kept.add_argument("--event", choices=list(LegalEvent), help="start：发生了什么")
    kept.add_argument("--at", metavar="TIME", help="发生、批准、中止、恢复、办结的时间，默认现在")
    kept.add_argument("--by", metavar="NAME|ID", default="", help="extend：哪一种延长")
    kept.add_argument("--approver", metavar="WHO", default="", help="extend：由谁批准")
    kept.add_argument("--amount", type=int, default=0, metavar="N", help="extend：多少，默认全部")
    kept.add_argument("--text", metavar="TEXT", default="", help="事由、理由")
    kept.add_argument("--officer", metavar="WHO", help="list：谁负责的；start、hand：警号")
    near = ["overdue", "near", "soon", "later", "suspended", "ended"]
    kept.add_argument("--near", choices=near, help="list：只看这样远近的")
    kept.add_argument("--all", action="store_true", help="list：也列出已经了结的")
    kept.add_argument("--pdf", metavar="FILE", help="print：办案时限表")
    kept.add_argument("--from", dest="first", metavar="D", help="figures")
    kept.add_argument("--to", dest="last", metavar="D", help="figures")
